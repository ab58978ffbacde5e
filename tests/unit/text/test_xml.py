"""Text that XML can hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lienzo.text.xml import one_line, verbatim, xml_text

ANY_TEXT = st.text(st.characters(codec=None))  # lone surrogates too


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        pytest.param("Canales: año 1 — ñ 🎧", "Canales: año 1 — ñ 🎧", id="ordinary text stays"),
        pytest.param("a\x00b\x1fc\x7fd\x85e", "abcde", id="control characters go"),
        pytest.param("a\ud800b\udcffc", "abc", id="lone surrogates go"),
        pytest.param("a\ufffeb\uffffc\ufffd", "abc\ufffd", id="noncharacters go, U+FFFD stays"),
        pytest.param("a\r\nb\rc\nd\te", "a\nb\nc\nd\te", id="line ends become one kind"),
        pytest.param("<&]]>\"'", "<&]]>\"'", id="markup is for the writer to escape"),
    ],
)
def test_text_keeps_all_that_xml_allows(text: str, clean: str) -> None:
    assert xml_text(text) == clean


@given(ANY_TEXT)
def test_any_text_survives_a_strict_parse_once_it_is_clean(text: str) -> None:
    element = etree.Element("x")
    element.text = xml_text(text)
    read = etree.fromstring(etree.tostring(element, encoding="utf-8"))
    assert (read.text or "") == xml_text(text)


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert xml_text(xml_text(text)) == xml_text(text)


@given(ANY_TEXT)
def test_one_line_has_no_line_ends_and_no_outer_or_double_spaces(text: str) -> None:
    line = one_line(text)
    assert line.split() == line.split(" ") or not line


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" a  b ", "a  b"),
        ("https://e.example/?p=1&a", "https://e.example/?p=1&a"),
        ("a\x00b", "ab"),
    ],
)
def test_an_identity_stays_to_the_letter(text: str, kept: str) -> None:
    """Apps compare it byte for byte: only outer spaces and what XML forbids go."""
    assert verbatim(text) == kept
