"""The result of a check, before it is written in one form or another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lienzo.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found.

    Attributes:
        problems: in the order in which they are shown.
        language: of the messages: `es` or `en`.
        passed: whether the command ends with status 0.
        folder: of the project, from the root of its repository; empty when they are the same.
    """

    problems: tuple[Problem, ...]
    language: str
    passed: bool
    folder: str = ""

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many there are of each severity, also of those that are missing."""
        found = Counter(problem.severity for problem in self.problems)
        return {severity: found[severity] for severity in Severity}

    def file_in_repository(self, problem: Problem) -> str:
        """Return a Problem's file as GitHub and code scanners name it: from the repository."""
        file = problem.where.file
        inside = self.folder and not file.startswith("/") and not is_address(file)
        return f"{self.folder}/{file}" if inside else file


def is_address(file: str) -> bool:
    """Whether what a Problem names is no file but a feed on the web."""
    return file.startswith(("http://", "https://"))


def folder_in_repository(project: Path) -> str:
    """Return the folder of a project from the root of the Git repository around it, if any."""
    here = project.resolve()
    for root in (here, *here.parents):
        if (root / ".git").exists():
            folder = here.relative_to(root).as_posix()
            return "" if folder == "." else folder
    return ""
