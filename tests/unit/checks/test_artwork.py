"""Pictures that could be used and could be better."""

from __future__ import annotations

from typing import Any

import pytest

from factories import course, episode, origin, picture, show
from lienzo.checks import RULES
from lienzo.model import Course, State
from lienzo.problems import Problem

HEAVY = 512 * 1024 + 1
WIDE = picture(width=1920, height=1080)
TALL = picture(width=1080, height=1920)


def found(it: Course) -> list[Problem]:
    return [problem for rule in RULES for problem in rule(it)]


def covered(**changes: Any) -> Course:
    it = show(image=picture(**changes), origin=origin("episodes/podcast.yml", "image"))
    return course(shows=(it,))


def drawn(**changes: Any) -> Course:
    own = episode(origin=origin("episodes/07-a.md", "image", "thumbnail"), **changes)
    return course(episodes=(own,))


BROKEN = [
    pytest.param("LZ255", covered(width=1400, height=1400), "episodes/podcast.yml:2:1", id="1400"),
    pytest.param("LZ257", covered(bytes=HEAVY), "episodes/podcast.yml:2:1", id="heavy cover"),
    pytest.param(
        "LZ257", drawn(image=picture(bytes=HEAVY)), "episodes/07-a.md:2:1", id="heavy picture"
    ),
    pytest.param("LZ566", drawn(thumbnail=picture()), "episodes/07-a.md:3:1", id="square"),
    pytest.param(
        "LZ566",
        drawn(thumbnail=TALL),
        "episodes/07-a.md:3:1",
        id="tall",
    ),
]
GOOD = [
    pytest.param(covered(), id="3000"),
    pytest.param(covered(bytes=HEAVY - 1), id="512 KB"),
    pytest.param(course(shows=(show(image=None),)), id="no cover, told by the feed's proof"),
    pytest.param(drawn(image=picture(width=1400, height=1400)), id="an episode's may be smaller"),
    pytest.param(drawn(image=picture(bytes=HEAVY), state=State.DRAFT), id="a draft's"),
    pytest.param(drawn(thumbnail=WIDE), id="16:9"),
    pytest.param(drawn(thumbnail=picture(width=1366, height=768)), id="16:9 but for a pixel"),
]


@pytest.mark.parametrize(("code", "it", "place"), BROKEN)
def test_a_mistake_is_told_by_its_code_at_the_picture(code: str, it: Course, place: str) -> None:
    """One broken input, one code, at the key that names the picture."""
    (problem,) = found(it)
    assert (problem.code.id, str(problem.where)) == (code, place)


@pytest.mark.parametrize("it", GOOD)
def test_what_is_right_is_not_told(it: Course) -> None:
    """No rule fires where the rule book has nothing to say."""
    assert found(it) == []


def test_a_heavy_cover_that_episodes_share_is_told_once() -> None:
    """The show's picture in every episode is one picture."""
    cover = picture(bytes=HEAVY)
    it = course(shows=(show(image=cover),), episodes=(episode(image=cover),))
    assert [problem.where.file for problem in found(it)] == ["episodes/podcast.yml"]
