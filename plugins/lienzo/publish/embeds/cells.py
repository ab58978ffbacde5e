"""A canvas as the reader sees it: cells in teaching order, each with its state and its links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lienzo.model import Block, Canvas, Course, Lesson, Part, Series, in_language
from lienzo.publish.embeds.attribution import Piece, credit
from lienzo.publish.embeds.standing import Pointer, Standing, pointer, public
from lienzo.publish.embeds.words import Words
from lienzo.units import base_language

TONES = 6
"""How many group colours the style sheet has; a seventh group takes the first again."""

_AREA = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_EMPTY = "."


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a drawn canvas.

    Attributes:
        number: place in the teaching order; None for parts and for blocks outside the series.
        area: its name in the grid, safe in a style sheet.
        tone: 1 to `TONES`, the colour of its group; 0 without a group.
        main: the first lesson, or None when the block is not in the series.
        others: the block's further lessons.
        lessons: the ways to the block's lessons that are out; what is marked is counted by them.
    """

    label: str
    area: str
    group: str = ""
    tone: int = 0
    number: int | None = None
    current: bool = False
    main: Pointer | None = None
    others: tuple[Pointer, ...] = ()
    lessons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A canvas ready to be drawn.

    Attributes:
        lang: language of the names where it is not the interface's; else empty.
        areas: value of `grid-template-areas`.
        rows: value of `grid-template-rows` on paper, where the blocks share the sheet.
        columns: how many columns the grid has.
        cells: in teaching order.
        aside: cells of blocks that the series does not teach.
    """

    label: str
    lang: str
    areas: str
    rows: str
    columns: int
    cells: tuple[Cell, ...]
    aside: tuple[Cell, ...]
    credit: tuple[Piece, ...]

    @property
    def total(self) -> int:
        """How many blocks the series teaches."""
        return sum(cell.number is not None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Draughtsman:
    """Draws the canvases of one course for one page."""

    course: Course
    words: Words
    here: str

    def whole(self, series: Series, current: Lesson | None) -> Drawing:
        """Draw the canvas with the series' parts above and below it."""
        shown = public(series, self.course)
        first = self._parts(shown, "introduction", current)
        last = self._parts(shown, "closing", current)
        rows = [*_row(first, shown.canvas), *_rows(shown.canvas), *_row(last, shown.canvas)]
        cells = (*first, *self._taught(shown, current), *last)
        return self._drawing(shown, rows, cells)

    def small(self, series: Series, current: Lesson) -> Drawing:
        """Draw the blocks alone, with the one of a lesson marked."""
        shown = public(series, self.course)
        return self._drawing(shown, _rows(shown.canvas), tuple(self._taught(shown, current)))

    def _drawing(self, series: Series, rows: list[str], cells: tuple[Cell, ...]) -> Drawing:
        canvas = series.canvas
        return Drawing(
            label=canvas.name(series.language),
            lang=self._foreign(series.language),
            areas=" ".join(f"'{row}'" for row in rows),
            rows=" ".join("1fr" if row in _rows(canvas) else "auto" for row in rows),
            columns=len(canvas.grid[0]),
            cells=cells,
            aside=tuple(self._untaught(series)),
            credit=credit(canvas.attribution, series.language),
        )

    def _foreign(self, language: str) -> str:
        return "" if base_language(language) == self.words.language else language

    def _taught(self, series: Series, current: Lesson | None) -> Iterator[Cell]:
        cells = self._numbered(series, current)
        for cell, block_id in zip(cells, series.order, strict=True):
            pointers = self._pointers(series.of_block(block_id))
            main = pointers[0] if pointers else _soon(cell.label)
            out = tuple(pointer.href for pointer in pointers if pointer.href)
            yield replace(cell, main=main, others=pointers[1:], lessons=out)

    def _numbered(self, series: Series, current: Lesson | None) -> Iterator[Cell]:
        """Yield the cells of the blocks in teaching order, without their links."""
        blocks = {block.id: block for block in series.canvas.blocks}
        for number, block_id in enumerate(series.order, start=1):
            block = blocks[block_id]
            marked = current is not None and current.block == block
            yield replace(self._cell(series, block), number=number, current=marked)

    def _untaught(self, series: Series) -> Iterator[Cell]:
        for block in series.canvas.blocks:
            if block.id not in series.order:
                yield self._cell(series, block)

    def _cell(self, series: Series, block: Block) -> Cell:
        """Return a block's cell as it is outside the teaching order."""
        canvas = series.canvas
        group = canvas.group(block)
        return Cell(
            label=block.name(series.language),
            area=_area(block.area, canvas),
            group=in_language(group.names, series.language),
            tone=canvas.groups.index(group) % TONES + 1,
        )

    def _parts(self, series: Series, part: Part, current: Lesson | None) -> tuple[Cell, ...]:
        lessons = tuple(lesson for lesson in series.lessons if lesson.part == part)
        if not lessons:
            return ()
        main, *others = self._pointers(lessons)
        marked = current is not None and current.part == part
        label = self.words(f"part.{part}")
        return (Cell(label, f"lz-{part}", current=marked, main=main, others=tuple(others)),)

    def _pointers(self, lessons: tuple[Lesson, ...]) -> tuple[Pointer, ...]:
        return tuple(pointer(x, self.course, self.here, self.words) for x in lessons)


def _soon(name: str) -> Pointer:
    return Pointer(name, None, Standing.SOON)


def _rows(canvas: Canvas) -> list[str]:
    return [" ".join(_area(name, canvas) for name in row) for row in canvas.grid]


def _row(cells: tuple[Cell, ...], canvas: Canvas) -> list[str]:
    return [" ".join([cell.area] * len(canvas.grid[0])) for cell in cells]


def _area(name: str, canvas: Canvas) -> str:
    """Return an area's name as a CSS identifier: its own when it is one, else its number."""
    if name == _EMPTY or _AREA.fullmatch(name):
        return name
    return f"lz-{sorted({area for row in canvas.grid for area in row}).index(name)}"
