"""Joining articles and recordings into series, lessons and episodes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from lienzo.model import Article, Episode, Lesson, Series, Show, Urls
from lienzo.problems import Report
from lienzo.sources.episode.recordings import Recording
from lienzo.sources.episode.settling import Setting, finish
from lienzo.sources.series.lessons import Slot, lesson_at, slots_of
from lienzo.sources.series.pairing import EpisodeKey, Suitor, pair
from lienzo.sources.series.shells import Shell, canonical_block

_LAST = 1_000_000


@dataclass(frozen=True, slots=True)
class Parts:
    """What was read, before it is joined.

    Attributes:
        first_seen: date of episodes that have none; None where the ledger is only read.
    """

    urls: Urls
    now: datetime
    shells: tuple[Shell, ...]
    articles: tuple[Article, ...]
    recordings: tuple[Recording, ...]
    first_seen: datetime | None


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
    homes = {key: _home(r, parts.shells, report) for key, r in recordings.items()}
    suitors = [_suitor(key, r, homes[key]) for key, r in recordings.items()]
    paired = pair(suitors, parts.articles, report)
    slots = {s.src_uri: _slots(s, parts.articles, paired, homes) for s in parts.shells}
    places = _places(parts.shells, slots)
    episodes = {
        key: finish(recording, _setting(parts, places.get(key, _Place())), report)
        for key, recording in recordings.items()
    }
    series = tuple(_series(s, slots[s.src_uri], parts.urls, episodes) for s in parts.shells)
    shows = {recording.show.key: recording.show for recording in parts.recordings}
    return series, tuple(sorted(episodes.values(), key=lambda e: _feed_order(e, shows[e.show])))


def _key(recording: Recording) -> EpisodeKey:
    return recording.show.key, recording.bundle.slug


def _suitor(key: EpisodeKey, recording: Recording, home: tuple[Shell, str] | None) -> Suitor:
    values = recording.values
    return Suitor(
        key=key,
        language=recording.show.language,
        article=values.article,
        block=home[1] if home is not None and values.block is not None else None,
        trailer=values.type == "trailer",
        origin=recording.origin,
    )


def _home(
    recording: Recording, shells: Sequence[Shell], report: Report
) -> tuple[Shell, str] | None:
    """Return the series and block a recording names, by `block:` or by its file's name."""
    mine = _of_language(recording, shells)
    word = recording.values.block
    for shell in mine:
        block = shell.canvas.find(word or recording.bundle.slug)
        if block is not None and block.id in shell.order:
            return shell, block.id
    if word is not None and mine:
        origin = recording.origin
        canonical_block(word, mine[0].canvas, key="block", origin=origin, report=report)
    return None


def _of_language(recording: Recording, shells: Sequence[Shell]) -> list[Shell]:
    """Return the series in the show's language, that of the recording's season first."""
    base = recording.show.language.partition("-")[0]
    mine = [shell for shell in shells if shell.language.partition("-")[0] == base]
    season = recording.values.season or recording.audio.tags.season
    return sorted(mine, key=lambda shell: shell.season != season)


def _slots(
    shell: Shell,
    articles: Sequence[Article],
    paired: Mapping[EpisodeKey, Article],
    homes: Mapping[EpisodeKey, tuple[Shell, str] | None],
) -> tuple[Slot, ...]:
    mine = [article for article in articles if article.series == shell.src_uri]
    by_article = {article.src_uri: key for key, article in paired.items()}
    alone = {
        key: home[1]
        for key, home in homes.items()
        if key not in paired and home is not None and home[0] is shell
    }
    return slots_of(shell.canvas, shell.order, mine, by_article, alone)


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


def _feed_order(episode: Episode, show: Show) -> tuple[str, float, int, int, float, str]:
    """Order a serial show as it is taught, any other newest first (Apple's guide)."""
    moment = episode.date.timestamp() if episode.date else float("inf")
    if show.type != "serial":
        return (show.key, -moment, 0, 0, 0.0, episode.slug)
    trailer = episode.type == "trailer"
    season = episode.season or (0 if trailer else _LAST)
    number = episode.number if episode.number is not None else _LAST
    return (show.key, season, 0 if trailer else 1, number, moment, episode.slug)
