"""Pages of the docs folder: what every reader of them needs."""

from __future__ import annotations

import re
from pathlib import Path

from lienzo.sources.inputs.documents import Written
from lienzo.sources.inputs.models import PageInput
from lienzo.text.headings import heading_text, headings, without_attributes

_WORD = re.compile(r"\w+")

Page = Written[PageInput]


def page_title(page: Page, src_uri: str) -> str:
    """Return a page's title: its first H1 as plain text, else `title:`, else the file's stem."""
    for heading in headings(page.body):
        if heading.level == 1 and heading.spaced:
            return heading_text(without_attributes(heading.text))
    title = page.meta.get("title")
    return title if isinstance(title, str) and title else Path(src_uri).stem


def count_words(page: Page) -> int:
    """Count the words of a page's text, for its reading time."""
    return sum(1 for _ in _WORD.finditer(page.body))
