"""Rules on promises: what has been published stays as it was, or the author says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from lienzo.model import Course, Entry, Episode, Ledger, Show, ShowEntry, State, addresses
from lienzo.problems import Problem, Where
from lienzo.problems.ledger_codes import (
    AUDIO_CHANGED,
    DATE_CHANGED,
    GUID_CHANGED,
    LOST,
    MOVED,
    PAGE_LOST,
    REPLACED,
    SHOW_GUID_CHANGED,
    UNPUBLISHED,
)


def judge_promises(course: Course, ledger: Ledger) -> Iterator[Problem]:
    """Yield every promise of the ledger that this course would break."""
    shows = {show.key: show for show in course.shows}
    for key, section in ledger.shows.items():
        if key in shows:
            yield from _show(course, shows[key], section)
        yield from _episodes(course, key, section)
    yield from _pages(course, ledger)


def _show(course: Course, show: Show, section: ShowEntry) -> Iterator[Problem]:
    out = any(entry.published for entry in section.episodes.values())
    if out and show.guid != section.guid:
        where = show.origin.of("guid")
        yield SHOW_GUID_CHANGED.at(where, pinned=section.guid, guid=show.guid)
    feed_url = course.urls.absolute(show.feed_path)
    if out and course.urls.site_url and section.feed_url not in {"", feed_url}:
        yield MOVED.at(Where(show.origin.file), old=section.feed_url, new=feed_url)


def _episodes(course: Course, key: str, section: ShowEntry) -> Iterator[Problem]:
    by_guid = {episode.guid: episode for episode in course.of_show(key)}
    by_slug = {episode.slug: episode for episode in course.of_show(key)}
    for slug, entry in section.episodes.items():
        if not entry.published:
            continue
        episode = by_guid.get(entry.guid) or by_slug.get(slug)
        if episode is None:
            yield _lost(slug, entry)
        else:
            yield from _kept(slug, entry, episode)


def _lost(slug: str, entry: Entry) -> Problem:
    stem = PurePath(entry.name).stem or slug
    return LOST.at(Where("episodes/episodes.lock"), slug=slug, name=entry.name, stem=stem)


def _kept(slug: str, entry: Entry, episode: Episode) -> Iterator[Problem]:
    origin = episode.origin
    if episode.guid != entry.guid:
        where = origin.of("guid")
        yield GUID_CHANGED.at(where, slug=slug, pinned=entry.guid, guid=episode.guid)
    if episode.state is State.DRAFT:
        yield UNPUBLISHED.at(origin.of("draft"), slug=slug)
    elif entry.date is not None and episode.date != entry.date:
        pinned = f"{entry.date:%Y-%m-%d %H:%M}"
        date = f"{episode.date:%Y-%m-%d %H:%M}" if episode.date else "—"
        yield DATE_CHANGED.at(origin.of("date"), slug=slug, pinned=pinned, date=date)
    if episode.audio.sha256 != entry.sha256:
        yield _changed(slug, entry, episode)


def _changed(slug: str, entry: Entry, episode: Episode) -> Problem:
    """Other bytes are a replacement when they have another name and the author wrote the guid."""
    origin = episode.origin
    if episode.audio.name != entry.name and "guid" in origin.marks:
        return REPLACED.at(origin.of("guid"), old=slug, new=episode.slug)
    facts = {"old": entry.bytes, "new": episode.audio.bytes, "guid": entry.guid}
    return AUDIO_CHANGED.at(Where(episode.audio.path), slug=slug, **facts)


def _pages(course: Course, ledger: Ledger) -> Iterator[Problem]:
    for url, owner in addresses(course, ledger).lost.items():
        source = owner if not owner.startswith("guid:") else "el episodio"
        yield PAGE_LOST.at(Where("episodes/episodes.lock"), url=url, source=source)
