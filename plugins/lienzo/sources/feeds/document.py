"""The text of a feed as an XML tree, hardened.

No DOCTYPE, no entities but XML's five, no network, libxml2's own limits on depth and size. What
is not well-formed is read leniently once, after its Problem.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from lxml import etree

from lienzo.problems import Report, Where
from lienzo.problems.moving_codes import (
    DOCTYPE,
    EMPTY,
    MENDED,
    NOT_XML,
    OTHER_FORMAT,
    TOO_LARGE,
    WEB_PAGE,
)
from lienzo.sources.feeds.decoding import feed_text

MOST_BYTES = 50_000_000
"""The largest feed that is read: about ten times the largest known ones."""

_BEFORE_ROOT = re.compile(r"\s+|<!--.*?-->|<\?.*?\?>", re.DOTALL)
_PAGE = re.compile(r"<!doctype\s+html|<html\b|<head\b|<body\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?!#)(?:([A-Za-z][A-Za-z0-9]{1,31});)?")
_XML_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_FORMATS = (
    (re.compile(r"[\[{]"), "JSON"),
    (re.compile(r"<(?:\w+:)?feed\b"), "Atom"),
    (re.compile(r"<(?:\w+:)?RDF\b"), "RSS 1.0"),
    (re.compile(r"<opml\b", re.IGNORECASE), "OPML"),
)


def feed_tree(data: bytes, name: str, report: Report) -> etree._Element | None:
    """Return the `<channel>` of a feed; None after reporting why this is none."""
    if len(data) > MOST_BYTES:
        report(TOO_LARGE.at(Where(name), limit=f"{MOST_BYTES // 1_000_000} MB"))
        return None
    text = feed_text(data, name, report)
    start = _root_at(text)
    if not text[start:].strip():
        report(EMPTY.at(Where(name)))
        return None
    if not _acceptable(text, start, name, report):
        return None
    root = _parsed(text, name, report)
    if root is None:
        return None
    channel = root if root.tag == "channel" else root.find("{*}channel")
    if channel is None:
        report(OTHER_FORMAT.at(Where(name), found=f"`<{root.tag}>`"))
    return channel


def _root_at(text: str) -> int:
    """Return where the first element, or the DOCTYPE, begins."""
    at = 0
    while match := _BEFORE_ROOT.match(text, at):
        at = match.end()
    return at


def _acceptable(text: str, start: int, name: str, report: Report) -> bool:
    head = text[start : start + 200]
    line = text.count("\n", 0, start) + 1
    if _PAGE.match(head):
        report(WEB_PAGE.at(Where(name)))
    elif found := next((word for pattern, word in _FORMATS if pattern.match(head)), None):
        report(OTHER_FORMAT.at(Where(name), found=found))
    elif head[:9].upper() == "<!DOCTYPE":
        report(DOCTYPE.at(Where(name, line)))
    else:
        return True
    return False


def _parsed(text: str, name: str, report: Report) -> etree._Element | None:
    problem: etree.XMLSyntaxError | None = None
    try:
        return _strict(text)
    except etree.XMLSyntaxError as error:
        problem = error
    root = _lenient(text)
    where = Where(name, problem.lineno or None)
    reason = (problem.msg or "").partition(", line ")[0]
    if root is None or root.find(".//{*}item") is None or "huge" in reason.lower():
        report(NOT_XML.at(where, reason=reason))
        return None
    report(MENDED.at(where, reason=reason))
    return root


def _strict(text: str) -> etree._Element:
    root: etree._Element = etree.fromstring(_bytes(text), _parser(recover=False))
    return root


def _lenient(text: str) -> etree._Element | None:
    """Read what can be read, with HTML's entities and bare ampersands mended first."""
    try:
        mended = "".join(_mended(text))
        root: etree._Element | None = etree.fromstring(_bytes(mended), _parser(recover=True))
    except etree.XMLSyntaxError:
        return None
    internal = root is not None and root.getroottree().docinfo.internalDTD is not None
    return None if internal else root


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )


def _mended(text: str) -> Iterator[str]:
    """Yield the text outside CDATA mended, and CDATA sections as they are."""
    at = 0
    while (begin := text.find("<![CDATA[", at)) >= 0:
        end = text.find("]]>", begin)
        if end < 0:
            break
        yield _ENTITY.sub(_character, text[at:begin])
        yield text[begin : end + 3]
        at = end + 3
    yield _ENTITY.sub(_character, text[at:])


def _character(match: re.Match[str]) -> str:
    name = match[1]
    if name is None:
        return "&amp;"
    return match[0] if name in _XML_OWN else html5.get(f"{name};", f"&amp;{name};")
