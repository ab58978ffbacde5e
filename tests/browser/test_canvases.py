"""The lean canvas and an author's own, on every theme: what holds for ours holds for them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from range_server import serving
from small_course import FILES as COURSE_FILES
from small_course import Project, write_mp3

pytestmark = pytest.mark.full  # minutes on a small machine

MKDOCS = """\
site_name: Lienzos
site_url: ADDRESS
theme: {name: THEME, language: es, font: false, highlightjs: false}
plugins: [search, lienzo]
nav: [index.md, lean/index.md, lean/problema.md, lean/clientes.md, lean/mas-clientes.md,
      taller/index.md, taller/bienvenida.md, taller/quien.md, taller/dinero.md]
"""
WORKSHOP = """\
id: taller
title: {es: Lienzo del taller}
license: CC-BY-4.0
attribution:
  url: https://taller.example/
  lines: {es: "Lienzo del taller, de Ana Ruiz (taller.example), CC BY 4.0."}
groups:
  gente: {es: Gente}
  oficio: {es: Oficio}
areas:
  - quien quien que    que
  - quien quien como   medir
  - .     dinero dinero dinero
blocks:
  quien:  {area: quien,  group: gente,  names: {es: A quién}}
  que:    {area: que,    group: oficio, names: {es: Qué}}
  como:   {area: como,   group: oficio, names: {es: Cómo}}
  medir:  {area: medir,  group: oficio, names: {es: Medir}}
  dinero: {area: dinero, group: gente,  names: {es: Cuentas}}
orders:
  de-fuera-adentro: [quien, que, como, medir, dinero]
"""


def _article(place: str, title: str) -> str:
    return f"---\n{place}\ndate: 2025-11-03\ndescription: {title}.\n---\n# {title}\n\nTexto.\n"


FILES = {
    "taller.yml": WORKSHOP,
    "docs/index.md": "# Inicio\n",
    "docs/lean/index.md": (
        "---\nseries: {canvas: lean, season: 1}\ndescription: Lean.\n---\n"
        "# Lean\n\n::canvas\n\nDespués.\n"
    ),
    "docs/lean/problema.md": _article("block: problem", "Problema"),
    "docs/lean/clientes.md": _article("block: customer-segments", "Segmentos de clientes"),
    "docs/lean/mas-clientes.md": _article("block: customer-segments", "Otros clientes"),
    "docs/taller/index.md": (
        "---\nseries: {canvas: taller.yml, season: 2}\ndescription: Taller.\n---\n"
        "# Taller\n\n::canvas\n\nDespués.\n"
    ),
    "docs/taller/bienvenida.md": _article("part: introduction", "Bienvenida"),
    "docs/taller/quien.md": _article("block: quien", "Quién viene"),
    "docs/taller/dinero.md": _article("block: dinero", "Las cuentas"),
    "episodes/podcast.yml": COURSE_FILES["episodes/podcast.yml"],
    "episodes/01-problema.md": "---\nblock: problem\nseason: 1\n---\nNotas.\n",
}
KINDS = [pytest.param("lean/", 9, id="lean"), pytest.param("taller/", 5, id="own")]
CREDITS = {"lean/": ["LEANSTACK", "CC BY-SA 3.0"], "taller/": ["Ana Ruiz", "CC BY 4.0"]}


@pytest.fixture(scope="module", params=["material", "mkdocs", "readthedocs"])
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Build two series on two canvases and serve them; one block has two lessons."""
    project = Project(tmp_path_factory.mktemp(request.param))
    (project.root / "episodes").mkdir()
    Image.new("RGB", (1400, 1400), (0, 90, 90)).save(project.root / "episodes" / "cover.png")
    write_mp3(project.root / "episodes" / "01-problema.mp3", "Problema", "2025-11-03")
    project.site.mkdir()
    with serving(project.site) as served:
        settings = MKDOCS.replace("THEME", request.param).replace("ADDRESS", served)
        project.write({"mkdocs.yml": settings, **FILES})
        project.build("--strict")
        yield served


@pytest.fixture
def open_at(chromium: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Return what opens a page: `open_at("lean/", width=390)`."""
    with ExitStack() as stack:

        def go(path: str, *, width: int = 1440, **options: Any) -> Page:
            context = chromium.new_context(
                viewport={"width": width, "height": 900}, reduced_motion="reduce", **options
            )
            stack.callback(context.close)
            page = context.new_page()
            page.goto(address + path, wait_until="networkidle")
            return page

        yield go


@pytest.mark.parametrize(("path", "blocks"), KINDS)
def test_a_canvas_is_a_list_on_a_phone_and_its_own_grid_on_a_desk(
    open_at: Callable[..., Page], path: str, blocks: int
) -> None:
    page = open_at(path, width=390)
    cells = page.locator(".lienzo-cell:has(.lienzo-number)")
    places = (
        "cells => new Set(cells.map(cell => { const box = cell.getBoundingClientRect();"
        " return [box.x, box.y].map(Math.round).join() })).size"
    )
    columns = "cells => new Set(cells.map(cell => Math.round(cell.getBoundingClientRect().x))).size"
    assert cells.count() == blocks
    assert cells.evaluate_all(columns) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 1440, "height": 900})
    assert cells.evaluate_all(columns) > 2
    assert cells.evaluate_all(places) == blocks


@pytest.mark.parametrize(
    ("path", "lessons"),
    [
        ("lean/", ["Problema", "Segmentos de clientes", "Otros clientes"]),
        ("taller/", ["Introducción", "A quién", "Cuentas"]),
    ],
)
def test_the_tab_order_is_the_order_of_teaching(
    open_at: Callable[..., Page], path: str, lessons: list[str]
) -> None:
    page = open_at(path)
    page.locator(".lienzo-map a").first.focus()
    visited = []
    for _ in lessons:
        visited.append(page.evaluate("document.activeElement.textContent"))
        page.keyboard.press("Tab")
    assert visited == lessons


@pytest.mark.parametrize("path", ["lean/", "taller/", "lean/problema/", "taller/quien/"])
def test_its_own_author_is_credited_under_it(open_at: Callable[..., Page], path: str) -> None:
    page = open_at(path)
    drawn = page.locator(".lienzo-grid, .lienzo-mini").first.bounding_box()
    credit = page.locator(".lienzo-credit").first
    below = credit.bounding_box()
    assert drawn
    assert below
    assert below["y"] >= drawn["y"] + drawn["height"]
    for name in CREDITS[path.partition("/")[0] + "/"]:
        assert name in credit.inner_text()
    assert "Strategyzer" not in credit.inner_text()


def test_a_block_with_two_lessons_is_complete_when_both_are_marked(
    open_at: Callable[..., Page], address: str
) -> None:
    page = open_at("lean/clientes/")
    page.get_by_role("button", name="leída").click()
    assert not page.locator(".lienzo-place .lienzo-tally").inner_text()
    page.goto(address + "lean/")
    cell = page.locator(".lienzo-cell", has_text="Otros clientes")
    assert cell.locator(".lienzo-marks:visible").all_inner_texts() == ["Leída"]
    assert "lienzo-is-done" not in (cell.get_attribute("class") or "")
    page.goto(address + "lean/mas-clientes/")
    page.get_by_role("button", name="leída").click()
    assert "completado 1 de 9" in page.locator(".lienzo-place .lienzo-tally").inner_text()
    page.goto(address + "lean/")
    page.locator(".lienzo-tally", has_text="Has completado 1 de 9 bloques").wait_for()
    assert cell.locator(".lienzo-marks:visible").all_inner_texts() == ["Leída", "Leída"]
    assert "lienzo-is-done" in (cell.get_attribute("class") or "")


def test_a_part_is_marked_and_not_counted(open_at: Callable[..., Page], address: str) -> None:
    page = open_at("taller/bienvenida/")
    page.get_by_role("button", name="leída").click()
    page.goto(address + "taller/")
    cell = page.locator(".lienzo-cell", has_text="Bienvenida")
    assert cell.locator(".lienzo-marks").inner_text() == "Leída"
    assert "Marca lo que leas" in page.locator(".lienzo-tally").inner_text()


def test_only_what_can_be_heard_can_be_marked_as_heard(
    open_at: Callable[..., Page], address: str
) -> None:
    page = open_at("lean/problema/")
    marks = page.locator(".lienzo-done button")
    assert marks.all_inner_texts() == ["leída", "escuchada"]
    page.goto(address + "lean/clientes/")
    assert marks.all_inner_texts() == ["leída"]


def _pages(pdf: bytes) -> list[tuple[float, float]]:
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(float(width), float(height)) for width, height in boxes]


def _text(pdf: bytes, number: int) -> str:
    command = ["pdftotext", "-f", str(number), "-l", str(number), "-layout", "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    return " ".join(done.stdout.decode().split())


@pytest.mark.parametrize("path", ["lean/", "taller/"])
@pytest.mark.parametrize("size", ["A4", "A3", "Letter"])
def test_it_is_printed_on_one_landscape_sheet_with_its_credit(
    open_at: Callable[..., Page], path: str, size: str
) -> None:
    pdf = open_at(path).pdf(format=size, prefer_css_page_size=True)
    flat = [n for n, (width, height) in enumerate(_pages(pdf), start=1) if width > height]
    assert len(flat) == 1
    text = _text(pdf, flat[0])
    for said in (*CREDITS[path], "creativecommons.org/licenses/", "1", "5"):
        assert said in text
    assert "Tus marcas" not in text
