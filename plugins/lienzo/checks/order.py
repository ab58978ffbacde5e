"""Rules on the order of episodes: by number, by date, and what goes with what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lienzo.checks.grouping import due, told_once
from lienzo.model import Course, Episode, State
from lienzo.problems import Problem
from lienzo.problems.wording_codes import SERIAL_DATE, TEASER_OF_NOTHING


def serial_dates_ascend(course: Course) -> Iterator[Problem]:
    """In a serial show each episode is younger than the one before it (Apple: oldest first).

    Apple goes by number, most others by date. A published date never changes, so only one that
    still can is told of.
    """
    for show in course.shows:
        if show.type == "serial":
            full = [episode for episode in due(course, show) if episode.type == "full"]
            yield from told_once(SERIAL_DATE, "date", _misdated(full))


def _misdated(episodes: Sequence[Episode]) -> list[Episode]:
    found = []
    for before, after in pairwise(episodes):
        back = before.date is not None and after.date is not None and after.date < before.date
        if back and State.SCHEDULED in {before.state, after.state}:
            found.append(after if after.state is State.SCHEDULED else before)
    return found


def teasers_have_their_episode(course: Course) -> Iterator[Problem]:
    """A trailer or bonus with a number belongs to the episode of that number (Apple)."""
    for show in course.shows:
        episodes = course.of_show(show.key)
        full = {(x.season, x.number) for x in episodes if x.type == "full"}
        alone = [
            episode
            for episode in due(course, show)
            if episode.type != "full" and episode.number is not None
            if (episode.season, episode.number) not in full
        ]
        yield from told_once(TEASER_OF_NOTHING, "episode", alone)
