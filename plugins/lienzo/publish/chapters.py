"""Chapters as JSON, version 1.2.0 of the podcast namespace's format."""

from __future__ import annotations

import json

from lienzo.model import Chapter, Episode, Urls
from lienzo.publish.addresses import fetchable
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
        "chapters": [_entry(chapter, urls) for chapter in chapters],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(chapter: Chapter, urls: Urls) -> dict[str, object]:
    entry: dict[str, object] = {"startTime": _seconds(chapter.start)}
    if chapter.title:
        entry["title"] = one_line(chapter.title)
    if chapter.url:
        entry["url"] = fetchable(chapter.url, urls)
    if chapter.end is not None:
        entry["endTime"] = _seconds(chapter.end)
    if chapter.hidden:
        entry["toc"] = False
    return entry


def _seconds(time: float) -> float | int:
    """Round to the millisecond, and spell whole seconds without a fraction."""
    rounded = round(time, 3)
    return int(rounded) if rounded == int(rounded) else rounded
