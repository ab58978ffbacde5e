"""Findings as SARIF 2.1.0 (OASIS), the format of code scanners.

Paths are relative to the root of the repository (`%SRCROOT%`), so that no folder of the author's
machine is told. Columns are counted in characters, and the run says so: SARIF's own default are
the code units of UTF-16.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from string import Formatter
from urllib.parse import quote

from lienzo import __version__
from lienzo.cli.formats.causes import causes
from lienzo.cli.formats.findings import Findings, is_address
from lienzo.model.urls import ascii_address
from lienzo.problems import Code, Problem, Severity, Where

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "note",
    Severity.NOTICE: "note",
}


def as_sarif(findings: Findings) -> str:
    """Return a SARIF log of one run that ends with a line feed."""
    codes = sorted({problem.code.id: problem.code for problem in findings.problems}.items())
    places = {name: place for place, (name, _) in enumerate(codes)}
    driver = {
        "name": "Lienzo",
        "version": __version__,
        "rules": [_rule(code, findings.language) for _, code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": findings.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The repository."}}},
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(each, places[each.code.id], findings) for each in findings.problems],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(code: Code, language: str) -> dict[str, object]:
    """Describe a kind of Problem; why it happens is told in Spanish, as on the reference page."""
    wording = code.wording(language)
    cause = causes().get(code.id) if wording is code.es else None
    full = {"fullDescription": {"text": cause}} if cause else {}
    return {
        "id": code.id,
        "shortDescription": {"text": _in_general(wording.message)},
        **full,
        "help": {"text": _in_general(wording.hint)},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _in_general(template: str) -> str:
    """Return a wording without the facts of one case."""
    return "".join(_parts(Formatter().parse(template)))


def _parts(parsed: Iterable[tuple[str, str | None, str | None, str | None]]) -> Iterable[str]:
    return (text if name is None else f"{text}…" for text, name, _, _ in parsed)


def _result(problem: Problem, place: int, findings: Findings) -> dict[str, object]:
    parts = (problem.message(findings.language), problem.hint(findings.language))
    location: dict[str, object] = {
        "artifactLocation": _artifact(findings.file_in_repository(problem))
    }
    if region := _region(problem.where):
        location["region"] = region
    return {
        "ruleId": problem.code.id,
        "ruleIndex": place,
        "level": _LEVELS[problem.severity],
        "message": {"text": "\n".join(part for part in parts if part)},
        "locations": [{"physicalLocation": location}],
    }


def _artifact(file: str) -> dict[str, str]:
    if is_address(file):
        return {"uri": ascii_address(file)}
    address = quote(file.encode("utf-8", "replace" if _is_strange(file) else "surrogateescape"))
    if file.startswith("/"):
        return {"uri": f"file://{address}"}
    return {"uri": address, "uriBaseId": "%SRCROOT%"}


def _is_strange(file: str) -> bool:
    """Whether a name holds what no file system gave: half a character that stands for no byte."""
    return any("\ud800" <= c <= "\udc7f" or "\udd00" <= c <= "\udfff" for c in file)


def _region(where: Where) -> dict[str, int]:
    if where.line is None:
        return {}
    if where.column is None:
        return {"startLine": where.line}
    end = where.column + where.width
    return {"startLine": where.line, "startColumn": where.column, "endColumn": end}
