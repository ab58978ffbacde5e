"""The same recording in several formats: which is the enclosure, and what is beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mutagen.id3 import APIC, ID3

from author import NOW, PODCAST, SAMPLES, Author, codes, only, paths, told
from lienzo.edition import Edition
from small_course import write_mp3


def _errors(edition: Edition) -> list[tuple[str, str]]:
    return [
        (problem.code.id, str(problem.where))
        for problem in edition.problems
        if problem.severity in {"error", "warning"}
    ]


REMOTE = "https://cdn.ejemplo.es/x.mp3"
BASE = PODCAST + "audio_base_url: https://cdn.ejemplo.es/a/\n"


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


# -- a scheduled episode is not promised --------------------------------------------------------


def test_before_publication_an_mp3_takes_over(tmp_path: Path) -> None:
    """Nobody has the M4A yet, and apps play MP3 everywhere."""
    author = Author(tmp_path).start()
    author.write("episodes/06-canales.md", "---\ntitle: Canales\ndate: 2026-05-01\n---\n")
    _take(author, "06-canales.m4a", "aac.m4a")
    author.publish()
    author.record("06-canales.mp3", "Canales", 6)
    episode = only(author.publish())
    assert episode.audio.name == "06-canales.mp3"
    assert [audio.name for audio in episode.alternates] == ["06-canales.m4a"]


# -- masters ------------------------------------------------------------------------------------


@pytest.mark.parametrize("sample", ["pcm.wav", "aac.m4a"], ids=["sound", "not-even-a-wav"])
def test_a_wav_beside_another_format_is_a_master(eva: Author, sample: str) -> None:
    """No app wants hundreds of megabytes: it stays on the author's disk, and that is told."""
    _take(eva, "06-canales.wav", sample)
    edition = eva.edition()
    assert [audio.name for audio in only(edition).alternates] == ["06-canales.m4a"]
    assert "media/06-canales.wav" not in paths(edition)
    assert [p.code.id for p in edition.problems] == ["LZ437"]
    assert "06-canales.wav" in told(edition)


def test_masters_are_told_once_for_a_show(tmp_path: Path) -> None:
    """A hundred masters are one habit."""
    author = Author(tmp_path).start()
    for number in range(1, 6):
        author.record(f"{number:02}-e{number}.mp3", f"Título {number}", number)
        _take(author, f"{number:02}-e{number}.wav", "pcm.wav")
    (problem,) = [p for p in author.edition().problems if p.code.id == "LZ437"]
    assert problem.facts == {"names": "01-e1.wav, 02-e2.wav, 03-e3.wav, … (5)", "count": 5}


def test_a_wav_alone_is_the_enclosure(tmp_path: Path) -> None:
    author = Author(tmp_path).start()
    author.write("episodes/06-canales.md", "---\ntitle: Canales\n---\n")
    _take(author, "06-canales.wav", "pcm.wav")
    edition = author.publish()
    assert only(edition).audio.name == "06-canales.wav"
    assert [code for code, _ in _errors(edition)] == ["LZ216"]
    author.record("06-canales.mp3", "Canales", 6)
    again = author.publish()
    assert only(again).audio.name == "06-canales.wav", "it is published"
    assert [audio.name for audio in only(again).alternates] == ["06-canales.mp3"]
    assert "LZ437" not in codes(again)


@pytest.mark.parametrize("sample", ["opus.opus", "stereo.flac", "vorbis.ogg"])
def test_what_apple_does_not_take_may_lie_beside(eva: Author, sample: str) -> None:
    """Apple reads the enclosure; the alternates are for the apps that choose them."""
    name = "06-canales" + Path(sample).suffix
    _take(eva, name, sample)
    edition = eva.edition()
    assert name in [audio.name for audio in only(edition).alternates]
    assert codes(edition) == []


# -- audio that lies elsewhere ------------------------------------------------------------------


@pytest.mark.parametrize("how", ["remote", "base"])
def test_another_format_does_not_take_the_place_of_audio_elsewhere(
    tmp_path: Path, how: str
) -> None:
    """The address is the MP3's, so bytes, type and digest are, too; here the ledger knows them."""
    author = _published_elsewhere(tmp_path, how)
    before = only(author.publish())
    author.remove("episodes/06-canales.mp3")
    _take(author, "06-canales.m4a", "aac.m4a")
    edition = author.publish()
    episode = only(edition)
    assert codes(edition) == []
    assert (episode.enclosure_url, episode.audio.sha256, episode.audio.mime) == (
        before.enclosure_url,
        before.audio.sha256,
        "audio/mpeg",
    )
    assert episode.audio.declared
    assert [audio.name for audio in episode.alternates] == ["06-canales.m4a"]


def _published_elsewhere(root: Path, how: str) -> Author:
    author = Author(root).start()
    author.record("06-canales.mp3", "Canales", 6)
    if how == "base":
        author.write("episodes/podcast.yml", BASE)
    key = f"audio: {REMOTE}\n" if how == "remote" else ""
    author.write("episodes/06-canales.md", f"---\ntitle: Canales\n{key}---\n")
    return author


@pytest.mark.parametrize("how", ["remote", "base"])
def test_the_file_of_the_address_is_measured_when_it_is_here(tmp_path: Path, how: str) -> None:
    author = _published_elsewhere(tmp_path, how)
    _take(author, "06-canales.m4a", "aac.m4a")
    for edition in (author.publish(), author.publish()):
        assert (only(edition).audio.name, only(edition).audio.declared) == ("06-canales.mp3", False)


@pytest.mark.parametrize("how", ["remote", "base"])
def test_other_bytes_for_the_audio_elsewhere_are_still_told(tmp_path: Path, how: str) -> None:
    author = _published_elsewhere(tmp_path, how)
    author.publish()
    _take(author, "06-canales.mp3", "vbr.mp3")
    _take(author, "06-canales.m4a", "aac.m4a")
    assert [code for code, _ in _errors(author.edition())] == ["LZ414"]


def test_another_recording_is_no_alternate_of_audio_elsewhere(tmp_path: Path) -> None:
    """The ledger knows how long it lasts."""
    author = _published_elsewhere(tmp_path, "base")
    write_mp3(author.root / "episodes" / "06-canales.mp3", "Canales", seconds=10)
    author.publish()
    author.remove("episodes/06-canales.mp3")
    _take(author, "06-canales.m4a", "aac.m4a")
    assert _errors(author.edition()) == [("LZ295", "episodes/06-canales.m4a")]


def test_audio_elsewhere_that_nobody_has_measured_is_not_measured_by_another_file(
    tmp_path: Path,
) -> None:
    """The M4A here is not what lies at an address that ends in `.mp3`."""
    author = _published_elsewhere(tmp_path, "remote")
    author.remove("episodes/06-canales.mp3")
    _take(author, "06-canales.m4a", "aac.m4a")
    edition = author.edition()
    assert [code for code, _ in _errors(edition)] == ["LZ349"]
    assert "06-canales.mp3" in told(edition)


def test_an_address_without_an_ending_takes_what_is_here(tmp_path: Path) -> None:
    author = Author(tmp_path).start()
    _take(author, "06-canales.m4a", "aac.m4a")
    notes = "---\ntitle: Canales\naudio: https://cdn.ejemplo.es/baja/7\n---\n"
    author.write("episodes/06-canales.md", notes)
    assert only(author.publish()).audio.name == "06-canales.m4a"


def test_a_withdrawn_episode_is_not_replaced_by_its_other_format(eva: Author) -> None:
    """Its audio may be gone (LZ424); the other format is not offered in its place."""
    eva.publish()
    eva.remove("episodes/06-canales.mp3")
    eva.write("episodes/06-canales.md", "---\nwithdrawn: true\n---\n")
    edition = eva.edition()
    assert [code for code, _ in _errors(edition)] == ["LZ424"]
    assert not [path for path in paths(edition) if path.endswith((".mp3", ".m4a"))]


def test_a_published_file_that_cannot_be_read_is_the_one_mistake(eva: Author) -> None:
    """The other format does not count as a change of the audio."""
    eva.publish()
    eva.write("episodes/06-canales.mp3", "")
    assert [code for code, _ in _errors(eva.edition())] == ["LZ206"]


# -- covers -------------------------------------------------------------------------------------


def test_the_shows_cover_in_the_audio_is_the_shows(eva: Author) -> None:
    """Tagging embeds it in every file, and none of them has a cover of its own for that."""
    cover = (eva.root / "episodes" / "cover.png").read_bytes()
    tags = ID3(eva.root / "episodes" / "06-canales.mp3")
    tags.add(APIC(mime="image/png", type=3, data=cover))
    tags.save(eva.root / "episodes" / "06-canales.mp3")
    assert only(eva.edition()).image is None
    eva.cover("06-canales.mp3")
    assert only(eva.edition()).image is not None
