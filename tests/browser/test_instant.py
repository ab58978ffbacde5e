"""Where an author turns on Material's instant navigation, pages are swapped, not loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def instant(build: Callable[..., Any]) -> Any:
    return build("    - navigation.instant\n")


def test_chapters_and_moments_work_after_a_page_swap(open_page: Open, instant: Any) -> None:
    page = open_page("", site=instant)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
    page.evaluate("window.sameWindow = true")

    page.locator(".lienzo-map a[href$='serie/canales/']").click()
    page.locator("audio").wait_for()
    page.locator("summary").first.click()
    page.locator(".lienzo-chapters a[href*='#t=']").nth(2).click()
    page.wait_for_function("document.querySelector('audio').currentTime > 60")

    page.locator("a[rel='next']").first.click()
    page.locator("h1", has_text="Relaciones con los clientes").wait_for()
    assert page.url.endswith("/serie/relaciones-con-los-clientes/")
    assert page.evaluate("window.sameWindow")
    assert page.locator("audio").evaluate("audio => audio.paused && audio.currentTime === 0")
    assert page.locator(".md-search[role='dialog']").get_attribute("aria-label") == "Búsqueda"
    assert wrong == []


def test_the_voice_of_a_page_that_was_left_falls_silent(open_page: Open, instant: Any) -> None:
    page = open_page("serie/canales/", site=instant)
    page.evaluate("window.left = document.querySelector('audio')")
    page.locator("audio").evaluate("audio => audio.play()")
    page.locator("a[rel='next']").first.click()
    page.wait_for_url("**/relaciones-con-los-clientes/")
    page.wait_for_function("window.left.paused")
