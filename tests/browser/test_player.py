"""The player: one voice that plays on from page to page, and remembers where it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]

LESSON = "serie/canales/"
NEXT = "serie/relaciones-con-los-clientes/"
SERIES_HOME = "serie/"
LENGTH = 293
NEAR = 0.5  # seconds between the moment asked for and the one that sounds


def _part(page: Page, name: str, where: str = ".lienzo-player") -> Locator:
    return page.locator(f'{where} [data-lz="{name}"]')


def _docked(page: Page, name: str) -> Locator:
    return _part(page, name, ".lienzo-dock")


def _now(page: Page) -> float:
    return float(page.evaluate("document.querySelector('audio').currentTime"))


def _ready(page: Page) -> Page:
    """Turn to the page's player, and wait for its script."""
    page.locator(".lienzo-player").first.dispatch_event("pointerover")
    page.locator(".lienzo-player .lienzo-deck:not([hidden])").first.wait_for()
    return page


def _play(page: Page) -> None:
    _part(page, "play").first.click()
    page.wait_for_function("document.querySelector('audio').currentTime > 0.2")


def _jump(page: Page, seconds: float) -> None:
    """Seek as a reader does who drags the bar."""
    _part(page, "seek").first.evaluate(
        "(bar, to) => { bar.value = to; bar.dispatchEvent(new Event('change')) }", seconds
    )


def _wait_near(page: Page, seconds: float) -> None:
    page.wait_for_function(
        "s => Math.abs(document.querySelector('audio').currentTime - s) < 2", arg=seconds
    )


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"no Tab leads to {selector}")


def test_play_pause_seek_and_speed_by_the_keyboard_alone(open_page: Open) -> None:
    page = _ready(open_page(LESSON))
    _tab_to(page, '.lienzo-player [data-lz="seek"]')
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    assert _part(page, "now").inner_text() == "0:20"
    _tab_to(page, '.lienzo-player [data-lz="play"]')
    page.keyboard.press("Space")
    page.wait_for_function("document.querySelector('audio').currentTime > 20.3")
    _tab_to(page, '.lienzo-player [data-lz="rate"]')
    page.keyboard.press("ArrowDown")
    page.wait_for_function("document.querySelector('audio').playbackRate === 1.25")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("k")
    page.wait_for_function("document.querySelector('audio').paused")


def test_the_clock_runs_on_when_the_page_changes(open_page: Open) -> None:
    page = open_page(LESSON)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: said.type == "error" and wrong.append(said.text))
    page.evaluate("window.sameWindow = true")
    _play(page)
    before = _now(page)
    page.locator("a[rel='next']").first.click()
    page.wait_for_url(f"**/{NEXT}")
    assert page.evaluate("window.sameWindow")
    page.wait_for_function("s => document.querySelector('audio').currentTime > s + 1", arg=before)
    assert not page.evaluate("document.querySelector('audio').paused")
    title = _docked(page, "title")
    assert title.inner_text() == "Canales"
    assert title.get_attribute("href") == page.url.replace(NEXT, LESSON)
    # The lesson of the new page waits for its turn.
    assert _part(page, "now").inner_text() == "0:00"
    assert _part(page, "play").get_attribute("aria-label") == "Escuchar"
    assert page.locator("audio").count() == 1
    _part(page, "play").click()
    page.wait_for_function(
        "s => document.querySelector('audio').src.includes('relaciones')", arg=None
    )
    assert wrong == []


def test_place_and_speed_are_there_after_a_full_reload_and_no_byte_is_asked(
    open_page: Open,
) -> None:
    page = open_page(LESSON)
    _play(page)
    _jump(page, 100)
    _part(page, "rate").select_option("1.5")
    page.wait_for_function("document.querySelector('audio').currentTime > 100")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace(LESSON, "glosario/"), wait_until="networkidle")
    dock = page.locator(".lienzo-dock")
    dock.wait_for()
    assert _docked(page, "now").inner_text() in {"1:40", "1:41", "1:42"}
    assert _docked(page, "rate").input_value() == "1.5"
    assert not [url for url in asked if ".mp3" in url]
    _docked(page, "play").click()
    page.wait_for_function("document.querySelector('audio').currentTime > 100")
    assert _now(page) == pytest.approx(101, abs=3)
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.5


def test_a_lesson_that_was_begun_is_taken_up_again_on_a_later_visit(open_page: Open) -> None:
    page = open_page(LESSON)
    _play(page)
    _jump(page, 200)
    _wait_near(page, 200)
    _part(page, "play").click()
    page.locator("a[rel='next']").first.click()
    _docked(page, "close").click()
    page.goto(page.url.split("/serie/")[0] + f"/{LESSON}")
    _ready(page)
    assert _part(page, "now").inner_text() in {"3:20", "3:21", "3:22"}
    assert not page.locator(".lienzo-dock").is_visible()


def test_chapters_are_marked_on_the_bar_and_in_the_list_and_stepped_through(
    open_page: Open,
) -> None:
    page = open_page(LESSON)
    _play(page)
    assert page.locator(".lienzo-player .lienzo-ticks i").count() == 6
    page.locator("summary", has_text="7 capítulos").click()
    current = page.locator('.lienzo-chapters [aria-current="true"] .lienzo-name')
    titles = page.locator(".lienzo-chapters .lienzo-name").all_inner_texts()
    assert current.inner_text() == titles[0]
    _part(page, "next").click()
    page.wait_for_function("document.querySelector('audio').currentTime > 40")
    assert current.inner_text() == titles[1]
    assert _part(page, "chapter").inner_text() == titles[1]
    _part(page, "forward").click()
    _wait_near(page, 78)
    _part(page, "back").click()
    _wait_near(page, 63)
    _part(page, "prev").click()
    _wait_near(page, 48)
    _part(page, "prev").click()
    _wait_near(page, 0)
    assert current.inner_text() == titles[0]


def test_the_bar_says_where_it_stands_in_words(open_page: Open) -> None:
    page = _ready(open_page(LESSON))
    _jump(page, 90)
    bar = _part(page, "seek")
    assert bar.evaluate("bar => bar.ariaValueText") == (
        "1 minuto y 30 segundos de 4 minutos y 52 segundos"
    )


def test_at_the_end_it_stops_unless_it_was_asked_to_go_on(open_page: Open) -> None:
    page = open_page(LESSON)
    _play(page)
    _jump(page, LENGTH - 2)
    page.wait_for_function("document.querySelector('audio').ended")
    assert page.evaluate("JSON.parse(localStorage['lienzo:/:heard'])").keys() == {LESSON}
    _part(page, "play").click()
    page.wait_for_function("document.querySelector('audio').currentTime < 5")
    page.locator(".lienzo-player .lienzo-more summary").click()
    _part(page, "follow").click()
    assert _part(page, "follow").get_attribute("aria-pressed") == "true"
    _jump(page, LENGTH - 2)
    page.wait_for_function("document.querySelector('audio').src.includes('relaciones')")
    page.wait_for_function("document.querySelector('audio').currentTime > 0.3")
    assert _docked(page, "title").inner_text() == "Relaciones con los clientes"


def test_it_falls_asleep_at_the_end_of_the_lesson_once(open_page: Open) -> None:
    page = open_page(LESSON)
    _play(page)
    page.locator(".lienzo-player .lienzo-more summary").click()
    _part(page, "follow").click()
    _part(page, "sleep").click()
    _jump(page, LENGTH - 2)
    page.wait_for_function("document.querySelector('audio').ended")
    page.wait_for_timeout(500)
    assert "06-canales" in page.evaluate("document.querySelector('audio').src")
    assert _part(page, "sleep").get_attribute("aria-pressed") == "false"


def test_what_is_queued_is_heard_next_also_after_a_reload(open_page: Open) -> None:
    page = open_page(LESSON)
    _play(page)
    page.goto(page.url.replace(LESSON, "serie/introduccion/"))
    _ready(page)
    page.locator(".lienzo-player .lienzo-more summary").click()
    _part(page, "later").click()
    assert _part(page, "later").get_attribute("aria-pressed") == "true"
    page.goto(page.url.replace("serie/introduccion/", LESSON))
    page.evaluate("scrollTo(0, 5000)")
    assert _docked(page, "queue").inner_text() == "Después: Un negocio en una hoja"
    _docked(page, "play").click()
    page.wait_for_function("document.querySelector('audio').readyState > 1")
    page.evaluate("document.querySelector('audio').currentTime = 291")
    page.wait_for_function("document.querySelector('audio').src.includes('00-introduccion')")
    page.wait_for_function("document.querySelector('audio').currentTime > 0.2")
    assert not _docked(page, "queue").is_visible()


def test_the_dock_steps_back_where_the_lesson_has_its_own_controls_in_view(
    open_page: Open,
) -> None:
    page = open_page(LESSON)
    _play(page)
    dock = page.locator(".lienzo-dock")
    dock.wait_for(state="hidden")
    page.evaluate("scrollTo(0, 4000)")
    dock.wait_for()
    page.evaluate("scrollTo(0, 0)")
    dock.wait_for(state="hidden")


def test_the_dock_is_a_landmark_announced_first_in_order_and_can_be_closed(
    open_page: Open,
) -> None:
    page = open_page(LESSON)
    _play(page)
    page.locator("a[rel='next']").first.click()
    dock = page.get_by_role("region", name="Reproductor", exact=True)
    dock.wait_for()
    said = page.locator("body > [role='status']")
    assert "Suena «Canales»" in said.inner_text()
    page.reload()
    dock.wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.lienzo-dock') !== null")
    page.evaluate("window.scrollTo(0, 0)")
    _docked(page, "close").click()
    dock.wait_for(state="hidden")
    assert page.evaluate("document.querySelector('audio').paused")
    assert page.evaluate("document.activeElement.dataset.lz") == "play"
    page.reload()
    _ready(page)
    assert not page.locator(".lienzo-dock").is_visible()


def test_keys_are_shown_when_asked_for_and_rest_while_somebody_types(open_page: Open) -> None:
    page = open_page(LESSON)
    _ready(page)
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Atajos del teclado")
    keys.wait_for()
    assert "Avanzar 30 segundos" in keys.inner_text()
    page.keyboard.press("Escape")
    keys.wait_for(state="hidden")
    page.keyboard.press("l")
    assert _part(page, "now").inner_text() == "0:30"
    page.keyboard.press("j")
    assert _part(page, "now").inner_text() == "0:15"
    page.keyboard.press("o")
    assert _part(page, "now").inner_text() == "0:48"
    page.locator("input.md-search__input").click()
    page.keyboard.type("lll")
    assert _part(page, "now").inner_text() == "0:48"
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    keys.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    assert _part(page, "now").inner_text() == "0:48"


def test_headphones_and_lock_screens_know_what_sounds(open_page: Open) -> None:
    page = open_page(LESSON)
    _play(page)
    assert page.evaluate("navigator.mediaSession.metadata.title") == "Canales"
    assert page.evaluate("navigator.mediaSession.metadata.artist") == "El lienzo en marcha"
    art = page.evaluate("navigator.mediaSession.metadata.artwork[0].src")
    assert page.request.get(art).ok
    assert page.evaluate("navigator.mediaSession.playbackState") == "playing"


def test_a_moment_is_shared_as_an_address(open_page: Open) -> None:
    page = open_page(LESSON, permissions=["clipboard-read", "clipboard-write"])
    _ready(page)
    _jump(page, 90)
    page.locator(".lienzo-player .lienzo-more summary").click()
    _part(page, "share").click()
    said = page.locator("body > [role='status']")
    said.filter(has_text="Enlace copiado: «Canales», 1:30").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{page.url}#t=90"
    page.goto("about:blank")
    page.goto(copied)
    _ready(page)
    assert _part(page, "now").inner_text() == "1:30"


def test_audio_that_cannot_be_had_is_told_in_words(open_page: Open) -> None:
    page = open_page(LESSON)
    page.route("**/*.mp3", lambda route: route.abort())
    _part(_ready(page), "play").click()
    said = page.locator("body > [role='status']")
    said.filter(has_text="No se puede reproducir «Canales»").wait_for()
    assert said.is_visible()


@pytest.mark.parametrize(
    "left",
    [
        "{",
        '"text"',
        "[]",
        '{"page": 7}',
        '{"page":"x","title":"x","src":"javascript:alert(1)","duration":9,"chapters":[]}',
    ],
)
def test_what_others_left_in_the_memory_does_no_harm(open_page: Open, left: str) -> None:
    page = open_page("glosario/")
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for name in ("current", "queue", "place", "rate", "heard", "follow", "keys"):
        page.evaluate("([n, v]) => localStorage.setItem(`lienzo:/:${n}`, v)", [name, left])
    page.goto(page.url.replace("glosario/", LESSON))
    _play(page)
    assert wrong == []


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_every_control_of_the_dock_is_in_reach_of_a_finger(open_page: Open, width: int) -> None:
    page = open_page(LESSON, width=width)
    _play(page)
    page.locator("a[rel='next']").first.click()
    page.locator(".lienzo-dock").wait_for()
    page.locator(".lienzo-dock .lienzo-more summary").click()
    controls = page.locator(
        ".lienzo-dock :is(button, select, summary, input):visible,"
        ".lienzo-player :is(button, select, summary, input):visible"
    )
    assert controls.count() > 12
    for control in controls.all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44, control.evaluate("c => c.outerHTML.slice(0, 90)")
        assert box["width"] >= 44, control.evaluate("c => c.outerHTML.slice(0, 90)")
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_has_the_focus_is_not_hidden_by_the_dock(open_page: Open) -> None:
    """WCAG 2.2, 2.4.11."""
    page = open_page(LESSON, width=390)
    _play(page)
    page.locator("a[rel='next']").first.click()
    page.locator(".lienzo-dock").wait_for()
    edge = page.locator(".lienzo-dock").bounding_box()
    assert edge
    for _ in range(40):
        page.keyboard.press("Tab")
        inside, right, bottom = page.evaluate(
            "(({right, bottom}) => [document.activeElement.closest('.lienzo-dock') !== null,"
            " right, bottom])(document.activeElement.getBoundingClientRect())"
        )
        shown = page.evaluate("document.activeElement.outerHTML.slice(0, 90)")
        assert inside or right <= 0 or bottom <= edge["y"] + 1, shown  # or in a closed drawer


def test_the_player_can_be_seen_in_forced_colours(open_page: Open) -> None:
    page = open_page(LESSON, forced_colors="active")
    _play(page)
    for name in ("play", "seek"):
        seen = _part(page, name).evaluate(
            "e => [getComputedStyle(e).borderTopStyle, getComputedStyle(e).backgroundImage,"
            " getComputedStyle(e).backgroundColor]"
        )
        assert seen[0] != "none" or seen[1] != "none", (name, seen)


def test_without_scripts_the_native_controls_are_there(open_page: Open) -> None:
    page = open_page(LESSON, java_script_enabled=False)
    assert page.locator("audio[controls]").is_visible()
    assert page.locator(".lienzo-dock").count() == 0
    assert page.locator("[data-lz]:visible").count() == 0


def test_when_the_script_does_not_come_the_native_controls_do(open_page: Open) -> None:
    page = open_page(SERIES_HOME)
    page.route("**/assets/lienzo/lesson.js", lambda route: route.abort())
    page.goto(page.url + "canales/")
    asked: list[str] = []
    page.on("requestfailed", lambda request: asked.append(request.url))
    assert not page.locator("audio[controls]").is_visible()
    _part(page, "play").click()
    page.locator("audio[controls]").wait_for()
    assert _part(page, "play").count() == 0
    assert len(asked) <= 2  # once for the pointer, once for the press


@pytest.mark.parametrize(
    ("action", "heard"),
    [
        ("page => page.querySelector('.lienzo-player [data-lz=forward]').click()", "0:30"),
        ("page => page.querySelector('.lienzo-from').click()", None),
    ],
    ids=["a button", "the link of a section"],
)
def test_what_is_done_before_the_script_is_there_is_done_then(
    open_page: Open, action: str, heard: str | None
) -> None:
    page = open_page(LESSON)
    page.evaluate(f"({action})(document)")
    page.locator(".lienzo-player .lienzo-deck:not([hidden])").wait_for()
    if heard:
        page.locator(f".lienzo-player [data-lz='now']:text-is('{heard}')").wait_for()
    else:
        page.wait_for_function("document.querySelector('body > audio')?.currentTime > 1")


def test_a_speed_chosen_before_the_script_is_there_counts(open_page: Open) -> None:
    page = open_page(LESSON)
    changed = "new Event('change', {bubbles: true})"
    _part(page, "rate").evaluate(f"it => {{ it.value = '1.5'; it.dispatchEvent({changed}) }}")
    page.locator(".lienzo-player .lienzo-deck:not([hidden])").wait_for()
    page.wait_for_function("document.querySelector('.lienzo-player select').value === '1.5'")


def test_a_lesson_asks_for_its_player_only_when_somebody_turns_to_it(open_page: Open) -> None:
    page = open_page(SERIES_HOME)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(page.url + "canales/", wait_until="networkidle")
    assert "lesson.js" not in asked
    page.locator(".lienzo-player").hover()
    page.locator(".lienzo-player .lienzo-deck:not([hidden])").wait_for()
    assert asked.count("lesson.js") == 1


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_the_menu_of_a_deck_stays_in_the_window(open_page: Open, width: int) -> None:
    page = _ready(open_page(LESSON, width=width))
    page.locator(".lienzo-player .lienzo-more summary").click()
    menu = page.locator(".lienzo-player .lienzo-more > div")
    expect(menu).to_have_css("position", "absolute")  # its style is there
    box = menu.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
