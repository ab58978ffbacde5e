"""What directories ask of the show: each rule finds its mistake, and nothing else does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from factories import NOW, course, episode, origin, show, urls
from lienzo.checks import RULES
from lienzo.model import Category, Course, Owner, ShowTags, State
from lienzo.problems import Problem, explain

OWN_FEED = "https://ejemplo.es/lienzo/feed.xml"
COMPLETE = ShowTags(complete=True)
TOMORROW = {"state": State.SCHEDULED, "date": NOW + timedelta(days=1)}


def found(it: Course) -> list[Problem]:
    return [problem for rule in RULES for problem in rule(it)]


def shows(**changes: Any) -> Course:
    return course(shows=(show(**changes),))


BROKEN = [
    pytest.param("LZ530", shows(owner=None), id="no owner"),
    pytest.param("LZ530", shows(owner=Owner("Ana Peña", "")), id="no address"),
    pytest.param("LZ531", shows(audio_base_url="HTTP://audio.es/"), id="audio over http"),
    pytest.param("LZ531", shows(analytics_prefix="http://op3.dev/e/"), id="prefix over http"),
    pytest.param("LZ531", course(urls=urls(site_url="http://a.es/"), episodes=()), id="site"),
    pytest.param("LZ531", shows(new_feed_url="http://a.es/", locked=False), id="new feed"),
    pytest.param("LZ532", shows(new_feed_url=OWN_FEED), id="moves to itself"),
    pytest.param("LZ533", shows(new_feed_url="https://a.es/feed.xml"), id="moves, locked"),
    pytest.param(
        "LZ534",
        course(shows=(show(podcasting=COMPLETE),), episodes=(episode(**TOMORROW),)),
        id="complete too soon",
    ),
    pytest.param(
        "LZ535",
        shows(categories=(Category("Business"), Category("Business", "Careers"))),
        id="finer category second",
    ),
    pytest.param("LZ536", shows(language="ast"), id="three letters"),
    pytest.param("LZ536", shows(language="xx-ES"), id="no such language"),
    pytest.param("LZ537", shows(author="© Ana Peña"), id="sign"),
    pytest.param("LZ537", shows(author="Ana Peña 2026"), id="year"),
    pytest.param("LZ537", shows(license="Copyright Ana"), id="word"),
]
GOOD = [
    pytest.param(course(), id="a good course"),
    pytest.param(shows(audio_base_url="https://audio.es/"), id="audio over https"),
    pytest.param(
        course(urls=urls(site_url="http://localhost:8000/"), episodes=()), id="tried out at home"
    ),
    pytest.param(
        course(urls=urls(site_url="http://a.es/"), preview=True, episodes=()), id="preview"
    ),
    pytest.param(course(urls=urls(site_url="http://a.es/"), shows=(), episodes=()), id="no show"),
    pytest.param(course(urls=urls(site_url=None), episodes=()), id="no address at all"),
    pytest.param(shows(audio_base_url="http://[/"), id="no address, told elsewhere"),
    pytest.param(shows(new_feed_url="https://a.es/feed.xml", locked=False), id="free to move"),
    pytest.param(shows(podcasting=COMPLETE), id="complete and all out"),
    pytest.param(
        shows(categories=(Category("Education", "Courses"), Category("Business", "Careers"))),
        id="another category second",
    ),
    pytest.param(
        shows(categories=(Category("Business", "Careers"), Category("Business"))),
        id="finer category first",
    ),
    pytest.param(shows(categories=()), id="no category, told by the feed's proof"),
    pytest.param(shows(language="es-419"), id="a language of many countries"),
    pytest.param(shows(language=""), id="no language, told by the feed's proof"),
    pytest.param(shows(author="© Ana Peña", license=None), id="no line, no word in it"),
    pytest.param(shows(license="https://a.es/2026/licencia"), id="address of a licence"),
]


@pytest.mark.parametrize(("code", "it"), BROKEN)
def test_a_mistake_is_told_by_its_code_alone(code: str, it: Course) -> None:
    """One broken input, one code."""
    assert {problem.code.id for problem in found(it)} == {code}


@pytest.mark.parametrize("it", GOOD)
def test_what_is_right_is_not_told(it: Course) -> None:
    """No rule fires where the rule book has nothing to say."""
    assert found(it) == []


@pytest.mark.parametrize(
    ("changes", "key", "line"),
    [
        pytest.param({"owner": Owner("Ana", "")}, "owner", 2, id="owner"),
        pytest.param({"new_feed_url": OWN_FEED}, "new_feed_url", 2, id="move"),
        pytest.param({"new_feed_url": "https://a.es/"}, "new_feed_url", 2, id="lock not written"),
        pytest.param({"new_feed_url": "https://a.es/"}, "locked", 2, id="lock"),
        pytest.param({"language": "ast"}, "language", 2, id="language"),
        pytest.param({"analytics_prefix": "http://a.es/"}, "analytics_prefix", 2, id="prefix"),
    ],
)
def test_a_problem_stands_at_the_authors_line(changes: dict[str, Any], key: str, line: int) -> None:
    """The key is there, so its line is told."""
    (problem,) = found(shows(origin=origin("episodes/podcast.yml", key), **changes))
    assert (problem.where.file, problem.where.line) == ("episodes/podcast.yml", line)


def test_a_show_complete_too_soon_points_at_complete() -> None:
    """What is due is named, and the key stands in podcast.yml."""
    it = show(podcasting=COMPLETE, origin=origin("episodes/podcast.yml", "complete"))
    due = (episode(**TOMORROW), episode(slug="otro", guid="o", state=State.DRAFT))
    (problem,) = found(course(shows=(it,), episodes=due))
    assert explain(problem, "es").startswith(
        "episodes/podcast.yml:2:1: aviso LZ534: `complete` dice que no habrá más episodios, y"
        " quedan por publicar: relaciones-con-los-clientes\n"
    )
