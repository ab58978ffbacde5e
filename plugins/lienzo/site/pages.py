"""What the course adds to MkDocs' pages, event by event."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from os.path import relpath
from pathlib import Path
from urllib.parse import unquote

from markupsafe import Markup, escape
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from lienzo.directives import Directive, LienzoExtension, render_directive
from lienzo.edition import Edition
from lienzo.model import Course, Episode, Lesson, Series
from lienzo.problems import Problem, Where
from lienzo.publish.embeds import Embeds
from lienzo.site.heads import with_head
from lienzo.site.held_back import HeldBack, own_page
from lienzo.site.page_head import Subject, page_head
from lienzo.site.source_lines import lines_above
from lienzo.text.unlinks import UnlinkExtension

_H1_ENDS = re.compile(r"</h1\s*>", re.IGNORECASE)
_RAW_IN_HEADS = ("title", "description", "author")
"""What Material writes into the head without escaping it."""


class Pages:
    """Adds lessons, players and metadata to the pages of one build.

    MkDocs renders one page after the other, so the page in hand is known when a Markdown
    extension asks for it.

    Attributes:
        problems: what was met in directives, until somebody takes it.
    """

    def __init__(self, edition: Edition, held: HeldBack, language: str) -> None:
        self._edition = edition
        self._course = edition.course
        self._held = held
        self._language = language
        self._episodes = _by_own_page(edition.course.episodes)
        self._newest = _newest(edition.course)
        self._descriptions: dict[str, str] = {}
        self._in_hand: Page | None = None
        self._lines_above = 0
        self.problems: list[Problem] = []
        self.embeds = cache(self._embeds)

    def extensions(self) -> tuple[LienzoExtension, UnlinkExtension]:
        """Return what Python-Markdown needs for directives and held-back links."""
        return LienzoExtension(render=self.render), UnlinkExtension(self.is_held_back, self.soon)

    def open(self, page: Page, markdown: str) -> None:
        """Take a page in hand: its metadata become what the course read from its front matter."""
        self._in_hand = page
        self._lines_above = lines_above(page.file.content_string, markdown)
        written = self._edition.pages.get(page.file.src_uri)
        if written is not None:
            page.meta.update(written.meta)
        if episode := self._episodes.get(page.file.src_uri):
            page.meta.update(title=episode.title, description=episode.description)
        self._descriptions[page.file.src_uri] = str(page.meta.get("description") or "")
        for key in _RAW_IN_HEADS:
            if isinstance(page.meta.get(key), str):
                page.meta[key] = str(escape(page.meta[key]))
        if date := self._date(page):
            page.update_date = date.date().isoformat()

    def body(self, page: Page, html: str) -> str:
        """Return a page's content with the parts of its lesson, or of its episode."""
        embeds, place = self.embeds(self._language_of(page)), self._place(page)
        if place is not None:
            series, lesson = place
            top = embeds.lesson_top(series, lesson, page.url)
            bottom = embeds.lesson_bottom(series, lesson, page.url)
            return f"{_under_title(html, top)}\n{bottom}"
        if episode := self._episodes.get(page.file.src_uri):
            return f"{html}\n{embeds.episode_page(episode, page.url)}"
        return html

    def with_head(self, html: str, page: Page, site_name: str) -> str:
        """Return a page with its feed link, description and structured data."""
        return with_head(html, page_head(self._course, self._subject(page, site_name)))

    def render(self, directive: Directive) -> Markup | None:
        """Return the part a directive of the page in hand places."""
        page = self._page()
        where = Where(self._file(page), directive.line + self._lines_above or None)
        return render_directive(
            directive,
            self.embeds(self._language_of(page)),
            self._course,
            page.url,
            self._place(page),
            where,
            self.problems.append,
        )

    def is_held_back(self, href: str) -> bool:
        """Whether a link of the page in hand leads to what is not out yet."""
        return self._held.is_link_to(href, self._page().file.src_uri)

    def soon(self) -> str:
        """Return the word for what is not out yet, in the language of the page in hand."""
        return self.embeds(self._language_of(self._page())).words("state.soon")

    def soon_on_site(self) -> str:
        """Return the word for what is not out yet, in the language of the site."""
        return self.embeds(self._language).words("state.soon")

    def dated(self, context: TemplateContext) -> TemplateContext:
        """Return a template's context with the newest date of the course as the build's date.

        The themes of MkDocs print it; the same input shall give the same bytes.
        """
        if self._newest is not None:
            context["build_date_utc"] = self._newest.astimezone(UTC)
        return context

    def take_problems(self) -> tuple[Problem, ...]:
        """Return what was met since the last time."""
        taken, self.problems = tuple(self.problems), []
        return taken

    def _embeds(self, language: str) -> Embeds:
        return Embeds(self._course, language)

    def _page(self) -> Page:
        if self._in_hand is None:
            raise RuntimeError("a page is rendered that was never opened")
        return self._in_hand

    def _file(self, page: Page) -> str:
        path = page.file.abs_src_path
        if path is None:
            return page.file.src_uri
        return Path(relpath(path, self._course.urls.project_dir)).as_posix()

    def _place(self, page: Page) -> tuple[Series, Lesson] | None:
        return self._course.place(page.file.src_uri)

    def _language_of(self, page: Page) -> str:
        if place := self._place(page):
            return place[0].language
        if episode := self._episodes.get(page.file.src_uri):
            return self._course.show(episode.show).language
        return self._language

    def _subject(self, page: Page, site_name: str) -> Subject:
        src_uri, place = page.file.src_uri, self._place(page)
        episode = place[1].episode if place else self._episodes.get(src_uri)
        return Subject(
            title=Markup(page.title or site_name).unescape(),  # noqa: S704 — to plain text
            description=self._descriptions[src_uri],
            url=unquote(page.url),
            language=self._language_of(page),
            home=site_name,
            place=place,
            episode=episode if episode and self._course.visible(episode.state) else None,
            index_of=next((s for s in self._course.series if s.src_uri == src_uri), None),
        )

    def _date(self, page: Page) -> datetime | None:
        """Return when a page changed last: its own date, else the newest of the course.

        Not today's: the same input shall give the same sitemap tomorrow.
        """
        place = self._place(page)
        article = place[1].article if place else None
        if article is not None:
            return article.updated or article.date
        episode = self._episodes.get(page.file.src_uri)
        return episode.date if episode else self._newest


def _by_own_page(episodes: Iterable[Episode]) -> dict[str, Episode]:
    pages = ((own_page(episode), episode) for episode in episodes)
    return {src_uri: episode for src_uri, episode in pages if src_uri is not None}


def _newest(course: Course) -> datetime | None:
    episodes = [e.date for e in course.episodes if e.date and course.visible(e.state)]
    articles = [
        lesson.article.updated or lesson.article.date
        for series in course.series
        for lesson in series.lessons
        if lesson.article and course.visible(lesson.article.state)
    ]
    return max((date for date in episodes + articles if date is not None), default=None)


def _under_title(html: str, part: Markup) -> str:
    """Put a part after the first H1, or first where the theme makes the title."""
    end = _H1_ENDS.search(html)
    at = end.end() if end else 0
    return f"{html[:at]}\n{part}{html[at:]}"
