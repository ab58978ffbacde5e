"""Files are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from lienzo.sources.atomic import write_atomically


def test_a_file_and_its_folders_are_made(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a" / "b.json", b"uno")
    write_atomically(tmp_path / "a" / "b.json", b"dos")
    assert (tmp_path / "a" / "b.json").read_bytes() == b"dos"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.json"]


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    """A folder stands where the file should go, so the rename cannot succeed."""
    target = tmp_path / "taken"
    (target / "inner").mkdir(parents=True)
    with pytest.raises(OSError, match="taken"):
        write_atomically(target, b"uno")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
