"""Pictures in ID3 tags: APIC frames, by hand, for they can be megabytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lienzo.sources.audio.id3_frames import RawFrame

_FRONT_COVER: Final = 3
_AN_ADDRESS: Final = b"-->"
"""The MIME type of a picture that is not here, but at an address (ID3v2.4, 4.14)."""


def picture_of(kept: Iterable[RawFrame], version: int) -> bytes | None:
    """Return the front cover, else the first picture."""
    pictures = [_picture(f.payload, version) for f in kept if f.id == "APIC"]
    fronts = [data for kind, data in pictures if kind == _FRONT_COVER and data]
    return next(iter(fronts or [data for _, data in pictures if data]), None)


def _picture(payload: bytes, version: int) -> tuple[int, bytes]:
    """Split APIC: encoding, MIME type (2.2: three letters), kind, description, data."""
    at = 4 if version == 2 else payload.find(b"\0", 1) + 1
    if not 0 < at < len(payload) or payload[1:4] == _AN_ADDRESS:
        return 0, b""
    return payload[at], payload[_after_text(payload, at + 1, payload[0]) :]


def _after_text(payload: bytes, at: int, encoding: int) -> int:
    """Return where the text that begins at a place has ended, terminator included."""
    if encoding in {1, 2}:
        while at + 1 < len(payload) and payload[at : at + 2] != b"\0\0":
            at += 2
        return at + 2
    end = payload.find(b"\0", at)
    return end + 1 if end >= 0 else len(payload)
