"""Sections of an article that say when they are heard: `## Antes de la venta {start=1:30}`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lienzo.problems import Problem, Report, Where
from lienzo.problems.chapter_codes import HEADING_ID, HEADING_LEVEL, HEADING_ORDER, HEADING_TIME
from lienzo.problems.slip_codes import BARE_DECIMAL, HEADING_SLIP
from lienzo.sources.series.pages import Page
from lienzo.text.bare_decimal import readings
from lienzo.text.heading_slips import slip
from lienzo.text.headings import TIMED_LEVELS, Heading, Marked, SectionIds, heading_text, headings
from lienzo.text.headings import marked as read_marked
from lienzo.units import clock_time


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its moment.

    Attributes:
        start: seconds from the beginning of the audio.
        title: plain text.
        id: its anchor on the page, the author's or the one the Markdown extension gives.
    """

    where: Where
    start: float
    title: str
    id: str


def read_sections(page: Page, report: Report) -> tuple[Section, ...]:
    """Return the timed headings of a page, after reporting every time that is wrong.

    They stand in the order they are heard in, on levels 2 and 3.
    """
    if "{" not in page.body:
        return ()
    every = list(headings(page.body))
    found = [(heading, m) for heading in every if (m := read_marked(heading.text))]
    lines = page.body.split("\n")
    placed = [(_where(page, lines, heading, m), heading, m) for heading, m in found]
    ids = SectionIds()
    sections = [
        Section(where, m.start, heading_text(m.text), ids.take(m))
        for where, heading, m in placed
        if heading.level in TIMED_LEVELS and m.start is not None
    ]
    slips = _slips(page, lines, every)
    for problem in (*_misplaced(placed), *_disorder(sections), *_taken(placed), *slips):
        report(problem)
    return tuple(sections)


def _slips(page: Page, lines: list[str], every: list[Heading]) -> Iterator[Problem]:
    for heading in every:
        found = slip(heading.text)
        if found is not None:
            where = _place(page, lines, heading, found.at, found.at + len(found.written))
            yield HEADING_SLIP.at(where, written=found.written, fixed=found.fixed)


def _where(page: Page, lines: list[str], heading: Heading, m: Marked) -> Where:
    return _place(page, lines, heading, *m.at)


def _place(page: Page, lines: list[str], heading: Heading, begin: int, end: int) -> Where:
    line = page.body_line + heading.line
    column = heading.column + begin + 1
    return Where(page.origin.file, line, column, lines[heading.line], max(1, end - begin))


def _misplaced(placed: list[tuple[Where, Heading, Marked]]) -> Iterator[Problem]:
    for where, heading, m in placed:
        if heading.level not in TIMED_LEVELS:
            yield HEADING_LEVEL.at(where)
        elif choices := readings(m.written):
            yield BARE_DECIMAL.at(where, value=m.written, choices=choices)
        elif m.start is None:
            yield HEADING_TIME.at(where, written=m.written)


def _disorder(sections: list[Section]) -> Iterator[Problem]:
    for before, section in pairwise(sections):
        if section.start <= before.start:
            facts = {"start": clock_time(section.start), "previous": clock_time(before.start)}
            yield HEADING_ORDER.at(section.where, **facts)


def _taken(placed: list[tuple[Where, Heading, Marked]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for where, _, m in placed:
        if m.id is not None and m.id in seen:
            yield HEADING_ID.at(where, value=m.id)
        seen.add(m.id or "")
