"""How long an MP3 plays: every frame is counted, no header is believed.

A Xing, Info or VBRI header is right for an honest file and wrong for one that was cut, joined,
edited, or never had one; walking an hour of audio takes a tenth of a second and is right for all.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lienzo.problems.audio_codes import NO_AUDIO
from lienzo.sources.audio.kinds import MP3
from lienzo.sources.audio.measured import Measured
from lienzo.sources.audio.mpeg_frames import FRAMES, Frame, frame_at
from lienzo.sources.audio.refusal import NotPlayableError
from lienzo.sources.audio.window import Window

_BLOCK = 1 << 20
_LONGEST = 1441
_CHAIN = 4
"""Frames in a row that prove a sync word is one: chance makes two at most."""
_MOST_TRIES = 500_000
"""False sync words after which the rest of a file counts as junk; an honest gigabyte has fewer."""
_MARGIN = _CHAIN * _LONGEST + 4
_SYNC = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]")
_SAME_STREAM = 0xFE0C
"""Bits that do not change inside one stream: sync, version, layer, sampling rate."""


@dataclass(slots=True)
class _Tally:
    """What was counted so far.

    Attributes:
        frames: how many, by the two header bytes that say their length and rate.
        first: where the first one is.
        tries: sync words that turned out to be none.
        synced: whether a frame is expected where the last one ended.
    """

    frames: Counter[int] = field(default_factory=Counter)
    first: int | None = None
    tries: int = 0
    synced: bool = False

    def seconds(self) -> float:
        return sum(n * FRAMES[key].samples / FRAMES[key].rate for key, n in self.frames.items())


def measure_mpeg(window: Window, start: int) -> Measured:
    """Return what an MP3 holds; `start` is where the tags before it end.

    Raises:
        NotPlayableError: there are no frames in a row anywhere.
    """
    tally = _Tally()
    _walk(window, start, tally)
    if tally.first is None:
        raise NotPlayableError(NO_AUDIO)
    head = window.at(tally.first, _LONGEST)
    frame = frame_at(head, 0)
    promised = _promised(head, frame) if frame else None
    silent = frame.samples / frame.rate if frame and promised is not None else 0.0
    return Measured(MP3, tally.seconds() - silent, promised)


def looks_like_mpeg(data: bytes) -> bool:
    """Whether there are frames in a row somewhere in these bytes."""
    return _find_chain(data, 0, _Tally(), at_end=False) is not None


def _walk(window: Window, start: int, tally: _Tally) -> None:
    """Count all frames, block by block."""
    place = start
    while place + 4 <= window.size and tally.tries < _MOST_TRIES:
        data = window.at(place, _BLOCK)
        at_end = place + len(data) >= window.size
        place += _walk_block(data, place, tally, at_end=at_end)


def _walk_block(data: bytes, place: int, tally: _Tally, *, at_end: bool) -> int:
    """Count the frames of a block that lies at `place`; return where to go on in it."""
    at = 0
    while at + 4 <= len(data):
        if not tally.synced:
            found = _find_chain(data, at, tally, at_end=at_end)
            if found is None:
                return len(data) if at_end else max(at, len(data) - _MARGIN)
            tally.first = place + found if tally.first is None else tally.first
            at = found
        at = _count(data, at, tally)
        tally.synced = at + 4 > len(data)
    return at


def _count(data: bytes, at: int, tally: _Tally) -> int:
    """Count the frames that stand back to back from a place; return where the row ends.

    The last frame counts even if the file ends inside it, as decoders conceal the rest.
    """
    limit, frames = len(data) - 3, FRAMES
    keys: list[int] = []
    while at < limit and data[at] == 0xFF:
        key = data[at + 1] << 8 | data[at + 2]
        frame = frames.get(key)
        if frame is None:
            break
        keys.append(key)
        at += frame.length
    tally.frames.update(keys)
    return at


def _find_chain(data: bytes, start: int, tally: _Tally, *, at_end: bool) -> int | None:
    """Return where frames in a row begin; a shorter row will do if the file ends with it."""
    for match in _SYNC.finditer(data, start):
        if _is_chain(data, match.start(), at_end=at_end):
            return match.start()
        tally.tries += 1
        if tally.tries >= _MOST_TRIES:
            break
    return None


def _is_chain(data: bytes, at: int, *, at_end: bool) -> bool:
    stream = _stream(data, at)
    for count in range(_CHAIN):
        frame = frame_at(data, at)
        if frame is None or _stream(data, at) != stream:
            return at_end and count > 1 and at == len(data)
        at += frame.length
    return True


def _stream(data: bytes, at: int) -> int:
    return (data[at + 1] << 8 | data[at + 2]) & _SAME_STREAM if at + 2 < len(data) else 0


def _promised(head: bytes, frame: Frame) -> float | None:
    """Return the seconds a Xing, Info or VBRI header claims; 0 when it has no count."""
    mono = head[3] >> 6 == 0b11
    at = 4 + (frame.mono_side if mono else frame.side)
    if head[at : at + 4] in {b"Xing", b"Info"}:
        count = _number(head, at + 8) if _number(head, at + 4) & 1 else 0
    elif head[36:40] == b"VBRI":
        count = _number(head, 50)
    else:
        return None
    return count * frame.samples / frame.rate


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
