"""Titles and descriptions say something of their own, once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import audio, course, episode, picture, show, transcript
from lienzo.checks import RULES
from lienzo.model import Category, Chapter, Course, Cue, Episode, Owner, Person, State
from lienzo.problems import Problem, explain

SHOW = "Lienzo en voz alta"


def found(it: Course) -> list[Problem]:
    return [problem for rule in RULES for problem in rule(it)]


def another(number: int, **changes: Any) -> Episode:
    own = {
        "slug": f"otro-{number}",
        "guid": f"otro-{number}",
        "number": number,
        "title": f"Otra cosa {'x' * number}",
        "description": f"Otra descripción {'x' * number}.",
        "enclosure_url": f"https://ejemplo.es/lienzo/media/otro-{number}.mp3",
    }
    return episode(**(own | changes))


def titled(title: str, **changes: Any) -> Course:
    return course(episodes=(episode(title=title, **changes),))


def described(text: str) -> Course:
    return course(episodes=(episode(description=text),))


NUMBERED = (
    *("7. Canales", "07 – Canales", "7: Canales", "#7 Canales", "Episodio 7: Canales", "Ep. 7"),
    *("EPISODIO 07", "Capítulo 7 · Canales", "Cap 7. Canales", "T1E7 Canales", "S01E07: Canales"),
    *("1x07 Canales", "Canales (#7)", "Canales · episodio 7", "Canales, capítulo 7", "Episodio #7"),
    "Episodio n.º 7: Canales",
)
UNNUMBERED = (
    *("7 hábitos de Marta", "Los 7 canales", "1984", "7.5 millones", "2-D", "Canales 7"),
    *("Episodio 8: Canales", "El capítulo 7 del contrato", "Ep", "#", "8. Canales", ""),
)
NAMED = (f"{SHOW}: canales", f"Canales | {SHOW}", SHOW, SHOW.upper(), f"Canales ({SHOW}")
UNNAMED = ("Canales en voz alta", f"Por qué {SHOW} cambia", f"{SHOW}s y más", "Lienzo")


@pytest.mark.parametrize("title", NUMBERED)
def test_a_number_in_the_title_is_told(title: str) -> None:
    """However authors write it."""
    assert {problem.code.id for problem in found(titled(title))} == {"LZ540"}


@pytest.mark.parametrize("title", UNNUMBERED)
def test_a_number_that_belongs_to_the_title_is_not_told(title: str) -> None:
    """Another number, or one that counts something else."""
    assert found(titled(title)) == []


@pytest.mark.parametrize("title", NAMED)
def test_the_shows_name_in_the_title_is_told(title: str) -> None:
    """Before or after a sign, or all of it."""
    assert {problem.code.id for problem in found(titled(title))} == {"LZ541"}


@pytest.mark.parametrize("title", UNNAMED)
def test_words_of_the_shows_name_are_not_told(title: str) -> None:
    """Only the whole name, set apart, is the show's."""
    assert found(titled(title)) == []


def test_a_trailer_may_be_called_like_its_show() -> None:
    """It presents the show."""
    assert found(titled(f"{SHOW}: tráiler", type="trailer", number=None)) == []


BROKEN = [
    pytest.param(
        "LZ542", course(episodes=(episode(), another(8, title=episode().title))), id="same title"
    ),
    pytest.param("LZ538", course(shows=(show(description=SHOW),)), id="show's description"),
    pytest.param("LZ538", described("Relaciones con los clientes."), id="episode's description"),
    pytest.param(
        "LZ539",
        course(episodes=(another(1, description="Sí."), another(2, description="sí. "))),
        id="same description",
    ),
    pytest.param("LZ564", described("Si a < b"), id="less than"),
    pytest.param("LZ564", course(shows=(show(description="A -> B"),)), id="show's arrow"),
    pytest.param("LZ565", described("Búscalo en Google Podcasts."), id="closed directory"),
    pytest.param("LZ565", course(shows=(show(description="En google-podcast"),)), id="in the show"),
]
GOOD = [
    pytest.param(course(episodes=(episode(), another(8))), id="two good ones"),
    pytest.param(
        course(episodes=(episode(), another(8, title=episode().title, state=State.DRAFT))),
        id="a draft's title",
    ),
    pytest.param(
        course(episodes=(another(1, description=""), another(2, description=""))), id="none at all"
    ),
    pytest.param(described("Búscalo en YouTube Music."), id="open directory"),
    pytest.param(course(shows=(show(title="", description=""),)), id="empty show"),
]


@pytest.mark.parametrize(("code", "it"), BROKEN)
def test_a_mistake_is_told_by_its_code_alone(code: str, it: Course) -> None:
    """One broken input, one code."""
    assert {problem.code.id for problem in found(it)} == {code}


@pytest.mark.parametrize("it", GOOD)
def test_what_is_right_is_not_told(it: Course) -> None:
    """No rule fires where the rule book has nothing to say."""
    assert found(it) == []


def test_a_cause_is_told_once_with_the_first_names_and_their_count() -> None:
    """Ten episodes with numbers in their titles are one Problem, at the first one's title."""
    episodes = [another(n, title=f"{n}. Otra cosa {'x' * n}") for n in range(1, 11)]
    (problem,) = found(course(episodes=tuple(episodes)))
    assert explain(problem, "es").splitlines()[0] == (
        "episodes/07-relaciones-con-los-clientes.md:2:1: consejo LZ540: el título repite el número"
        " del episodio: otro-1, otro-2, otro-3, … (10)"
    )


def test_the_shows_description_that_stands_in_is_told_once() -> None:
    """Where an episode has none of its own, the show's mistake is the show's alone."""
    it = show(description="A > B, y más")
    (problem,) = found(course(shows=(it,), episodes=(episode(description=it.description),)))
    assert problem.where.file == "episodes/podcast.yml"


HOSTILE = st.text(st.characters(), max_size=40)


@given(HOSTILE, HOSTILE, st.sampled_from(["trailer", "full"]), st.integers(0, 9))
def test_no_text_makes_a_rule_raise(text: str, other: str, kind: Any, number: int) -> None:
    """Rules judge whatever the readers let through, and their Problems can be told."""
    it = show(
        title=text,
        description=other,
        author=text,
        owner=Owner(text, other),
        language=other,
        categories=(Category(text), Category(text, other)),
        license=text,
        persons=(Person(text, img=other, href=text),),
        audio_base_url=text,
        analytics_prefix=other,
        new_feed_url=other,
        image=picture(width=number, height=0, bytes=10**6),
    )
    item = episode(
        title=f"{number}. {text}" if number else text,
        description=other,
        slug=text,
        type=kind,
        number=number,
        chapters=(Chapter(number, text),),
        audio=audio(duration=number),
        transcript=transcript(cues=(Cue(0, number, text),)),
        persons=(Person(other, img=text),),
        thumbnail=picture(width=number, height=number),
    )
    twin = episode(title=item.title, description=other, guid="2", slug=other)
    for problem in found(course(shows=(it,), episodes=(item, twin))):
        assert explain(problem, "es")
        assert explain(problem, "en")


@pytest.mark.parametrize("title", ["7" * 100_000, "(" * 100_000, "Episodio " * 20_000, " " * 10**5])
def test_a_title_of_any_length_is_judged_at_once(title: str) -> None:
    """No pattern walks back and forth over it."""
    assert isinstance(found(titled(title)), list)
