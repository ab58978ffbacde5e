"""Chapter files: an Audacity label track, or a time and a title on each line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from lienzo.model.media import Chapter
from lienzo.problems import Problem, Report, Where
from lienzo.problems import timed_text_codes as codes
from lienzo.sources.syntax.nodes import SourceText
from lienzo.sources.syntax.text_file import read_text
from lienzo.units import clock_time, parse_duration

_LABEL = re.compile(r"(\d{1,7}(?:[.,]\d{1,9})?)\t(\d{1,7}(?:[.,]\d{1,9})?)(?:\t(.*))?")
_TITLED = re.compile(r"\[?((?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)\]?(?:\s+(?:[-–—]\s+)?(.*))?")
_SPECTRAL = "\\"
"""Audacity writes the frequencies of a spectral selection on a second line that begins so."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A chapter and the line it stands in."""

    line: int
    chapter: Chapter


def read_chapters(path: Path, name: str, report: Report) -> tuple[Chapter, ...]:
    """Return the chapters of a file; none after reporting what is wrong with any of its lines.

    Understood are Audacity's exported labels (`start⇥end⇥label`, seconds with point or comma),
    and `M:SS Title` or `HH:MM:SS.mmm Title`. Empty lines are passed over. Each chapter starts
    after the one above, in seconds from the beginning.
    """
    source = read_text(path, name, report)
    if source is None:
        return ()
    problems: list[Problem] = []
    marks = _marks(source, problems)
    problems += _disorder(marks, source)
    if not marks and not problems:
        report(codes.NO_CHAPTERS.at(Where(name)))
    for problem in sorted(problems, key=lambda problem: problem.where.line or 0):
        report(problem)
    return () if problems else tuple(mark.chapter for mark in marks)


def _marks(source: SourceText, problems: list[Problem]) -> list[_Mark]:
    marks = []
    for number, line in enumerate(source.text.split("\n"), start=1):
        if not line.strip() or line.startswith(_SPECTRAL):
            continue
        chapter = _label(line) or _titled(line)
        where = _line(source, number)
        if chapter is None:
            problems.append(codes.BAD_CHAPTER.at(where))
            continue
        if not chapter.title:
            problems.append(codes.CHAPTER_UNNAMED.at(where, start=clock_time(chapter.start)))
        marks.append(_Mark(number, chapter))
    return marks


def _label(line: str) -> Chapter | None:
    """Read a label; a point label, which ends where it starts, lasts up to the next chapter."""
    match = _LABEL.fullmatch(line)
    if match is None:
        return None
    start, end = _seconds(match[1]), _seconds(match[2])
    return Chapter(start, (match[3] or "").strip(), end=None if end == start else end)


def _titled(line: str) -> Chapter | None:
    match = _TITLED.fullmatch(line.strip())
    start = parse_duration(match[1]) if match else None
    return Chapter(start, (match[2] or "").strip()) if match and start is not None else None


def _seconds(text: str) -> float:
    return round(float(text.replace(",", ".")), 3)


def _disorder(marks: list[_Mark], source: SourceText) -> list[Problem]:
    problems = []
    for before, mark in pairwise(marks):
        start, previous = mark.chapter.start, before.chapter.start
        if start <= previous:
            facts = {"start": clock_time(start), "previous": clock_time(previous)}
            problems.append(codes.CHAPTER_ORDER.at(_line(source, mark.line), **facts))
    for mark in marks:
        start, end = mark.chapter.start, mark.chapter.end
        if end is not None and end < start:
            facts = {"start": clock_time(start), "end": clock_time(end)}
            problems.append(codes.CHAPTER_ENDS.at(_line(source, mark.line), **facts))
    return problems


def _line(source: SourceText, number: int) -> Where:
    begin = source.starts[number - 1]
    return source.where(begin, begin + len(source.line(number)))
