"""The grid of a canvas: rows of equal length, areas that are rectangles, one block in each."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.problems import Origin, Report, canvas_codes
from lienzo.sources.canvas.models import CanvasInput

_EMPTY = "."

Cell = tuple[int, int]


def check_grid(canvas: CanvasInput, origin: Origin, report: Report) -> None:
    """Report what CSS `grid-template-areas` would not draw, or draw with holes."""
    width = len(canvas.areas[0])
    for number, row in enumerate(canvas.areas):
        if len(row) != width:
            where = origin.of(f"areas.{number}")
            report(canvas_codes.ROW_LENGTH.at(where, length=len(row), first=width))
    cells = _cells(canvas.areas)
    for area, members in cells.items():
        if len(members) != _box_size(members):
            where = origin.of(f"areas.{members[0][0]}")
            report(canvas_codes.NOT_A_RECTANGLE.at(where, area=area))
    _check_blocks(canvas, cells, origin, report)


def _cells(rows: tuple[tuple[str, ...], ...]) -> dict[str, list[Cell]]:
    found: dict[str, list[Cell]] = {}
    for area, cell in _each(rows):
        found.setdefault(area, []).append(cell)
    return found


def _each(rows: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, Cell]]:
    for y, row in enumerate(rows):
        for x, area in enumerate(row):
            if area.strip(_EMPTY):
                yield area, (y, x)


def _box_size(members: list[Cell]) -> int:
    """Count the cells of the smallest rectangle around some cells."""
    rows, columns = [y for y, _ in members], [x for _, x in members]
    return (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)


def _check_blocks(
    canvas: CanvasInput, cells: dict[str, list[Cell]], origin: Origin, report: Report
) -> None:
    owners: dict[str, str] = {}
    for block_id, block in canvas.blocks.items():
        where = origin.of(f"blocks.{block_id}.area")
        facts = {"block": block_id, "area": block.area}
        if block.area not in cells:
            known = ", ".join(f"`{area}`" for area in cells if area not in owners)
            report(canvas_codes.BLOCK_WITHOUT_AREA.at(where, known=known, **facts))
        elif block.area in owners:
            report(canvas_codes.AREA_TAKEN.at(where, other=owners[block.area], **facts))
        owners.setdefault(block.area, block_id)
    for area in (area for area in cells if area not in owners):
        where = origin.of(f"areas.{cells[area][0][0]}")
        report(canvas_codes.AREA_WITHOUT_BLOCK.at(where, area=area))
