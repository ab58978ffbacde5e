"""An author's mistakes on top of a page of the preview."""

from __future__ import annotations

import pytest
from lxml import etree, html

from lienzo.problems import Code, Problem, Severity, Where, Wording
from lienzo.site.overlay import with_failure, with_problems

WORDING = Wording("`{name}` no existe", "escribe `{name}` con «s»")
CODE = Code("LZ999", Severity.ERROR, es=WORDING, en=Wording("no `{name}`", ""))
SOURCE = Where("docs/canales.md", 2, 8, "block: chanels", 7)


def overlay(problems: list[Problem], language: str) -> str:
    """Return what is added to an empty body."""
    page = with_problems("<body></body>", problems, language)
    return page.removeprefix("<body>").removesuffix("</body>")


def problem(where: Where = SOURCE, name: str = "chanels") -> Problem:
    return CODE.at(where, name=name)


def test_a_problem_is_shown_with_its_place_code_line_caret_and_way_out() -> None:
    shown = etree.fromstring(overlay([problem()], "es"))
    text = [" ".join(p.itertext()) for p in shown.iter("p")]
    assert text[1:] == [
        "docs/canales.md:2:8   LZ999",
        "chanels  no existe",
        "Solución:  escribe  chanels  con «s»",
    ]
    (excerpt,) = shown.iter("pre")
    lines = "".join(excerpt.itertext()).splitlines()
    assert lines == ["    2 | block: chanels", "      |        ^^^^^^^"]


@pytest.mark.parametrize(
    ("count", "language", "title"),
    [
        (1, "es", "1 error en tus archivos"),
        (3, "es", "3 errores en tus archivos"),
        (1, "en", "1 error in your files"),
        (3, "en-GB", "3 errors in your files"),
        (2, "fr", "2 errores en tus archivos"),
    ],
)
def test_their_number_heads_them_in_the_language_of_messages(
    count: int, language: str, title: str
) -> None:
    shown = etree.fromstring(overlay([problem()] * count, language))
    assert shown.findtext("details/summary") == title
    assert len(shown.findall(".//li")) == count


def test_they_are_open_and_fold_away_without_a_script() -> None:
    shown = etree.fromstring(overlay([problem()], "es"))
    assert shown.find("details[@open]") is not None
    assert shown.get("role") == "alert"
    assert not list(shown.iter("script"))


def test_what_has_no_line_or_no_way_out_is_shown_without() -> None:
    shown = etree.fromstring(overlay([problem(Where("episodes/podcast.yml"))], "en"))
    assert not list(shown.iter("pre"))
    assert "Hint" not in "".join(shown.itertext())


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("<script>alert(1)</script>", id="markup"),
        pytest.param("a`b", id="odd-grave-accents"),
        pytest.param("\x1b[31m\x00", id="control-characters"),
        pytest.param("a\udcf1o", id="no-utf-8"),
        pytest.param("</style></section>", id="end-tags"),
    ],
)
def test_what_an_author_wrote_never_becomes_markup(name: str) -> None:
    where = Where(f"docs/{name}.md", 1, 1, name)
    shown = overlay([problem(where, name)], "es")
    assert shown.encode()
    elements = {element.tag for element in etree.fromstring(shown).iter()}
    assert elements <= {
        "section",
        "details",
        "summary",
        "ol",
        "li",
        "p",
        "b",
        "span",
        "pre",
        "code",
    }


def test_a_page_keeps_everything_and_gets_the_style_with_it() -> None:
    page = with_problems('<html><head></head><body class="x"><p>Hola', [problem()], "es")
    tree = html.document_fromstring(page)
    assert tree.xpath("//body/*[1]/@class") == ["lienzo-problems"]
    assert ".lienzo-problems" in tree.xpath("//head/style")[0].text
    assert tree.xpath("//body[@class='x']/p[last()]/text()") == ["Hola"]


def test_what_mkdocs_says_of_a_failed_build_is_shown_as_it_is() -> None:
    page = with_failure("<body><p>Hola</body>", "line 1\n  line <2>\x1b", "es")
    shown = html.document_fromstring(page).xpath("//section")[0]
    assert shown.findtext("details/summary") == "MkDocs no ha podido construir el sitio"
    assert shown.xpath(".//pre")[0].text_content() == "line 1\n  line <2>\\x1b"
