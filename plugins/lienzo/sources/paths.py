"""Files an author names, kept inside the project."""

from __future__ import annotations

import os
from pathlib import Path

from lienzo.problems import Report, Where
from lienzo.problems.episode_codes import NO_SUCH_FILE, OUTSIDE


def named_file(
    folder: Path, name: str, project: Path, *, where: Where, key: str, report: Report
) -> Path | None:
    """Return the file an author named in `key`, or None after reporting why not.

    The path starts from `folder`. A path, or a link on its way, that leaves the project is
    refused: a site must never publish what lies elsewhere on the author's machine.
    """
    path = folder / name
    shown = shown_path(folder, project) or folder.resolve().name
    if not is_inside(path, project):
        report(OUTSIDE.at(where, key=key, name=name, folder=shown))
        return None
    if not path.exists():
        report(NO_SUCH_FILE.at(where, key=key, name=name, folder=shown))
        return None
    return path


def is_inside(path: Path, project: Path) -> bool:
    """Whether a path, with every link followed, lies in the project's folder.

    A link that leads to itself leads nowhere else, so it is inside.
    """
    try:
        return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(project))
    except ValueError:  # an embedded null character
        return False


def is_utf8(name: str) -> bool:
    """Whether a file's name is UTF-8 on disk; Python reads any other with lone surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def shown_path(path: Path, project: Path) -> str:
    """Return how Problems name a path: from the project's folder, with forward slashes."""
    try:
        shown = path.relative_to(project).as_posix()
    except ValueError:
        return path.as_posix()
    return "" if shown == "." else shown
