"""The prose of the course, line by line: what a reader reads, without the marks around it.

Everything that is no prose becomes spaces, so that lines keep their numbers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]

_KEYS = frozenset(("title", "subtitle", "description", "comment"))
"""What is prose in front matter, in `podcast.yml` and in the head of a script."""

_FRONT_MATTER = re.compile(r"\A---\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_FOLDED = re.compile(r"\A[|>][-+\d]*")
_SPOKEN_ATTRIBUTE = re.compile(r"\b(?:alt|title|aria-label)=\"([^\"]*)\"")
_JSON_VALUE = re.compile(r":\s*\"((?:[^\"\\]|\\.)*)\"")


@dataclass(frozen=True)
class Line:
    """A line of a file, with spaces for what is no prose."""

    number: int
    text: str


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _all(match: re.Match[str]) -> str:
    return _blank(match[0])


def _but(group: int) -> Callable[[re.Match[str]], str]:
    """Blank a match, save one group of it."""

    def masked(match: re.Match[str]) -> str:
        if match[group] is None:
            return _blank(match[0])
        start, end = match.start(group) - match.start(), match.end(group) - match.start()
        return _blank(match[0][:start]) + match[group] + _blank(match[0][end:])

    return masked


def _tag(match: re.Match[str]) -> str:
    """Blank an HTML tag, save the attributes that are read aloud."""
    kept = {place for m in _SPOKEN_ATTRIBUTE.finditer(match[0]) for place in range(*m.span(1))}
    return "".join(c if i in kept or c == "\n" else " " for i, c in enumerate(match[0]))


_MASKS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"<!--.*?-->", re.DOTALL), _all),
    (re.compile(r"^[ >]*(```+|~~~+).*?^[ >]*\1[`~]*[ \t]*$", re.DOTALL | re.MULTILINE), _all),
    (re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL), _all),
    (re.compile(r"<(\w+)\b[^<>]*\blang=\"(?!es)[^<>]*>.*?</\1>", re.DOTALL), _all),  # foreign
    (re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.DOTALL), _all),
    (re.compile(r"^(?:::\w.*|[ ]*-+8<-+.*)$", re.MULTILINE), _all),  # directives, inclusions
    (re.compile(r"^[ ]*(?:!!!|\?\?\?\+?|===)[ \w-]*(\"[^\"\n]*\")?", re.MULTILINE), _but(1)),
    (re.compile(r"</?[A-Za-z][^<>]*>"), _tag),
    (re.compile(r"\]\([^)\s]*(?:\s+\"([^\"]*)\")?\)"), _but(1)),  # the target of a link
    (re.compile(r"\]\[[^\]\n]*\]"), _all),
    (re.compile(r"^\[[^\]^\n][^\]\n]*\]:.*$", re.MULTILINE), _all),
    (re.compile(r"\[\^[^\]\n]*\]:?"), _all),
    (re.compile(r"\{[^{}\n]*\}|‹[^›\n]*›"), _all),  # attributes, and the holes of messages
    (re.compile(r"https?://[^\s)\]»]*|\bwww\.[^\s)\]»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _all),
    (
        re.compile(
            r"\b[\w/-]+\.(?:com|example|json|lock|m4a|md|mp3|org|png|py|sh|toml|txt|vtt|xml|yml)\b"
        ),
        _all,
    ),
    (re.compile(r":[a-z0-9]+(?:-[a-z0-9]+)+:|&#?\w+;"), _all),  # icons, entities
)


def markdown(text: str) -> Iterator[Line]:
    """The prose of a page: of its front matter, then of its body."""
    head = _FRONT_MATTER.match(text)
    if head:
        yield from _shifted(yaml_text(head[1]), 1)
    yield from _lines(body(text))


def body(text: str) -> str:
    """A page without front matter and without marks, line for line."""
    text = _FRONT_MATTER.sub(_all, text)
    for pattern, masked in _MASKS:
        text = pattern.sub(masked, text)
    return text


def yaml_text(text: str) -> Iterator[Line]:
    """The prose of a mapping in YAML, also where it is folded."""
    document = yaml.compose(text, yaml.SafeLoader)
    pairs = document.value if isinstance(document, yaml.MappingNode) else []
    for key, value in pairs:
        if key.value in _KEYS and isinstance(value, yaml.ScalarNode):
            raw = _FOLDED.sub("", text[value.start_mark.index : value.end_mark.index])
            yield from _shifted(_lines(raw), value.start_mark.line)


def script(text: str) -> Iterator[Line]:
    """The prose of a script to be narrated: some facts of its head, then all of it."""
    head, _, _ = text.partition("\n\n")
    for number, line in enumerate(text.splitlines(), start=1):
        key, _, value = line.partition(": ")
        if number > len(head.splitlines()):
            yield Line(number, line)
        elif key in _KEYS:
            yield Line(number, value)


def catalogue(text: str) -> Iterator[Line]:
    """The values of a catalogue in JSON, whose lines hold one key each."""
    for line in _lines(text):
        values = (json.loads(f'"{value}"') for value in _JSON_VALUE.findall(line.text))
        yield Line(line.number, body(" · ".join(values)))


def drawing(text: str) -> Iterator[Line]:
    """The words in a drawing."""
    return _lines(body(text))


def read(path: Path) -> list[Line]:
    """The prose of a file, by its kind."""
    return list(_KINDS[path.suffix](path.read_text(encoding="utf-8")))


def _lines(text: str) -> Iterator[Line]:
    return (Line(number, line) for number, line in enumerate(text.splitlines(), start=1))


def _shifted(lines: Iterator[Line], by: int) -> Iterator[Line]:
    return (Line(line.number + by, line.text) for line in lines)


_KINDS: dict[str, Callable[[str], Iterator[Line]]] = {
    ".md": markdown,
    ".yml": yaml_text,
    ".txt": script,
    ".json": catalogue,
    ".svg": drawing,
}
