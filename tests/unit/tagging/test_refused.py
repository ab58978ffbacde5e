"""Files that cannot be tagged stay as they are, and a Problem says why."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from mutagen import MutagenError

from audio_kit import sample
from lienzo.tagging import tagger as tagger_module
from lienzo.tagging.mp4_boxes import Box, moved, parse
from lienzo.tagging.mp4_chapters import write_chapters
from lienzo.tagging.refusal import CannotTagError
from lienzo.tagging.sound import sound_digest
from tagging_kit import CHAPTERS, FORMATS, Tagger, values


def _refused(tagger: Tagger, path: Path) -> str:
    before = path.read_bytes()
    outcome = tagger.tag(path.name, values())
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".")] == []
    assert outcome.failed
    (problem,) = outcome.problems
    assert problem.where.file == path.name
    return problem.code.id


@pytest.mark.parametrize("name", ["fragmented.m4a", "dash.m4a"])
def test_a_fragmented_m4a(name: str, tagger: Tagger) -> None:
    assert _refused(tagger, tagger.take(name)) == "LZ275"


def test_a_wav_that_does_not_know_its_length(tagger: Tagger) -> None:
    assert _refused(tagger, tagger.take("piped.wav")) == "LZ276"


def test_a_wav_that_was_cut(tagger: Tagger) -> None:
    assert _refused(tagger, tagger.take("a.wav", sample("pcm.wav")[:-100])) == "LZ276"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.mp3", b"ID3\x07\0\0\0\0\0\x14" + bytes(20), id="unknown version"),
        pytest.param(
            "b.mp3",
            b"ID3\x04\0\0\0\0\0\x1cCHAP\0\0\0\x08\0\0a\0\0\0\0\0\0\0" + bytes(10),
            id="a chapter that is cut off",
        ),
    ],
)
def test_an_id3_tag_that_our_reader_cannot_read(name: str, data: bytes, tagger: Tagger) -> None:
    frames = sample("cbr.mp3")[sample("cbr.mp3").index(b"\xff\xfb") :]
    assert _refused(tagger, tagger.take(name, data + frames)) == "LZ274"


@pytest.mark.parametrize("name", ["tagged.ogg", "tagged.flac"])
def test_comments_that_our_reader_cannot_read(name: str, tagger: Tagger) -> None:
    """Every reader of the tags raises; each format passes it on as one Problem."""
    path = tagger.take(name)
    limit = "lienzo.sources.audio.vorbis_comments._MOST_COMMENTS"
    audio = tagger.read(name)
    with patch(limit, 0):
        outcome = tagger_module.tag_file(path, path, audio, values())
    assert [problem.code.id for problem in outcome.problems] == ["LZ274"]


def test_items_that_our_reader_cannot_read(tagger: Tagger) -> None:
    path = tagger.take("tagged.m4a")
    audio = tagger.read("tagged.m4a")
    with patch("lienzo.sources.audio.mp4_tags._MOST_ITEMS", 0):
        outcome = tagger_module.tag_file(path, path, audio, values())
    assert [problem.code.id for problem in outcome.problems] == ["LZ274"]


@pytest.mark.parametrize("error", [MutagenError("no"), ValueError("no"), RecursionError("no")])
def test_a_library_that_gives_up(error: Exception, tagger: Tagger) -> None:
    """Whatever it raises ends as one message."""
    path = tagger.take("cbr.mp3")
    with patch("lienzo.tagging.mpeg.load_tag", side_effect=error):
        assert _refused(tagger, path) == "LZ267"


def test_a_disk_that_is_full(tagger: Tagger) -> None:
    path = tagger.take("cbr.mp3")
    full = OSError(28, "No space left on device")
    with patch("lienzo.tagging.working_copy.shutil.copyfile", side_effect=full):
        assert _refused(tagger, path) == "LZ268"


def test_a_target_that_is_a_folder(tagger: Tagger) -> None:
    tagger.take("cbr.mp3")
    (tagger.folder / "salida" / "cbr.mp3").mkdir(parents=True)
    outcome = tagger.tag("cbr.mp3", values(), "salida/cbr.mp3")
    assert [problem.code.id for problem in outcome.problems] == ["LZ268"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_good_file_has_no_problem(name: str, tagger: Tagger) -> None:
    tagger.take(name)
    assert tagger.tag(name, values()).problems == ()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        pytest.param(b"moov", b"moox", "moov", id="no moov"),
        pytest.param(b"soun", b"soux", "trak", id="no sound"),
        pytest.param(b"mvhd", b"mvhx", "mvhd", id="no header"),
    ],
)
def test_boxes_that_are_missing(old: bytes, new: bytes, reason: str, tagger: Tagger) -> None:
    """The writer of chapters believes nobody that they are there."""
    path = tagger.take("a.m4a", sample("aac.m4a").replace(old, new, 1))
    with pytest.raises(CannotTagError) as refused:
        write_chapters(path, CHAPTERS, 2.0)
    assert refused.value.facts == {"reason": reason}
    assert path.read_bytes() == sample("aac.m4a").replace(old, new, 1)


def test_a_last_box_without_an_end(tagger: Tagger) -> None:
    """Nothing fits behind what goes on to the end of the file."""
    path = tagger.take("a.m4a", sample("aac.m4a") + bytes(4) + b"free" + bytes(9))
    with pytest.raises(CannotTagError):
        write_chapters(path, CHAPTERS, 2.0)


def test_a_box_longer_than_the_one_around_it() -> None:
    with pytest.raises(CannotTagError):
        parse(b"moov", (99).to_bytes(4, "big") + b"trak")


@pytest.mark.parametrize("body", [b"", bytes(4), b"\0\0\0\x08free" + bytes(4)])
def test_boxes_come_out_as_they_went_in(body: bytes) -> None:
    """Also the four zero bytes that QuickTime leaves at the end of `udta`."""
    assert parse(b"udta", body).dump()[8:] == body
    assert Box(b"free", b"abc").dump() == b"\0\0\0\x0bfreeabc"


def test_a_table_beyond_four_gigabytes() -> None:
    """A 32-bit table cannot say it, so nothing is written."""
    table = Box(b"stco", bytes(4) + (1).to_bytes(4, "big") + (0xFFFFFFF0).to_bytes(4, "big"))
    moov = Box(b"moov", inner=(table,))
    with pytest.raises(CannotTagError):
        moved(moov, 100, 100)
    assert moved(moov, 0xFFFFFFFF, 100) == moov


@pytest.mark.parametrize(("name", "place"), [("cbr.mp3", -500), ("aac.m4a", -5000)])
def test_the_digest_of_the_sound_hears_one_bit(name: str, place: int, tagger: Tagger) -> None:
    data = bytearray(sample(name))
    before = sound_digest(tagger.take(name))
    data[place] ^= 1
    assert sound_digest(tagger.take(name, bytes(data))) != before
