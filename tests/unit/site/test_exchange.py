"""How a finished folder takes the place of the published one."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lienzo.site.exchange import ATOMIC, Move, exchange, rename_twice, swap

OLD = {"index.html": "old", "gone/page.html": "old", "was-folder/a": "x", "was-file": "x"}
NEW = {"index.html": "new", "assets/a.css": "css", "was-folder": "x", "was-file/b": "x"}


def write(folder: Path, tree: dict[str, str]) -> Path:
    for name, text in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def immovable(_new: Path, _site: Path, _old: Path) -> bool:
    """What `swap` and `rename_twice` answer on a mount point."""
    return False


@pytest.mark.parametrize(
    ("ways", "at_once"),
    [
        pytest.param(ATOMIC, True, id="as the system allows"),
        pytest.param((rename_twice,), True, id="two renames"),
        pytest.param((immovable,), False, id="file by file"),
    ],
)
def test_every_way_ends_with_exactly_the_new_tree(
    tmp_path: Path,
    ways: tuple[Move, ...],
    at_once: bool,  # noqa: FBT001 — a column of the table
) -> None:
    new, site = write(tmp_path / "new", NEW), write(tmp_path / "site", OLD)
    assert exchange(new, site, tmp_path / "old", ways) is at_once
    assert read(site) == NEW


def test_the_first_site_is_simply_renamed(tmp_path: Path) -> None:
    new = write(tmp_path / "new", NEW)
    assert exchange(new, tmp_path / "site", tmp_path / "old")
    assert read(tmp_path / "site") == NEW
    assert not new.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="renameat2 is Linux's")
def test_swap_leaves_the_old_site_in_the_new_ones_place(tmp_path: Path) -> None:
    new, site = write(tmp_path / "new", NEW), write(tmp_path / "site", OLD)
    assert swap(new, site, tmp_path / "old")
    assert (read(site), read(new)) == (NEW, OLD)


def test_two_renames_roll_back_when_the_second_fails(tmp_path: Path) -> None:
    site = write(tmp_path / "site", OLD)
    with pytest.raises(FileNotFoundError):
        rename_twice(tmp_path / "never-built", site, tmp_path / "old")
    assert read(site) == OLD


def test_a_mount_point_is_declined_not_fought(tmp_path: Path) -> None:
    """Linux answers EBUSY to whoever renames a mount point such as /proc."""
    new = write(tmp_path / "new", NEW)
    assert not swap(new, Path("/proc"), tmp_path / "old")
    assert not rename_twice(new, Path("/proc"), tmp_path / "old")
    assert read(new) == NEW


def test_other_failures_are_not_taken_for_a_mount_point(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=os.strerror(errno.ENOENT)):
        swap(tmp_path / "absent", write(tmp_path / "site", OLD), tmp_path / "old")


def test_file_by_file_keeps_hidden_entries_and_drops_stale_folders(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {**OLD, ".git/HEAD": "ref"})
    exchange(write(tmp_path / "new", NEW), site, tmp_path / "old", ways=())
    assert read(site) == {**NEW, ".git/HEAD": "ref"}
    assert not (site / "gone").exists()


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second file system")  # noqa: S108
def test_file_by_file_copies_across_file_systems(tmp_path: Path) -> None:
    import tempfile  # noqa: PLC0415 — only where the second file system exists

    with tempfile.TemporaryDirectory(dir="/dev/shm") as other:
        site = write(Path(other) / "site", OLD)
        assert not exchange(write(tmp_path / "new", NEW), site, tmp_path / "old")
        assert read(site) == NEW


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="forks and SIGKILL")
@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_kill_at_any_call_leaves_a_whole_site_or_one_the_next_build_puts_back(
    tmp_path: Path, way: str
) -> None:
    program = Path(__file__).with_name("kill_points.py")
    done = subprocess.run(
        [sys.executable, str(program), str(tmp_path), way], check=True, capture_output=True
    )
    seen = json.loads(done.stdout)
    assert len(seen) > 20
    assert {after for _, after, _ in seen} == {"old", "new"}
    assert {tuple(rest) for _, _, rest in seen} == {("site",)}
    at_once = {"old", "new"} if way == "exchange" else {"old", "new", "missing"}
    assert {first for first, _, _ in seen} == at_once
