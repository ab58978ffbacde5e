"""Adding to the head of a finished page of any theme."""

from __future__ import annotations

import pytest
from lxml import html
from markupsafe import Markup

from lienzo.site.heads import with_head, with_language, with_notice

OURS = Markup('<meta name="description" content="ours">')


@pytest.mark.parametrize(
    "page",
    [
        pytest.param('<head><meta name="description" content="x"></head><body>', id="Material"),
        pytest.param('<head><meta name=description content="t" /></HEAD ><body>', id="minified"),
        pytest.param("<head></head><body>", id="without"),
    ],
)
def test_a_page_has_one_description_and_it_is_ours(page: str) -> None:
    seen = html.document_fromstring(with_head(page, OURS)).xpath("//meta[@name='description']")
    assert [meta.get("content") for meta in seen] == ["ours"]


def test_a_description_in_the_text_stays() -> None:
    page = '<head></head><body><code><meta name="description" content="x"></code>'
    assert with_head(page, OURS).endswith('<code><meta name="description" content="x"></code>')


def test_the_themes_description_stays_when_we_have_none() -> None:
    page = '<head><meta name="description" content="theirs"></head>'
    assert "theirs" in with_head(page, Markup("<link>"))


def test_what_has_no_head_is_left_alone() -> None:
    assert with_head("<p>fragment", OURS) == "<p>fragment"


def test_a_notice_stands_on_top_of_the_body() -> None:
    shown = with_notice('<head></head><body class="x"><p>', Markup("<b>Hola</b>"))
    assert shown == '<head></head><body class="x"><b>Hola</b><p>'


def test_a_notice_stands_on_top_of_what_has_no_body() -> None:
    assert with_notice("<p>fragment", Markup("<b>Hola</b>")) == "<b>Hola</b><p>fragment"


@pytest.mark.parametrize(
    ("html", "language", "expected"),
    [
        pytest.param('<html lang="es"><p>', "en-GB", '<html lang="en-GB"><p>', id="another"),
        pytest.param('<html lang="es"><p>', "es-MX", '<html lang="es"><p>', id="of-the-theme"),
        pytest.param("<html class=a lang=es><p>", "en", "<html class=a lang=en><p>", id="bare"),
        pytest.param("<html><p lang=es>", "en", "<html><p lang=es>", id="theme-says-none"),
    ],
)
def test_a_page_says_its_own_language(html: str, language: str, expected: str) -> None:
    assert with_language(html, language) == expected
