"""Articles: the pages of a series, on a block or one of its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from lienzo.model import Article, State, Urls
from lienzo.problems import Report
from lienzo.problems.series_codes import (
    ALIAS_TAKEN,
    BLOCK_NOT_IN_ORDER,
    NO_DATE,
    NO_SERIES,
    SERIES_WITH_BLOCK,
)
from lienzo.sources.episode.podcasting import Dates, corrections
from lienzo.sources.inputs.dates import localise
from lienzo.sources.inputs.models import PageInput
from lienzo.sources.series.pages import Page, count_words, page_title
from lienzo.sources.series.shells import Shell, canonical_block
from lienzo.units import without_number

_BUILT: Final = {
    name: name
    for name in (
        *("feed.xml", "feed.json", "feed.xsl", "feed.css", "articles.xml"),
        *("media", "sitemap.xml", "404.html", "index.html"),
    )
}
"""What a build writes at the site's root."""
_SEVERAL: Final = re.compile(
    r"(?:season-\d+|feed-archive-\d+|season-\d+-archive-\d+)\.xml|feed-archive-\d+\.json"
    r"|articles-[a-z]+\.xml"
)
"""What it writes there besides, when a show has seasons, a long feed or another language."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """How dates without a zone or an hour are read, and what counts as past."""

    zone: ZoneInfo
    default_time: time
    now: datetime


def read_articles(
    pages: Mapping[str, Page],
    shells: Sequence[Shell],
    urls: Urls,
    calendar: Calendar,
    report: Report,
) -> tuple[Article, ...]:
    """Return the pages that are articles, each in the nearest series above it."""
    articles = []
    declared = [name for name, page in pages.items() if page.values.series is not None]
    for src_uri, page in sorted(pages.items()):
        key = "block" if page.values.block else "part"
        if page.values.block is None and page.values.part is None:
            continue
        shell = _nearest(src_uri, shells)
        if page.values.series is not None:
            report(SERIES_WITH_BLOCK.at(page.origin.of(key), key=key))
        elif shell is None:
            if not _is_below(src_uri, declared):
                report(NO_SERIES.at(page.origin.of(key), key=key))
        else:
            articles.append(_article(src_uri, page, shell, urls, calendar, report))
    _tell_taken(articles, pages, urls, report)
    return tuple(articles)


def _tell_taken(
    articles: Sequence[Article], pages: Mapping[str, Page], urls: Urls, report: Report
) -> None:
    """Report aliases where something is: another page, or what a build writes."""
    owners = {urls.page(src_uri).strip("/"): src_uri for src_uri in pages} | _BUILT
    for article in articles:
        for number, alias in enumerate(article.aliases):
            first, _, _ = alias.partition("/")
            built = first if _SEVERAL.fullmatch(first) else _BUILT.get(first)
            owner = owners.get(alias.strip("/").removesuffix("/index.html"), built)
            if owner not in {None, article.src_uri}:
                where = article.origin.of(f"aliases.{number}")
                report(ALIAS_TAKEN.at(where, alias=alias, owner=owner))


def _is_below(src_uri: str, declared: Sequence[str]) -> bool:
    """Whether a page lies in the folder of a series, be it one that could not be read."""
    folders = [name.rpartition("/")[0] for name in declared]
    return any(not folder or src_uri.startswith(folder + "/") for folder in folders)


def _nearest(src_uri: str, shells: Sequence[Shell]) -> Shell | None:
    above = [s for s in shells if not s.folder or src_uri.startswith(s.folder + "/")]
    return max(above, key=lambda shell: len(shell.folder), default=None)


def _article(
    src_uri: str, page: Page, shell: Shell, urls: Urls, calendar: Calendar, report: Report
) -> Article:
    values, origin = page.values, page.origin
    date = _moment(page, "date", calendar, report)
    if "date" not in origin.marks and not values.draft and not values.announced:
        report(NO_DATE.at(origin.of("block" if values.block else "part")))
    return Article(
        src_uri=src_uri,
        slug=without_number(Path(src_uri).stem),
        url=urls.page(src_uri),
        title=page_title(page, src_uri),
        description=values.description or "",
        series=shell.src_uri,
        language=shell.language,
        block=_block(page, shell, report),
        part=values.part,
        date=date,
        updated=_moment(page, "updated", calendar, report),
        state=_state(values, date, calendar.now),
        words=count_words(page),
        aliases=tuple(alias.lstrip("/") for alias in values.aliases),
        origin=origin,
        corrections=corrections(
            values.corrections, Dates(calendar.zone, calendar.default_time, origin, report)
        ),
    )


def _moment(page: Page, key: str, calendar: Calendar, report: Report) -> datetime | None:
    when = getattr(page.values, key)
    if when is None:
        return None
    where = page.origin.of(key)
    return localise(when, calendar.zone, calendar.default_time, where, key, report)


def _block(page: Page, shell: Shell, report: Report) -> str | None:
    if page.values.block is None:
        return None
    word, origin = page.values.block, page.origin
    block = canonical_block(word, shell.canvas, key="block", origin=origin, report=report)
    if block is not None and block.id not in shell.order:
        where = origin.of("block")
        report(BLOCK_NOT_IN_ORDER.at(where, block=word, series=shell.origin.file))
    return block.id if block else None


def _state(values: PageInput, date: datetime | None, now: datetime) -> State:
    if values.draft:
        return State.DRAFT
    if values.announced:
        return State.ANNOUNCED
    return State.SCHEDULED if date is not None and date > now else State.PUBLISHED
