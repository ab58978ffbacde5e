"""What a canvas file may say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from lienzo.problems import canvas_codes, input_codes
from lienzo.sources.inputs import fields
from lienzo.sources.inputs.entries import Entry, Reads, Refused
from lienzo.sources.inputs.filling import group_of, many
from lienzo.sources.inputs.shapes import mapping_of, one_or_many, word
from lienzo.sources.inputs.types import Input, SecureUrl, Text, json_type

_WORDS: Mapping[str, object] = {"additionalProperties": {"type": "string"}, "minProperties": 1}

Names: TypeAlias = Annotated[
    Mapping[str, str],
    Reads(mapping_of(fields.text, "{es: Canales, en: Channels}"), "{es: Canales, en: Channels}"),
    json_type("object", **_WORDS),
]
Word: TypeAlias = Annotated[
    str, Reads(word, "channels"), json_type("string", pattern="^[a-z][a-z0-9-]*$")
]
_SYNONYMS = one_or_many(fields.text, "synonyms: {es: [canales de venta]}")
_ORDER = many(fields.text, "orders: {osterwalder: [channels, key-partners]}")


class BlockInput(Input):
    """Un bloque: su sitio en la cuadrícula, su grupo de color y sus nombres por idioma."""

    area: Word
    """Su sitio en la cuadrícula."""
    names: Names
    """Nombre por idioma."""
    group: Word | None = None
    """Grupo que le da color."""
    slugs: Names | None = None
    """Nombre en las direcciones, por idioma; si falta, sale del nombre."""
    synonyms: Annotated[
        Mapping[str, tuple[str, ...]], Reads(mapping_of(_SYNONYMS, "synonyms: {es: [ventas]}"))
    ] = {}
    """Otras palabras con las que se busca, por idioma."""


class AttributionInput(Input):
    """Quién hizo el lienzo: la frase que va bajo cada dibujo, y su sitio."""

    url: SecureUrl
    """Sitio de quien hizo el lienzo."""
    lines: Names
    """La frase de autoría, por idioma."""


def _block(entry: Entry) -> BlockInput:
    word_of(entry)
    return group_of(BlockInput, "channels: {area: ch, names: {es: Canales}}")(entry)


def word_of(entry: Entry) -> None:
    """Refuse a key that is no identifier: it becomes an id and a CSS class."""
    if entry.key is not None and not fields.is_word(entry.key.raw):
        fixed = fields.word_like(entry.key.raw)
        problem = canvas_codes.BAD_NAME.at(entry.key.where, name=entry.key.raw, fixed=fixed)
        raise Refused(problem)


def _attribution(entry: Entry) -> AttributionInput:
    example = "attribution: {url: https://example.org/, lines: {es: Lienzo de Ana Ruiz.}}"
    return group_of(AttributionInput, example)(entry)


def _rows(entry: Entry) -> tuple[tuple[str, ...], ...]:
    rows: tuple[str, ...] = many(fields.text, "areas: [kp ka vp cr cs]")(entry)
    if not rows:
        raise entry.refused(input_codes.EMPTY, example="areas: [kp ka vp cr cs]")
    return tuple(tuple(row.split()) for row in rows)


def _blocks(entry: Entry) -> Mapping[str, BlockInput]:
    example = "blocks: {channels: {area: ch, names: {es: Canales}}}"
    found: Mapping[str, BlockInput] = mapping_of(_block, example)(entry)
    return found


class CanvasInput(Input):
    """Un lienzo: cuadrícula, bloques, órdenes, licencia y la línea de autoría."""

    id: Word
    """Identificador del lienzo."""
    title: Names
    """Nombre del lienzo, por idioma."""
    license: Annotated[Text, Reads(fields.text, "CC-BY-SA-3.0")]
    """Licencia, mejor como identificador SPDX."""
    license_url: SecureUrl | None = None
    """Dónde se lee la licencia si no es Creative Commons."""
    attribution: Annotated[
        AttributionInput,
        Reads(_attribution, "{url: https://example.org/, lines: {es: Lienzo de Ana Ruiz.}}"),
    ]
    """Quién lo hizo; va bajo cada dibujo."""
    areas: Annotated[
        tuple[tuple[str, ...], ...],
        Reads(_rows, "[kp ka vp cr cs]"),
        json_type("array", items={"type": "string"}, minItems=1),
    ]
    """Filas de la cuadrícula; un punto deja una casilla vacía."""
    blocks: Annotated[
        Mapping[str, BlockInput], Reads(_blocks, "{channels: {area: ch, names: {es: Canales}}}")
    ]
    """Los bloques por identificador."""
    groups: Annotated[
        Mapping[str, Mapping[str, str]],
        Reads(mapping_of(mapping_of(fields.text, "{es: Clientes}"), "groups: {a: {es: Clientes}}")),
    ] = {}
    """Grupos de color con su nombre por idioma."""
    orders: Annotated[
        Mapping[str, tuple[str, ...]],
        Reads(mapping_of(_ORDER, "orders: {osterwalder: [channels, key-partners]}")),
    ] = {}
    """Órdenes de lectura con nombre, cada uno con todos los bloques."""
    default_order: Text | None = None
    """El orden que sigue una serie que no nombra ninguno."""
