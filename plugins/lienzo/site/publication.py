"""When a build becomes the site: at its very end, and only if nothing went wrong.

`mkdocs build` and `gh-deploy` call `on_startup` first and `on_shutdown` last, in a `finally`.
`--strict` aborts after `on_post_build`, so only `on_shutdown` knows how the build ended: it looks
whether an exception is passing through. A program that calls `mkdocs.commands.build.build` itself
sends neither event; then the end of `on_post_build` is the end, and the warnings `--strict` will
count are counted here first.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from lienzo.errors import reason
from lienzo.model import Urls
from lienzo.problems import Problem, Where
from lienzo.problems.staging_codes import BUSY, IN_PLACE, NOT_PUBLISHED, RESTORED
from lienzo.site.guard import may_replace
from lienzo.site.journal import Journal
from lienzo.site.staging import BusyError, Staging

Promise = Callable[[], None]
"""Writes what must be safe before the site changes: the ledger."""


class Publication:
    """One build on its way from the staging folder to the site."""

    def __init__(self) -> None:
        self._commanded = False
        self._passing: BaseException | None = None
        self._staging: Staging | None = None
        self._restore_config: Callable[[], None] = _nothing
        self._promise: Promise | None = None
        self._journal = Journal("es")
        self._where = Where("mkdocs.yml")

    def start(self) -> None:
        """Take note that a command runs, which will tell its end."""
        self._commanded = True
        self._passing = sys.exc_info()[1]

    def stage(self, config: MkDocsConfig, urls: Urls, where: Where, journal: Journal) -> None:
        """Turn the build into a staging folder.

        Raises:
            PluginError: the site's folder must not be replaced, or another build is running.
        """
        self.abandon()
        self._journal, self._where = journal, where
        self._staging = self._open(Path(config.site_dir), urls)
        self._restore_config = _later(config, config.site_dir)
        config.site_dir = str(self._staging.new)
        if self._staging.restored:
            journal.tell([RESTORED.at(where, site=self._staging.site)])

    def previous(self, path: str) -> Path | None:
        """Return a file of the site published before, by its path from the site's root."""
        return self._staging.site / path if self._staging else None

    def complete(self, promise: Promise, *, strict: bool) -> None:
        """Take note that everything is built; publish it if nobody will tell the end.

        Raises:
            PluginError: the site could not be put in its place.
        """
        self._promise = promise
        if not self._commanded and not (strict and _warned()):
            self._publish()

    def end(self) -> None:
        """The command ends: publish what was completed, unless an exception is passing.

        Raises:
            PluginError: the site could not be put in its place.
        """
        self._commanded = False
        if sys.exc_info()[1] is self._passing:
            self._publish()
        self.abandon()

    def abandon(self) -> None:
        """Drop what was built; the published site stays. Nothing happens the second time."""
        if self._staging is not None:
            self._staging.discard()
        self._staging = self._promise = None
        self._restore_config()
        self._restore_config = _nothing

    def _open(self, site: Path, urls: Urls) -> Staging:
        problems: list[Problem] = []
        authored = Path(urls.docs_dir), Path(urls.episodes_dir)
        precious = Path(urls.project_dir), _home(), *authored
        try:
            if may_replace(site, precious, authored, self._where, problems.append):
                return Staging(site)
        except BusyError:
            problems.append(BUSY.at(self._where, site=site))
        except OSError as error:
            problems.append(NOT_PUBLISHED.at(self._where, site=site, reason=reason(error)))
        return self._journal.stop(problems)

    def _publish(self) -> None:
        if self._staging is None or self._promise is None:
            return
        staging, site = self._staging, self._staging.site
        try:
            self._promise()
            at_once = staging.publish()
        except OSError as error:
            self._journal.stop([NOT_PUBLISHED.at(self._where, site=site, reason=reason(error))])
        finally:
            self.abandon()
        if not at_once:
            self._journal.tell([IN_PLACE.at(self._where, site=site)])


def _nothing() -> None:
    """There is no configuration to put back."""


def _home() -> Path:
    """Return the home folder; a user without one, as in containers, has only the root's."""
    try:
        return Path.home()
    except RuntimeError:
        return Path("/")


def _later(config: MkDocsConfig, site_dir: str) -> Callable[[], None]:
    """Return what puts `site_dir` back: `gh-deploy` reads it after the build."""

    def put_back() -> None:
        config.site_dir = site_dir

    return put_back


def _warned() -> bool:
    """Whether a warning has been logged that `--strict` is going to count."""
    logger: logging.Logger | None = get_plugin_logger("lienzo").logger
    while logger is not None:
        counters = (each for each in logger.handlers if isinstance(each, CountHandler))
        if any(counter.get_counts() for counter in counters):
            return True
        logger = logger.parent
    return False
