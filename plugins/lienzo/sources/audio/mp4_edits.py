"""Edit lists of an MP4: which stretches of a track are played (ISO 14496-12, `elst`)."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.sources.audio.mp4_atoms import Atom, child
from lienzo.sources.audio.mp4_tracks import Track
from lienzo.sources.audio.window import Window

_MOST_EDITS = 1_000


def trimmed(window: Window, moov: Atom, track: Track, units: int) -> float:
    """Return the seconds that are played of a track whose samples last `units`.

    Players cut the encoder's priming and what an editor trimmed away. An edit without a length,
    as fragmented files have, plays to the end.
    """
    timescale = _movie_timescale(window, moov)
    edits = tuple(_edits(window, track)) if timescale else ()
    if not edits:
        return units / track.timescale
    total = 0.0
    for length, start in edits:
        left = max(0, units - start) / track.timescale
        total += min(left, length / timescale) if length else left
    return total


def _edits(window: Window, track: Track) -> Iterator[tuple[int, int]]:
    """Yield the length in the movie's units and the start in the track's; no empty edits."""
    atom = child(window, track.atom, b"edts", b"elst")
    if atom is None:
        return
    head = window.at(atom.body, 8)
    wide = 8 if head[:1] == b"\1" else 4
    size = 2 * wide + 4
    count = min(int.from_bytes(head[4:8], "big"), _MOST_EDITS)
    data = window.at(atom.body + 8, count * size)
    for at in range(0, len(data) - size + 1, size):
        start = int.from_bytes(data[at + wide : at + 2 * wide], "big", signed=True)
        if start >= 0:
            yield int.from_bytes(data[at : at + wide], "big"), start


def _movie_timescale(window: Window, moov: Atom) -> int:
    atom = child(window, moov, b"mvhd")
    if atom is None:
        return 0
    at = 20 if window.at(atom.body, 1) == b"\1" else 12
    return int.from_bytes(window.at(atom.body + at, 4), "big")
