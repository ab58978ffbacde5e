"""Chapters of an MP4: a text track that the sound refers to (QuickTime), or Nero's `chpl`."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.model.media import Chapter
from lienzo.sources.audio.concepts import clean
from lienzo.sources.audio.mp4_atoms import Atom, child
from lienzo.sources.audio.mp4_tracks import Samples, Track, samples_of
from lienzo.sources.audio.window import Window

_TEXT_HANDLERS = {b"text", b"sbtl"}
_MOST_CHAPTERS = 5_000
_LONGEST_TITLE = 4_096
_LARGEST_CHPL = 1 << 20
_NERO_UNITS = 10_000_000


def chapters_of(
    window: Window, moov: Atom, tracks: tuple[Track, ...], sound: Track
) -> tuple[Chapter, ...]:
    """Return the chapters in order of time; Nero's list when it says more than the track."""
    quicktime: tuple[Chapter, ...] = ()
    for track in tracks:
        if track.id in sound.chapters and track.handler in _TEXT_HANDLERS and track.timescale:
            quicktime = tuple(_quicktime(window, track))
            break
    nero = tuple(_nero(window, moov))
    chosen = nero if len(nero) > len(quicktime) else quicktime
    return tuple(sorted(chosen, key=lambda chapter: chapter.start))


def _quicktime(window: Window, track: Track) -> Iterator[Chapter]:
    table = samples_of(window, track)
    starts = _starts(table)
    for place, first, last in table.places():
        at = place
        for number in range(first, last):
            title = _title(window.at(at, min(table.sizes[number], _LONGEST_TITLE)))
            at += table.sizes[number]
            start = next(starts, None)
            if start is None or number >= _MOST_CHAPTERS:
                return
            if title:
                yield Chapter(start / track.timescale, title)


def _starts(table: Samples) -> Iterator[int]:
    """Yield when each sample starts, in units."""
    units = 0
    for count, each in zip(table.runs[::2], table.runs[1::2], strict=False):
        for _ in range(count):
            yield units
            units += each


def _title(sample: bytes) -> str:
    """Read a text sample: its length in two bytes, then UTF-8, or UTF-16 with its mark."""
    raw = sample[2 : 2 + int.from_bytes(sample[:2], "big")]
    wide = raw[:2] in {b"\xfe\xff", b"\xff\xfe"}
    return clean(raw.decode("utf-16" if wide else "utf-8", "replace"))


def _nero(window: Window, moov: Atom) -> Iterator[Chapter]:
    """Yield the entries of `chpl`: when, in tenths of microseconds, and a title of 255 bytes."""
    atom = child(window, moov, b"udta", b"chpl")
    if atom is None or atom.end - atom.body > _LARGEST_CHPL:
        return
    data = window.at(atom.body, atom.end - atom.body)
    at = 8 if data[:1] == b"\1" else 4
    count, at = int.from_bytes(data[at : at + 1], "big"), at + 1
    for _ in range(count):
        if at + 9 > len(data):
            return
        start, length = int.from_bytes(data[at : at + 8], "big"), data[at + 8]
        title = data[at + 9 : at + 9 + length].decode("utf-8", "replace")
        yield Chapter(start / _NERO_UNITS, clean(title))
        at += 9 + length
