"""The cost of a build with Lienzo over the same pages on plain Material."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from configs import LIENZO, PLAIN, Config
from table import Row
from timing import Cost, paired_ratio, run, typical

_MADE = (LIENZO.site, PLAIN.site, ".cache")
"""What a fresh clone does not have; the ledger is committed, so it stays."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two builds that ran one after the other."""

    lienzo: Cost
    plain: Cost


def measure_builds(project: Path, lessons: int, rounds: int) -> Iterator[Row]:
    """Yield a row for cold builds, one for warm builds and one for memory.

    A cold build finds neither site nor caches; a warm one finds those of the build before it and
    nothing to do. Python's own compiled files are there in both.
    """
    _build(project, LIENZO)  # the ledger, and Python's compiled files
    cold, warm = [], []
    for turn in range(rounds):
        for name in _MADE:
            shutil.rmtree(project / name, ignore_errors=True)
        cold.append(_pair(project, first_lienzo=turn % 2 == 0))
        warm.append(_pair(project, first_lienzo=turn % 2 == 0))
    yield _row(f"sitio de {lessons} lecciones, en frío", cold)
    yield _row(f"sitio de {lessons} lecciones, en caliente", warm)
    yield _memory(f"sitio de {lessons} lecciones, memoria máxima", [*cold, *warm])


def _pair(project: Path, *, first_lienzo: bool) -> Pair:
    if first_lienzo:
        lienzo = _build(project, LIENZO)
        return Pair(lienzo, _build(project, PLAIN))
    plain = _build(project, PLAIN)
    return Pair(_build(project, LIENZO), plain)


def _build(project: Path, config: Config) -> Cost:
    return run(["-m", "mkdocs", "build", "--quiet", "-f", config.file], project)


def _row(what: str, pairs: Iterable[Pair]) -> Row:
    pairs = list(pairs)
    ours, theirs = [p.lienzo.cpu for p in pairs], [p.plain.cpu for p in pairs]
    walls = [p.lienzo.wall for p in pairs], [p.plain.wall for p in pairs]
    return Row(
        what,
        f"{typical(ours):.2f} s",
        f"Material solo: {typical(theirs):.2f} s",
        f"{paired_ratio(ours, theirs):.2f}",
        f"reloj {paired_ratio(*walls):.2f}; {len(pairs)} parejas",
    )


def _memory(what: str, pairs: Iterable[Pair]) -> Row:
    pairs = list(pairs)
    ours, theirs = [p.lienzo.peak for p in pairs], [p.plain.peak for p in pairs]
    floor = f"Material solo: {typical(theirs):.0f} MB"
    return Row(what, f"{typical(ours):.0f} MB", floor, f"{paired_ratio(ours, theirs):.2f}", "")
