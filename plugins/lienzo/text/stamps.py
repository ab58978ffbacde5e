"""Lists of times in notes, which Apple and Spotify read as chapters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lienzo.units import parse_duration

_STAMP = re.compile(
    r"[ \t]{0,8}(?:[-*+]|\d{1,3}[.)])?[ \t]{0,8}\**[\[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?\**"
    r"[ \t]*[-–—:·|]?[ \t]+\S"
)


def time_stamps(markdown: str) -> Iterator[tuple[int, float]]:
    """Yield lines, counted from 0, that begin with a time and go on, and their times in seconds."""
    for number, line in enumerate(markdown.split("\n")):
        match = _STAMP.match(line)
        seconds = parse_duration(match[1]) if match else None
        if seconds is not None:
            yield number, seconds
