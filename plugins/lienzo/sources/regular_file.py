"""Opening an author's binary file: only regular files, never one that hangs or has no end."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from lienzo.problems import Problem, Where
from lienzo.problems.audio_codes import (
    CHANGED,
    DANGLING,
    DIRECTORY,
    EMPTY,
    LFS_POINTER,
    MISSING,
    NOT_REGULAR,
    TOO_BIG,
    UNREADABLE,
)

LFS_MAGIC = b"version https://git-lfs.github.com/spec/"
_KINDS = (
    (stat.S_ISFIFO, "FIFO"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)


class RefusedError(Exception):
    """A file cannot be used; carries the Problem that says why. Never leaves `sources`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code.id)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a file from the next: size in bytes, mtime in ns, device, inode."""

    size: int
    mtime_ns: int
    device: int = 0
    inode: int = 0

    @classmethod
    def of(cls, status: os.stat_result) -> Stamp:
        """Take the stamp from what `stat` says."""
        return cls(status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino)


def stamp(path: Path, where: Where) -> Stamp:
    """Return the stamp of a regular file that is not empty, without opening it.

    Raises:
        RefusedError: missing, dangling, folder, FIFO, device, socket, or empty.
    """
    with _os_errors(path, where):
        status = path.stat()
    return _checked(status, where)


@contextmanager
def opened(path: Path, where: Where) -> Iterator[tuple[BinaryIO, Stamp]]:
    """Open a regular file, and refuse it at the end if it changed meanwhile.

    `O_NONBLOCK` keeps a FIFO that took the file's place after the check from hanging the build.

    Raises:
        RefusedError: as `stamp`; unreadable; or changed while it was open.
    """
    stamp(path, where)
    with _os_errors(path, where):
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            before = _checked(os.fstat(descriptor), where)
            yield file, before
            if Stamp.of(os.fstat(descriptor)) != before or Stamp.of(path.stat()) != before:
                raise RefusedError(CHANGED.at(where))


def read_whole(path: Path, where: Where, limit: int) -> bytes:
    """Return all bytes of a regular file of at most `limit` bytes.

    Raises:
        RefusedError: as `opened`; larger than the limit; or a Git LFS pointer.
    """
    with opened(path, where) as (file, state):
        if state.size > limit:
            raise RefusedError(TOO_BIG.at(where, limit=limit))
        data = file.read(limit)
    if data.startswith(LFS_MAGIC):
        raise RefusedError(LFS_POINTER.at(where))
    return data


@contextmanager
def _os_errors(path: Path, where: Where) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        code = DANGLING if path.is_symlink() else MISSING
        raise RefusedError(code.at(where)) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise RefusedError(UNREADABLE.at(where, reason=reason)) from error


def _checked(status: os.stat_result, where: Where) -> Stamp:
    if stat.S_ISDIR(status.st_mode):
        raise RefusedError(DIRECTORY.at(where))
    for test, kind in _KINDS:
        if test(status.st_mode):
            raise RefusedError(NOT_REGULAR.at(where, kind=kind))
    if not status.st_size:
        raise RefusedError(EMPTY.at(where))
    return Stamp.of(status)
