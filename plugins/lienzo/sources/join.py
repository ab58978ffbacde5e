"""Joining articles and recordings into series, lessons and episodes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from lienzo.model import Article, Episode, Lesson, Series, Show, Urls
from lienzo.model.feed_order import feed_order
from lienzo.problems import Report
from lienzo.sources.episode.recordings import Recording
from lienzo.sources.episode.settling import Setting, finish
from lienzo.sources.series.homes import Home, Homes, tell_several
from lienzo.sources.series.lessons import Slot, lesson_at, slots_of
from lienzo.sources.series.pairing import EpisodeKey, Suitor, pair
from lienzo.sources.series.sections import Section
from lienzo.sources.series.shells import Shell


@dataclass(frozen=True, slots=True)
class Parts:
    """What was read, before it is joined.

    Attributes:
        first_seen: date of episodes that have none; None where the ledger is only read.
        sections: headings that say when they are heard, by the article's `src_uri`.
    """

    urls: Urls
    now: datetime
    shells: tuple[Shell, ...]
    articles: tuple[Article, ...]
    recordings: tuple[Recording, ...]
    first_seen: datetime | None
    sections: Mapping[str, tuple[Section, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Place:
    """A recording's place: its series, its slot and its article, where it has them."""

    shell: Shell | None = None
    slot: Slot | None = None
    article: Article | None = None
    block: str | None = None


def join(parts: Parts, report: Report) -> tuple[tuple[Series, ...], tuple[Episode, ...]]:
    """Return the series with their lessons, and the episodes in the order of their feeds."""
    recordings = {_key(recording): recording for recording in parts.recordings}
    index = Homes(parts.shells)
    homes = {key: index.find(recording, report) for key, recording in recordings.items()}
    suitors = [_suitor(key, r, homes[key]) for key, r in recordings.items()]
    paired = pair(suitors, parts.articles, report)
    alone = _alone(recordings, homes, paired, report)
    slots = {shell.src_uri: _slots(shell, parts.articles, paired, alone) for shell in parts.shells}
    places = _places(parts.shells, slots)
    episodes = {
        key: finish(recording, _setting(parts, places.get(key, _Place())), report)
        for key, recording in recordings.items()
    }
    series = tuple(_series(s, slots[s.src_uri], parts.urls, episodes) for s in parts.shells)
    shows = {recording.show.key: recording.show for recording in parts.recordings}
    return series, tuple(sorted(episodes.values(), key=lambda e: _listed(e, shows[e.show])))


def _listed(episode: Episode, show: Show) -> tuple[str, tuple[float, ...], str]:
    return show.key, *feed_order(episode, serial=show.type == "serial")


def _key(recording: Recording) -> EpisodeKey:
    return recording.show.key, recording.bundle.slug


def _suitor(key: EpisodeKey, recording: Recording, home: Home | None) -> Suitor:
    values = recording.values
    written = home is not None and values.block is not None
    return Suitor(
        key=key,
        language=recording.show.language,
        article=values.article,
        block=home.block if home is not None and written else None,
        series=home.series if home is not None and written else None,
        trailer=values.type == "trailer",
        origin=recording.origin,
        former=recording.slug,
    )


def _alone(
    recordings: Mapping[EpisodeKey, Recording],
    homes: Mapping[EpisodeKey, Home | None],
    paired: Mapping[EpisodeKey, Article],
    report: Report,
) -> Mapping[EpisodeKey, Home]:
    """Return the homes of episodes that no article goes with, where there is no doubt."""
    found = {}
    for key, home in homes.items():
        if home is None or key in paired:
            continue
        if home.series is not None:
            found[key] = home
        elif recordings[key].values.block is not None:
            tell_several(recordings[key], home, report)
    return found


def _slots(
    shell: Shell,
    articles: Sequence[Article],
    paired: Mapping[EpisodeKey, Article],
    alone: Mapping[EpisodeKey, Home],
) -> tuple[Slot, ...]:
    mine = [article for article in articles if article.series == shell.src_uri]
    by_article = {article.src_uri: key for key, article in paired.items()}
    heard = {key: home.block for key, home in alone.items() if home.series == shell.src_uri}
    return slots_of(shell.canvas, shell.order, mine, by_article, heard)


def _places(
    shells: Sequence[Shell], slots: Mapping[str, Sequence[Slot]]
) -> Mapping[EpisodeKey, _Place]:
    return {
        slot.episode: _Place(shell, slot, slot.article, slot.block.id if slot.block else None)
        for shell in shells
        for slot in slots[shell.src_uri]
        if slot.episode is not None
    }


def _setting(parts: Parts, place: _Place) -> Setting:
    return Setting(
        urls=parts.urls,
        now=parts.now,
        article=place.article,
        block=place.block,
        sections=parts.sections.get(place.article.src_uri, ()) if place.article else (),
        season=place.shell.season if place.shell else None,
        season_name=place.shell.title if place.shell else "",
        number=place.slot.number if place.slot else None,
        first_seen=parts.first_seen,
    )


def _series(
    shell: Shell, slots: Sequence[Slot], urls: Urls, episodes: Mapping[EpisodeKey, Episode]
) -> Series:
    return Series(
        src_uri=shell.src_uri,
        folder=shell.folder,
        url=urls.page(shell.src_uri),
        title=shell.title,
        language=shell.language,
        canvas=shell.canvas,
        order=shell.order,
        season=shell.season,
        lessons=tuple(_lessons(shell, slots, episodes)),
        origin=shell.origin,
    )


def _lessons(
    shell: Shell, slots: Sequence[Slot], episodes: Mapping[EpisodeKey, Episode]
) -> Iterator[Lesson]:
    for slot in slots:
        yield lesson_at(slot, shell.language, episodes)
