"""Lines of text: what of them can be shown, how wide they are, where they break and shrink."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import ceil

from PIL import Image

from lienzo.publish.cards.glyphs import Glyph, Glyphs
from lienzo.text.xml import one_line

_ELLIPSIS = "…"
_SAME = str.maketrans("\u2010\u2011\u2212\u00d7", "--\u2013x", "\u00ad")
"""Signs that the font lacks and others say as well; a soft hyphen is none."""
_SAYS_NOTHING = frozenset({"So", "Sk", "Cf", "Cn", "Co", "Me"})
"""Categories of emoji and of the signs that join them: a text reads the same without."""
_SELECTORS = range(0xFE00, 0xFE10)
_PROBE = 20


@dataclass(frozen=True, slots=True)
class Face:
    """Letters of one size and weight, in pixels."""

    size: int
    stroke: int = 0

    def width(self, text: str) -> float:
        """Return how far the pen moves over a text."""
        glyphs = glyphs_of(self.size, self.stroke)
        return sum(glyphs.step(*pair) for pair in pairwise(f"{text} "))

    def write(self, sheet: Image.Image, at: tuple[float, float], text: str, colour: str) -> None:
        """Draw a text; `at` is its left end on the base line."""
        line = _line(self, text)
        corner = round(at[0]) + line.left, round(at[1]) + line.top
        sheet.paste(colour, (*corner, *_other(corner, line.ink)), line.ink)


@lru_cache(maxsize=32)
def _line(face: Face, text: str) -> Glyph:
    """Return a line as one glyph, kept because every card of a series says some of the same."""
    glyphs, pen, base = glyphs_of(face.size, face.stroke), float(face.size), 2 * face.size
    line = Image.new("L", (ceil(face.width(text)) + 2 * face.size, 3 * face.size))
    for character, following in pairwise(f"{text} "):
        glyph = glyphs.get(character)
        if glyph is not None:
            corner = round(pen) + glyph.left, base + glyph.top
            line.paste(255, (*corner, *_other(corner, glyph.ink)), glyph.ink)
        pen += glyphs.step(character, following)
    left, top, right, bottom = line.getbbox() or (0, 0, 1, 1)
    ink = line.crop((left, top, right, bottom))
    return Glyph(ink, left - face.size, top - base, pen - face.size)


@cache
def glyphs_of(size: int, stroke: int) -> Glyphs:
    """Return the characters of a size, made once: a hundred cards say the same letters."""
    return Glyphs(size, stroke)


def showable(text: str) -> str | None:
    """Return a text in one line as the font can show it; None when a letter would be missing.

    Emoji are left out, for nothing is unsaid without them. A text in another script, or one
    with nothing left, is None: half of it would be worse than none.
    """
    clean = unicodedata.normalize("NFC", one_line(text)).translate(_SAME)
    glyphs = glyphs_of(_PROBE, 0)
    kept = one_line("".join(x for x in clean if glyphs.get(x) or not _says_nothing(x)))
    return kept if kept and all(glyphs.get(x) for x in kept) else None


def _says_nothing(character: str) -> bool:
    return unicodedata.category(character) in _SAYS_NOTHING or ord(character) in _SELECTORS


def broken(text: str, face: Face, width: float) -> list[str]:
    """Break a text between words into lines of a width; a longer word has a line to itself."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def whole_in(text: str, face: Face, width: float, most: int) -> list[str]:
    """Return a text's lines when a face holds it in so many; none when it does not."""
    lines = broken(text, face, width)
    held = len(lines) <= most and all(face.width(line) <= width for line in lines)
    return lines if held else []


def balanced(lines: list[str], face: Face) -> list[str]:
    """Return the same text in as many lines, of more equal length."""
    text, best = " ".join(lines), lines
    longest = max(face.width(line) for line in lines)
    while len(narrower := whole_in(text, face, longest - 1, len(lines))) == len(lines):
        best, longest = narrower, max(face.width(line) for line in narrower)
    return best


def fitted(text: str, faces: Sequence[Face], width: float, most: int) -> tuple[Face, list[str]]:
    """Set a text in the first face that holds it in so many lines; the last one cuts it.

    Args:
        text: one that can be shown.
        faces: the largest first.
        width: of a line.
        most: lines at most; what does not fit into them ends in `…`.
    """
    for face in faces:
        if lines := whole_in(text, face, width, most):
            return face, lines
    last = faces[-1]
    lines = broken(text, last, width)
    rest = " ".join(lines[most - 1 :])
    kept = [*lines[: most - 1], rest] if rest else lines
    return last, [_cut(line, last, width) for line in kept]


def _cut(line: str, face: Face, width: float) -> str:
    """Shorten a line to a width, after a word if one ends in its second half."""
    if face.width(line) <= width:
        return line
    kept = line
    while kept and face.width(kept + _ELLIPSIS) > width:
        kept = kept[:-1]
    words = kept.rpartition(" ")[0]
    if len(words) * 2 > len(kept):
        kept = words
    return kept.rstrip(" ,;:.") + _ELLIPSIS


def _other(corner: tuple[int, int], ink: Image.Image) -> tuple[int, int]:
    return corner[0] + ink.width, corner[1] + ink.height
