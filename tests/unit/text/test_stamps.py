"""Lists of times, found however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo.text.stamps import time_stamps


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        *(("0:00 Inicio", 0.0), ("- 1:30 Dos", 90.0), ("* 01:02:03 – Tres", 3723.0)),
        *(("[2:00] Cuatro", 120.0), ("(2:00) Cuatro", 120.0), ("1. 2:00: Cinco", 120.0)),
        *(("**3:05** Seis", 185.0), ("3:05 - Siete", 185.0)),
    ],
)
def test_a_line_that_begins_with_a_time_is_found(line: str, seconds: float) -> None:
    """With its number and its seconds."""
    assert list(time_stamps(f"Hola\n{line}")) == [(1, seconds)]


@pytest.mark.parametrize(
    "line", ["1:99 x", "A las 12:30 en punto", "3:05", "1:2 x", "16:9", "", "1:30h", "2024-01:30 x"]
)
def test_other_lines_are_not(line: str) -> None:
    """Hours, proportions and times with nothing after them."""
    assert list(time_stamps(line)) == []


@given(st.text(st.sampled_from("0123456789:[]()*- \nx|"), max_size=200))
def test_no_text_makes_it_raise(markdown: str) -> None:
    """Lines are those of the text, and times are not negative."""
    for number, seconds in time_stamps(markdown):
        assert 0 <= number <= markdown.count("\n")
        assert seconds >= 0
