"""What a social card says, as a value: every input of the drawing, and nothing else."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import sha256

_DRAWING = 1
"""Counts the ways cards have been drawn: raise it with every change of the drawing."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One block of the canvas, in cells of its grid.

    Attributes:
        tone: 1 to 6, the colour of its group as in the style sheet.
        number: place in the teaching order; None for a block outside the series.
        here: whether the card is about it.
    """

    column: int
    row: int
    columns: int
    rows: int
    tone: int
    number: int | None
    here: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A social card.

    Attributes:
        site: name of the podcast or the site; empty when the title says it.
        place: such as `Bloque 6 de 9`.
        title: of the page.
        area: name of the group of blocks; empty without one.
        tone: 1 to 6, the group's colour and sign; 0 without a group.
        columns: of the canvas's grid.
        rows: of the canvas's grid.
        tiles: the blocks.
        credit: the attribution of the canvas; it goes on every drawing (CC BY-SA 3.0, 4(c)).
    """

    site: str
    place: str
    title: str
    area: str
    tone: int
    columns: int
    rows: int
    tiles: tuple[Tile, ...]
    credit: str


def card_digest(card: Card) -> str:
    """Return the hexadecimal SHA-256 of all a card is drawn from: other words, other digest."""
    values = json.dumps([_DRAWING, asdict(card)], ensure_ascii=True, sort_keys=True)
    return sha256(values.encode()).hexdigest()
