"""A show's episodes as a list."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from lienzo.model import Course, Episode, Show, State
from lienzo.publish.embeds.links import relative
from lienzo.publish.embeds.listening import number
from lienzo.publish.embeds.standing import preview_mark
from lienzo.publish.embeds.words import Words
from lienzo.units import clock_time, iso_duration


@dataclass(frozen=True, slots=True)
class Row:
    """One episode of a list; the link leads to the page that shows it."""

    href: str
    title: str
    number: str
    mark: str
    day: str
    iso_day: str
    duration: str
    iso_duration: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The episodes of one season; `title` is empty when the show has only one."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Librarian:
    """Lists the shows of one course for one page."""

    course: Course
    words: Words
    here: str

    def shelves(self, show: Show, season: int | None) -> tuple[Shelf, ...]:
        """Return a show's episodes in the order of its feed, by season when there are several."""
        episodes = [e for e in self.course.of_show(show.key) if self._listed(e)]
        if season is not None:
            episodes = [e for e in episodes if e.season == season]
        several = len({e.season for e in episodes}) > 1
        return tuple(
            self._shelf(tuple(group), titled=several)
            for _, group in groupby(episodes, key=lambda e: e.season)
        )

    def _listed(self, episode: Episode) -> bool:
        return self.course.visible(episode.state) and episode.state is not State.WITHDRAWN

    def _shelf(self, episodes: tuple[Episode, ...], *, titled: bool) -> Shelf:
        rows = tuple(self._row(episode) for episode in episodes)
        return Shelf(self._season(episodes[0]) if titled else "", rows)

    def _season(self, episode: Episode) -> str:
        if episode.season is None:
            return ""
        key = "episodes.season_named" if episode.season_name else "episodes.season"
        return self.words(key, n=episode.season, name=episode.season_name)

    def _row(self, episode: Episode) -> Row:
        day = episode.date
        return Row(
            href=relative(episode.page_url, self.here),
            title=episode.title,
            number=number(episode, self.words),
            mark=preview_mark(episode.state, day, self.words),
            day=self.words.date(day) if day else "",
            iso_day=day.date().isoformat() if day else "",
            duration=clock_time(round(episode.audio.duration)),
            iso_duration=iso_duration(episode.audio.duration),
        )
