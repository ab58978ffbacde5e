"""Whoever listens: nothing is loaded unasked, and every moment can be reached."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Request

Open = Callable[..., Page]

LESSON = "serie/canales/"
NEAR = 0.5  # seconds between the moment asked for and the one that sounds


def _watch_audio(page: Page) -> list[str]:
    """Return a list that fills with the addresses of audio that the page asks for."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if request.resource_type == "media" or request.url.endswith(".mp3"):
            asked.append(request.url)

    page.on("request", note)
    return asked


def _watch_seeks(page: Page) -> None:
    page.evaluate(
        """() => {
          window.landed = [];
          document.addEventListener(
            "seeked", (event) => window.landed.push(event.target.currentTime), true);
        }"""
    )


def _first_landing(page: Page) -> float:
    page.wait_for_function("window.landed.length > 0")
    return float(page.evaluate("window.landed[0]"))


def _seconds(link: Locator) -> float:
    found = re.search(r"#t=([\d.]+)$", link.get_attribute("href") or "")
    assert found
    return float(found[1])


@pytest.mark.parametrize("path", ["", LESSON, f"{LESSON}#t=88", "episodios/"])
def test_not_one_byte_of_audio_is_asked_for_before_play(open_page: Open, path: str) -> None:
    page = open_page("404.html")
    asked = _watch_audio(page)
    page.goto(page.url.replace("404.html", path), wait_until="networkidle")  # late ones count
    assert asked == []


def test_the_keyboard_alone_starts_the_audio_and_its_clock_runs(open_page: Open) -> None:
    page = open_page(LESSON)
    asked = _watch_audio(page)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.lz") == "play":
            break
    page.keyboard.press("Space")
    page.wait_for_function("document.querySelector('audio').currentTime > 0.3")
    assert asked
    assert all(address.startswith(page.url.removesuffix(LESSON)) for address in asked)


def test_a_chapter_plays_from_where_it_begins(open_page: Open) -> None:
    page = open_page(LESSON)
    _watch_seeks(page)
    page.locator("summary", has_text="7 capítulos").click()
    chapter = page.locator(".lienzo-chapters a[href*='#t=']").nth(3)
    chapter.click()
    assert _first_landing(page) == pytest.approx(_seconds(chapter), abs=NEAR)
    assert not page.evaluate("document.querySelector('audio').paused")
    assert page.url.endswith(str(chapter.evaluate("link => link.hash")))


@pytest.mark.parametrize(("moment", "seconds"), [("#t=88", 88), ("#t=1:30", 90), ("#t=12.5", 12.5)])
def test_a_moment_in_the_address_is_where_the_audio_starts(
    open_page: Open, moment: str, seconds: float
) -> None:
    page = open_page(LESSON + moment)
    _watch_seeks(page)
    page.locator('.lienzo-player [data-lz="play"]').press("Space")
    page.wait_for_function("document.querySelector('audio').readyState > 1")
    now = float(page.locator("audio").evaluate("audio => audio.currentTime"))
    assert seconds - NEAR <= now <= seconds + 5


def test_a_section_plays_in_the_player_of_its_page(open_page: Open) -> None:
    """Its link leads to the audio itself; with the player at hand, the page stays."""
    page = open_page(LESSON)
    _watch_seeks(page)
    source = page.locator("a[download]").first.get_attribute("href")
    link = f'<p class="lienzo-hear"><a class="lienzo-from" href="{source}#t=88">Oír</a></p>'
    page.locator("article h2").last.evaluate(
        "(h2, a) => h2.insertAdjacentHTML('afterend', a)", link
    )
    page.locator(".lienzo-from").last.click()
    assert _first_landing(page) == pytest.approx(88, abs=NEAR)
    assert page.url.endswith(f"{LESSON}#t=88")


def test_a_sentence_of_the_transcript_plays_from_where_it_is_said(open_page: Open) -> None:
    page = open_page(LESSON)
    _watch_seeks(page)
    page.locator("summary", has_text="Transcripción").click()
    sentence = page.locator(".lienzo-transcript a[href*='#t=']").nth(20)
    sentence.click()
    assert _first_landing(page) == pytest.approx(_seconds(sentence), abs=NEAR)
