"""The order of a show's episodes, wherever they are listed."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from lienzo.units import leading_number

_LAST = float("inf")


class Heard(Protocol):
    """What the place of an episode depends on.

    `stem` is its file's; the number it begins with says which one of a date was made before.
    """

    @property
    def date(self) -> datetime | None:
        """When it is or was published."""

    @property
    def type(self) -> str:
        """Whether it is a full one, a trailer or a bonus."""

    @property
    def season(self) -> int | None:
        """The season it belongs to."""

    @property
    def number(self) -> int | None:
        """Its number in the season."""

    @property
    def stem(self) -> str:
        """Its file's name without the ending."""

    @property
    def slug(self) -> str:
        """The stem without its number."""


def feed_order(episode: Heard, *, serial: bool) -> tuple[tuple[float, ...], str]:
    """Return the key to sort by: as it is taught, or newest first (Apple's RSS guide).

    A serial show goes by season, the trailer before the others, and number; then by date. Of
    episodes of one date the one whose file has the lower number comes before, which in a show that
    lists the newest first means below. What is left goes by slug.
    """
    moment = episode.date.timestamp() if episode.date else _LAST
    lead = leading_number(episode.stem)
    if not serial:
        return (-moment, -(lead or 0)), episode.slug
    trailer = episode.type == "trailer"
    season = episode.season or (0 if trailer else _LAST)
    number = _LAST if episode.number is None else episode.number
    place = (season, 0 if trailer else 1, number, moment, _LAST if lead is None else lead)
    return place, episode.slug
