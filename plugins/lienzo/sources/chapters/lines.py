"""Chapters a line each: Audacity's label track, or a time and a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from lienzo.model.media import Chapter
from lienzo.problems import Report
from lienzo.problems.slip_codes import MORE_BAD_LINES, NOTHING_TIMED
from lienzo.problems.timed_text_codes import BAD_CHAPTER
from lienzo.sources.chapters.marks import Mark, line_at
from lienzo.sources.syntax.nodes import SourceText
from lienzo.units import parse_duration

_LABEL = re.compile(r"(\d{1,7}(?:[.,]\d{1,9})?)\t(\d{1,7}(?:[.,]\d{1,9})?)(?:\t(.*))?")
_TITLED = re.compile(r"\[?((?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)\]?(?:\s+(?:[-–—]\s+)?(.*))?")
_LINK = re.compile(r"(?:^|\s+)<(https?://[^\s<>]+)>$")
_SPECTRAL = "\\"
"""Audacity writes the frequencies of a spectral selection on a second line that begins so."""

_TIMED = re.compile(r"\d:\d\d|^\s*\d+[.,]\d", re.MULTILINE)
"""What a line of chapters has, even one with a slip; a script says no times."""
_MOST_BAD, _SHOWN = 5, 3


def marks_in(source: SourceText, report: Report) -> Iterator[Mark]:
    """Yield the chapters of a text; lines that are none are told, empty ones are passed over.

    Understood are Audacity's exported labels (`start⇥end⇥label`, seconds with point or comma),
    and `M:SS Title` or `HH:MM:SS.mmm Title`, with a link after it in angle brackets if there is
    one, as Auphonic and mp4chaps write them.
    """
    bad = []
    for number, line in enumerate(source.text.split("\n"), start=1):
        if not line.strip() or line.startswith(_SPECTRAL):
            continue
        chapter = _label(line) or _titled(line)
        if chapter is None:
            bad.append(number)
        else:
            yield Mark(line_at(source, number), chapter)
    _tell(bad, source, report)


def _tell(bad: list[int], source: SourceText, report: Report) -> None:
    """Tell the lines that are no chapters: one by one, unless there are many, or nothing else."""
    if bad and not _TIMED.search(source.text):
        fix = f"_{PurePosixPath(source.file).name}"
        report(NOTHING_TIMED.at(line_at(source, bad[0]), fix=fix))
        return
    shown = bad if len(bad) <= _MOST_BAD else bad[:_SHOWN]
    for number in shown:
        report(BAD_CHAPTER.at(line_at(source, number)))
    if more := bad[len(shown) :]:
        report(MORE_BAD_LINES.at(line_at(source, more[0]), count=len(more)))


def _label(line: str) -> Chapter | None:
    """Read a label; a point label, which ends where it starts, lasts up to the next chapter."""
    match = _LABEL.fullmatch(line)
    if match is None:
        return None
    start, end = _seconds(match[1]), _seconds(match[2])
    title, url = _linked(match[3])
    return Chapter(start, title, url, None if end == start else end)


def _titled(line: str) -> Chapter | None:
    match = _TITLED.fullmatch(line.strip())
    start = parse_duration(match[1]) if match else None
    return Chapter(start, *_linked(match[2])) if match and start is not None else None


def _linked(text: str | None) -> tuple[str, str | None]:
    """Part a title from the link after it."""
    title = (text or "").strip()
    link = _LINK.search(title)
    return (title[: link.start()], link[1]) if link else (title, None)


def _seconds(text: str) -> float:
    return round(float(text.replace(",", ".")), 3)
