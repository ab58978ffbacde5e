"""Pages of the docs folder: what every reader of them needs."""

from __future__ import annotations

import re
from pathlib import Path

from lienzo.sources.inputs.documents import Written
from lienzo.sources.inputs.models import PageInput

_H1 = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)")
_ATTRIBUTES = re.compile(r"\s*\{[:#.][^}]*\}\s*$")
_MARKUP = re.compile(r"[*_`]+|\[([^\]]*)\]\([^)]*\)")
_WORD = re.compile(r"\w+")

Page = Written[PageInput]


def page_title(page: Page, src_uri: str) -> str:
    """Return a page's title: its first H1 as plain text, else `title:`, else the file's stem."""
    fence = ""
    for line in page.body.splitlines():
        if (mark := _FENCE.match(line)) and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence and (heading := _H1.match(line)):
            return _plain(heading[1])
    title = page.meta.get("title")
    return title if isinstance(title, str) and title else Path(src_uri).stem


def count_words(page: Page) -> int:
    """Count the words of a page's text, for its reading time."""
    return sum(1 for _ in _WORD.finditer(page.body))


def _plain(heading: str) -> str:
    text = _ATTRIBUTES.sub("", heading)
    return _MARKUP.sub(lambda match: match[1] or "", text).strip()
