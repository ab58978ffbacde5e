"""Syllables as a Spaniard counts them, and the measures that rest on them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import reading_report
import syllables


@pytest.mark.parametrize(
    ("divided", "why"),
    [
        ("sol", "one vowel"),
        ("ai-re", "open and close"),
        ("cuan-do", "close and open"),
        ("ciu-dad", "two close ones"),
        ("cons-truí", "two close ones, accented"),
        ("pa-ís", "an accented close one stands alone"),
        ("o-í-a", "on both sides"),
        ("po-e-ta", "two open ones"),
        ("i-de-a", "at the end"),
        ("a-ve-ri-guáis", "three in one"),
        ("gui-on", "written as one syllable"),
        ("que-so", "a silent u"),
        ("guí-a", "a silent u before an accent"),
        ("an-ti-güe-dad", "a u that is heard"),
        ("a-gua", "a u that is heard before an open vowel"),
        ("prohi-bir", "an h is silent"),
        ("bú-ho", "an h between two syllables"),
        ("no-che", "ch is a consonant"),
        ("rey", "y is a vowel at the end"),
        ("re-yes", "and a consonant before one"),
        ("y", "alone"),
        ("Ú-ni-co", "capitals"),
        ("kg", "at least one"),
    ],
)
def test_syllables(divided: str, why: str) -> None:
    expected = 1 if divided == "gui-on" else divided.count("-") + 1
    assert syllables.count(divided.replace("-", "")) == expected, why


PAGE = """\
---
description: Nada de esto cuenta.
---
# Casa

El sol sale. ¿Y la luna? `código suelto`

| Fase | Coste |
|---|---|
| Una | 12 € |

- Una cosa
- Otra cosa
"""


def test_measures_of_a_page() -> None:
    """Headings and tables are words to read, but no sentences; an item of a list is one."""
    text = reading_report.measured(PAGE)
    assert text.words == 1 + 3 + 3 + 2 + 2 + 4
    assert (text.sentences, text.spoken, text.syllables) == (4, 10, 16)
    assert text.sentence == 2.5
    assert text.fernandez_huerta == pytest.approx(206.84 - 60 * 1.6 - 1.02 * 2.5)
    assert text.szigriszt == pytest.approx(206.835 - 62.3 * 1.6 - 2.5)
    assert text.band == "muy fácil"


@pytest.mark.parametrize(
    ("syllables_", "band"),
    [
        (180, "muy fácil"),
        (200, "bastante fácil"),
        (220, "normal"),
        (240, "algo difícil"),
        (280, "muy difícil"),
    ],
)
def test_bands(syllables_: int, band: str) -> None:
    assert reading_report.Text(100, 10, 100, syllables_).band == band


def lesson(seconds: float, *, block: bool = True) -> Any:
    """What the check looks at in a lesson."""
    episode = SimpleNamespace(audio=SimpleNamespace(duration=seconds))
    return SimpleNamespace(name="Canales", block=block or None, episode=episode)


@pytest.mark.parametrize(
    ("words", "seconds", "said"),
    [
        (900, 180, []),
        (1300, 360, []),
        (899, 200, ["Canales: 899 words, not 900 to 1300"]),
        (1301, 200, ["Canales: 1301 words, not 900 to 1300"]),
        (1000, 170, ["Canales: 2.8 minutes of audio, not 3 to 6"]),
        (1000, 366, ["Canales: 6.1 minutes of audio, not 3 to 6"]),
    ],
)
def test_what_is_out_of_measure(words: int, seconds: float, said: list[str]) -> None:
    text = reading_report.Text(words, 1, 1, 1)
    assert list(reading_report.out_of_measure(lesson(seconds), text)) == said


def test_the_parts_of_the_course_have_no_measure() -> None:
    """A trailer may be short, and so may the closing."""
    text = reading_report.Text(100, 1, 1, 1)
    assert not list(reading_report.out_of_measure(lesson(60, block=False), text))
