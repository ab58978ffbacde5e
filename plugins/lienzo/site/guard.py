"""Which folders may be replaced by a site: never the author's own, never a stranger's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lienzo.problems import Problem, Report, Where
from lienzo.problems.staging_codes import (
    FOREIGN_FILES,
    SITE_INSIDE,
    SITE_IS_A_FILE,
    SITE_SWALLOWS,
)

_SIGNS = ("sitemap.xml", "sitemap.xml.gz")
"""What MkDocs writes into every site, with any theme; hardly anything else writes both."""


def may_replace(
    site: Path, precious: Iterable[Path], authored: Iterable[Path], where: Where, report: Report
) -> bool:
    """Whether `site` may be replaced; else report why not.

    Args:
        site: the folder the site goes to, as `mkdocs.yml` says.
        precious: folders that must not be lost with it: the project, the home folder.
        authored: folders it must not be in either: articles, audio.
        where: the place to name in a Problem.
        report: receives the Problem.

    Raises:
        OSError: the folder cannot be listed.
    """
    problem = next(_objections(site, precious, authored, where), None)
    if problem is not None:
        report(problem)
    return problem is None


def _objections(
    site: Path, precious: Iterable[Path], authored: Iterable[Path], where: Where
) -> Iterator[Problem]:
    target = site.resolve()
    for folder in precious:
        if target in (folder.resolve(), *folder.resolve().parents):
            yield SITE_SWALLOWS.at(where, site=site, folder=folder)
    for folder in authored:
        if folder.resolve() in target.parents:
            yield SITE_INSIDE.at(where, site=site, folder=folder)
    if target.exists() and not target.is_dir():
        yield SITE_IS_A_FILE.at(where, site=site)
    if stranger := _stranger(target):
        yield FOREIGN_FILES.at(where, site=site, file=stranger)


def _stranger(site: Path) -> str | None:
    """Name a file that no site build made, if the folder is neither empty nor a site."""
    names = sorted(path.name for path in site.iterdir()) if site.is_dir() else []
    if all(sign in names for sign in _SIGNS):
        return None
    return next((name for name in names if not name.startswith(".")), None)
