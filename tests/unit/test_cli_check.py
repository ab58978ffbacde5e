"""`lienzo check`: what it ends with, how it tells, and what of `mkdocs.yml` counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from author import Author
from lienzo.cli import main
from lienzo.cli.pages import page_problems
from lienzo.sources.project import open_project

CONFIG = "site_name: Curso\nsite_url: https://ejemplo.es/\nplugins: [lienzo]\n"
FORMATS = ("text", "json", "github", "sarif")


@pytest.fixture
def ana(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Author:
    """A project with one good lesson, and the command line standing in its folder."""
    author = Author(tmp_path).start()
    author.write("mkdocs.yml", CONFIG)
    author.record("06-canales.mp3", "Canales", 6)
    monkeypatch.chdir(tmp_path)
    return author


def check(*options: str) -> Result:
    return CliRunner().invoke(main, ["check", *options])


@pytest.mark.parametrize(
    ("spoiled", "options", "status"),
    [
        pytest.param({}, (), 0, id="good"),
        pytest.param({"docs/a.md": "::nada\n"}, (), 1, id="an-error"),
        pytest.param({"mkdocs.yml": "site_name: C\n"}, (), 0, id="a-warning"),
        pytest.param({"mkdocs.yml": "site_name: C\n"}, ("--strict",), 1, id="a-strict-warning"),
        pytest.param({"mkdocs.yml": "site_name: C\nINHERIT: no.yml\n"}, (), 1, id="no-parent"),
        pytest.param({}, ("--against", "no.xml"), 2, id="nothing-to-compare-with"),
    ],
)
@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_status_is_the_same_in_every_format(
    ana: Author, spoiled: dict[str, str], options: tuple[str, ...], status: int, form: str
) -> None:
    """0 when nothing fails, 1 when something does, 2 when there is nothing to compare with."""
    for name, text in spoiled.items():
        ana.write(name, text)
    result = check("--format", form, *options)
    assert result.exit_code == status, result.output
    assert "Traceback" not in result.output
    assert (result.stdout if form == "text" else result.stderr) == ""


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_a_project_that_cannot_be_read_is_told_in_every_format(ana: Author, form: str) -> None:
    """A program that reads the output gets a document, not a line of text."""
    ana.write("mkdocs.yml", "INHERIT: nada.yml\n")
    result = check("--format", form)
    assert "LZ154" in json.dumps(json.loads(result.stdout))


@pytest.mark.parametrize("option", [("--format", "xml"), ("--strct",), ("--against",)])
def test_wrong_usage_ends_with_2(ana: Author, option: tuple[str, ...]) -> None:
    del ana
    assert check(*option).exit_code == 2


def test_the_language_of_the_plugin_goes_before_the_show_s(ana: Author) -> None:
    """As in a build; and what is asked for goes before both."""
    ana.write("docs/a.md", "::nada\n")
    ana.write("mkdocs.yml", CONFIG.replace("[lienzo]", "[{lienzo: {language: en}}]"))
    assert "hint: " in check().stderr
    assert "solución: " in check("--lang", "es").stderr


def test_what_is_in_a_folder_of_the_repository_is_named_from_its_root(ana: Author) -> None:
    """GitHub shows a problem beside its line only under the path the repository has."""
    (ana.root.parent / ".git").mkdir()
    ana.write("docs/a.md", "\n::nada\n")
    assert check("--format", "github").stdout.startswith(
        f"::error file={ana.root.name}/docs/a.md,line=2,col=3,title=LZ600::no existe"
    )
    (ana.root.parent / ".git").rmdir()


def test_a_page_without_anything_like_a_directive_is_not_converted(ana: Author) -> None:
    """Most pages: the whole course is judged in the time of those that have one."""
    ana.write("docs/a.md", "[" * 100_000)
    project = open_project(ana.root / "mkdocs.yml", lambda _: None)
    assert project is not None
    assert page_problems(ana.edition(), project) == []


def test_directives_are_not_judged_while_something_else_is_broken(ana: Author) -> None:
    """Of half a course a directive would ask in vain; a build does not get that far either."""
    ana.write("docs/a.md", "::nada\n")
    ana.write("episodes/06-canales.md", "---\nepisodeNumber: 6\n---\n")
    assert "LZ600" not in check().stderr


def test_directives_of_the_pages_of_a_series_speak_its_language(ana: Author) -> None:
    """`::episodes` without a name is the show of the page's language, else the main one."""
    ana.write("docs/serie/index.md", (ana.root / "docs/serie/index.md").read_text("utf-8")
              + "\n::episodes{season=3}\n")  # fmt: skip
    assert "docs/serie/index.md:6:" in check().stderr


def test_a_page_too_deep_to_render_is_no_traceback(ana: Author) -> None:
    """Whoever renders the site will say so; the other pages are judged."""
    ana.write("docs/a.md", "> " * 3000 + "::nada\n")
    ana.write("docs/b.md", "::nada\n")
    result = check()
    assert result.stderr.count("LZ600") == 1
    assert isinstance(result.exception, SystemExit)
