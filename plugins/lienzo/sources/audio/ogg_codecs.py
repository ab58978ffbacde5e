"""How many samples a packet of Opus or Vorbis holds, told from its first bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from lienzo.sources.audio.kinds import OPUS, VORBIS, Kind

_OPUS_RATE = 48_000
_MOST_MODES = 64
_MODE_BITS = 41
_TAIL = 400
"""Bytes that hold the largest row of modes."""


class Codec(Protocol):
    """Counts samples packet by packet.

    Attributes:
        kind: the audio format.
        headers: packets before the first one with sound.
        comment_magic: what the comment packet begins with.
    """

    kind: Kind
    headers: int
    comment_magic: bytes

    def header(self, packet: bytes) -> None:
        """Take in one of the header packets after the first."""

    def samples(self, first: int, second: int) -> int:
        """Return the samples that a packet with these first two bytes adds."""

    def seconds(self, samples: int) -> float:
        """Return the duration of all samples."""


def codec_of(packet: bytes) -> Codec | None:
    """Return the counter for a stream that begins with this packet, None if it is neither."""
    if packet.startswith(b"OpusHead") and len(packet) >= 19:
        return Opus(pre_skip=int.from_bytes(packet[10:12], "little"))
    if packet.startswith(b"\x01vorbis") and len(packet) >= 30:
        rate = int.from_bytes(packet[12:16], "little")
        sizes = packet[28]
        return Vorbis(rate, 1 << (sizes & 15), 1 << (sizes >> 4)) if rate else None
    return None


@dataclass(slots=True)
class Opus:
    """Opus (RFC 6716, RFC 7845): always 48,000 samples a second; the first are never heard."""

    pre_skip: int
    kind: Kind = OPUS
    headers: int = 2
    comment_magic: bytes = b"OpusTags"

    def header(self, packet: bytes) -> None:
        """Opus needs nothing from its comments."""

    def samples(self, first: int, second: int) -> int:
        """Read the table-of-contents byte: frame size, and the number of frames."""
        frames = (1, 2, 2, second & 0x3F)[first & 3]
        return frames * _opus_frame(first >> 3)

    def seconds(self, samples: int) -> float:
        """Return the duration without the samples a decoder throws away at the start."""
        return max(0, samples - self.pre_skip) / _OPUS_RATE


def _opus_frame(config: int) -> int:
    """Return the samples of a frame: SILK 10–60 ms, hybrid 10–20 ms, CELT 2.5–20 ms."""
    if config < 12:
        return (480, 960, 1920, 2880)[config & 3]
    if config < 16:
        return (480, 960)[config & 1]
    return 120 << (config & 3)


@dataclass(slots=True)
class Vorbis:
    """Vorbis I: a packet is short or long, and adds a quarter of it and of the one before."""

    rate: int
    short: int
    long: int
    kind: Kind = VORBIS
    headers: int = 3
    comment_magic: bytes = b"\x03vorbis"
    _modes: tuple[bool, ...] = ()
    _before: int = 0

    def header(self, packet: bytes) -> None:
        """Take the modes from the end of the setup packet."""
        if packet.startswith(b"\x05vorbis"):
            self._modes = _modes(packet)

    def samples(self, first: int, second: int) -> int:
        """Read the mode number: it follows the bit that is zero for sound."""
        del second
        if first & 1 or not self._modes:
            return 0
        mode = first >> 1 & (1 << (len(self._modes) - 1).bit_length()) - 1
        size = self.long if mode < len(self._modes) and self._modes[mode] else self.short
        added = (self._before + size) // 4 if self._before else 0
        self._before = size
        return added

    def seconds(self, samples: int) -> float:
        """Return the duration at the stream's own rate."""
        return samples / self.rate


def _modes(setup: bytes) -> tuple[bool, ...]:
    """Return whether each mode is long.

    The setup packet cannot be read from the front without decoding all codebooks, but it ends with
    the modes: one bit for long, 16 + 16 zero bits, 8 bits of mapping each; before them their count
    less one in 6 bits, after them the framing bit. The longest row whose count fits is the one.
    """
    number = int.from_bytes(setup[-_TAIL:], "little")
    top = number.bit_length() - 1
    best: tuple[bool, ...] = ()
    row: tuple[bool, ...] = ()
    while top - _MODE_BITS - 6 >= 0 and len(row) < _MOST_MODES:
        top -= _MODE_BITS
        mode = number >> top & (1 << _MODE_BITS) - 1
        if mode >> 1 & 0xFFFFFFFF or mode >> 33 >= _MOST_MODES:
            break
        row = (bool(mode & 1), *row)
        if (number >> top - 6 & 0x3F) + 1 == len(row):
            best = row
    return best
