"""Letters of the font that comes with Pillow, and those it lacks, made of its own shapes.

Pillow carries a part of Aileron Regular (CC0): ASCII and a few signs, but no accented letter and
no `¿`. So `á` is its `a` under its acute, `ñ` its `n` under its tilde, `¿` its `?` turned.
A character that cannot be made is told, for nobody shall see the font's box for a missing one.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from PIL import Image, ImageChops, ImageDraw, ImageFont

_TURNED = {"¿": "?", "¡": "!"}
_RAISED = {"ª": "a", "º": "o"}
_DASHES = {"–": 0.5, "—": 0.9}
"""Width of each dash in ems."""
_ACUTE = "\u00b4"
_BLANK = " "
_NOWHERE = "\uffff"
"""No font has a character here, so it shows what the font draws for a missing one."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """The ink of one character, placed from the pen on the base line; all in pixels.

    Attributes:
        ink: mode L, cropped to what is drawn.
        left: of the ink, from the pen.
        top: of the ink, from the base line; negative above it.
        advance: how far the pen moves on.
    """

    ink: Image.Image
    left: int
    top: int
    advance: float

    @property
    def bottom(self) -> int:
        """The row under the ink, from the base line."""
        return self.top + self.ink.height

    @property
    def middle(self) -> float:
        """Half way across the ink, from the pen."""
        return self.left + self.ink.width / 2


@dataclass(frozen=True, slots=True)
class Mark:
    """How a combining mark is made.

    Attributes:
        shape: the character of the font whose ink it is.
        scale: of that ink.
        flipped: upside down.
        twice: two of them, side by side.
        below: under the letter, not over it.
    """

    shape: str
    scale: float = 1
    flipped: bool = False
    twice: bool = False
    below: bool = False


_MARKS = {
    "\u0300": Mark("`", 1.1),
    "\u0301": Mark(_ACUTE, 1.1),
    "\u0302": Mark("^", 0.62),
    "\u0303": Mark("~", 0.66),
    "\u0304": Mark("-", 0.9),
    "\u0307": Mark(".", 0.95),
    "\u0308": Mark(".", 0.95, twice=True),
    "\u030a": Mark("°", 0.85),
    "\u030b": Mark(_ACUTE, 1.1, twice=True),
    "\u030c": Mark("^", 0.62, flipped=True),
    "\u0327": Mark(",", 0.95, below=True),
}


class Glyphs:
    """The characters of one size.

    Args:
        size: of the em, in pixels.
        stroke: pixels that are added around every line, to make it bolder.
    """

    def __init__(self, size: int, stroke: int = 0) -> None:
        self._size = size
        self._stroke = stroke
        self._font = ImageFont.load_default(size)
        self._made: dict[str, Glyph | None] = {}
        self._steps: dict[str, float] = {}

    def get(self, character: str) -> Glyph | None:
        """Return a character's glyph, or None when it cannot be shown."""
        if character not in self._made:
            self._made[character] = self._make(character)
        return self._made[character]

    def step(self, character: str, following: str) -> float:
        """Return how far the pen moves from a character to the one after it, in pixels."""
        pair = character + following
        if pair not in self._steps:
            glyph = self.get(character)
            advance = glyph.advance if glyph else 0
            self._steps[pair] = advance + self._kerning(_letter(character) + _letter(following))
        return self._steps[pair]

    def _kerning(self, pair: str) -> float:
        return self._font.getlength(pair) - sum(self._font.getlength(each) for each in pair)

    def _make(self, character: str) -> Glyph | None:
        if character in _TURNED:
            return self._turned(_TURNED[character])
        if character in _RAISED:
            return self._raised(_RAISED[character])
        if character in _DASHES:
            return self._dash(_DASHES[character])
        if self._missing != bytes(self._font.getmask(character)):
            return self._of_font(character)
        return self._accented(*unicodedata.normalize("NFD", character))

    @cached_property
    def _missing(self) -> bytes:
        return bytes(self._font.getmask(_NOWHERE))

    @cached_property
    def _x_top(self) -> int:
        return self._of_font("x").top

    def _of_font(self, character: str) -> Glyph:
        advance = self._font.getlength(character)
        pen, line = self._size, self._size * 3 // 2
        sheet = Image.new("L", (ceil(advance) + 2 * pen, 2 * line))
        ImageDraw.Draw(sheet).text(
            (pen, line), character, 255, self._font, "ls", stroke_width=self._stroke
        )
        left, top, right, bottom = sheet.getbbox() or (pen, line, pen + 1, line + 1)
        ink = sheet.crop((left, top, right, bottom))
        return Glyph(ink, left - pen, top - line, advance + self._stroke)

    def _accented(self, base: str, *marks: str) -> Glyph | None:
        known = [_MARKS[mark] for mark in marks if mark in _MARKS]
        glyph = self.get(base) if known and len(known) == len(marks) else None
        if glyph is None:
            return None
        if base in "ij" and not all(mark.below for mark in known):
            glyph = self._dotless(glyph)
        for mark in known:
            glyph = self._with_mark(glyph, mark)
        return glyph

    def _dotless(self, glyph: Glyph) -> Glyph:
        cut = max(0, self._x_top - glyph.top)
        ink = glyph.ink.crop((0, cut, glyph.ink.width, glyph.ink.height))
        return Glyph(ink, glyph.left, glyph.top + cut, glyph.advance)

    def _with_mark(self, glyph: Glyph, mark: Mark) -> Glyph:
        ink = self._ink(mark)
        left = round(glyph.middle - ink.width / 2)
        gap = round(self._size * 0.065)
        top = glyph.bottom - gap // 2 if mark.below else glyph.top - gap - ink.height
        return _joined(glyph, Glyph(ink, left, top, 0))

    def _ink(self, mark: Mark) -> Image.Image:
        ink = _scaled(self._of_font(mark.shape).ink, mark.scale)
        if mark.flipped:
            ink = ink.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        if mark.twice:
            step = ink.width + max(1, round(self._size * 0.075))
            pair = Image.new("L", (ink.width + step, ink.height))
            pair.paste(ink, (0, 0))
            pair.paste(ink, (step, 0))
            ink = pair
        return ink

    def _turned(self, shape: str) -> Glyph:
        glyph = self._of_font(shape)
        ink = glyph.ink.transpose(Image.Transpose.ROTATE_180)
        left = round(glyph.advance - glyph.left - ink.width)
        return Glyph(ink, left, self._x_top, glyph.advance)

    def _raised(self, shape: str) -> Glyph:
        glyph = self._of_font(shape)
        ink = _scaled(glyph.ink, 0.62)
        return Glyph(ink, glyph.left, self._of_font("H").top, glyph.advance * 0.66)

    def _dash(self, ems: float) -> Glyph:
        hyphen, width = self._of_font("-"), round(self._size * ems)
        ink = Image.new("L", (width, hyphen.ink.height), 255)
        return Glyph(ink, hyphen.left, hyphen.top, width + 2 * hyphen.left)


def _letter(character: str) -> str:
    """Return the character of the font that stands for one beside its neighbours."""
    plain = unicodedata.normalize("NFD", character)[0]
    return plain if plain.isascii() else _BLANK


def _scaled(ink: Image.Image, scale: float) -> Image.Image:
    size = max(1, round(ink.width * scale)), max(1, round(ink.height * scale))
    return ink.resize(size, Image.Resampling.LANCZOS)


def _joined(one: Glyph, other: Glyph) -> Glyph:
    """Return one glyph with the ink of another added."""
    left, top = min(one.left, other.left), min(one.top, other.top)
    right = max(one.left + one.ink.width, other.left + other.ink.width)
    sheets = []
    for glyph in (one, other):
        sheet = Image.new("L", (right - left, max(one.bottom, other.bottom) - top))
        sheet.paste(glyph.ink, (glyph.left - left, glyph.top - top))
        sheets.append(sheet)
    return Glyph(ImageChops.lighter(*sheets), left, top, one.advance)
