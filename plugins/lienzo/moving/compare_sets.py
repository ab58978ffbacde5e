"""Which episodes come and go between two feeds, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lienzo.model import Episode, Show, State
from lienzo.moving.compare_items import Pairing, identity
from lienzo.problems import Problem, Where
from lienzo.problems.comparing_codes import LOST, NEW, ORDER, STILL_LIVE
from lienzo.sources.feeds.foreign import ForeignItem
from lienzo.units import first_few

_MOST_NAMES = 5
"""How many titles are told; a show that has just moved may bring hundreds."""


def set_changes(
    show: Show,
    episodes: Mapping[str, Episode],
    pairing: Pairing,
    ledger: tuple[str, Sequence[str]],
) -> Iterator[Problem]:
    """Tell which episodes would vanish, appear, or stand elsewhere.

    Args:
        show: of both feeds.
        episodes: all of the show by guid, also those that are not out.
        pairing: of the two feeds.
        ledger: its name and lines, where a lost episode that no file answers for is told.
    """
    for item in pairing.lost:
        yield _lost(show, episodes.get(identity(item)), item, ledger)
    if pairing.new:
        yield NEW.at(show.origin.of(""), count=len(pairing.new), names=_titles(pairing.new))
    for (ours, _), before, after in zip(
        pairing.pairs[1:], pairing.places, pairing.places[1:], strict=False
    ):
        if before > after:
            yield ORDER.at(show.origin.of("type"), title=ours.title)
            return


def _lost(
    show: Show,
    episode: Episode | None,
    item: ForeignItem,
    ledger: tuple[str, Sequence[str]],
) -> Problem:
    title, guid = item.title, identity(item)
    if episode is None:
        place = _in_ledger(guid, ledger) or show.origin.of("")
        return LOST.at(place, title=title, guid=guid)
    if episode.state is State.WITHDRAWN:
        return STILL_LIVE.at(episode.origin.of("withdrawn"), title=title)
    key = "draft" if episode.state is State.DRAFT else "date"
    return LOST.at(episode.origin.of(key), title=title, guid=guid)


def _in_ledger(guid: str, ledger: tuple[str, Sequence[str]]) -> Where | None:
    name, lines = ledger
    for number, line in enumerate(lines, start=1):
        if guid and (at := line.find(f'"{guid}"')) >= 0:
            return Where(name, number, at + 2, line, len(guid))
    return None


def _titles(items: Sequence[ForeignItem]) -> str:
    return first_few([f"«{item.title}»" for item in items], _MOST_NAMES)
