"""`lienzo tag`: shows, copies, writes, and leaves alone what is published."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

import pytest
from click.testing import CliRunner, Result
from mutagen.id3 import ID3

from author import NOW, PODCAST, SAMPLES, Author
from lienzo.cli import main
from small_course import tree

CONFIG = "site_name: Curso\nsite_url: https://ejemplo.es/\n"
EPOCH = str(int(NOW.timestamp()))
SOON = "---\nblock: channels\ndate: 2026-05-01\ndescription: Por dónde llega.\n---\n# Canales\n"


@pytest.fixture
def ana(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Author:
    """A project with one bare recording of an article that comes out next month."""
    author = Author(tmp_path).start()
    author.write("mkdocs.yml", CONFIG)
    author.write("docs/serie/canales.md", SOON)
    shutil.copyfile(SAMPLES / "mpeg2.mp3", tmp_path / "episodes" / "06-canales.mp3")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return author


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["tag", *arguments])


def audio(ana: Author) -> Path:
    return ana.root / "episodes" / "06-canales.mp3"


def test_without_options_it_only_shows(ana: Author) -> None:
    """A line for each field, marked, and not one byte anywhere in the project."""
    before = tree(ana.root)
    result = run()
    assert result.exit_code == 0, result.output
    assert tree(ana.root) == before
    assert result.stdout.splitlines()[0] == "episodes/06-canales.mp3"
    assert "  + título       Canales" in result.stdout
    assert "  + fecha        2026-05-01" in result.stdout
    assert "  + número       6/9" in result.stdout
    assert result.stdout.splitlines()[-1] == (
        "lienzo: hay cambios para 1 de 1, y nada escrito (--write, --output CARPETA)"
    )


def test_it_speaks_english_when_it_is_asked_to(ana: Author) -> None:
    assert ana
    result = run("--lang", "en")
    assert "  + title        Canales" in result.stdout
    assert "1 of 1 would change" in result.stdout


def test_write_tags_the_file_and_says_what_the_audio_now_holds(ana: Author) -> None:
    """Title, description, number and season came from outside: LZ271 names them.

    The show's cover is not among them: in the audio it stays the show's.
    """
    result = run("06", "--write")
    assert result.exit_code == 0, result.output
    tags = ID3(audio(ana))
    assert (str(tags["TIT2"]), str(tags["TRCK"]), str(tags["TPOS"])) == ("Canales", "6/9", "1")
    assert "LZ271" in result.stderr
    assert "`title`, `description`, `episode`, `season`:" in result.stderr
    assert "`image`" not in result.stderr
    assert "1 de 1 con etiquetas nuevas" in result.stdout


def test_a_second_time_there_is_nothing_to_do(ana: Author) -> None:
    """The file is not even opened for writing."""
    run("--write")
    before = audio(ana).read_bytes(), audio(ana).stat().st_mtime_ns
    result = run("--write")
    assert (audio(ana).read_bytes(), audio(ana).stat().st_mtime_ns) == before
    assert "episodes/06-canales.mp3: ya está al día" in result.stdout
    assert "LZ271" not in result.stderr
    assert "al día" in run().stdout


def test_a_changed_value_is_shown_beside_the_old_one(ana: Author) -> None:
    run("--write")
    ana.write("episodes/06-canales.md", "---\ntitle: Otro título\n---\n")
    assert "  ~ título       Canales → Otro título" in run().stdout


def test_output_makes_a_copy_and_touches_nothing_else(ana: Author) -> None:
    """Also of what is published: the copy has the bytes that --write would have made."""
    before = audio(ana).read_bytes()
    result = run("canales", "--output", "salida/dos")
    assert result.exit_code == 0, result.output
    copy = ana.root / "salida" / "dos" / "06-canales.mp3"
    assert audio(ana).read_bytes() == before
    run("--write")
    assert audio(ana).read_bytes() == copy.read_bytes()
    again = run("canales", "--output", "salida/dos")
    assert again.exit_code == 0, again.output


def test_tagging_and_building_end_in_the_same_place(ana: Author) -> None:
    """What the build knew before it knows after, but for the audio's bytes."""
    before = ana.edition().course.episodes[0]
    run("--write")
    after = ana.edition().course.episodes[0]
    names = (
        "title",
        "subtitle",
        "description",
        "date",
        "number",
        "season",
        "guid",
        "state",
        "image",
    )
    assert [getattr(after, n) for n in names] == [getattr(before, n) for n in names]


@pytest.mark.parametrize("folder", ["episodes", "episodes/etiquetados", "docs/../episodes"])
def test_output_is_never_among_the_episodes(ana: Author, folder: str) -> None:
    """A copy there would be one more episode, or take the place of the original."""
    before = tree(ana.root)
    result = run("--output", folder)
    assert result.exit_code == 1
    assert "error LZ266" in result.stderr
    assert tree(ana.root) == before


def test_output_and_write_exclude_each_other(ana: Author) -> None:
    assert ana
    result = run("--write", "--output", "salida")
    assert result.exit_code == 2
    assert "exclude each other" in result.output


def test_an_unknown_name_is_a_message(ana: Author) -> None:
    assert ana
    result = run("canalse")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error LZ260: ningún episodio se llama `canalse`" in result.stderr


def _published(ana: Author) -> bytes:
    ana.write("docs/serie/canales.md", SOON.replace("2026-05-01", "2026-02-26"))
    ana.publish()
    return audio(ana).read_bytes()


def test_a_published_file_is_refused_by_name(ana: Author) -> None:
    """The message says why, and the guid for a new file; the bytes stay."""
    before = _published(ana)
    result = run("06", "--write")
    assert result.exit_code == 1
    assert "error LZ262" in result.stderr
    assert "--output" in result.stderr
    assert audio(ana).read_bytes() == before


def test_a_published_file_is_passed_over_among_all(ana: Author) -> None:
    """So `lienzo tag --write` can be run whenever something new was recorded."""
    before = _published(ana)
    result = run("--write")
    assert result.exit_code == 0
    assert "episodes/06-canales.mp3: publicado, no se toca" in result.stdout
    assert audio(ana).read_bytes() == before


def test_a_published_file_can_be_copied(ana: Author) -> None:
    _published(ana)
    assert run("06", "--output", "salida").exit_code == 0
    assert (ana.root / "salida" / "06-canales.mp3").is_file()


def test_the_way_out_of_a_published_file_works(ana: Author) -> None:
    """The copy under a new name with the guid of the old one takes its place in the feed."""
    _published(ana)
    guid = ana.edition().course.episodes[0].guid
    run("06", "--output", "salida")
    audio(ana).unlink()
    shutil.move(ana.root / "salida" / "06-canales.mp3", ana.root / "episodes" / "06-canales-2.mp3")
    ana.write("episodes/06-canales-2.md", f"---\nguid: {guid}\nblock: channels\n---\n")
    edition = ana.publish()
    (episode,) = edition.course.episodes
    assert (episode.guid, episode.audio.tags.title) == (guid, "Canales")


def test_a_withdrawn_file_is_refused(ana: Author) -> None:
    before = _published(ana)
    ana.write("episodes/06-canales.md", "---\nwithdrawn: true\n---\n")
    ana.publish()
    result = run("06", "--write")
    assert result.exit_code == 1
    assert "error LZ263" in result.stderr
    assert audio(ana).read_bytes() == before


def test_a_day_that_passed_since_the_last_build_is_refused(
    ana: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CI may have published it; nothing in this folder would tell."""
    ana.publish()
    before = audio(ana).read_bytes()
    later = datetime(2026, 5, 2, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(later.timestamp())))
    result = run("06", "--write")
    assert result.exit_code == 1
    assert "error LZ264" in result.stderr
    assert "(2026-05-01 07:00)" in result.stderr
    assert audio(ana).read_bytes() == before


def test_a_draft_can_be_tagged(ana: Author) -> None:
    """It has no date yet, so no date is written."""
    ana.write("docs/serie/canales.md", "---\nblock: channels\n---\n# Canales\n")
    ana.write("episodes/06-canales.md", "---\ndraft: true\ntitle: Canales\n---\n")
    assert run("06", "--write").exit_code == 0
    assert (str(ID3(audio(ana))["TIT2"]), "TDRL" in ID3(audio(ana))) == ("Canales", False)


def test_an_article_renamed_later_is_told_and_can_be_followed(ana: Author) -> None:
    """The audio counts more than the article: LZ272 says so, --from-article turns it round."""
    run("--write")
    ana.write("docs/serie/canales.md", SOON.replace("# Canales", "# Por dónde llega"))
    assert ana.edition().course.episodes[0].title == "Canales"
    result = run("--write")
    assert "nota LZ272: `title`: el audio dice «Canales»" in result.stderr
    assert str(ID3(audio(ana))["TIT2"]) == "Canales"
    result = run("--write", "--from-article")
    assert "LZ272" not in result.stderr
    assert str(ID3(audio(ana))["TIT2"]) == "Por dónde llega"
    assert ana.edition().course.episodes[0].title == "Por dónde llega"


def test_audio_that_lies_elsewhere_is_told_to_those_who_ask_for_it(ana: Author) -> None:
    """By name it is an error; among all it is passed over."""
    _published(ana)
    ana.write("episodes/podcast.yml", PODCAST + "audio_base_url: https://cdn.example/audio/\n")
    ana.publish()
    audio(ana).unlink()
    ana.write("episodes/06-canales.md", "---\nblock: channels\n---\n")
    result = run("canales", "--write")
    assert result.exit_code == 1, result.output
    assert "error LZ265" in result.stderr
    assert run("--write").exit_code == 0


def test_a_file_that_cannot_be_tagged_ends_with_status_1(ana: Author) -> None:
    """And the others are tagged all the same."""
    shutil.copyfile(SAMPLES / "fragmented.m4a", ana.root / "episodes" / "07-otro.m4a")
    ana.write("episodes/07-otro.md", "---\ntitle: Otro\ndate: 2026-06-01\n---\n")
    result = run("--write")
    assert result.exit_code == 1
    assert "error LZ275" in result.stderr
    assert str(ID3(audio(ana))["TIT2"]) == "Canales"


def test_a_project_with_errors_is_not_tagged(ana: Author) -> None:
    """What is wrong there would be written into the audio."""
    ana.write("episodes/06-canales.md", "---\ntitel: Canales\n---\n")
    before = audio(ana).read_bytes()
    assert run("--write").exit_code == 1
    assert audio(ana).read_bytes() == before


def test_a_heavy_cover_is_advice(ana: Author) -> None:
    """The tags are written without it."""
    path = ana.root / "episodes" / "cover.png"
    data = path.read_bytes()
    heavy = bytes(3_000_000)
    end = data.index(b"IEND") - 4
    chunk = len(heavy).to_bytes(4, "big") + b"teXt" + heavy + _crc(b"teXt" + heavy)
    path.write_bytes(data[:end] + chunk + data[end:])
    result = run("--write")
    assert result.exit_code == 0, result.output
    assert "consejo LZ269" in result.stderr
    assert not ID3(audio(ana)).getall("APIC")


def _crc(data: bytes) -> bytes:
    return crc32(data).to_bytes(4, "big")
