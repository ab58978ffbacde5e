"""A deck: the buttons and the bar by which an episode is played, in a lesson and in the dock.

The pages hold a lesson's deck as it looks before anything was played; scripts come when somebody
turns to it. The dock's is the same for every page of a language, and comes with those scripts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lienzo.model import Chapter, Episode
from lienzo.publish.assets import FOLDER
from lienzo.publish.embeds.environment import environment
from lienzo.publish.embeds.words import LANGUAGES, Words
from lienzo.units import clock_time

RATES = (0.75, 1, 1.25, 1.5, 1.75, 2, 2.5)
"""How fast an episode may be heard."""

_BEGINNING = 1
"""Seconds within which a chapter begins with the audio, and needs no mark on the bar."""


@dataclass(frozen=True, slots=True)
class Deck:
    """What a deck shows before its episode is played; the dock's own is empty.

    Attributes:
        rates: the speeds on offer with their names, `1,25×`.
        waits: whether it shows only where scripts run.
        last: the last whole second of the audio.
        now: where it would begin, as a clock; `end`: its length, as a clock.
        chapter: the title of the chapter it begins with.
        ticks: where chapters begin, in hundredths of the length.
        follows: whether another episode comes after it.
    """

    rates: tuple[tuple[float, str], ...]
    waits: bool = False
    last: int = 0
    now: str = "0:00"
    end: str = ""
    chapter: str = ""
    ticks: tuple[str, ...] = ()
    follows: bool = False


def deck(
    episode: Episode, chapters: Sequence[Chapter], start: float, words: Words, *, follows: bool
) -> Deck:
    """Return the deck of an episode that begins at `start` (seconds)."""
    length = episode.audio.duration
    begun = [chapter.title for chapter in chapters if chapter.start <= start]
    return Deck(
        rates(words),
        waits=True,
        last=int(length),
        now=clock_time(int(start)),
        end=clock_time(round(length)),
        chapter=begun[-1] if begun else "",
        ticks=tuple(
            f"{100 * chapter.start / length:.1f}"
            for chapter in chapters
            if _BEGINNING < chapter.start < length
        ),
        follows=follows,
    )


def rates(words: Words) -> tuple[tuple[float, str], ...]:
    """Return the speeds on offer with their names, `1,25×`."""
    return tuple((rate, f"{words.decimal(rate)}×") for rate in RATES)


def docks() -> Iterator[tuple[str, bytes]]:
    """Yield, by its path from the site's root, a script for each language that gives the dock.

    The dock is the player that plays on from page to page, with the line that says things and the
    list of keys.
    """
    template = environment().get_template("lienzo-dock.html")
    for language in LANGUAGES:
        words = Words(language)
        dock = template.render(t=words, deck=Deck(rates(words)))
        script = f"export default {json.dumps(dock, ensure_ascii=False)};\n"
        yield f"{FOLDER}/dock.{language}.js", script.encode()
