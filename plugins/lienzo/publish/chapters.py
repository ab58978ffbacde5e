"""Chapters as JSON, version 1.2.0 of the podcast namespace's format."""

from __future__ import annotations

import json

from lienzo.model import Chapter, Episode, Urls
from lienzo.model.podcasting import Location
from lienzo.publish.addresses import fetchable
from lienzo.publish.layout import chapter_picture_path
from lienzo.text.xml import one_line

CHAPTERS_TYPE = "application/json+chapters"
"""The MIME type of the file."""


def chapters_json(episode: Episode, urls: Urls) -> bytes:
    """Return the chapters file of an episode: UTF-8, ascending, times in seconds.

    Relative addresses of chapters count from the site's root and become absolute.
    """
    chapters = sorted(episode.chapters, key=lambda chapter: chapter.start)
    data = {
        "version": "1.2.0",
        "title": one_line(episode.title),
        "chapters": [_entry(episode, chapter, urls) for chapter in chapters],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def chapter_image(episode: Episode, chapter: Chapter, urls: Urls) -> str | None:
    """Return the absolute address of a chapter's picture, or None without one."""
    if isinstance(chapter.img, str):
        return fetchable(chapter.img, urls)
    path = chapter_picture_path(episode, chapter)
    return urls.file(path) if path else None


def _entry(episode: Episode, chapter: Chapter, urls: Urls) -> dict[str, object]:
    optional = {
        "title": one_line(chapter.title),
        "img": chapter_image(episode, chapter, urls),
        "url": chapter.url and fetchable(chapter.url, urls),
        "location": _location(chapter.location),
    }
    entry: dict[str, object] = {"startTime": _seconds(chapter.start)}
    entry |= {name: text for name, text in optional.items() if text}
    if chapter.end is not None:
        entry["endTime"] = _seconds(chapter.end)
    if chapter.hidden:
        entry["toc"] = False
    return entry


def _location(place: Location | None) -> dict[str, str]:
    """Return a place; the format wants a name and a `geo`, so one without either is left out."""
    if place is None:
        return {}
    name, geo, osm = (one_line(text or "") for text in (place.name, place.geo, place.osm))
    return {"name": name, "geo": geo, **({"osm": osm} if osm else {})} if name and geo else {}


def _seconds(time: float) -> float | int:
    """Round to the millisecond, and spell whole seconds without a fraction."""
    rounded = round(time, 3)
    return int(rounded) if rounded == int(rounded) else rounded
