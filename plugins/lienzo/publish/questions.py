"""Questions and their answers, as they stand on a page: found, never invented.

An author writes a section of questions, and every heading in it is one:

    ## Preguntas frecuentes
    ### ¿Cuánto cuesta?
    Doce euros al mes.

A section counts whose level-3 headings all end in a question mark of some script, two at least.
One question among other headings is a manner of speaking. What is found is what the reader sees,
as Google's rules for `FAQPage` ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree, html
from markupsafe import escape

from lienzo.text.answers import answer_html
from lienzo.text.xml import one_line, xml_text

_MARKS = "?؟\uff1f\u037e"
"""Latin, Arabic, Chinese and Japanese, Greek."""
_CLOSING = " »”\"')]\u00a0"
_FEWEST = 2
_ENDS = frozenset({"h1", "h2", "h3", "hr"})
_ASIDES = (
    ".//*[contains(concat(' ', @class, ' '), ' headerlink ')]"
    " | .//*[starts-with(@class, 'lienzo')]"
    " | .//sup[.//a[contains(concat(' ', @class, ' '), ' footnote-ref ')]]"
)
"""What stands in a text and is none of it: links to the section, our own parts, footnote marks."""
_FOOTNOTES = "footnote"


@dataclass(frozen=True, slots=True)
class Question:
    """A question on a page.

    Attributes:
        text: plain, in one line.
        answer: safe HTML.
        anchor: id of its heading; empty without one.
    """

    text: str
    answer: str
    anchor: str


def questions(content: str) -> tuple[Question, ...]:
    """Return the questions of a page's content, in their order.

    Args:
        content: HTML of the article, without what surrounds it.
    """
    if not any(mark in content for mark in _MARKS):
        return ()
    body = html.fragment_fromstring(xml_text(content), create_parent="div")
    found = (_section(headings) for headings in _sections(body))
    return tuple(question for section in found for question in section)


def _sections(body: html.HtmlElement) -> Iterator[list[html.HtmlElement]]:
    """Yield the level-3 headings of each level-2 section."""
    headings: list[html.HtmlElement] | None = None
    for element in body:
        if element.tag in {"h1", "h2"}:
            yield headings or []
            headings = [] if element.tag == "h2" else None
        elif element.tag == "h3" and headings is not None:
            headings.append(element)
    yield headings or []


def _section(headings: list[html.HtmlElement]) -> tuple[Question, ...]:
    texts = [_heading_text(heading) for heading in headings]
    if not all(text.rstrip(_CLOSING).endswith(tuple(_MARKS)) for text in texts):
        return ()
    asked = (
        Question(text, answer, heading.get("id", ""))
        for text, heading in zip(texts, headings, strict=True)
        if (answer := answer_html(_answer(heading)))
    )
    found = tuple(asked)
    return found if len(found) >= _FEWEST else ()


def _heading_text(heading: html.HtmlElement) -> str:
    alone = deepcopy(heading)
    alone.tail = None
    return one_line(_without_asides(alone).text_content())


def _answer(heading: html.HtmlElement) -> str:
    parts = [str(escape(heading.tail or ""))]
    for element in heading.itersiblings():
        if element.tag in _ENDS or element.get("class") == _FOOTNOTES:
            break
        if isinstance(element.tag, str):  # else a comment
            kept = _without_asides(deepcopy(element))
            parts.append(etree.tostring(kept, encoding="unicode", method="html"))
    return "".join(parts)


def _without_asides(element: html.HtmlElement) -> html.HtmlElement:
    """Return an element within another, without what stands in it and is none of it."""
    holder = html.Element("div")
    holder.append(element)
    for aside in holder.xpath(_ASIDES):
        aside.drop_tree()
    return holder
