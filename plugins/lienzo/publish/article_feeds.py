"""The articles of a course as feeds: one for each language, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from lienzo.model import Article, Course, Episode, Lesson, Show, State, in_language
from lienzo.model.identity import show_guid
from lienzo.model.show import in_show
from lienzo.publish.corrections import mended
from lienzo.units import base_language

ARTICLES = "articles.xml"

_NAME = {"es": "Artículos", "en": "Articles"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A published article in its feed.

    Attributes:
        id: `urn:uuid:…`; made of the show's pinned guid and the path the file had first, so that
            no changed domain, title or name of the file moves it.
        updated: when it was last mended; its date when never.
        lesson: whose article it is.
    """

    id: str
    article: Article
    lesson: Lesson
    published: datetime
    updated: datetime

    @property
    def episode(self) -> Episode | None:
        """The lesson's episode, once it is published."""
        episode = self.lesson.episode
        return episode if episode is not None and episode.published else None


@dataclass(frozen=True, slots=True)
class ArticleFeed:
    """One Atom document.

    Attributes:
        path: from the site's root.
        show: that speaks the language, if there is one.
        undated: published articles that cannot be in it: Atom wants a date.
    """

    path: str
    id: str
    title: str
    language: str
    show: Show | None
    entries: tuple[Entry, ...]
    undated: tuple[Article, ...]


def article_feeds(course: Course) -> Iterator[ArticleFeed]:
    """Yield the feed of each language that has published articles; none without a `site_url`."""
    if course.urls.site_url is None:
        return
    for language in _languages(course):
        feed = _feed(course, language)
        if feed.entries or feed.undated:
            yield feed


def article_feed_links(course: Course) -> Iterator[tuple[str, str]]:
    """Yield title and path of each feed that has an entry: every page links them, so no more."""
    if course.urls.site_url is None:
        return
    for language in _languages(course):
        if any(article.date is not None for _, article in _out(course, language)):
            yield _title(course, language), _path(course, language)


def _languages(course: Course) -> list[str]:
    return list(dict.fromkeys(base_language(series.language) for series in course.series))


def _out(course: Course, language: str) -> Iterator[tuple[Lesson, Article]]:
    """Yield every published article of a language with its lesson, in the course's order."""
    for series in course.series:
        if base_language(series.language) == language:
            for lesson in series.lessons:
                if lesson.article is not None and lesson.article.state is State.PUBLISHED:
                    yield lesson, lesson.article


def _feed(course: Course, language: str) -> ArticleFeed:
    show, path = course.show_in(language), _path(course, language)
    seed = show.guid if show else show_guid(course.urls.absolute(path))
    out = list(_out(course, language))
    entries = [_entry(course, seed, lesson, a, a.date) for lesson, a in out if a.date is not None]
    entries.sort(key=lambda entry: entry.published, reverse=True)  # stable: the course's order
    return ArticleFeed(
        path=path,
        id=_urn(f"{seed}/{ARTICLES}"),
        title=_title(course, language),
        language=show.language if show else language,
        show=show,
        entries=tuple(entries),
        undated=tuple(article for _, article in out if article.date is None),
    )


def _title(course: Course, language: str) -> str:
    """Name the feed after the show, else after the first series of the language."""
    show = course.show_in(language)
    of = (x.title for x in course.series if base_language(x.language) == language)
    return f"{show.title if show else next(of)} · {in_language(_NAME, language)}"


def _path(course: Course, language: str) -> str:
    """Return where the feed lies: beside the show's, else at the root, under a name of its own."""
    if (show := course.show_in(language)) is not None:
        return in_show(show.key, ARTICLES)
    main = not course.shows and language == base_language(course.series[0].language)
    return ARTICLES if main else f"articles-{language}.xml"


def _entry(course: Course, seed: str, lesson: Lesson, article: Article, date: datetime) -> Entry:
    return Entry(
        id=_urn(f"{seed}/{article.first_uri or article.src_uri}"),
        article=article,
        lesson=lesson,
        published=date,
        updated=max(date, mended(article, None, course.now) or date),
    )


def _urn(name: str) -> str:
    return f"urn:uuid:{show_guid(name)}"
