"""Trap files: what an author wrote, and everything Lienzo says about it in both languages.

%% episodes/06-canales.md      the file's name, then its text
%% es                          the whole explanation in Spanish
%% en                          and in English
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from lienzo.problems import Problem, Report, explain
from lienzo.sources.canvas.reading import read_canvas
from lienzo.sources.inputs.documents import read_episode, read_page, read_show

FOLDER = Path(__file__).parent / "traps"
READERS: Mapping[str, Callable[[Path, str, Report], object]] = {
    "canvas": read_canvas,
    "episode": read_episode,
    "page": read_page,
    "show": read_show,
}


def parts(path: Path) -> dict[str, str]:
    """Return the sections of a trap file by their titles."""
    _, *pieces = re.split(r"^%% (.+)\n", path.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(pieces[::2], pieces[1::2], strict=True))


def explained(kind: str, name: str, data: bytes, folder: Path) -> dict[str, str]:
    """Read a file with these bytes and return all its Problems as text, by language."""
    path = folder / Path(name).name
    path.write_bytes(data)
    problems: list[Problem] = []
    READERS[kind](path, name, problems.append)
    return {
        language: "\n".join(explain(problem, language) for problem in problems) + "\n"
        for language in ("es", "en")
    }
