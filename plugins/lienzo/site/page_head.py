"""What a page of the site says of itself in its head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from lienzo.model import Course, Episode, Lesson, Series
from lienzo.publish.head import head
from lienzo.publish.jsonld import (
    breadcrumbs_jsonld,
    episode_jsonld,
    lesson_jsonld,
    series_jsonld,
    show_jsonld,
    site_jsonld,
)
from lienzo.publish.layout import episode_picture_path, show_picture_path


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about.

    Attributes:
        title: plain text.
        description: plain text; empty when the author wrote none.
        url: from the site's root.
        home: title of the site, which begins the way to the page.
        place: the series and lesson whose article the page is.
        episode: the episode of the page, when it is out: the lesson's, or the one it was made for.
        index_of: the series whose index the page is.
    """

    title: str
    description: str
    url: str
    language: str
    home: str
    place: tuple[Series, Lesson] | None = None
    episode: Episode | None = None
    index_of: Series | None = None


def page_head(course: Course, page: Subject) -> Markup:
    """Return the elements for a page's head."""
    return head(
        course,
        title=page.title,
        description=page.description,
        url=page.url,
        image=_picture(course, page),
        jsonld=tuple(_data(course, page)),
        kind="article" if page.place or page.episode else "website",
        language=page.language,
        episode=page.episode,
    )


def _picture(course: Course, page: Subject) -> str | None:
    if page.episode is not None:
        return episode_picture_path(page.episode, course.show(page.episode.show))
    show = course.show_in(page.language) or next(iter(course.shows), None)
    return show_picture_path(show) if show else None


def _data(course: Course, page: Subject) -> Iterator[dict[str, Any]]:
    if page.place and page.place[1].url is not None:
        yield lesson_jsonld(course, *page.place)
    if page.episode and page.episode.published:
        yield episode_jsonld(course, page.episode)
    if page.index_of:
        yield series_jsonld(course, page.index_of)
    if not page.url:
        yield site_jsonld(course, page.home, page.description, page.language)
        if course.urls.site_url is not None:
            yield from (show_jsonld(course, show) for show in course.shows[:1])
    else:
        yield breadcrumbs_jsonld(course, tuple(_crumbs(page)))


def _crumbs(page: Subject) -> Iterator[tuple[str, str]]:
    yield page.home, ""
    if page.place:
        yield page.place[0].title, page.place[0].url
    yield page.title, page.url
