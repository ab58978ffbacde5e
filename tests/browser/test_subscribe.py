"""The page that says how to subscribe: copy the address, read the code, open an app."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
PAGE = "suscribirse/"
COPY = {"name": "Copiar la dirección"}


def feed(page: Page) -> str:
    return page.url.removesuffix(PAGE) + "feed.xml"


def test_the_button_puts_the_address_of_the_feed_on_the_clipboard(open_page: Open) -> None:
    page = open_page(PAGE, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", **COPY).click()
    expect(page.locator(".lienzo-feed [role=status]")).to_have_text("Copiada")
    assert page.evaluate("navigator.clipboard.readText()") == feed(page)


def test_where_the_clipboard_is_out_of_reach_the_address_is_selected(open_page: Open) -> None:
    """As on a site without encryption, where browsers give pages no clipboard."""
    page = open_page(PAGE)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", **COPY).press("Enter")
    expect(page.locator(".lienzo-feed [role=status]")).to_contain_text("seleccionada")
    assert page.evaluate("getSelection().toString().trim()") == feed(page)


def test_the_button_works_after_an_instant_page_change(open_page: Open) -> None:
    page = open_page("sobre/", permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("window.swapped = true")
    page.get_by_role("link", name="Suscríbete").first.click()
    page.get_by_role("button", **COPY).click()
    expect(page.locator(".lienzo-feed [role=status]")).to_have_text("Copiada")
    assert page.evaluate("window.swapped")


def test_without_a_script_there_is_no_button_and_the_address_can_be_read(open_page: Open) -> None:
    page = open_page(PAGE, java_script_enabled=False)
    assert not page.locator(".lienzo-copy").is_visible()
    assert page.locator(".lienzo-address").text_content() == feed(page)
    assert page.locator(".lienzo-qr svg").is_visible()


def test_nothing_moves_when_the_button_appears(open_page: Open) -> None:
    page = open_page(PAGE)
    page.get_by_role("button", **COPY).wait_for()
    link = page.locator(".lienzo-feed a")
    before = link.bounding_box()
    page.locator(".lienzo-copy").evaluate("button => button.hidden = true")
    assert link.bounding_box() == before


def colours(code: Locator) -> list[tuple[int, int, int]]:
    """Return the two commonest colours of what is drawn, the commonest first."""
    image = Image.open(io.BytesIO(code.screenshot())).convert("RGB")
    found = sorted(image.getcolors(1 << 24), reverse=True)
    return [colour for _, colour in found[:2]]


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({}, id="light"),
        pytest.param({"color_scheme": "dark"}, id="dark"),
        pytest.param({"forced_colors": "active"}, id="forced-colours"),
        pytest.param({"forced_colors": "active", "color_scheme": "dark"}, id="forced-dark"),
    ],
)
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_the_code_is_black_on_white(open_page: Open, medium: str, options: dict[str, Any]) -> None:
    page = open_page(PAGE, **options)
    page.emulate_media(media=medium)
    code = page.locator(".lienzo-qr svg")
    assert colours(code) == [(255, 255, 255), (0, 0, 0)]
    assert code.bounding_box()["width"] == 160


def test_a_narrow_screen_shows_it_all_without_scrolling_sideways(open_page: Open) -> None:
    page = open_page(PAGE, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    box = page.locator(".lienzo-subscribe").bounding_box()
    for part in page.locator(".lienzo-subscribe :is(a, button, svg, code)").all():
        inner = part.bounding_box()
        assert inner["x"] >= box["x"]
        assert inner["x"] + inner["width"] <= box["x"] + box["width"]


def test_every_way_is_large_enough_for_a_finger(open_page: Open) -> None:
    """44 pixels (WCAG 2.2, 2.5.5)."""
    page = open_page(PAGE, width=390)
    ways = page.locator(".lienzo-ways :is(a, button)").all()
    assert len(ways) > 5
    for way in ways:
        box = way.bounding_box()
        assert min(box["width"], box["height"]) >= 44


def test_no_app_is_asked_for_anything_before_a_press(open_page: Open) -> None:
    page = open_page("sobre/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    home = page.url.removesuffix("sobre/")
    page.goto(home + PAGE)
    page.locator(".lienzo-apps a").first.hover()
    page.wait_for_load_state("networkidle")
    assert asked
    assert not [url for url in asked if not url.startswith((home, "data:", "blob:"))]
