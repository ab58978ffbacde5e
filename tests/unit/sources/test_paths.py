"""Files an author names stay inside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from lienzo.problems import Problem, Where
from lienzo.sources.paths import is_inside, named_file, shown_path


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("a.txt", None, id="there"),
        pytest.param("b.txt", "LZ347", id="missing"),
        pytest.param("../../x", "LZ348", id="above"),
        pytest.param("/etc/passwd", "LZ348", id="absolute"),
        pytest.param("a\0b", "LZ348", id="null-character"),
    ],
)
def test_a_named_file_is_found_or_told(tmp_path: Path, name: str, code: str | None) -> None:
    """Nothing outside the project is ever opened."""
    folder = tmp_path / "episodes"
    folder.mkdir()
    (folder / "a.txt").touch()
    problems: list[Problem] = []
    where = Where("x.md", 3)
    found = named_file(folder, name, tmp_path, where=where, key="image", report=problems.append)
    assert found == (folder / name if code is None else None)
    assert [(p.code.id, p.where, p.facts["folder"]) for p in problems] == (
        [(code, where, "episodes")] if code else []
    )


def test_a_link_is_where_it_leads(tmp_path: Path) -> None:
    """A link out of the project is outside, one to itself leads nowhere else."""
    (tmp_path / "out").symlink_to("/etc")
    (tmp_path / "loop").symlink_to("loop")
    assert not is_inside(tmp_path / "out" / "passwd", tmp_path)
    assert is_inside(tmp_path / "loop", tmp_path)


def test_paths_are_shown_from_the_project(tmp_path: Path) -> None:
    """Whatever lies elsewhere is shown whole."""
    assert shown_path(tmp_path / "a" / "b.md", tmp_path) == "a/b.md"
    assert shown_path(tmp_path, tmp_path) == ""
    assert shown_path(Path("/etc/passwd"), tmp_path) == "/etc/passwd"
