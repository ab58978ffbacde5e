"""MPEG audio frame headers, Layer III (ISO 11172-3, 13818-3, and the MPEG 2.5 extension)."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple


class Frame(NamedTuple):
    """What bytes 1 and 2 of a frame header say.

    Attributes:
        length: bytes from this header to the next.
        samples: samples per channel.
        rate: samples a second.
        mono_side: bytes of side information for one channel; a Xing header stands behind it.
        side: the same for two channels.
    """

    length: int
    samples: int
    rate: int
    mono_side: int
    side: int


_V1_KBITS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_V2_KBITS = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_V1_RATES = (44100, 48000, 32000)
_LAYER_3 = 0b01
_MPEG_1, _MPEG_2, _MPEG_2_5 = 0b11, 0b10, 0b00


def _frame(key: int) -> Frame | None:
    version, layer = key >> 11 & 3, key >> 9 & 3
    bitrate, rate_index, padding = key >> 4 & 15, key >> 2 & 3, key >> 1 & 1
    if key >> 13 != 0b111 or version == 0b01 or layer != _LAYER_3:
        return None
    if bitrate in {0, 15} or rate_index == 3:
        return None
    if version == _MPEG_1:
        rate = _V1_RATES[rate_index]
        return Frame(144_000 * _V1_KBITS[bitrate] // rate + padding, 1152, rate, 17, 32)
    rate = _V1_RATES[rate_index] >> (1 if version == _MPEG_2 else 2)
    return Frame(72_000 * _V2_KBITS[bitrate] // rate + padding, 576, rate, 9, 17)


FRAMES: Final = MappingProxyType(
    {key: frame for key in range(0xE000, 0x10000) if (frame := _frame(key))}
)
"""By bytes 1 and 2 of the header (the first is always 0xFF). Free format is not in it."""


def frame_at(data: bytes, at: int) -> Frame | None:
    """Return what the frame header at a place says; None when there is none."""
    if at + 4 > len(data) or data[at] != 0xFF:
        return None
    return FRAMES.get(data[at + 1] << 8 | data[at + 2])
