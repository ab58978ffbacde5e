"""Whoever reads while listening: the search finds the spoken second, the text shows where it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TooLate

from range_server import serving
from small_course import FILES, MKDOCS, Project, write_mp3

Open = Callable[..., Page]
Search = Callable[[Page, str], None]

LESSON = "serie/canales/"
ARTICLE = """\
---
block: channels
date: 2025-11-03
description: Los canales.
---
# Canales

Cómo llega la bici.

## La entrega {start=0:10}

La bici vuelve a casa.

## La posventa & el cariño {start=0:20}

Alguien contesta. Una palabrarara que solo se lee.
"""
CUES = """\
WEBVTT

00:01.000 --> 00:05.000
<v Ana>Hola, esto va de bicis.

00:05.000 --> 00:10.000
<v Luis>Y de cómo llegan.

00:10.000 --> 00:15.000
<v Ana>Hay quien espera en casa.

00:15.000 --> 00:20.000
<v Ana>Nadie olvida esa canción de la furgoneta.

00:20.000 --> 00:25.000
<v Luis>Después empieza lo mejor.

00:25.000 --> 00:40.000
<v Luis>El jueves hay un ruido raro y la furgoneta vuelve.
"""


class Small:
    """A small course, for its own address."""

    root: Path
    address: str

    def __init__(self, root: Path, address: str, theme: str, files: dict[str, str]) -> None:
        self.root, self.address = root, address
        project = Project(root)
        config = MKDOCS.replace("https://prueba.example/curso/", address)
        config = re.sub(r"^theme: .*$", f"theme: {theme}", config, flags=re.MULTILINE)
        article = {"docs/serie/canales.md": ARTICLE, "episodes/06-canales.vtt": CUES}
        project.write({"mkdocs.yml": config, **FILES, **article, **files})
        Image.new("RGB", (3000, 3000), (0, 90, 90)).save(root / "episodes" / "cover.png")
        write_mp3(root / "episodes" / "06-canales.mp3", "Canales", "2025-11-03", 40)
        write_mp3(root / "episodes" / "09-ingresos.mp3", "Ingresos", "2026-02-03")
        write_mp3(root / "episodes" / "11-borrador.mp3", "Borrador", "2025-12-02")
        project.build("--strict")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Small]]:
    """Return what builds a small course on a theme, each but once."""
    known: dict[str, Small] = {}
    with ExitStack() as stack:

        def make(theme: str, **files: str) -> Small:
            key = f"{theme} {sorted(files)}"
            if key not in known:
                root = tmp_path_factory.mktemp("small")
                (root / "site").mkdir()
                address = stack.enter_context(serving(root / "site"))
                paths = {name.replace("__", "/"): text for name, text in files.items()}
                known[key] = Small(root, address, theme, paths)
            return known[key]

        yield make


def search_on_material(page: Page, words: str) -> None:
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").press_sequentially(words)


def search_on_mkdocs(page: Page, words: str) -> None:
    page.locator("[data-bs-target='#mkdocs_search_modal']").click()
    field = page.locator("#mkdocs-search-query")
    for _ in range(10):  # until the index is there, the theme hears no key
        field.fill("")
        field.press_sequentially(words)
        with suppress(TooLate):
            page.locator("#mkdocs-search-results a").first.wait_for(timeout=3_000)
            return


def search_on_readthedocs(page: Page, words: str) -> None:
    field = page.locator("#rtd-search-form input")
    field.fill(words)
    field.press("Enter")


MATERIAL = "{name: material, language: es, font: false, features: [FEATURES]}"
THEMES = [
    pytest.param(MATERIAL.replace("FEATURES", ""), search_on_material, id="material"),
    pytest.param(
        MATERIAL.replace("FEATURES", "search.highlight, navigation.instant"),
        search_on_material,
        id="material-instant",
    ),
    pytest.param("{name: mkdocs, highlightjs: false}", search_on_mkdocs, id="mkdocs"),
    pytest.param("{name: readthedocs, highlightjs: false}", search_on_readthedocs, id="rtd"),
]


def spoken(page: Page) -> Any:
    return page.locator(".lienzo-transcript [aria-current]")


def playing(page: Page) -> None:
    """Wait until something is heard: before, a seek may still be on its way."""
    sounds = "(audio => !audio.paused && audio.currentTime > 0)"
    page.wait_for_function(f"{sounds}(document.querySelector('body > audio') ?? {{paused: true}})")


def start(page: Page) -> None:
    """Play the lesson of the page."""
    page.locator(".lienzo-player [data-lz='play']").click()
    playing(page)


def go_to(page: Page, seconds: float) -> None:
    page.evaluate("at => document.querySelector('audio').currentTime = at", seconds)


@pytest.mark.parametrize(("theme", "search"), THEMES)
def test_a_search_finds_the_sentence_and_offers_to_hear_it(
    open_page: Open, small: Callable[..., Small], theme: str, search: Search
) -> None:
    """The word is said in two chapters; the second result leads to the second of them."""
    page = open_page("", site=small(theme))
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    search(page, "furgoneta")
    page.locator("a[href*='#t-20']:visible").first.click()
    found = page.locator(".lienzo-found")
    expect(found).to_have_text("El jueves hay un ruido raro y la furgoneta vuelve.")
    expect(found).to_be_focused()
    expect(found).to_be_in_viewport()
    offer = page.locator(".lienzo-offer")
    expect(offer).to_have_text("Escuchar desde aquí (0:25)")
    expect(offer).to_be_in_viewport()
    offer.click()
    playing(page)
    assert page.evaluate("document.querySelector('audio').currentTime") >= 25
    expect(spoken(page)).to_have_text("El jueves hay un ruido raro y la furgoneta vuelve.")
    expect(offer).to_be_hidden()
    expect(found).to_have_count(0)
    expect(spoken(page)).to_be_focused()
    assert wrong == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param("cancion", "Nadie olvida esa canción de la furgoneta.", id="no accents"),
        pytest.param("CANCIÓN", "Nadie olvida esa canción de la furgoneta.", id="capitals"),
        pytest.param("canci", "Nadie olvida esa canción de la furgoneta.", id="beginning"),
        pytest.param("canciones", "Nadie olvida esa canción de la furgoneta.", id="another form"),
        pytest.param("de casa", "Hay quien espera en casa.", id="the longest word counts most"),
        pytest.param("[+*\\", "Hay quien espera en casa.", id="no words: the first"),
        pytest.param("nada de esto 100%", "Nadie olvida esa canción de la furgoneta.", id="some"),
        pytest.param("", "Hay quien espera en casa.", id="nothing sought"),
    ],
)
def test_the_sentence_is_the_one_that_says_most_of_what_was_sought(
    open_page: Open, small: Callable[..., Small], words: str, sentence: str
) -> None:
    page = open_page("404.html", site=small(MATERIAL.replace("FEATURES", "")))
    page.goto(
        page.evaluate(
            "([path, h]) => new URL(`${path}?${new URLSearchParams({h})}#t-10`, location).href",
            [LESSON, words],
        )
    )
    expect(page.locator(".lienzo-found")).to_have_text(sentence)


def test_what_was_sought_is_forgotten_once_it_was_found(
    open_page: Open, small: Callable[..., Small]
) -> None:
    page = open_page("", site=small("{name: mkdocs, highlightjs: false}"))
    search_on_mkdocs(page, "furgoneta")
    page.locator("a[href*='#t-20']:visible").first.click()
    expect(page.locator(".lienzo-found")).to_contain_text("furgoneta")
    assert page.evaluate("JSON.stringify(localStorage)").count("furgoneta") == 0


def test_another_chapter_takes_the_offer_along(
    open_page: Open, small: Callable[..., Small]
) -> None:
    page = open_page(f"{LESSON}#t-10", site=small(MATERIAL.replace("FEATURES", "")))
    expect(page.locator(".lienzo-offer")).to_have_text("Escuchar desde aquí (0:10)")
    page.evaluate("location.hash = '#t-20'")
    expect(page.locator(".lienzo-offer")).to_have_text("Escuchar desde aquí (0:20)")
    expect(page.locator(".lienzo-offer")).to_have_count(1)
    expect(page.locator(".lienzo-found")).to_have_count(1)


def test_the_sentence_that_is_spoken_shows(open_page: Open, small: Callable[..., Small]) -> None:
    page = open_page(LESSON, site=small(MATERIAL.replace("FEATURES", "")))
    expect(spoken(page)).to_have_count(0)
    start(page)
    for seconds, sentence in [(16, "Nadie olvida"), (6, "Y de cómo llegan."), (30, "El jueves")]:
        go_to(page, seconds)
        expect(spoken(page)).to_have_count(1)
        expect(spoken(page)).to_contain_text(sentence)
    assert (
        spoken(page).evaluate("a => getComputedStyle(a).textDecorationColor") != "rgba(0, 0, 0, 0)"
    )
    page.locator(".lienzo-dock [data-lz='close']").evaluate("button => button.click()")
    expect(spoken(page)).to_have_count(0)


def test_a_folded_transcript_costs_nothing_and_shows_the_sentence_when_it_opens(
    open_page: Open,
) -> None:
    page = open_page(LESSON)
    start(page)
    go_to(page, 60)
    expect(spoken(page)).to_have_count(0)
    page.locator("summary", has_text="Transcripción").click()
    expect(spoken(page)).to_have_count(1)


def _text_scrolls_along(page: Page, seconds: float) -> None:
    go_to(page, seconds)
    page.wait_for_function(
        """() => {
          const box = document.querySelector('.lienzo-transcript [aria-current]')
            ?.getBoundingClientRect();
          return box && box.top > 150 && box.bottom < innerHeight - 150;
        }"""
    )


@pytest.mark.parametrize("width", [320, 1440])
def test_the_text_follows_the_sound_on_request_until_the_reader_scrolls(
    open_page: Open, width: int
) -> None:
    page = open_page(LESSON, width=width)
    page.locator("summary", has_text="Transcripción").click()
    follow = page.locator(".lienzo-scroll")
    expect(follow).to_have_attribute("aria-pressed", "false")
    start(page)
    go_to(page, 200)
    expect(spoken(page)).not_to_be_in_viewport()
    follow.click()
    expect(follow).to_have_attribute("aria-pressed", "true")
    _text_scrolls_along(page, 60)
    _text_scrolls_along(page, 230)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.mouse.move(width / 2, 400)
    page.mouse.wheel(0, -300)
    expect(follow).to_have_attribute("aria-pressed", "false")
    before = page.evaluate("scrollY")
    go_to(page, 100)
    expect(spoken(page)).not_to_be_in_viewport()
    assert page.evaluate("scrollY") <= before
    expect(follow).to_be_in_viewport()  # at hand, to follow again


@pytest.mark.parametrize("key", ["PageDown", "ArrowUp", "End", "Tab"])
def test_keys_that_scroll_end_the_following_too(open_page: Open, key: str) -> None:
    page = open_page(LESSON)
    page.locator("summary", has_text="Transcripción").click()
    start(page)
    page.locator(".lienzo-scroll").click()
    expect(spoken(page)).to_have_count(1)
    page.locator(".lienzo-transcript a").nth(3).focus()
    page.keyboard.press(key)
    expect(page.locator(".lienzo-scroll")).to_have_attribute("aria-pressed", "false")


def test_following_is_remembered_and_leaves_a_silent_page_alone(open_page: Open) -> None:
    page = open_page(LESSON)
    page.locator("summary", has_text="Transcripción").click()
    page.locator(".lienzo-scroll").click()
    page.reload()
    page.locator("summary", has_text="Transcripción").click()
    expect(page.locator(".lienzo-scroll")).to_have_attribute("aria-pressed", "true")
    page.mouse.move(700, 400)
    page.mouse.wheel(0, 500)
    page.wait_for_function("scrollY > 0")
    expect(page.locator(".lienzo-scroll")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize(("theme", "_search"), THEMES[1:])
def test_the_section_being_spoken_is_marked_in_the_table_of_contents(
    open_page: Open, small: Callable[..., Small], theme: str, _search: Search
) -> None:
    page = open_page(LESSON, site=small(theme))
    signs = page.get_by_role("img", name="suena ahora", include_hidden=False)
    start(page)
    expect(signs).to_have_count(0)  # before the first section
    go_to(page, 12)
    entry = page.get_by_role("link", name="La entrega suena ahora")
    expect(entry.locator("visible=true")).to_have_count(1)
    heard = page.locator(".lienzo-from[aria-current]")
    expect(heard).to_have_attribute("aria-label", "Escuchar desde aquí (0:10): La entrega")
    go_to(page, 22)
    expect(signs).to_have_count(1)
    expect(page.get_by_role("link", name="La posventa & el cariño suena ahora")).to_have_count(1)
    page.locator(".lienzo-player [data-lz='play']").click()
    expect(signs).to_have_count(0)
    expect(heard).to_have_count(0)


def test_a_part_that_is_heard_can_be_read(open_page: Open, small: Callable[..., Small]) -> None:
    page = open_page(LESSON, site=small(MATERIAL.replace("FEATURES", "")))
    page.locator("summary", has_text="capítulos").click()
    page.get_by_role("link", name="Leer esta parte: La posventa & el cariño").click()
    expect(page.locator("h2", has_text="La posventa")).to_be_in_viewport()
    expect(page.locator(".lienzo-chapters")).to_have_count(1)
    assert page.locator("details:has(.lienzo-chapters)").get_attribute("open") is not None


def test_without_scripts_the_chapter_is_read_and_no_button_stands_idle(
    open_page: Open, small: Callable[..., Small]
) -> None:
    site = small(MATERIAL.replace("FEATURES", ""))
    page = open_page(f"{LESSON}#t-20", site=site, java_script_enabled=False)
    assert page.locator(".lienzo-transcript h3").all_inner_texts() == [
        "Canales (0:00)",
        "La entrega (0:10)",
        "La posventa & el cariño (0:20)",
    ]
    assert page.locator(".lienzo-transcript b").all_inner_texts() == [
        "Ana:",
        "Luis:",
        "Ana:",
        "Luis:",
    ]
    assert page.locator(".lienzo-player button:visible").count() == 0
    page = open_page(f"{LESSON}#t-144.5", java_script_enabled=False)
    expect(page.locator("[id='t-144.5']")).to_be_in_viewport()  # the browser unfolds it


def test_the_spoken_sentence_shows_in_forced_colours(
    open_page: Open, small: Callable[..., Small]
) -> None:
    site = small(MATERIAL.replace("FEATURES", ""))
    page = open_page(LESSON, site=site, forced_colors="active")
    start(page)
    go_to(page, 16)
    line = "a => getComputedStyle(a).textDecorationColor"
    others = page.locator(".lienzo-transcript a:not([aria-current])")
    expect(spoken(page)).to_have_count(1)
    assert spoken(page).evaluate(line) != others.first.evaluate(line)


MANY = "WEBVTT\n\n" + "\n".join(
    f"00:{at * 13 / 1000:06.3f} --> 00:{(at + 1) * 13 / 1000:06.3f}\n"
    f"La frase número {at} dice unas cuantas palabras más.\n"
    for at in range(3000)
)


def test_a_transcript_of_3000_sentences_stays_smooth(
    open_page: Open, small: Callable[..., Small]
) -> None:
    """What runs four times a second takes far less than a frame of 16 ms, on a busy machine too."""
    files = {"episodes__06-canales.vtt": MANY}
    page = open_page(LESSON, site=small(MATERIAL.replace("FEATURES", ""), **files))
    assert page.locator(".lienzo-transcript a").count() == 3000
    page.locator("summary", has_text="Transcripción").click()
    start(page)
    page.locator(".lienzo-scroll").click()
    go_to(page, 21)
    expect(spoken(page)).to_have_count(1)
    tick = """() => {
      const audio = document.querySelector('audio');
      audio.pause();
      const begin = performance.now();
      for (let i = 0; i < 100; i++) audio.dispatchEvent(new Event('timeupdate'));
      return (performance.now() - begin) / 100;
    }"""
    assert page.evaluate(tick) < 5
