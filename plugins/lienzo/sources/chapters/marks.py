"""Chapters with the place they were written at, and what must hold between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lienzo.model.media import Chapter
from lienzo.problems import Problem, Where
from lienzo.problems.timed_text_codes import CHAPTER_ENDS, CHAPTER_ORDER, CHAPTER_UNNAMED
from lienzo.sources.syntax.nodes import SourceText
from lienzo.units import clock_time


@dataclass(frozen=True, slots=True)
class Mark:
    """A chapter and the place it stands at."""

    where: Where
    chapter: Chapter


def doubts(marks: Sequence[Mark]) -> Iterator[Problem]:
    """Yield what is wrong between chapters: each has a title and starts after the one above."""
    for mark in marks:
        start, end = mark.chapter.start, mark.chapter.end
        if not mark.chapter.title and not mark.chapter.hidden:
            yield CHAPTER_UNNAMED.at(mark.where, start=clock_time(start))
        if end is not None and end < start:
            facts = {"start": clock_time(start), "end": clock_time(end)}
            yield CHAPTER_ENDS.at(mark.where, **facts)
    for before, mark in pairwise(marks):
        start, previous = mark.chapter.start, before.chapter.start
        if start <= previous:
            facts = {"start": clock_time(start), "previous": clock_time(previous)}
            yield CHAPTER_ORDER.at(mark.where, **facts)


def line_at(source: SourceText, number: int) -> Where:
    """Return the place of a whole line, counted from 1."""
    begin = source.starts[number - 1]
    return source.where(begin, begin + len(source.line(number)))
