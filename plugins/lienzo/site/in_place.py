"""Replace the files of a folder that cannot itself be replaced, such as a mount point."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

_PART = ".lienzo-part"


def replace_files(new: Path, site: Path) -> None:
    """Make `site` hold what `new` holds, file by file; every single file is replaced in one step.

    What pages need comes first, pages after it, and what is no longer part of the site goes last,
    so that a reader in between never meets a page whose style sheet is missing. Entries of `site`
    whose names begin with a dot stay, as with MkDocs.

    Raises:
        OSError: the disk is full or refuses; the site may then be part old and part new.
    """
    files = sorted(_files(new), key=lambda path: (path.suffix == ".html", path.as_posix()))
    for path in files:
        _replace(new / path, site / path)
    _remove_others(site, new_files=set(files))


def _files(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        yield from (Path(parent, name).relative_to(folder) for name in names)


def _replace(source: Path, target: Path) -> None:
    _make_room(target)
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        part = target.with_name(f".{target.name}{_PART}")
        shutil.copy2(source, part)
        part.replace(target)


def _make_room(target: Path) -> None:
    """Let a file stand where a folder stood, and a folder where a file stood."""
    for parent in reversed(target.parents):
        if parent.is_file():
            parent.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)


def _remove_others(site: Path, new_files: set[Path]) -> None:
    for path in sorted(_files(site)):
        if path not in new_files and not path.parts[0].startswith("."):
            (site / path).unlink()
    for parent, _, _ in os.walk(site, topdown=False):
        folder = Path(parent)
        inside = folder.relative_to(site).parts
        if inside and not inside[0].startswith(".") and not any(folder.iterdir()):
            folder.rmdir()
