"""Show notes: Markdown to safe HTML, and to plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from lienzo.text.notes import plain_text, render_notes, with_links, without_headings

MARKUP = st.text(st.sampled_from("<>&;\"'/=[]()*_#-`!: \n\r\x00\ud800aejhrscipt01"), max_size=60)


def same(address: str) -> str:
    return address


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        pytest.param("Hola **a** *b*", "<p>Hola <strong>a</strong> <em>b</em></p>", id="emphasis"),
        pytest.param("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", id="list"),
        pytest.param("1. a", "<ol>\n<li>a</li>\n</ol>", id="numbered list"),
        pytest.param("a  \nb", "<p>a<br>\nb</p>", id="line break"),
        pytest.param("# T", "<h2>T</h2>", id="the page has its own h1"),
        pytest.param("##### T", "<h4>T</h4>", id="deep headings come up"),
        pytest.param("<b onclick='x()'>a</b>", "<p><b>a</b></p>", id="event handlers go"),
        pytest.param("a <script>alert(1)</script>b", "<p>a b</p>", id="scripts go with content"),
        pytest.param("a ![alt](x.png) b", "<p>a  b</p>", id="pictures go"),
        pytest.param("<style>p{}</style>a", "<p>a</p>", id="styles go with content"),
        pytest.param("`a < b`", "<p>a &lt; b</p>", id="code keeps its text"),
        pytest.param("<iframe src='https://x.es'></iframe>", "", id="frames go"),
        pytest.param("&#0;a&#x1f;b", "<p>\ufffdab</p>", id="control characters behind entities go"),
        pytest.param("a ]]> b", "<p>a ]]&gt; b</p>", id="the end of CDATA is escaped"),
    ],
)
def test_notes_render_to_what_apps_know(markdown: str, html: str) -> None:
    assert render_notes(markdown, same).strip() == html


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
    ],
)
def test_a_link_with_another_scheme_loses_its_address(address: str) -> None:
    assert "href" not in render_notes(f'<a href="{address}">x</a>', same)
    assert "href" not in render_notes("[x](inocente.md)", lambda _: address)


@pytest.mark.parametrize("address", ["https://a.es/", "http://a.es/", "mailto:a@b.es", "a/b#c"])
def test_a_link_that_readers_can_follow_stays(address: str) -> None:
    assert f'<a href="{address}">' in render_notes(f"[x]({address})", same)


def test_every_link_is_resolved_once_as_the_author_wrote_it() -> None:
    seen: list[str] = []

    def resolve(address: str) -> str:
        seen.append(address)
        return f"https://ejemplo.es/{address.removesuffix('.md')}/"

    html = render_notes("[a](canales.md) [b](../índice.md?x=1&y=2)", resolve)
    assert seen == ["canales.md", "../índice.md?x=1&y=2"]
    assert '<a href="https://ejemplo.es/canales/">a</a>' in html


def test_links_can_be_resolved_again() -> None:
    notes = Markup('<p><a href="serie/a/">x</a> <a href="mailto:a@b.es">y</a></p>')
    html = with_links(notes, lambda x: x if ":" in x else f"https://e.es/{x}")
    assert html == notes.replace("serie/a/", "https://e.es/serie/a/")


def test_headings_become_bold_paragraphs_for_apps() -> None:
    assert without_headings(Markup("<h3>T</h3><p>a</p>")) == "<p><strong>T</strong></p><p>a</p>"


def test_lists_nested_beyond_all_measure_are_shown_as_typed() -> None:
    assert "- - -" in render_notes("- " * 3000 + "x", same)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("<p>a <b>b</b></p><p>c</p>", "a b\nc", id="paragraphs on their own lines"),
        pytest.param("<ul><li>a</li><li>b</li></ul>", "a\nb", id="list"),
        pytest.param("a<br>b", "a\nb", id="break"),
        pytest.param("<p>a\n b</p>", "a b", id="source lines join"),
        pytest.param("R&amp;D &lt;b&gt;", "R&D <b>", id="entities become characters"),
        pytest.param("a<script>x</script><style>y</style>", "a", id="no scripts, no styles"),
        pytest.param("&#0;a&#x1f;b\ud800", "\ufffdab", id="nothing that XML forbids"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_plain_text_reads_like_the_page(html: str, text: str) -> None:
    assert plain_text(html) == text


@given(MARKUP)
def test_no_markup_an_author_can_type_leaves_the_allowed_set(markdown: str) -> None:
    html = render_notes(markdown, same)
    fragment = etree.fromstring(f"<x>{html.replace('<br>', '<br/>').replace('&nbsp;', ' ')}</x>")
    names = {element.tag for element in fragment.iter()} - {"x"}
    assert names <= {"p", "br", "ul", "ol", "li", "a", "strong", "em", "b", "i", "h2", "h3", "h4"}
    assert all(set(element.attrib) <= {"href"} for element in fragment.iter())
