"""Chapters of an episode, and how ffmpeg wants to be told of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SPECIAL = re.compile(r"([=;#\\\n])")


@dataclass(frozen=True)
class Mark:
    """A chapter: where it begins, in seconds, and its title."""

    start: float
    title: str


def ends(marks: Sequence[Mark], end: float) -> list[float]:
    """Where each chapter ends: at the next one, the last with the audio."""
    return [*(mark.start for mark in marks[1:]), end] if marks else []


def ffmetadata(marks: Sequence[Mark], end: float) -> str:
    """The chapters as ffmpeg reads them from a file of its own."""
    return "\n".join([";FFMETADATA1", *_chapters(marks, end)]) + "\n"


def _chapters(marks: Sequence[Mark], end: float) -> Iterator[str]:
    for mark, stop in zip(marks, ends(marks, end), strict=True):
        yield "[CHAPTER]\nTIMEBASE=1/1000"
        yield f"START={round(mark.start * 1000)}"
        yield f"END={round(stop * 1000)}"
        yield "title=" + _SPECIAL.sub(r"\\\1", mark.title)
