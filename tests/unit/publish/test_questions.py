"""Questions on a page: which sections are some, what their answers say, and that it is safe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from lienzo.publish.questions import Question, questions

TWO = """\
## Preguntas frecuentes

### ¿Cuánto cuesta?

Doce euros.

### ¿Y después?

Nada.
"""


def found(text: str) -> list[tuple[str, str]]:
    html = markdown(text, extensions=["toc", "footnotes", "abbr", "attr_list", "admonition"])
    return [(each.text, each.answer) for each in questions(html)]


def test_a_section_whose_headings_all_ask_holds_questions() -> None:
    html = markdown(f"# Título\n\nTexto.\n\n{TWO}", extensions=["toc"])
    assert questions(html) == (
        Question("¿Cuánto cuesta?", "<p>Doce euros.</p>", "cuanto-cuesta"),
        Question("¿Y después?", "<p>Nada.</p>", "y-despues"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "## ¿Qué?\n\nUna.\n\n## ¿Quién?\n\nOtra.",
        "## Preguntas\n\n### ¿Una sola?\n\nSí.",
        TWO + "\n### Y una respuesta\n\nEsta.",
        "### ¿Sin sección?\n\nSí.\n\n### ¿De verdad?\n\nSí.",
        "# Título\n\n### ¿Sin sección?\n\nSí.\n\n### ¿De verdad?\n\nSí.",
        "## Preguntas\n\n#### ¿Una?\n\nSí.\n\n#### ¿Dos?\n\nSí.",
        "## Preguntas\n\n### ¿Una?\n\nSí.\n\n### ¿Dos?",
        "## Preguntas\n\n> ### ¿Una?\n>\n> Sí.\n>\n> ### ¿Dos?\n>\n> Sí.",
        "¿Una? ¿Dos? ¿Tres?",
    ],
)
def test_a_question_is_not_found_where_an_author_only_asks(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "asked", ["Why?", "لماذا؟", "为什么\uff1f", "Γιατί\u037e", "«¿Por qué?»", "(¿Sí?)"]
)
def test_a_question_ends_in_the_mark_of_its_script(asked: str) -> None:
    text = f"## Q\n\n### {asked}\n\nUno.\n\n### {asked}\n\nDos."
    assert found(text) == [(asked, "<p>Uno.</p>"), (asked, "<p>Dos.</p>")]


def test_every_section_of_questions_counts_and_others_do_not() -> None:
    other = "\n## Otra cosa\n\n### Un apartado\n\nTexto.\n\n"
    assert len(found(TWO + other + TWO)) == 4


def test_an_answer_ends_at_the_next_heading_a_rule_or_the_footnotes() -> None:
    text = f"{TWO}\nY más.[^1]\n\n---\n\nAdiós.\n\n[^1]: Una nota.\n"
    assert found(text)[1] == ("¿Y después?", "<p>Nada.</p> <p>Y más.</p>")
    assert found(f"{TWO}\nFin.[^1]\n\n[^1]: Una nota.\n")[1][1] == "<p>Nada.</p> <p>Fin.</p>"
    assert found(f"{TWO}\n## Otra\n\nTexto.\n")[1][1] == "<p>Nada.</p>"


def test_an_answer_keeps_its_shape_and_loses_what_leads_elsewhere() -> None:
    text = """\
## Preguntas

### ¿Qué es una *API*? {start=1:30}

1. Lee [esto](otra.md) y **aquello**.
2. Mira: ![un dibujo](a.png)

#### Detalle

a < b & c

### ¿Algo más?

!!! note "Sí"

    Esto.

*[API]: Interfaz
"""
    assert found(text) == [
        (
            "¿Qué es una API?",
            (
                "<ol> <li>Lee esto y <strong>aquello</strong>.</li> <li>Mira: </li> </ol>"
                " <h4>Detalle</h4> <p>a &lt; b &amp; c</p>"
            ),
        ),
        ("¿Algo más?", "<p>Sí</p> <p>Esto.</p>"),
    ]


def test_links_to_a_section_and_our_own_parts_are_no_text_of_it() -> None:
    html = """\
<h2>Preguntas<a class="headerlink" href="#p">¶</a></h2>
<h3 id="una">¿Una?<a class="headerlink" href="#una" title="Enlace">¶</a></h3>
<p class="lienzo-hear"><a class="lienzo-from" href="#t=1">Escuchar desde aquí</a></p>
<p>Sí.<sup id="r"><a class="footnote-ref" href="#n">1</a></sup> Claro.</p><!-- nada -->
<h3>¿Dos?</h3>suelto &lt;b&gt;<div class="lienzo lienzo-player"><p>Oye</p></div> y más
"""
    assert [(each.text, each.answer) for each in questions(html)] == [
        ("¿Una?", "<p>Sí. Claro.</p>"),
        ("¿Dos?", "suelto &lt;b&gt; y más"),
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        '<img src="x" onerror="alert(1)"/>',
        '<a href="javascript:alert(1)"></a>',
        "<iframe src='//malo.example'>dentro</iframe>",
        "<svg><text>dentro</text></svg>",
        "<audio>no suena</audio>",
        "</div></script>",
        "\x00\ud800",
    ],
)
def test_nothing_unsafe_enters_an_answer(hostile: str) -> None:
    html = f"<h2>P</h2><h3>¿Una?</h3><p>Sí.{hostile}</p><h3>¿Dos?</h3><p>No.</p>"
    answers = [each.answer for each in questions(html)]
    assert answers == ["<p>Sí.</p>", "<p>No.</p>"]


def test_an_answer_without_a_word_is_none() -> None:
    html = '<h2>P</h2><h3>¿Una?</h3><p><img src="a.png"/></p><h3>¿Dos?</h3><p>No.</p>'
    assert questions(html) == ()


@given(st.text(st.characters(codec=None)))
def test_any_text_can_be_asked_for_questions(text: str) -> None:
    assert isinstance(questions(f"{text}?"), tuple)
