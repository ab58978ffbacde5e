"""Problems: what is wrong in an author's files, where, and how to mend it."""

from collections.abc import Callable

from lienzo.problems.code import Code, Problem, Severity, Wording
from lienzo.problems.explain import explain, summary
from lienzo.problems.place import Origin, Where

Report = Callable[[Problem], None]
"""Where a reader hands over the Problems it meets, one by one, while it reads on."""

__all__ = [
    "Code",
    "Origin",
    "Problem",
    "Report",
    "Severity",
    "Where",
    "Wording",
    "explain",
    "summary",
]
