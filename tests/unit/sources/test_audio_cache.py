"""What one build learnt of the audio, the next one knows."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest
from mutagen.id3 import APIC, ID3

from audio_kit import Listener, picture, sample
from lienzo.errors import HostError
from lienzo.sources.audio import AudioCache, read_audio


@pytest.fixture
def listener(tmp_path: Path) -> Listener:
    return Listener(tmp_path)


def _document(listener: Listener) -> Path:
    return listener.folder / "cache" / "audio.json"


def test_a_second_build_says_and_reports_the_same(listener: Listener) -> None:
    first = listener.write("a.ogg", sample("tagged.ogg") * 3)
    problems = list(listener.problems)
    assert listener.read("a.ogg") == first
    assert listener.problems == problems
    assert listener.codes == ["LZ216"]


def test_a_file_that_was_refused_is_refused_again_for_the_same_reason(listener: Listener) -> None:
    listener.write("a.mp3", sample("pcm.wav"))
    problems = list(listener.problems)
    listener.read("a.mp3")
    assert listener.problems == problems


def test_an_unchanged_file_is_not_opened(listener: Listener) -> None:
    """Other bytes of the same size and time of change go unseen: that is the bargain."""
    first = listener.write("a.mp3", sample("cbr.mp3"))
    path = listener.folder / "a.mp3"
    status = path.stat()
    path.write_bytes(bytes(status.st_size))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert listener.read("a.mp3") == first


@pytest.mark.parametrize("change", ["size", "time"])
def test_a_changed_file_is_read_again(change: str, listener: Listener) -> None:
    listener.write("a.mp3", sample("cbr.mp3"))
    path = listener.folder / "a.mp3"
    if change == "size":
        status = path.stat()
        path.write_bytes(sample("vbr.mp3"))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    else:
        os.utime(path, ns=(1, 1))
    audio = listener.read("a.mp3")
    assert audio is not None
    assert audio.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


BROKEN = [
    pytest.param("{", id="cut"),
    pytest.param("[]", id="a-list"),
    pytest.param('{"version": "0", "files": {}}', id="older"),
    pytest.param('{"version": 7}', id="without-files"),
    pytest.param("[" * 100_000, id="deep"),
    pytest.param("\udcff", id="no-utf-8"),
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_cache_is_an_empty_one(text: str, listener: Listener) -> None:
    first = listener.write("a.mp3", sample("cbr.mp3"))
    _document(listener).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert listener.read("a.mp3") == first
    assert json.loads(_document(listener).read_text())["files"]


@pytest.mark.parametrize("values", [{}, None, 5, {"size": 1}], ids=repr)
def test_a_broken_entry_is_read_again(values: object, listener: Listener) -> None:
    first = listener.write("a.mp3", sample("cbr.mp3"))
    document = json.loads(_document(listener).read_text())
    key = next(iter(document["files"]))
    entry = document["files"][key]
    entry["audio"] = values
    document["files"][key] = values if values is None else entry
    _document(listener).write_text(json.dumps(document))
    assert listener.read("a.mp3") == first


def test_files_that_are_gone_are_forgotten(listener: Listener) -> None:
    listener.write("a.mp3", sample("cbr.mp3"))
    listener.write("b.mp3", sample("vbr.mp3"))
    (listener.folder / "a.mp3").unlink()
    listener.read("b.mp3")
    files = json.loads(_document(listener).read_text())["files"]
    assert [Path(key).name for key in files] == ["b.mp3"]


def test_a_build_that_learns_nothing_writes_nothing(listener: Listener) -> None:
    listener.write("a.mp3", sample("cbr.mp3"))
    before = _document(listener).stat()
    listener.read("a.mp3")
    assert _document(listener).stat().st_mtime_ns == before.st_mtime_ns
    assert _document(listener).stat().st_ino == before.st_ino


def test_a_cache_that_cannot_be_saved_does_not_fail_the_build(listener: Listener) -> None:
    (listener.folder / "cache").write_text("a file stands in the way")
    assert listener.write("a.mp3", sample("cbr.mp3")) is not None


def test_the_path_in_problems_and_values_is_the_one_asked_for(listener: Listener) -> None:
    """A project that is read under another name keeps its cache."""
    listener.write("a.ogg", sample("vorbis.ogg"))
    cache = AudioCache.load(listener.folder / "cache")
    audio = read_audio(listener.folder / "a.ogg", "episodes/a.ogg", cache, listener.problems.append)
    assert audio is not None
    assert (audio.path, audio.name) == ("episodes/a.ogg", "a.ogg")
    assert listener.problems[-1].where.file == "episodes/a.ogg"


def test_a_cover_that_cannot_be_stored_is_the_fault_of_the_machine(listener: Listener) -> None:
    path = listener.folder / "a.mp3"
    path.write_bytes(sample("cbr.mp3"))
    tags = ID3()
    tags.add(APIC(encoding=3, mime="image/png", type=3, desc="", data=picture(9, 9, "PNG")))
    tags.save(path)
    (listener.folder / "cache").write_text("a file stands in the way")
    with pytest.raises(HostError, match="art"):
        listener.read("a.mp3")
