"""Moments after a heading that are written with a slip, and so would be printed as its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lienzo.text.headings import attributes, marked

_TRAILING = re.compile(
    r"(?<![_^\\$])\{:?(?P<inside>[^{}]*)(?:\}(?:\s*<!--(?:(?!-->).)*-->)*[\s.,;:)\]]*)?\Z"
)
_WORDS: Final = frozenset({"start", "inicio", "tiempo", "t"})
_NAMED = re.compile(r"(?<![\w-])(?:start|inicio|tiempo|t)\s*[:=]", re.IGNORECASE)
_CLOCK = re.compile(r"(?<![\w:.,-])\d{1,3}(?::\d\d){1,2}(?:\.\d{1,3})?(?![\w:])")
_CLOCK_AFTER_NAME = re.compile(r"(?<=[:=\s\"'])\d{1,3}(?::\d\d){1,2}(?:\.\d{1,3})?(?![\w:])")
_NUMBER = re.compile(r"(?<![\w.,-])\d{1,6}(?:[.,]\d{1,3})?(?![\w:])")
_TWO_DECIMALS = re.compile(r"(\d{1,3})[.,]([0-5]\d)")
_KEPT = re.compile(r"(?<!\S)[#.][^\W\d][\w-]*")
_EXAMPLE = "1:30"


@dataclass(frozen=True, slots=True)
class Slip:
    """A moment that is none.

    Attributes:
        written: from the brace to the end of the heading, as the author wrote it.
        fixed: the braces that were probably meant.
        at: where in the heading's text the brace stands.
    """

    written: str
    fixed: str
    at: int


def slip(text: str) -> Slip | None:
    """Find a moment with a slip at the end of a heading's text; other braces are left alone."""
    text = text.rstrip()
    found = _TRAILING.search(text)
    if found is None or marked(text) is not None:
        return None
    closed = found[0].endswith("}")
    if not _is_meant(found["inside"], understood=closed):
        return None
    return Slip(found[0], _fixed(found["inside"]), found.start())


def _is_meant(inside: str, *, understood: bool) -> bool:
    """Whether braces were to hold a moment: what `attr_list` reads as something else was not."""
    pairs = attributes(inside) if understood else None
    if pairs is None:
        return bool(_NAMED.search(inside) or _CLOCK.search(inside))
    return any(
        name.lower() in _WORDS if value else _NAMED.match(name) or _CLOCK.fullmatch(name)
        for name, value in pairs
    )


def _fixed(inside: str) -> str:
    kept = _KEPT.findall(inside)
    return "{" + " ".join([*kept, f"start={_moment(inside)}"]) + "}"


def _moment(inside: str) -> str:
    clock = _CLOCK_AFTER_NAME.search(f" {inside}")
    if clock is not None:
        return clock[0]
    number = _NUMBER.search(inside)
    if number is None:
        return _EXAMPLE
    parted = _TWO_DECIMALS.fullmatch(number[0])
    return f"{parted[1]}:{parted[2]}" if parted else number[0].replace(",", ".")
