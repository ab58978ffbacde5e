"""A file that is made beside its target and takes its place in one step, or leaves no trace."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lienzo.durable import replace_durably


@contextmanager
def working_copy(source: Path, target: Path) -> Iterator[Path]:
    """Yield a copy of `source` in the folder of `target`, that replaces it if all went well.

    Content and permissions are the source's; a target that holds the same bytes already is not
    touched, so that its time of change stays. Folders are made.

    Raises:
        OSError: the disk is full or refuses; the target is then as it was.
    """
    target = target.resolve()  # a symbolic link stays one, and what it leads to is replaced
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        shutil.copyfile(source, part)
        shutil.copymode(source, part)
        yield part
        if not (target.is_file() and filecmp.cmp(part, target, shallow=False)):
            replace_durably(part, target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def rewriting(path: Path) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Yield a file open for reading and a new one for writing that takes its place at the end."""
    new = path.with_name(f"{path.name}.new")
    try:
        with path.open("rb") as before, new.open("wb") as after:
            yield before, after
        shutil.copymode(path, new)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def copy_bytes(before: BinaryIO, after: BinaryIO, start: int, length: int) -> None:
    """Copy a stretch of one file to the place another stands at.

    Raises:
        EOFError: there are fewer bytes.
    """
    before.seek(start)
    while length:
        data = before.read(min(length, 1 << 20))
        if not data:
            raise EOFError(start)
        after.write(data)
        length -= len(data)
