"""Chapters: their tables, their ends, and what each format can hold."""

from __future__ import annotations

import pytest
from mutagen.id3 import ID3
from mutagen.mp4 import MP4

from audio_kit import sample
from lienzo.model import Chapter
from lienzo.tagging.chapters import end_of, same_chapters
from lienzo.tagging.values import LONGEST_TITLE
from tagging_kit import CHAPTERS, FORMATS, Tagger, values


def _starts(count: int) -> tuple[Chapter, ...]:
    return tuple(Chapter(n / 200, f"Capítulo {n}") for n in range(count))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("count", [255, 256, 300])
def test_many_chapters_are_all_there(name: str, count: int, tagger: Tagger) -> None:
    """ID3 counts the entries of a table in one byte, and Nero's list its own."""
    audio = tagger.tagged(name, values(chapters=_starts(count)))
    assert [c.title for c in audio.chapters] == [f"Capítulo {n}" for n in range(count)]
    assert not any(chapter.hidden for chapter in audio.chapters)
    assert not tagger.tag(name, values(chapters=_starts(count))).changed


@pytest.mark.parametrize("name", FORMATS)
def test_a_first_chapter_may_begin_late(name: str, tagger: Tagger) -> None:
    """QuickTime has no silence before its titles, so an empty one fills it."""
    audio = tagger.tagged(name, values(chapters=(Chapter(0.4, "Tarde"), Chapter(1.0, "Fin"))))
    assert [(c.start, c.title) for c in audio.chapters] == [(0.4, "Tarde"), (1.0, "Fin")]


def test_the_table_of_id3_is_the_top_one_in_order(tagger: Tagger) -> None:
    """Apple shows what a top-level, ordered table lists; hidden chapters are not in it."""
    tagger.tagged("cbr.mp3", values())
    (table,) = ID3(tagger.folder / "cbr.mp3").getall("CTOC")
    assert int(table.flags) == 3
    assert table.child_element_ids == ["chp0", "chp1", "chp3"]


def test_chapters_lie_in_the_file_in_order_of_time(tagger: Tagger) -> None:
    """Programs that sort nothing show them right; the longest title would come last otherwise."""
    what = (Chapter(0.0, "El título más largo de todos"), Chapter(0.5, "Dos"), Chapter(1.0, "T"))
    tagger.tagged("cbr.mp3", values(chapters=what))
    data = (tagger.folder / "cbr.mp3").read_bytes()
    places = [data.index(f"chp{n}\0".encode(), data.index(b"CHAP")) for n in range(3)]
    assert places == sorted(places)


def test_chapters_that_the_file_says_already_stay_as_they_are(tagger: Tagger) -> None:
    """Also those of another program: it may have written more than we know."""
    tagger.take("tagged.m4a")
    chapters = tagger.read("tagged.m4a").chapters
    before = MP4(tagger.folder / "tagged.m4a").chapters
    tagger.tagged("tagged.m4a", values(chapters=chapters))
    assert [c.title for c in MP4(tagger.folder / "tagged.m4a").chapters] == [
        c.title for c in before
    ]
    assert sample("tagged.m4a").count(b"trak") == 2
    assert (tagger.folder / "tagged.m4a").read_bytes().count(b"trak") == 2


def test_new_chapters_take_the_place_of_those_of_another_program(tagger: Tagger) -> None:
    """One text track remains, and the sound refers to it alone."""
    audio = tagger.tagged("tagged.m4a", values())
    assert [c.title for c in audio.chapters] == ["Introducción", "Antes de la venta", "Después"]
    data = (tagger.folder / "tagged.m4a").read_bytes()
    assert (data.count(b"trak"), data.count(b"chap"), data.count(b"chpl")) == (2, 1, 1)


@pytest.mark.parametrize("atom", [b"chpl", b"chap"])
def test_either_list_of_an_m4a_is_enough(atom: bytes, tagger: Tagger) -> None:
    """Players read one or the other."""
    tagger.tagged("aac.m4a", values())
    data = (tagger.folder / "aac.m4a").read_bytes()
    tagger.take("b.m4a", data.replace(atom, b"xxxx"))
    titles = [c.title for c in tagger.read("b.m4a").chapters]
    assert titles == ["Introducción", "Antes de la venta", "Después"]


def test_titles_of_an_old_text_track_leave_no_rest(tagger: Tagger) -> None:
    """Chapters written ten times are as large as written once."""
    tagger.tagged("aac.m4a", values())
    size = (tagger.folder / "aac.m4a").stat().st_size
    for number in range(3):
        tagger.tagged("aac.m4a", values(chapters=(Chapter(0.0, f"Otro {number}"),)))
    tagger.tagged("aac.m4a", values())
    assert (tagger.folder / "aac.m4a").stat().st_size == size


def test_without_a_title_there_is_nothing_to_list(tagger: Tagger) -> None:
    """MP4 and Vorbis leave it out; ID3 keeps the mark."""
    what = values(chapters=(Chapter(0.0, ""), Chapter(0.5, "Dos")))
    assert [c.title for c in tagger.tagged("aac.m4a", what).chapters] == ["Dos"]
    assert [c.title for c in tagger.tagged("cbr.mp3", what).chapters] == ["", "Dos"]


def test_the_longest_title_fits_a_sample() -> None:
    assert LONGEST_TITLE + 2 <= 4096


@pytest.mark.parametrize(
    ("place", "end"),
    [(0, 0.5), (1, 0.75), (2, 1.0), (3, 9.0)],
)
def test_a_chapter_ends_where_the_next_begins(place: int, end: float) -> None:
    """The last one ends with the audio."""
    assert end_of(CHAPTERS, place, 9.0) == end


def test_a_chapter_s_own_end_wins_unless_it_lies_before_its_start() -> None:
    assert end_of((Chapter(1.0, "a", end=2.0), Chapter(5.0, "b")), 0, 9.0) == 2.0
    assert end_of((Chapter(1.0, "a", end=0.5),), 0, 9.0) == 9.0
    assert end_of((Chapter(7.0, "a"),), 0, 5.0) == 7.0


@pytest.mark.parametrize(
    "found",
    [
        (),
        (Chapter(0.1, "a", "https://e.es/", 1.0),),
        (Chapter(0.0, "b", "https://e.es/", 1.0),),
        (Chapter(0.0, "a", None, 1.0),),
        (Chapter(0.0, "a", "https://e.es/", 2.0),),
        (Chapter(0.0, "a", "https://e.es/", None),),
        (Chapter(0.0, "a", "https://e.es/", 1.0, hidden=True),),
    ],
)
def test_any_difference_counts(found: tuple[Chapter, ...]) -> None:
    """Time, title, address, end, visibility, and how many there are."""
    wanted = (Chapter(0.0, "a", "https://e.es/", 1.0),)
    assert same_chapters(wanted, wanted)
    assert not same_chapters(wanted, found)
