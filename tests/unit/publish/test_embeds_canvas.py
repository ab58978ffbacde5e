"""The canvas as a map: order, state, links, and the attribution that never goes away."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import etree
from lxml.etree import _Element as Element
from markupsafe import Markup

from factories import announced, article, canvas, course, episode, lesson, series
from lienzo.model import Attribution, Group, Lesson, Series, State
from lienzo.publish.embeds import Embeds
from lienzo.publish.embeds.attribution import credit, licence_name

TAUGHT = series().lessons[6]
LATER = datetime(2026, 9, 1, 7, 0, tzinfo=UTC)


def read(markup: Markup) -> Element:
    return etree.fromstring(f"<div>{markup!s}</div>")


def whole(drawn: Series, current: Lesson | None = None, *, preview: bool = False) -> Element:
    built = course(series=(drawn,), preview=preview)
    return read(Embeds(built, "es").canvas(drawn, "serie/", current))


def with_lessons(*lessons: Lesson) -> Series:
    """The factory's series, with other lessons on the blocks these stand on."""
    changed = {x.block.id for x in lessons if x.block}
    rest = [x for x in series().lessons if x.block and x.block.id not in changed]
    order = series().order
    return series(lessons=tuple(sorted((*lessons, *rest), key=lambda x: place(x, order))))


def place(taught: Lesson, order: tuple[str, ...]) -> int:
    if taught.block is not None:
        return order.index(taught.block.id)
    return -1 if taught.part == "introduction" else len(order)


def cell(tree: Element, label: str) -> Element:
    (found,) = tree.xpath("//li[p[@class='lienzo-label'][normalize-space()=$label]]", label=label)
    return found


def text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def test_cells_stand_in_teaching_order_in_one_list() -> None:
    """The tab order is the document order; the grid only moves the picture."""
    tree = whole(series())
    assert len(tree.xpath("//ol")) == 1
    numbers = tree.xpath("//ol/li//span[@class='lienzo-number']/text()")
    assert numbers == [str(n) for n in range(1, 10)]
    labels = [text(x) for x in tree.xpath("//ol/li/p[@class='lienzo-label']")]
    blocks = {block.id: block.name("es") for block in canvas().blocks}
    assert labels == [blocks[block_id] for block_id in series().order]
    assert not tree.xpath("//@tabindex")


def test_the_grid_is_the_canvas_data() -> None:
    (style,) = whole(series()).xpath("//div[@class='lienzo-grid']/@style")
    assert "'kp kp ka ka vp vp cr cr cs cs'" in str(style)
    assert "--lz-columns:10" in str(style)


@pytest.mark.parametrize(
    ("taught", "state"),
    [
        pytest.param(lesson(), "Leer y escuchar", id="both"),
        pytest.param(lesson(episode=None), "Leer", id="article"),
        pytest.param(lesson(article=None), "Escuchar", id="episode"),
        pytest.param(
            lesson(episode=episode(state=State.WITHDRAWN)), "Leer", id="withdrawn episode"
        ),
        pytest.param(
            lesson(episode=episode(state=State.SCHEDULED, date=LATER)), "Leer", id="audio later"
        ),
        pytest.param(announced("customer-relationships"), "Próximamente", id="announced"),
        pytest.param(
            lesson(state=State.SCHEDULED, article=article(state=State.SCHEDULED, date=LATER)),
            "Próximamente",
            id="scheduled",
        ),
        pytest.param(
            lesson(state=State.DRAFT, article=article(state=State.DRAFT)),
            "Próximamente",
            id="draft",
        ),
    ],
)
def test_a_state_is_said_in_words(taught: Lesson, state: str) -> None:
    found = cell(whole(with_lessons(taught)), "Relaciones con los clientes")
    assert found.xpath("string(p[@class='lienzo-state'])").strip() == state
    assert bool(found.xpath(".//a")) == (state != "Próximamente")


def test_the_title_of_a_draft_is_not_told() -> None:
    secret = lesson(
        name="Secreto", state=State.DRAFT, article=article(title="Secreto", state=State.DRAFT)
    )
    assert "Secreto" not in text(whole(with_lessons(secret)))


def test_a_preview_shows_a_draft_and_says_what_it_is() -> None:
    secret = lesson(
        name="Secreto", state=State.DRAFT, article=article(title="Secreto", state=State.DRAFT)
    )
    found = cell(whole(with_lessons(secret), preview=True), "Relaciones con los clientes")
    assert "Secreto" in text(found)
    assert "Borrador" in text(found)
    assert found.xpath(".//a")


def test_a_cell_links_its_first_lesson_and_lists_the_others() -> None:
    other = article(src_uri="serie/fidelizar.md", url="serie/fidelizar/", title="Fidelizar")
    second = lesson(name="Fidelizar", article=other, episode=None)
    found = cell(whole(with_lessons(lesson(), second)), "Relaciones con los clientes")
    links = [(a.get("href"), text(a)) for a in found.xpath(".//a")]
    assert links == [
        ("../serie/relaciones-con-los-clientes/", "Relaciones con los clientes"),
        ("../serie/fidelizar/", "Fidelizar"),
    ]


def test_minutes_to_read_and_to_listen_are_rounded_up() -> None:
    """1,100 words at 200 a minute, and 8 minutes 27 seconds."""
    found = text(cell(whole(series()), "Relaciones con los clientes"))
    assert "6 min de lectura" in found
    assert "9 min de audio" in found


def test_the_group_is_told_by_word_as_well_as_by_colour() -> None:
    found = cell(whole(series()), "Canales")
    assert text(found.xpath("p[@class='lienzo-group']")[0]) == "6 Clientes"
    assert "lienzo-tone-1" in found.get("class", "")


def test_the_current_block_is_marked_by_word() -> None:
    tree = whole(series(), TAUGHT)
    (marked,) = tree.xpath("//li[contains(@class, 'lienzo-is-here')]")
    assert "Estás aquí" in text(marked)
    assert marked.xpath(".//a/@aria-current") == ["true"]


def test_introduction_and_closing_stand_above_and_below() -> None:
    first = lesson(
        name="Qué es un lienzo", number=None, block=None, part="introduction", episode=None
    )
    last = lesson(name="Leerlo entero", number=None, block=None, part="closing", article=None)
    tree = whole(with_lessons(first, last))
    cells = tree.xpath("//ol/li")
    assert "Introducción" in text(cells[0])
    assert "Cierre" in text(cells[-1])
    (style,) = tree.xpath("//div[@class='lienzo-grid']/@style")
    assert str(style).count("lz-introduction") == str(style).count("lz-closing") == 10


def test_blocks_outside_the_order_are_shown_without_number_or_link() -> None:
    order = series().order[:6]
    short = series(order=order, lessons=tuple(announced(x) for x in order))
    tree = whole(short)
    aside = tree.xpath("//ul/li")
    assert len(tree.xpath("//ol/li")) == 6
    assert [text(x.xpath("p[@class='lienzo-label']")[0]) for x in aside] == [
        "Relaciones con los clientes",
        "Estructura de costes",
        "Fuentes de ingresos",
    ]
    assert all("Fuera de esta serie" in text(x) for x in aside)
    assert not tree.xpath("//ul//a | //ul//span[@class='lienzo-number']")


def test_a_seventh_group_takes_the_first_colour_again() -> None:
    groups = tuple(Group(f"g{n}", {"es": f"Grupo {n}"}) for n in range(7))
    blocks = tuple(replace(b, group=f"g{n % 7}") for n, b in enumerate(canvas().blocks))
    drawn = series(canvas=canvas(blocks=blocks, groups=groups))
    classes = whole(drawn).xpath("//ol/li/@class")
    assert {int(n) for x in classes for n in re.findall(r"tone-(\d)", str(x))} == {1, 2, 3, 4, 5, 6}


def test_names_that_are_no_css_identifiers_become_safe_ones() -> None:
    grid = tuple(tuple(f"9 {area}'" for area in row) for row in canvas().grid)
    blocks = tuple(replace(b, area=f"9 {b.area}'") for b in canvas().blocks)
    tree = whole(series(canvas=canvas(grid=grid, blocks=blocks)))
    (style,) = tree.xpath("//div[@class='lienzo-grid']/@style")
    rows = [row.split() for row in re.findall("'([^']*)'", str(style))]
    assert [len(row) for row in rows] == [10, 10, 10]
    used = {str(x).removeprefix("--lz-area:") for x in tree.xpath("//ol/li/@style")}
    assert used == {name for row in rows for name in row}


@pytest.mark.parametrize("kind", ["whole", "place", "top"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_canvas_carries_its_attribution(kind: str, language: str) -> None:
    """CC BY-SA 3.0: the author and the licence, both linked, under every drawing."""
    embeds, drawn = Embeds(course(), language), series()
    parts = {"whole": embeds.canvas(drawn, ""), "place": embeds.place(drawn, TAUGHT, "")}
    tree = read(parts.get(kind, embeds.lesson_top(drawn, TAUGHT, "")))
    (line,) = tree.xpath("//p[@class='lienzo-credit']")
    assert "Strategyzer" in text(line)
    assert "CC BY-SA 3.0" in text(line)
    assert line.xpath("a/@href") == [
        "https://www.strategyzer.com/",
        "https://creativecommons.org/licenses/by-sa/3.0/",
    ]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        pytest.param(
            "Basado en el lienzo de Strategyzer AG (strategyzer.com), CC BY-SA 3.0. Adaptado.",
            "Basado en el lienzo de Strategyzer AG ([strategyzer.com]), [CC BY-SA 3.0]. Adaptado.",
            id="both named",
        ),
        pytest.param(
            "Mi lienzo", "Mi lienzo · [strategyzer.com] · [CC BY-SA 3.0]", id="none named"
        ),
    ],
)
def test_the_line_links_what_it_names_and_adds_what_it_lacks(line: str, shown: str) -> None:
    terms = Attribution(
        {"es": line}, "https://www.strategyzer.com/", "CC-BY-SA-3.0", "https://cc.org/"
    )
    pieces = (f"[{x.text}]" if x.href else x.text for x in credit(terms, "es"))
    assert "".join(pieces) == shown


@pytest.mark.parametrize(
    ("spdx", "name"),
    [("CC-BY-SA-3.0", "CC BY-SA 3.0"), ("CC-BY-4.0", "CC BY 4.0"), ("MIT", "MIT")],
)
def test_a_licence_is_spelled_as_people_do(spdx: str, name: str) -> None:
    assert licence_name(spdx) == name


def test_the_small_canvas_says_in_words_what_it_shows() -> None:
    tree = read(Embeds(course(), "es").place(series(), TAUGHT, "serie/x/"))
    assert text(tree.xpath("//p[@class='lienzo-title']")[0]) == "Bloque 7 de 9 · Clientes"
    assert text(tree.xpath("//span[@class='lienzo-area']")[0]) == "Clientes"
    assert "lienzo-tone-1" in str(tree.xpath("//aside/@class")[0]).split()
    assert tree.xpath("//div[@aria-hidden='true']/span[contains(@class, 'is-here')]/text()") == [
        "7"
    ]
    assert "../../serie/" in tree.xpath("//a/@href")


def test_the_small_canvas_of_a_part_marks_no_block() -> None:
    first = lesson(name="Inicio", number=None, block=None, part="introduction", episode=None)
    tree = read(Embeds(course(), "es").place(with_lessons(first), first, ""))
    assert text(tree.xpath("//p[@class='lienzo-title']")[0]) == (
        "Introducción · Lienzo de modelo de negocio"
    )
    assert "lienzo-tone-0" in str(tree.xpath("//aside/@class")[0]).split()
    assert not tree.xpath("//*[contains(@class, 'is-here')]")


def test_names_in_another_language_than_the_interface_are_marked() -> None:
    tree = read(Embeds(course(), "en").canvas(series(), ""))
    assert set(tree.xpath("//@lang")) == {"es"}
    assert not whole(series()).xpath("//@lang")


def test_what_is_marked_is_found_by_the_lessons_that_are_out() -> None:
    """A block is complete when all of them are marked; one that is still to come has none."""
    other = article(src_uri="serie/fidelizar.md", url="serie/fidelizar/", title="Fidelizar")
    drawn = with_lessons(lesson(), lesson(name="Fidelizar", article=other, episode=None))
    tree = whole(drawn)
    found = cell(tree, "Relaciones con los clientes")
    assert str(found.get("data-lessons")).split() == [
        "../serie/relaciones-con-los-clientes/",
        "../serie/fidelizar/",
    ]
    assert len(found.xpath(".//*[@class='lienzo-marks'][not(node())]")) == 2
    coming = whole(with_lessons(announced("channels")))
    assert cell(coming, "Canales").get("data-lessons") is None
    assert not cell(coming, "Canales").xpath(".//*[@class='lienzo-marks']")
    small = read(Embeds(course(series=(drawn,)), "es").place(drawn, TAUGHT, "serie/x/"))
    (here,) = small.xpath("//span[contains(@class, 'is-here')]/@data-lessons")
    assert len(str(here).split()) == 2


def test_a_part_can_be_marked_and_is_not_counted() -> None:
    first = lesson(name="Inicio", number=None, block=None, part="introduction", episode=None)
    found = cell(whole(with_lessons(first)), "Introducción")
    assert found.xpath("p[@class='lienzo-marks']")
    assert found.get("data-lessons") is None


@pytest.mark.parametrize(
    ("language", "some"),
    [
        ("es", "Has completado {done} de 9 bloques"),
        ("en", "You have completed {done} of 9 blocks"),
    ],
)
def test_the_count_is_said_in_the_words_of_the_page(language: str, some: str) -> None:
    tree = read(Embeds(course(), language).canvas(series(), ""))
    (fold,) = tree.xpath("//details[contains(@class, 'lienzo-progress')]")
    assert fold.xpath(".//span[@class='lienzo-tally']/@data-some") == [some]
    assert fold.get("hidden")
    assert tree.xpath("//nav/@data-read | //nav/@data-heard | //nav/@data-both")


def test_on_paper_blocks_share_the_sheet_and_parts_take_what_they_need() -> None:
    first = lesson(name="Inicio", number=None, block=None, part="introduction", episode=None)
    (style,) = whole(with_lessons(first)).xpath("//div[@class='lienzo-grid']/@style")
    assert "--lz-rows:auto 1fr 1fr 1fr;" in str(style)
