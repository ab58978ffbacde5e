"""The staging folder: a build happens beside the site, and the site changes only when it is done.

    .lienzo-site/          beside `site/`, or in it where the site is a mount point
        lock               held while a build runs; the system frees it when the build dies
        new/               where MkDocs builds
        old/               the previous site, only between two renames

Everything in the folder can be deleted at any time while no build runs, but `old/` when the site
itself is missing: then the next build puts it back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from lienzo.errors import HostError
from lienzo.site.exchange import ATOMIC, Move, exchange
from lienzo.site.links import link_tree

_ATTEMPTS = 5


class BusyError(HostError):
    """Another build of the same site is running."""


class Staging:
    """One build's staging folder, locked from `Staging(…)` until `publish` or `discard`.

    A second build of the same site does not wait: it would only do again what is being done, and
    a waiting build on a server hides that two jobs fight.

    Attributes:
        site: the published folder, symbolic links resolved.
        new: where to build; empty at first.
        restored: whether a killed build had left the site missing, and it was put back.

    Raises:
        BusyError: another build holds the lock.
        OSError: the folder cannot be made.
    """

    def __init__(self, site: Path, ways: Sequence[Move] = ATOMIC) -> None:
        self.site = site.resolve()
        self._ways = ways
        self._work = work_folder(self.site)
        self._lock = _locked(self._work)
        self.new = self._work / "new"
        self._old = self._work / "old"
        self.restored = self._restore()
        self._sweep()
        self.new.mkdir()

    def previous(self, path: str) -> Path:
        """Return where a path of the site stands in the published one."""
        return self.site / path

    def publish(self) -> bool:
        """Put the new site in the place of the old one and end the build.

        Returns:
            True when it happened in one step, False when files were replaced one by one.

        Raises:
            OSError: the old site then is untouched, unless files were being replaced one by one.
        """
        try:
            self._carry_over()
            return exchange(self.new, self.site, self._old, self._ways)
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove what was built, leave the published site alone, let other builds in."""
        if not self._lock.is_locked:
            return
        self._restore()
        self._sweep()
        if not self._old.exists():
            # Under the lock: a build that has opened the lock file sees that it is gone.
            shutil.rmtree(self._work, ignore_errors=True)
        self._lock.release()

    def _restore(self) -> bool:
        if self.site.exists() or not self._old.exists():
            return False
        self._old.rename(self.site)
        return True

    def _sweep(self) -> None:
        shutil.rmtree(self.new, ignore_errors=True)
        if self.site.exists():
            shutil.rmtree(self._old, ignore_errors=True)

    def _carry_over(self) -> None:
        """Keep what MkDocs keeps when it empties a site: hidden entries at its top, and its mode.

        They are linked, not moved: a kill at any moment leaves them in the old site as well.
        """
        if not self.site.is_dir():
            return
        shutil.copymode(self.site, self.new)
        for entry in sorted(self.site.iterdir()):
            kept = self.new / entry.name
            if entry.name.startswith(".") and entry != self._work and not os.path.lexists(kept):
                link_tree(entry, kept)


def work_folder(site: Path) -> Path:
    """Return where a site is staged: beside it, on the same file system, where that can be."""
    beside = site.parent / f".lienzo-{site.name}"
    if site.is_dir() and (site.is_mount() or not os.access(site.parent, os.W_OK)):
        return site / beside.name
    return beside


def _locked(work: Path) -> FileLock:
    lock = FileLock(work / "lock", timeout=0, thread_local=False)
    for _ in range(_ATTEMPTS):
        work.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire()
        except FileNotFoundError:  # the build before has just removed the folder
            continue
        except Timeout as error:
            raise BusyError(str(work)) from error
        return lock
    raise BusyError(str(work))
