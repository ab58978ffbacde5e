"""Problems as text for a terminal."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from lienzo.problems.code import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lienzo.problems.place import Where

_GUTTER = 5
_WORDS = {
    "es": {
        "error": "error",
        "warning": "aviso",
        "advice": "consejo",
        "notice": "nota",
        "hint": "solución",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "advice": "advice",
        "notice": "notice",
        "hint": "hint",
    },
}
_PLURALS = {
    "es": {"error": "errores", "warning": "avisos", "advice": "consejos", "notice": "notas"},
    "en": {
        "error": "errors",
        "warning": "warnings",
        "advice": "pieces of advice",
        "notice": "notices",
    },
}


def explain(problem: Problem, language: str) -> str:
    """Return a Problem as it is shown: place, code, message, source line with caret, hint."""
    words = _WORDS[_known(language)]
    head = f"{problem.where}: {words[problem.severity]} {problem.code.id}: "
    lines = [head + printable(problem.message(language)), *excerpt(problem.where)]
    if hint := problem.hint(language):
        lines.append(f"  {words['hint']}: {printable(hint)}")
    return "\n".join(lines)


def summary(problems: Iterable[Problem], language: str) -> str:
    """Return the closing line, for example `lienzo: 3 errores, 1 aviso`."""
    counts = Counter(problem.severity for problem in problems)
    parts = [_counted(counts[s], s, _known(language)) for s in Severity if counts[s]]
    return "lienzo: " + ", ".join(parts)


def _known(language: str) -> str:
    return "en" if language.lower().startswith("en") else "es"


def _counted(count: int, severity: Severity, language: str) -> str:
    words = _WORDS if count == 1 else _PLURALS
    return f"{count} {words[language][severity]}"


def excerpt(where: Where) -> list[str]:
    """Return the source line with its number and a caret below; nothing without a line."""
    if where.line is None or where.source is None:
        return []
    source = "".join(_one_cell(character) for character in where.source)
    lines = [f"{where.line:>{_GUTTER}} | {source}"]
    if where.column is not None:
        room = max(1, len(source) - where.column + 1)
        caret = " " * _width(source[: where.column - 1]) + "^" * max(1, min(where.width, room))
        lines.append(f"{'':>{_GUTTER}} | {caret}")
    return lines


def _width(text: str) -> int:
    """Count terminal cells: wide East Asian characters and emoji take two, marks none."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _one_cell(character: str) -> str:
    """Show unusual spaces and what cannot be shown as one mark each: the caret must fit."""
    if character == "\t":
        return " "
    if character.isspace() and character != " ":
        return "\N{OPEN BOX}"
    return character if character.isprintable() else "\ufffd"


def printable(text: str) -> str:
    """Show control characters as escapes instead of sending them to a terminal or a log."""
    return "".join(c if c.isprintable() or c == "\n" else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    return character.encode("unicode-escape").decode("ascii")
