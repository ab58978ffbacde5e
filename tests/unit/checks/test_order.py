"""Dates and numbers say in which order episodes are heard, and what goes with what."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from factories import NOW, course, episode, origin, show
from lienzo.checks import RULES
from lienzo.model import Course, Episode, State
from lienzo.problems import Problem

OUT, DUE = State.PUBLISHED, State.SCHEDULED


def found(it: Course) -> list[Problem]:
    return [problem for rule in RULES for problem in rule(it)]


def nth(number: int | None, days: int, **changes: Any) -> Episode:
    own = {
        "slug": f"n-{number}",
        "guid": f"n-{number}-{days}",
        "title": f"Título {'x' * days}",
        "description": f"Descripción {'x' * days}",
        "number": number,
        "enclosure_url": f"https://ejemplo.es/lienzo/media/{days}.mp3",
        "date": NOW + timedelta(days=days),
        "state": OUT,
        "origin": origin(f"episodes/{number}.md", "date", "episode"),
    }
    return episode(**(own | changes))


BROKEN = [
    pytest.param(
        "LZ543", [nth(1, 3), nth(2, 2, state=DUE)], "episodes/2.md", id="scheduled too early"
    ),
    pytest.param(
        "LZ543", [nth(1, 3, state=DUE), nth(2, 2)], "episodes/1.md", id="scheduled too late"
    ),
    pytest.param(
        "LZ544", [nth(1, 1), nth(9, 2, type="trailer")], "episodes/9.md", id="teaser of nothing"
    ),
    pytest.param(
        "LZ544", [nth(1, 1), nth(1, 2, type="bonus", season=2)], "episodes/1.md", id="other season"
    ),
]
GOOD = [
    pytest.param([nth(1, 1), nth(2, 2, state=DUE)], id="in order"),
    pytest.param([nth(1, 2), nth(2, 1)], id="both out: no date can change"),
    pytest.param([nth(1, 2), nth(2, 1, state=State.DRAFT)], id="a draft has time"),
    pytest.param([nth(None, 3, type="trailer"), nth(1, 2, state=DUE)], id="a later trailer"),
    pytest.param([nth(1, 1), nth(1, 2, type="trailer")], id="teaser of an episode"),
    pytest.param([nth(1, 1), nth(None, 2, type="bonus")], id="bonus of the season"),
]


@pytest.mark.parametrize(("code", "episodes", "file"), BROKEN)
def test_a_mistake_is_told_by_its_code_where_it_can_be_mended(
    code: str, episodes: list[Episode], file: str
) -> None:
    """One broken input, one code, at the episode that can still change."""
    (problem,) = found(course(episodes=tuple(episodes)))
    assert (problem.code.id, problem.where.file) == (code, file)


@pytest.mark.parametrize("episodes", GOOD)
def test_what_is_right_is_not_told(episodes: list[Episode]) -> None:
    """No rule fires where the rule book has nothing to say."""
    assert found(course(episodes=tuple(episodes))) == []


def test_an_episodic_show_goes_by_date_anyway() -> None:
    """Newest first: no date is out of order."""
    it = (show(type="episodic"),)
    assert found(course(shows=it, episodes=(nth(1, 3), nth(2, 2, state=DUE)))) == []
