"""Chapters, transcripts and notes as apps use them."""

from __future__ import annotations

from typing import Any

import pytest
from markupsafe import Markup

from factories import chapters, course, episode, transcript
from lienzo.checks import RULES
from lienzo.model import Chapter, Course, Cue, Episode, State
from lienzo.problems import Problem, explain

LONG = Markup("x") * 60_000
PLAIN = transcript(format="html", cues=())


def found(it: Course) -> list[Problem]:
    return [problem for rule in RULES for problem in rule(it)]


def with_(**changes: Any) -> Course:
    return course(episodes=(episode(**changes),))


def beside(**changes: Any) -> Course:
    """The good episode, and another one."""
    return course(episodes=(episode(), other(**changes)))


def other(**changes: Any) -> Episode:
    own = {"slug": "otro", "guid": "otro", "number": 8, "title": "Otro", "description": "Otra."}
    own["enclosure_url"] = "https://ejemplo.es/lienzo/media/otro.mp3"
    return episode(**(own | changes))


def stretches(count: int) -> tuple[Chapter, ...]:
    return tuple(Chapter(float(n), f"Trozo {n}") for n in range(count))


BROKEN = [
    pytest.param("LZ555", with_(chapters=(*chapters()[1:], Chapter(300, "Fin"))), id="late"),
    pytest.param(
        "LZ555",
        with_(chapters=(Chapter(0, "Oculto", hidden=True), *(Chapter(n, "x") for n in (1, 2, 3)))),
        id="only a hidden one at 0:00",
    ),
    pytest.param("LZ556", with_(chapters=chapters()[:2]), id="few"),
    pytest.param("LZ557", with_(chapters=stretches(256)), id="many"),
    pytest.param("LZ558", with_(transcript=transcript(cues=(Cue(0, 400, "x"),))), id="short"),
    pytest.param("LZ559", beside(transcript=None), id="one without"),
    pytest.param("LZ563", with_(notes=LONG + LONG[:1]), id="long notes"),
]
GOOD = [
    pytest.param(with_(chapters=()), id="no chapters"),
    pytest.param(with_(chapters=stretches(255)), id="255 chapters"),
    pytest.param(with_(transcript=transcript(cues=(Cue(0, 406, "x"),))), id="music at the end"),
    pytest.param(with_(transcript=PLAIN), id="no times"),
    pytest.param(with_(transcript=None), id="nobody has one"),
    pytest.param(beside(transcript=None, type="bonus", number=None), id="a bonus without"),
    pytest.param(beside(transcript=None, more_transcripts=(PLAIN,)), id="in another form"),
    pytest.param(beside(transcript=None, state=State.DRAFT), id="a draft without"),
    pytest.param(with_(notes=LONG), id="notes of 60,000"),
]


@pytest.mark.parametrize(("code", "it"), BROKEN)
def test_a_mistake_is_told_by_its_code_alone(code: str, it: Course) -> None:
    """One broken input, one code."""
    assert [problem.code.id for problem in found(it)] == [code]


@pytest.mark.parametrize("it", GOOD)
def test_what_is_right_is_not_told(it: Course) -> None:
    """No rule fires where the rule book has nothing to say."""
    assert found(it) == []


def test_a_short_transcript_is_told_at_its_own_file() -> None:
    """The times of both say how much is missing."""
    (problem,) = found(with_(transcript=transcript(cues=(Cue(0, 62.5, "x"),))))
    assert explain(problem, "es").splitlines()[0] == (
        "episodes/07-relaciones-con-los-clientes.vtt: aviso LZ558: la transcripción termina en"
        " 1:02, y el audio dura 8:26"
    )
