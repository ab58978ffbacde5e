"""Publish a file without copying its bytes where the file system allows it.

The author's master and the published file never share an inode: whoever retags the master later
would change, in place and half-way, what subscribers download. So a master is reflinked (a copy
that shares blocks until one of both is written: btrfs, XFS, bcachefs) or copied. A hard link is
made to the *previous site's* file, which is about to be deleted and belongs to nobody else; there
size and modification time tell, as with rsync, that it is the same file as the master.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path

from lienzo.errors import HostError

if sys.platform != "win32":
    import fcntl

_FICLONE = 0x40049409


class ChangedError(HostError):
    """A file was written by somebody while it was being published."""


def publish_file(source: Path, target: Path, previous: Path | None) -> None:
    """Put the bytes of `source` at `target`, with its modification time.

    Args:
        source: the author's file.
        target: a free name; folders on the way are made.
        previous: the same file in the site published before, if there is a site.

    Raises:
        ChangedError: `source` changed meanwhile.
        OSError: it cannot be read, or the disk is full.
    """
    before = source.stat()
    target.parent.mkdir(parents=True, exist_ok=True)
    if previous is not None and _same(previous, before) and _hard_link(previous, target):
        return
    _clone(source, target)
    if _marks(source.stat()) != _marks(before):
        raise ChangedError(str(source))
    os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))


def link_tree(source: Path, target: Path) -> None:
    """Put a file or folder at `target` by hard links, copying what cannot be linked."""
    if source.is_symlink():
        target.symlink_to(source.readlink())
    elif source.is_dir():
        shutil.copytree(source, target, symlinks=True, copy_function=_link_or_copy)
    elif source.is_file():
        _link_or_copy(str(source), str(target))


def _link_or_copy(source: str, target: str) -> str:
    if not _hard_link(Path(source), Path(target)):
        shutil.copy2(source, target, follow_symlinks=False)
    return target


def _marks(facts: os.stat_result) -> tuple[int, int]:
    return facts.st_size, facts.st_mtime_ns


def _same(previous: Path, facts: os.stat_result) -> bool:
    try:
        there = previous.lstat()
    except OSError:
        return False
    return stat.S_ISREG(there.st_mode) and _marks(there) == _marks(facts)


def _hard_link(source: Path, target: Path) -> bool:
    with suppress(OSError):
        target.hardlink_to(source)
        return True
    return False


def _clone(source: Path, target: Path) -> None:
    if not _reflink(source, target):
        shutil.copyfile(source, target)


def _reflink(source: Path, target: Path) -> bool:
    if sys.platform == "win32":
        return False
    with source.open("rb") as master, target.open("wb") as copy, suppress(OSError):
        fcntl.ioctl(copy.fileno(), _FICLONE, master.fileno())
        return True
    return False
