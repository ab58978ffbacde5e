"""What a canvas file may say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from lienzo.problems import canvas_codes, input_codes
from lienzo.sources import fields
from lienzo.sources.entries import Entry, Reads, Refused
from lienzo.sources.filling import group_of, many
from lienzo.sources.inputs import Input, SecureUrl, Text, json_type
from lienzo.sources.shapes import mapping_of, one_or_many, word

_WORDS = {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1}

Names: TypeAlias = Annotated[
    Mapping[str, str],
    Reads(mapping_of(fields.text, "{es: Canales, en: Channels}"), "{es: Canales, en: Channels}"),
    json_type(**_WORDS),
]
Word: TypeAlias = Annotated[
    str, Reads(word, "channels"), json_type(type="string", pattern="^[a-z][a-z0-9-]*$")
]
_SYNONYMS = one_or_many(fields.text, "synonyms: {es: [canales de venta]}")
_ORDER = many(fields.text, "orders: {osterwalder: [channels, key-partners]}")


class BlockInput(Input):
    """Un bloque: su sitio en la cuadrícula, su grupo de color y sus nombres por idioma."""

    area: Word
    names: Names
    group: Word | None = None
    slugs: Names | None = None
    synonyms: Annotated[
        Mapping[str, tuple[str, ...]], Reads(mapping_of(_SYNONYMS, "synonyms: {es: [ventas]}"))
    ] = {}


class AttributionInput(Input):
    """Quién hizo el lienzo: la frase que va bajo cada dibujo, y su sitio."""

    url: SecureUrl
    lines: Names


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
    title: Names
    license: Annotated[Text, Reads(fields.text, "CC-BY-SA-3.0")]
    license_url: SecureUrl | None = None
    attribution: Annotated[
        AttributionInput,
        Reads(_attribution, "{url: https://example.org/, lines: {es: Lienzo de Ana Ruiz.}}"),
    ]
    areas: Annotated[
        tuple[tuple[str, ...], ...],
        Reads(_rows, "[kp ka vp cr cs]"),
        json_type(type="array", items={"type": "string"}, minItems=1),
    ]
    blocks: Annotated[
        Mapping[str, BlockInput], Reads(_blocks, "{channels: {area: ch, names: {es: Canales}}}")
    ]
    groups: Annotated[
        Mapping[str, Mapping[str, str]],
        Reads(mapping_of(mapping_of(fields.text, "{es: Clientes}"), "groups: {a: {es: Clientes}}")),
    ] = {}
    orders: Annotated[
        Mapping[str, tuple[str, ...]],
        Reads(mapping_of(_ORDER, "orders: {osterwalder: [channels, key-partners]}")),
    ] = {}
    default_order: Text | None = None
