"""A feed opened in a browser: a page that says how to subscribe, or at least can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

Open = Callable[..., Page]

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-blink-features=XSLT",
]
CONTRAST = """
element => {
  const light = colour => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(Number).map(part => part / 255)
      .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
  let ground = element
  const painted = () => getComputedStyle(ground).backgroundColor !== 'rgba(0, 0, 0, 0)'
  while (!painted()) ground = ground.parentElement
  const pair = [light(getComputedStyle(element).color),
    light(getComputedStyle(ground).backgroundColor)].sort((a, b) => b - a)
  return (pair[0] + 0.05) / (pair[1] + 0.05)
}
"""


def transforms(page: Page) -> bool:
    return page.evaluate("document.documentElement.localName") == "html"


@pytest.fixture
def with_xslt(open_page: Open) -> Open:
    """Return what opens a feed, where the browser still transforms it."""

    def go(path: str, **options: Any) -> Page:
        page = open_page(path, **options)
        if not transforms(page):
            pytest.skip("this Chromium transforms no XML any more")
        return page

    return go


@pytest.fixture(scope="module")
def without_xslt(chromium: Browser) -> Iterator[Browser]:
    """Chromium as it will be: no XSLT."""
    browser = chromium.browser_type.launch(executable_path="/usr/bin/chromium", args=FLAGS)
    yield browser
    browser.close()


@pytest.mark.parametrize("width", [390, 1440])
def test_a_feed_reads_as_a_page(with_xslt: Open, course: Any, width: int) -> None:
    page = with_xslt("feed.xml", width=width)
    assert page.title() == "El lienzo en marcha"
    assert page.locator("html").get_attribute("lang") == "es-ES"
    assert page.locator("h1").inner_text() == "El lienzo en marcha"
    assert page.locator("#address").input_value() == f"{course.address}feed.xml"
    assert page.locator("li").count() == 10
    assert page.locator("header img").evaluate("image => image.naturalWidth") >= 1400
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for landmark in ("header", "main", "footer"):
        assert page.locator(landmark).count() == 1


def test_a_feed_asks_only_its_own_site(with_xslt: Open, course: Any) -> None:
    """And no audio is loaded before somebody wants to hear it."""
    page = with_xslt("feed.xml")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    assert [url for url in asked if not url.startswith(course.address)] == []
    assert not [url for url in asked if url.endswith((".mp3", ".m4a"))]


def test_an_episode_is_heard_in_the_feed(with_xslt: Open) -> None:
    page = with_xslt("feed.xml")
    audio = page.locator("audio").first
    audio.evaluate("audio => audio.play()")
    page.wait_for_function("document.querySelector('audio').currentTime > 0")


def test_an_episode_leads_to_its_lesson(with_xslt: Open) -> None:
    page = with_xslt("feed.xml")
    page.locator("li", has_text="Canales").last.locator("a").click()
    page.wait_for_url("**/serie/**")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_feed_can_be_read_in_any_light(with_xslt: Open, scheme: str) -> None:
    """WCAG 2.2, 1.4.3."""
    page = with_xslt("feed.xml", color_scheme=scheme)
    for selector in ("h1", ".author", ".what p", ".what small", "#address", "h3", ".meta", "li a"):
        assert page.locator(selector).first.evaluate(CONTRAST) >= 4.5, selector


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
def test_without_xslt_a_feed_still_shows_what_it_is(
    without_xslt: Browser, course: Any, width: int, scheme: Any
) -> None:
    """CSS can neither link nor play; address, title and episodes can be read."""
    context = without_xslt.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    page = context.new_page()
    page.goto(f"{course.address}feed.xml")
    assert not transforms(page)
    assert page.locator("channel > title").first.is_visible()
    assert page.locator("item > title").count() >= 10
    assert page.locator("item").first.locator("> title").first.is_visible()
    assert not page.locator("item > guid").first.is_visible()
    said = page.evaluate(
        "getComputedStyle(document.querySelector('generator'), '::before').content"
    )
    assert "Esto es un feed" in said
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("item > title").first.evaluate(CONTRAST) >= 4.5
    context.close()
