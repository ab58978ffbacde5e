"""Writing a file in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from lienzo.durable import write_durably


def test_the_content_is_there_and_no_part_is_left(tmp_path: Path) -> None:
    path = tmp_path / "new" / "episodes.lock"
    write_durably(path, b"one")
    write_durably(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_a_web_server_may_read_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "cover.jpg"
    write_durably(path, b"x")
    other = tmp_path / "plain"
    other.write_bytes(b"x")
    assert path.stat().st_mode == other.stat().st_mode


def test_a_refusal_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    path = tmp_path / "episodes.lock"
    path.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_durably(path, b"x")
    assert list(tmp_path.iterdir()) == [path]
