"""Directives answered: the part they place, or one Problem under the right word."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from factories import announced, course, episode, series, show
from lienzo.directives import Directive, parse_directive, render_directive
from lienzo.model import Course, Lesson, Series, State
from lienzo.problems import Problem, Where, explain
from lienzo.publish.embeds import Embeds

HERE = "serie/relaciones-con-los-clientes/"
TAUGHT = series().lessons[6]


def answer(
    line: str, built: Course | None = None, page: tuple[Series, Lesson] | None = None
) -> tuple[Markup | None, list[Problem]]:
    built = built or course()
    directive = parse_directive(line, 12)
    assert isinstance(directive, Directive)
    problems: list[Problem] = []
    where = Where("docs/index.md", 12)
    embeds = Embeds(built, page[0].language if page else "es")
    html = render_directive(directive, embeds, built, HERE, page, where, problems.append)
    return html, problems


LEAN = series(src_uri="lean/index.md", folder="cursos/lean", title="Lean", lessons=())


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        pytest.param("::canvas", 'class="lienzo lienzo-map"', id="the only series"),
        pytest.param("::canvas[serie]", 'class="lienzo lienzo-map"', id="by folder"),
        pytest.param("::canvas[business-model]", 'class="lienzo lienzo-map"', id="by canvas"),
        pytest.param("::canvas{block=relaciones-con-los-clientes}", "Estás aquí", id="block"),
        pytest.param("::player[relaciones-con-los-clientes]", "<audio", id="slug"),
        pytest.param("::player[07-relaciones-con-los-clientes]", "<audio", id="stem"),
        pytest.param("::player[customer-relationships]", "<audio", id="block id"),
        pytest.param('::player[customer-relationships]{start="1:30"}', ".mp3#t=90", id="start"),
        pytest.param("::episodes", 'class="lienzo-list"', id="episodes"),
        pytest.param("::episodes[es-ES]{season=1}", 'class="lienzo-list"', id="season"),
        pytest.param("::subscribe", ">RSS<", id="subscribe"),
        pytest.param("::subscribe{as=row}", ">RSS<", id="subscribe row"),
        pytest.param("::subscribe[es-ES]{as=page}", "<svg", id="subscribe page"),
    ],
)
def test_a_directive_places_its_part(line: str, holds: str) -> None:
    html, problems = answer(line)
    assert problems == []
    assert html is not None
    assert holds in html


def test_a_page_of_a_series_means_its_own_canvas_and_episode() -> None:
    built = course(series=(LEAN, series()))
    canvas, _ = answer("::canvas", built, (built.series[1], TAUGHT))
    player, _ = answer("::player", built, (built.series[1], TAUGHT))
    assert canvas is not None
    assert "Estás aquí" in canvas
    assert player is not None
    assert "<audio" in player


def test_the_page_of_an_episode_without_article_means_that_episode() -> None:
    html, problems = answer("::player")
    assert html is not None
    assert problems == []


def test_a_placed_player_does_not_take_the_addresses_of_the_pages_own() -> None:
    html, _ = answer("::player", page=(series(), TAUGHT))
    assert html is not None
    assert 'id="t=' not in html
    assert 'id="lienzo-relaciones-con-los-clientes-l12"' in html


def test_of_two_namesakes_the_one_in_the_pages_language_is_meant() -> None:
    english = episode(show="en", title="Relationships")
    built = course(shows=(show(), show(key="en", language="en-GB")), episodes=(episode(), english))
    page = (series(language="en"), TAUGHT)
    html, _ = answer("::player[relaciones-con-los-clientes]", built, page)
    assert html is not None
    assert "Relationships" in html
    html, _ = answer("::player[en/relaciones-con-los-clientes]", built)
    assert html is not None
    assert "Relationships" in html


@pytest.mark.parametrize(
    ("language", "title"),
    [
        pytest.param("en", "Trial", id="its-own"),
        pytest.param("es-MX", "Lienzo en voz alta", id="of-another-country"),
        pytest.param("fr", "Lienzo en voz alta", id="else-the-main-one"),
    ],
)
def test_a_page_that_names_no_show_means_the_one_in_its_language(language: str, title: str) -> None:
    built = course(shows=(show(), show(key="en", language="en-GB", title="Trial")))
    html, _ = answer("::subscribe", built, (series(language=language), TAUGHT))
    assert html is not None
    assert title in html


TWO = course(series=(LEAN, series()))
EMPTY = course(shows=(), series=(), episodes=())
SILENT = (series(), announced("channels"))


@pytest.mark.parametrize(
    ("line", "built", "page", "code", "hint", "caret"),
    [
        pytest.param("::plyer", None, None, "LZ600", "`player`", "plyer", id="name"),
        pytest.param("::foo", None, None, "LZ600", "`canvas`, `player`", "foo", id="far name"),
        pytest.param("::canvas[serie", None, None, "LZ601", "sola", "[serie", id="unclosed"),
        pytest.param("::canvas y más", None, None, "LZ601", "sola", "y más", id="not alone"),
        pytest.param("::player{start}", None, None, "LZ601", "sola", "{start}", id="no value"),
        pytest.param("::player{strat=1}", None, None, "LZ602", "`start`", "strat", id="option"),
        pytest.param("::subscribe{to=x}", None, None, "LZ602", "`as`", "to", id="other option"),
        pytest.param("::subscribe{as=pagina}", None, None, "LZ614", "`page`", "pagina", id="form"),
        pytest.param("::subscribe{as=1}", None, None, "LZ614", "`row`, `page`", "1", id="far form"),
        pytest.param("::player[channels]", None, None, "LZ609", "relaciones", "channels",
            id="bare block"),
        pytest.param("::player[relacions]", None, None, "LZ609", "relaciones", "relacions",
            id="slug"),
        pytest.param("::player", None, SILENT, "LZ608", "relaciones", "player", id="silent page"),
        pytest.param("::canvas[seri]", None, None, "LZ606", "`serie`", "seri", id="series"),
        pytest.param("::canvas{block=canals}", None, None, "LZ607", "`channels`", "canals",
            id="block"),
        pytest.param("::canvas", EMPTY, None, "LZ604", "series:", "canvas", id="no series"),
        pytest.param("::canvas", TWO, None, "LZ605", "`cursos/lean`, `serie`", "canvas",
            id="which"),
        pytest.param("::episodes", EMPTY, None, "LZ611", "podcast.yml", "episodes", id="no show"),
        pytest.param("::subscribe[em]", None, None, "LZ612", "`es-ES`", "em", id="show"),
        pytest.param("::episodes{season=9}", None, None, "LZ613", "`1`", "9", id="season"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_problem_under_the_word_with_a_way_out(
    line: str,
    built: Course | None,
    page: tuple[Series, Lesson] | None,
    code: str,
    hint: str,
    caret: str,
) -> None:
    html, (problem,) = answer(line, built, page)
    assert html is None
    assert problem.code.id == code
    assert hint in problem.hint("es")
    assert problem.where.line == 12
    assert problem.where.column == line.index(caret) + 1
    for language in ("es", "en"):
        assert "{" not in explain(problem, language).replace("{clave=valor}", "").replace(
            "{key=value}", ""
        ).replace(line, "").replace("{start}", "")


@pytest.mark.parametrize("start", ["uno", "9:00", "1:75", "-3"])
def test_a_start_outside_the_episode_is_refused(start: str) -> None:
    html, (problem,) = answer(f"::player[customer-relationships]{{start={start}}}")
    assert html is None
    assert problem.code.id == "LZ603"
    assert "8:2" in problem.message("es")


def test_a_whole_message_as_the_author_sees_it() -> None:
    _, (problem,) = answer("::player[relacions]")
    assert explain(problem, "es") == (
        "docs/index.md:12:10: error LZ609: `::player`: no existe el episodio «relacions»\n"
        "   12 | ::player[relacions]\n"
        "      |          ^^^^^^^^^\n"
        "  solución: ¿querías decir `relaciones-con-los-clientes`?"
    )


def test_a_scheduled_episode_is_announced_without_a_player() -> None:
    built = course(episodes=(episode(state=State.SCHEDULED),))
    html, problems = answer("::player[customer-relationships]", built)
    assert problems == []
    assert html is not None
    assert "Próximamente" in html
    assert "<audio" not in html


def test_a_draft_episode_leaves_only_a_notice() -> None:
    built = course(episodes=(episode(state=State.DRAFT),))
    html, (problem,) = answer("::player[customer-relationships]", built)
    assert html is None
    assert problem.code.id == "LZ610"
    assert problem.severity == "notice"
