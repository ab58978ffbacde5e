"""Files proved before they are written: our own strict reader takes every one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from lienzo.moving.show_draft import SHOW_FILE
from lienzo.moving.yaml_text import Line, Value, lines, without
from lienzo.problems import Problem, Severity
from lienzo.sources.inputs.documents import read_episode, read_show

Refusal = Callable[[Line, Problem], None]
"""Hears of a value that was left out, and why."""


def proven_show(keys: Mapping[str, Value], refused: Refusal, folder: Path) -> str:
    """Return `podcast.yml` without the values that the reader refuses; tried in a folder."""
    return _proven(keys, _show_text, read_show, refused, folder / SHOW_FILE, above=0)


def proven_episode(keys: Mapping[str, Value], body: str, refused: Refusal, folder: Path) -> str:
    """Return the notes of an episode without the values that the reader refuses."""

    def text(written: list[Line]) -> str:
        front = "".join(f"{line.text}\n" for line in written)
        return f"---\n{front}---\n{body}\n" if body else f"---\n{front}---\n"

    return _proven(keys, text, read_episode, refused, folder / "notes.md", above=1)


def _show_text(written: list[Line]) -> str:
    return "".join(f"{line.text}\n" for line in written)


def _proven(
    keys: Mapping[str, Value],
    text: Callable[[list[Line]], str],
    read: Callable[[Path, str, Callable[[Problem], None]], object],
    refused: Refusal,
    path: Path,
    *,
    above: int,
) -> str:
    while True:
        written = lines(keys)
        made = text(written)
        path.write_text(made, encoding="utf-8", errors="replace")
        problems: list[Problem] = []
        read(path, path.name, problems.append)
        found = (_line(problem, written, above) for problem in problems)
        at_fault = dict(filter(None, found))
        if not at_fault:
            return made
        for line, problem in at_fault.items():
            refused(line, problem)
        keys = without(keys, at_fault)


def _line(problem: Problem, written: list[Line], above: int) -> tuple[Line, Problem] | None:
    """Return the line an error is about; None for advice, and for what is missing."""
    place = (problem.where.line or 0) - above - 1
    missing = problem.code.id in {"LZ111", "LZ112"} and "." not in str(problem.facts.get("key"))
    if problem.severity is not Severity.ERROR or missing or not 0 <= place < len(written):
        return None
    return written[place], problem
