"""What a preview watches beside the docs folder, also while it is not there yet."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.livereload import LiveReloadServer

_PAUSE = 0.5
"""Seconds between two looks; MkDocs looks at watched files as often."""


class PreviewWatch:
    """Has MkDocs' server watch places that come and go.

    MkDocs can only watch what exists when the preview begins. A place that appears later is
    watched from then on, and the site is built anew by the one public way there is: a file in a
    folder of ours, which the server watches, changes.
    """

    def __init__(self, server: LiveReloadServer) -> None:
        """Begin to look; `close` ends it."""
        self._server = server
        self._places: frozenset[Path] = frozenset()
        self._watched: set[Path] = set()
        self._ended = threading.Event()
        self._folder = TemporaryDirectory(prefix="lienzo_preview_", ignore_cleanup_errors=True)
        self._rings = count()
        server.watch(self._folder.name)
        self._looking = threading.Thread(target=self._look_on, daemon=True)

    def begin(self, places: Iterable[Path]) -> None:
        """Watch these places from now on, those that exist and those that do not."""
        self.follow(places)
        self._look()
        self._looking.start()

    def follow(self, places: Iterable[Path]) -> None:
        """Watch these places instead of those before."""
        self._places = frozenset(places)

    def close(self) -> None:
        """Look no more."""
        self._ended.set()
        if self._looking.is_alive():
            self._looking.join()
        self._folder.cleanup()

    def _look_on(self) -> None:
        while not self._ended.wait(_PAUSE):
            if self._look():
                Path(self._folder.name, "changed").write_text(str(next(self._rings)), "utf-8")

    def _look(self) -> bool:
        """Watch what is there now; tell whether that has changed."""
        there = {place for place in self._places if place.exists()}
        gone, come = self._watched - there, there - self._watched
        for place in sorted(gone):
            self._server.unwatch(str(place))
        for place in sorted(come):
            self._server.watch(str(place))
        self._watched = there
        return bool(gone or come)
