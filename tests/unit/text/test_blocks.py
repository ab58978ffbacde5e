"""The shape of a page, without the program that publishes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from lienzo.text.blocks import visit_blocks


class _Shape(Extension, Treeprocessor):
    """Keeps the names of the blocks of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — Python-Markdown's name
        md.treeprocessors.register(self, "shape", 0)

    def run(self, root: object) -> None:
        self.names = [element.tag for element in root]  # type: ignore[attr-defined]


def shape(text: str, *names: str) -> list[str]:
    visitor = _Shape()
    visit_blocks(text, names, visitor)
    return visitor.names


@pytest.mark.parametrize(
    ("text", "extension", "with_it", "without"),
    [
        ("!!! note\n    a\n\n    b", "admonition", ["div"], ["p", "pre"]),
        ("??? note\n    a\n\n    b", "pymdownx.details", ["details"], ["p", "pre"]),
        ("a\n:   b", "def_list", ["dl"], ["p"]),
        ("a\n:   b", "markdown.extensions.extra", ["dl"], ["p"]),
        ("|a|\n|-|\n|b|", "attr_list", ["table"], ["table"]),
        ("a", "no.existe", ["p"], ["p"]),
        ("a", "pymdownx.emoji", ["p"], ["p"]),
    ],
)
def test_a_project_s_extensions_shape_its_pages(
    text: str, extension: str, with_it: list[str], without: list[str]
) -> None:
    """Those that make blocks are loaded, as MkDocs loads them; any other changes no block."""
    assert shape(text, extension) == with_it
    assert shape(text) == without


def test_an_extension_named_twice_is_loaded_once() -> None:
    assert shape("!!! note\n    a", "admonition", "markdown.extensions.admonition") == ["div"]


@given(st.text(max_size=200))
def test_any_text_has_a_shape(text: str) -> None:
    """Nothing an author writes makes it fail."""
    everything = ("extra", "admonition", "pymdownx.superfences", "pymdownx.details")
    assert isinstance(shape(text, *everything), list)
