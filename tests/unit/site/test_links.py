"""Publishing a file without copying it for nothing, and without sharing the author's master."""

from __future__ import annotations

import itertools
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from busy_file import busy
from lienzo.site.links import ChangedError, link_tree, publish_file


@pytest.fixture
def master(tmp_path: Path) -> Path:
    path = tmp_path / "master.mp3"
    path.write_bytes(b"audio")
    os.utime(path, ns=(1, 1_700_000_000_123_456_789))
    return path


def test_the_first_time_the_bytes_are_the_masters_and_the_inode_is_not(master: Path) -> None:
    """Retagging the master later must not touch what subscribers download."""
    target = master.parent / "new" / "media" / "a.mp3"
    publish_file(master, target, None)
    assert target.read_bytes() == b"audio"
    assert target.stat().st_ino != master.stat().st_ino
    assert target.stat().st_mtime_ns == master.stat().st_mtime_ns


def test_an_unchanged_file_is_linked_from_the_previous_site(master: Path) -> None:
    first, second = master.parent / "old.mp3", master.parent / "new.mp3"
    publish_file(master, first, None)
    publish_file(master, second, first)
    assert second.stat().st_ino == first.stat().st_ino


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda path: path.write_bytes(b"AUDIO"), id="same size, other time"),
        pytest.param(lambda path: path.write_bytes(b"longer audio"), id="other size"),
    ],
)
def test_a_changed_master_is_published_anew(master: Path, change: Callable[[Path], object]) -> None:
    first, second = master.parent / "old.mp3", master.parent / "new.mp3"
    publish_file(master, first, None)
    change(master)
    publish_file(master, second, first)
    assert second.read_bytes() == master.read_bytes()
    assert first.read_bytes() == b"audio"


def test_a_previous_symbolic_link_is_not_trusted(master: Path) -> None:
    link, target = master.parent / "old.mp3", master.parent / "new.mp3"
    link.symlink_to(master)
    publish_file(master, target, link)
    assert not target.is_symlink()
    assert target.stat().st_ino != master.stat().st_ino


def test_a_private_master_is_published_readable(master: Path) -> None:
    master.chmod(0o600)
    target = master.parent / "a.mp3"
    publish_file(master, target, None)
    assert target.stat().st_mode & 0o044


def test_a_master_that_changes_meanwhile_is_refused(master: Path) -> None:
    """Half of an old file and half of a new one would be neither."""
    with busy(master), pytest.raises(ChangedError):
        publish_file(master, master.parent / "a.mp3", None)


def test_a_tree_is_linked_with_its_links_and_folders(tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "folder").mkdir(parents=True)
    (source / "folder" / "file").write_text("x", encoding="utf-8")
    (source / "link").symlink_to("nowhere")
    link_tree(source, tmp_path / "target")
    linked = tmp_path / "target" / "folder" / "file"
    assert linked.stat().st_ino == (source / "folder" / "file").stat().st_ino
    assert (tmp_path / "target" / "link").readlink() == Path("nowhere")
