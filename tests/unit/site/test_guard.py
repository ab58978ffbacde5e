"""Which folders a build may replace."""

from __future__ import annotations

from pathlib import Path

import pytest

from lienzo.problems import Problem, Where
from lienzo.site.guard import may_replace

HERE = Where("mkdocs.yml")


def codes(project: Path, site: Path) -> list[str]:
    found: list[Problem] = []
    authored = (project / "docs", project / "episodes")
    allowed = may_replace(site, (project, *authored), authored, HERE, found.append)
    assert allowed is not bool(found)
    return [problem.code.id for problem in found]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = tmp_path / "course"
    for name in ("docs", "episodes", "site"):
        (project / name).mkdir(parents=True)
    return project


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).touch()


@pytest.mark.parametrize(
    ("site", "code"),
    [
        pytest.param("episodes", "LZ630", id="the audio folder"),
        pytest.param(".", "LZ630", id="the project"),
        pytest.param("..", "LZ630", id="above the project"),
        pytest.param("/", "LZ630", id="the root"),
        pytest.param("episodes/site", "LZ631", id="inside the audio folder"),
    ],
)
def test_the_authors_own_folders_are_never_replaced(project: Path, site: str, code: str) -> None:
    assert codes(project, project / site) == [code]


def test_a_symbolic_link_does_not_hide_them(project: Path) -> None:
    (project / "public").symlink_to(project / "episodes")
    assert codes(project, project / "public") == ["LZ630"]


def test_a_folder_with_somebodys_files_is_never_replaced(project: Path) -> None:
    touch(project / "site", "thesis.odt")
    assert codes(project, project / "site") == ["LZ632"]
    assert (project / "site" / "thesis.odt").exists()


def test_a_file_is_no_folder(project: Path) -> None:
    touch(project, "public")
    assert codes(project, project / "public") == ["LZ633"]


@pytest.mark.parametrize(
    "names",
    [
        pytest.param((), id="empty"),
        pytest.param((".nojekyll",), id="hidden files only"),
        pytest.param(("index.html", "sitemap.xml", "sitemap.xml.gz"), id="a MkDocs site"),
    ],
)
def test_an_empty_folder_or_an_earlier_site_may_be_replaced(project: Path, names: tuple) -> None:
    touch(project / "site", *names)
    assert codes(project, project / "site") == []


def test_a_folder_that_is_not_there_yet_is_fine(project: Path) -> None:
    assert codes(project, project / "public") == []
