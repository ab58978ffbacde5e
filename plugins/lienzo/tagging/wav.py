"""Tags of a WAV: an `id3 ` chunk behind all others (RIFF WAVE, and RF64 with 64-bit sizes)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from lienzo.problems.tagging_codes import ENDLESS_WAV
from lienzo.sources.audio.refusal import Finding
from lienzo.sources.audio.window import Window
from lienzo.tagging.id3_frames import extras_of
from lienzo.tagging.id3_tag import load_tag, lost_frames, padding, renew
from lienzo.tagging.library import Tag, id3
from lienzo.tagging.refusal import CannotTagError
from lienzo.tagging.values import TagValues
from lienzo.tagging.working_copy import copy_bytes, rewriting

_HEADER: Final = 12
_UNKNOWN: Final = 0xFFFFFFFF
_TAG: Final = (b"id3 ", b"ID3 ")
_CHUNK_ID = re.compile(rb"[ -~]{4}")
_LARGEST: Final = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A chunk: its id, where its head starts, and the bytes of its body without filling."""

    id: bytes
    start: int
    size: int

    @property
    def end(self) -> int:
        return self.start + 8 + self.size + self.size % 2


def write_wav(path: Path, values: TagValues, duration: float) -> tuple[Finding, ...]:
    """Tag a WAV in place; all other chunks stay as they are, in their order.

    Raises:
        CannotTagError: the header does not know where the sound ends.
        TagsIgnoredError: the tag is damaged.
        MutagenError: the library cannot read the tag.
    """
    size = path.stat().st_size
    with rewriting(path) as (before, after):
        window = Window(before, size)
        chunks = tuple(_chunks(window))
        tags, lost = _loaded(window, chunks)
        start = next((c.start + 8 for c in chunks if c.id in _TAG), size)
        renew(tags, window, start, values, duration)
        _write(before, after, window, chunks, _dumped(tags))
    return lost_frames(lost)


def wav_extras(path: Path) -> dict[str, str]:
    """Return what a table of changes shows beside what our reader reads."""
    with path.open("rb") as file:
        window = Window(file, path.stat().st_size)
        return extras_of(_loaded(window, tuple(_chunks(window)))[0])


def _loaded(window: Window, chunks: tuple[_Chunk, ...]) -> tuple[Tag, tuple[str, ...]]:
    for chunk in chunks:
        if chunk.id in _TAG and chunk.size <= _LARGEST:
            return load_tag(BytesIO(window.at(chunk.start + 8, chunk.size)))
    return id3.ID3(), ()


def _dumped(tags: Tag) -> bytes:
    out = BytesIO()
    tags.save(out, v1=0, v2_version=4, padding=padding)
    return out.getvalue()


def _write(
    before: BinaryIO, after: BinaryIO, window: Window, chunks: tuple[_Chunk, ...], tag: bytes
) -> None:
    """Write all chunks and the tag: the last, but before the sound where that has no 32-bit end."""
    wide = window.at(0, 4) != b"RIFF"
    copy_bytes(before, after, 0, _HEADER)
    for chunk in chunks:
        if wide and chunk.id == b"data":
            _append(after, tag)
        if chunk.id not in _TAG:
            copy_bytes(before, after, chunk.start, min(chunk.end, window.size) - chunk.start)
            after.write(b"\0" * (chunk.end - min(chunk.end, window.size)))
    if not wide:
        _append(after, tag)
    end = chunks[-1].end if chunks else _HEADER
    copy_bytes(before, after, end, max(0, window.size - end))
    _correct_size(after, wide=wide)


def _append(after: BinaryIO, tag: bytes) -> None:
    after.write(b"id3 " + len(tag).to_bytes(4, "little") + tag + b"\0" * (len(tag) % 2))


def _chunks(window: Window) -> Iterator[_Chunk]:
    """Yield the chunks, as long as what follows looks like one."""
    at, sound = _HEADER, 0
    while len(head := window.at(at, 8)) == 8 and _CHUNK_ID.fullmatch(head[:4]):
        size = int.from_bytes(head[4:], "little")
        if head[:4] == b"ds64":
            sound = int.from_bytes(window.at(at + 16, 8), "little")
        if head[:4] == b"data":
            size = sound if size == _UNKNOWN else size
            if not size or at + 8 + size > window.size:
                raise CannotTagError(ENDLESS_WAV)
        chunk = _Chunk(head[:4], at, size)
        if at + 8 + size > window.size:
            return
        yield chunk
        at = chunk.end


def _correct_size(after: BinaryIO, *, wide: bool) -> None:
    """Write the size of the whole where the format keeps it: RIFF's, or that of `ds64`."""
    size = after.tell() - 8
    after.seek(20 if wide else 4)
    after.write(size.to_bytes(8 if wide else 4, "little"))
