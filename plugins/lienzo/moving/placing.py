"""The files of an import on disk: all of them, or none."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from lienzo.durable import write_durably


def in_the_way(folder: Path, names: list[str]) -> list[str]:
    """Return the files that are there already: an author's file is never overwritten."""
    return [name for name in names if os.path.lexists(folder / name)]


def place(files: Mapping[str, bytes | Path], folder: Path, ledger: Path, entries: bytes) -> None:
    """Write files into a folder, or move them there, and the ledger last.

    Raises:
        OSError: one could not be written; then those before it are gone again.
    """
    stage = folder / f".import-{os.getpid()}"
    done: list[Path] = []
    try:
        stage.mkdir(parents=True)
        for name, content in files.items():
            if isinstance(content, bytes):
                (stage / name).write_bytes(content)
        for name, content in files.items():
            _move(content if isinstance(content, Path) else stage / name, folder / name)
            done.append(folder / name)
        write_durably(ledger, entries)
    except BaseException:
        for path in done:
            path.unlink(missing_ok=True)
        raise
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target.name)
    shutil.move(source, target)
