"""Front matter: the YAML between two lines `---` at the top of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lienzo.problems import Report
from lienzo.problems import file_codes as codes
from lienzo.sources.syntax.nodes import SourceText

_OPEN = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"[ \t]*([\w.-]+)[ \t]*:(?:[ \t]|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Front:
    """Where the YAML of a Markdown file is, and where its text begins: offsets and a line."""

    start: int
    end: int
    body: int
    body_line: int


def find_front(source: SourceText, keys: frozenset[str], report: Report) -> Front | None:
    """Return the front matter's place, an empty one when there is none, None when it is broken.

    Reports front matter that never closes, which MkDocs would print as text, and one of `keys`
    on the first line of a file that has no `---`, which nobody would ever read. A line `---`
    followed by an empty line and prose, or by prose that no `---` ends, draws a rule.
    """
    opening = _OPEN.match(source.text)
    if opening is None:
        return _without(source, keys, report)
    if _is_rule(source, opening.end()):
        return Front(0, 0, 0, 1)
    closing = _CLOSE.search(source.text, opening.end())
    if closing is None:
        return _unclosed(source, opening.end(), report)
    body = closing.end()
    return Front(opening.end(), closing.start(), body, source.line_of(body))


def _is_rule(source: SourceText, after: int) -> bool:
    """Whether the `---` on the first line draws a line: an empty line follows it, then prose."""
    lines = source.text[after:].split("\n")
    first = next((x for x in lines if x.strip() and not x.startswith("#")), "")
    return not lines[0].strip() and _KEY.match(first) is None


def _without(source: SourceText, keys: frozenset[str], report: Report) -> Front | None:
    match = _KEY.match(source.text)
    if match is None or match[1] not in keys:
        return Front(0, 0, 0, 1)
    where = source.where(match.start(1), match.end(1))
    report(codes.NO_OPENING_LINE.at(where, key=match[1]))
    return None


def _unclosed(source: SourceText, after: int, report: Report) -> Front | None:
    if _KEY.match(source.text, after) is None:
        return Front(0, 0, 0, 1)
    report(codes.UNCLOSED_FRONT_MATTER.at(source.where(0, 3)))
    return None
