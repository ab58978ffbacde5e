"""Episodes of two feeds put together, and what changes in those that both have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import unquote

from lienzo.model import Episode, Show
from lienzo.problems import Origin, Problem
from lienzo.problems import comparing_codes as codes
from lienzo.sources.feeds.foreign import ForeignEnclosure, ForeignItem

_UNSEEN = timedelta(minutes=1)
"""Apps sort by date and show minutes at most; a feed's equal dates are told apart by seconds."""

_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?", re.IGNORECASE)
_MOST_TAILS = 12
"""How deep an address may be prefixed: analytics services put themselves before it."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The items of two feeds.

    Attributes:
        pairs: ours and the live one, in our order.
        new: ours that are not online.
        lost: live ones that we do not have.
        places: position of every live item of a pair in its feed, in the order of `pairs`.
    """

    pairs: tuple[tuple[ForeignItem, ForeignItem], ...]
    new: tuple[ForeignItem, ...]
    lost: tuple[ForeignItem, ...]
    places: tuple[int, ...]


def identity(item: ForeignItem) -> str:
    """Return what an app knows an item by: its guid, else the address of its audio (Apple)."""
    return item.guid or (item.enclosure.url if item.enclosure else "")


def pair_items(ours: tuple[ForeignItem, ...], live: tuple[ForeignItem, ...]) -> Pairing:
    """Put the items of two feeds together: by guid, then by audio, then by title and date.

    What is paired without its guid is the same episode under another one. Of live items with one
    guid only the first counts: apps ignore the others.
    """
    left = {identity(item): (place, item) for place, item in reversed(list(enumerate(live)))}
    found: dict[int, tuple[int, ForeignItem]] = {}
    for clues in (_guids, _sounds, _names):
        known = {clue: key for key, (_, item) in left.items() for clue in clues(item)}
        for number, item in enumerate(ours):
            keys = (known[clue] for clue in clues(item) if clue in known)
            key = next((key for key in keys if key in left), None)
            if number not in found and key is not None:
                found[number] = left.pop(key)
    return Pairing(
        pairs=tuple((ours[number], found[number][1]) for number in sorted(found)),
        new=tuple(item for number, item in enumerate(ours) if number not in found),
        lost=tuple(item for _, item in sorted(left.values(), key=lambda pair: pair[0])),
        places=tuple(found[number][0] for number in sorted(found)),
    )


def _guids(item: ForeignItem) -> Iterator[str]:
    yield identity(item)


def _sounds(item: ForeignItem) -> Iterator[str]:
    """Yield the address of the audio without its scheme, and without each prefix it may have."""
    if item.enclosure is not None:
        parts = unquote(item.enclosure.url).partition("://")[2].split("/")
        for first in range(min(len(parts) - 1, _MOST_TAILS)):
            if not first or _HOST.fullmatch(parts[first]):  # a path alone tells nothing
                yield "/".join(parts[first:])


def _names(item: ForeignItem) -> Iterator[tuple[str, datetime]]:
    if item.title and item.date is not None:
        yield item.title.casefold(), item.date


def item_changes(
    show: Show, episodes: Mapping[str, Episode], pairing: Pairing
) -> Iterator[Problem]:
    """Tell what changes in each episode that both feeds have."""
    for ours, live in pairing.pairs:
        episode = episodes.get(ours.guid)
        origin = episode.origin if episode is not None else show.origin
        yield from _identity_changes(show, origin, ours, live)
        if ours.enclosure is not None and live.enclosure is not None:
            yield from _audio_changes(origin, ours.title, ours.enclosure, live.enclosure)


def _identity_changes(
    show: Show, origin: Origin, ours: ForeignItem, live: ForeignItem
) -> Iterator[Problem]:
    title = ours.title
    if ours.guid != identity(live):
        place = origin.of("guid")
        yield codes.GUID_CHANGED.at(place, title=title, old=identity(live), new=ours.guid)
    if ours.date and live.date and abs(ours.date - live.date) >= _UNSEEN:
        written = _writer(show)
        old, new = written(live.date), written(ours.date)
        yield codes.DATE_MOVED.at(origin.of("date"), title=title, old=old, new=new)
    if live.title and title != live.title:
        yield codes.TITLE_CHANGED.at(origin.of("title"), old=live.title, new=title)


def _writer(show: Show) -> Callable[[datetime], str]:
    """Return what writes a date as an author does, in the show's time zone."""
    return lambda date: date.astimezone(show.timezone).strftime("%Y-%m-%d %H:%M:%S %z")


def _audio_changes(
    origin: Origin, title: str, ours: ForeignEnclosure, live: ForeignEnclosure
) -> Iterator[Problem]:
    place = origin.of("audio")
    known = ours.length is not None and live.length is not None
    if unquote(ours.url) != unquote(live.url):  # an app encodes what the old feed did not
        code = codes.MOVED if known and ours.length == live.length else codes.REPLACED
        yield code.at(place, title=title, old=live.url, new=ours.url)
    elif known and ours.length != live.length:
        facts = {"old": live.length, "new": ours.length}
        yield codes.BYTES_CHANGED.at(place, title=title, url=ours.url, **facts)
    if live.type and ours.type.lower() != live.type.lower():
        yield codes.TYPE_CHANGED.at(place, title=title, old=live.type, new=ours.type)
