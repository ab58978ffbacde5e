"""What the theme layer mends, for a course that has nothing of its own to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from axe import findings
from range_server import serving
from small_course import FILES, MKDOCS, Project, write_mp3

pytestmark = pytest.mark.full  # minutes on a small machine

THEME = "theme: {name: THEME, language: es, font: false, highlightjs: false}\n"
EXTENSIONS = (
    "markdown_extensions: [attr_list, admonition, footnotes, pymdownx.highlight, "
    "pymdownx.superfences, {pymdownx.tasklist: {custom_checkbox: true}}]"
)
EVERYTHING = """\
# Todo a la vez

Un texto con [un enlace](index.md), **[otro](index.md)** y `código`.[^1]

!!! note "Aviso"
    Con [un enlace](index.md).

| Una cabecera muy larga | Otra cabecera muy larga | Y otra que ya no cabe |
|---|---|---|
| unacasillademuchasletras | unacasillademuchasletras | unacasillademuchasletras |

```python
# un comentario
@decorada
class Lienzo(Exception):
    '''Un documento.'''

    def pinta(self, color: int = 3) -> str:
        return f"{color:02x}" if color is not None else str(len([1.5, True]))
print("un renglón tan largo que no cabe en un teléfono, ni mucho menos, y hay que correrlo")
```

- [x] hecho
- [ ] por hacer

> Cita con [un enlace](index.md).

[^1]: Nota con [un enlace](index.md).
"""
MATERIAL = """\
theme:
  name: material
  language: es
  font: false
  features: [navigation.tabs, navigation.top, navigation.footer]
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {icon: material/weather-night, name: Oscuro}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {icon: material/weather-sunny, name: Claro}
copyright: Con <a href="https://example.org/">un enlace</a>
"""


def _settings(theme: str) -> str:
    text = MKDOCS.replace("markdown_extensions: [attr_list]", EXTENSIONS)
    text = text.replace("  - index.md\n", "  - index.md\n  - Todo: todo.md\n")
    return text.replace(THEME, MATERIAL) if theme == "material" else text.replace("THEME", theme)


@pytest.fixture(scope="module")
def course_on(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """Return what builds the small course on a theme, serves it and tells its address."""
    with ExitStack() as stack:

        @cache
        def make(theme: str) -> str:
            project = Project(tmp_path_factory.mktemp(theme))
            project.write({**FILES, "mkdocs.yml": _settings(theme), "docs/todo.md": EVERYTHING})
            episodes = project.root / "episodes"
            Image.new("RGB", (1400, 1400), (0, 90, 90)).save(episodes / "cover.png")
            write_mp3(episodes / "06-canales.mp3", "Canales, hablado", "2025-11-03")
            write_mp3(episodes / "09-ingresos.mp3", "Ingresos, hablado", "2026-02-03")
            write_mp3(episodes / "10-suelto.mp3", "Suelto", "2025-12-01")
            project.build("--strict")
            return stack.enter_context(serving(project.site))

        yield make


@pytest.fixture
def open_on(chromium: Browser, course_on: Callable[[str], str]) -> Iterator[Callable[..., Page]]:
    """Return what opens a page of the small course: `open_on("mkdocs", "serie/", "dark")`."""
    with ExitStack() as stack:

        def go(theme: str, path: str, scheme: str = "light", width: int = 1440) -> Page:
            context = chromium.new_context(
                viewport={"width": width, "height": 900},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            stack.callback(context.close)
            page = context.new_page()
            page.goto(course_on(theme) + path, wait_until="networkidle")
            return page

        yield go


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["todo/", "serie/canales/", "episodios/suelto/"])
def test_material_as_it_comes_is_open_to_everybody(
    open_on: Callable[..., Page], path: str, scheme: str
) -> None:
    for width in (390, 1440):
        assert findings(open_on("material", path, scheme, width)) == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
@pytest.mark.parametrize("path", ["", "serie/", "serie/canales/"])
def test_our_parts_are_open_to_everybody_on_other_themes(
    open_on: Callable[..., Page], theme: str, path: str
) -> None:
    assert findings(open_on(theme, path), within=".lienzo") == []


def test_the_layer_changes_nothing_of_other_themes(open_on: Callable[..., Page]) -> None:
    page = open_on("readthedocs", "todo/")
    links = page.locator("p > a[href]").first
    assert links.evaluate("link => getComputedStyle(link).textDecorationLine") == "none"


def test_a_wide_table_is_a_stop_of_the_tab_key_only_while_it_scrolls(
    open_on: Callable[..., Page],
) -> None:
    page = open_on("material", "todo/", width=390)
    box = page.locator(".md-typeset__scrollwrap")
    expect(box).to_have_attribute("tabindex", "0")
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(box).not_to_have_attribute("tabindex", "0")


def test_a_task_is_named_by_its_text(open_on: Callable[..., Page]) -> None:
    page = open_on("material", "todo/")
    assert page.get_by_role("checkbox", name="por hacer").count() == 1
