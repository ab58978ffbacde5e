"""The canvas on a card: its blocks in their places, numbered in teaching order."""

from __future__ import annotations

from PIL import Image, ImageDraw

from lienzo.publish.cards.card import Card, Tile
from lienzo.publish.cards.lettering import Face
from lienzo.publish.cards.paint import LINE, PAPER, deep, edge, faint, fill

Box = tuple[int, int, int, int]

_GAP = 16
_RADIUS = 16
_LINE_WIDTH = 3
_LARGEST = 72
_NUMBER_LIFT = 0.35
"""Half the height of a figure, in ems: a number stands in the middle of its block."""


def draw_grid(sheet: Image.Image, card: Card, box: Box) -> None:
    """Draw the canvas into a box of a sheet that is twice the card's size."""
    gap = _gap(card, box)
    for tile in card.tiles:
        _draw_tile(sheet, tile, _place(tile, card, box, gap), whole=not card.tone)


def _gap(card: Card, box: Box) -> int:
    """Return the space between blocks: less in a grid of many cells."""
    cell = min((box[2] - box[0]) // card.columns, (box[3] - box[1]) // card.rows)
    return min(_GAP, cell // 4)


def _place(tile: Tile, card: Card, box: Box, gap: int) -> Box:
    wide, high = (box[2] - box[0] + gap) / card.columns, (box[3] - box[1] + gap) / card.rows
    return (
        round(box[0] + tile.column * wide),
        round(box[1] + tile.row * high),
        round(box[0] + (tile.column + tile.columns) * wide - gap),
        round(box[1] + (tile.row + tile.rows) * high - gap),
    )


def _draw_tile(sheet: Image.Image, tile: Tile, place: Box, *, whole: bool) -> None:
    radius = min(_RADIUS, min(place[2] - place[0], place[3] - place[1]) // 4)
    draw = ImageDraw.Draw(sheet)
    draw.rounded_rectangle(place, radius, *_colours(tile), width=_LINE_WIDTH)
    if tile.number is not None:
        ink = deep(tile.tone) if whole else faint(tile.tone)
        _number(sheet, str(tile.number), place, PAPER if tile.here else ink)


def _colours(tile: Tile) -> tuple[str, str]:
    """Return what a block is filled with and the colour of its line."""
    if tile.here:
        return deep(tile.tone), deep(tile.tone)
    return (PAPER, LINE) if tile.number is None else (fill(tile.tone), edge(tile.tone))


def _number(sheet: Image.Image, text: str, place: Box, colour: str) -> None:
    wide, high = place[2] - place[0], place[3] - place[1]
    size = min(_LARGEST, high * 2 // 3, wide)
    face = Face(size, 2)
    if size < 1 or face.width(text) > wide:
        return
    left = (place[0] + place[2] - face.width(text)) / 2
    face.write(sheet, (left, (place[1] + place[3]) / 2 + _NUMBER_LIFT * size), text, colour)
