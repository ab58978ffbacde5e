"""JUDGE: rules over a course yield Problems.

A rule is a function of a `Course` that yields what it finds; `RULES` lists them all. Whatever
needs the ledger too is a rule of `checks.ledger`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lienzo.checks.episodes import chapters_inside, guids_unique, numbers_unique, transcript_inside
from lienzo.checks.ledger import judge_promises
from lienzo.model import Course, Ledger
from lienzo.problems import Problem

Rule = Callable[[Course], Iterator[Problem]]

RULES: tuple[Rule, ...] = (guids_unique, numbers_unique, chapters_inside, transcript_inside)


def judge(course: Course, ledger: Ledger) -> Iterator[Problem]:
    """Yield everything that is wrong with a course, and with it against what was promised."""
    for rule in RULES:
        yield from rule(course)
    yield from judge_promises(course, ledger)


__all__ = ["RULES", "Rule", "judge"]
