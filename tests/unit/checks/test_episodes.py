"""Guids and numbers are unique; chapters and transcript lie inside the audio."""

from __future__ import annotations

from typing import Any

import pytest

from factories import audio, course, episode, origin, show, transcript
from lienzo.checks import RULES
from lienzo.checks.episodes import numbers_unique
from lienzo.model import Chapter, Cue, Episode, State
from lienzo.problems import Severity


def found(*episodes: Episode) -> list[str]:
    judged = course(episodes=episodes)
    return [problem.code.id for rule in RULES for problem in rule(judged)]


def other(**changes: Any) -> Episode:
    url = "https://ejemplo.es/lienzo/media/otro.mp3"
    own = {"slug": "otro", "guid": "otro", "number": 8, "enclosure_url": url}
    own |= {"title": "Otro", "description": "Otra pregunta, y otra respuesta."}
    return episode(**(own | changes))


def test_a_good_course_has_no_problem() -> None:
    """What the factories make is right."""
    assert found(episode(), other()) == []


@pytest.mark.parametrize(
    ("episodes", "code"),
    [
        pytest.param(
            (episode(), other(guid=episode().guid, origin=origin("x.md"))),
            "LZ429",
            id="name-used-before",
        ),
        pytest.param(
            (episode(), other(guid=episode().guid, origin=origin("x.md", "guid"))),
            "LZ415",
            id="guid-twice",
        ),
        pytest.param(
            (
                episode(origin=origin("x.md", "guid"), audio=audio(name=f"{episode().stem}.mp3")),
                other(guid=episode().guid, origin=origin("y.mp3")),
            ),
            "LZ415",
            id="guid-twice-and-written-in-the-first",
        ),
        pytest.param(
            (
                episode(origin=origin("x.md", "guid"), audio=audio(name="antes.mp3")),
                other(guid=episode().guid, origin=origin("antes.mp3")),
            ),
            "LZ429",
            id="name-used-before-by-what-was-renamed-with-its-guid",
        ),
        pytest.param((episode(), other(number=7)), "LZ353", id="number-twice"),
        pytest.param(
            (episode(), other(enclosure_url=episode().enclosure_url)), "LZ362", id="address-twice"
        ),
        pytest.param(
            (other(alternates=(audio(name=episode().audio.name),)), episode()),
            "LZ362",
            id="an-alternate-at-an-enclosure-s-address",
        ),
        pytest.param(
            (episode(chapters=(Chapter(0, "A"), Chapter(9, "B"), Chapter(900, "Fin"))),),
            "LZ356",
            id="chapter-outside",
        ),
        pytest.param(
            (episode(chapters=(Chapter(0, "A"), Chapter(9, "C"), Chapter(9, "B"))),),
            "LZ357",
            id="chapter-order",
        ),
        pytest.param(
            (episode(transcript=transcript(cues=(Cue(0, 999, "x"),))),), "LZ358", id="cue-outside"
        ),
    ],
)
def test_each_rule_finds_its_mistake(episodes: tuple[Episode, ...], code: str) -> None:
    """One mistake, one code."""
    assert found(*episodes) == [code]


def test_a_number_that_repeats_stops_only_a_serial_show() -> None:
    """Apps order any other by date (Apple's RSS guide)."""
    for type_, severity in (("serial", Severity.ERROR), ("episodic", Severity.WARNING)):
        judged = course(shows=(show(type=type_),), episodes=(episode(), other(number=7)))
        assert [each.code.severity for each in numbers_unique(judged)] == [severity]
    judged = course(shows=(show(type="episodic"),), episodes=(episode(), other(number=7)))
    assert [each.code.id for each in numbers_unique(judged)] == ["LZ363"]


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(other(number=7, season=2), id="another-season"),
        pytest.param(other(number=7, type="bonus"), id="a-bonus-of-the-same-episode"),
        pytest.param(other(number=7, state=State.DRAFT), id="a-draft"),
        pytest.param(other(number=7, show="en"), id="another-show"),
    ],
)
def test_numbers_may_repeat_where_apps_expect_it(second: Episode) -> None:
    """Only two full episodes of one season and show must differ."""
    assert found(episode(), second) == []


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(other(alternates=(audio(name="otro.m4a"),)), id="its-own-address"),
        pytest.param(
            other(alternates=(audio(name=episode().audio.name),), state=State.WITHDRAWN),
            id="withdrawn-without-alternates",
        ),
    ],
)
def test_alternates_may_lie_where_nothing_else_does(second: Episode) -> None:
    """Those of withdrawn episodes lie nowhere."""
    assert found(episode(), second) == []
