"""Markdown that would take minutes is found before it is rendered."""

from __future__ import annotations

import time

import pytest

from lienzo.text.notes import render_notes
from lienzo.text.tangle import tangle


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Hola.\n\n- a\n- b\n", id="notes"),
        pytest.param("[ ] ( < `" * 20, id="careless"),
        pytest.param("palabra " * 12_000, id="one-long-paragraph"),
        pytest.param("\n\n".join(["Un párrafo de [un enlace](https://x.es) y `código`."] * 1_500)),
    ],
)
def test_notes_that_people_write_pass(text: str) -> None:
    assert tangle(text) is None


def test_the_line_of_the_paragraph_is_told() -> None:
    """Counted from 0; the paragraphs before it are right."""
    assert tangle("Hola.\n\nDos\nlíneas.\n\n" + "[" * 5_000) == 5


SIGNS = ["![", "<a ", "<a@b ", "[x](", "a\n-\n", "***\n", "`"]


@pytest.mark.parametrize(
    "sign", ["[", "``a`", *(pytest.param(sign, marks=pytest.mark.full) for sign in SIGNS)]
)
def test_what_passes_renders_within_a_minute(sign: str) -> None:
    """The longest run of any sign that is let through is not worth a complaint."""
    count = 50
    while tangle(sign * (count * 2)) is None and count < 20_000:
        count *= 2
    begin = time.process_time()  # what other programs do meanwhile does not count
    render_notes(sign * count, str)
    assert time.process_time() - begin < 60
