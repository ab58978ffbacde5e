"""Files made to hurt: they cost little memory and time, and never give a traceback."""

from __future__ import annotations

import random
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio_kit import AUDIO, Listener, sample

PROBE = """
import resource, sys
from pathlib import Path
from audio_kit import Listener
listener = Listener(Path(sys.argv[1]).parent)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
audio = listener.read(Path(sys.argv[1]).name)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print((after - before) // 1024, audio.duration if audio else None, *listener.codes)
"""
FRAMES = sample("cbr.mp3")[sample("cbr.mp3").index(b"\xff\xfb") :]


@pytest.fixture
def listener(tmp_path: Path) -> Listener:
    return Listener(tmp_path)


def _safe(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def _tag(*frames: bytes) -> bytes:
    body = b"".join(frames)
    return b"ID3\x04\0\0" + _safe(len(body)) + body


def _frame(name: bytes, payload: bytes, flags: bytes = b"\0\0") -> bytes:
    return name + _safe(len(payload)) + flags + payload


def _atom(name: bytes, *bodies: bytes) -> bytes:
    body = b"".join(bodies)
    return (len(body) + 8).to_bytes(4, "big") + name + body


def _zlib_bomb() -> bytes:
    """A megabyte that inflates to one gigabyte."""
    packer = zlib.compressobj(9)
    chunks = [packer.compress(bytes(1 << 20)) for _ in range(1024)]
    packed = b"".join(chunks) + packer.flush()
    return _tag(_frame(b"TIT2", _safe(0x0FFFFFFF) + packed, b"\0\x09")) + FRAMES


def _nested_chapters() -> bytes:
    payload = b""
    for _ in range(3_000):
        payload = _frame(b"CHAP", b"a\0" + bytes(16) + payload)
    return _tag(payload) + FRAMES


def _nested_atoms() -> bytes:
    data = b""
    for _ in range(20_000):
        data = _atom(b"moov", data)
    return _atom(b"ftyp", b"M4A \0\0\0\0") + data


def _comment_of_four_gigabytes() -> bytes:
    data = sample("stereo.flac")
    block = (0xFFFFFFF0).to_bytes(4, "little") + b"x"
    head = data[4:42]
    rest = data[data.index(b"\xff\xf8") :]
    return b"fLaC" + head + b"\x84" + len(block).to_bytes(3, "big") + block + rest


def _picture_of_four_gigabytes() -> bytes:
    data = sample("stereo.flac")
    block = (3).to_bytes(4, "big") + b"\xff\xff\xff\xf0" + b"image/png"
    rest = data[data.index(b"\xff\xf8") :]
    return b"fLaC" + data[4:42] + b"\x86" + len(block).to_bytes(3, "big") + block + rest


def _m4a_with_table_of(count: int) -> bytes:
    data = sample("faststart.m4a")
    at = data.index(b"stsz") + 8
    return data[:at] + (7).to_bytes(4, "big") + count.to_bytes(4, "big") + data[at + 8 :]


HOSTILE = [
    pytest.param("a.mp3", _zlib_bomb(), ["LZ223"], id="id3-zlib-bomb"),
    pytest.param(
        "a.mp3",
        _tag(_frame(b"TIT2", b"\x03a") * 200_000) + FRAMES,
        ["LZ221"],
        id="200000-frames",
    ),
    pytest.param("a.mp3", _tag(bytes(20_000_000)) + FRAMES, ["LZ221"], id="tag-of-20-megabytes"),
    pytest.param("a.mp3", _nested_chapters(), [], id="nested-chapters"),
    pytest.param("a.mp3", _tag(_frame(b"CHAP", b"a\0short")) + FRAMES, ["LZ222"], id="cut-chapter"),
    pytest.param("a.mp3", b"ID3\x09\0\0\0\0\0\0" + FRAMES, ["LZ222"], id="id3-of-the-future"),
    pytest.param("a.mp3", b"\xff\xfb\x90\x00" * 500_000, ["LZ211"], id="sync-words"),
    pytest.param("a.ogg", b"OggS\0" * 200_000, ["LZ211"], id="ogg-captures"),
    pytest.param("a.m4a", _nested_atoms(), ["LZ211"], id="nested-atoms"),
    pytest.param("a.m4a", _m4a_with_table_of(0xFFFFFFFF), ["LZ215"], id="four-billion-samples"),
    pytest.param("a.flac", _comment_of_four_gigabytes(), ["LZ216", "LZ222"], id="flac-comment"),
    pytest.param("a.flac", _picture_of_four_gigabytes(), ["LZ216"], id="flac-picture"),
    pytest.param(
        "a.flac", sample("stereo.flac") + b"\xff\xf8" * 1_000_000, ["LZ216"], id="flac-sync-codes"
    ),
]


@pytest.mark.parametrize(("name", "data", "codes"), HOSTILE)
def test_a_hostile_file_costs_little_and_is_told(
    name: str, data: bytes, codes: list[str], listener: Listener
) -> None:
    path = listener.folder / name
    path.write_bytes(data)
    started = time.process_time()
    megabytes, duration, *found = _probe(path).split()
    assert found == codes
    assert int(megabytes) < 120
    assert time.process_time() - started < 10
    if codes not in (["LZ211"], ["LZ215"]):
        assert float(duration) == pytest.approx(3.0, abs=0.2)


def test_a_sparse_mp4_costs_nothing(listener: Listener) -> None:
    path = listener.folder / "a.m4a"
    with path.open("wb") as file:
        file.write(_atom(b"ftyp", b"M4A \0\0\0\0"))
        file.write((1_500_000_000).to_bytes(4, "big") + b"moov")
        file.truncate(1_500_000_000)
    megabytes, duration, code = _probe(path).split()
    assert (duration, code) == ("None", "LZ211")
    assert int(megabytes) < 40


def _probe(path: Path) -> str:
    """Read a file in a process of its own; return memory in MB, duration, codes."""
    tests = Path(__file__).parents[2]
    paths = [str(tests), str(tests.parent / "plugins")]
    code = f"import sys; sys.path[:0] = {paths!r}\n" + PROBE
    command = [sys.executable, "-c", code, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


NAMES = ["tagged.mp3", "tagged23.mp3", "tagged.m4a", "dash.m4a", "tagged.ogg", "tagged.opus"]


@pytest.mark.parametrize("name", [*NAMES, "tagged.flac", "tagged.wav"])
def test_broken_bytes_never_give_a_traceback(name: str, listener: Listener) -> None:
    """Three hundred seeded wounds to each format: bytes changed, cut out, or put in."""
    rng = random.Random(name)  # noqa: S311 — no secret
    whole = (AUDIO / name).read_bytes()
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(rng.randrange(1, 12)):
            at = rng.randrange(min(len(data), 2_500))
            data[at : at + rng.randrange(3)] = rng.randbytes(rng.randrange(4))
        listener.write(name, bytes(data))


@settings(max_examples=60)
@given(body=st.binary(max_size=300), version=st.integers(2, 4), flags=st.integers(0, 255))
def test_any_id3_tag_leaves_the_audio_readable(
    tmp_path_factory: pytest.TempPathFactory, body: bytes, version: int, flags: int
) -> None:
    listener = Listener(tmp_path_factory.mktemp("id3"))
    head = b"ID3" + bytes([version, 0, flags & 0xEF]) + _safe(len(body))
    audio = listener.write("a.mp3", head + body + FRAMES)
    assert audio is not None
    assert audio.duration == pytest.approx(3.0, abs=0.2)
