"""An ID3 tag as a whole: the author's read in without loss, ours put in, all written as 2.4."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final

from lienzo.problems.tagging_codes import FRAMES_LOST
from lienzo.sources.audio.id3 import read_id3
from lienzo.sources.audio.refusal import Finding
from lienzo.sources.audio.window import Window
from lienzo.tagging.chapters import same_chapters
from lienzo.tagging.id3_chapters import put_chapters, put_in_order
from lienzo.tagging.id3_frames import put_values
from lienzo.tagging.library import Tag, id3
from lienzo.tagging.values import TagValues

PADDING: Final = 1024
"""Bytes left free behind the frames, always as many: a guess of the library's would depend on what
was there before."""
_PLAIN_OLD_FLAGS: Final = 0x00E0
"""Of a 2.3 frame: compressed, encrypted, grouped. Its extra bytes have another order in 2.4."""


def load_tag(file: Path | BinaryIO) -> tuple[Tag, tuple[str, ...]]:
    """Return the tag that a file begins with, as 2.4, and the names of what 2.4 has no place for.

    ID3v1 at the end fills what 2.4 lacks. Frames that mutagen does not know are carried along:
    of 2.3 in the spelling of 2.4; those of 2.2 have names of three letters and cannot be.

    Raises:
        MutagenError: the library cannot read it.
    """
    tags = id3.ID3()
    try:
        tags.load(file, translate=False)
    except id3.ID3NoHeaderError:
        return tags, ()
    if tags.version >= (2, 4, 0):
        return tags, ()
    return _translated(tags)


def renew(tags: Tag, found: Window, start: int, values: TagValues, duration: float) -> None:
    """Put the values into a tag; `found` and `start` are where our own reader sees the old one.

    Raises:
        TagsIgnoredError: our reader cannot trust the tag, so it would not survive either.
    """
    before = read_id3(found, start)
    put_values(tags, values)
    if values.chapters and not same_chapters(values.chapters, before.chapters):
        put_chapters(tags, values.chapters, duration)
    put_in_order(tags)


def lost_frames(names: tuple[str, ...]) -> tuple[Finding, ...]:
    """Tell of frames that could not come along."""
    return (Finding(FRAMES_LOST, {"names": ", ".join(sorted(set(names)))}),) if names else ()


def padding(_: object) -> int:
    """Tell mutagen how much to leave free."""
    return PADDING


def _translated(tags: Tag) -> tuple[Tag, tuple[str, ...]]:
    """Return an older tag as 2.4: a new one, for mutagen writes foreign frames of 2.4 only."""
    new = id3.ID3()
    raws = [
        (raw, _of_2_4(raw) if tags.version >= (2, 3, 0) else None) for raw in tags.unknown_frames
    ]
    new.unknown_frames = [kept for _, kept in raws if kept is not None]
    volume = tags.getall("RVAD")  # 2.4 has RVA2, but keeps it
    tags.update_to_v24()
    for frame in (*tags.values(), *volume):
        new.add(frame)
    return new, tuple(_name(raw) for raw, kept in raws if kept is None)


def _of_2_4(raw: bytes) -> bytes | None:
    """Spell a whole 2.3 frame as 2.4 does: its size in seven bits a byte. None if it cannot be."""
    flags = int.from_bytes(raw[8:10], "big")
    if flags & _PLAIN_OLD_FLAGS:
        return None
    size = len(raw) - 10
    return raw[:4] + bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0)) + b"\0\0" + raw[10:]


def _name(raw: bytes) -> str:
    return raw[:4].rstrip(b"\0").decode("latin-1")
