"""Show notes as written, judged by what podcast apps show of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lienzo.problems import Problem, Where
from lienzo.problems.app_codes import NOTES_LINK, NOTES_LOST, NOTES_STAMPS
from lienzo.text.stamps import time_stamps
from lienzo.text.unshown import insecure_links, unshown
from lienzo.units import clock_time

_FEWEST = 3
"""Chapters that Apple reads from notes (5482); the first at 0:00."""
_SHOWN = 120
"""Characters of a line shown below a Problem: a paragraph may be one line."""


def judge_notes(markdown: str, file: str, first: int) -> Iterator[Problem]:
    """Yield what of the notes listeners will not see, once for each cause, at its first line.

    `first` is the line of the file where the Markdown begins.
    """
    lines = markdown.split("\n")

    def at(number: int) -> Where:
        return Where(file, first + number, source=lines[number][:_SHOWN])

    lost = list(unshown(markdown))
    if lost:
        found = ", ".join(f"`{element}`" for element in dict.fromkeys(each for _, each in lost))
        yield NOTES_LOST.at(at(lost[0][0]), found=found)
    links = list(insecure_links(markdown))
    if links:
        yield NOTES_LINK.at(at(links[0][0]), count=len(links), address=links[0][1])
    stamps = list(time_stamps(markdown))
    if len(stamps) > 1 and not _are_chapters([seconds for _, seconds in stamps]):
        number, start = stamps[0]
        facts = {"count": len(stamps), "start": clock_time(start), "limit": _FEWEST}
        yield NOTES_STAMPS.at(at(number), **facts)


def _are_chapters(starts: list[float]) -> bool:
    """Whether Apple takes a list of times for chapters; a single time is no list."""
    ascending = all(before < after for before, after in pairwise(starts))
    return len(starts) >= _FEWEST and starts[0] == 0 and ascending
