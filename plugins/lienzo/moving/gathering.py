"""A feed from a file or an address, with the pages it goes on in (RFC 5005)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from lienzo.errors import reason
from lienzo.moving.fetching import FetchError, Web
from lienzo.problems import Report, Where
from lienzo.problems.comparing_codes import NO_FILE
from lienzo.problems.moving_show_codes import NOT_FETCHED, PAGE_LOST
from lienzo.sources.feeds.document import MOST_BYTES
from lienzo.sources.feeds.foreign import ForeignFeed, ForeignItem
from lienzo.sources.feeds.reading import MOST_ITEMS, read_foreign_feed

MOST_PAGES = 1000
"""The most pages of one feed that are followed."""


def is_address(source: str) -> bool:
    """Whether a feed is given by its address."""
    return source.lower().startswith(("http://", "https://"))


def gather_feed(source: str, web: Web, report: Report) -> ForeignFeed | None:
    """Return a whole feed; None after reporting why it cannot be had.

    Args:
        source: an address, or the path of a file.
        web: fetches the feed, and the pages after the first.
        report: gets every Problem.
    """
    first = _at(source, web, report) if is_address(source) else _in_file(source, report)
    if first is None:
        return None
    pages = [first]
    seen = {source, first.address, ""}
    while (following := pages[-1].channel.next_url) not in seen and len(pages) < MOST_PAGES:
        seen.add(following)
        page = _at(following, web, report) if is_address(source) else None
        if page is None:
            report(PAGE_LOST.at(Where(first.name), address=following))
            return None
        pages.append(page)
    items = tuple(_once(item for page in pages for item in page.items))
    return replace(first, items=items[:MOST_ITEMS])


def _at(address: str, web: Web, report: Report) -> ForeignFeed | None:
    try:
        data, final = web.read(address)
    except FetchError as error:
        report(NOT_FETCHED.at(Where(address), address=address, reason=error))
        return None
    return read_foreign_feed(data, final, report, name=address)


def _in_file(name: str, report: Report) -> ForeignFeed | None:
    try:
        with Path(name).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        report(NO_FILE.at(Where(name), file=name, reason=error.strerror or reason(error)))
        return None
    return read_foreign_feed(data, None, report, name=name)


def _once(items: Iterable[ForeignItem]) -> Iterator[ForeignItem]:
    """Yield items that stand on two pages once: a new episode moves the last one of a page."""
    seen = set()
    for item in items:
        same = (item.guid, item.enclosure, item.title, item.raw_date)
        if same not in seen or not item.guid:
            yield item
        seen.add(same)
