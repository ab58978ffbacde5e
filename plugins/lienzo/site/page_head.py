"""What a page of the site says of itself in its head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from lienzo.model import Course, Episode, Lesson, Picture, Series, Show
from lienzo.publish.cards import SIZE
from lienzo.publish.corrections import mended
from lienzo.publish.head import PagePicture, Times, head
from lienzo.publish.jsonld import (
    breadcrumbs_jsonld,
    faq_jsonld,
    lesson_jsonld,
    series_jsonld,
    site_jsonld,
)
from lienzo.publish.jsonld_podcast import episode_jsonld, show_jsonld
from lienzo.publish.layout import episode_picture_path, show_picture_path
from lienzo.publish.questions import Question
from lienzo.site.cards import SiteCard


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about.

    Attributes:
        title: plain text.
        description: plain text; empty when the author wrote none.
        url: from the site's root.
        home: title of the site, which begins the way to the page.
        about_site: the site's own description, plain text; empty when the author wrote none.
        place: the series and lesson whose article the page is.
        episode: the episode of the page, when it is out: the lesson's, or the one it was made for.
        index_of: the series whose index the page is.
        card: the page's social card.
        questions: those the page answers.
    """

    title: str
    description: str
    url: str
    language: str
    home: str
    about_site: str = ""
    place: tuple[Series, Lesson] | None = None
    episode: Episode | None = None
    index_of: Series | None = None
    card: SiteCard | None = None
    questions: tuple[Question, ...] = ()


def page_head(course: Course, page: Subject) -> Markup:
    """Return the elements for a page's head."""
    return head(
        course,
        title=page.title,
        description=page.description,
        url=page.url,
        image=_card(page.card) if page.card else _artwork(course, page),
        jsonld=tuple(_data(course, page)),
        kind="article" if page.place or page.episode else "website",
        language=page.language,
        episode=page.episode,
        times=_times(course, page.place[1]) if page.place else None,
    )


def _card(card: SiteCard) -> PagePicture:
    return PagePicture(card.output.path, "image/png", *SIZE, card.alt)


def _artwork(course: Course, page: Subject) -> PagePicture | None:
    """Return the picture of a page without a card: its episode's, else the show's."""
    episode = page.episode
    if episode is not None:
        show = course.show(episode.show)
        if episode.image is not None and episode.image != show.image:
            path = episode_picture_path(episode, show)
            return _picture(path, episode.image, episode.image_alt)
        return _cover(show)
    found = course.show_in(page.language) or next(iter(course.shows), None)
    return _cover(found) if found else None


def _cover(show: Show) -> PagePicture | None:
    return _picture(show_picture_path(show), show.image, show.image_alt)


def _picture(path: str | None, picture: Picture | None, alt: str) -> PagePicture | None:
    if path is None or picture is None:
        return None
    return PagePicture(path, picture.mime, picture.width, picture.height, alt)


def _times(course: Course, lesson: Lesson) -> Times:
    article = lesson.article
    if article is None:
        return Times()
    return Times(article.date, mended(article, lesson.episode, course.now))


def _data(course: Course, page: Subject) -> Iterator[dict[str, Any]]:
    image = page.card.output.path if page.card else None
    if page.place and page.place[1].url is not None:
        asked = page.questions
        yield lesson_jsonld(course, *page.place, image=image, questions=asked)
        if asked:
            yield faq_jsonld(course, *page.place, asked)
    if page.episode and page.episode.published:
        yield episode_jsonld(course, page.episode)
    if page.index_of:
        yield series_jsonld(course, page.index_of, description=page.description, image=image)
    yield from _of_shows(course, page)
    if _is_home(course, page):
        said = page.about_site or page.description
        yield site_jsonld(course, page.home, said, page.language)
    else:
        yield breadcrumbs_jsonld(course, tuple(_crumbs(page)))


def _of_shows(course: Course, page: Subject) -> Iterator[dict[str, Any]]:
    """Yield the shows: all on the site's home, each also on the home of its own.

    A second show's home may have no page, and an `@id` that others name must be told somewhere.
    """
    if course.urls.site_url is not None:
        for show in course.shows:
            own = show.key and page.url == course.urls.page(f"{show.key}/index.md")
            if own or _is_home(course, page):
                yield show_jsonld(course, show)


def _is_home(course: Course, page: Subject) -> bool:
    return page.url in {"", course.urls.page("index.md")}


def _crumbs(page: Subject) -> Iterator[tuple[str, str]]:
    yield page.home, ""
    if page.place:
        yield page.place[0].title, page.place[0].url
    yield page.title, page.url
