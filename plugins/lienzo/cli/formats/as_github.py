"""Findings as workflow commands, which GitHub Actions shows beside the lines of a change.

A command is one line, `::error file=…,line=…::message`; its escapes are those of the runner
(actions/toolkit, `command.ts`): `%`, CR and LF in a message, `:` and `,` in a property as well.
"""

from __future__ import annotations

from lienzo.cli.formats.findings import Findings
from lienzo.problems import Problem, Severity
from lienzo.problems.explain import printable

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "notice",
    Severity.NOTICE: "notice",
}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def as_github(findings: Findings) -> str:
    """Return one workflow command a line; nothing when nothing was found."""
    return "".join(_command(problem, findings) + "\n" for problem in findings.problems)


def _command(problem: Problem, findings: Findings) -> str:
    where = problem.where
    properties = {
        "file": findings.file_in_repository(problem),
        "line": where.line,
        "col": where.column,
        "title": problem.code.id,
    }
    written = ",".join(
        f"{name}={printable(str(value)).translate(_IN_PROPERTY)}"
        for name, value in properties.items()
        if value is not None
    )
    parts = (problem.message(findings.language), problem.hint(findings.language))
    message = printable("\n".join(part for part in parts if part)).translate(_IN_MESSAGE)
    return f"::{_COMMANDS[problem.severity]} {written}::{message}"
