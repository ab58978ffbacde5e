"""What this build keeps to itself: pages and media of lessons that are not out yet."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lienzo.model import Course, Episode, State
from lienzo.publish import layout


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What may not be linked to in this build.

    Attributes:
        pages: name to show by `src_uri`; empty for drafts, whose very names are private.
        media: paths from the site's root.
    """

    pages: dict[str, str]
    media: frozenset[str]

    def is_link_to(self, href: str, page_uri: str) -> bool:
        """Whether a link, as written on a page, leads to something held back."""
        try:
            parts = urlsplit(href)
        except ValueError:  # no address at all, such as `http://[`
            return False
        if parts.scheme or parts.netloc or not parts.path:
            return False
        folder = posixpath.dirname(page_uri)
        target = posixpath.normpath(posixpath.join("/", folder, unquote(parts.path))).lstrip("/")
        return target in self.pages or target in self.media


def held_back(course: Course) -> HeldBack:
    """Return what a course keeps to itself in this build."""
    hidden = [e for e in course.episodes if not course.visible(e.state)]
    return HeldBack(
        pages={**dict(_articles(course)), **dict(_own_pages(hidden))},
        media=frozenset(path for episode in hidden for path in _media(episode)),
    )


def own_page(episode: Episode) -> str | None:
    """Return the `src_uri` of the page made for an episode without an article, else None."""
    if episode.article is not None:
        return None
    return episode.page_url.removesuffix(".html").rstrip("/") + ".md"


def _articles(course: Course) -> Iterator[tuple[str, str]]:
    for series in course.series:
        for lesson in series.lessons:
            if lesson.article is not None and not course.visible(lesson.article.state):
                shown = "" if lesson.state is State.DRAFT else lesson.name
                yield lesson.article.src_uri, shown


def _own_pages(hidden: list[Episode]) -> Iterator[tuple[str, str]]:
    for episode in hidden:
        page = own_page(episode)
        if page is not None:
            yield page, "" if episode.state is State.DRAFT else episode.title


def _media(episode: Episode) -> Iterator[str]:
    yield layout.media_path(episode)
    yield from (layout.alternate_path(episode, audio) for audio in episode.alternates)
    yield from (path for _, path in layout.transcript_paths(episode))
    pictures = [layout.chapter_picture_path(episode, chapter) for chapter in episode.chapters]
    others = (layout.chapters_path(episode), layout.thumbnail_path(episode), *pictures)
    yield from (path for path in others if path)
