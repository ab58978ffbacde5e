"""A small real course, built as its author would."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from small_course import FILES, MKDOCS, Project, write_mp3


@pytest.fixture(scope="session")
def cover(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cover") / "cover.png"
    Image.new("RGB", (3000, 3000), (0, 90, 90)).save(path, compress_level=1)
    return path


@pytest.fixture(scope="session")
def make_project(cover: Path) -> Callable[..., Project]:
    """Return what writes a project: published, scheduled and draft lessons, one lone episode."""

    def make(root: Path, theme: str = "mkdocs") -> Project:
        project = Project(root)
        project.write({"mkdocs.yml": MKDOCS.replace("THEME", theme), **FILES})
        episodes = root / "episodes"
        (episodes / "cover.png").write_bytes(cover.read_bytes())
        write_mp3(episodes / "06-canales.mp3", "Canales, hablado", "2025-11-03")
        write_mp3(episodes / "09-ingresos.mp3", "Ingresos, hablado", "2026-02-03")
        write_mp3(episodes / "10-suelto.mp3", 'Suelto & "libre" *x*', "2025-12-01")
        write_mp3(episodes / "11-borrador.mp3", "Borrador hablado", "2025-12-02")
        return project

    return make


@pytest.fixture
def project(make_project: Callable[..., Project], tmp_path: Path) -> Project:
    return make_project(tmp_path / "curso")


@pytest.fixture(scope="session")
def published_once(
    make_project: Callable[..., Project], tmp_path_factory: pytest.TempPathFactory
) -> Project:
    """A project that has been built; to be copied, not changed."""
    project = make_project(tmp_path_factory.mktemp("built") / "curso")
    project.build("--strict")
    return project


@pytest.fixture
def built(published_once: Project, tmp_path: Path) -> Project:
    """A project whose site has been published once."""
    return Project(Path(shutil.copytree(published_once.root, tmp_path / "curso")))
