"""Files that are refused, quickly and with a reason."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from audio_kit import Listener, picture, sample
from lienzo.problems import Problem
from lienzo.sources.audio import AudioCache, read_audio

NOISE = bytes((i * 2654435761 >> 13) & 0xFF for i in range(300_000))


@pytest.fixture
def listener(tmp_path: Path) -> Listener:
    return Listener(tmp_path)


def _id3_only(padding: int) -> bytes:
    return b"ID3\x04\0\0\0\0\x7f\x7f" + bytes(padding)


CONTENT = [
    pytest.param("a.mp3", b"", "LZ206", id="empty"),
    pytest.param(
        "a.mp3",
        b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
        "LZ207",
        id="git-lfs-pointer",
    ),
    pytest.param("a.mp3", b"Hola, esto es texto. " * 200, "LZ211", id="text"),
    pytest.param("a.mp3", bytes(100_000), "LZ211", id="zeros"),
    pytest.param("a.mp3", NOISE, "LZ211", id="noise"),
    pytest.param("a.mp3", _id3_only(16_383), "LZ211", id="only-a-tag"),
    pytest.param("a.mp3", b"\xff\xfb\x90\x00" * 5_000, "LZ211", id="sync-words-without-frames"),
    pytest.param("a.mp3", b"<!DOCTYPE html><title>404</title>", "LZ212", id="a-web-page"),
    pytest.param("a.mp3", picture(8, 8), "LZ212", id="a-picture"),
    pytest.param("a.mp3", sample("pcm.wav"), "LZ210", id="wav-called-mp3"),
    pytest.param("a.wav", sample("cbr.mp3"), "LZ210", id="mp3-called-wav"),
    pytest.param("a.ogg", sample("aac.m4a"), "LZ210", id="m4a-called-ogg"),
    pytest.param("a.opus", sample("vorbis.ogg"), "LZ210", id="vorbis-called-opus"),
    pytest.param("a.aac", sample("aac.m4a"), "LZ210", id="m4a-called-aac"),
    pytest.param("a.m4a", sample("video.mp4"), "LZ214", id="video-mp4"),
    pytest.param("a.ogg", sample("theora.ogg"), "LZ214", id="video-ogg"),
    pytest.param("a.m4a", sample("alac.m4a"), "LZ213", id="alac"),
    pytest.param("a.aac", sample("adts.aac"), "LZ213", id="adts"),
    pytest.param("a.m4a", sample("adts.aac"), "LZ213", id="adts-called-m4a"),
    pytest.param("a.wav", sample("adpcm.wav"), "LZ213", id="adpcm"),
    pytest.param("a.ogg", sample("ogg-flac.ogg"), "LZ213", id="flac-in-ogg"),
    pytest.param("a.mp3", sample("layer2.mp3"), "LZ213", id="layer-2"),
    pytest.param("a.wav", sample("sound.aiff"), "LZ213", id="aiff"),
    pytest.param("a.m4a", sample("aac.m4a")[:8_000], "LZ215", id="m4a-cut-before-moov"),
    pytest.param("a.flac", sample("stereo.flac")[:30], "LZ215", id="flac-cut-in-header"),
    pytest.param("a.flac", sample("stereo.flac")[:60], "LZ215", id="flac-cut-in-metadata"),
    pytest.param("a.ogg", sample("vorbis.ogg")[:2_000], "LZ211", id="ogg-headers-alone"),
    pytest.param("a.wav", sample("pcm.wav")[:44], "LZ211", id="wav-header-alone"),
    pytest.param("a.wav", sample("pcm.wav")[:20], "LZ211", id="wav-cut-in-format"),
]


@pytest.mark.parametrize(("name", "data", "code"), CONTENT)
def test_what_is_no_publishable_audio_is_an_error(
    name: str, data: bytes, code: str, listener: Listener
) -> None:
    assert listener.write(name, data) is None
    assert listener.codes == [code]
    assert listener.problems[0].severity == "error"
    assert listener.problems[0].where.file == name


def test_a_wrong_extension_says_the_right_one(listener: Listener) -> None:
    listener.write("a.mp3", sample("aac.m4a"))
    assert listener.problems[0].message("es") == "la extensión es `.mp3`, pero dentro hay M4A"
    assert listener.problems[0].hint("en") == "rename it to `.m4a`, or export it again"


def test_an_lfs_pointer_says_how_to_fetch_the_file(listener: Listener) -> None:
    listener.write("a.mp3", b"version https://git-lfs.github.com/spec/v1\n")
    assert "git lfs pull" in listener.problems[0].hint("es")


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


PLACES = [
    pytest.param(_fifo, "LZ203", id="fifo"),
    pytest.param(_socket, "LZ203", id="socket"),
    pytest.param(lambda path: path.symlink_to("/dev/zero"), "LZ203", id="endless-device"),
    pytest.param(Path.mkdir, "LZ202", id="folder"),
    pytest.param(lambda path: path.symlink_to("nowhere.mp3"), "LZ204", id="dangling-link"),
    pytest.param(lambda path: path.symlink_to(path), "LZ205", id="link-to-itself"),
    pytest.param(lambda _: None, "LZ201", id="missing"),
]


@pytest.mark.parametrize(("make", "code"), PLACES)
def test_what_is_no_regular_file_is_refused_without_reading_it(
    make: Callable[[Path], None], code: str, listener: Listener
) -> None:
    make(listener.folder / "a.mp3")
    assert listener.read("a.mp3") is None
    assert listener.codes == [code]


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX users")
def test_a_file_without_permission_is_an_error(listener: Listener) -> None:
    path = listener.folder / "a.mp3"
    path.write_bytes(sample("cbr.mp3"))
    path.chmod(0)
    root = os.geteuid() == 0
    found: list[Problem] = []
    cache = AudioCache.load(listener.folder / "cache")
    try:
        if root:
            listener.folder.chmod(0o755)
            for parent in listener.folder.parents[:3]:
                parent.chmod(parent.stat().st_mode | 0o711)
            os.seteuid(65534)
        assert read_audio(path, "a.mp3", cache, found.append) is None
    finally:
        if root:
            os.seteuid(0)
    assert [problem.code.id for problem in found] == ["LZ205"]


def test_a_file_that_grows_while_it_is_read_is_an_error(listener: Listener) -> None:
    """A copy or export still under way must not be published half."""
    path = listener.folder / "a.mp3"
    path.write_bytes(sample("cbr.mp3") * 2_000)
    done = threading.Event()

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            while not done.wait(0.001):
                file.write(b"\0")

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        assert listener.read("a.mp3") is None
    finally:
        done.set()
        writer.join()
    assert listener.codes == ["LZ208"]
    assert listener.read("a.mp3") is not None, "what changed was not remembered"
