"""Problems on their way to the author: through the host's own log."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from lienzo.problems import Problem, Severity, explain, summary

_LOG = get_plugin_logger("lienzo")


class Journal:
    """Says Problems in one language.

    Warnings go out one by one, because `mkdocs build --strict` counts them; errors go out
    together, so that the author mends all of them at once.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    def tell(self, problems: Iterable[Problem]) -> None:
        """Log notices and advice, then warnings, then all errors."""
        said = tuple(problems)
        for problem in (*_of(said, Severity.NOTICE), *_of(said, Severity.ADVICE)):
            _LOG.info(explain(problem, self.language))
        for problem in _of(said, Severity.WARNING):
            _LOG.warning(explain(problem, self.language))
        if errors := _of(said, Severity.ERROR):
            _LOG.error("\n" + "\n\n".join(explain(error, self.language) for error in errors))

    def stop(self, problems: Iterable[Problem]) -> NoReturn:
        """Log everything and end the build: exit code 1, no traceback.

        Raises:
            PluginError: always; MkDocs shows its one line and stops.
        """
        said = tuple(problems)
        self.tell(said)
        raise PluginError(summary(said, self.language))

    def refuse(self, problem: Problem) -> NoReturn:
        """Log one error and end the build."""
        self.stop([problem])

    def tell_or_stop(self, problems: Iterable[Problem]) -> None:
        """Log everything, and end the build if there is an error."""
        said = tuple(problems)
        if _of(said, Severity.ERROR):
            self.stop(said)
        self.tell(said)


def _of(problems: Iterable[Problem], severity: Severity) -> list[Problem]:
    return [problem for problem in problems if problem.severity is severity]
