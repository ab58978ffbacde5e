"""FLAC frame headers (RFC 9639, section 9.1), found by their sync code, proved by their CRC-8."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

_SYNC = re.compile(rb"\xff[\xf8\xf9]")
_POLYNOMIAL = 0x07
_MOST_TRIES = 2_000_000
"""False sync codes after which the rest of a file counts as junk; an honest gigabyte has 30,000."""


def _crc8_of(byte: int) -> int:
    for _ in range(8):
        byte = (byte << 1 ^ _POLYNOMIAL if byte & 0x80 else byte << 1) & 0xFF
    return byte


_CRC8: Final = bytes(_crc8_of(byte) for byte in range(256))


class _Header(NamedTuple):
    """What a frame header says: its number (of the frame, or its first sample), and its samples."""

    number: int
    samples: int
    next: int


@dataclass(slots=True)
class FrameRow:
    """Frames counted while they follow each other.

    A sync code and a right CRC-8 stand by chance about once in a hundred megabytes, so a frame
    whose number does not follow counts only when the next one follows it: after a hole, or where
    another file was appended.

    Attributes:
        samples: samples per channel counted so far.
    """

    shape: int
    samples: int = 0
    _tries: int = 0
    _expected: int = -1
    _pending: _Header | None = None

    @classmethod
    def of_stream(cls, info: bytes) -> FrameRow:
        """Start a row for a stream with this STREAMINFO body; its frames have its channels."""
        return cls(shape=info[12] >> 1 & 7)

    def scan(self, data: bytes, limit: int) -> None:
        """Count the frames whose header begins before `limit`."""
        for match in _SYNC.finditer(data, 0, limit + 1):
            if self._tries >= _MOST_TRIES:
                return
            header = self._header(data, match.start())
            if header is None:
                self._tries += 1
            else:
                self._add(header)

    def _add(self, header: _Header) -> None:
        if header.number == self._expected or (self._expected < 0 and header.number == 0):
            self._take(header)
        elif self._pending is not None and header.number == self._pending.next:
            self.samples += self._pending.samples
            self._take(header)
        else:
            self._pending = header

    def _take(self, header: _Header) -> None:
        self.samples += header.samples
        self._expected, self._pending = header.next, None

    def _header(self, data: bytes, at: int) -> _Header | None:
        head = data[at : at + 16]
        if len(head) < 6 or head[3] & 1 or head[2] >> 4 == 0 or head[2] & 15 == 15:
            return None
        if not self._fits(head[3] >> 4):
            return None
        coded = _coded_number(head)
        return _finished(head, *coded) if coded else None

    def _fits(self, assignment: int) -> bool:
        """Whether a channel assignment suits the stream: 8 to 10 are kinds of stereo."""
        return assignment == self.shape or (8 <= assignment <= 10 and self.shape == 1)


def _coded_number(head: bytes) -> tuple[int, int] | None:
    """Read the number that is written like a character in UTF-8, of up to 36 bits."""
    first = head[4]
    if first < 0x80:
        return first, 5
    extra = 8 - (first ^ 0xFF).bit_length() - 1
    tail = head[5 : 5 + extra]
    if not 1 <= extra <= 6 or len(tail) < extra or any(byte >> 6 != 0b10 for byte in tail):
        return None
    number = first & (0x3F >> extra)
    for byte in tail:
        number = number << 6 | byte & 0x3F
    return number, 5 + extra


def _finished(head: bytes, number: int, at: int) -> _Header | None:
    size_code, rate_code = head[2] >> 4, head[2] & 15
    samples, at = _samples(head, size_code, at)
    at += {12: 1, 13: 2, 14: 2}.get(rate_code, 0)
    if at >= len(head) or _crc8(head[:at]) != head[at]:
        return None
    variable = head[1] & 1
    return _Header(number, samples, number + (samples if variable else 1))


def _samples(head: bytes, code: int, at: int) -> tuple[int, int]:
    """Return the samples of the frame, and where the header goes on."""
    if code == 1:
        return 192, at
    if code <= 5:
        return 576 << code - 2, at
    if code == 6:
        return int.from_bytes(head[at : at + 1], "big") + 1, at + 1
    if code == 7:
        return int.from_bytes(head[at : at + 2], "big") + 1, at + 2
    return 256 << code - 8, at


def _crc8(data: bytes) -> int:
    crc = 0
    for byte in data:
        crc = _CRC8[crc ^ byte]
    return crc
