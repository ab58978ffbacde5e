"""Whoever reads, on a phone or a desk, with or without scripts, alone with the site."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from playwright.sync_api import Locator, Page

Open = Callable[..., Page]

LESSON = "serie/canales/"
KINDS = [
    pytest.param("", id="home"),
    pytest.param("serie/", id="index"),
    pytest.param(LESSON, id="lesson"),
    pytest.param("suscribirse/", id="subscribe"),
    pytest.param("episodios/", id="episodes"),
    pytest.param("serie/introduccion/", id="introduction"),
    pytest.param("serie/leer-el-lienzo-completo/", id="closing"),
    pytest.param("glosario/", id="glossary"),
    pytest.param("hoja/", id="worksheet"),
    pytest.param("404.html", id="404"),
]
WITH_CANVAS = KINDS[:3]
COURSE = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("path", KINDS)
def test_a_page_asks_only_its_own_site_and_has_no_error(open_page: Open, path: str) -> None:
    page = open_page("sobre/")
    home = page.url.removesuffix("sobre/")
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda answer: answer.status >= 400 and wrong.append(answer.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: said.type in {"error", "warning"} and wrong.append(said.text))
    page.goto(home + path, wait_until="networkidle")  # late requests count too
    assert asked
    assert [address for address in asked if not address.startswith((home, "data:"))] == []
    assert wrong == []


def test_everything_of_a_lesson_is_there_without_scripts(open_page: Open) -> None:
    page = open_page(LESSON, java_script_enabled=False)
    assert page.locator("h1").first.is_visible()
    assert page.locator(".lienzo-player .lienzo-title").is_visible()
    assert page.locator("audio[controls]").is_visible()
    for fold, inside in enumerate([".lienzo-chapters li", ".lienzo-transcript p"]):
        page.locator("summary:visible").nth(fold).click()
        assert page.locator(inside).first.is_visible()
    download = page.locator("a[download]").first
    assert download.is_visible()
    address = urljoin(page.url, download.get_attribute("href") or "")
    assert page.request.head(address).headers["content-type"] == "audio/mpeg"


@pytest.mark.parametrize("path", KINDS)
def test_a_phone_needs_no_sideways_scrolling(open_page: Open, path: str) -> None:
    page = open_page(path, width=390)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_canvas_is_a_list_on_a_phone_and_a_grid_on_a_desk(open_page: Open) -> None:
    columns = "cells => new Set(cells.map(cell => Math.round(cell.getBoundingClientRect().x))).size"
    for path in ("", "serie/"):
        page = open_page(path, width=390)
        assert page.locator(".lienzo-cell").evaluate_all(columns) == 1
        page.set_viewport_size({"width": 1440, "height": 900})
        assert page.locator(".lienzo-cell").evaluate_all(columns) >= 5


@pytest.mark.parametrize("width", [390, 1440])
def test_the_tab_order_of_the_canvas_is_the_order_of_teaching(open_page: Open, width: int) -> None:
    page = open_page("serie/", width=width)
    lessons = page.locator(".lienzo-map .lienzo-main")
    lessons.first.focus()
    visited = []
    for _ in range(lessons.count()):
        visited.append(
            page.evaluate(
                "document.activeElement.closest('.lienzo-cell')"
                "?.querySelector('.lienzo-number, .lienzo-main').textContent"
            )
        )
        page.keyboard.press("Tab")
    numbers = [str(n) for n in range(1, 10)]
    assert visited == ["Introducción", *numbers, "Cierre"]
    assert page.locator(".lienzo-number").all_text_contents() == numbers


@pytest.mark.parametrize("path", WITH_CANVAS)
def test_the_attribution_is_seen_under_every_canvas(open_page: Open, path: str) -> None:
    page = open_page(path)
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        canvases = page.locator(".lienzo-map, .lienzo-place")
        assert canvases.count() >= 1
        for canvas in canvases.all():
            _assert_credited(canvas)


def _assert_credited(canvas: Locator) -> None:
    credit = canvas.locator(".lienzo-credit")
    drawn = canvas.locator(".lienzo-grid, .lienzo-mini").bounding_box()
    below = credit.bounding_box()
    assert drawn
    assert below
    assert below["y"] >= drawn["y"] + drawn["height"]
    assert credit.is_visible()
    assert "Strategyzer" in credit.inner_text()
    assert "CC BY-SA 3.0" in credit.inner_text()


def test_the_head_of_every_page_leads_to_the_feed(open_page: Open) -> None:
    page = open_page("sobre/")
    home = page.url.removesuffix("sobre/")
    for path in ("", "serie/", LESSON, "suscribirse/", "episodios/"):
        head = html.fromstring(page.request.get(home + path).body()).find("head")
        (address,) = head.xpath("link[@type='application/rss+xml'][@rel='alternate']/@href")
        feed = page.request.get(urljoin(home + path, address))
        assert feed.ok
        assert b"<rss" in feed.body()


def test_one_press_selects_the_whole_address_of_the_feed(open_page: Open) -> None:
    page = open_page("suscribirse/")
    page.locator(".lienzo-address").click()
    assert page.evaluate("getSelection().toString().trim()") == urljoin(page.url, "/feed.xml")


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _said_only() -> str:
    """Return a word of the lesson's transcript that is neither written nor said elsewhere."""
    transcript = COURSE / "episodes" / "06-canales.vtt"
    texts = {*COURSE.glob("docs/**/*.md"), *COURSE.glob("episodes/*.vtt")} - {transcript}
    elsewhere = set[str]().union(*(_words(path.read_text(encoding="utf-8")) for path in texts))
    lines = transcript.read_text(encoding="utf-8").splitlines()[1:]
    said = set[str]().union(*(_words(line) for line in lines if "-->" not in line))
    return max(sorted(said - elsewhere), key=len)


PATIENCE = 30_000
"""Milliseconds a busy machine may take."""


def _search(page: Page, words: str) -> Locator:
    """Type as a reader does; return what is found, best first."""
    page.locator("input.md-search__input").click()
    ready = page.locator(".md-search-result__meta", has_text="Teclee para comenzar")
    ready.wait_for(timeout=PATIENCE)  # the index is built in a worker of its own
    page.keyboard.type(words)  # the theme listens to keys
    found = page.locator(".md-search-result__item")
    found.first.wait_for(timeout=PATIENCE)
    return found


def test_the_search_finds_what_is_only_said(open_page: Open) -> None:
    word = _said_only()
    best = _search(open_page(""), word).first
    assert LESSON in (best.locator("a").first.get_attribute("href") or "")
    assert word in best.text_content().lower()


@pytest.mark.parametrize(
    ("words", "lesson"),
    [
        ("estructura de costes", "estructura-de-costes"),
        ("estructura de costos", "estructura-de-costes"),
        ("fuentes de ingresos", "fuentes-de-ingresos"),
        ("flujos de ingresos", "fuentes-de-ingresos"),
    ],
)
def test_a_block_is_found_by_its_name_on_either_side_of_the_ocean(
    open_page: Open, words: str, lesson: str
) -> None:
    found = _search(open_page(""), words)
    links = found.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert any(f"/{lesson}/" in link for link in links[:5])


def test_the_search_dialog_and_a_wide_table_are_open_to_the_keyboard(open_page: Open) -> None:
    page = open_page(LESSON, width=390)
    assert page.locator(".md-search[role='dialog']").get_attribute("aria-label") == "Búsqueda"
    table = page.locator(".md-typeset__scrollwrap").first
    assert table.evaluate("box => box.scrollWidth > box.clientWidth")
    assert table.get_attribute("tabindex") == "0"
