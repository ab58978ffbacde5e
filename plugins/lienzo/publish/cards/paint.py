"""Colours and signs of a card: those of the style sheet, on warm paper in light mode."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PIL import Image, ImageColor, ImageDraw

PAPER = "#fbf8f2"
INK = "#221f1b"
SOFT = "#5b554d"
LINE = "#d8d2c6"

_TONES = ("#cf5f2c", "#8667e0", "#138a84", "#ad7b12", "#3a80d2", "#cc4f78")
"""`--lz-tone` 1 to 6 of `theme/styles/base.css`."""
_CROSS = ((1, 0), (2, 0), (2, 1), (3, 1), (3, 2), (2, 2), (2, 3), (1, 3), (1, 2), (0, 2))
_SIGNS = {
    2: ((1, 0), (2, 1), (1, 2), (0, 1)),
    3: ((0, 0), (1, 0), (1, 1), (0, 1)),
    4: ((1, 0), (2, 2), (0, 2)),
    5: ((0, 0), (2, 0), (1, 2)),
    6: (*_CROSS, (0, 1), (1, 1)),
}
"""Corners of the sign of each tone, `--lz-sign`; the first is a disc."""


def tone(number: int) -> str:
    """Return the colour of a group; 0, no group, is ink."""
    return _TONES[number - 1] if number else INK


def deep(number: int) -> str:
    """Return the colour of a group as text wears it: contrast 4.5 and more (WCAG 2.2, 1.4.3)."""
    return mixed(tone(number), INK, 0.66)


def mixed(one: str, other: str, share: float) -> str:
    """Mix two colours as `color-mix(in srgb, one share, other)` does."""
    pairs = zip(ImageColor.getrgb(one), ImageColor.getrgb(other), strict=True)
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in pairs)
    return f"#{red:02x}{green:02x}{blue:02x}"


def fill(number: int) -> str:
    """Return the colour of a block that the card is not about."""
    return mixed(tone(number), PAPER, 0.16)


def edge(number: int) -> str:
    """Return the colour of the line around such a block."""
    return mixed(tone(number), PAPER, 0.45)


def faint(number: int) -> str:
    """Return the colour of the number in such a block, beside the one that is filled."""
    return mixed(INK, fill(number), 0.66)


@cache
def palette() -> Image.Image:
    """Return an image whose palette holds every colour of a card, and steps between neighbours."""
    colours = list(dict.fromkeys(ImageColor.getrgb(each)[:3] for each in _colours()))
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in colours for part in colour])
    return image


def _colours() -> Iterator[str]:
    yield from (*_ramp(PAPER, INK, 16), *_ramp(PAPER, SOFT, 10), *_ramp(PAPER, LINE, 3))
    for number in range(1, len(_TONES) + 1):
        inside = fill(number)
        yield from (*_ramp(PAPER, deep(number), 10), *_ramp(PAPER, tone(number), 3), inside)
        yield from (*_ramp(PAPER, edge(number), 4), *_ramp(inside, edge(number), 3))
        yield from (*_ramp(inside, deep(number), 6), *_ramp(inside, faint(number), 6))


def _ramp(start: str, end: str, steps: int) -> Iterator[str]:
    """Yield colours from one to another, both among them."""
    return (mixed(end, start, step / (steps - 1)) for step in range(steps))


def draw_sign(sheet: Image.Image, number: int, box: tuple[int, int, int, int]) -> None:
    """Draw the sign of a group into a square."""
    draw = ImageDraw.Draw(sheet)
    corners = _SIGNS.get(number)
    if corners is None:
        draw.ellipse(box, deep(number))
        return
    side = max(max(corner) for corner in corners)
    step = (box[2] - box[0]) / side
    draw.polygon([(box[0] + x * step, box[1] + y * step) for x, y in corners], deep(number))
