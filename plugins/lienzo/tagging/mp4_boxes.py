"""Boxes of an MP4 (ISO 14496-12) as values: taken apart, changed, and written again."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lienzo.problems.tagging_codes import NOT_TAGGED
from lienzo.tagging.refusal import CannotTagError

_PARENTS: Final = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"udta", b"tref"}
"""Boxes that hold only boxes, and that lead to what is changed here."""
_TABLES: Final = {b"stco": ("I", 4), b"co64": ("Q", 8)}


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its type, and either its bytes or the boxes in it.

    Attributes:
        data: the body of a box that is not taken apart; behind `inner`, what is no box: QuickTime
            ends `udta` with four zero bytes.
    """

    type: bytes
    data: bytes = b""
    inner: tuple[Box, ...] = ()

    def dump(self) -> bytes:
        """Return its bytes."""
        body = b"".join(box.dump() for box in self.inner) + self.data
        return struct.pack(">I4s", len(body) + 8, self.type) + body

    def find(self, *path: bytes) -> Box | None:
        """Return the first box down a path of types."""
        if not path:
            return self
        inner = next((box for box in self.inner if box.type == path[0]), None)
        return inner.find(*path[1:]) if inner is not None else None

    def without(self, unwanted: Callable[[Box], bool]) -> Box:
        """Return it without some of the boxes directly in it."""
        return replace(self, inner=tuple(box for box in self.inner if not unwanted(box)))

    def plus(self, *more: Box) -> Box:
        """Return it with boxes added at its end."""
        return replace(self, inner=(*self.inner, *more))

    def mapped(self, type_: bytes, change: Callable[[Box], Box]) -> Box:
        """Return it with every box of a type directly in it replaced."""
        inner = tuple(change(box) if box.type == type_ else box for box in self.inner)
        return replace(self, inner=inner)

    def changed(self, type_: bytes, change: Callable[[Box], Box]) -> Box:
        """Return it with every box of a type, however deep, replaced."""
        inner = tuple(
            change(box) if box.type == type_ else box.changed(type_, change) for box in self.inner
        )
        return replace(self, inner=inner)


def parse(type_: bytes, body: bytes) -> Box:
    """Take a box apart as deep as `_PARENTS` goes.

    Raises:
        CannotTagError: a box is longer than the one around it.
    """
    if type_ not in _PARENTS:
        return Box(type_, body)
    inner, at = [], 0
    while at + 8 <= len(body):
        size = int.from_bytes(body[at : at + 4], "big")
        if size < 8:
            break
        if at + size > len(body):
            raise CannotTagError(NOT_TAGGED, reason=type_.decode("latin-1"))
        inner.append(parse(body[at + 4 : at + 8], body[at + 8 : at + size]))
        at += size
    return Box(type_, body[at:], tuple(inner))


def moved(moov: Box, behind: int, distance: int) -> Box:
    """Return `moov` after the samples that lie behind a place have moved."""
    for type_ in _TABLES:
        moov = moov.changed(type_, lambda box: _moved_table(box, behind, distance))
    return moov


def _moved_table(box: Box, behind: int, distance: int) -> Box:
    places = [place + distance if place > behind else place for place in chunk_places(box)]
    letter, _ = _TABLES[box.type]
    try:
        return replace(box, data=box.data[:8] + struct.pack(f">{len(places)}{letter}", *places))
    except struct.error as error:  # beyond four gigabytes
        raise CannotTagError(NOT_TAGGED, reason=box.type.decode("latin-1")) from error


def chunk_places(table: Box) -> tuple[int, ...]:
    """Return where the chunks of `stco` or `co64` lie in the file."""
    letter, width = _TABLES[table.type]
    count = min(int.from_bytes(table.data[4:8], "big"), (len(table.data) - 8) // width)
    return struct.unpack_from(f">{count}{letter}", table.data, 8)


def sample_sizes(trak: Box) -> Sequence[int]:
    """Return the bytes of each sample of a track, by `stsz`."""
    stsz = trak.find(b"mdia", b"minf", b"stbl", b"stsz")
    if stsz is None:
        return ()
    each, count = numbers(stsz.data[4:12])
    return (each,) * count if each else numbers(stsz.data[12 : 12 + 4 * count])


def places_of(trak: Box) -> tuple[int, ...]:
    """Return where the chunks of a track lie."""
    table = trak.find(b"mdia", b"minf", b"stbl")
    tables = (box for box in table.inner if box.type in _TABLES) if table else iter(())
    return tuple(place for box in tables for place in chunk_places(box))


def track_id(trak: Box) -> int:
    """Return the id in a track's header."""
    header = trak.find(b"tkhd")
    if header is None:
        return 0
    return int(struct.unpack_from(">I", header.data, 20 if header.data[:1] == b"\1" else 12)[0])


def handler(trak: Box) -> bytes:
    """Return what a track holds: `soun`, `text`, `vide`."""
    box = trak.find(b"mdia", b"hdlr")
    return box.data[8:12] if box else b""


def chapter_ids(trak: Box) -> frozenset[int]:
    """Return the ids of the tracks that hold a track's chapters."""
    box = trak.find(b"tref", b"chap")
    return frozenset(numbers(box.data)) if box else frozenset()


def numbers(data: bytes) -> tuple[int, ...]:
    """Read a row of 32-bit numbers."""
    return struct.unpack_from(f">{len(data) // 4}I", data)


def tracks(moov: Box) -> Iterator[Box]:
    """Yield the tracks."""
    return (box for box in moov.inner if box.type == b"trak")
