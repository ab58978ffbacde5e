"""Captions as they fit on a telephone: how long a line and how many lines a transcript may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from lienzo.problems import Code, Problem
from lienzo.problems.app_codes import CAPTION_LONG, CAPTION_TALL
from lienzo.sources.syntax.nodes import SourceText

_LINE = {"vtt": 65, "srt": 32}
"""Characters of a line (Podcasting 2.0, transcripts)."""
_LINES = {"srt": 2}
"""Lines of a cue; WebVTT has no limit there."""
_ARROW = "-->"
_TAG = re.compile(r"<[^<>]{0,200}>")


def judge_sizes(source: SourceText, kind: str) -> Iterator[Problem]:
    """Yield what does not fit, once for a file: at its first line, with how often."""
    cues = list(_cues(source.text.split("\n")))
    limit, most = _LINE.get(kind), _LINES.get(kind)
    if limit is not None:
        lines = [number for cue in cues for number, text in cue if len(_seen(text)) > limit]
        yield from _told(CAPTION_LONG, lines, limit, source)
    if most is not None:
        yield from _told(CAPTION_TALL, [cue[0][0] for cue in cues if len(cue) > most], most, source)


def _told(code: Code, lines: list[int], limit: int, source: SourceText) -> Iterator[Problem]:
    if lines:
        begin = source.starts[lines[0] - 1]
        where = source.where(begin, begin + len(source.line(lines[0])))
        yield code.at(where, count=len(lines), limit=limit)


def _cues(lines: list[str]) -> Iterator[list[tuple[int, str]]]:
    """Yield the lines of each cue with their numbers, from 1; without times and without text, none.

    A cue ends at an empty line, as both formats want it.
    """
    cue: list[tuple[int, str]] | None = None
    for number, line in enumerate([*lines, ""], start=1):
        if _ARROW in line or not line.strip():
            if cue:
                yield cue
            cue = [] if _ARROW in line else None
        elif cue is not None:
            cue.append((number, line))


def _seen(line: str) -> str:
    """Return what of a line is shown: no tags, entities as what they stand for."""
    return unescape(_TAG.sub("", line)).strip()
