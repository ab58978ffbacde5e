"""Ogg pages (RFC 3533): found by their capture pattern, proved by their checksum."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from lienzo.sources.audio.window import Window

_HEADER = 27
_LARGEST_PAGE = _HEADER + 255 + 255 * 255
_BLOCK = 1 << 20
_MOST_BROKEN = 2_000
"""Broken pages after which the rest of a file counts as junk: each costs a checksum."""
_CAPTURE = b"OggS\0"
_REVERSED: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class Page(NamedTuple):
    """One page: which stream, its flags, how its body is cut into packets, and the body."""

    serial: int
    flags: int
    lacing: bytes
    body: bytes

    @property
    def continues(self) -> bool:
        """Whether its first packet began on an earlier page."""
        return bool(self.flags & 1)

    @property
    def begins(self) -> bool:
        """Whether it is the first page of its stream."""
        return bool(self.flags & 2)


def pages(window: Window) -> Iterator[Page]:
    """Yield every page that is whole and whose checksum is right; skip what lies between."""
    place, broken = 0, 0
    while place < window.size and broken < _MOST_BROKEN:
        data = window.at(place, _BLOCK + _LARGEST_PAGE)
        at_end = place + len(data) >= window.size
        limit = len(data) if at_end else _BLOCK
        at = 0
        while 0 <= (found := data.find(_CAPTURE, at)) < limit:
            page, at = _page(data, found)
            if page is not None:
                yield page
            elif (broken := broken + 1) >= _MOST_BROKEN:
                return
        rest = len(data) if at_end else len(data) - len(_CAPTURE) + 1
        place += found if found >= 0 else max(at, rest)


def _page(data: bytes, at: int) -> tuple[Page | None, int]:
    """Return the page at a place and where the next may be."""
    head = data[at : at + _HEADER]
    lacing = data[at + _HEADER : at + _HEADER + head[26]] if len(head) == _HEADER else b""
    start = at + _HEADER + len(lacing)
    end = start + sum(lacing)
    if len(head) < _HEADER or len(lacing) < head[26] or end > len(data):
        return None, at + 1
    if _checksum(data[at:end]) != head[22:26]:
        return None, at + 1
    serial = int.from_bytes(head[14:18], "little")
    return Page(serial, head[5], lacing, data[start:end]), end


def _checksum(page: bytes) -> bytes:
    """Return the checksum as it is written in the page.

    Ogg's CRC-32 takes the high bit first and zlib's the low bit: on mirrored bytes they are one.
    """
    blank = page[:22] + b"\0\0\0\0" + page[26:]
    mirrored = zlib.crc32(blank.translate(_REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return mirrored.to_bytes(4, "little").translate(_REVERSED)[::-1]
