"""Timed headings through Python-Markdown: what readers see, whatever else is switched on."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from markupsafe import Markup

from lienzo.directives import LienzoExtension
from lienzo.text.headings import TIMED_LEVELS, SectionIds, headings, marked

PAGE = """\
# Relaciones con los clientes

Antes de empezar.

## Antes de *la* venta {start=1:30}

Uno.

### Después {#luego .ancha start=2:00.5}

Dos.

## Antes de la venta {: start=0:03:00 }

## Sin momento

> ## Cita {start=4:00}

!!! note
    ## Dentro {start=5:00}

    ## Código {start=6:00}

```
## Valla {start=7:00}
```
"""


def shout(text: str, separator: str) -> str:
    """A slugify of the author's own."""
    return text.upper().replace(" ", separator)


EXTENSIONS = [
    pytest.param([], {}, id="alone"),
    pytest.param(["attr_list"], {}, id="attr_list"),
    pytest.param(["toc"], {}, id="toc"),
    pytest.param(["attr_list", "toc", "admonition", "md_in_html"],
                 {"toc": {"permalink": True}}, id="all"),
    pytest.param(["toc", "attr_list"], {"toc": {"slugify": shout}}, id="own-slugify"),
]  # fmt: skip


def _page(extensions: list[Any], configs: dict[str, Any], hear: Any = None) -> html.HtmlElement:
    every = [LienzoExtension(hear=hear), "fenced_code", *extensions]
    md = Markdown(extensions=every, extension_configs=configs)
    return html.fragment_fromstring(md.convert(PAGE), create_parent="div")


@pytest.mark.parametrize(("extensions", "configs"), EXTENSIONS)
def test_a_timed_heading_has_its_anchor_and_its_second(
    extensions: list[Any], configs: dict[str, Any]
) -> None:
    page = _page(extensions, configs)
    timed = [(h.get("id"), h.get("data-start")) for h in page.xpath("//*[@data-start]")]
    assert timed == [
        ("antes-de-la-venta", "90"),
        ("luego", "120.5"),
        ("antes-de-la-venta-2", "180"),
    ]
    assert page.xpath("//h3[@id='luego']/@class") == ["ancha"]


@pytest.mark.parametrize(("extensions", "configs"), EXTENSIONS)
def test_the_braces_never_show(extensions: list[Any], configs: dict[str, Any]) -> None:
    """Code keeps them: it shows how they are written."""
    page = _page(extensions, configs)
    for code in page.xpath("//pre"):
        code.drop_tree()
    shown = page.text_content()
    if "admonition" not in extensions:  # without it, what is inside is no heading
        shown = shown.partition("!!!")[0]
    assert "start" not in shown
    assert page.xpath("//*[@start]") == []


@pytest.mark.parametrize(("extensions", "configs"), EXTENSIONS)
def test_no_anchor_is_there_twice(extensions: list[Any], configs: dict[str, Any]) -> None:
    ids = _page(extensions, configs).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_the_page_and_its_text_give_the_same_anchors() -> None:
    """The core reads the text, the extension the parsed page: a chapter's link must find it."""
    ids = SectionIds()
    marks = [m for heading in headings(PAGE) if (m := marked(heading.text))]
    read = [(ids.take(mark), f"{mark.start:g}") for mark in marks]
    page = _page([], {})
    assert read == [(h.get("id"), h.get("data-start")) for h in page.xpath("//*[@data-start]")]


LINES = ["## A {start=0:01}", "### B {start=0:02}", "", "texto", "- uno", "> cita", "    sangrado",
         "```", "~~~", "<div>", "</div>", "<!-- c -->", "<!--", "-->", "# T", "1. x", "<p>hola</p>",
         "***", "Set", "---", "| a | b |", "`<div>`", "<br>", "[a]: b"]  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8).map("\n".join))
def test_any_page_and_its_text_give_the_same_anchors(body: str) -> None:
    ids = SectionIds()
    marks = [m for h in headings(body) if h.level in TIMED_LEVELS and (m := marked(h.text))]
    read = [(ids.take(mark), f"{mark.start:g}") for mark in marks]
    shown = Markdown(extensions=[LienzoExtension(), "fenced_code", "tables"]).convert(body)
    page = html.fragment_fromstring(shown, create_parent="div")
    assert read == [(h.get("id"), h.get("data-start")) for h in page.xpath("//*[@data-start]")]


def test_a_link_to_hear_it_stands_below() -> None:
    seen: list[tuple[float, str]] = []

    def hear(start: float, title: str) -> Markup:
        seen.append((start, title))
        return Markup('<p><a class="lienzo-from" href="a.mp3#t={}">{}</a></p>').format(start, title)

    page = _page(["toc"], {}, hear)
    below = [element.getnext() for element in page.xpath("//*[@data-start]")]
    assert [p.xpath("a/@class") for p in below] == [["lienzo-from"]] * 3
    assert seen == [(90.0, "Antes de la venta"), (120.5, "Después"), (180.0, "Antes de la venta")]


def test_without_audio_there_is_no_link() -> None:
    page = _page([], {}, lambda start, title: None)  # noqa: ARG005 — the host's names
    assert page.xpath("//a") == []
    assert len(page.xpath("//*[@data-start]")) == 3


def test_the_host_is_told_of_times_that_come_to_nothing() -> None:
    told: list[str] = []
    Markdown(extensions=[LienzoExtension(tell=told.append), "admonition"]).convert(PAGE)
    assert told == ["Cita {start=4:00}", "Dentro {start=5:00}", "Código {start=6:00}"]


def test_levels_that_cannot_be_chapters_lose_their_braces_only() -> None:
    md = Markdown(extensions=[LienzoExtension()])
    text = md.convert("# Uno {start=0:10}\n\n#### Cuatro {start=0:20}\n\n## Mal {start=1:75}")
    assert text == "<h1>Uno</h1>\n<h4>Cuatro</h4>\n<h2>Mal</h2>"
