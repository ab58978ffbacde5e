"""The plugin: one call for each of MkDocs' events."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from lienzo.clock import build_moment
from lienzo.site.build import Build
from lienzo.site.chapters_in_toc import ShownChapters, show_chapters
from lienzo.site.config import LienzoConfig
from lienzo.site.preview import Preview
from lienzo.site.publication import Publication

Command = Literal["build", "gh-deploy", "serve"]

_FIRST, _LAST = 100, -100


class LienzoPlugin(BasePlugin[LienzoConfig]):  # type: ignore[no-untyped-call]
    """Turns a folder of articles and a folder of audio into a course and its podcast."""

    _build: Build

    def __init__(self) -> None:
        self._publication = Publication()
        self._preview = Preview()
        self._command: Command | None = None
        self._chapters: ShownChapters | None = None

    def on_startup(self, *, command: Command, dirty: bool) -> None:
        """A command begins, and will tell its end."""
        del dirty  # a staging folder is always empty, so every build is a clean one
        self._command = command
        self._publication.start()

    @event_priority(_FIRST)
    def on_config(self, config: MkDocsConfig) -> None:
        """Read and judge the course, before other plugins look at `site_dir`."""
        preview, moment = self._command == "serve", build_moment(os.environ)
        self._build = Build(config, self.config, self._publication, moment, preview=preview)
        self._preview.follow(self._build)

    @event_priority(_LAST)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> None:
        """Take out what is held back and add what the course makes."""
        self._build.arrange(files, config)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        """Put the author's `nav:` back."""
        del nav, files
        self._build.restore_nav(config)

    @event_priority(_FIRST)
    def on_page_markdown(
        self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> None:
        """Give a page its metadata."""
        del config, files
        self._build.pages.open(page, markdown)

    def on_page_content(
        self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Give a page its lesson: here, so that the search index holds the transcript."""
        del config, files
        return self._build.pages.body(page, html)

    def on_env(self, env: object, /, *, config: MkDocsConfig, files: Files) -> None:
        """Every page is rendered: end the build if one held an error."""
        del env, config, files
        self._build.check_pages()

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Date the site by its content."""
        del template_name, config
        return self._build.pages.dated(context)

    @event_priority(_FIRST)
    def _before_search(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Show the search the chapters of the transcript."""
        del config, nav
        self._chapters = show_chapters(page)
        return context

    @event_priority(_LAST)
    def _after_search(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hide them from the theme, and date the site by its content."""
        del page, config, nav
        if self._chapters is not None:
            self._chapters.take_out()
        return self._build.pages.dated(context)

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Give a page its feed link, its description, its structured data."""
        del config
        return self._build.finish_page(output, page)

    def on_post_template(
        self, output_content: str, /, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Finish the page for wrong addresses."""
        del config
        html = template_name.endswith(".html")
        return self._build.finish_template(output_content) if html else output_content

    @event_priority(_LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Everything is built, by other plugins too."""
        self._build.complete(config)

    def on_build_error(self, *, error: Exception) -> None:
        """The build failed: the published site stays as it is."""
        del error
        self._publication.abandon()

    @event_priority(_LAST)
    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> None:
        """The preview begins: last, for others may still hand the server its own builder."""
        del config, builder
        self._preview.serve(server)

    @event_priority(_LAST)
    def on_shutdown(self) -> None:
        """The command ends: publish, unless something went wrong on the way."""
        self._preview.close()
        self._publication.end()
