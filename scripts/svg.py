"""Writes SVG as a figure in an article wants it: one block of HTML, in the page's colours.

`class` says which colour of `docs/estilo/marca.css` becomes `currentColor`; without a style
sheet that is black, so what a colour tells apart is also hatched, dashed or named.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

WIDE = 440  # of every figure; 13 of them are 11 pixels on a phone
LETTER = 13


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """Write an element; `class_` is `class`, and `_` in a name is a hyphen."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(number(value))}"
        for key, value in attributes.items()
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def number(value: object) -> str:
    """Write a measure without digits nobody sees."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def text(words: str, x: float, y: float, **attributes: object) -> str:
    """Write words; `y` is their baseline."""
    return element("text", escape(words), x=x, y=y, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: object) -> str:
    """Draw a straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke="currentColor", **attributes)


def box(x: float, y: float, width: float, height: float, **attributes: object) -> str:
    """Draw a box."""
    return element("rect", x=x, y=y, width=width, height=height, **attributes)


def bar(
    name: str, x: float, y: float, width: float, height: float, colour: str, *, filled: bool
) -> str:
    """Draw a bar with its outline, full or with the hatching of the figure of that name."""
    fill = "currentColor" if filled else f"url(#{name}-trama)"
    return box(x, y, width, height, class_=colour, fill=fill, stroke="currentColor")


def hatching(name: str, colour: str) -> str:
    """Define the pattern of a figure: what is hatched differs also in black and white."""
    stroke = element("path", d="M-2 8 8 -2M2 12 12 2", stroke="currentColor", stroke_width=2.6)
    pattern = element(
        "pattern",
        stroke,
        id=f"{name}-trama",
        class_=colour,
        width=7,
        height=7,
        patternUnits="userSpaceOnUse",
    )
    return element("defs", pattern)


def figure(name: str, height: int, title: str, description: str, parts: Iterable[str]) -> str:
    """Put a figure together: one block of HTML without an empty line."""
    root = (
        f'<svg class="dibujo" viewBox="0 0 {WIDE} {height}" role="img"'
        f' aria-labelledby="{name}-titulo {name}-texto" font-size="{LETTER}" fill="currentColor">'
    )
    head = (
        element("title", escape(title), id=f"{name}-titulo"),
        element("desc", escape(description), id=f"{name}-texto"),
    )
    return "\n".join((root, *head, *parts, "</svg>")) + "\n"
