"""A course that is published in a folder of its address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]

CLOSING = "serie/leer-el-lienzo-completo/"


@pytest.fixture
def moved(build: Callable[..., Any]) -> Any:
    return build(base="curso/")


@pytest.fixture
def blank(open_page: Open, moved: Any) -> tuple[Page, list[str]]:
    """A page that tells what goes wrong, and what is asked outside the course."""
    page = open_page("sobre/", site=moved)
    wrong: list[str] = []
    page.on("response", lambda answer: answer.status >= 400 and wrong.append(answer.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: said.type in {"error", "warning"} and wrong.append(said.text))
    page.on(
        "request",
        lambda asked: asked.url.startswith((moved.address, "data:")) or wrong.append(asked.url),
    )
    return page, wrong


@pytest.mark.parametrize("path", ["", "serie/canales/", "suscribirse/"])
def test_a_course_works_in_a_folder_of_its_address(
    blank: tuple[Page, list[str]], moved: Any, path: str
) -> None:
    page, wrong = blank
    page.goto(moved.address + path, wait_until="networkidle")
    expect(page.locator("h1").first).to_be_visible()
    for link in page.locator(".lienzo-player a[download]").all():
        address = link.evaluate("link => link.href")
        assert address.startswith(f"{moved.address}media/")
        assert page.request.head(address).ok
    assert wrong == []


def test_the_style_of_a_page_of_its_own_kind_comes_with_an_instant_swap(
    blank: tuple[Page, list[str]], moved: Any
) -> None:
    page, wrong = blank
    page.goto(f"{moved.address}serie/", wait_until="networkidle")
    page.evaluate("globalThis.stays = true")
    page.locator(f".lienzo-map a[href*='{CLOSING}']").first.click()
    canvas = page.locator(".lienzo-lleno")
    expect(canvas).to_have_css("display", "grid")
    page.emulate_media(media="print")
    expect(canvas).to_have_css("page", "hoja")
    assert page.evaluate("globalThis.stays")
    assert wrong == []
