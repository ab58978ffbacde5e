"""What a YAML syntax error means to the person who made it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lienzo.problems import Problem, Where
from lienzo.problems import yaml_codes as codes
from lienzo.sources.syntax.nodes import SourceText

_PAIR = re.compile(
    r"^(?P<indent>[ \t]*)(?P<dash>(?:-[ ]+)*)(?P<key>[\w.-]+):[ \t]+(?P<value>\S.*)$"
)
_BARE_KEY = re.compile(r"^(?P<indent> *)(?:- +)?[\w.-]+:(?:\s|$)")
_GLUED = re.compile(r"^ *(?:- +)?(?P<key>[A-Za-z_][\w-]*):(?P<value>[^ \t/:].*)$")
_SPECIAL = "@`%&*!|>{}[],?\"'"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the block in which the parser stumbled."""

    source: SourceText
    number: int
    floor: int
    at: int

    @property
    def text(self) -> str:
        return self.source.line(self.number)

    @property
    def start(self) -> int:
        return self.source.starts[self.number - 1]

    @property
    def above(self) -> _Line | None:
        number = self.number - 1
        while number >= self.floor:
            if self.source.line(number).strip():
                return _Line(self.source, number, self.floor, self.at)
            number -= 1
        return None


def quoted(text: str) -> str:
    """Return text in quotes that YAML reads back as the same text."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def diagnose(source: SourceText, start: int, index: int) -> Problem:
    """Return the Problem behind a syntax error: YAML begins at `start` and broke at `index`.

    Which mistake it was is read from the author's lines, not from the parser's words: these
    differ between PyYAML and libyaml and help nobody who has not read the specification.
    """
    at = min(index, len(source.text))
    line = _Line(source, source.line_of(at), source.line_of(start), at)
    if not line.text.strip() and (above := line.above):
        line = above
    for guess in (_tab, _open_quote, _indented, _needs_quotes, _glued, _no_colon):
        if problem := guess(line):
            return problem
    return codes.SYNTAX.at(source.where(at))


def _tab(line: _Line) -> Problem | None:
    margin = line.text[: len(line.text) - len(line.text.lstrip())]
    odd = margin.lstrip(" ")
    if not odd:
        return None
    where = line.source.where(line.start + len(margin) - len(odd), line.start + len(margin))
    if odd[0] == "\t":
        return codes.TAB.at(where)
    return codes.ODD_SPACE.at(where, code=f"{ord(odd[0]):04X}")


def _open_quote(line: _Line) -> Problem | None:
    """Find the nearest line, from here upwards, whose value opens a quote and never closes it."""
    here: _Line | None = line
    while here is not None:
        match = _PAIR.match(here.text)
        if match and _unclosed(match["value"]):
            begin, end = here.start + match.start("value"), here.start + len(here.text)
            fixed = f"{match['key']}: {quoted(match['value'][1:].rstrip())}"
            return codes.OPEN_QUOTE.at(here.source.where(begin, end), fixed=fixed)
        here = here.above
    return None


def _unclosed(value: str) -> bool:
    return (
        value[0] in "\"'"
        and value.count(value[0]) % 2 == 1
        and not value.rstrip()[1:].endswith(value[0])
    )


def _indented(line: _Line) -> Problem | None:
    own, above = _BARE_KEY.match(line.text), line.above
    parent = _PAIR.match(above.text) if above else None
    if not own or not parent or len(own["indent"]) == len(parent["indent"]):
        return None
    if parent["dash"] or _suspicious(parent["value"]) or _suspicious_pair(line.text):
        return None
    return codes.INDENTATION.at(
        line.source.where(line.start, line.start + max(1, len(own["indent"]))),
        key=line.text.strip().partition(":")[0],
        above=parent["key"],
        line=line.number - 1 if above is None else above.number,
    )


def _suspicious_pair(text: str) -> bool:
    match = _PAIR.match(text)
    return match is not None and _suspicious(match["value"])


def _suspicious(value: str) -> bool:
    return ": " in value or value.endswith(":") or value[0] in _SPECIAL or value.startswith("- ")


def _needs_quotes(line: _Line) -> Problem | None:
    """Find the value, here or in the line above, that YAML cannot take without quotes."""
    for here in (line, line.above):
        match = _PAIR.match(here.text) if here else None
        if here and match and _suspicious(match["value"]):
            fixed = f"{match['key']}: {quoted(_inner(match['value'].rstrip()))}"
            return codes.NEEDS_QUOTES.at(_spot(here, match), cause=_cause(match), fixed=fixed)
    return None


def unquoted(source: SourceText, index: int) -> Problem | None:
    """Return the Problem of the value at an offset, when it is text that lacks its quotes."""
    number = source.line_of(index)
    line = _Line(source, number, number, index)
    match = _PAIR.match(line.text)
    begins = match is not None and line.start + match.start("value") == index
    return _needs_quotes(line) if begins else None


def _spot(line: _Line, match: re.Match[str]) -> Where:
    """Point at the sign that broke the value: where the parser stopped, or its first one."""
    begin, end = line.start + match.start("value"), line.start + len(line.text)
    if begin <= line.at < end and _cause(match) in {": ", '"', "'"}:
        return line.source.where(line.at)
    return line.source.where(begin, end)


def _inner(value: str) -> str:
    """Drop quotes that are meant as quotes of the whole value: `'it's'` → `it's`."""
    if len(value) > 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _cause(match: re.Match[str]) -> str:
    value = match["value"]
    if value[0] in _SPECIAL:
        return value[0]
    return ": " if ": " in value or value.endswith(":") else value[0]


def _glued(line: _Line) -> Problem | None:
    for here in (line, line.above):
        match = _GLUED.match(here.text) if here else None
        if here and match:
            return glued(here.source, here.start + match.start("key"), match)
    return None


def glued(source: SourceText, start: int, match: re.Match[str]) -> Problem:
    """Return the Problem of a key without a space after its colon."""
    fixed = f"{match['key']}: {match['value'].strip()}"
    return codes.GLUED_COLON.at(source.where(start, start + len(match["key"]) + 1), fixed=fixed)


def glued_line(source: SourceText, start: int) -> Problem | None:
    """Return the Problem of the line at an offset, when it is `key:value` without a space."""
    match = _GLUED.match(source.line(source.line_of(start)))
    return glued(source, source.starts[source.line_of(start) - 1], match) if match else None


def _no_colon(line: _Line) -> Problem | None:
    for here in (line, line.above):
        if (
            here
            and not _BARE_KEY.match(here.text)
            and not here.text.lstrip().startswith(("-", "#"))
        ):
            margin = len(here.text) - len(here.text.lstrip())
            where = here.source.where(here.start + margin, here.start + len(here.text.rstrip()))
            return codes.NO_COLON.at(where, text=here.text.strip()[:40])
    return None
