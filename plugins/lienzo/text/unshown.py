"""What of an author's notes no podcast app shows, found by line in the Markdown.

Apple renders p, ol, ul, li and a; PSP-1 adds b, i, strong and em; Spotify br, h1 and h2, and only
links that are https. `render_notes` takes everything else out; here it is named, with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SHOWN = {
    *("p", "br", "ul", "ol", "li", "a", "strong", "em", "b", "i"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "code"),  # as bold paragraphs, and as plain text
}
_CODE = re.compile(r"`[^`]*`")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_PICTURE = re.compile(r"!\[[^\]]{0,500}\][(\[]")
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])")
_LINKS = (
    re.compile(r"\]\([ ]?<?((?:http://|mailto:)[^\s)>]{0,500})", re.IGNORECASE),
    re.compile(r"<((?:http://|mailto:)[^\s>]{0,500})>", re.IGNORECASE),
    re.compile(r"<([^\s<>@:/]{1,200}@[^\s<>@]{1,200})>"),
    re.compile(r"^ {0,3}\[[^\]]{1,200}\]: ?<?((?:http://|mailto:)[^\s>]{0,500})", re.IGNORECASE),
    re.compile(r"\shref=[\"']?((?:http://|mailto:)[^\s\"'>]{0,500})", re.IGNORECASE),
)


def unshown(markdown: str) -> Iterator[tuple[int, str]]:
    """Yield lines, counted from 0, and the HTML elements in them that apps do not show."""
    fenced = False
    for number, line in enumerate(markdown.split("\n")):
        if _FENCE.match(line):
            fenced = not fenced
            if fenced:
                yield number, "<pre>"
        elif not fenced:
            yield from ((number, element) for element in _elements(_CODE.sub("", line)))


def _elements(line: str) -> Iterator[str]:
    if _PICTURE.search(line):
        yield "<img>"
    if _is_table_rule(line.strip()):
        yield "<table>"
    if line.lstrip().startswith(">"):
        yield "<blockquote>"
    names = (match[1].lower() for match in _TAG.finditer(line))
    yield from (f"<{name}>" for name in names if name not in _SHOWN)


def _is_table_rule(line: str) -> bool:
    """Whether a line is the one below a table's head: `|---|:--|`."""
    return "|" in line and "--" in line and set(line) <= set("|:- ")


def insecure_links(markdown: str) -> Iterator[tuple[int, str]]:
    """Yield lines, counted from 0, and the addresses linked there that are not https."""
    for number, line in enumerate(markdown.split("\n")):
        text = _CODE.sub("", line)
        found = (match[1] for pattern in _LINKS for match in pattern.finditer(text))
        yield from ((number, address) for address in dict.fromkeys(found))
