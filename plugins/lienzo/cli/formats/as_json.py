"""Findings as JSON, for the author's own programs.

The schema is `data/check.schema.json`. Within one `version` keys are added and none is renamed,
removed or given another meaning.
"""

from __future__ import annotations

import json

from lienzo import __version__
from lienzo.cli.formats.findings import Findings
from lienzo.problems import Problem

VERSION = 1


def as_json(findings: Findings) -> str:
    """Return a JSON object that ends with a line feed."""
    document = {
        "version": VERSION,
        "lienzo": __version__,
        "language": findings.language,
        "passed": findings.passed,
        "counts": {str(severity): count for severity, count in findings.counts.items()},
        "problems": [_problem(problem, findings.language) for problem in findings.problems],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _problem(problem: Problem, language: str) -> dict[str, object]:
    where = problem.where
    return {
        "code": problem.code.id,
        "severity": str(problem.severity),
        "file": where.file,
        "line": where.line,
        "column": where.column,
        "end_column": where.column + where.width if where.column else None,
        "source": where.source,
        "message": problem.message(language),
        "hint": problem.hint(language),
        "help": f"referencia/problemas/#{problem.code.id.lower()}",
    }
