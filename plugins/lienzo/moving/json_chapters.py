"""Chapter files of foreign feeds (JSON chapters of the podcast namespace), read leniently.

Our own reader is strict, for an author can mend a file. Here what can be used is used.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from lienzo.model import Chapter
from lienzo.model.podcasting import Location
from lienzo.sources.feeds.values import number
from lienzo.text.xml import one_line


def json_chapters(data: bytes) -> tuple[Chapter, ...]:
    """Return the chapters with a start and a title; none when the file is none."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return ()
    listed = document.get("chapters") if isinstance(document, dict) else None
    return tuple(_chapters(listed)) if isinstance(listed, list) else ()


def _chapters(listed: list[object]) -> Iterator[Chapter]:
    for each in listed:
        if isinstance(each, dict):
            start, title = _seconds(each.get("startTime")), _text(each.get("title"))
            if start is not None and title:
                yield _chapter(each, start, title)


def _chapter(each: dict[str, object], start: float, title: str) -> Chapter:
    place = each.get("location")
    return Chapter(
        start=start,
        title=title,
        url=_text(each.get("url")) or None,
        end=_seconds(each.get("endTime")),
        hidden=each.get("toc") is False,
        img=_text(each.get("img")) or None,
        location=_location(place) if isinstance(place, dict) else None,
    )


def _location(place: dict[str, object]) -> Location | None:
    name = _text(place.get("name"))
    geo, osm = (_text(place.get(key)) or None for key in ("geo", "osm"))
    return Location(name, geo=geo, osm=osm) if name else None


def _text(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        seconds = number(str(value))
    except ValueError:
        return None
    return seconds if seconds >= 0 else None
