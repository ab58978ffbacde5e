"""The page «Empieza en diez minutos», followed to the letter."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from small_course import Project

pytestmark = pytest.mark.site

COURSE = Path(__file__).resolve().parents[2]
PAGE = (COURSE / "docs" / "publicar" / "index.md").read_text(encoding="utf-8")
_BLOCK = re.MULTILINE | re.DOTALL
ARTICLE = "docs/serie/segmentos-de-clientes.md"

MISTAKES = [
    pytest.param("LZ101", ARTICLE, "Para quién trabaja este negocio, y para quién no.",
                 "Segmentos: para quién trabajas"),
    pytest.param("LZ117", ARTICLE, "2026-01-08", "8/1/2026"),
    pytest.param("LZ337", ARTICLE, "customer-segments", "customer-segment"),
    pytest.param("LZ113", "episodes/podcast.yml", "explicit: false", "explicit: no"),
    pytest.param("LZ500", "mkdocs.yml", "site_url: https://mi-curso.example/\n", ""),
    pytest.param("LZ600", "docs/index.md", "::episodes", "::episodios"),
]  # fmt: skip
"""What the page has a reader get wrong: the code it shows, the file, and the slip of the pen."""


def written_files() -> Iterator[tuple[str, str]]:
    """Yield the files of the page: a paragraph that begins with the name, then the block."""
    yield from re.findall(r"^\*\*`([^`]+)`\*\*.*?^```\w+\n(.*?)^```", PAGE, _BLOCK)


def commands(word: str) -> Iterator[list[str]]:
    """Yield the commands of the page that begin with a word."""
    for block in re.findall(r"^```sh\n(.*?)^```", PAGE, _BLOCK):
        for line in block.splitlines():
            if line.startswith(word + " "):
                yield shlex.split(line)


def told(code: str) -> str:
    """Return what the page says that Lienzo says."""
    blocks = re.findall(r"^```text\n(.*?)^```", PAGE, _BLOCK)
    return str(next(block for block in blocks if f" {code}:" in block))


@pytest.fixture
def beginner(tmp_path: Path) -> Project:
    """A reader who has copied every block, beside a copy of the repository."""
    (tmp_path / "lienzo").symlink_to(COURSE)
    project = Project(tmp_path / "mi-curso", env={"SOURCE_DATE_EPOCH": None})
    project.write(dict(written_files()))
    for _, source, target in commands("cp"):
        shutil.copyfile(project.root / source, project.root / target)
    return project


def test_the_page_writes_five_files() -> None:
    """As its heading says."""
    names = [name for name, _ in written_files()]
    assert names == [
        "mkdocs.yml",
        "docs/index.md",
        "docs/serie/index.md",
        ARTICLE,
        "episodes/podcast.yml",
    ]


def test_what_the_page_promises_appears(beginner: Project) -> None:
    """A lesson with its player, a feed with its episode, and nothing to be warned of."""
    done = beginner.build("--strict")
    assert "LZ" not in done.stderr
    (title,) = beginner.feed().xpath("//item/title")
    assert title.text == "Segmentos de clientes"
    lesson = beginner.page("serie/segmentos-de-clientes/index.html")
    assert lesson.xpath("//audio")
    promised = re.findall(r"^\| `([^`]+)` \|", PAGE, re.MULTILINE)
    assert len(promised) > 4
    assert [name for name in promised if not (beginner.root / name).exists()] == []


@pytest.mark.parametrize(("code", "file", "right", "wrong"), MISTAKES)
def test_a_mistake_is_told_as_the_page_says(
    beginner: Project, code: str, file: str, right: str, wrong: str
) -> None:
    """The whole message, with its line and caret."""
    beginner.replace(file, right, wrong)
    assert told(code) in beginner.run("mkdocs", "build", "--strict").stderr


def test_a_missing_cover_is_told_as_the_page_says(beginner: Project) -> None:
    """The whole message, with its line and caret."""
    (beginner.root / "episodes" / "cover.png").unlink()
    assert told("LZ347") in beginner.run("mkdocs", "build").stderr


def test_a_check_says_the_same_without_building(beginner: Project) -> None:
    """`lienzo check` is the other way the page names."""
    beginner.replace(ARTICLE, "2026-01-08", "8/1/2026")
    done = subprocess.run(
        [Path(sys.executable).with_name("lienzo"), "check"],
        cwd=beginner.root,
        env=beginner.environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert told("LZ117") in done.stderr
    assert done.returncode == 1
    assert not beginner.site.exists()
