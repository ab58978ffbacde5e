"""What a reader has read and heard: marked by hand, kept in this browser, taken along as a file."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

PATIENCE = 30_000  # milliseconds a busy machine may take

Open = Callable[..., Page]

LESSON = "serie/canales/"
SERIES = "serie/"
INVITATION = "Marca lo que leas o escuches y verás aquí por dónde vas."
STOOD = "Has completado {} de 9 bloques"
MARKS = {
    "read": {
        "serie/introduccion/": "2026-11-01",
        "serie/socios-clave/": "2026-11-01",
        "serie/actividades-clave/": "2026-11-02",
    },
    "heard": {"serie/socios-clave/": "2026-11-01", "serie/recursos-clave/": "2026-11-03"},
}
HOSTILE = [
    pytest.param('"texto"', id="text"),
    pytest.param("7", id="number"),
    pytest.param("[1, [2], null]", id="list"),
    pytest.param("{{{", id="no JSON"),
    pytest.param('{"serie/canales/": {"match": 1}, "serie/": ["2026-11-01"], "x": 3}', id="values"),
    pytest.param('{"serie/canales/": "<b>ayer</b>"}', id="days"),
    pytest.param(
        '{"__proto__": "2026-11-01", "constructor/": "2026-11-01", "__proto__/": {}}', id="names"
    ),
]


def home(page: Page, path: str) -> str:
    return page.url.removesuffix(path)


def remember(page: Page, marks: dict[str, dict[str, str]]) -> None:
    """Put marks into the memory as the scripts keep them, and load the page again."""
    for kind, days in marks.items():
        page.evaluate(
            "([name, value]) => localStorage.setItem(name, value)",
            [f"lienzo:/:{kind}", json.dumps(days)],
        )
    page.reload(wait_until="networkidle")


def button(page: Page, name: str) -> Locator:
    return page.locator(".lienzo-done").get_by_role("button", name=name, exact=True)


def cell(page: Page, label: str) -> Locator:
    return page.locator(".lienzo-cell").filter(has=page.get_by_role("link", name=label, exact=True))


def tally(page: Page, text: str) -> Locator:
    return page.locator(".lienzo-map .lienzo-tally", has_text=re.compile(f"^{re.escape(text)}$"))


def opened(page: Page) -> Locator:
    """Open the fold with the ways to keep and to clear the marks."""
    page.locator(".lienzo-progress summary").click()
    return page.locator(".lienzo-progress")


def saved(page: Page) -> Path:
    with page.expect_download() as started:
        page.get_by_role("link", name="Guardar una copia").click()
    assert started.value.suggested_filename == "lienzo-avance.json"
    return Path(started.value.path())


def choose(page: Page, content: bytes) -> None:
    page.locator(".lienzo-progress input").set_input_files(
        {"name": "copia.json", "mimeType": "application/json", "buffer": content}
    )


def test_nothing_is_marked_before_the_reader_does_it(open_page: Open) -> None:
    page = open_page(LESSON)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    button(page, "leída").wait_for()
    assert button(page, "leída").get_attribute("aria-pressed") == "false"
    page.goto(home(page, LESSON) + SERIES)
    tally(page, INVITATION).wait_for()
    assert page.locator(".lienzo-marks:visible").count() == 0


def test_a_mark_survives_a_reload_and_shows_on_every_canvas(open_page: Open) -> None:
    page = open_page(LESSON)
    button(page, "leída").click()
    button(page, "escuchada").click()
    page.reload()
    button(page, "leída").wait_for()
    page.wait_for_function(
        "document.querySelectorAll('.lienzo-done [aria-pressed=true]').length === 2"
    )
    assert page.locator(".lienzo-mini .lienzo-is-done").all_inner_texts() == ["6"]
    assert page.locator(".lienzo-place .lienzo-tally").inner_text() == "has completado 1 de 9"
    for path in (SERIES, ""):
        page.goto(home(page, LESSON) + path)
        tally(page, STOOD.format(1)).wait_for()
        done = cell(page, "Canales")
        assert done.locator(".lienzo-marks").inner_text() == "Leída y escuchada"
        assert done.locator(".lienzo-number").is_visible()
        assert page.locator(".lienzo-marks:visible").count() == 1


def test_a_mark_is_taken_away_by_the_same_button(open_page: Open) -> None:
    page = open_page(LESSON)
    button(page, "leída").click()
    button(page, "leída").click()
    assert button(page, "leída").get_attribute("aria-pressed") == "false"
    assert page.evaluate("localStorage.getItem('lienzo:/:read')") == "{}"


def test_going_back_to_the_canvas_shows_what_was_marked_meanwhile(open_page: Open) -> None:
    page = open_page(SERIES)
    cell(page, "Canales").get_by_role("link", name="Canales").click()
    button(page, "leída").click()
    page.go_back()
    tally(page, STOOD.format(1)).wait_for()


def test_another_tab_hears_of_a_mark(open_page: Open) -> None:
    page = open_page(SERIES)
    tally(page, INVITATION).wait_for()
    other = page.context.new_page()
    other.goto(home(page, SERIES) + LESSON)
    button(other, "escuchada").click()
    tally(page, STOOD.format(1)).wait_for()


def test_blocks_are_counted_and_parts_are_not(open_page: Open) -> None:
    page = open_page(SERIES)
    remember(page, MARKS)
    tally(page, STOOD.format(3)).wait_for()
    shown = page.locator(".lienzo-marks:visible").all_inner_texts()
    assert shown == ["Leída", "Leída y escuchada", "Leída", "Escuchada"]
    done = page.locator(".lienzo-is-done .lienzo-number").all_inner_texts()
    assert done == ["1", "2", "3"]


def test_every_block_can_be_completed(open_page: Open) -> None:
    page = open_page(SERIES)
    lessons = page.locator(".lienzo-cell:has(.lienzo-number) .lienzo-main").evaluate_all(
        "links => links.map(link => link.pathname.slice(1))"
    )
    remember(page, {"read": dict.fromkeys(lessons, "2026-11-01")})
    tally(page, STOOD.format(9)).wait_for()
    assert page.locator(".lienzo-is-done").count() == 9


@pytest.mark.parametrize("kept", HOSTILE)
def test_garbage_in_the_memory_is_no_mark_and_no_error(open_page: Open, kept: str) -> None:
    page = open_page(LESSON)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.evaluate("kept => localStorage.setItem('lienzo:/:read', kept)", kept)
    page.reload(wait_until="networkidle")
    assert button(page, "leída").get_attribute("aria-pressed") == "false"
    button(page, "leída").click()
    expect(button(page, "leída")).to_have_attribute("aria-pressed", "true")
    page.goto(home(page, LESSON) + SERIES)
    tally(page, STOOD.format(1)).wait_for()
    assert page.locator(".lienzo-marks:visible").count() == 1
    assert wrong == []


def test_marking_saving_and_clearing_ask_nothing_of_anybody(open_page: Open) -> None:
    page = open_page(LESSON)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    button(page, "leída").click()
    page.wait_for_timeout(300)
    assert asked == ["/assets/lienzo/marks.js"]  # our own script: nothing is told
    page.goto(home(page, LESSON) + SERIES, wait_until="networkidle")
    asked.clear()
    page.on("dialog", lambda dialog: dialog.accept())
    opened(page)
    saved(page)
    page.get_by_role("button", name="Borrar las marcas").click()
    tally(page, INVITATION).wait_for()
    assert [address for address in asked if not address.startswith("data:")] == []


def test_a_copy_holds_what_was_marked_and_brings_it_back(open_page: Open) -> None:
    page = open_page(SERIES)
    remember(page, MARKS)
    fold = opened(page)
    said = fold.get_by_role("status")
    copy = saved(page).read_bytes()
    assert json.loads(copy) == {"version": 1, "site": home(page, SERIES), **MARKS}
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Borrar las marcas").click()
    tally(page, INVITATION).wait_for()
    assert said.inner_text() == "Tus marcas se han borrado."
    choose(page, copy)
    tally(page, STOOD.format(3)).wait_for()
    assert said.inner_text().startswith("Listo")
    kept = "kind => JSON.parse(localStorage.getItem('lienzo:/:' + kind))"
    assert {kind: page.evaluate(kept, kind) for kind in MARKS} == MARKS


def test_a_copy_adds_to_what_is_marked(open_page: Open) -> None:
    page = open_page(SERIES)
    remember(page, {"heard": {"serie/canales/": "2026-10-01"}})
    opened(page)
    choose(page, json.dumps({"version": 1, "site": "https://otro.example/", **MARKS}).encode())
    tally(page, STOOD.format(4)).wait_for()


def test_clearing_asks_first(open_page: Open) -> None:
    page = open_page(SERIES)
    remember(page, MARKS)
    opened(page)
    asked: list[str] = []
    page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.get_by_role("button", name="Borrar las marcas").click()
    assert asked[0].startswith("¿Borrar todas tus marcas")
    assert tally(page, STOOD.format(3)).is_visible()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x89PNG\r\n", id="picture"),
        pytest.param(b"null", id="null"),
        pytest.param(b"[]", id="list"),
        pytest.param(b'{"version": 1}', id="no marks"),
        pytest.param(b'{"version": 2, "read": {}, "heard": {}}', id="other version"),
        pytest.param(b'{"version": 1, "read": "serie/", "heard": {}}', id="text for marks"),
        pytest.param(b'{"version": 1, "read": {"x": {"toString": 1}}}', id="hostile days"),
    ],
)
def test_a_bad_file_is_refused_in_words(open_page: Open, content: bytes) -> None:
    page = open_page(SERIES)
    remember(page, MARKS)
    fold = opened(page)
    choose(page, content)
    fold.get_by_text("En ese archivo no hay marcas de este curso.").wait_for()
    assert tally(page, STOOD.format(3)).is_visible()


def test_all_of_it_works_by_keyboard_alone(open_page: Open) -> None:
    page = open_page(LESSON)
    button(page, "leída").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".lienzo-done [aria-pressed=true]")).to_have_count(2)
    page.goto(home(page, LESSON) + SERIES)
    tally(page, STOOD.format(1)).wait_for()
    page.locator(".lienzo-progress a[download]").wait_for(state="attached")
    page.locator(".lienzo-progress summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".lienzo-progress a")).to_be_focused()
    with page.expect_download():
        page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".lienzo-progress input")).to_be_focused()
    with page.expect_file_chooser(timeout=PATIENCE):
        page.keyboard.press("Space")
    outline = page.locator(".lienzo-progress label").evaluate(
        "label => getComputedStyle(label).outlineStyle"
    )
    assert outline == "solid"
    page.once("dialog", lambda dialog: dialog.accept())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tally(page, INVITATION).wait_for()


@pytest.mark.parametrize("path", [LESSON, SERIES])
def test_without_scripts_there_is_nothing_to_press_and_no_empty_room(
    open_page: Open, path: str
) -> None:
    page = open_page(path, java_script_enabled=False)
    parts = page.locator(".lienzo-done, .lienzo-progress, .lienzo-marks")
    assert parts.count() > 0
    assert all(part.bounding_box() is None for part in parts.all())


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", ["", SERIES, LESSON])
def test_marks_move_nothing_when_a_page_loads(open_page: Open, path: str, width: int) -> None:
    page = open_page(SERIES, width=width)
    remember(page, MARKS)
    page.add_init_script(
        "window.moved = []; new PerformanceObserver(list => moved.push(...list.getEntries()"
        ".flatMap(entry => entry.sources.map(each => each.node?.className ?? ''))))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(home(page, SERIES) + path, wait_until="networkidle")
    page.locator(".lienzo-tally", has_text=re.compile("completado 3 de 9")).wait_for()
    moved = page.evaluate("moved")
    parts = r"lienzo-(map|grid|cell|place|mini|done|next|card|progress|credit|where)"
    assert [name for name in moved if re.search(parts, name)] == []


def test_a_phone_has_room_for_marks_and_buttons(open_page: Open) -> None:
    page = open_page(SERIES, width=320)
    remember(page, MARKS)
    opened(page)
    tally(page, STOOD.format(3)).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    targets = page.locator(".lienzo-progress").locator("summary, a, button, label")
    sizes = [target.bounding_box() for target in targets.all()]
    page.goto(home(page, SERIES) + LESSON)
    button(page, "leída").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    sizes += [target.bounding_box() for target in page.locator(".lienzo-done button").all()]
    assert len(sizes) == 6
    assert all(size and size["height"] >= 44 and size["width"] >= 44 for size in sizes)


def test_marks_are_told_by_shape_in_forced_colours(open_page: Open) -> None:
    page = open_page(SERIES, forced_colors="active")
    remember(page, MARKS)
    mark = page.locator(".lienzo-marks:visible").first
    mark.wait_for()
    before = "mark => getComputedStyle(mark, '::before').content"
    assert "✓" in mark.evaluate(before)
    assert mark.evaluate("mark => getComputedStyle(mark).borderStyle") == "solid"
    page.goto(home(page, SERIES) + "serie/socios-clave/")
    pressed = page.locator(".lienzo-done [aria-pressed=true]").first
    pressed.wait_for()
    assert "☑" in pressed.evaluate(before)


def _sheets(pdf: bytes) -> list[tuple[float, float]]:
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(float(width), float(height)) for width, height in boxes]


def _text(pdf: bytes, number: int) -> str:
    command = ["pdftotext", "-f", str(number), "-l", str(number), "-layout", "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    return " ".join(done.stdout.decode().split())


@pytest.mark.parametrize(
    ("path", "size", "way", "longer"),
    [
        ("", "A4", "portrait", 297),
        ("", "A3", "portrait", 420),
        (SERIES, "A4", "portrait", 297),
        (SERIES, "A4", "landscape", 297),
        (SERIES, "A3", "landscape", 420),
        (SERIES, "Letter", "portrait", 279),
    ],
)
def test_the_canvas_is_printed_on_one_landscape_sheet(
    open_page: Open, path: str, size: str, way: str, longer: int
) -> None:
    page = open_page(path, width=390)
    remember(page, MARKS)
    pdf = page.pdf(format=size, landscape=way == "landscape", prefer_css_page_size=True)
    texts = [_text(pdf, number) for number in range(1, len(_sheets(pdf)) + 1)]
    (sheet,) = [n for n, text in enumerate(texts) if "Socios clave" in text and "Cierre" in text]
    width, height = _sheets(pdf)[sheet]
    assert width > height
    assert round(width / 72 * 25.4) == pytest.approx(longer, abs=1)
    for said in ("Introducción", "Fuentes de ingresos", "9", "Strategyzer", "licenses/by-sa/3.0"):
        assert said in texts[sheet]
    for unsaid in ("Tus marcas", "Leída", "Por qué en este orden"):
        assert unsaid not in texts[sheet]
    assert all(len(text) > 20 for text in texts)


@pytest.mark.parametrize(("size", "sheet"), [("A4", (1123, 794)), ("A3", (1587, 1123))])
def test_the_canvas_fills_its_sheet(open_page: Open, size: str, sheet: tuple[int, int]) -> None:
    page = open_page(SERIES)
    pdf = page.pdf(format=size, prefer_css_page_size=True)
    command = ["pdftoppm", "-r", "96", "-f", "2", "-l", "2", "-gray", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    header, pixels = done.stdout[:64].split(b"\n255\n")[0], done.stdout.split(b"\n255\n", 1)[1]
    width, height = (int(number) for number in header.split()[1:3])
    assert (width, height) == pytest.approx(sheet, abs=4)
    inked = [n for n, level in enumerate(pixels) if level < 160]
    columns, rows = [n % width for n in inked], [n // width for n in inked]
    assert max(columns) - min(columns) > 0.88 * width
    assert max(rows) - min(rows) > 0.83 * height
    assert min(columns) > 20
    assert width - max(columns) > 20


def test_areas_are_told_apart_on_paper_without_colour(open_page: Open) -> None:
    page = open_page(SERIES)
    page.emulate_media(media="print")
    said = page.locator(".lienzo-cell:not(.lienzo-tone-0) .lienzo-area").evaluate_all(
        "areas => areas.map(area => [area.textContent,"
        " getComputedStyle(area, '::before').content[1], getComputedStyle(area).color])"
    )
    assert len({sign for _, sign, _ in said}) == len({name for name, _, _ in said}) == 4
    assert {colour for _, _, colour in said} == {"rgb(0, 0, 0)"}
