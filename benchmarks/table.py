"""A table of figures, for a terminal or a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """One line of figures, already words."""

    what: str
    figure: str
    beside: str
    ratio: str
    note: str


_POINT = re.compile(r"(?<=\d)\.(?=\d)")
HEAD = Row("qué", "Lienzo", "al lado", "razón", "nota")


def plain_lines(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of a table in columns."""
    every = [HEAD, *(_with_commas(row) for row in rows)]
    widths = [max(len(row[column]) for row in every) for column in range(len(HEAD))]
    for row in every:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def markdown_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield _markdown(HEAD)
    yield "|---|---:|---|---:|---|"
    yield from (_markdown(_with_commas(row)) for row in rows)


def _markdown(row: Row) -> str:
    return f"| {' | '.join(row)} |"


def _with_commas(row: Row) -> Row:
    """Return a row whose decimals are written as in Spanish."""
    return Row(*(_POINT.sub(",", cell) for cell in row))
