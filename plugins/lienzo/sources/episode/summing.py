"""What many episodes of a show have in common is said once, at the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lienzo.problems import Problem
from lienzo.problems.declared_codes import MASTER, UNDECLARED
from lienzo.units import counted_few

_SUMMED = {MASTER, UNDECLARED}
_SHOWN = 3
"""How many names a Problem gives; it counts them all."""


def summed(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield Problems in order; those that differ in their `names` alone become one."""
    alike: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        if problem.code in _SUMMED:
            what = (problem.code.id, problem.facts.get("what"))
            alike.setdefault(what, []).append(problem)
        else:
            yield problem
    for group in alike.values():
        names = [str(problem.facts["names"]) for problem in group]
        told = counted_few(names, _SHOWN)
        first = group[0]
        yield first.code.at(first.where, **{**first.facts, "names": told, "count": len(names)})
