"""Pages judged in their Markdown, as a build judges them while it renders.

Their directives, and headings with a moment of the audio that stand where it comes to nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache

from lienzo.directives import Directive, LienzoExtension, render_directive
from lienzo.edition import Edition, system_language
from lienzo.model import Course
from lienzo.problems import Problem, Where
from lienzo.problems.chapter_codes import HEADING_LEVEL
from lienzo.publish.embeds import Embeds
from lienzo.sources.project import Project
from lienzo.sources.series.pages import Page
from lienzo.text.blocks import visit_blocks

_HINT = re.compile(r"::[A-Za-z]|\bstart=")
"""What no page with a directive or a timed heading is without: most need not be converted."""


def page_problems(edition: Edition, project: Project) -> list[Problem]:
    """Return what is wrong in every page that a build would make.

    Nothing with an error in the edition: of an incomplete course a directive asks in vain, and a
    build ends before it renders a page.

    Args:
        edition: read and judged.
        project: tells which pages are built, and with which extensions.
    """
    if edition.failed:
        return []
    problems: list[Problem] = []
    language = _site_language(edition.course, project)
    embeds = cache(lambda spoken: Embeds(edition.course, spoken))
    for src_uri, page in _built(edition, project):
        spoken = _language(edition.course, src_uri) or language
        reader = _Reader(edition.course, embeds(spoken), src_uri, page, problems)
        with suppress(RecursionError):  # too deep for Python-Markdown: no host can render it
            extension = LienzoExtension(reader.judge, tell=reader.misplaced)
            visit_blocks(page.body, project.extensions, extension)
    return problems


class _Reader:
    """Answers the directives and headings of one page, and keeps only the Problems."""

    def __init__(
        self, course: Course, embeds: Embeds, src_uri: str, page: Page, problems: list[Problem]
    ) -> None:
        self._course, self._embeds, self._page = course, embeds, page
        self._src_uri, self._problems = src_uri, problems

    def judge(self, directive: Directive) -> None:
        page = self._page
        line = page.body_line - 1 + directive.line if directive.line else None
        render_directive(
            directive,
            self._embeds,
            self._course,
            self._course.urls.page(self._src_uri),
            self._course.place(self._src_uri),
            Where(page.origin.file, line),
            self._problems.append,
        )

    def misplaced(self, heading: str) -> None:
        """Report a heading of a lesson whose time comes to nothing, for it stands in a quote."""
        if self._course.place(self._src_uri):
            self._problems.append(HEADING_LEVEL.at(self._place_of(heading)))

    def _place_of(self, text: str) -> Where:
        file = self._page.origin.file
        for number, line in enumerate(self._page.body.split("\n"), start=self._page.body_line):
            if text and (column := line.find(text)) >= 0:
                return Where(file, number, column + 1, line, len(text))
        return Where(file)


def _built(edition: Edition, project: Project) -> Iterator[tuple[str, Page]]:
    """Yield the pages with something to judge that a build would render."""
    for src_uri, page in sorted(edition.pages.items()):
        if _HINT.search(page.body) and _is_built(src_uri, edition.pages, edition, project):
            yield src_uri, page


def _is_built(src_uri: str, pages: Mapping[str, Page], edition: Edition, project: Project) -> bool:
    """Whether a page is neither held back, nor left out, nor a README beside an index."""
    folder, _, name = src_uri.rpartition("/")
    index = f"{folder}/index.md" if folder else "index.md"
    hidden = name == "README.md" and index in pages
    place = edition.course.place(src_uri)
    article = place[1].article if place else None
    held = article is not None and not edition.course.visible(article.state)
    return not hidden and not held and project.builds(src_uri)


def _language(course: Course, src_uri: str) -> str | None:
    """Return the language of the series a page belongs to, if it is its index or an article."""
    if place := course.place(src_uri):
        return place[0].language
    return next((each.language for each in course.series if each.src_uri == src_uri), None)


def _site_language(course: Course, project: Project) -> str:
    """Return the language of pages that are no part of a series, as the MkDocs adapter does."""
    shows = [show.language for show in course.shows]
    known = (project.theme_language, *shows[:1], project.language)
    return next((each for each in known if each), None) or system_language(os.environ)
