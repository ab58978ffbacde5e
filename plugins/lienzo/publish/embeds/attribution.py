"""The line under every drawing of a canvas: who made it, and on what terms.

CC BY-SA 3.0 asks for it wherever the canvas is drawn, so no embed has a way to leave it out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from lienzo.model import Attribution, in_language
from lienzo.publish.embeds.links import web

_CREATIVE_COMMONS = re.compile(r"^CC-(BY(?:-(?:NC|SA|ND))*)-(\d\.\d)$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the line; a link when it has an address."""

    text: str
    href: str | None = None


def credit(attribution: Attribution, language: str) -> tuple[Piece, ...]:
    """Return the attribution line with the author's site and the licence as links.

    Where the sentence names the site or the licence, the name becomes the link; what it does
    not name is added at its end.
    """
    pieces = [Piece(in_language(attribution.lines, language))]
    pieces = _linked(pieces, _host(attribution.url), web(attribution.url))
    licence = licence_name(attribution.licence)
    return tuple(_linked(pieces, licence, web(attribution.licence_url)))


def licence_name(spdx: str) -> str:
    """Spell an SPDX identifier as people do: `CC-BY-SA-3.0` becomes `CC BY-SA 3.0`."""
    return _CREATIVE_COMMONS.sub(r"CC \1 \2", spdx)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _linked(pieces: list[Piece], name: str, href: str | None) -> list[Piece]:
    if not name:
        return pieces
    for at, piece in enumerate(pieces):
        start = piece.text.lower().find(name.lower())
        if start >= 0 and piece.href is None:
            end = start + len(name)
            inside = [Piece(piece.text[:start]), Piece(piece.text[start:end], href)]
            return [*pieces[:at], *inside, Piece(piece.text[end:]), *pieces[at + 1 :]]
    return [*pieces, Piece(" · "), Piece(name, href)]
