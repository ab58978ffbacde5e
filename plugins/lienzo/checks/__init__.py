"""JUDGE: rules over a course yield Problems.

A rule is a function of a `Course` that yields what it finds; `RULES` lists them all. Whatever
needs the ledger too is a rule of `checks.ledger`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lienzo.checks.corrections import corrections_dated
from lienzo.checks.episodes import (
    addresses_unique,
    chapters_inside,
    guids_unique,
    numbers_unique,
    transcript_inside,
)
from lienzo.checks.ledger import judge_promises
from lienzo.model import Course, Ledger
from lienzo.problems import Problem

Rule = Callable[[Course], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    guids_unique,
    addresses_unique,
    numbers_unique,
    chapters_inside,
    transcript_inside,
    corrections_dated,
)


def judge(course: Course, ledger: Ledger, *, complete: bool = True) -> Iterator[Problem]:
    """Yield everything that is wrong with a course, and with it against what was promised.

    `complete` says that all its files could be read; if not, nothing counts as lost.
    """
    for rule in RULES:
        yield from rule(course)
    yield from judge_promises(course, ledger, complete=complete)


__all__ = ["RULES", "Rule", "judge"]
