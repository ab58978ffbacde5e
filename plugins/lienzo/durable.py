"""Write a file so that it is either the old one or the new one, whatever happens."""

from __future__ import annotations

import os
from pathlib import Path


def write_durably(path: Path, content: bytes) -> None:
    """Replace a file in one step: write a sibling, flush it, rename it, flush the folder.

    Folders are made. The file gets the permissions of any new file, for it may be published.

    Raises:
        OSError: the disk is full or refuses; the old file then is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")  # two builds may write at once
    try:
        part.write_bytes(content)
        replace_durably(part, path)
    finally:
        part.unlink(missing_ok=True)


def replace_durably(part: Path, path: Path) -> None:
    """Put a finished file in the place of another: flush it, rename it, flush the folder.

    Both lie on one file system; the content is there even after a power cut.

    Raises:
        OSError: the disk refuses; the old file then is untouched.
    """
    _flush(part, os.O_RDWR)
    part.replace(path)
    if os.name != "nt":
        _flush(path.parent, os.O_RDONLY)


def _flush(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
