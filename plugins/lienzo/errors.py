"""The exceptions of Lienzo.

    LienzoError
    ├── AuthorError       the author's files hold errors; carries the Problems
    └── HostError         the machine or the host program cannot do what a build needs

An author's mistake is a `Problem`, collected and shown with the others; `AuthorError` only ends
a build whose Problems have already been collected. Neither ever reaches a person as a traceback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lienzo.problems import Problem


class LienzoError(Exception):
    """Base of every exception that Lienzo raises on purpose."""


class AuthorError(LienzoError):
    """The author's files hold at least one error, so nothing may be published."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(problems)


class HostError(LienzoError):
    """The machine cannot do what a build needs, for example lock or rename a folder."""
