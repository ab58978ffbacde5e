"""From a lesson, a series or a whole site to what its card says."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.model import Block, Canvas, Lesson, Series
from lienzo.publish.cards.card import Card, Tile
from lienzo.publish.embeds.attribution import credit
from lienzo.publish.embeds.bearings import whereabouts
from lienzo.publish.embeds.cells import TONES
from lienzo.publish.embeds.words import Words
from lienzo.text.xml import one_line

_EMPTY = "."


def lesson_card(series: Series, lesson: Lesson, site: str, words: Words) -> Card:
    """Return the card of a lesson: its block filled; a part of the series shows the whole canvas.

    Args:
        series: the lesson's.
        lesson: one on a block of the canvas, or an introduction or a closing.
        site: name of the podcast or the site.
        words: in the series' language.
    """
    place, below = whereabouts(series, lesson, words)
    return _card(series, lesson.block, (site, place, lesson.name, below))


def whole_card(series: Series, title: str, site: str, words: Words) -> Card:
    """Return the card of a page that is about the whole canvas: the series' index, the home."""
    place = words("card.blocks", n=len(series.order))
    return _card(series, None, (site, place, title, series.canvas.name(series.language)))


def lesson_alt(series: Series, lesson: Lesson, words: Words) -> str:
    """Say what the card of a lesson shows, for those who cannot see it."""
    if lesson.block is None:
        return whole_alt(series, lesson.name, words)
    return words(
        "card.alt_block",
        title=one_line(lesson.name),
        canvas=series.canvas.name(series.language),
        n=series.order.index(lesson.block.id) + 1,
        total=len(series.order),
    )


def whole_alt(series: Series, title: str, words: Words) -> str:
    """Say what a card with the whole canvas shows."""
    canvas = series.canvas.name(series.language)
    return words("card.alt_whole", title=one_line(title), canvas=canvas)


def _card(series: Series, block: Block | None, texts: tuple[str, str, str, str]) -> Card:
    canvas = series.canvas
    site, place, title, area = texts
    return Card(
        site=site,
        place=place,
        title=title,
        area=area,
        tone=_tone(canvas, block) if block else 0,
        columns=len(canvas.grid[0]),
        rows=len(canvas.grid),
        tiles=tuple(_tiles(series, block)),
        credit="".join(piece.text for piece in credit(canvas.attribution, series.language)),
    )


def _tiles(series: Series, here: Block | None) -> Iterator[Tile]:
    blocks = {block.area: block for block in series.canvas.blocks}
    for area, (column, row, columns, rows) in _areas(series.canvas).items():
        block = blocks[area]
        order = series.order.index(block.id) + 1 if block.id in series.order else None
        tone = _tone(series.canvas, block)
        yield Tile(column, row, columns, rows, tone, order, here=block == here)


def _areas(canvas: Canvas) -> dict[str, tuple[int, int, int, int]]:
    """Return each area's first column and row, and how many it spans."""
    cells: dict[str, list[tuple[int, int]]] = {}
    for row, names in enumerate(canvas.grid):
        for column, name in enumerate(names):
            if name.strip(_EMPTY):
                cells.setdefault(name, []).append((column, row))
    return {name: _box(members) for name, members in cells.items()}


def _box(members: list[tuple[int, int]]) -> tuple[int, int, int, int]:
    columns, rows = [x for x, _ in members], [y for _, y in members]
    left, top = min(columns), min(rows)
    return left, top, max(columns) - left + 1, max(rows) - top + 1


def _tone(canvas: Canvas, block: Block) -> int:
    return canvas.groups.index(canvas.group(block)) % TONES + 1
