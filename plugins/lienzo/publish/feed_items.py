"""Which episodes a feed lists, in which order, and with which dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from lienzo.model import Course, Episode, Show

_STEP = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Item:
    """An episode at its place in the feed, with its `pubDate`."""

    episode: Episode
    date: datetime


def feed_items(course: Course, show: Show) -> tuple[Item, ...]:
    """Return the published episodes of a show in the order of its feed.

    A serial show keeps the teaching order of the course. An episodic one is newest first, and
    episodes of one date keep the course's order. No two items share a date, for apps sort by it:
    of equals, the one to be heard later gets a second more.
    """
    return tuple(item for item in _in_order(course, show) if item.episode.published)


def out_items(course: Course, show: Show) -> tuple[Item, ...]:
    """Return what is published or was until it was withdrawn, oldest first.

    A withdrawn episode keeps its place here, so that the others keep theirs.
    """
    return tuple(sorted(_in_order(course, show), key=lambda item: item.date))


def _in_order(course: Course, show: Show) -> tuple[Item, ...]:
    """Put everything that is or was out in order: what is withdrawn must move no other's date."""
    episodes = course.of_show(show.key)
    items = [Item(x, x.date) for x in episodes if x.state.out and x.date is not None]
    if show.type == "serial":
        return tuple(_stepped(items))
    items.sort(key=lambda item: item.date, reverse=True)  # stable, also in reverse
    return tuple(_stepped(reversed(items)))[::-1]


def _stepped(items: Iterable[Item]) -> Iterator[Item]:
    free: dict[datetime, datetime] = {}  # date → where the search for a free second goes on
    for item in items:
        asked = item.date.replace(microsecond=0)
        date = asked
        while date in free:
            date = free[date]
        free[date] = date + _STEP
        free[asked] = date + _STEP
        yield replace(item, date=date)
