"""Headings as they lie in a page, and the moments of the audio on them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo.text.headings import (
    Marked,
    SectionIds,
    heading_text,
    headings,
    marked,
    without_attributes,
)


@pytest.mark.parametrize(
    ("text", "title", "start", "anchor", "others"),
    [
        pytest.param("Antes {start=1:30}", "Antes", 90.0, None, (), id="alone"),
        pytest.param("Antes {: start=1:30}", "Antes", 90.0, None, (), id="colon"),
        pytest.param("Antes {:start=1:30 }", "Antes", 90.0, None, (), id="colon-glued"),
        pytest.param('Antes {start="1:30"}', "Antes", 90.0, None, (), id="quotes"),
        pytest.param("Antes {start='0:01:30.5'}", "Antes", 90.5, None, (), id="hours"),
        pytest.param("Antes {start=90}", "Antes", 90.0, None, (), id="seconds"),
        pytest.param("Antes {#a .b .c start=1:30 data-x=y}", "Antes", 90.0, "a",
                     (("class", "b c"), ("data-x", "y")), id="others"),
        pytest.param("Antes {id=a class='b c' start=0:00}", "Antes", 0.0, "a",
                     (("class", "b c"),), id="named"),
        pytest.param("Antes ## {start=1:30}", "Antes", 90.0, None, (), id="closing-marks"),
        pytest.param("Uno {x} dos {start=1:30}  ", "Uno {x} dos", 90.0, None, (), id="last-braces"),
        pytest.param("Antes {hidden start=5 ñ}", "Antes", 5.0, None, (("hidden", "hidden"),),
                     id="word"),
        pytest.param("Antes {start=1:75}", "Antes", None, None, (), id="no-moment"),
        pytest.param("Antes {start=}", "Antes", None, None, (), id="nothing"),
        pytest.param("Antes {start= 1:30}", "Antes", None, None, (), id="space"),
    ],
)  # fmt: skip
def test_a_moment_is_read(
    text: str,
    title: str,
    start: float | None,
    anchor: str | None,
    others: tuple[tuple[str, str], ...],
) -> None:
    found = marked(text)
    assert found is not None
    assert (found.text, found.start, found.id, found.others) == (title, start, anchor, others)


@pytest.mark.parametrize(
    "text",
    ["Antes", "Antes {#a}", "Antes {.start}", "Antes {start}", "Antes {start=1:30} después",
     "Antes {data-start=1:30}", "{", "}", "Antes {{start=1:30}}", "start=1:30"],
)  # fmt: skip
def test_anything_else_has_no_moment(text: str) -> None:
    assert marked(text) is None


def test_it_is_known_where_the_moment_stands() -> None:
    text = "Antes {#a start=1:75 .b}"
    found = marked(text)
    assert found is not None
    assert text[slice(*found.at)] == "start=1:75"


@given(st.text(alphabet="{}#.:=\"' startid01\n\\", max_size=40))
def test_any_text_is_read_or_is_not(text: str) -> None:
    found = marked(text)
    assert found is None or found.start is None or found.start >= 0


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Canales", "Canales"),
        ("**Canales** y `más`", "Canales y más"),
        ("[Canales](x.md) *a la vista*", "Canales a la vista"),
        ("un_nombre_largo", "un_nombre_largo"),
        (r"5 \* 3 &amp; 2 <kbd>F1</kbd>", "5 * 3 & 2 F1"),
        ("Las cinco fases[^1]", "Las cinco fases"),
        ("*" * 400, "*" * 400),
    ],
)
def test_a_title_is_plain_text(text: str, plain: str) -> None:
    assert heading_text(text) == plain


def test_attributes_are_no_part_of_a_title() -> None:
    assert without_attributes("Canales {: #c .d}") == "Canales"
    assert without_attributes("Canales {#c start=0:10}") == "Canales"
    assert without_attributes('Canales {a"b}') == 'Canales {a"b}'
    assert without_attributes("Uso de {llaves}") == "Uso de {llaves}"


PAGE = """\
# Uno
texto
## Dos ##
##Tres

    ## código

- lista
  ## en una lista

> ## cita

```python
## valla
~~~
```

~~~~
```
## otra valla
~~~
~~~~

```dentro``` no es valla
## Cuatro

<!-- ## comentario -->
<!--
## comentario largo
-->
<div class="x" markdown>
<div>
## HTML
</div>
## más HTML
</div>

## Cinco #no #

Subrayado
---------

####### Siete
#
"""


def test_headings_are_those_of_the_page_itself() -> None:
    """Code, comments, HTML, lists and quotes have none that could be chapters."""
    found = [(h.level, h.text, h.spaced) for h in headings(PAGE)]
    assert found == [
        (1, "Uno", True),
        (2, "Dos", True),
        (2, "Tres", False),
        (2, "Cuatro", True),
        (2, "Cinco #no", True),
        (0, "Subrayado", False),
        (6, "# Siete", False),
    ]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("```\n## A\n", id="fence"),
        pytest.param("~~~~\n## A\n~~~\n", id="longer-fence"),
        pytest.param("<!--\n## A\n", id="comment"),
        pytest.param("a --> <!--\n## A\n", id="comment-after-an-end"),
    ],
)
def test_what_nothing_closes_hides_nothing(body: str) -> None:
    """Python-Markdown takes it for text, too."""
    assert [heading.text for heading in headings(body)] == ["A"]


def test_a_heading_knows_its_place() -> None:
    (heading,) = headings("\n\n##  Dos {start=1:30} ##\n")
    assert (heading.line, heading.column, heading.text) == (2, 4, "Dos {start=1:30}")


@given(st.text(alphabet="#`~<>-!/div \n=x{}", max_size=80))
def test_any_page_has_headings_in_order(body: str) -> None:
    lines = [heading.line for heading in headings(body)]
    assert lines == sorted(set(lines))


def _marked(text: str) -> Marked:
    found = marked(text)
    assert found is not None
    return found


def test_anchors_are_what_toc_gives_and_never_the_same_twice() -> None:
    """An author's own is kept as it is; the second of the same name is told apart."""
    ids = SectionIds()
    texts = ["Relación n.º 7: *sí* {start=0}", "Otra {#canales start=1}", "Canales {start=2}",
             "Canales {start=3}", "¿…? {start=4.5}"]  # fmt: skip
    assert [ids.take(_marked(text)) for text in texts] == [
        "relacion-no-7-si", "canales", "canales-2", "canales-3", "s-4.5"
    ]  # fmt: skip
