"""Markdown that would take minutes to render: found before anybody waits for it.

Python-Markdown looks from each `[`, `<` and backtick for its end up to the end of the paragraph,
and takes lines off a paragraph one by one: all of it takes time that grows with the square of the
length. Notes that people write stay far below; a file pasted by mistake may not.
"""

from __future__ import annotations

import re
from itertools import groupby

MOST_NOTES = 100_000
"""Bytes of the longest notes, some 15,000 words: apps fetch them with every look at the feed."""

_MOST_WORK = 20_000_000
"""Steps, about three seconds of an old machine."""
_PAIRS = (("[", "]"), ("(", ")"), ("<", ">"))
_CODE = re.compile("`+")


def tangle(markdown: str) -> int | None:
    """Return the line, counted from 0, of the paragraph at which rendering would get stuck.

    None for Markdown that renders in a reasonable time.
    """
    work, line = 0, 0
    for empty, group in groupby(markdown.split("\n"), key=lambda text: not text.strip()):
        lines = list(group)
        work += 0 if empty else _work(lines)
        if work > _MOST_WORK:
            return line
        line += len(lines)
    return None


def _work(lines: list[str]) -> int:
    """Estimate the steps for a paragraph; a step is a character passed in search of an end."""
    text = "\n".join(lines)
    unclosed = sum(max(0, text.count(begin) - text.count(end)) for begin, end in _PAIRS)
    code = len(_CODE.findall(text))
    return len(text) * (unclosed + code // 5 + len(lines) // 20)
