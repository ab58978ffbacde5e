"""A deck shows its episode before any script has run; the dock's comes as a script."""

from __future__ import annotations

import json

import pytest
from lxml import html

from factories import episode
from lienzo.model import Chapter
from lienzo.publish.embeds.decks import Deck, deck, docks
from lienzo.publish.embeds.words import Words

CHAPTERS = (Chapter(0.5, "Hola"), Chapter(15, "Canales"), Chapter(30, "Adiós"))
HEARD = episode(chapters=CHAPTERS)


def shown(start: float) -> Deck:
    return deck(HEARD, CHAPTERS, start, Words("es"), follows=True)


@pytest.mark.parametrize(
    ("start", "now", "chapter"),
    [(0, "0:00", ""), (0.5, "0:00", "Hola"), (15, "0:15", "Canales"), (29.9, "0:29", "Canales")],
)
def test_it_stands_where_the_episode_would_begin(start: float, now: str, chapter: str) -> None:
    assert (shown(start).now, shown(start).chapter) == (now, chapter)


def test_a_chapter_after_the_first_second_has_a_mark_on_the_bar() -> None:
    length = HEARD.audio.duration
    assert [float(tick) for tick in shown(0).ticks] == [
        round(100 * start / length, 1) for start in (15, 30)
    ]
    assert shown(0).last == int(length)


@pytest.mark.parametrize(("language", "close"), [("es", "Cerrar"), ("en", "Close")])
def test_each_language_has_a_dock_of_three_parts(language: str, close: str) -> None:
    script = dict(docks())[f"assets/lienzo/dock.{language}.js"].decode()
    text = json.loads(script.removeprefix("export default ").removesuffix(";\n"))
    parts = html.fragments_fromstring(text)
    assert [part.tag for part in parts] == ["section", "p", "dialog"]
    assert close in text
