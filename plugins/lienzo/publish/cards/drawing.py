"""Draws a social card: text on the left, the canvas on the right, its attribution below.

Everything is drawn twice as large and halved, which smooths the edges; then it gets a palette of
our own colours, which keeps the file small and costs a tenth of finding one for each card.
"""

from __future__ import annotations

from io import BytesIO
from typing import Final

import PIL
from PIL import Image, features

from lienzo.publish.cards.card import Card
from lienzo.publish.cards.grid import draw_grid
from lienzo.publish.cards.lettering import Face, balanced, fitted, showable, whole_in
from lienzo.publish.cards.paint import INK, PAPER, SOFT, deep, draw_sign, palette, tone

SIZE: Final = (1200, 630)
"""Pixels: the shape that OpenGraph's readers crop to, 1.91 to 1."""

_SCALE = 2
_LEFT, _RIGHT = 64 * _SCALE, (1200 - 64) * _SCALE
_COLUMN = 560 * _SCALE
_GRID = 684 * _SCALE, 128 * _SCALE, 1136 * _SCALE, 478 * _SCALE
_TITLES = tuple(Face(size * _SCALE, round(size * _SCALE / 56)) for size in range(84, 47, -4))
_TWO_LINES, _THREE_LINES = _TITLES[:6], _TITLES[4:]
"""Two lines down to 64 pixels are read sooner than three of larger letters."""
_SMALL = Face(30 * _SCALE, 1)
_PLACE = Face(34 * _SCALE, 2)
_CREDITS = tuple((Face(size * _SCALE), lines) for size, lines in ((20, 2), (18, 2), (16, 4)))


def draw_card(card: Card) -> bytes | None:
    """Return a card as a PNG; None when its title or the attribution cannot be shown whole.

    The attribution is a condition of the canvas's licence, so without it nothing is drawn. Other
    texts that the font lacks are left out. The same card gives the same bytes with the same
    release of Pillow.
    """
    if not features.check("freetype2"):
        return None
    title, credit = showable(card.title), _credit(card)
    if title is None or credit is None:
        return None
    sheet = Image.new("RGB", (SIZE[0] * _SCALE, SIZE[1] * _SCALE), PAPER)
    sheet.paste(tone(card.tone), (0, 0, 16 * _SCALE, sheet.height))
    draw_grid(sheet, card, _GRID)
    _write_site(sheet, card)
    _write_title(sheet, card, title)
    _write_credit(sheet, *credit)
    return _png(sheet)


def drawn_with() -> str:
    """Return what draws besides us: another release may set a pixel otherwise."""
    return f"Pillow {PIL.__version__}, FreeType {features.version('freetype2')}"


def _credit(card: Card) -> tuple[Face, list[str]] | None:
    text = showable(card.credit) or ""
    for face, most in _CREDITS:
        if lines := whole_in(text, face, _RIGHT - _LEFT, most):
            return face, lines
    return None


def _write_site(sheet: Image.Image, card: Card) -> None:
    if text := showable(card.site):
        face, lines = fitted(text, (_SMALL,), _RIGHT - _LEFT, 1)
        face.write(sheet, (_LEFT, 82 * _SCALE), lines[0], SOFT)


def _write_title(sheet: Image.Image, card: Card, title: str) -> None:
    face, lines = _set_title(title)
    leading = round(face.size * 1.16)
    place, area = showable(card.place), showable(card.area)
    above = 66 * _SCALE if place else 0
    below = 72 * _SCALE if area else 0
    middle = (_GRID[1] + _GRID[3]) // 2
    top = middle - (above + leading * len(lines) + below) // 2
    if place:
        placed, said = fitted(place, (_PLACE,), _COLUMN, 1)
        placed.write(sheet, (_LEFT, top + 36 * _SCALE), said[0], SOFT)
    line = top + above + round(face.size * 0.86)
    for text in lines:
        face.write(sheet, (_LEFT, line), text, INK)
        line += leading
    if area:
        _write_area(sheet, card, area, line - leading + 74 * _SCALE)


def _set_title(title: str) -> tuple[Face, list[str]]:
    for face in _TWO_LINES:
        if lines := whole_in(title, face, _COLUMN, 2):
            return face, balanced(lines, face)
    return fitted(title, _THREE_LINES, _COLUMN, 3)


def _write_area(sheet: Image.Image, card: Card, area: str, line: int) -> None:
    left = _LEFT
    if card.tone:
        side = 24 * _SCALE
        draw_sign(sheet, card.tone, (left, line - side, left + side, line))
        left += side + 14 * _SCALE
    face, lines = fitted(area, (_PLACE,), _COLUMN - (left - _LEFT), 1)
    face.write(sheet, (left, line), lines[0], deep(card.tone) if card.tone else SOFT)


def _write_credit(sheet: Image.Image, face: Face, lines: list[str]) -> None:
    leading = round(face.size * 1.3)
    line = 584 * _SCALE - leading * (len(lines) - 1)
    for text in lines:
        face.write(sheet, (_LEFT, line), text, SOFT)
        line += leading


def _png(sheet: Image.Image) -> bytes:
    small = sheet.reduce(_SCALE)
    file = BytesIO()
    small.quantize(palette=palette(), dither=Image.Dither.NONE).save(file, "PNG", compress_level=4)
    return file.getvalue()
