"""What a page names inside itself is there: an id is given once, a reference finds one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html

LISTS = ("aria-labelledby", "aria-describedby", "aria-controls", "headers")
"""Attributes that hold ids, with spaces between."""


def _named(page: html.HtmlElement) -> Iterator[str]:
    """Yield every id that a page refers to."""
    for attribute in LISTS:
        for value in page.xpath(f"//@{attribute}"):
            yield from value.split()
    # Material puts the title of a table of contents also where there is none.
    yield from page.xpath("//label[@for != '__toc']/@for")
    for address in page.xpath("//a[starts-with(@href, '#')]/@href"):
        if not address.startswith("#t=") and len(address) > 1:
            yield address[1:]


def test_every_id_is_given_once_and_every_reference_finds_one(course: Any) -> None:
    faults: list[str] = []
    pages: list[Path] = sorted((course.root / "site").rglob("*.html"))
    assert len(pages) > 20
    for path in pages:
        page = html.document_fromstring(path.read_bytes())
        ids = Counter(page.xpath("//@id"))
        name = path.relative_to(course.root / "site")
        faults += [f"{name}: id {each} {times} times" for each, times in ids.items() if times > 1]
        faults += [f"{name}: no id {each}" for each in sorted({*_named(page)} - ids.keys())]
    assert faults == [], "\n".join(faults)
