"""JSON chapters 1.x of the podcast namespace, strictly: a key nobody reads is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lienzo.model.media import Chapter
from lienzo.model.podcasting import Location
from lienzo.problems import Report
from lienzo.problems.chapter_codes import BAD_VALUE
from lienzo.sources.chapters.marks import Mark
from lienzo.sources.syntax.json_objects import JsonObject

_WHOLE: Final = (
    "version", "chapters", "author", "title", "podcastName", "description", "fileName", "waypoints",
)  # fmt: skip
_CHAPTER: Final = ("startTime", "title", "img", "url", "toc", "endTime", "location")
_LOCATION: Final = ("name", "geo", "osm")
_VERSION = re.compile(r"1(?:\.\d{1,3}){1,2}")
_EXAMPLE: Final = {
    "version": '"version": "1.2.0"',
    "chapters": '"chapters": [{"startTime": 0, "title": "…"}]',
    "startTime": '"startTime": 90.5',
    "endTime": '"endTime": 240',
    "title": '"title": "…"',
    "img": '"img": "https://…"',
    "url": '"url": "https://…"',
    "toc": '"toc": false',
    "location": '"location": {"name": "…", "geo": "geo:41.65,-4.72"}',
    "name": '"name": "Valladolid"',
    "geo": '"geo": "geo:41.65,-4.72"',
    "osm": '"osm": "R340100"',
}


def marks_in(document: JsonObject, report: Report) -> Iterator[Mark]:
    """Yield the chapters of a document; what is missing, unknown or of another kind is told."""
    document.tell_unknown(_WHOLE)
    version = document.text("version", _EXAMPLE["version"], required=True)
    if version is not None and not _VERSION.fullmatch(version):
        where = document.place("version")
        report(BAD_VALUE.at(where, key="version", example=_EXAMPLE["version"]))
    for item in document.objects("chapters", _EXAMPLE["chapters"]):
        chapter = _chapter(item)
        if chapter is not None:
            yield Mark(item.place("startTime"), chapter)


def _chapter(item: JsonObject) -> Chapter | None:
    item.tell_unknown(_CHAPTER)
    start = item.seconds("startTime", _EXAMPLE["startTime"], required=True)
    title, url, img = (item.text(key, _EXAMPLE[key]) for key in ("title", "url", "img"))
    end = item.seconds("endTime", _EXAMPLE["endTime"])
    hidden = item.flag("toc", _EXAMPLE["toc"]) is False
    location = _location(item)
    misnamed = title is None and item.is_set("title")
    if start is None or misnamed:  # that has been told
        return None
    name = " ".join((title or "").split())
    return Chapter(start, name, url or None, end, hidden, img or None, location)


def _location(item: JsonObject) -> Location | None:
    place = item.object("location", _EXAMPLE["location"])
    if place is None:
        return None
    place.tell_unknown(_LOCATION)
    name = place.text("name", _EXAMPLE["name"], required=True)
    geo = place.text("geo", _EXAMPLE["geo"], required=True)
    osm = place.text("osm", _EXAMPLE["osm"])
    return Location(name, geo=geo, osm=osm) if name and geo else None
