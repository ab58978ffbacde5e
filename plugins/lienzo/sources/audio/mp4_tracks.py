"""The tracks of an MP4: what they are, and their sample tables."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from lienzo.problems.audio_codes import DAMAGED
from lienzo.sources.audio.mp4_atoms import Atom, body, child, children, numbers
from lienzo.sources.audio.refusal import NotPlayableError
from lienzo.sources.audio.window import Window

_MOST_TRACKS = 64
_MOST_SAMPLES = 1 << 22


@dataclass(frozen=True, slots=True)
class Track:
    """One track.

    Attributes:
        handler: `soun`, `vide`, `text`, `sbtl`…
        codec: four letters of the first sample description.
        timescale: units a second.
        chapters: ids of the tracks that hold its chapters.
        atom: the `trak` atom.
        table: its `stbl` atom.
    """

    id: int
    handler: bytes
    codec: bytes
    timescale: int
    chapters: frozenset[int]
    atom: Atom
    table: Atom


@dataclass(frozen=True, slots=True)
class Samples:
    """A sample table.

    Attributes:
        sizes: bytes of each sample.
        runs: pairs of how many samples and how long each, in units.
        chunks: place in the file of each chunk.
        layout: triples of first chunk (from 1), samples in each chunk, description.
    """

    sizes: array[int]
    runs: array[int]
    chunks: array[int]
    layout: array[int]

    def places(self) -> Iterator[tuple[int, int, int]]:
        """Yield each chunk as its place, its first sample, and the sample after its last."""
        first, row, total = 0, 0, len(self.sizes)
        for number, place in enumerate(self.chunks, start=1):
            while row + 3 < len(self.layout) and self.layout[row + 3] <= number:
                row += 3
            count = self.layout[row + 1] if self.layout else 0
            yield place, first, min(first + count, total)
            first = min(first + count, total)

    def held(self, size: int) -> int:
        """Return how many samples lie inside a file of this size."""
        ends = array("Q", accumulate(self.sizes, initial=0))
        count = 0
        for place, first, last in self.places():
            if place + ends[last] - ends[first] > size:
                room = size - place + ends[first]
                return count + sum(1 for i in range(first, last) if ends[i + 1] <= room)
            count += last - first
        return count

    def time(self, count: int) -> int:
        """Return how long the first `count` samples are, in units."""
        units = 0
        for samples, each in zip(self.runs[::2], self.runs[1::2], strict=False):
            taken = min(samples, count)
            units, count = units + taken * each, count - taken
        return units


def tracks(window: Window, moov: Atom) -> tuple[Track, ...]:
    """Return the tracks that can be told, in order.

    Raises:
        NotPlayableError: more tracks than any honest file has.
    """
    traks = [atom for atom in children(window, moov) if atom.type == b"trak"]
    if len(traks) > _MOST_TRACKS:
        raise NotPlayableError(DAMAGED, part="trak")
    return tuple(track for atom in traks if (track := _track(window, atom)))


def samples_of(window: Window, track: Track) -> Samples:
    """Return the sample table of a track; empty for a fragmented file.

    Raises:
        NotPlayableError: a table larger than any honest one, or than the file.
    """
    found = {atom.type: atom for atom in children(window, track.table)}
    wide = b"co64" in found
    return Samples(
        sizes=_sizes(_table(window, found, b"stsz")),
        runs=_rows(_table(window, found, b"stts"), 2),
        chunks=_rows(_table(window, found, b"co64" if wide else b"stco"), 1, 8 if wide else 4),
        layout=_rows(_table(window, found, b"stsc"), 3),
    )


def _track(window: Window, atom: Atom) -> Track | None:
    header = child(window, atom, b"tkhd")
    media = child(window, atom, b"mdia", b"mdhd")
    handler = child(window, atom, b"mdia", b"hdlr")
    table = child(window, atom, b"mdia", b"minf", b"stbl")
    if header is None or media is None or handler is None or table is None:
        return None
    described = child(window, table, b"stsd")
    tref = child(window, atom, b"tref", b"chap")
    return Track(
        id=_after_times(window, header),
        handler=window.at(handler.body + 8, 4),
        codec=window.at(described.body + 12, 4) if described else b"",
        timescale=_after_times(window, media),
        chapters=frozenset(numbers(body(window, tref), 0, _MOST_TRACKS)) if tref else frozenset(),
        atom=atom,
        table=table,
    )


def _after_times(window: Window, atom: Atom) -> int:
    """Return the number behind two times: the id in `tkhd`, the timescale in `mdhd`."""
    version = window.at(atom.body, 1)
    return int.from_bytes(window.at(atom.body + (20 if version == b"\1" else 12), 4), "big")


def _table(window: Window, found: dict[bytes, Atom], type_: bytes) -> bytes:
    return body(window, found[type_]) if type_ in found else b""


def _rows(data: bytes, columns: int, width: int = 4) -> array[int]:
    return numbers(data, 8, int.from_bytes(data[4:8], "big") * columns, width)


def _sizes(data: bytes) -> array[int]:
    """Read `stsz`: one size for all, or one each.

    A count that one size for all does not back with bytes is bounded all the same.
    """
    each, count = int.from_bytes(data[4:8], "big"), int.from_bytes(data[8:12], "big")
    if not each:
        return numbers(data, 12, count)
    if count > _MOST_SAMPLES:
        raise NotPlayableError(DAMAGED, part="stsz")
    return array("I", [each]) * count
