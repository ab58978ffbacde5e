"""The syntax of directives, as Python-Markdown reads pages."""

from __future__ import annotations

from collections.abc import Mapping

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from lienzo.directives import Directive, LienzoExtension, parse_directive


def convert(text: str, *extensions: str) -> tuple[str, list[Directive]]:
    """Render a page with a host that writes `[name]` where a directive stood."""
    seen: list[Directive] = []

    def render(directive: Directive) -> Markup:
        seen.append(directive)
        return Markup("<section>[{}]</section>").format(directive.name)

    html = markdown.markdown(text, extensions=[LienzoExtension(render), *extensions])
    return html, seen


@pytest.mark.parametrize(
    ("line", "argument", "options"),
    [
        pytest.param("::player", "", {}, id="name"),
        pytest.param("::player[canales]", "canales", {}, id="argument"),
        pytest.param("::player[ canales ]  ", "canales", {}, id="spaces"),
        pytest.param("::player{start=1:30}", "", {"start": "1:30"}, id="option"),
        pytest.param(
            '::player[a]{start="1:30" otra-clave=x}', "a", {"start": "1:30", "otra-clave": "x"},
            id="several",
        ),
        pytest.param('::player{k="dos } palabras"}', "", {"k": "dos } palabras"}, id="quotes"),
        pytest.param('::player{k=""}', "", {"k": ""}, id="empty value"),
        pytest.param("::player[]{}", "", {}, id="empty"),
        pytest.param("   ::player", "", {}, id="three spaces"),
    ],
)  # fmt: skip
def test_a_directive_is_read(line: str, argument: str, options: Mapping[str, str]) -> None:
    directive = parse_directive(line, 3)
    assert directive == Directive("player", argument, options, 3, line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("::player[a", id="bracket"),
        pytest.param("::player[a]{k=1", id="brace"),
        pytest.param("::player{k}", id="no value"),
        pytest.param("::player{k=1 k=2}", id="twice"),
        pytest.param('::player{k="1"x}', id="glued"),
        pytest.param("::player está aquí", id="not alone"),
        pytest.param("::player{a=1}[b]", id="wrong way round"),
    ],
)
def test_a_directive_of_ours_that_cannot_be_read_says_what_it_could_not(line: str) -> None:
    directive = parse_directive(line)
    assert directive is not None
    assert directive.rest == line.removeprefix("::player").strip()


@pytest.mark.parametrize(
    "line",
    ["::", ":: player", ":::player", "a ::player", "    ::player", "::1", "::std es C++", ""],
)
def test_other_lines_are_text(line: str) -> None:
    assert parse_directive(line) is None


def test_a_directive_becomes_a_block_of_its_own() -> None:
    html, _ = convert("Antes.\n::canvas\nDespués.")
    assert html == "<p>Antes.</p>\n<section>[canvas]</section>\n<p>Después.</p>"


def test_directives_may_follow_one_another() -> None:
    html, seen = convert("::canvas\n::player[a]\n\n::subscribe")
    assert [x.name for x in seen] == ["canvas", "player", "subscribe"]
    assert "::" not in html


@pytest.mark.parametrize(
    ("text", "extensions"),
    [
        pytest.param("- uno\n\n    ::canvas\n", (), id="list item"),
        pytest.param("- ::canvas\n- dos\n", (), id="whole list item"),
        pytest.param("1. uno\n\n    - dos\n\n        ::canvas\n", (), id="nested list"),
        pytest.param("> cita\n>\n> ::canvas\n", (), id="quote"),
        pytest.param('!!! note "Nota"\n\n    ::canvas\n', ("admonition",), id="admonition"),
        pytest.param('<div markdown="1">\n\n::canvas\n\n</div>\n', ("md_in_html",),
            id="Markdown in HTML"),
    ],
)  # fmt: skip
def test_a_directive_works_inside(text: str, extensions: tuple[str, ...]) -> None:
    html, (directive,) = convert(text, *extensions)
    assert html.count("<section>[canvas]</section>") == 1
    assert "<p><section>" not in html
    assert text.splitlines()[directive.line - 1] == directive.source


@pytest.mark.parametrize(
    ("text", "extensions"),
    [
        pytest.param("```\n::canvas\n```\n", ("fenced_code",), id="fence"),
        pytest.param("~~~ md\n::canvas\n\n::player\n~~~\n", ("fenced_code",), id="tildes"),
        pytest.param("```\n::canvas\n```\n", ("pymdownx.superfences",), id="superfences"),
        pytest.param("- a\n\n    ```\n    ::canvas\n    ```\n", ("pymdownx.superfences",),
            id="fence in a list"),
        pytest.param("Así:\n\n    ::canvas\n", (), id="indented"),
        pytest.param("<pre>\n::canvas\n</pre>\n", (), id="HTML block"),
        pytest.param("<!--\n::canvas\n-->\n", (), id="comment"),
        pytest.param("Se escribe `::canvas` en su línea.", (), id="inline code"),
    ],
)  # fmt: skip
def test_a_directive_in_code_or_html_is_left_alone(text: str, extensions: tuple[str, ...]) -> None:
    html, seen = convert(text, *extensions)
    assert seen == []
    assert "::canvas" in html


def test_code_is_the_same_with_and_without_the_extension() -> None:
    text = "```\n::canvas  \n```\n\n    ::canvas\n\ny `::canvas`."
    plain = markdown.markdown(text, extensions=["fenced_code"])
    assert convert(text, "fenced_code")[0] == plain


def test_the_line_is_that_of_the_directive_and_not_of_an_example() -> None:
    text = "```\n::canvas\n```\n\n::canvas\n\ntexto\n\n::canvas\n"
    _, seen = convert(text, "fenced_code")
    assert [x.line for x in seen] == [5, 9]


def test_a_page_does_not_inherit_the_lines_of_the_page_before() -> None:
    lines: list[int] = []
    extension = LienzoExtension(lambda d: lines.append(d.line))
    md = markdown.Markdown(extensions=[extension])
    md.convert("a\n\nb\n\n::canvas")
    md.reset().convert("::canvas")
    assert lines == [5, 1]


def test_a_host_that_reported_a_problem_leaves_nothing() -> None:
    html = markdown.markdown("a\n\n::canvas\n\nb", extensions=[LienzoExtension(lambda _: None)])
    assert html == "<p>a</p>\n<p>b</p>"


def test_unknown_names_reach_the_host_which_has_the_file_and_the_words() -> None:
    _, (directive,) = convert("::plyer[a]")
    assert (directive.name, directive.argument, directive.line) == ("plyer", "a", 1)


def test_without_a_host_the_directive_is_shown_as_it_was_written() -> None:
    """Loaded by entry point, as another generator does."""
    html = markdown.markdown('::player[a]{k="<b>"}', extensions=["lienzo"])
    assert html == (
        '<p class="lienzo-directive" data-lienzo="player">'
        "<code>::player[a]{k=&#34;&lt;b&gt;&#34;}</code></p>"
    )


def test_html_of_the_host_is_not_read_as_markdown() -> None:
    extension = LienzoExtension(lambda _: Markup("<div>\n\n    *a* ::canvas\n\n</div>"))
    html = markdown.markdown("::canvas", extensions=[extension])
    assert html == "<div>\n\n    *a* ::canvas\n\n</div>"


LINES = st.lists(
    st.sampled_from(
        ["::canvas", "::player[a]", "> ", "- ", "    ", "```", "~~~", "::", "<div>", ""]
    )
    | st.text(max_size=20),
    max_size=12,
)


@given(lines=LINES)
def test_no_text_breaks_a_page(lines: list[str]) -> None:
    """Whatever a page holds, it is rendered, and every directive found has a line of its own."""
    text = "\n".join(lines)
    _, seen = convert(text, "fenced_code", "admonition")
    numbers = [x.line for x in seen if x.line]
    assert len(numbers) == len(set(numbers))


@given(line=st.text(alphabet='::[]{}="abc \\\t\x02\x03\n', max_size=40))
def test_no_line_breaks_the_reader(line: str) -> None:
    parse_directive(line)
    convert(line)
