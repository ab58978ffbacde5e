"""What each page of the docs folder is in the course, looked up at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lienzo.model import Course, Episode, Lesson, Series
from lienzo.publish.corrections import mended
from lienzo.site.held_back import own_page


class Catalogue:
    """Finds the lesson, episode or series of a page by its `src_uri`.

    Attributes:
        newest: the date of what changed last among what is out; None in a course without dates.
    """

    def __init__(self, course: Course, language: str) -> None:
        """Make the catalogue; `language` is that of pages that are no part of a series."""
        self._course = course
        self._language = language
        self._episodes = {uri: each for each in course.episodes if (uri := own_page(each))}
        self._indexes = {series.src_uri: series for series in course.series}
        self.newest = max(_dates(course), default=None)

    def lesson(self, src_uri: str) -> tuple[Series, Lesson] | None:
        """Return the series and lesson whose article a page is."""
        return self._course.place(src_uri)

    def own_episode(self, src_uri: str) -> Episode | None:
        """Return the episode a page was made for, because it has no article."""
        return self._episodes.get(src_uri)

    def episode(self, src_uri: str) -> Episode | None:
        """Return the episode on a page, if it is out: its lesson's, or the one it was made for."""
        place = self.lesson(src_uri)
        episode = place[1].episode if place else self.own_episode(src_uri)
        return episode if episode and self._course.visible(episode.state) else None

    def index_of(self, src_uri: str) -> Series | None:
        """Return the series whose index a page is."""
        return self._indexes.get(src_uri)

    def language(self, src_uri: str) -> str:
        """Return the language of a page: its series', its show's, else the site's."""
        if place := self.lesson(src_uri):
            return place[0].language
        if series := self.index_of(src_uri):
            return series.language
        if episode := self.own_episode(src_uri):
            return self._course.show(episode.show).language
        return self._language

    def changed(self, src_uri: str) -> datetime | None:
        """Return when a page changed last: its own date, else the newest of the course.

        Not today's: the same input shall give the same sitemap tomorrow.
        """
        place = self.lesson(src_uri)
        if place and place[1].article:
            article, episode = place[1].article, place[1].episode
            return mended(article, episode, self._course.now) or article.date
        episode = self.own_episode(src_uri)
        return episode.date if episode else self.newest


def _dates(course: Course) -> Iterator[datetime]:
    for episode in course.episodes:
        if episode.date and course.visible(episode.state):
            yield episode.date
    for article in course.articles():
        if course.visible(article.state):
            yield from (x for x in (article.date, mended(article, None, course.now)) if x)
