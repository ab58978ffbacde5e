"""What came of tagging one file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lienzo.problems import Problem, Severity
from lienzo.tagging.changes import Change


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of tagging one file.

    Attributes:
        changed: whether the tagged bytes differ from those of the source.
        changes: the fields, against the source.
        problems: with an error among them nothing was written.
    """

    changed: bool = False
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the target is as it was."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def telling(self, problem: Problem) -> Outcome:
        """Return it with one more thing to say."""
        return replace(self, problems=(*self.problems, problem))
