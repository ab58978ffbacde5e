"""ID3 text frames as text, through mutagen: it knows the encodings and the older dates."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Final

from mutagen import MutagenError
from mutagen.id3 import ID3

from lienzo.problems.audio_codes import TAGS_DAMAGED
from lienzo.sources.audio.id3_frames import RawFrame
from lienzo.sources.audio.refusal import TagsIgnoredError

MUTAGEN_RAISES: Final = (
    MutagenError,
    struct.error,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RecursionError,
    MemoryError,
    EOFError,
    OSError,
)
"""What mutagen is known to raise on broken tags, besides its own errors."""

_LARGEST_TEXT = 256 * 1024
_MACHINE_COMMENTS = ("iTun", "ID3v1")


def texts_of(kept: Iterable[RawFrame], version: int) -> Mapping[str, str]:
    """Return text by frame id; addresses of WXXX frames count as text.

    Version 2.2 frames arrive with their 2.3 names, and their bodies are the same.

    Raises:
        TagsIgnoredError: mutagen cannot read them.
    """
    written = 4 if version == 4 else 3
    raw = b"".join(_written(f, written) for f in kept if len(f.payload) <= _LARGEST_TEXT)
    if not raw:
        return {}
    head = b"ID3" + bytes((written, 0, 0)) + _synchsafe(len(raw))
    try:
        tags = ID3(BytesIO(head + raw), load_v1=False)  # type: ignore[no-untyped-call]  # mutagen has no types
        return _by_id(tags)
    except MUTAGEN_RAISES as error:
        raise TagsIgnoredError(TAGS_DAMAGED, format=f"ID3v2.{version}") from error


def _written(frame: RawFrame, version: int) -> bytes:
    size = len(frame.payload)
    length = _synchsafe(size) if version == 4 else size.to_bytes(4, "big")
    return frame.id.encode() + length + b"\0\0" + frame.payload


def _synchsafe(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def _by_id(tags: ID3) -> dict[str, str]:
    """A comment without description is the author's own; it wins over described ones."""
    found: dict[str, str] = {}
    for frame in tags.values():  # type: ignore[no-untyped-call]  # mutagen has no types
        described = str(getattr(frame, "desc", ""))
        if described.startswith(_MACHINE_COMMENTS):
            continue
        name = f"TXXX:{described.upper()}" if frame.FrameID == "TXXX" else frame.FrameID
        found[name] = found.get(name, _text(frame)) if described else _text(frame)
    return found


def _text(frame: object) -> str:
    values = getattr(frame, "text", None)
    if values is None:
        return str(getattr(frame, "url", ""))
    return ", ".join(str(value) for value in values)
