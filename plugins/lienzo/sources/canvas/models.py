"""What a canvas file may say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from lienzo.problems import canvas_codes, input_codes
from lienzo.sources.inputs import fields
from lienzo.sources.inputs.entries import Entry, Example, Reads, Refused
from lienzo.sources.inputs.filling import group_of, many
from lienzo.sources.inputs.shapes import mapping_of, one_or_many, word
from lienzo.sources.inputs.types import Input, SecureUrl, Text, json_type

_WORDS: Mapping[str, object] = {"additionalProperties": {"type": "string"}, "minProperties": 1}

Names: TypeAlias = Annotated[
    Mapping[str, str],
    Reads(
        mapping_of(fields.text, "{es: Canales, en: Channels}"),
        "{es: Canales, en: Channels}",
        "un texto por idioma",
    ),
    json_type("object", **_WORDS),
]
Word: TypeAlias = Annotated[
    str,
    Reads(word, "channels", "minúsculas sin acento, cifras y guiones, con una letra delante"),
    json_type("string", pattern="^[a-z][a-z0-9-]*$"),
]
_SYNONYMS = one_or_many(fields.text, "synonyms: {es: [canales de venta]}")
_ORDER = many(fields.text, "orders: {osterwalder: [channels, key-partners]}")


class BlockInput(Input):
    """Un bloque: su sitio en la cuadrícula, su grupo de color y sus nombres por idioma."""

    area: Annotated[Word, Example("ch")]
    """Su sitio en la cuadrícula: el nombre que le dan las filas de `areas`."""
    names: Names
    """Nombre por idioma; `es`, por lo menos, en un curso en español."""
    group: Annotated[Word | None, Example("customers")] = None
    """Grupo que le da color, obligatorio si hay `groups`; si falta, ninguno."""
    slugs: Annotated[Names | None, Example("{es: canales, en: channels}")] = None
    """Nombre en las direcciones, por idioma; si falta, sale del nombre."""
    synonyms: Annotated[
        Mapping[str, tuple[str, ...]],
        Reads(
            mapping_of(_SYNONYMS, "synonyms: {es: [ventas]}"),
            "{es: [canales de venta]}",
            "una lista de textos por idioma",
        ),
    ] = {}
    """Otras palabras para lo mismo, por idioma; si falta, ninguna."""


class AttributionInput(Input):
    """Quién hizo el lienzo: la frase que va bajo cada dibujo, y su sitio."""

    url: SecureUrl
    """Sitio de quien hizo el lienzo."""
    lines: Annotated[Names, Example("{es: Lienzo de Ana Ruiz.}")]
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

    id: Annotated[Word, Example("mi-lienzo")]
    """Identificador del lienzo."""
    title: Annotated[Names, Example("{es: Lienzo de mi taller}")]
    """Nombre del lienzo, por idioma."""
    license: Annotated[Text, Example("CC-BY-SA-4.0")]
    """Licencia, mejor como identificador SPDX."""
    license_url: Annotated[SecureUrl | None, Example("https://example.org/licencia/")] = None
    """Dónde se lee la licencia; si falta, se deduce de las de Creative Commons."""
    attribution: Annotated[
        AttributionInput,
        Reads(
            _attribution,
            "{url: https://example.org/, lines: {es: Lienzo de Ana Ruiz.}}",
            "un grupo de claves",
        ),
    ]
    """Quién lo hizo; va bajo cada dibujo."""
    areas: Annotated[
        tuple[tuple[str, ...], ...],
        Reads(_rows, "[kp ka vp cr cs]", "lista de filas; cada una, áreas separadas por espacios"),
        json_type("array", items={"type": "string"}, minItems=1),
    ]
    """Filas de la cuadrícula. Una palabra repetida agranda el área, que ha de ser un \
rectángulo; un punto deja una casilla vacía."""
    blocks: Annotated[
        Mapping[str, BlockInput],
        Reads(
            _blocks,
            "{channels: {area: ch, names: {es: Canales}}}",
            "un grupo de claves por bloque",
        ),
    ]
    """Los bloques por identificador."""
    groups: Annotated[
        Mapping[str, Mapping[str, str]],
        Reads(
            mapping_of(mapping_of(fields.text, "{es: Clientes}"), "groups: {a: {es: Clientes}}"),
            "{customers: {es: Clientes}}",
            "un nombre por idioma y grupo",
        ),
    ] = {}
    """Grupos de color con su nombre por idioma; si falta, ninguno."""
    orders: Annotated[
        Mapping[str, tuple[str, ...]],
        Reads(
            mapping_of(_ORDER, "orders: {osterwalder: [channels, key-partners]}"),
            "{de-fuera-adentro: [channels, key-partners]}",
            "una lista de bloques por orden",
        ),
    ] = {}
    """Órdenes de lectura con nombre, cada uno con todos los bloques; si falta, el único es el \
de la lista de bloques."""
    default_order: Annotated[Text | None, Example("de-fuera-adentro")] = None
    """El orden que sigue una serie que no nombra ninguno; si falta, el primero de `orders`."""
