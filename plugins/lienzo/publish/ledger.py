"""Writing the ledger: what this build promises, added to what was promised before."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime

from lienzo.model import (
    AudioTags,
    Course,
    Entry,
    Episode,
    Ledger,
    Show,
    ShowEntry,
    State,
    addresses,
    appointments,
    due,
)
from lienzo.model.ledger import FORMAT_VERSION, MAIN_SHOW
from lienzo.publish.channels import season_numbers


def next_ledger(course: Course, ledger: Ledger) -> Ledger:
    """Return the ledger after this course is published.

    The course has passed the ledger's checks, so every promise in the old ledger is kept by an
    episode of the course. Without a `site_url` there is no feed and nothing is promised anew.
    """
    if course.urls.site_url is None:
        return ledger
    shows = dict(ledger.shows)
    for show in course.shows:
        shows[show.key] = _show_entry(course, show, ledger.shows.get(show.key))
    lessons, coming = _lessons(course, ledger), appointments(course)
    return Ledger(shows, lessons, coming, {**ledger.renamed, **_renamed(course)})


def dump_ledger(ledger: Ledger) -> bytes:
    """Spell the ledger as JSON: sorted, one key a line, so that git can merge two branches."""
    data = {
        "version": FORMAT_VERSION,
        "lessons": dict(ledger.lessons),
        "scheduled": {
            url: {"owner": x.owner, "due": x.due.isoformat()} for url, x in ledger.scheduled.items()
        },
        "shows": {key or MAIN_SHOW: _plain_show(show) for key, show in ledger.shows.items()},
        **({"renamed": dict(ledger.renamed)} if ledger.renamed else {}),
    }
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _show_entry(course: Course, show: Show, old: ShowEntry | None) -> ShowEntry:
    before: Mapping[str, Entry] = old.episodes if old else {}
    by_guid = {entry.guid: entry for entry in before.values()}
    episodes = {
        episode.slug: _entry(course, episode, by_guid.get(episode.guid))
        for episode in course.of_show(show.key)
    }
    feed_url, seasons = course.urls.absolute(show.feed_path), season_numbers(course, show)
    return ShowEntry(show.guid, feed_url, episodes, seasons)


def _entry(course: Course, episode: Episode, old: Entry | None) -> Entry:
    return Entry(
        guid=episode.guid,
        seen=old.seen if old else course.now,
        date=episode.date,
        published=episode.state.out or (old is not None and old.published),
        due=due(course, episode) if episode.state is State.SCHEDULED else None,
        withdrawn=episode.state is State.WITHDRAWN,
        name=episode.audio.name,
        url=episode.enclosure_url,
        bytes=episode.audio.bytes,
        mime=episode.audio.mime,
        duration=round(episode.audio.duration, 3),
        sha256=episode.audio.sha256,
        tags=_shown(episode.audio.tags),
    )


def _shown(tags: AudioTags) -> AudioTags:
    """Keep of the tags what an episode shows; its date and language stand elsewhere."""
    return replace(tags, album="", artist="", language="", released="")


def _lessons(course: Course, ledger: Ledger) -> dict[str, str]:
    pages = addresses(course, ledger)
    redirected = {old: pages.served[new] for old, new in pages.redirects.items()}
    return {**ledger.lessons, **redirected, **pages.served}


def _renamed(course: Course) -> dict[str, str]:
    """Return the first names of articles that are out and whose file has another by now."""
    out = (article for article in course.articles() if article.state.out)
    return {x.src_uri: x.first_uri for x in out if x.first_uri not in {"", x.src_uri}}


def _plain_show(show: ShowEntry) -> dict[str, object]:
    return {
        "guid": show.guid,
        "feed_url": show.feed_url,
        "episodes": {slug: _plain(entry) for slug, entry in show.episodes.items()},
        **({"seasons": show.seasons} if show.seasons else {}),
    }


def _plain(entry: Entry) -> dict[str, object]:
    values = asdict(entry)
    values["tags"] = {key: value for key, value in values["tags"].items() if value} or None
    return {
        key: value.isoformat() if isinstance(value, datetime) else value
        for key, value in values.items()
        if value is not None
    }
