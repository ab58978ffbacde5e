"""The proof of a JSON Feed: read back and held against version 1.1 and its RSS document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lienzo.problems import Problem
from lienzo.problems.feeds_codes import JSON_VALUE, NOT_JSON_FEED
from lienzo.publish.addresses import is_fetchable
from lienzo.publish.channels import Channel
from lienzo.publish.json_feed import VERSION, json_path
from lienzo.text.limits import limit_characters
from lienzo.text.xml import verbatim

_ADDRESSES = {"home_page_url", "feed_url", "next_url", "icon", "url", "image"}
_TEXTS = {"id", "title", "content_html", "summary", "description", "mime_type", "language", "name"}
_DATES = {"date_published", "date_modified"}
_COUNTS = {"size_in_bytes", "duration_in_seconds"}
_SHOWN = 80


def prove_json_feed(written: bytes, channel: Channel) -> Iterator[Problem]:
    """Judge a document: what version 1.1 requires is there, and it lists what the channel lists."""
    file, where = json_path(channel.path), channel.show.origin.of("")
    try:
        feed = json.loads(written.decode("utf-8"))
    except ValueError as error:  # also what is no UTF-8
        yield NOT_JSON_FEED.at(where, file=file, detail=error)
        return
    if fault := _shape(feed):
        yield NOT_JSON_FEED.at(where, file=file, detail=fault)
        return
    for key, value in _wrong(feed, channel):
        shown = limit_characters(str(value), _SHOWN)
        yield JSON_VALUE.at(where, file=file, key=key, written=shown)


def _shape(feed: object) -> str | None:
    """Name the required key that is missing or not of its type; None when all are right."""
    if not isinstance(feed, dict):
        return "{ }"
    if feed.get("version") != VERSION:
        return "version"
    if not isinstance(feed.get("title"), str):
        return "title"
    items = feed.get("items")
    sound = isinstance(items, list) and all(isinstance(item, dict) for item in items)
    return None if sound else "items"


def _wrong(feed: dict[str, Any], channel: Channel) -> Iterator[tuple[str, object]]:
    ids = [item.get("id") for item in feed["items"]]
    if ids != [verbatim(item.episode.guid) for item in channel.items]:
        yield "items.id", ids
    for item in feed["items"]:
        if not item.get("content_html"):
            yield "content_html", item.get("id")
        for attachment in item.get("attachments", [{}]):
            yield from ((x, None) for x in ("url", "mime_type") if not attachment.get(x))
    yield from ((key, value) for key, value in _leaves(feed) if not _valid(key, value))


def _leaves(value: object, key: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value that is no object and no list, with the key it stands at."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from _leaves(below, name)
    elif isinstance(value, list):
        for below in value:
            yield from _leaves(below, key)
    else:
        yield key, value


def _valid(key: str, value: object) -> bool:
    if key in _ADDRESSES:
        return isinstance(value, str) and is_fetchable(value)
    if key in _DATES:
        return isinstance(value, str) and _is_date(value)
    if key in _COUNTS:
        return isinstance(value, int) and value > 0
    return isinstance(value, str) if key in _TEXTS else True


def _is_date(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
