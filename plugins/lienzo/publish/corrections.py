"""What an author mended after publication, as readers and listeners are told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from lienzo.model import Article, Correction, Episode

About = Literal["article", "episode"]


@dataclass(frozen=True, slots=True)
class Note:
    """One correction, and whether it mends what is read or what is heard."""

    date: datetime
    text: str
    about: About


def correction_notes(
    article: Article | None, episode: Episode | None, now: datetime
) -> tuple[Note, ...]:
    """Return the corrections of a lesson, the newest first.

    One whose day is yet to come is left out: it has not happened. Of one day, the article's come
    first, each in the author's order.
    """
    notes = [
        *_notes("article", article.corrections if article else ()),
        *_notes("episode", episode.corrections if episode else ()),
    ]
    past = [note for note in notes if note.date <= now]
    return tuple(sorted(past, key=lambda note: note.date, reverse=True))


def mended(article: Article, episode: Episode | None, now: datetime) -> datetime | None:
    """Return when a lesson was last mended, None when never since the day it went out.

    It is the author's `updated`, or the newest correction if that is later.
    """
    said = [article.updated] if article.updated and article.updated <= now else []
    said += [note.date for note in correction_notes(article, episode, now)]
    last = max(said, default=None)
    if last is None or article.date is None or _day(last, article.date) <= article.date.date():
        return None
    return last


def _notes(about: About, corrections: tuple[Correction, ...]) -> list[Note]:
    return [Note(x.date, x.text, about) for x in corrections]


def _day(moment: datetime, zoned: datetime) -> date:
    """Return the day of a moment in the time zone of another."""
    zone = zoned.tzinfo or ZoneInfo("UTC")
    return moment.astimezone(zone).date()
