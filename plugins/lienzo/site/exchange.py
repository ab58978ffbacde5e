"""Put a finished folder where the published site stands, in one step where the system can.

`renameat2(RENAME_EXCHANGE)` (Linux 3.15) swaps two folders at once: whoever reads the site sees
the old one or the new one, never a mixture and never nothing. Where a file system or another
system lacks it, two renames do, and the next build mends a kill between them. Where the site is a
mount point nothing can be renamed over it, and its files are replaced one by one.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from lienzo.site.in_place import replace_files

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_THIS_WAY = {
    errno.ENOSYS,  # an old kernel
    errno.ENOTSUP,
    errno.EINVAL,  # a file system without exchange, or a staging folder inside the site
    errno.EXDEV,  # another file system, or a bind mount
    errno.EBUSY,  # a mount point
    errno.EACCES,
    errno.EPERM,
}

Move = Callable[[Path, Path, Path], bool]
"""Move new to site, leaving what was there in `new` or in `old`; False: this way is not open."""


def swap(new: Path, site: Path, _old: Path) -> bool:
    """Swap both folders in one system call; False where the system or file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    paths = os.fsencode(new), os.fsencode(site)
    if libc.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    return _declined(ctypes.get_errno(), site)


def rename_twice(new: Path, site: Path, old: Path) -> bool:
    """Rename the site away and the new one in; roll back when the second step fails."""
    try:
        site.rename(old)
    except OSError as error:
        return _declined(error.errno, site)
    try:
        new.rename(site)
    except OSError as error:
        old.rename(site)
        return _declined(error.errno, site)
    return True


ATOMIC: tuple[Move, ...] = (swap, rename_twice)


def exchange(new: Path, site: Path, old: Path, ways: Sequence[Move] = ATOMIC) -> bool:
    """Put the folder `new` in the place of `site`.

    Args:
        new: the finished folder; afterwards it is gone, or holds what stood in `site`.
        site: may be absent.
        old: a free name on the file system of `site`; may hold what stood there afterwards.
        ways: tried in turn before the files are replaced one by one.

    Returns:
        True when it happened in one step; False when files were replaced one by one.

    Raises:
        OSError: the disk is full or refuses; the site then is what it was, unless its files were
            already being replaced one by one.
    """
    if not site.exists():
        new.rename(site)
        return True
    if any(way(new, site, old) for way in ways):
        return True
    replace_files(new, site)
    return False


def _declined(number: int | None, site: Path) -> bool:
    if number in _NOT_THIS_WAY:
        return False
    raise OSError(number, os.strerror(number or 0), str(site))
