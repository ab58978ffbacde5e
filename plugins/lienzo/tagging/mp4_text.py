"""A text track of chapter titles, as QuickTime reads them (QuickTime File Format, text media).

And Nero's `chpl`, a plain list, for the players that read only that.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lienzo.model import Chapter
from lienzo.tagging.chapters import end_of
from lienzo.tagging.mp4_boxes import Box

_TIMESCALE: Final = 1000
_NERO_LONGEST: Final = 255
_NERO_MOST: Final = 255
_NERO_UNITS: Final = 10_000_000
_UNDETERMINED: Final = 0x55C4
"""`und` in five bits a letter."""
_MATRIX: Final = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
_IN_MOVIE: Final = 2
"""`tkhd` flag; the track is not enabled: chapters are not shown as subtitles."""
_UTF8_MARK: Final = struct.pack(">I4sI", 12, b"encd", 0x100)


@dataclass(frozen=True, slots=True)
class Sample:
    """A title as it lies in the file, and for how many milliseconds it holds."""

    data: bytes
    length: int


def samples_of(chapters: Sequence[Chapter], duration: float) -> tuple[Sample, ...]:
    """Return the titles in order; a silent one first when nothing begins at the beginning."""
    starts = [round(chapter.start * _TIMESCALE) for chapter in chapters]
    last = round(end_of(chapters, len(chapters) - 1, duration) * _TIMESCALE)
    ends = [*starts[1:], max(last, starts[-1] + 1)]
    titled = [
        Sample(_sample(chapter.title), end - start)
        for chapter, start, end in zip(chapters, starts, ends, strict=True)
    ]
    return (Sample(_sample(""), starts[0]), *titled) if starts[0] else tuple(titled)


def text_track(number: int, samples: Sequence[Sample], place: int, movie_timescale: int) -> Box:
    """Return the track; its samples lie back to back at a place in the file."""
    total = sum(sample.length for sample in samples)
    movie = -(-total * movie_timescale // _TIMESCALE)
    header = struct.pack(">IIIIII", _IN_MOVIE, 0, 0, number, 0, movie)
    header += bytes(8) + struct.pack(">hhhh", 0, 0, 0, 0) + _MATRIX + bytes(8)
    media = struct.pack(">IIIIIHH", 0, 0, 0, _TIMESCALE, total, _UNDETERMINED, 0)
    kind = bytes(8) + b"text" + bytes(12) + b"\0"
    minf = Box(b"minf", inner=(_base(), _references(), _table(samples, place)))
    mdia = Box(b"mdia", inner=(Box(b"mdhd", media), Box(b"hdlr", kind), minf))
    return Box(b"trak", inner=(Box(b"tkhd", header), mdia))


def nero_list(chapters: Sequence[Chapter]) -> Box:
    """Return `chpl`: at most 255 chapters with titles of 255 bytes."""
    listed = chapters[:_NERO_MOST]
    data = struct.pack(">IIB", 0x01000000, 0, len(listed))
    for chapter in listed:
        title = _cut(chapter.title)
        units = round(chapter.start * _TIMESCALE) * (_NERO_UNITS // _TIMESCALE)
        data += struct.pack(">QB", units, len(title)) + title
    return Box(b"chpl", data)


def _sample(title: str) -> bytes:
    text = title.encode()
    return struct.pack(">H", len(text)) + text + _UTF8_MARK


def _cut(title: str) -> bytes:
    return title.encode()[:_NERO_LONGEST].decode(errors="ignore").encode()


def _base() -> Box:
    gmin = struct.pack(">IHHHHHH", 0, 0x40, 0x8000, 0x8000, 0x8000, 0, 0)
    return Box(b"gmhd", inner=(Box(b"gmin", gmin), Box(b"text", _MATRIX)))


def _references() -> Box:
    here = Box(b"url ", struct.pack(">I", 1))
    return Box(b"dinf", inner=(Box(b"dref", struct.pack(">II", 0, 1) + here.dump()),))


def _table(samples: Sequence[Sample], place: int) -> Box:
    count = len(samples)
    times = b"".join(struct.pack(">II", 1, sample.length) for sample in samples)
    sizes = b"".join(struct.pack(">I", len(sample.data)) for sample in samples)
    described = struct.pack(">6xHII", 1, 0, 1) + bytes(6 + 8 + 8 + 2 + 2 + 1 + 2 + 6) + b"\0"
    return Box(
        b"stbl",
        inner=(
            Box(b"stsd", struct.pack(">II", 0, 1) + Box(b"text", described).dump()),
            Box(b"stts", struct.pack(">II", 0, count) + times),
            Box(b"stsc", struct.pack(">5I", 0, 1, 1, count, 1)),
            Box(b"stsz", struct.pack(">III", 0, 0, count) + sizes),
            Box(b"co64", struct.pack(">IIQ", 0, 1, place)),  # as long for any place
        ),
    )
