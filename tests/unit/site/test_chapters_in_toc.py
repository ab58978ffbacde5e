"""Chapters of a transcript are sections for the search, and for nobody else."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.structure.toc import AnchorLink, TableOfContents

from lienzo.site.chapters_in_toc import show_chapters

BELOW = "<p>Artículo.</p>"
SAID = (
    '<div class="lienzo-transcript" lang="es">\n'
    '<h3 id="t-0">A &amp; b <span class="lienzo-clock">(0:00)</span></h3><p>Uno.</p>\n'
    '<h3 id="t-62.5">C <span class="lienzo-clock">(1:02)</span></h3><p>Dos.</p>\n'
    "</div>"
)


def page(content: str | None) -> Any:
    return SimpleNamespace(
        content=content, toc=TableOfContents([AnchorLink("Título", "titulo", 0)])
    )


def test_chapters_are_in_the_table_of_contents_only_until_they_are_taken_out() -> None:
    shown = page(SAID + BELOW)
    chapters = show_chapters(shown)
    assert [(link.id, link.title) for link in shown.toc] == [
        ("titulo", "Título"),
        ("t-0", "A &amp; b (0:00)"),
        ("t-62.5", "C (1:02)"),
    ]
    assert shown.content.index("<h6") == len(SAID)  # the last chapter ends there
    shown.content = shown.content.replace("Artículo", "Texto")  # another plugin's work stays
    assert chapters is not None
    chapters.take_out()
    assert [link.id for link in shown.toc] == ["titulo"]
    assert shown.content == SAID + "<p>Texto.</p>"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="no content"),
        pytest.param('<h3 id="t-9">Un título del artículo</h3>', id="not in a transcript"),
        pytest.param('<div class="lienzo-transcript"><h3>Sin ancla</h3></div>', id="no anchors"),
    ],
)
def test_a_page_without_chapters_stays_as_it_is(content: str | None) -> None:
    shown = page(content)
    assert show_chapters(shown) is None
    assert shown.content == content
    assert len(shown.toc) == 1
