"""Podlove simple chapters (podlove.org/simple-chapters), from XML that is not trusted.

No document type is accepted, so there are no entities to expand and nothing to fetch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, cast

from lxml import etree

from lienzo.model.media import Chapter
from lienzo.problems import Report, Where
from lienzo.problems.chapter_codes import BAD_VALUE, KEY_MISSING, NOT_CHAPTERS, NOT_XML
from lienzo.sources.chapters.marks import Mark, line_at
from lienzo.sources.syntax.nodes import SourceText
from lienzo.text.xml import one_line
from lienzo.units import parse_duration

_NAMESPACES: Final = {
    "", "http://podlove.org/simple-chapters", "http://podlove.org/simple-chapters/",
}  # fmt: skip
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PREFIX = re.compile(r"(</?)psc:")
_MOST_CHAPTERS = 5_000


def marks_in(source: SourceText, report: Report) -> Iterator[Mark]:
    """Yield the chapters; with or without the namespace, and its prefix `psc:` even undeclared.

    A snippet cut out of a feed has lost the declaration of its prefix, and means the same.
    """
    root = _root(source, report)
    if root is None:
        return
    if not _is(root, "chapters"):
        where = line_at(source, _line(root, source))
        report(NOT_CHAPTERS.at(where, found=f"`<{etree.QName(root).localname}>`"))
        return
    found = [element for element in root if _is(element, "chapter")]
    for element in found[:_MOST_CHAPTERS]:
        where = _place(element, source)
        chapter = _chapter(element)
        if chapter is not None:
            yield Mark(where, chapter)
        else:
            code = BAD_VALUE if "start" in element.attrib else KEY_MISSING
            report(code.at(where, key="start", example='start="00:01:30.500"'))


def _root(source: SourceText, report: Report) -> etree._Element | None:
    if doctype := _DOCTYPE.search(source.text):
        where = source.where(doctype.start(), doctype.end())
        report(NOT_XML.at(where, detail=f"`{doctype[0]}`"))
        return None
    text = source.text.strip()
    if "xmlns:psc" not in text:
        text = _PREFIX.sub(r"\1", text)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        number = min((line or 1) + _empty(source), len(source.starts))
        where = source.where(source.starts[number - 1] + max(0, (column or 1) - 1))
        report(NOT_XML.at(where, detail=_said(error)))
        return None


def _said(error: etree.XMLSyntaxError) -> str:
    """Return the library's own words without the place, which is ours to tell."""
    return re.sub(r", line \d+, column \d+.*", "", one_line(str(error.msg))) or "XML"


def _is(element: etree._Element, name: str) -> bool:
    parts = etree.QName(element)
    return parts.localname == name and (parts.namespace or "") in _NAMESPACES


def _chapter(element: etree._Element) -> Chapter | None:
    start = parse_duration((element.get("start") or "").strip())
    if start is None:
        return None
    title, url, img = (one_line(element.get(key) or "") for key in ("title", "href", "image"))
    return Chapter(start, title, url or None, img=img or None)


def _place(element: etree._Element, source: SourceText) -> Where:
    """Return the place of a chapter's time, where its line holds it."""
    number = _line(element, source)
    where = line_at(source, number)
    written = element.get("start") or ""
    column = source.line(number).find(written) if written else -1
    if column < 0:
        return where
    begin = source.starts[number - 1] + column
    return source.where(begin, begin + len(written))


def _line(element: etree._Element, source: SourceText) -> int:
    known = cast("int | None", element.sourceline) or 1
    return min(known + _empty(source), len(source.starts))


def _empty(source: SourceText) -> int:
    """Count the empty lines on top, which the parser has not seen."""
    return source.text[: len(source.text) - len(source.text.lstrip())].count("\n")
