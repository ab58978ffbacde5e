"""Article and episode find each other by what the author wrote; a doubt is a Problem."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factories import article, origin
from lienzo.model import Article
from lienzo.problems import Problem
from lienzo.sources.series.pairing import Suitor, pair

CANALES = article(src_uri="serie/canales.md", slug="canales", block="channels")
OTROS = article(src_uri="serie/otros-canales.md", slug="otros-canales", block="channels")
RELACIONES = article()
INTRO = article(
    src_uri="serie/introduccion.md", slug="introduccion", block=None, part="introduction"
)
SECOND = article(
    src_uri="segunda/vias.md", slug="vias", block="channels", series="segunda/index.md"
)
ENGLISH = article(src_uri="en/channels.md", slug="canales", block="channels", language="en")


def suitor(
    slug: str,
    *,
    block: str | None = None,
    article: str | None = None,
    language: str = "es-ES",
    series: str | None = None,
    trailer: bool = False,
) -> Suitor:
    place = origin(f"episodes/{slug}.md", "block", "article")
    return Suitor(("", slug), language, article, block, series, trailer, place)


def paired(
    suitors: list[Suitor], articles: list[Article]
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    problems: list[Problem] = []
    found = pair(suitors, articles, problems.append)
    names = {key[1]: article.src_uri for key, article in found.items()}
    return names, [(problem.code.id, str(problem.where)) for problem in problems]


@pytest.mark.parametrize(
    ("suitors", "articles", "expected"),
    [
        pytest.param(
            [suitor("canales")], [CANALES, RELACIONES], {"canales": CANALES.src_uri}, id="by-slug"
        ),
        pytest.param(
            [suitor("sexto", block="channels")],
            [CANALES],
            {"sexto": CANALES.src_uri},
            id="by-block-when-it-is-the-only-one",
        ),
        pytest.param(
            [suitor("canales", block="channels")],
            [CANALES, OTROS],
            {"canales": CANALES.src_uri},
            id="by-slug-when-the-block-fits-two",
        ),
        pytest.param(
            [suitor("x", article="docs/serie/canales.md", block="channels")],
            [CANALES, OTROS],
            {"x": CANALES.src_uri},
            id="as-written",
        ),
        pytest.param(
            [replace(suitor("canales-2"), former="canales")],
            [CANALES, article(src_uri="serie/canales-2.md", slug="canales-2")],
            {"canales-2": CANALES.src_uri},
            id="by-the-slug-of-the-take-it-replaces",
        ),
        pytest.param(
            [replace(suitor("canales"), former="la-caja")],
            [CANALES],
            {"canales": CANALES.src_uri},
            id="by-its-own-slug-when-the-former-fits-none",
        ),
        pytest.param([suitor("canales")], [ENGLISH], {}, id="never-across-languages"),
        pytest.param(
            [suitor("avance", trailer=True)],
            [INTRO, CANALES],
            {"avance": INTRO.src_uri},
            id="the-trailer-with-the-introduction",
        ),
        pytest.param([suitor("extra")], [CANALES], {}, id="alone"),
        pytest.param(
            [suitor("x", block="channels", series="segunda/index.md")],
            [CANALES, SECOND],
            {"x": SECOND.src_uri},
            id="by-block-within-the-series-of-its-season",
        ),
        pytest.param(
            [suitor("a", block="channels"), suitor("b", block="channels")],
            [CANALES],
            {},
            id="two-episodes-on-a-block-are-not-guessed-at",
        ),
    ],
)
def test_who_goes_with_whom(
    suitors: list[Suitor], articles: list[Article], expected: dict[str, str]
) -> None:
    """What the author wrote decides, and nothing else."""
    assert paired(suitors, articles) == (expected, [])


@pytest.mark.parametrize(
    ("suitors", "articles", "problem"),
    [
        pytest.param(
            [suitor("x", block="channels")],
            [CANALES, OTROS],
            ("LZ351", "episodes/x.md:2:1"),
            id="a-block-that-fits-two-articles",
        ),
        pytest.param(
            [suitor("x", article="serie/nada.md")],
            [CANALES],
            ("LZ350", "episodes/x.md:3:1"),
            id="an-article-that-is-not-there",
        ),
        pytest.param(
            [suitor("canales"), suitor("x", article="serie/canales.md")],
            [CANALES],
            ("LZ352", "episodes/x.md:3:1"),
            id="an-article-taken-twice",
        ),
    ],
)
def test_a_doubt_is_a_problem_at_its_line(
    suitors: list[Suitor], articles: list[Article], problem: tuple[str, str]
) -> None:
    """Never a guess: the author is asked."""
    assert paired(suitors, articles)[1] == [problem]
