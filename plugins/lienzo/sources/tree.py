"""The Markdown files of the docs folder, found as MkDocs finds them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from lienzo.problems import Report, Where
from lienzo.problems.episode_codes import OUTSIDE
from lienzo.problems.file_codes import LINK_LOOP, NAME_NOT_UTF8
from lienzo.sources.paths import is_inside, is_utf8, shown_path

_PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def markdown_files(docs: Path, project: Path, report: Report) -> Iterator[Path]:
    """Yield the pages below the docs folder, those behind linked folders too, sorted by folder.

    MkDocs follows links and publishes what it finds there: a draft that only it saw would go out.
    What leads out of the project, leads back to itself or has no proper name is reported instead.
    """
    for folder, folders, names in os.walk(docs, followlinks=True):
        here = Path(folder)
        below = [here / name for name in sorted(folders) if not name.startswith(".")]
        folders[:] = [path.name for path in below if _leads_on(path, docs, project, report)]
        for name in sorted(names):
            if name.endswith(_PAGE_ENDINGS) and not name.startswith("."):
                path = here / name
                if _is_utf8(path, project, report) and _is_inside(path, docs, project, report):
                    yield path


def _leads_on(path: Path, docs: Path, project: Path, report: Report) -> bool:
    """Whether a folder is to be walked; a linked one neither leaves the project nor loops."""
    if not path.is_symlink():
        return True
    if not _is_inside(path, docs, project, report):
        return False
    target = os.path.realpath(path)
    above = [folder for folder in path.parents if folder.is_relative_to(docs)]
    if any(Path(os.path.realpath(folder)).is_relative_to(target) for folder in above):
        report(LINK_LOOP.at(Where(shown_path(path, project))))
        return False
    return True


def _is_inside(path: Path, docs: Path, project: Path, report: Report) -> bool:
    if is_inside(path, project):
        return True
    name = shown_path(path, project)
    report(OUTSIDE.at(Where(name), key="docs", name=name, folder=shown_path(docs, project)))
    return False


def _is_utf8(path: Path, project: Path, report: Report) -> bool:
    if is_utf8(path.name):
        return True
    report(NAME_NOT_UTF8.at(Where(shown_path(path, project))))
    return False
