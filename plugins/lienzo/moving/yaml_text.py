"""Author files as text: the YAML that our own strict reader takes, as an author would write it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

_BARE = re.compile(
    r"[^\W\d_][\w .!?¿¡()/’–-]*"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"
)
_SENTENCE = re.compile(r"[^\W\d_][\w ,;.!?¿¡()/«»“”’…–-]*")
"""What may stand bare outside brackets: a comma in them parts values."""
_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~/?#&=%+@:;$!*-]*[A-Za-z0-9/=]")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_FARTHEST = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Raw:
    """A value that stands in the file as it is: a date, a category."""

    text: str


Value: TypeAlias = (
    "str | int | float | bool | Raw | datetime | Mapping[str, Value] | Sequence[Value]"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document: the key it belongs to, and the item of its list, if it is one."""

    text: str
    key: str
    item: int | None = None


def lines(keys: Mapping[str, Value]) -> list[Line]:
    """Return the lines of a document: a key a line, of lists of groups an item a line."""
    return [line for key, value in keys.items() for line in _lines(key, value)]


def _lines(key: str, value: Value) -> list[Line]:
    listed = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    if any(isinstance(item, Mapping) for item in listed):
        items = [Line(f"  - {_flow(item)}", key, place) for place, item in enumerate(listed)]
        return [Line(f"{key}:", key), *items]
    if isinstance(value, str) and _stands(value, _SENTENCE):
        return [Line(f"{key}: {value}", key)]
    return [Line(f"{key}: {_flow(value)}", key)]


def _stands(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether text may stand bare: nobody reads a word of YAML in it."""
    bare = pattern.fullmatch(text) is not None
    return bare and text == text.strip() and text.lower() not in _WORDS


def without(keys: Mapping[str, Value], at_fault: Collection[Line]) -> dict[str, Value]:
    """Return the keys without what stands on some lines."""
    whole = {line.key for line in at_fault if line.item is None}
    items = {(line.key, line.item) for line in at_fault}
    left: dict[str, Value] = {}
    for key, value in keys.items():
        if key in whole:
            continue
        kept = value
        if isinstance(value, Sequence) and not isinstance(value, str):
            kept = [each for place, each in enumerate(value) if (key, place) not in items]
        if kept or not value:
            left[key] = kept
    return left


def shown(line: Line) -> str:
    """Return the value on a line, as it is written."""
    return line.text.strip().removeprefix(f"{line.key}:").removeprefix("- ").strip()


def _flow(value: Value) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Sequence):
        return "[" + ", ".join(_flow(each) for each in value) + "]"
    return _single(value)


def _single(value: float | bool | Raw | datetime) -> str:  # noqa: FBT001 — a value, not a switch
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return spelled(value)
    return f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _text(text: str) -> str:
    """Return text bare where nobody could read it otherwise, else in double quotes."""
    if _stands(text, _BARE) or _ADDRESS.fullmatch(text):
        return text
    return "".join(_shown(character) for character in json.dumps(text, ensure_ascii=False))


def _shown(character: str) -> str:
    """Escape what an editor would not show."""
    if character.isprintable():
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def spelled(moment: datetime) -> str:
    """Spell a moment as an author writes it, to the second and with its zone."""
    offset = moment.utcoffset() or timedelta()
    if abs(offset) > _FARTHEST or offset.total_seconds() % 60:
        moment = moment.astimezone(UTC)
    text = moment.strftime("%Y-%m-%d %H:%M:%S%z")
    return f"{text[:19]} {text[19:22]}:{text[22:24]}"
