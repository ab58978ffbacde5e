r"""Chapters as FFmpeg writes and reads them: `ffmpeg -i a.mp3 -f ffmetadata a.ffmetadata`.

A line is `KEY=value`; `=`, `;`, `#`, `\` and a line end in a value come after a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lienzo.model.media import Chapter
from lienzo.problems import Report
from lienzo.problems.chapter_codes import BAD_FFMETADATA
from lienzo.sources.chapters.marks import Mark, line_at
from lienzo.sources.syntax.nodes import SourceText

HEADER = ";FFMETADATA"
_CHAPTER = "[CHAPTER]"
_PAIR = re.compile(r"((?:[^=\\\n]|\\.)+)=(.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BASE = re.compile(r"(\d{1,9})/([1-9]\d{0,9})")
_WHOLE = re.compile(r"\d{1,18}")
_NANOSECONDS = (1, 1_000_000_000)
"""What times count in when a chapter does not say (FFmpeg's documentation)."""
_EXAMPLES = {"TIMEBASE": "TIMEBASE=1/1000", "START": "START=90000", "END": "END=240000"}


@dataclass(slots=True)
class _Section:
    """A `[CHAPTER]`: the line it begins on, and the place and value of its keys."""

    line: int
    values: dict[str, tuple[int, str]] = field(default_factory=dict)


def marks_in(source: SourceText, report: Report) -> Iterator[Mark]:
    """Yield the chapters in order of time; every line that cannot be read is told.

    FFmpeg writes them in the order of the frames they were in, which may be any. Sections of
    other kinds are not ours.
    """
    marks = []
    for section in _sections(source, report):
        chapter = _chapter(section, source, report)
        if chapter is not None:
            marks.append(Mark(line_at(source, section.line), chapter))
    yield from sorted(marks, key=lambda mark: mark.chapter.start)


def _sections(source: SourceText, report: Report) -> Iterator[_Section]:
    section: _Section | None = None
    for number, line in _logical(source.text):
        if not line.strip() or line.startswith((";", "#")):
            continue
        if line.startswith("["):
            if section is not None:
                yield section
            section = _Section(number) if line.strip().upper() == _CHAPTER else None
            continue
        pair = _PAIR.fullmatch(line)
        if pair is None:
            report(BAD_FFMETADATA.at(line_at(source, number), example="title=…"))
        elif section is not None:
            section.values[_plain(pair[1]).strip().upper()] = number, _plain(pair[2])
    if section is not None:
        yield section


def _logical(text: str) -> Iterator[tuple[int, str]]:
    """Yield lines with their number; one that ends in a backslash goes on in the next."""
    waiting: list[str] = []
    first = 1
    for number, line in enumerate(text.split("\n"), start=1):
        first = first if waiting else number
        waiting.append(line)
        if (len(line) - len(line.rstrip("\\"))) % 2 == 0:
            yield first, "\n".join(waiting)
            waiting = []
    if waiting:
        yield first, "\n".join(waiting)


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def _chapter(section: _Section, source: SourceText, report: Report) -> Chapter | None:
    base = _base(section, source, report)
    start = _time(section, "START", base, source, report)
    end = _time(section, "END", base, source, report) if "END" in section.values else None
    _, title = section.values.get("TITLE", (0, ""))
    if start is None or base is None:
        return None
    return Chapter(start, " ".join(title.split()), end=end)


def _base(section: _Section, source: SourceText, report: Report) -> tuple[int, int] | None:
    if "TIMEBASE" not in section.values:
        return _NANOSECONDS
    number, text = section.values["TIMEBASE"]
    match = _BASE.fullmatch(text.strip())
    if match is None:
        report(BAD_FFMETADATA.at(line_at(source, number), example=_EXAMPLES["TIMEBASE"]))
        return None
    return int(match[1]), int(match[2])


def _time(
    section: _Section, key: str, base: tuple[int, int] | None, source: SourceText, report: Report
) -> float | None:
    number, text = section.values.get(key, (section.line, ""))
    if not _WHOLE.fullmatch(text.strip()):
        report(BAD_FFMETADATA.at(line_at(source, number), example=_EXAMPLES[key]))
        return None
    above, below = base or _NANOSECONDS
    return round(int(text) * above / below, 3)
