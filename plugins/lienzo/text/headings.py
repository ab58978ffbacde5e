"""Headings of a Markdown page, and the moments of the audio that authors write on them.

`## Antes de la venta {start=1:30}` says that the section is heard from 1:30 on. The core reads it
from the page's text to make chapters; the Markdown extension reads it from the parsed page to
place the anchor. Both ask this module, so that the chapter's link and the anchor always agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from markdown import Markdown
from markdown.extensions.toc import slugify

from lienzo.text.bare_decimal import readings
from lienzo.text.xml import one_line
from lienzo.units import parse_duration

TIMED_LEVELS: Final = (2, 3)
"""Levels whose headings may become chapters: above is the page's title, below nobody would list."""

_BRACES = re.compile(r"\{:?(?P<inside>[^{}\n]*)\}\Z")
_TOKEN = re.compile(
    r"\s*(?:#(?P<id>[^\s=#{}\"']+)|\.(?P<class>[^\s={}\"']+)"
    r"|(?P<name>[A-Za-z_:][\w:.-]*)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'"
    r"|(?P<bare>[^\s\"'=]*))|(?P<word>[^\s=\"'{}]+))"
)
_SURE = re.compile(r"\{\s*[:#.]")
_NAME = re.compile(r"[A-Za-z_:][\w:.-]*")
_START = "start"
_MARKED_UP = re.compile(r"[*_`\[<&\\!]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,80}\]")
_TAG = re.compile(r"<[^<>]*>")
_COMMENT = re.compile(r"<!--.*?-->")
_LONGEST = 300
_ATX = re.compile(r"(?P<marks>#{1,6})(?P<space>[ \t]*)(?P<text>.*)")
_TRAILING = re.compile(r"(?:(?<=[ \t])|^)#+\Z")
_FENCE = re.compile(r" {0,3}(?P<mark>`{3,}(?=[^`]*\Z)|~{3,})")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*\Z")
_BLOCK = re.compile(
    r"<(?P<tag>address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figure"
    r"|footer|form|header|iframe|main|math|nav|noscript|object|ol|pre|script|section|style|svg"
    r"|table|template|textarea|ul|video)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Marked:
    """The text of a heading that says when it is heard, without its braces.

    Attributes:
        text: Markdown.
        written: the moment as the author wrote it.
        start: the same in seconds; None when it is no moment, or may be two, like `1.30`.
        id: the anchor the author gave.
        others: the other attributes; classes under `class`.
        at: where in the heading's text the moment stands, from and to.
    """

    text: str
    written: str
    start: float | None
    id: str | None
    others: tuple[tuple[str, str], ...]
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it lies in a page.

    Attributes:
        line: counted from 0, of the page's body.
        column: of its text, counted from 0.
        level: 1 to 6; 0 for one that is underlined, which cannot have attributes.
        text: Markdown, with its attributes and without closing `#`.
        spaced: whether a space parts the `#` from the text, without which it is no heading in
            CommonMark.
    """

    line: int
    column: int
    level: int
    text: str
    spaced: bool


@dataclass(slots=True)
class SectionIds:
    """Gives the anchors of one page's timed headings, in the order they stand.

    An author's own is kept. Else it is what Python-Markdown's `toc` would give by default, so
    that links to the section go on working when it gets a time.
    """

    _given: set[str] = field(default_factory=set)

    def take(self, marked: Marked) -> str:
        """Return the anchor of the next heading; the second of the same name ends in `-2`."""
        if marked.id is not None:
            self._given.add(marked.id)
            return marked.id
        name = slugify(heading_text(marked.text), "-") or f"s-{marked.start:g}"
        number, free = 1, name
        while free in self._given:
            number += 1
            free = f"{name}-{number}"
        self._given.add(free)
        return free


def marked(text: str) -> Marked | None:
    """Read a heading's text; None when it has no attributes with `start=` among them.

    The braces are those of Python-Markdown's `attr_list`, with or without a colon; they are
    understood whether or not that extension is on.
    """
    closed = text.rstrip()
    braces = _BRACES.search(closed)
    tokens = _tokens(braces["inside"]) if braces else None
    if braces is None or not tokens:
        return None
    start = next((token for token in tokens if token["name"] == _START), None)
    if start is None:
        return None
    ids = [token["id"] for token in tokens if token["id"]]
    ids += [_value(token) for token in tokens if token["name"] == "id"]
    written, begin = _value(start), braces.start("inside") + start.start("name")
    return Marked(
        text=closed[: braces.start()].rstrip().rstrip("#").rstrip(),
        written=written,
        start=None if readings(written) else parse_duration(written),
        id=ids[-1] if ids and ids[-1] else None,
        others=tuple(_others(tokens)),
        at=(begin, braces.start("inside") + start.end()),
    )


def attributes(inside: str) -> list[tuple[str, str]] | None:
    """Return the names in braces with their values, as `attr_list` reads them.

    A word alone has the value "", and `#id` and `.class` are left out. None when the braces hold
    something else.
    """
    tokens = _tokens(inside)
    if tokens is None:
        return None
    return [(token["name"] or token["word"], _value(token)) for token in tokens
            if token["name"] or token["word"]]  # fmt: skip


def _tokens(inside: str) -> list[re.Match[str]] | None:
    """Return the attributes in braces; None when they are something else."""
    found: list[re.Match[str]] = []
    at, text = 0, inside.strip()
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None or token.end() == at:
            return None
        found.append(token)
        at = token.end()
    return found


def _value(token: re.Match[str]) -> str:
    values = (token["double"], token["single"], token["bare"])
    return next((value for value in values if value is not None), "")


def _others(tokens: list[re.Match[str]]) -> Iterator[tuple[str, str]]:
    classes = [token["class"] for token in tokens if token["class"]]
    classes += [_value(token) for token in tokens if token["name"] == "class"]
    if classes:
        yield "class", " ".join(classes)
    for token in tokens:
        if token["name"] not in {None, _START, "id", "class"}:
            yield token["name"], _value(token)
        elif token["word"] and _NAME.fullmatch(token["word"]):
            yield token["word"], token["word"]


def heading_text(text: str) -> str:
    """Return the plain text of a heading's Markdown, without the marks of footnotes."""
    text = _FOOTNOTE.sub("", text)
    if not _MARKED_UP.search(text) or len(text) > _LONGEST:
        return one_line(text)
    html = Markdown(output_format="html").convert(f"# {text}")
    return one_line(unescape(_TAG.sub("", html)))


def without_attributes(text: str) -> str:
    """Return a heading's Markdown without the braces of `attr_list`; other braces are text."""
    braces = _BRACES.search(text.rstrip())
    if braces is None or not _tokens(braces["inside"]):
        return text
    ours = _SURE.match(braces[0]) or marked(text)
    return text[: braces.start()].rstrip() if ours else text


def headings(body: str) -> Iterator[Heading]:
    """Yield the headings of a page's body that stand at its own level.

    Not those in code, in comments, in HTML, in lists, quotes or admonitions.
    """
    lines = body.split("\n")
    for number in _own_lines(lines):
        line = lines[number]
        atx = _ATX.fullmatch(line)
        if atx is not None and atx["text"].strip():
            text = _TRAILING.sub("", atx["text"].rstrip()).rstrip()
            yield Heading(number, atx.start("text"), len(atx["marks"]), text, bool(atx["space"]))
        elif line[:1].strip() and number + 1 < len(lines) and _UNDERLINE.match(lines[number + 1]):
            yield Heading(number, 0, 0, line.rstrip(), spaced=False)


def _own_lines(lines: list[str]) -> Iterator[int]:
    """Yield the numbers of lines that are Markdown: outside fences, comments and HTML blocks.

    A fence or a comment that nothing closes is text, as Python-Markdown reads it.
    """
    last_comment_end = max((n for n, line in enumerate(lines) if "-->" in line), default=-1)
    unclosed: set[str] = set()
    tag, depth, resume = "", 0, 0
    for number, line in enumerate(lines):
        if tag:
            depth += _opened(line, tag)
            tag = tag if depth > 0 else ""
        elif number < resume:
            continue
        elif (found := _FENCE.match(line)) and found["mark"] not in unclosed:
            end = _closing(lines, number + 1, found["mark"])
            resume = number if end is None else end + 1
            if end is None:
                unclosed.add(found["mark"])
                yield number
        elif block := _BLOCK.match(line):
            depth = _opened(line, block["tag"])
            tag = block["tag"] if depth > 0 else ""
        elif (
            line.startswith("#") and _COMMENT.search(line) and "<!--" not in _COMMENT.sub("", line)
        ):
            yield number
        elif "<!--" in line and ("-->" in line or number < last_comment_end):
            if "-->" not in line.rpartition("<!--")[2]:
                ends = (n for n in range(number + 1, len(lines)) if "-->" in lines[n])
                resume = next(ends, number) + 1
        else:
            yield number


def _closing(lines: list[str], start: int, fence: str) -> int | None:
    """Return the line that closes a fence: at least as many of its signs, and nothing else."""
    for number in range(start, len(lines)):
        mark = lines[number].strip()
        if mark.startswith(fence) and not mark.strip(fence[0]):
            return number
    return None


def _opened(line: str, tag: str) -> int:
    """Count how many times a tag opens in a line without closing in it."""
    opened = len(re.findall(rf"<{tag}\b", line, re.IGNORECASE))
    return opened - len(re.findall(rf"</{tag}\s*>", line, re.IGNORECASE))
