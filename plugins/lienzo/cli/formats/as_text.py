"""Findings for a person at a terminal."""

from __future__ import annotations

from lienzo.cli.formats.findings import Findings
from lienzo.problems import explain, summary


def as_text(findings: Findings) -> str:
    """Return every Problem with its source line and its way out, then their count."""
    if not findings.problems:
        return ""
    told = [explain(problem, findings.language) for problem in findings.problems]
    return "\n".join([*told, summary(findings.problems, findings.language)]) + "\n"
