"""The same recording in several formats: which is the enclosure, and what is beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from author import NOW, SAMPLES, Author, only, paths, told
from lienzo.edition import Edition
from small_course import write_mp3


def _errors(edition: Edition) -> list[tuple[str, str]]:
    return [
        (problem.code.id, str(problem.where))
        for problem in edition.problems
        if problem.severity in {"error", "warning"}
    ]


def _take(author: Author, name: str, sample: str) -> Path:
    path = author.root / "episodes" / name
    shutil.copyfile(SAMPLES / sample, path)
    return path


@pytest.fixture
def eva(tmp_path: Path) -> Author:
    """An author with the same recording as MP3 and as M4A."""
    author = Author(tmp_path).start()
    author.record("06-canales.mp3", "Canales", 6)
    _take(author, "06-canales.m4a", "aac.m4a")
    return author


def test_the_same_recording_in_another_format_is_an_alternate(eva: Author) -> None:
    edition = eva.edition()
    assert not edition.failed, told(edition)
    episode = only(edition)
    assert episode.audio.name == "06-canales.mp3"
    assert [(a.name, a.mime) for a in episode.alternates] == [("06-canales.m4a", "audio/x-m4a")]
    assert {"media/06-canales.mp3", "media/06-canales.m4a"} <= set(paths(edition))


def test_front_matter_says_which_is_the_enclosure(eva: Author) -> None:
    eva.write("episodes/06-canales.md", "---\naudio: 06-canales.m4a\n---\n")
    episode = only(eva.edition())
    assert episode.audio.name == "06-canales.m4a"
    assert [audio.name for audio in episode.alternates] == ["06-canales.mp3"]


def test_what_was_promised_stays_the_enclosure(tmp_path: Path) -> None:
    """An MP3 that comes later is an alternate: the address of a published episode is frozen."""
    author = Author(tmp_path).start()
    author.write("episodes/06-canales.md", "---\ntitle: Canales\n---\n")
    _take(author, "06-canales.m4a", "aac.m4a")
    author.publish()
    author.record("06-canales.mp3", "Canales", 6)
    edition = author.publish()
    episode = only(edition)
    assert episode.audio.name == "06-canales.m4a"
    assert [audio.name for audio in episode.alternates] == ["06-canales.mp3"]


def test_a_promised_file_that_changed_is_still_the_one(tmp_path: Path) -> None:
    """The Problem is that its bytes changed, not that its address did."""
    author = Author(tmp_path).start()
    author.write("episodes/06-canales.md", "---\ntitle: Canales\n---\n")
    _take(author, "06-canales.m4a", "aac.m4a")
    author.publish()
    author.record("06-canales.mp3", "Canales", 6)
    _take(author, "06-canales.m4a", "tagged.m4a")
    edition = author.edition()
    assert only(edition).audio.name == "06-canales.m4a"
    assert edition.failed


def test_an_alternate_may_go_again(eva: Author) -> None:
    """Only the enclosure was promised."""
    eva.publish(now=NOW)
    eva.remove("episodes/06-canales.m4a")
    edition = eva.publish(now=NOW)
    assert only(edition).alternates == ()
    assert "media/06-canales.m4a" not in paths(edition)


def test_another_length_is_another_recording(eva: Author) -> None:
    write_mp3(eva.root / "episodes" / "06-canales.mp3", "Canales", seconds=10)
    assert _errors(eva.edition()) == [("LZ295", "episodes/06-canales.m4a")]


def test_two_files_of_one_format_are_a_doubt(eva: Author) -> None:
    eva.record("06-canales.MP3", "Canales", 6)
    assert "LZ345" in [code for code, _ in _errors(eva.edition())]
    eva.write("episodes/06-canales.md", "---\naudio: 06-canales.mp3\n---\n")
    episode = only(eva.edition())
    assert [audio.name for audio in episode.alternates] == ["06-canales.m4a"]


def test_a_named_file_that_cannot_be_read_is_not_replaced(eva: Author) -> None:
    """The other format is not published in its place behind the author's back."""
    eva.write("episodes/06-canales.mp3", "")
    eva.write("episodes/06-canales.md", "---\naudio: 06-canales.mp3\n---\n")
    edition = eva.edition()
    assert [code for code, _ in _errors(edition)] == ["LZ206"]
    assert edition.course.episodes == ()


def test_a_named_take_has_no_alternates_of_another_name(eva: Author) -> None:
    eva.record("toma-2.mp3", "Canales", 6)
    eva.write("episodes/06-canales.md", "---\naudio: toma-2.mp3\n---\n")
    assert only(eva.edition()).alternates == ()


def test_with_audio_elsewhere_the_alternate_is_there_too(eva: Author) -> None:
    show = (eva.root / "episodes" / "podcast.yml").read_text("utf-8")
    eva.write("episodes/podcast.yml", show + "audio_base_url: https://audio.ejemplo.es/\n")
    edition = eva.edition()
    assert [audio.name for audio in only(edition).alternates] == ["06-canales.m4a"]
    assert not [path for path in paths(edition) if path.endswith((".mp3", ".m4a"))]
