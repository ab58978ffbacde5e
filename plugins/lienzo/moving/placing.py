"""The files of an import on disk: all of them, or none."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from lienzo.durable import write_durably


def in_the_way(folder: Path, names: list[str]) -> list[str]:
    """Return the files that are there already: an author's file is never overwritten."""
    return [name for name in names if os.path.lexists(folder / name)]


def place(files: Mapping[str, bytes | Path], folder: Path, ledger: Path, entries: bytes) -> None:
    """Write files into a folder, or move them there, and the ledger last.

    Raises:
        OSError: one could not be written; then those before it are gone again, and what was to be
            moved lies where it did.
    """
    stage = folder / f".import-{os.getpid()}"
    done: list[tuple[Path, Path]] = []
    try:
        stage.mkdir(parents=True)
        for name, source in dict(_sources(files, stage)).items():
            _move(source, folder / name)
            done.append((source, folder / name))
        write_durably(ledger, entries)
    except BaseException:
        for source, target in reversed(done):
            with suppress(OSError):
                shutil.move(target, source)
        raise
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _sources(files: Mapping[str, bytes | Path], stage: Path) -> Iterator[tuple[str, Path]]:
    """Yield where each file lies before it is moved; texts are written there first.

    A file that gets several names is moved under the last one, and copied for the others.
    """
    last = {content: name for name, content in files.items() if isinstance(content, Path)}
    for name, content in files.items():
        staged = stage / name
        if isinstance(content, bytes):
            staged.write_bytes(content)
        elif last[content] != name:
            shutil.copyfile(content, staged)
        else:
            staged = content
        yield name, staged


def _move(source: Path, target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target.name)
    shutil.move(source, target)
