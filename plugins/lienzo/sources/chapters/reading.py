"""A chapter file: what form it has, told by its content, and the chapters in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lienzo.problems import Problem, Report, Where
from lienzo.problems.chapter_codes import NOT_CHAPTERS
from lienzo.problems.file_codes import TOO_BIG
from lienzo.problems.timed_text_codes import NO_CHAPTERS
from lienzo.sources.chapters import ffmetadata, json_chapters, lines, podlove
from lienzo.sources.chapters.marks import Mark, doubts
from lienzo.sources.syntax.json_objects import JsonObject
from lienzo.sources.syntax.json_reader import read_json
from lienzo.sources.syntax.nodes import SourceText
from lienzo.sources.syntax.text_file import read_text

_LARGEST = 1024 * 1024
"""Characters; a day of chapters takes a few thousand."""


def read_chapters(path: Path, name: str, report: Report) -> tuple[Mark, ...]:
    """Return the chapters of a file; none after reporting everything that is wrong in it.

    Each chapter starts after the one above, in seconds from the beginning. The form is told by
    the content, because programs do not agree on endings: XML begins with `<`, JSON with `{`,
    ffmetadata with `;FFMETADATA`, and anything else is read line by line.
    """
    source = read_text(path, name, report)
    if source is None:
        return ()
    if len(source.text) > _LARGEST:
        report(TOO_BIG.at(Where(name), limit=_LARGEST // 1024))
        return ()
    problems: list[Problem] = []
    return _sound(_marks(source, path, problems.append), source, problems, report)


def chapters_in(document: JsonObject, report: Report) -> tuple[Mark, ...]:
    """Return the chapters of a JSON file that has been read already."""
    problems: list[Problem] = []
    told = JsonObject(document.source, document.members, document.where, problems.append)
    marks = json_chapters.marks_in(told, problems.append)
    return _sound(marks, document.source, problems, report)


def _sound(
    marks: Iterable[Mark], source: SourceText, problems: list[Problem], report: Report
) -> tuple[Mark, ...]:
    """Return the chapters if nothing was found wrong; report it from top to bottom."""
    found = tuple(marks)
    problems += doubts(found)
    if not found and not problems:
        report(NO_CHAPTERS.at(Where(source.file)))
    for problem in sorted(problems, key=_place):
        report(problem)
    return () if problems else found


def _place(problem: Problem) -> tuple[int, int]:
    return problem.where.line or 0, problem.where.column or 0


def _marks(source: SourceText, path: Path, report: Report) -> Iterator[Mark]:
    head = source.text.lstrip()
    if head.startswith("<"):
        return podlove.marks_in(source, report)
    if head.startswith("{") or (head and path.suffix.lower() == ".json"):
        return _json(source, report)
    if head.upper().startswith(ffmetadata.HEADER):
        return ffmetadata.marks_in(source, report)
    return lines.marks_in(source, report)


def _json(source: SourceText, report: Report) -> Iterator[Mark]:
    root = read_json(source, report)
    if root is None:
        return
    document = JsonObject.of(source, root, report)
    if document is None or ("segments" in document.members and "chapters" not in document.members):
        found = "`[…]`" if document is None else "`segments`"
        report(NOT_CHAPTERS.at(root.at(source), found=found))
        return
    yield from json_chapters.marks_in(document, report)
