"""One Problem for one cause: what many episodes have in common is said once, at the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lienzo.model import Course, Episode, Show, State
from lienzo.problems import Code, Problem
from lienzo.units import counted_few

_SHOWN = 3
"""How many episodes a Problem names; it counts them all."""


def due(course: Course, show: Show) -> tuple[Episode, ...]:
    """Return the episodes that are in a show's feed, or will be on their day."""
    states = {State.PUBLISHED, State.SCHEDULED}
    return tuple(episode for episode in course.of_show(show.key) if episode.state in states)


def told_once(
    code: Code, key: str, episodes: Sequence[Episode], **facts: object
) -> Iterator[Problem]:
    """Yield one Problem for all these episodes, at the first one's key; none without episodes.

    The facts `names` and `count` say which and how many; `names` says both if it leaves any out.
    """
    if episodes:
        where = episodes[0].origin.of(key)
        yield code.at(where, names=names(episodes), count=len(episodes), **facts)


def names(episodes: Sequence[Episode]) -> str:
    """Return the first few episodes' names; for others, `…` and how many there are in all."""
    return counted_few([episode.slug for episode in episodes], _SHOWN)
