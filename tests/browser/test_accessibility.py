"""axe-core finds nothing on any kind of page (WCAG 2.2, A and AA, and its own best practices)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from axe import COLOURS, findings

pytestmark = pytest.mark.full  # minutes on a small machine

Open = Callable[..., Page]

LESSON = "serie/canales/"
KINDS = [
    pytest.param("", id="home"),
    pytest.param("serie/", id="index"),
    pytest.param("serie/introduccion/", id="introduction"),
    pytest.param(LESSON, id="lesson"),
    pytest.param("serie/leer-el-lienzo-completo/", id="closing"),
    pytest.param("suscribirse/", id="subscribe"),
    pytest.param("episodios/", id="episodes"),
    pytest.param("glosario/", id="glossary"),
    pytest.param("hoja/", id="worksheet"),
    pytest.param("sobre/", id="about"),
    pytest.param("publicar/lecciones-y-episodios/", id="docs"),
    pytest.param("404.html", id="404"),
]
WIDTHS = [390, 1440]


def assert_nothing_found(page: Page) -> None:
    """Judge a page as it is, then its colours in the dark."""
    body = page.locator("body")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert findings(page) == []
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert findings(page, rules=COLOURS) == []


def listen(page: Page) -> None:
    """Start the player of a page, as a reader does."""
    page.locator(".lienzo-player [data-lz='play']").first.click()
    page.locator(".lienzo-player [aria-current]").first.wait_for(state="attached")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", KINDS)
def test_nothing_is_found_on_a_page(open_page: Open, path: str, width: int) -> None:
    assert_nothing_found(open_page(path, width=width))


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_found_while_an_episode_plays(open_page: Open, width: int) -> None:
    page = open_page(LESSON, width=width)
    listen(page)
    assert_nothing_found(page)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.locator(".lienzo-dock")).to_be_visible()
    assert_nothing_found(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_found_on_another_page_while_an_episode_plays(
    open_page: Open, width: int
) -> None:
    page = open_page(LESSON, width=width)
    listen(page)
    page.evaluate("document.querySelector('.md-header a.md-logo').click()")
    expect(page.locator(".portada")).to_be_attached()
    expect(page.locator(".lienzo-dock")).to_be_visible()
    assert_nothing_found(page)
