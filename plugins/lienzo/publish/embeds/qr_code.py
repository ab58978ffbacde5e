"""An address as a QR code that stands in the page itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import segno

QUIET = 4
"""Modules left white around the code, so that readers find it (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code to be drawn as one SVG path with strokes of width 1.

    Attributes:
        size: of the square, with its quiet zone, in modules.
        path: its dark modules, row by row from left to right.
    """

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return a text as a QR code that is still read when 15 % of it is damaged (level M)."""
    rows = segno.make(text, error="m", micro=False).matrix
    return QrCode(len(rows) + 2 * QUIET, "".join(_drawn(rows)))


def _drawn(rows: Sequence[Sequence[int]]) -> Iterator[str]:
    """Yield each row as lines and gaps; `.5` is the middle of its height."""
    for y, row in enumerate(rows):
        yield f"M{QUIET} {y + QUIET}.5"
        for dark, run in groupby(row, bool):
            length = len(tuple(run))
            yield f"h{length}" if dark else f"m{length} 0"
