"""MP4 atoms (ISO 14496-12): walked level by level, never deeper than the format needs."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from lienzo.problems.audio_codes import DAMAGED
from lienzo.sources.audio.refusal import NotPlayableError
from lienzo.sources.audio.window import Window

_LARGEST_TABLE = 16 * 1024 * 1024
"""Four million samples: a day of audio."""
_MOST_ATOMS = 400_000
"""On one level: a day of audio in quarter-second fragments."""


class Atom(NamedTuple):
    """An atom: its type, where it starts, where its body starts, and where it ends."""

    type: bytes
    start: int
    body: int
    end: int


def atoms(window: Window, start: int, end: int) -> Iterator[Atom]:
    """Yield the atoms of one level; stop where there is none.

    The last one may claim to end beyond its parent: a file that was cut ends so.
    """
    for _ in range(_MOST_ATOMS):
        head = window.at(start, 16)
        if len(head) < 8 or start + 8 > end:
            return
        size, body = int.from_bytes(head[:4], "big"), start + 8
        if size == 1:
            size, body = int.from_bytes(head[8:16], "big"), start + 16
        elif size == 0:
            size = end - start
        if size < body - start:
            return
        yield Atom(head[4:8], start, body, start + size)
        start += size


def children(window: Window, atom: Atom, *, skip: int = 0) -> Iterator[Atom]:
    """Yield the atoms inside an atom, after `skip` bytes of its own."""
    return atoms(window, atom.body + skip, min(atom.end, window.size))


def child(window: Window, atom: Atom, *path: bytes) -> Atom | None:
    """Return the first atom down a path of types, None when a step is missing."""
    found: Atom | None = atom
    for step in path:
        if found is None:
            return None
        found = next((inner for inner in children(window, found) if inner.type == step), None)
    return found


def body(window: Window, atom: Atom) -> bytes:
    """Return the bytes of an atom.

    Raises:
        NotPlayableError: it is larger than any honest one, or than the file.
    """
    length = atom.end - atom.body
    if length > _LARGEST_TABLE or atom.end > window.size:
        raise NotPlayableError(DAMAGED, part=atom.type.decode("latin-1"))
    return window.at(atom.body, length)


def numbers(data: bytes, start: int, count: int, width: int = 4) -> array[int]:
    """Return up to `count` big-endian numbers of 4 or 8 bytes from a place in a table."""
    whole = data[start : start + count * width]
    table = array("I" if width == 4 else "Q", whole[: len(whole) // width * width])
    if sys.byteorder == "little":
        table.byteswap()
    return table
