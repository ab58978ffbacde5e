"""One build of the site, from the configuration to the finished pages."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from lienzo.directives import LienzoExtension
from lienzo.durable import write_durably
from lienzo.edition import Edition, Output, make_edition, runs_in_ci
from lienzo.errors import LienzoError
from lienzo.model import Urls
from lienzo.problems import Problem, Severity, Where
from lienzo.problems.file_codes import LINK_LOOP, NAME_NOT_UTF8
from lienzo.publish.assets import assets
from lienzo.publish.embeds.decks import docks
from lienzo.site.cards import site_cards
from lienzo.site.config import LienzoConfig
from lienzo.site.early import early
from lienzo.site.files import Arrangement
from lienzo.site.held_back import held_back
from lienzo.site.journal import Journal
from lienzo.site.lean import lean
from lienzo.site.nav import soften_links, soften_nav
from lienzo.site.overlay import with_problems
from lienzo.site.pages import Pages
from lienzo.site.project import (
    config_name,
    is_preview_folder,
    message_language,
    theme_language,
    urls_of,
)
from lienzo.site.publication import Publication
from lienzo.site.theme import load_assets
from lienzo.text.unlinks import UnlinkExtension

_DRAWN = ".yml", ".yaml"
"""Endings of an author's own canvas; without one, a name is that of a canvas of ours."""

_UNWALKABLE = LINK_LOOP, NAME_NOT_UTF8
"""What MkDocs itself cannot pass: it would end even a preview with a traceback."""


class Build:
    """Reads the course once and answers MkDocs' events with it.

    In a preview nothing is staged and errors do not end the build: they are logged and shown on
    top of every page, and the server goes on. MkDocs would otherwise end at the first build, and
    leave every later request waiting.

    Raises:
        PluginError: there is an error in the author's files, or the site must not be replaced.
    """

    def __init__(
        self,
        config: MkDocsConfig,
        options: LienzoConfig,
        publication: Publication,
        moment: datetime,
        *,
        preview: bool,
    ) -> None:
        serving = preview or is_preview_folder(config.site_dir)
        urls = urls_of(config, options, serving=serving)
        self._preview = preview
        self._publication = publication
        self._errors: list[Problem] = []
        self._journal = Journal(message_language(config, options))
        if not serving:
            publication.stage(config, urls, Where(config_name(config)), self._journal)
        self._edition = _edition(urls, moment, preview=preview)
        spoken = self._edition.language or self._journal.language
        self._journal.language = options.language or spoken
        self._say(self._edition.problems)
        self._held = held_back(self._edition.course)
        language = theme_language(config) or spoken
        drawn = options.social_cards and not self._edition.failed
        course, name = self._edition.course, config.site_name
        self._cards = site_cards(course, name, language) if drawn else {}
        self.pages = Pages(self._edition, self._held, language, self._cards)
        self._nav: Any = config.nav
        self._config = config
        self._extend_markdown(config)
        load_assets(config)

    @property
    def language(self) -> str:
        """Language of messages."""
        return self._journal.language

    @property
    def places(self) -> tuple[Path, ...]:
        """What the course was made from beside the docs folder, whether it is there or not."""
        urls = self._edition.course.urls
        series = (page.values.series for page in self._edition.pages.values())
        drawn = sorted({each.canvas for each in series if each and each.canvas.endswith(_DRAWN)})
        return Path(urls.episodes_dir), *(Path(urls.project_dir, name) for name in drawn)

    def arrange(self, files: Files, config: MkDocsConfig) -> None:
        """Take out what is held back, add what the course makes, soften `nav:`."""
        problems: list[Problem] = []
        project = self._edition.course.urls.project_dir
        arrangement = Arrangement(files, config, project, problems.append)
        arrangement.drop(self._held)
        arrangement.add_pages(self._edition.course)
        for path, content in (*assets(), *docks()):
            arrangement.add_generated(Output(path, content))
        cards = {card.output.path: card.output for card in self._cards.values()}
        for output in (*self._edition.outputs, *cards.values()):
            if output.source is None:
                arrangement.add_generated(output)
            else:
                previous = self._publication.previous(output.path)
                arrangement.add_media(output, previous, self._journal.refuse)
        self._say(problems)
        config.nav = soften_nav(config.nav, self._held, self.pages.soon_on_site())

    def restore_nav(self, config: MkDocsConfig) -> None:
        """Put the author's `nav:` back: a program may build again with the same configuration."""
        config.nav = self._nav

    def check_pages(self) -> None:
        """Say what was met while pages were rendered, and end the build if there is an error."""
        self._say(self.pages.take_problems())

    def finish_page(self, html: str, page: Page) -> str:
        """Return a page as it is published."""
        finished = self._finish(early(self.pages.with_head(html, page, self._config)))
        return lean(finished, soften_links(page.content or ""))

    def finish_template(self, html: str) -> str:
        """Return a page that no Markdown stands behind, such as the one for wrong addresses."""
        return self._finish(early(self.pages.with_site_head(html, self._config)))

    def _finish(self, html: str) -> str:
        shown = soften_links(html)
        return with_problems(shown, self._errors, self._journal.language) if self._errors else shown

    def complete(self, config: MkDocsConfig) -> None:
        """Everything is built."""
        self._publication.complete(self._write_ledger, strict=config.strict)

    def _extend_markdown(self, config: MkDocsConfig) -> None:
        """Add our extensions; those of an earlier build with this configuration go."""
        ours = LienzoExtension, UnlinkExtension
        extensions: list[Any] = config.markdown_extensions  # names, says MkDocs; instances work too
        others = [each for each in extensions if not isinstance(each, ours)]
        others += self.pages.extensions()
        config.markdown_extensions = others

    def _write_ledger(self) -> None:
        """Write down what is promised before it is promised in public."""
        if self._edition.ledger is not None:
            write_durably(self._edition.ledger_path, self._edition.ledger)

    def _say(self, problems: list[Problem] | tuple[Problem, ...]) -> None:
        if self._preview and not any(each.code in _UNWALKABLE for each in problems):
            self._journal.tell(problems)
            self._errors += [each for each in problems if each.severity is Severity.ERROR]
        else:
            self._journal.tell_or_stop(problems)


def _edition(urls: Urls, moment: datetime, *, preview: bool) -> Edition:
    try:
        return make_edition(urls, moment, preview=preview, ci=runs_in_ci(os.environ))
    except LienzoError as error:
        raise PluginError(f"lienzo: {error}") from error
