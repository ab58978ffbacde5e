"""The colours of pages on Material: right from the first picture, and a button to change them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

Open = Callable[..., Page]

LESSON = "serie/canales/"
BUNDLE = "**/assets/javascripts/bundle.*.js"
KEY = "/.__palette"
SLATE = {
    "index": 2,
    "color": {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "primary": "custom"},
}


def _worn(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


def _button(page: Page, name: str) -> Any:
    return page.locator(f".md-header label[title='{name}']")


@pytest.fixture
def open_with(chromium: Browser, course: Any) -> Iterator[Callable[..., Page]]:
    """Return what opens a lesson where Material's script never comes, and something is kept."""
    with ExitStack() as stack:

        def go(kept: str | None, scheme: str) -> Page:
            context = chromium.new_context(color_scheme=scheme)
            stack.callback(context.close)
            page = context.new_page()
            if kept is not None:
                page.add_init_script(f"localStorage.setItem({KEY!r}, {json.dumps(kept)})")
            page.route(BUNDLE, lambda route: route.abort())
            page.goto(course.address + LESSON)
            return page

        yield go


@pytest.mark.parametrize(
    ("kept", "system", "worn"),
    [
        pytest.param(None, "dark", "slate", id="nothing kept, a dark system"),
        pytest.param(None, "light", "default", id="nothing kept, a light system"),
        pytest.param(json.dumps(SLATE), "light", "slate", id="dark chosen on a light system"),
        pytest.param(json.dumps(SLATE | {"index": 1}), "dark", "default", id="light chosen"),
        pytest.param(json.dumps(SLATE | {"index": 0}), "light", "default", id="system chosen"),
        pytest.param('{"index": 99}', "dark", "slate", id="a choice that is gone"),
        pytest.param('{"index": "x"}', "dark", "slate", id="a choice that is none"),
        pytest.param("{garbage", "dark", "slate", id="garbage"),
        pytest.param("null", "dark", "slate", id="null"),
    ],
)
def test_a_page_wears_its_colours_before_the_theme_has_started(
    open_with: Callable[..., Page], kept: str | None, system: str, worn: str
) -> None:
    assert _worn(open_with(kept, system)) == worn


def test_the_button_goes_through_the_choices_and_what_was_chosen_stays(open_page: Open) -> None:
    page = open_page(LESSON, color_scheme="light")
    _button(page, "Usar el tema claro").click()  # it showed the system's
    _button(page, "Usar el tema oscuro").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(_button(page, "Usar el tema del sistema")).to_be_visible()
    expect(_button(page, "Usar el tema oscuro")).to_be_hidden()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-switching", "")
    expect(page.locator("meta[name=color-scheme]")).to_have_attribute("content", "dark")
    header = page.locator("meta[name=theme-color]")
    expect(header).to_have_attribute("content", "rgb(21, 26, 40)")
    kept = json.loads(page.evaluate(f"localStorage.getItem({KEY!r})"))
    assert kept["index"] == 2
    assert kept["color"]["scheme"] == "slate"
    page.reload()
    assert _worn(page) == "slate"
    page.locator(".md-tabs__link", has_text="Glosario").click()
    expect(page).to_have_title("Glosario - El lienzo en marcha")
    assert _worn(page) == "slate"


def test_the_keyboard_changes_colours(open_page: Open) -> None:
    page = open_page(LESSON, color_scheme="light")
    expect(page.locator("[data-md-component=palette]")).to_have_count(1)
    page.locator("#__palette_0").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.locator("#__palette_2")).to_be_focused()


def test_a_page_follows_its_system_as_it_changes(open_page: Open) -> None:
    page = open_page(LESSON, color_scheme="light")
    expect(_button(page, "Usar el tema claro")).to_be_visible()
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.locator("meta[name=color-scheme]")).to_have_attribute("content", "dark")
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert page.evaluate(f"localStorage.getItem({KEY!r})") is None  # nobody has chosen anything


def test_no_style_sheet_is_loaded_again_as_the_theme_starts(chromium: Browser, course: Any) -> None:
    with chromium.new_context() as context:
        page = context.new_page()
        page.add_init_script(
            "window.late = [];"
            "document.addEventListener('load', ({ target }) => {"
            " if (target.rel === 'stylesheet' && document.querySelector('#__config'))"
            "  late.push(target.href) }, true)"
        )
        page.goto(course.address + LESSON)
        page.wait_for_function("() => document.querySelector('.md-typeset__scrollwrap')")
        page.wait_for_timeout(300)
        assert page.evaluate("late") == []
