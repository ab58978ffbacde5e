"""What the course adds to MkDocs' pages, event by event."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from lienzo.directives import Directive, LienzoExtension, render_directive
from lienzo.edition import Edition
from lienzo.model import State
from lienzo.problems import Problem, Where
from lienzo.problems.chapter_codes import HEADING_LEVEL
from lienzo.publish.embeds import Embeds
from lienzo.publish.embeds.standing import lesson_mark
from lienzo.publish.questions import Question, questions
from lienzo.site.anchors import lost_anchors
from lienzo.site.cards import SiteCard
from lienzo.site.catalogue import Catalogue
from lienzo.site.heads import with_head, with_language
from lienzo.site.held_back import HeldBack
from lienzo.site.page_head import Subject, page_head
from lienzo.site.source_lines import lines_above, place_of
from lienzo.sources.paths import shown_path
from lienzo.text.unlinks import UnlinkExtension

_H1_ENDS = re.compile(r"</h1\s*>", re.IGNORECASE)
_RAW_IN_HEADS = ("title", "description", "author")
"""What Material writes into the head without escaping it."""


class Pages:
    """Adds lessons, players and metadata to the pages of one build.

    MkDocs renders one page after the other, so the page in hand is known when a Markdown
    extension asks for it.
    """

    def __init__(
        self, edition: Edition, held: HeldBack, language: str, cards: Mapping[str, SiteCard]
    ) -> None:
        """Prepare a build; `language` is that of the site's own words."""
        self._edition = edition
        self._course = edition.course
        self._catalogue = Catalogue(edition.course, language)
        self._held = held
        self._language = language
        self._cards = cards
        self._descriptions: dict[str, str] = {}
        self._questions: dict[str, tuple[Question, ...]] = {}
        self._in_hand: Page | None = None
        self._lines_above = 0
        self._problems: list[Problem] = []
        self._embeds = cache(lambda language: Embeds(edition.course, language))

    def extensions(self) -> tuple[LienzoExtension, UnlinkExtension]:
        """Return what Python-Markdown needs for directives and held-back links."""
        ours = LienzoExtension(render=self.render, hear=self.hear, tell=self.misplaced)
        return ours, UnlinkExtension(self.is_held_back, self.soon)

    def open(self, page: Page, markdown: str) -> None:
        """Take a page in hand: its metadata become what the course read from its front matter."""
        src_uri = page.file.src_uri
        self._in_hand = page
        self._lines_above = lines_above(page.file.content_string, markdown)
        if written := self._edition.pages.get(src_uri):
            page.meta.update(written.meta)
        if episode := self._catalogue.own_episode(src_uri):
            page.meta.update(title=episode.title, description=episode.description)
        self._descriptions[src_uri] = str(page.meta.get("description") or "")
        for key in _RAW_IN_HEADS:
            if isinstance(page.meta.get(key), str):
                page.meta[key] = str(escape(page.meta[key]))
        if date := self._catalogue.changed(src_uri):
            page.update_date = date.date().isoformat()

    def body(self, page: Page, html: str) -> str:
        """Return a page's content with the parts of its lesson, or of its episode."""
        src_uri = page.file.src_uri
        embeds = self._embeds(self._catalogue.language(src_uri))
        if place := self._catalogue.lesson(src_uri):
            self._questions[src_uri] = questions(html)
            top = embeds.lesson_top(*place, unquote(page.url))
            bottom = embeds.lesson_bottom(*place, unquote(page.url))
            html = f"{_under_title(html, top)}\n{bottom}"
            if mark := lesson_mark(place[1], embeds.words):  # only in a preview
                page.title = f"{page.title} · {mark}"  # as menus show it
        elif episode := self._catalogue.own_episode(src_uri):
            html = f"{html}\n{embeds.episode_page(episode, unquote(page.url))}"
        heard = self._catalogue.episode(src_uri)
        if heard is not None and heard.state is not State.WITHDRAWN:
            self._problems += lost_anchors(heard, page.url, html)
        return html

    def with_head(self, html: str, page: Page, config: MkDocsConfig) -> str:
        """Return a page with its language, feed link, description and structured data."""
        language = self._catalogue.language(page.file.src_uri)
        spoken = with_language(html, language)
        return with_head(spoken, page_head(self._course, self._subject(page, config)))

    def with_site_head(self, html: str, config: MkDocsConfig) -> str:
        """Return a page without an address of its own: its head says what the home page's says."""
        subject = Subject(
            title=config.site_name,
            description=config.site_description or "",
            url="",
            language=self._language,
            home=config.site_name,
            about_site=config.site_description or "",
        )
        return with_head(html, page_head(self._course, subject))

    def dated(self, context: TemplateContext) -> TemplateContext:
        """Return a template's context with the newest date of the course as the build's date.

        The themes of MkDocs print it; the same input shall give the same bytes.
        """
        if self._catalogue.newest is not None:
            context["build_date_utc"] = self._catalogue.newest
        return context

    def render(self, directive: Directive) -> Markup | None:
        """Return the part a directive of the page in hand places."""
        page = self._page()
        src_uri = page.file.src_uri
        return render_directive(
            directive,
            self._embeds(self._catalogue.language(src_uri)),
            self._course,
            unquote(page.url),
            self._catalogue.lesson(src_uri),
            Where(self._file(page), directive.line + self._lines_above if directive.line else None),
            self._problems.append,
        )

    def hear(self, start: float, title: str) -> Markup | None:
        """Return the link that plays the page in hand from a second on; None without audio."""
        page = self._page()
        episode = self._catalogue.episode(page.file.src_uri)
        if episode is None or episode.state is State.WITHDRAWN:
            return None
        embeds = self._embeds(self._catalogue.language(page.file.src_uri))
        return embeds.hear_from(episode, unquote(page.url), start, title)

    def misplaced(self, heading: str) -> None:
        """Report a heading of a lesson whose time comes to nothing, for it stands in a quote."""
        page = self._page()
        if self._catalogue.lesson(page.file.src_uri):
            where = place_of(self._file(page), page.file.content_string, heading)
            self._problems.append(HEADING_LEVEL.at(where))

    def is_held_back(self, href: str) -> bool:
        """Whether a link of the page in hand leads to what is not out yet."""
        return self._held.is_link_to(href, self._page().file.src_uri)

    def soon(self) -> str:
        """Return the word for what is not out yet, in the language of the page in hand."""
        return self._soon(self._catalogue.language(self._page().file.src_uri))

    def soon_on_site(self) -> str:
        """Return the word for what is not out yet, in the language of the site."""
        return self._soon(self._language)

    def take_problems(self) -> tuple[Problem, ...]:
        """Return what was met in directives since the last time."""
        taken, self._problems[:] = tuple(self._problems), []
        return taken

    def _soon(self, language: str) -> str:
        return self._embeds(language).words("state.soon")

    def _file(self, page: Page) -> str:
        """Return how Problems name the file of a page."""
        source = Path(page.file.abs_src_path or page.file.src_uri)
        return shown_path(source, Path(self._course.urls.project_dir))

    def _page(self) -> Page:
        if self._in_hand is None:
            raise RuntimeError("a page is rendered that was never opened")
        return self._in_hand

    def _subject(self, page: Page, config: MkDocsConfig) -> Subject:
        src_uri = page.file.src_uri
        place = self._catalogue.lesson(src_uri)
        shown = Markup(page.title or config.site_name).unescape()  # noqa: S704 — to plain text
        return Subject(
            title=place[1].name if place else shown,
            description=self._descriptions[src_uri] or config.site_description or "",
            url=unquote(page.url),
            language=self._catalogue.language(src_uri),
            home=config.site_name,
            about_site=config.site_description or "",
            card=self._cards.get(unquote(page.url)),
            questions=self._questions.get(src_uri, ()),
            place=place,
            episode=self._catalogue.episode(src_uri),
            index_of=self._catalogue.index_of(src_uri),
        )


def _under_title(html: str, part: Markup) -> str:
    """Put a part after the first H1, or first where the theme makes the title."""
    end = _H1_ENDS.search(html)
    at = end.end() if end else 0
    return f"{html[:at]}\n{part}{html[at:]}"
