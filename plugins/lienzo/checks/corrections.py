"""Rules on corrections: each of a day between publication and today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lienzo.model import Article, Course, Episode
from lienzo.problems import Problem
from lienzo.problems.due_codes import CORRECTION_EARLY, CORRECTION_LATE


def corrections_dated(course: Course) -> Iterator[Problem]:
    """A correction tells what changed after it went out, and has happened."""
    for article in course.articles():
        yield from _dated(article, course.now)
    for episode in course.episodes:
        yield from _dated(episode, course.now)


def _dated(thing: Article | Episode, now: datetime) -> Iterator[Problem]:
    for number, correction in enumerate(thing.corrections):
        where = thing.origin.of(f"corrections.{number}.date")
        day = f"{correction.date:%Y-%m-%d}"
        if correction.date > now:
            yield CORRECTION_LATE.at(where, date=day)
        elif thing.date is not None and correction.date.date() < thing.date.date():
            yield CORRECTION_EARLY.at(where, date=day, published=f"{thing.date:%Y-%m-%d}")
