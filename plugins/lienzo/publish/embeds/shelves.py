"""A show's episodes as a list, and the ways to subscribe to it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from lienzo.model import Course, Episode, Show, State
from lienzo.publish.embeds.links import relative, web
from lienzo.publish.embeds.listening import feed_link, number
from lienzo.publish.embeds.standing import preview_mark
from lienzo.publish.embeds.words import Words
from lienzo.units import clock_time, iso_duration

DIRECTORIES = {
    "amazon": "Amazon Music",
    "antennapod": "AntennaPod",
    "apple": "Apple Podcasts",
    "castbox": "Castbox",
    "deezer": "Deezer",
    "fountain": "Fountain",
    "iheart": "iHeartRadio",
    "ivoox": "iVoox",
    "overcast": "Overcast",
    "pocketcasts": "Pocket Casts",
    "podcastaddict": "Podcast Addict",
    "podcastguru": "Podcast Guru",
    "podcastindex": "Podcast Index",
    "podimo": "Podimo",
    "spotify": "Spotify",
    "tunein": "TuneIn",
    "youtube": "YouTube",
    "youtubemusic": "YouTube Music",
}
"""Names of directories and apps by the id an author writes under `subscribe:`."""


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
class Directory:
    """A directory that lists the show."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Subscription:
    """The ways to subscribe: the feed, its full address for copying, the directories set."""

    show: str
    language: str
    feed: str | None
    address: str
    directories: tuple[Directory, ...]


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

    def subscription(self, show: Show) -> Subscription:
        """Return the ways to subscribe to a show; a site without address has no feed."""
        links = ((name, web(url)) for name, url in show.subscribe.items())
        return Subscription(
            show=show.title,
            language=show.language,
            feed=feed_link(show, self.course, self.here),
            address=self.course.urls.file(show.feed_path),
            directories=tuple(Directory(_name(key), url) for key, url in links if url),
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


def _name(key: str) -> str:
    return DIRECTORIES.get(key.lower().replace("-", "").replace("_", ""), key)
