"""How long audio plays, compared with a full decode."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from audio_kit import AUDIO, Listener, sample
from data.make_audio import decoded_seconds

DURATIONS = json.loads((AUDIO / "durations.json").read_text())
FFMPEG = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="decodes with ffmpeg")
MIMES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".opus": "audio/ogg; codecs=opus",
    ".ogg": "audio/ogg",
}


@pytest.fixture
def listener(tmp_path: Path) -> Listener:
    return Listener(tmp_path)


@pytest.mark.parametrize("name", sorted(DURATIONS))
def test_an_honest_file_lasts_as_long_as_its_full_decode(name: str, listener: Listener) -> None:
    audio = listener.write(name, sample(name))
    assert audio is not None
    assert audio.duration == pytest.approx(DURATIONS[name], abs=0.2)
    assert audio.bytes == len(sample(name))
    assert audio.mime == ("audio/ogg; codecs=opus" if "opus" in name else MIMES[Path(name).suffix])


@pytest.mark.parametrize("name", sorted(DURATIONS))
def test_only_formats_that_apple_refuses_give_a_warning(name: str, listener: Listener) -> None:
    listener.write(name, sample(name))
    assert listener.codes == ([] if name.endswith((".mp3", ".m4a")) else ["LZ216"])


def _without_first_frame(data: bytes) -> bytes:
    """Cut off the ID3 tag and the frame that holds the Xing header."""
    first = data.index(b"\xff\xfb")
    return data[data.index(b"\xff\xfb", first + 4) :]


def _xing(data: bytes, frames: int) -> bytes:
    at = data.index(b"Xing") + 8
    return data[:at] + frames.to_bytes(4, "big") + data[at + 4 :]


def _wav_size(data: bytes, size: bytes) -> bytes:
    at = data.index(b"data") + 4
    return data[:at] + size + data[at + 4 :]


def _flac_total(data: bytes, total: int) -> bytes:
    return data[:21] + bytes([data[21] & 0xF0]) + total.to_bytes(4, "big") + data[26:]


def _mdhd(data: bytes, units: int) -> bytes:
    at = data.index(b"mdhd") + 20
    return data[:at] + units.to_bytes(4, "big") + data[at + 4 :]


def _hole(data: bytes) -> bytes:
    return data[: len(data) // 3] + data[len(data) // 2 :]


JUNK = bytes((i * i >> 3) & 0xFF for i in range(200_000))
CBR, VBR, FAST = sample("cbr.mp3"), sample("vbr.mp3"), sample("faststart.m4a")
VORBIS, OPUS, FLAC, WAV = (
    sample("vorbis.ogg"),
    sample("opus.opus"),
    sample("stereo.flac"),
    sample("pcm.wav"),
)
FRAGMENTED = sample("fragmented.m4a")


LIES = [
    pytest.param("a.mp3", _without_first_frame(VBR), id="vbr-without-xing"),
    pytest.param("a.mp3", _xing(VBR, 99_999), id="xing-lies"),
    pytest.param("a.mp3", CBR[: len(CBR) // 2], id="mp3-cut"),
    pytest.param("a.mp3", CBR + VBR, id="mp3-joined"),
    pytest.param("a.mp3", CBR + sample("stereo48.mp3"), id="mp3-joined-of-two-rates"),
    pytest.param("a.mp3", CBR + JUNK, id="mp3-with-junk-behind"),
    pytest.param("a.mp3", bytes(60_000) + CBR, id="mp3-with-zeros-before"),
    pytest.param("a.mp3", _hole(VBR), id="mp3-with-a-hole"),
    pytest.param("a.m4a", FAST[: len(FAST) * 2 // 3], id="m4a-cut"),
    pytest.param("a.m4a", FAST + JUNK, id="m4a-with-junk-behind"),
    pytest.param("a.m4a", _mdhd(FAST, 999_999_999), id="mdhd-lies"),
    pytest.param("a.m4a", FRAGMENTED[: len(FRAGMENTED) // 2], id="fragmented-cut"),
    pytest.param("a.ogg", VORBIS[: len(VORBIS) * 2 // 3], id="ogg-cut"),
    pytest.param("a.ogg", VORBIS + VORBIS, id="ogg-chained-with-itself"),
    pytest.param("a.ogg", VORBIS + JUNK, id="ogg-with-junk-behind"),
    pytest.param("a.opus", OPUS + OPUS, id="opus-chained"),
    pytest.param("a.opus", _hole(OPUS), id="opus-with-a-hole"),
    pytest.param("a.flac", FLAC[: len(FLAC) // 2], id="flac-cut"),
    pytest.param("a.flac", _flac_total(FLAC, 1), id="flac-total-lies"),
    pytest.param("a.flac", _flac_total(FLAC, 0), id="flac-total-unknown"),
    pytest.param("a.flac", FLAC + JUNK, id="flac-with-junk-behind"),
    pytest.param("a.wav", _wav_size(WAV, bytes(4)), id="wav-size-zero"),
    pytest.param("a.wav", _wav_size(WAV, b"\xff" * 4), id="wav-size-minus-one"),
    pytest.param("a.wav", WAV[: len(WAV) // 2], id="wav-cut"),
]


@FFMPEG
@pytest.mark.parametrize(("name", "data"), LIES)
def test_a_header_that_lies_is_not_believed(name: str, data: bytes, listener: Listener) -> None:
    audio = listener.write(name, data)
    assert audio is not None
    assert audio.duration == pytest.approx(decoded_seconds(listener.folder / name), abs=0.3)


def test_long_audio_crosses_the_blocks_in_which_files_are_read(listener: Listener) -> None:
    """Several megabytes are counted without losing a frame at a border."""
    frames = _without_first_frame(CBR) * 240
    audio = listener.write("long.mp3", frames)
    assert audio is not None
    assert audio.duration == pytest.approx(len(frames) * 8 / 32_000, abs=0.1)
    flac = listener.write("long.flac", FLAC + FLAC[FLAC.index(b"\xff\xf8") :] * 40)
    assert flac is not None
    assert flac.duration == pytest.approx(41 * 3.0, abs=0.3)
    ogg = listener.write("long.ogg", VORBIS * 160)
    assert ogg is not None
    assert ogg.duration == pytest.approx(160 * 3.0, abs=4)


def test_an_author_hears_of_a_header_that_promises_something_else(listener: Listener) -> None:
    listener.write("a.mp3", _xing(VBR, 99_999))
    assert listener.codes == ["LZ217"]
    assert listener.problems[0].message("es") == "la cabecera promete 43:32, pero suenan 0:03"
    assert listener.problems[0].severity == "warning"


@FFMPEG
@pytest.mark.parametrize("name", ["aac.m4a", "opus.opus", "no-total.flac", "large.wav"])
def test_the_recorded_durations_are_what_ffmpeg_decodes_today(name: str) -> None:
    assert decoded_seconds(AUDIO / name) == pytest.approx(DURATIONS[name], abs=0.1)
