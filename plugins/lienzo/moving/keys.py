"""Podcasting 2.0 values as an author writes them: the way back from the model to the keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from typing import Any

from lienzo.model.feed_tags import EpisodeTags, ShowTags
from lienzo.model.podcasting import Block, LiveItem
from lienzo.moving.yaml_text import Value

_NAMES: Mapping[str, str] = {
    "locations": "location",
    "display": "episode_display",
    "licence": "license",
    "blocks": "podcast_block",
}
"""Fields of the model whose key has another name."""
_ONE = frozenset({"location", "txt", "value", "social_interact"})
"""Keys that may be written without the list."""


def show_keys(tags: ShowTags) -> Iterator[tuple[str, Value]]:
    """Yield the keys of `podcast.yml` for what a channel says, without what it does not."""
    return _keys(tags)


def episode_keys(tags: EpisodeTags) -> Iterator[tuple[str, Value]]:
    """Yield the keys of an episode's front matter for what an item says."""
    return _keys(tags)


def _keys(tags: ShowTags | EpisodeTags) -> Iterator[tuple[str, Value]]:
    for field in fields(tags):
        value = getattr(tags, field.name)
        if not _is_default(field, value):
            key = _NAMES.get(field.name, field.name)
            yield key, _blocks(value) if key == "podcast_block" else _shortest(key, plain(value))


def _shortest(key: str, value: Value) -> Value:
    if key in _ONE and isinstance(value, Sequence) and not isinstance(value, str):
        return value[0] if len(value) == 1 else value
    return value


def _blocks(blocks: tuple[Block, ...]) -> Value:
    """Return `true` or `false` when all platforms are meant, else the list."""
    if len(blocks) == 1 and blocks[0].id is None:
        return blocks[0].value == "yes"
    return [plain(block) for block in blocks]


def plain(value: Any) -> Value:
    """Return a value of the model as keys and texts, without what stands at its default."""
    if isinstance(value, LiveItem):
        return _live(value)
    if is_dataclass(value):
        return _group(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    kept: Value = value if isinstance(value, str | int | float | datetime) else str(value)
    return kept


def _group(value: Any) -> dict[str, Value]:
    found = ((field, getattr(value, field.name)) for field in fields(value))
    return {field.name: plain(each) for field, each in found if not _is_default(field, each)}


def _live(value: LiveItem) -> dict[str, Value]:
    """Return a live item with its stream as a group of its own."""
    keys = _group(value)
    parts = {"url": "enclosure_url", "type": "enclosure_type", "length": "enclosure_length"}
    enclosure = {name: keys.pop(key) for name, key in parts.items() if key in keys}
    return {**keys, "enclosure": enclosure}


def _is_default(field: Field[Any], value: Any) -> bool:
    return field.default is not MISSING and value == field.default
