"""The command line: the same judged edition, for any generator."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from author import Author
from lienzo import __version__
from lienzo.cli import main

CONFIG = """\
site_name: Curso
site_url: https://ejemplo.es/
theme: {name: material, custom_dir: !ENV [TEMA, tema]}
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
"""


@pytest.fixture
def ana(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Author:
    """A project with one good lesson, and the command line standing in its folder."""
    author = Author(tmp_path).start()
    author.write("mkdocs.yml", CONFIG)
    author.record("06-canales.mp3", "Canales", 6)
    monkeypatch.chdir(tmp_path)
    return author


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_check_says_nothing_of_a_good_project(ana: Author) -> None:
    """Exit status 0, and not a word."""
    result = run("check")
    assert (result.exit_code, result.output) == (0, "")
    assert not (ana.root / "episodes" / "episodes.lock").exists()


def test_check_tells_every_mistake_and_exits_1(ana: Author) -> None:
    """Problems of several files come together, sorted by place, with a closing count."""
    ana.write("episodes/06-canales.md", "---\nepisodeNumber: 6\n---\n")
    ana.write("docs/serie/canales.md", "---\nblock: canals\ndate: 5/3/2026\n---\n# C\n")
    result = run("check", "--lang", "en")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    heads = [line.split(": ")[0] for line in lines if line.startswith(("docs/", "episodes/"))]
    assert heads == sorted(heads)
    assert {head.rsplit(":", 2)[0] for head in heads} == {
        "docs/serie/canales.md",
        "episodes/06-canales.md",
    }
    assert lines[-1].startswith("lienzo: ")
    assert "Traceback" not in result.output


def test_feed_finishes_a_site_that_another_generator_built(ana: Author) -> None:
    """Feed, media and chapters go into the site, and the ledger keeps what was promised."""
    site = ana.root / "public"
    site.mkdir()
    result = run("feed", "--site", "public")
    assert result.exit_code == 0, result.output
    feed = etree.parse(site / "feed.xml", etree.XMLParser(resolve_entities=False))
    (enclosure,) = feed.findall(".//enclosure")
    audio = site / "media" / "06-canales.mp3"
    assert int(enclosure.get("length")) == audio.stat().st_size
    assert "canales" in (ana.root / "episodes" / "episodes.lock").read_text(encoding="utf-8")


def test_feed_writes_nothing_when_there_is_an_error(ana: Author) -> None:
    """An unfinished feed is worse than yesterday's."""
    (ana.root / "site").mkdir()
    ana.write("episodes/07-nada.md", "---\ntitle: Nada\n---\n")
    assert run("feed").exit_code == 1
    assert list((ana.root / "site").iterdir()) == []
    assert not (ana.root / "episodes" / "episodes.lock").exists()


def test_a_machine_that_refuses_is_told_in_one_line(ana: Author) -> None:
    """The cover of an audio file goes into the cache; a file stands where its folder should be."""
    ana.cover("06-canales.mp3")
    (ana.root / ".cache").mkdir()
    (ana.root / ".cache" / "lienzo").write_text("", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert len(result.stderr.splitlines()) == 1


def test_a_missing_configuration_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Click says which file it looked for."""
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.output


def test_the_version_is_told() -> None:
    """`lienzo --version` is what a bug report needs."""
    assert __version__ in run("--version").output


def test_a_site_that_cannot_be_written_is_a_message(ana: Author) -> None:
    """A full disk or a folder in the way ends with status 1 and a way out, not a traceback."""
    (ana.root / "public" / "feed.xml").mkdir(parents=True)
    result = run("feed", "--site", "public")
    assert result.exit_code == 1
    assert "error LZ635: el sitio nuevo no se pudo poner en public" in result.stderr
    assert "solución: revisa el espacio y los permisos" in result.stderr


def test_an_address_that_is_none_is_a_message(ana: Author) -> None:
    """`site_url` is read without MkDocs, so nobody else looks at it."""
    ana.write("mkdocs.yml", "site_url: https://[mal\n")
    result = run("check")
    assert (result.exit_code, isinstance(result.exception, SystemExit)) == (1, True)
    assert "mkdocs.yml: error LZ526" in result.stderr


def test_the_ledger_is_only_read_in_ci(ana: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """One warning, and no file."""
    monkeypatch.setenv("CI", "true")
    result = run("feed", "--site", ".")
    assert result.exit_code == 0
    assert "LZ423" in result.stderr
    assert not (ana.root / "episodes" / "episodes.lock").exists()


@pytest.mark.parametrize(
    ("options", "lang", "word"),
    [
        pytest.param((), "en_GB.UTF-8", "hint:", id="the-system's-when-no-show-can-be-read"),
        pytest.param((), "C", "solución:", id="Spanish-when-nobody-says"),
        pytest.param(("--lang", "es"), "en_GB.UTF-8", "solución:", id="what-is-asked-for"),
    ],
)
def test_messages_speak_the_language_of_their_reader(
    ana: Author, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], lang: str, word: str
) -> None:
    """`--lang`, else the show's, else the system's, else Spanish."""
    monkeypatch.setenv("LANG", lang)
    ana.write("episodes/podcast.yml", "title: [\n")
    assert word in run("check", *options).stderr
