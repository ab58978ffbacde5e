"""What a reader meets at first glance, at a wrong address, on paper and on a small screen."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Page

Open = Callable[..., Page]

LESSON = "serie/canales/"
CLOSING = "serie/leer-el-lienzo-completo/"
WITH_FIGURES = [
    "serie/introduccion/",
    "serie/actividades-clave/",
    "serie/estructura-de-costes/",
    "serie/fuentes-de-ingresos/",
]
SMALLEST = 11  # pixels of a letter in a figure
FIRST_SCREEN = 900  # pixels


@pytest.mark.parametrize("width", [390, 1440])
def test_the_first_screen_says_what_it_is_and_where_to_begin(open_page: Open, width: int) -> None:
    page = open_page("", width=width)
    for selector, target in (
        ("h1", None),
        (".md-button--primary", "serie/introduccion/"),
        (".md-button:not(.md-button--primary)", "episodios/"),
        (".lienzo-map .lienzo-main", "serie/introduccion/"),
    ):
        found = page.locator(selector).first
        box = found.bounding_box()
        assert box
        assert box["y"] + box["height"] <= FIRST_SCREEN, selector
        assert target is None or target in (found.get_attribute("href") or "")


def test_the_first_screen_of_a_desk_holds_the_whole_canvas(open_page: Open) -> None:
    page = open_page("")
    box = page.locator(".lienzo-map").bounding_box()
    assert box
    assert box["y"] + box["height"] <= FIRST_SCREEN
    assert page.locator(".lienzo-map .lienzo-main").count() == 11


def test_an_area_of_the_canvas_has_a_sign_beside_its_colour_and_name(open_page: Open) -> None:
    page = open_page("serie/")
    signs = page.locator(".lienzo-cell:not(.lienzo-tone-0) .lienzo-area").evaluate_all(
        "areas => areas.map(area => area.textContent"
        " + getComputedStyle(area, '::before').content[1])"
    )
    assert len(signs) == 9
    assert set(signs) == {"Infraestructura■", "Oferta◆", "Clientes●", "Viabilidad económica▲"}


@pytest.mark.parametrize("path", WITH_FIGURES)
def test_a_figure_can_be_read_on_a_phone(open_page: Open, path: str) -> None:
    page = open_page(path, width=390)
    figures = page.locator("figure .dibujo")
    assert figures.count() >= 1
    for figure in figures.all():
        letters = figure.evaluate(
            "svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
            " * Math.min(...[...svg.querySelectorAll('text')].map("
            "text => parseFloat(getComputedStyle(text).fontSize)))"
        )
        assert letters >= SMALLEST
        inside = figure.evaluate(
            "svg => [...svg.querySelectorAll('text')].every(text => {"
            " const box = text.getBoundingClientRect();"
            " return box.left >= 0 && box.right <= innerWidth })"
        )
        assert inside


def test_an_abbreviation_tells_its_meaning_to_a_pointer_and_to_a_finger(open_page: Open) -> None:
    meaning = "Asociación de madres y padres del alumnado"
    page = open_page(LESSON, width=390, is_mobile=True, has_touch=True)
    short = page.locator(".md-content abbr").first
    assert short.get_attribute("title") == meaning  # a pointer's own tooltip
    shown = "abbr => getComputedStyle(abbr, '::after').content"
    assert short.evaluate(shown) == "none"
    short.tap()
    assert short.evaluate(shown) == f'"{meaning}"'


def _links(path: Path) -> list[str]:
    body = html.fromstring(path.read_bytes()).find(".//article")
    assert body is not None
    targets = body.xpath(".//a/@href | .//form/@action")
    return [str(target) for target in targets if not str(target).startswith("#")]


@pytest.mark.parametrize("base", ["", "curso/"])
def test_a_wrong_address_is_answered_in_spanish_at_any_base(
    course: Any, build: Callable[..., Any], base: str
) -> None:
    site = (build(base=base) if base else course).root / "site"
    page = html.fromstring((site / "404.html").read_bytes())
    assert page.get("lang") == "es"
    assert "Aquí no hay nada" in page.findtext(".//h1")
    assert page.findtext(".//title").startswith("Esta página no existe")
    links = [link.split("?")[0] for link in _links(site / "404.html")]
    assert {f"/{base}", f"/{base}serie/"} <= {link.rstrip(".") for link in links}
    for link in links:
        assert link.startswith(f"/{base}")
        assert (site / link.removeprefix(f"/{base}") / "index.html").exists(), link
    assert "Not found" not in page.text_content()


def test_the_page_for_wrong_addresses_searches_the_course(open_page: Open) -> None:
    page = open_page("404.html")
    page.locator("input[name='q']").fill("canales")
    page.locator(".buscador button").click()
    result = page.locator(".md-search-result__link").first
    result.wait_for(timeout=30_000)  # the index is built in a worker of its own
    assert "canales" in page.url


def test_robots_are_shown_the_sitemap(course: Any) -> None:
    said = (course.root / "site" / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {course.address}sitemap.xml" in said.splitlines()
    assert "Disallow" not in said


def _sheets(pdf: bytes) -> list[tuple[float, float]]:
    """Return width and height of every page of a PDF."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(float(width), float(height)) for width, height in boxes]


@pytest.mark.parametrize("path", [CLOSING, "hoja/"])
def test_the_filled_canvas_is_one_landscape_sheet(open_page: Open, path: str) -> None:
    sheets = _sheets(open_page(path).pdf(prefer_css_page_size=True))
    assert len([width for width, height in sheets if width > height]) == 1


def test_the_worksheet_is_printed_alone(open_page: Open) -> None:
    assert len(_sheets(open_page("hoja/").pdf(prefer_css_page_size=True))) == 1


def test_paper_shows_the_text_alone_in_dark_on_white(open_page: Open) -> None:
    page = open_page(LESSON, color_scheme="dark")
    page.emulate_media(media="print")
    for hidden in (
        ".md-header",
        ".md-tabs",
        ".md-sidebar--primary",
        ".md-footer",
        ".lienzo-player",
    ):
        assert page.locator(hidden).count() > 0, hidden
        assert not page.locator(hidden).first.is_visible()
    colours = page.locator(".md-content__inner > p").first.evaluate(
        "text => [getComputedStyle(text).color,"
        " getComputedStyle(text.closest('.md-main')).backgroundColor]"
    )
    assert colours[0] == "rgb(0, 0, 0)"
    assert colours[1] in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}


@pytest.mark.parametrize("path", [LESSON, "serie/", CLOSING, "hoja/"])
def test_a_canvas_on_paper_names_its_licence_by_address(open_page: Open, path: str) -> None:
    """CC BY-SA 3.0, 4 (a): with every copy, the licence or where it is read."""
    sheets = open_page(path).pdf(format="A4", prefer_css_page_size=True)
    command = ["pdftotext", "-", "-"]
    done = subprocess.run(command, input=sheets, capture_output=True, check=True, timeout=60)
    text = "".join(done.stdout.decode().split())
    assert "strategyzer.com" in text
    assert "creativecommons.org/licenses/by-sa/3.0" in text
