"""Text cut to a length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo.text.limits import limit_bytes, limit_characters


@pytest.mark.parametrize(
    ("text", "size", "cut"),
    [
        pytest.param("año nuevo", 10, "año nuevo", id="what fits stays"),
        pytest.param("relaciones con los clientes", 18, "relaciones con…", id="cut at a word"),
        pytest.param("relaciones con", 13, "relaciones…", id="the ellipsis counts its bytes"),
        pytest.param("uno dos tres", 10, "uno dos…", id="a whole word before the cut stays"),
        pytest.param("ñññññ", 8, "ññ…", id="one long word is cut between characters"),
        pytest.param("🎧🎧🎧", 8, "🎧…", id="never inside an emoji"),
        pytest.param("hola", 3, "…", id="room for the ellipsis alone"),
        pytest.param("hola", 2, "", id="no room at all"),
        pytest.param("\ud800\ud800", 3, "…", id="lone surrogates do not raise"),
    ],
)
def test_bytes_are_cut_at_a_word(text: str, size: int, cut: str) -> None:
    assert limit_bytes(text, size) == cut


@given(st.text(st.characters(codec=None)), st.integers(0, 60))
def test_no_text_is_longer_than_its_limit(text: str, size: int) -> None:
    assert len(limit_bytes(text, size).encode("utf-8", "surrogatepass")) <= size
    assert len(limit_characters(text, size)) <= size


@given(st.text(), st.integers(3, 60))
def test_a_cut_text_is_a_beginning_of_the_whole(text: str, size: int) -> None:
    cut = limit_bytes(text, size)
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


@pytest.mark.parametrize(
    ("count", "cut"),
    [
        pytest.param(9, "año nuevo", id="fits"),
        pytest.param(8, "año…", id="cut at a word"),
        pytest.param(2, "a…", id="inside a word"),
        pytest.param(0, "", id="nothing"),
    ],
)
def test_characters_are_counted_not_bytes(count: int, cut: str) -> None:
    assert limit_characters("año nuevo", count) == cut
