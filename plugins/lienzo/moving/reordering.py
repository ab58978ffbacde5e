"""What becomes of the old feed's order: what the new one lists otherwise, or cannot tell apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence

from lienzo.model.feed_order import Heard, feed_order
from lienzo.problems import Report, Where
from lienzo.problems.moving_order_codes import DATES_EQUAL, NUMBERS_TWICE
from lienzo.problems.moving_show_codes import REORDERED
from lienzo.units import first_few

_MOST_FILES = 5


def tell_order(chosen: Sequence[Heard], where: Where, report: Report, *, serial: bool) -> None:
    """Tell when our feed will list episodes otherwise than the old one, and what repeats in them.

    Args:
        chosen: in the order of the old feed.
        where: that feed.
        report: gets each finding once, however many episodes it has.
        serial: whether the show is heard from its beginning.
    """
    ordered = sorted(chosen, key=lambda each: feed_order(each, serial=serial))
    if list(chosen) != ordered:
        order = "itunes:season, itunes:episode" if serial else "pubDate"
        report(REORDERED.at(where, order=order))
    if alike := _alike(chosen, lambda each: each.date):
        report(DATES_EQUAL.at(where, **alike))
    if alike := _alike(chosen, _number):
        report(NUMBERS_TWICE.at(where, **alike))


def _number(episode: Heard) -> tuple[int | None, int] | None:
    """Return what no two full episodes may share (Apple's RSS guide)."""
    if episode.type != "full" or episode.number is None:
        return None
    return episode.season, episode.number


def _alike(
    chosen: Sequence[Heard], key: Callable[[Heard], Hashable | None]
) -> Mapping[str, object]:
    """Return how many share a key with another, and the names of their files; empty without any."""
    keys = [key(each) for each in chosen]
    counted = Counter(key for key in keys if key is not None)
    files = [f"{each.stem}.md" for each, key in zip(chosen, keys, strict=True) if counted[key] > 1]
    return {"count": len(files), "names": first_few(files, _MOST_FILES)} if files else {}
