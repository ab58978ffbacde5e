"""What of notes no app shows, named with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo.text.unshown import insecure_links, unshown

LOST = [
    pytest.param("Mira:\n\n![Lienzo](lienzo.png)", [(2, "<img>")], id="picture"),
    pytest.param("![Lienzo][1]", [(0, "<img>")], id="picture-by-reference"),
    pytest.param("| a | b |\n|---|:-:|\n| 1 | 2 |", [(1, "<table>")], id="table"),
    pytest.param("a | b\n--|--\n1 | 2", [(1, "<table>")], id="table-without-frame"),
    pytest.param("Hola\n\n> dijo ella", [(2, "<blockquote>")], id="quotation"),
    pytest.param("```\n![a](b)\n<div>\n```\n<div>", [(0, "<pre>"), (4, "<div>")], id="code"),
    pytest.param("~~~ py\nx\n~~~", [(0, "<pre>")], id="code-with-tildes"),
    pytest.param('<iframe src="x"></iframe>', [(0, "<iframe>")], id="frame"),
    pytest.param("<IMG src='a.png'/> <video>", [(0, "<img>"), (0, "<video>")], id="html"),
]
SHOWN = [
    *("# Título\n\n## Otro\n\nUn párrafo con **negrita**, *cursiva* y [enlace](https://a.es).",),
    *("- uno\n- dos\n\n1. uno\n2. dos", "<p>uno<br>dos</p>", "<https://a.es> y <ana@a.es>"),
    *("`<div>` y `![a](b)`", "¡Hola! [1] (2)", "3 < 4 y 5 > 4", "---", "a | b", "a -- b", ""),
    *("<!-- un comentario -->", "&lt;div&gt;", "<b>sí</b> <STRONG>no</STRONG>"),
]
LINKS = [
    pytest.param("a\n[b](http://a.es/x)", [(1, "http://a.es/x")], id="link"),
    pytest.param("[b]( <http://a.es> )", [(0, "http://a.es")], id="link-in-brackets"),
    pytest.param("<http://a.es>", [(0, "http://a.es")], id="bare-link"),
    pytest.param("<hola@a.es>", [(0, "hola@a.es")], id="bare-mail"),
    pytest.param("[b](mailto:hola@a.es)", [(0, "mailto:hola@a.es")], id="mail"),
    pytest.param("[b][1]\n\n[1]: HTTP://a.es", [(2, "HTTP://a.es")], id="reference"),
    pytest.param('<a href="http://a.es">b</a>', [(0, "http://a.es")], id="html"),
]
SECURE = (
    *("[b](https://a.es)", "<https://a.es>", "[b](canales.md)", "[b](#a)", "http://a.es", ""),
    *("`[b](http://a.es)`", '<a href="https://a.es">b</a>', "hola@a.es", "[1]: https://a.es"),
)


@pytest.mark.parametrize(("markdown", "expected"), LOST)
def test_what_is_lost_is_named_with_its_line(markdown: str, expected: object) -> None:
    """Each by the HTML element it would be."""
    assert list(unshown(markdown)) == expected


@pytest.mark.parametrize("markdown", SHOWN)
def test_what_apps_show_is_not_named(markdown: str) -> None:
    """Paragraphs, lists, links, bold, italics, headings, and words about code."""
    assert list(unshown(markdown)) == []


@pytest.mark.parametrize(("markdown", "expected"), LINKS)
def test_links_that_are_not_https_are_found(markdown: str, expected: object) -> None:
    """In every way Markdown writes a link."""
    assert list(insecure_links(markdown)) == expected


@pytest.mark.parametrize("markdown", SECURE)
def test_other_links_are_not(markdown: str) -> None:
    """Secure ones, those of the site, and addresses that are no links."""
    assert list(insecure_links(markdown)) == []


@given(st.text(st.sampled_from("!`[]()<>|-:#~ \nahttp@/=\"'."), max_size=200))
def test_no_text_makes_it_raise(markdown: str) -> None:
    """Lines are those of the text, whatever it is."""
    count = markdown.count("\n") + 1
    for number, what in [*unshown(markdown), *insecure_links(markdown)]:
        assert 0 <= number < count
        assert what


@pytest.mark.parametrize("piece", ["![", "](", "<a ", "`", "|-", "<", "[]: ", " href=", "@", " "])
def test_a_hundred_kilobytes_take_no_time(piece: str) -> None:
    """No pattern looks further than a few hundred characters ahead."""
    markdown = piece * (100_000 // len(piece))
    assert len(list(unshown(markdown))) + len(list(insecure_links(markdown))) >= 0
