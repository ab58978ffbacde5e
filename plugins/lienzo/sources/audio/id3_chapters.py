"""Chapters in ID3: CHAP frames and their table of contents (ID3v2 Chapter Frame Addendum)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lienzo.model.media import Chapter
from lienzo.problems.audio_codes import TAGS_DAMAGED
from lienzo.sources.audio.concepts import clean
from lienzo.sources.audio.id3_frames import RawFrame, RawTag, frames
from lienzo.sources.audio.id3_pictures import picture_of
from lienzo.sources.audio.id3_text import texts_of
from lienzo.sources.audio.refusal import TagsIgnoredError

_INSIDE: Final = frozenset({"TIT2", "WXXX", "APIC"})
_TEXTS: Final = {"TIT2", "WXXX"}
_TIMES = 16
_UNTIMED = 0xFFFFFFFF


Pictured = tuple[Chapter, bytes | None]
"""A chapter and the bytes of its picture, not yet judged."""


def chapters_of(kept: Iterable[RawFrame], version: int) -> tuple[Pictured, ...]:
    """Return the chapters in order of time; the table of contents orders those that start as one.

    A chapter that a table of contents leaves out is hidden: the addendum says that players show
    what the table lists. Chapters inside chapters are not read.

    Raises:
        TagsIgnoredError: a chapter frame is cut off.
    """
    frames_ = tuple(kept)
    tables = dict(_contents(frame.payload) for frame in frames_ if frame.id == "CTOC")
    listed = {name: place for place, name in enumerate(_listed(tables))}
    found = [
        (listed.get(name, len(listed)), pictured)
        for name, pictured in _marks(frames_, version, listed)
    ]
    return tuple(each for _, each in sorted(found, key=lambda x: (x[1][0].start, x[0])))


def _marks(
    kept: Iterable[RawFrame], version: int, listed: Mapping[bytes, int]
) -> Iterator[tuple[bytes, Pictured]]:
    for frame in kept:
        if frame.id == "CHAP":
            name, _, rest = frame.payload.partition(b"\0")
            hidden = bool(listed) and name not in listed
            yield name, _chapter(rest, version, hidden=hidden)


def _chapter(data: bytes, version: int, *, hidden: bool) -> Pictured:
    if len(data) < _TIMES:
        raise TagsIgnoredError(TAGS_DAMAGED, format="ID3 CHAP")
    start, end = int.from_bytes(data[:4], "big"), int.from_bytes(data[4:8], "big")
    inside = tuple(frames(RawTag(version, data[_TIMES:]), _INSIDE, []))
    texts = texts_of((frame for frame in inside if frame.id in _TEXTS), version)
    chapter = Chapter(
        start=start / 1000,
        title=clean(texts.get("TIT2", "")),
        url=clean(texts.get("WXXX", "")) or None,
        end=end / 1000 if start < end < _UNTIMED else None,
        hidden=hidden,
    )
    return chapter, picture_of(inside, version)


def _contents(payload: bytes) -> tuple[bytes, tuple[bytes, ...]]:
    """Split CTOC: its own id, then the ids it lists."""
    name, _, rest = payload.partition(b"\0")
    count = rest[1] if len(rest) > 1 else 0
    return name, tuple(rest[2:].split(b"\0")[:count])


def _listed(tables: Mapping[bytes, tuple[bytes, ...]]) -> Iterator[bytes]:
    """Yield the chapter ids in order; a table may list tables, each is opened once."""
    inner = {name for children in tables.values() for name in children if name in tables}
    waiting = [name for name in reversed(tuple(tables)) if name not in inner]
    opened: set[bytes] = set()
    while waiting:
        name = waiting.pop()
        if name not in tables:
            yield name
        elif name not in opened:
            opened.add(name)
            waiting.extend(reversed(tables[name]))
