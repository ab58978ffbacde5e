"""FLAC frame headers, in all the spellings of RFC 9639."""

from __future__ import annotations

import pytest

from lienzo.sources.audio.flac_frames import FrameRow

MONO = bytes(12) + b"\x00" + bytes(5)


def _crc8(data: bytes) -> int:
    """The checksum bit by bit, as the RFC defines it: polynomial x^8 + x^2 + x + 1."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1 ^ (0x107 if crc & 0x80 else 0)) & 0x1FF
    return crc


def _header(number: int, size_code: int, tail: bytes = b"", *, variable: bool = False) -> bytes:
    """A frame header of a mono stream; `number` is spelled as UTF-8 spells a character."""
    head = bytes([0xFF, 0xF9 if variable else 0xF8, size_code << 4 | 9, 0x08])
    head += chr(number).encode() + tail
    return head + bytes([_crc8(head)])


SIZES = [
    pytest.param(1, b"", 192, id="192"),
    pytest.param(2, b"", 576, id="576"),
    pytest.param(5, b"", 4608, id="4608"),
    pytest.param(6, b"\x63", 100, id="eight-bits"),
    pytest.param(7, b"\x03\xe7", 1000, id="sixteen-bits"),
    pytest.param(8, b"", 256, id="256"),
    pytest.param(15, b"", 32768, id="32768"),
]


@pytest.mark.parametrize(("code", "tail", "samples"), SIZES)
def test_every_block_size_is_counted(code: int, tail: bytes, samples: int) -> None:
    row = FrameRow.of_stream(MONO)
    data = b"".join(_header(number, code, tail) + bytes(50) for number in range(300))
    row.scan(data, len(data))
    assert row.samples == samples * 300


def test_blocks_of_varying_size_are_numbered_by_their_first_sample() -> None:
    row = FrameRow.of_stream(MONO)
    starts = [(0, 1), (192, 2), (768, 8), (1024, 1)]
    data = b"".join(_header(at, code, variable=True) + bytes(50) for at, code in starts)
    row.scan(data, len(data))
    assert row.samples == 192 + 576 + 256 + 192


def test_a_header_out_of_row_counts_only_if_the_next_one_follows_it() -> None:
    row = FrameRow.of_stream(MONO)
    order = [0, 1, 77, 2, 50, 51, 52]
    data = b"".join(_header(number, 1) + bytes(50) for number in order)
    row.scan(data, len(data))
    assert row.samples == 192 * 6


@pytest.mark.parametrize("at", range(6))
def test_a_header_with_a_wrong_bit_is_none(at: int) -> None:
    row = FrameRow.of_stream(MONO)
    good = _header(0, 1)
    bad = good[:at] + bytes([good[at] ^ 0x40]) + good[at + 1 :] + bytes(20)
    row.scan(bad, len(bad))
    assert row.samples == 0
