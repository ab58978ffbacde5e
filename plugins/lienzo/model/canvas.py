"""A canvas: a named grid of blocks, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lienzo.units import base_language


def in_language(names: Mapping[str, str], language: str) -> str:
    """Return the name in a language, else in its base language, else Spanish, else the first."""
    for key in (language, base_language(language), "es"):
        if key in names:
            return names[key]
    return next(iter(names.values()), "")


@dataclass(frozen=True, slots=True)
class Block:
    """One cell of a canvas.

    Attributes:
        id: language-neutral key, for example `customer-relationships`; never shown.
        names: label by language.
        synonyms: other words readers search for, by language.
        slugs: the block's name in addresses, by language.
        area: its name in the grid, for example `cr`.
        group: id of the area of the canvas that gives it its colour, for example `customers`.
    """

    id: str
    names: Mapping[str, str]
    synonyms: Mapping[str, tuple[str, ...]]
    slugs: Mapping[str, str]
    area: str
    group: str

    def name(self, language: str) -> str:
        """Return the label in a language."""
        return in_language(self.names, language)

    def slug(self, language: str) -> str:
        """Return the address word in a language."""
        return in_language(self.slugs, language)


@dataclass(frozen=True, slots=True)
class Group:
    """A family of blocks that share a colour: customers, offer, infrastructure, money."""

    id: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who made the canvas, and on what terms; shown under every drawing of it.

    CC BY-SA 3.0 asks for it, so it is part of the data and cannot be switched off.

    Attributes:
        lines: the sentence by language.
        url: the author's site.
        licence: SPDX identifier, for example `CC-BY-SA-3.0`.
        licence_url: where the licence can be read.
    """

    lines: Mapping[str, str]
    url: str
    licence: str
    licence_url: str


@dataclass(frozen=True, slots=True)
class Canvas:
    """A named grid of blocks with its teaching orders.

    Attributes:
        grid: rows of area names; every area is a full rectangle.
        orders: named permutations of all block ids.
        default_order: the order a series follows when it names none.
    """

    id: str
    names: Mapping[str, str]
    blocks: tuple[Block, ...]
    groups: tuple[Group, ...]
    grid: tuple[tuple[str, ...], ...]
    orders: Mapping[str, tuple[str, ...]]
    default_order: str
    attribution: Attribution

    def find(self, word: str) -> Block | None:
        """Return the block with this id, or with this slug in any language."""
        for block in self.blocks:
            if word == block.id or word in block.slugs.values():
                return block
        return None

    def name(self, language: str) -> str:
        """Return the canvas's own name in a language."""
        return in_language(self.names, language)

    def group(self, block: Block) -> Group:
        """Return the group a block belongs to."""
        return next(group for group in self.groups if group.id == block.group)
