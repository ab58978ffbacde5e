"""The same promises for every format: read back, repeated, and the sound untouched."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from pathlib import Path
from unittest.mock import patch

import mutagen
import pytest
from mutagen.id3 import TDRL

from audio_kit import AUDIO, picture
from lienzo.model import Chapter
from lienzo.problems.tagging_codes import NOT_TAGGED
from lienzo.tagging import tagger as tagger_module
from lienzo.tagging.refusal import CannotTagError
from lienzo.tagging.sound import sound_digest
from lienzo.tagging.values import Artwork
from tagging_kit import CHAPTERS, COVER, FORMATS, Tagger, stream, values

REAL = sorted(
    path.name
    for path in AUDIO.iterdir()
    if path.suffix in {".mp3", ".m4a", ".ogg", ".opus", ".flac", ".wav"}
    if path.stem
    not in {"layer2", "alac", "ogg-flac", "theora", "adpcm", "dash", "fragmented", "piped"}
)
"""Every sample that can be published and tagged."""


@pytest.mark.parametrize("name", FORMATS)
def test_our_reader_reads_back_what_was_written(name: str, tagger: Tagger) -> None:
    """Texts, numbers, date and cover; chapters as far as the format can."""
    audio, wanted = tagger.tagged(name, values()), values()
    tags = audio.tags
    assert (tags.title, tags.subtitle, tags.description) == (
        wanted.title,
        wanted.subtitle,
        wanted.description,
    )
    assert (tags.album, tags.artist, tags.language) == (wanted.album, wanted.artist, "spa")
    assert (tags.released, tags.track, tags.season) == ("2026-03-05", 7, 1)
    assert audio.cover is not None
    assert Path(audio.cover.path).read_bytes() == COVER.data
    hidden = name.endswith((".mp3", ".wav"))
    expected = [c for c in CHAPTERS if hidden or not c.hidden]
    assert [(c.start, c.title) for c in audio.chapters] == [(c.start, c.title) for c in expected]
    if not name.endswith(".m4a"):
        assert [c.url for c in audio.chapters] == [c.url for c in expected]
        assert [c.hidden for c in audio.chapters] == [c.hidden for c in expected]


@pytest.mark.parametrize("name", REAL)
def test_tagging_again_changes_not_one_byte(name: str, tagger: Tagger) -> None:
    """From the same file come the same bytes, and from those the same again."""
    tagger.take(name)
    assert tagger.tag(name, values(), "a-" + name).problems == ()
    assert tagger.tag(name, values(), "b-" + name).problems == ()
    first = (tagger.folder / ("a-" + name)).read_bytes()
    assert (tagger.folder / ("b-" + name)).read_bytes() == first
    outcome = tagger.tag("a-" + name, values())
    assert (outcome.changed, outcome.problems) == (False, ())
    assert (tagger.folder / ("a-" + name)).read_bytes() == first


@pytest.mark.parametrize("name", REAL)
def test_a_changed_value_leads_to_the_bytes_it_would_have_had(name: str, tagger: Tagger) -> None:
    """Tags written twice, with another title and other chapters between, leave no trace of it."""
    tagger.take(name)
    tagger.tag(name, values(), "a-" + name)
    other = values(title="Otro", chapters=(Chapter(0.25, "Otro"),), lyrics="Otra cosa.")
    assert tagger.tag("a-" + name, other, "b-" + name).changed
    assert tagger.tag("b-" + name, values()).changed
    assert tagger.read("b-" + name).tags == tagger.read("a-" + name).tags
    assert (tagger.folder / ("b-" + name)).read_bytes() == (
        tagger.folder / ("a-" + name)
    ).read_bytes()


@pytest.mark.parametrize("name", REAL)
def test_the_sound_is_the_same_to_the_byte(name: str, tagger: Tagger) -> None:
    """So say our own digest, and ffmpeg, which copies the packets out of both files."""
    before = tagger.take(name)
    tagger.tag(name, values(), "tagged-" + name)
    after = tagger.folder / ("tagged-" + name)
    assert sound_digest(after) == sound_digest(before)
    assert stream(after) == stream(before)
    assert tagger.read("tagged-" + name).duration == tagger.read(name).duration


@pytest.mark.parametrize("name", FORMATS)
def test_a_stranger_sees_the_chapters(name: str, tagger: Tagger) -> None:
    """The program ffprobe lists each with its title and its start."""
    tagger.tagged(name, values(chapters=tuple(c for c in CHAPTERS if not c.hidden)))
    command = ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", tagger.folder / name]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)["chapters"]
    assert [(float(c["start_time"]), c["tags"]["title"]) for c in found] == [
        (0.0, "Introducción"),
        (0.5, "Antes de la venta"),
        (1.0, "Después"),
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_without_values_nothing_is_taken_away(name: str, tagger: Tagger) -> None:
    """A draft has no date and no number yet: what the file says of them stays."""
    before = tagger.tagged(name, values())
    empty = values(released="", track=None, season=None, chapters=(), cover=None, lyrics="")
    after = tagger.tagged(name, empty)
    assert (after.tags, after.chapters, after.cover) == (before.tags, before.chapters, before.cover)


@pytest.mark.parametrize(
    ("name", "key", "frame"),
    [
        ("cbr.mp3", "TDRL", TDRL(text="2026-03-05T09:30:00")),
        ("aac.m4a", "©day", "2026-03-05T09:30:00"),
        ("vorbis.ogg", "RELEASEDATE", "2026-03-05T09:30:00"),
    ],
)
def test_a_finer_date_of_the_author_stays(
    name: str, key: str, frame: object, tagger: Tagger
) -> None:
    """A time of the same day says more than the day; another day is replaced."""
    tagger.tagged(name, values())
    file = mutagen.File(tagger.folder / name)
    file[key] = frame
    file.save()
    assert tagger.tagged(name, values()).tags.released[11:] == "09:30:00"
    assert tagger.tagged(name, values(released="2026-03-06")).tags.released == "2026-03-06"


@pytest.mark.parametrize(
    ("name", "key", "told"),
    [("cbr.mp3", "TRCK", "['7/12']"), ("aac.m4a", "trkn", "[(7, 12)]")],
)
def test_a_total_of_the_author_stays(name: str, key: str, told: str, tagger: Tagger) -> None:
    """Without a series nobody knows better how many there are; the old one was of this number."""
    tagger.tagged(name, values(tracks=12))
    tagger.tagged(name, values(tracks=None))
    found = mutagen.File(tagger.folder / name)[key]
    assert str(getattr(found, "text", found)) == told
    assert tagger.tagged(name, values(track=8, tracks=None)).tags.track == 8
    found = mutagen.File(tagger.folder / name)[key]
    assert "12" not in str(getattr(found, "text", found))


@pytest.mark.parametrize("name", FORMATS)
def test_another_cover_takes_the_place_of_the_first(name: str, tagger: Tagger) -> None:
    """A PNG goes in as it is, too."""
    tagger.tagged(name, values())
    other = Artwork("image/png", 64, 64, picture(64, 64, "PNG"))
    audio = tagger.tagged(name, values(cover=other))
    assert audio.cover is not None
    assert audio.cover.mime == "image/png"
    assert COVER.data not in (tagger.folder / name).read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_the_permissions_of_the_file_stay(name: str, tagger: Tagger) -> None:
    """Others of a group may go on writing it."""
    path = tagger.take(name)
    path.chmod(0o664)
    tagger.tagged(name, values())
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


def test_a_file_that_is_up_to_date_is_not_written(tagger: Tagger) -> None:
    """Its time of change stays, and the next build need not read it again."""
    path = tagger.take("cbr.mp3")
    tagger.tag("cbr.mp3", values())
    os.utime(path, ns=(1, 1))
    tagger.tag("cbr.mp3", values())
    assert path.stat().st_mtime_ns == 1


def test_a_symbolic_link_stays_one(tagger: Tagger) -> None:
    """What it leads to is tagged."""
    path = tagger.take("cbr.mp3")
    link = tagger.folder / "enlace.mp3"
    link.symlink_to(path)
    assert tagger.tag("enlace.mp3", values()).changed
    assert link.is_symlink()
    assert tagger.read("cbr.mp3").tags.title == "Relaciones con los clientes"


@pytest.mark.parametrize("field", ["title", "track", "released", "chapters", "cover"])
def test_what_is_not_read_back_is_not_written(field: str, tagger: Tagger) -> None:
    """A library that forgets a value leaves the file as it was, and an error says so."""
    path = tagger.take("cbr.mp3")
    before = path.read_bytes()
    nothing = {"track": None, "chapters": (), "cover": None}.get(field, "")
    container = tagger_module.CONTAINERS["audio/mpeg"]

    def forgetful(copy: Path, what: object, duration: float) -> tuple[()]:
        assert what == values()
        container.write(copy, values(**{field: nothing}), duration)
        return ()

    stand_in = {"audio/mpeg": type("Stand", (), {**_fields(container), "write": forgetful})}
    with patch.object(tagger_module, "CONTAINERS", stand_in):
        outcome = tagger.tag("cbr.mp3", values())
    assert [problem.code for problem in outcome.problems] == [NOT_TAGGED]
    assert f"({field})" in outcome.problems[0].message("es")
    assert path.read_bytes() == before
    assert [p.name for p in tagger.folder.glob(".*")] == []


def test_sound_that_changed_is_not_written(tagger: Tagger) -> None:
    """The proof stands between a mistake and an author's only recording."""
    path = tagger.take("cbr.mp3")
    before = path.read_bytes()
    with patch.object(tagger_module, "sound_digest", side_effect=["a", "b"]):
        outcome = tagger.tag("cbr.mp3", values())
    assert "(sound)" in outcome.problems[0].message("es")
    assert path.read_bytes() == before


def _fields(container: object) -> dict[str, object]:
    names = ("read", "extras", "urls", "hidden")
    return {
        name: staticmethod(v) if callable(v := getattr(container, name)) else v for name in names
    }


def test_a_refusal_carries_its_reason() -> None:
    """For whoever meets it outside."""
    assert str(CannotTagError(NOT_TAGGED, reason="x")) == "LZ267"
