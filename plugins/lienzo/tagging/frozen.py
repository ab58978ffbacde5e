"""Whether the bytes of an audio file have been promised: then they stay as they are."""

from __future__ import annotations

from lienzo.model import Course, Entry, Episode, Ledger
from lienzo.problems import Problem, Where
from lienzo.problems.tagging_codes import PERHAPS_PUBLISHED, PUBLISHED, WITHDRAWN


def why_frozen(course: Course, episode: Episode, ledger: Ledger) -> Problem | None:
    """Return why an episode's audio must not change, None when it may.

    The ledger decides: what it has as published, or withdrawn, with these very bytes. What it has
    as scheduled for a day that is past may be out too, for CI publishes and writes no ledger.
    """
    section = ledger.shows.get(episode.show)
    entries = section.episodes.values() if section is not None else ()
    where = Where(episode.audio.path)
    for entry in entries:
        if entry.published and entry.sha256 == episode.audio.sha256:
            code = WITHDRAWN if entry.withdrawn else PUBLISHED
            return code.at(where, slug=episode.slug, guid=episode.guid)
        if _perhaps(entry, course, episode) and entry.date is not None:
            local = entry.date.astimezone(course.show(episode.show).timezone)
            date = f"{local:%Y-%m-%d %H:%M}"
            return PERHAPS_PUBLISHED.at(where, slug=episode.slug, date=date)
    return None


def _perhaps(entry: Entry, course: Course, episode: Episode) -> bool:
    if entry.published or entry.guid != episode.guid or not episode.state.out:
        return False
    return entry.date is not None and entry.date <= course.now
