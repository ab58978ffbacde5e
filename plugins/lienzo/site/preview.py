"""MkDocs' preview server, made fit for a course: it seeks, sees what changes, survives."""

from __future__ import annotations

from mkdocs.livereload import LiveReloadServer

from lienzo.site.build import Build
from lienzo.site.preview_failures import PreviewFailures, Survivor
from lienzo.site.preview_media import PreviewMedia
from lienzo.site.preview_watch import PreviewWatch


class Preview:
    """What one `mkdocs serve` adds to its server, through the server's public names only."""

    def __init__(self) -> None:
        """Wait for a server; without live reload MkDocs shows its plugins none."""
        self._build: Build | None = None
        self._watch: PreviewWatch | None = None

    def follow(self, build: Build) -> None:
        """Take note of the newest build: its language, and what it was made from."""
        self._build = build
        if self._watch is not None:
            self._watch.follow(build.places)

    def serve(self, server: LiveReloadServer) -> None:
        """Stand between a server and what answers its requests, before it begins."""
        server.builder = survivor = Survivor(server.builder)
        pages = server.get_app() or server.serve_request
        pages = PreviewFailures(pages, survivor, self._language)
        server.set_app(PreviewMedia(pages, server.root, server.mount_path))
        self._watch = PreviewWatch(server)
        self._watch.begin(self._build.places if self._build else ())

    def close(self) -> None:
        """The preview ends."""
        if self._watch is not None:
            self._watch.close()
        self._watch = None

    def _language(self) -> str:
        return self._build.language if self._build else "es"
