"""Directives for Python-Markdown: `::name[argument]{key=value key2="two words"}` on its own line.

A directive is a leaf (CommonMark's directive proposal): there is no closing line to forget. It is
read where a paragraph could stand, also in lists, quotes and admonitions, and never in code or
HTML blocks. This module knows the syntax and no host: MkDocs, or any program that renders with
Python-Markdown, passes `render` and answers for names, arguments and Problems (`render_directive`
does that work for every host).

Without a host, for example when another generator loads the extension by its entry point, there
is no course to draw from. The page then shows the directive as the author wrote it, as code, in a
`<p class="lienzo-directive" data-lienzo="NAME">`: nothing is invented, nothing is lost, a reader
sees that something is missing, and a program that finishes the site later can find the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markupsafe import Markup

from lienzo.publish.embeds import NAMES, Directive, render_directive
from lienzo.text.timed_headings import Hear, Tell, mark_headings

__all__ = ["Directive", "LienzoExtension", "render_directive"]

Render = Callable[[Directive], Markup | None]
"""Gives the HTML of a directive, or None when it has reported a Problem instead."""

_LINE = re.compile(r"^ {0,3}::(?P<name>[A-Za-z][\w-]*)(?P<rest>[^\n]*)$", re.MULTILINE)
_REST = re.compile(
    r"(?:\[(?P<argument>[^\[\]]*)\])?(?:\{(?P<options>(?:[^\"{}]|\"[^\"]*\")*)\})?\s*"
)
_OPTION = re.compile(r"\s*([A-Za-z][\w-]*)=(?:\"([^\"]*)\"|([^\s\"]+))(?=\s|$)\s*")
_FENCE = re.compile(r"[\s>]*(`{3,}|~{3,})")
_CANDIDATE = re.compile(
    r"^[\s>]*(?:[-*+]\s+|\d+[.)]\s+|:\s+|\[\^[^\]]+\]:\s*)*(?P<text>::[A-Za-z].*)"
)


class LienzoExtension(Extension):
    """Puts the parts of Lienzo where their directives stand, and times on headings.

    `## Antes de la venta {start=1:30}` becomes a heading with an anchor and `data-start="90"`.
    """

    def __init__(
        self,
        render: Render | None = None,
        hear: Hear | None = None,
        tell: Tell | None = None,
        **config: Any,
    ) -> None:
        """Make the extension.

        Args:
            render: the host's; called for every directive in the page, also for those whose name
                is unknown or whose rest could not be read. None shows them as code.
            hear: the host's, too; gives the link below a heading that says when it is heard. None
                places no link.
            tell: the host's, too; is told of a heading whose time comes to nothing.
            config: options of Python-Markdown; there are none.
        """
        super().__init__(**config)
        self._render = render or as_code
        self._hear, self._tell = hear, tell

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — Python-Markdown's name
        """Register the block processor, and the reader that remembers line numbers."""
        mark_headings(md, self._hear, self._tell)
        lines = _Lines(md)
        # After white space is normalised (30), before anything takes lines away (fences, 25).
        md.preprocessors.register(lines, "lienzo_lines", 29)
        # After indented code (80), so that code stays code; before headings (70).
        md.parser.blockprocessors.register(
            _Processor(md.parser, self._render, lines), "lienzo_directive", 75
        )


def as_code(directive: Directive) -> Markup:
    """Show a directive as it was written, for want of a course to draw from."""
    shown = Markup('<p class="lienzo-directive" data-lienzo="{}"><code>{}</code></p>')
    return shown.format(directive.name, directive.source.strip())


def parse_directive(line: str, number: int = 0) -> Directive | None:
    """Read a line as a directive.

    Returns:
        None when the line is text: it does not begin with `::name`, or its name is none of ours
        and something else follows. A name of ours with an unreadable rest is a Directive whose
        `rest` says so.
    """
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    name, rest = match["name"], match["rest"]
    parts = _REST.fullmatch(rest)
    options = None if parts is None else _options(parts["options"] or "")
    if parts is None or options is None:
        broken = Directive(name, line=number, source=line, rest=rest.strip())
        return broken if name in NAMES else None
    argument = (parts["argument"] or "").strip()
    return Directive(name, argument, options, number, line)


def _options(text: str) -> Mapping[str, str] | None:
    """Read `key=value` pairs; None when the text is something else or says a key twice."""
    options: dict[str, str] = {}
    at = 0
    while text[at:].strip():
        pair = _OPTION.match(text, at)
        if pair is None or pair[1] in options:
            return None
        options[pair[1]] = pair[3] if pair[2] is None else pair[2]
        at = pair.end()
    return options


def _candidates(lines: list[str]) -> Iterator[tuple[str, int, str]]:
    """Yield every line outside fences that may hold a directive: its text, number and whole."""
    fence = ""
    for number, line in enumerate(lines, start=1):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
        elif not fence and (found := _CANDIDATE.match(line)):
            yield found["text"].rstrip(), number, line


class _Lines(Preprocessor):
    """Remembers on which line each directive stands; the block parser no longer knows."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._left: list[tuple[str, int, str]] = []

    def run(self, lines: list[str]) -> list[str]:
        self._left = list(_candidates(lines))
        return lines

    def take(self, text: str) -> tuple[int, str]:
        """Return the number and the whole of the next line that holds this directive."""
        for at, (known, number, source) in enumerate(self._left):
            if known == text.strip():
                del self._left[at]
                return number, source
        return 0, text


class _Processor(BlockProcessor):
    """Replaces a directive's line by its HTML, and leaves the lines around it to the others."""

    def __init__(self, parser: BlockParser, render: Render, lines: _Lines) -> None:
        super().__init__(parser)
        self._render, self._lines = render, lines

    def test(self, parent: Element, block: str) -> bool:
        del parent
        return "::" in block

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Take the first directive out of a block; False when the block holds none."""
        block = blocks[0]
        for match in _LINE.finditer(block):
            directive = parse_directive(match[0])
            if directive is not None:
                del blocks[0]
                self._text(parent, block[: match.start()])
                self._place(parent, directive)
                blocks.insert(0, block[match.end() :].lstrip("\n"))
                return True
        return False

    def _text(self, parent: Element, before: str) -> None:
        if before.strip():
            self.parser.parseBlocks(parent, [before.rstrip("\n")])

    def _place(self, parent: Element, directive: Directive) -> None:
        number, source = self._lines.take(directive.source)
        html = self._render(replace(directive, line=number, source=source))
        if html is not None:
            SubElement(parent, "p").text = self.parser.md.htmlStash.store(html)
