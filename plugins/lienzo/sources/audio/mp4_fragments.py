"""Fragmented MP4: the sound that `moof` atoms describe (ISO 14496-12, section 8.8)."""

from __future__ import annotations

from dataclasses import dataclass

from lienzo.sources.audio.mp4_atoms import Atom, atoms, body, child, children
from lienzo.sources.audio.window import Window

_BASE, _DURATION, _SIZE = 0x01, 0x08, 0x10
_DESCRIPTION = 0x02
_DATA_OFFSET, _FIRST_FLAGS = 0x001, 0x004
_RUN_DURATION, _RUN_SIZE, _RUN_FLAGS, _RUN_SHIFT = 0x100, 0x200, 0x400, 0x800


@dataclass(slots=True)
class Loose:
    """Units of sound in fragments: promised by them, and held by the file."""

    promised: int = 0
    held: int = 0


@dataclass(frozen=True, slots=True)
class _Defaults:
    """What a sample lasts and weighs when its run does not say; where the data begin."""

    duration: int
    size: int
    base: int


def fragments(window: Window, moov: Atom, track: int) -> Loose:
    """Return the sound of one track in all fragments; samples beyond the file's end do not count.

    Raises:
        NotPlayableError: a run larger than any honest one, or than the file.
    """
    loose = Loose()
    defaults = _track_defaults(window, moov, track)
    if defaults is None:
        return loose
    for moof in atoms(window, 0, window.size):
        if moof.type != b"moof" or moof.end > window.size:
            continue
        for traf in children(window, moof):
            if traf.type == b"traf":
                _add(window, moof, traf, track, defaults, loose)
    return loose


def _track_defaults(window: Window, moov: Atom, track: int) -> _Defaults | None:
    mvex = child(window, moov, b"mvex")
    for atom in children(window, mvex) if mvex else ():
        data = window.at(atom.body, 24)
        if atom.type == b"trex" and _number(data, 4) == track:
            return _Defaults(_number(data, 12), _number(data, 16), 0)
    return None


def _add(
    window: Window, moof: Atom, traf: Atom, track: int, defaults: _Defaults, loose: Loose
) -> None:
    header = child(window, traf, b"tfhd")
    if header is None:
        return
    data = window.at(header.body, 40)
    if _number(data, 4) != track:
        return
    own = _fragment_defaults(data, moof.start, defaults)
    place = own.base
    for atom in children(window, traf):
        if atom.type == b"trun":
            place = _run(body(window, atom), own, place, window.size, loose)


def _fragment_defaults(data: bytes, moof: int, defaults: _Defaults) -> _Defaults:
    flags, at = _number(data, 0) & 0xFFFFFF, 8
    base, duration, size = moof, defaults.duration, defaults.size
    if flags & _BASE:
        base, at = int.from_bytes(data[at : at + 8], "big"), at + 8
    if flags & _DESCRIPTION:
        at += 4
    if flags & _DURATION:
        duration, at = _number(data, at), at + 4
    if flags & _SIZE:
        size = _number(data, at)
    return _Defaults(duration, size, base)


def _run(data: bytes, own: _Defaults, place: int, limit: int, loose: Loose) -> int:
    """Add the samples of a run; return where its data end."""
    flags, count, at = _number(data, 0) & 0xFFFFFF, _number(data, 4), 8
    if flags & _DATA_OFFSET:
        place = own.base + int.from_bytes(data[at : at + 4], "big", signed=True)
        at += 4
    at += 4 if flags & _FIRST_FLAGS else 0
    fields = [bit for bit in (_RUN_DURATION, _RUN_SIZE, _RUN_FLAGS, _RUN_SHIFT) if flags & bit]
    if not fields:
        return _even(own, count, place, limit, loose)
    width = 4 * len(fields)
    with_duration, size_at = bool(flags & _RUN_DURATION), 4 * bool(flags & _RUN_DURATION)
    for row in range(at, min(at + count * width, len(data) - width + 1), width):
        duration = _number(data, row) if with_duration else own.duration
        place += _number(data, row + size_at) if flags & _RUN_SIZE else own.size
        loose.promised += duration
        loose.held += duration if place <= limit else 0
    return place


def _even(own: _Defaults, count: int, place: int, limit: int, loose: Loose) -> int:
    """Add a run whose samples are all alike."""
    room = max(0, limit - place) // own.size if own.size else 0
    loose.promised += count * own.duration
    loose.held += min(count, room) * own.duration
    return place + count * own.size


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
