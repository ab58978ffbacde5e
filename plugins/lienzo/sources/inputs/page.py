"""What the front matter of a page may say: an article, or the index of a series."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import WithJsonSchema

from lienzo.sources.inputs import fields
from lienzo.sources.inputs.chapters import Corrections
from lienzo.sources.inputs.entries import Entry, Example, Reads
from lienzo.sources.inputs.filling import group_of
from lienzo.sources.inputs.shapes import one_or_many, read_order
from lienzo.sources.inputs.types import Count, Date, Flag, Input, Language, Text


class SeriesInput(Input):
    """La serie que esta página presenta: un lienzo en un orden, una temporada del pódcast."""

    canvas: Annotated[Text, Example("business-model")]
    """`business-model`, `lean` o la ruta de tu propio archivo `.yml`, desde la carpeta de \
`mkdocs.yml`."""
    order: Annotated[
        str | tuple[str, ...] | None,
        Reads(read_order, "left-to-right", "el nombre de un orden, o una lista de bloques"),
        WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
    ] = None
    """Uno de los órdenes con nombre del lienzo, o la lista de bloques, que puede ser parcial; \
si falta, el que el lienzo señala en `default_order`."""
    season: Annotated[Count | None, Example("1")] = None
    """Temporada del pódcast que ocupa la serie; si falta, sus episodios no llevan temporada."""
    language: Annotated[Language | None, Example("es")] = None
    """Idioma de la serie; si falta, el del pódcast principal."""


def _series(entry: Entry) -> SeriesInput:
    return group_of(SeriesInput, "series: {canvas: business-model, order: left-to-right}")(entry)


class PageInput(Input):
    """Las claves de Lienzo en la cabecera de cualquier página; las demás no son asunto suyo."""

    title: Text | None = None
    """Título en el menú y en la pestaña del navegador; la lección se llama como su primer \
encabezado; si falta, vale ese también aquí."""
    block: Annotated[Text | None, Example("channels")] = None
    """Bloque del lienzo del que trata el artículo, por su id o su nombre en la dirección; si \
falta, y no hay `part`, la página no es una lección."""
    part: (
        Annotated[
            Literal["introduction", "closing"],
            Reads(fields.choice("introduction", "closing"), "introduction"),
        ]
        | None
    ) = None
    """`introduction` si abre la serie, `closing` si la cierra; si falta, cuenta `block`."""
    date: Date | None = None
    """Día de publicación; si falta, se da por publicada, con un aviso."""
    description: Annotated[Text | None, Example("Por dónde llega lo que ofreces.")] = None
    """Resumen sin HTML, para buscadores y para el episodio; si falta, ninguno."""
    draft: Annotated[Flag, Example("true")] = False
    """`true` la deja fuera de todo menos de la vista previa."""
    announced: Annotated[Flag, Example("true")] = False
    """`true` anuncia el nombre aunque no haya artículo ni audio."""
    updated: Annotated[Date | None, Example("2026-04-20")] = None
    """Día de la última revisión; si falta, cuenta el de publicación."""
    corrections: Corrections = ()
    """Lo que se corrigió después de publicar; si falta, nada."""
    aliases: Annotated[
        tuple[str, ...],
        Reads(
            one_or_many(fields.site_path, "aliases: [serie/nombre-viejo/]"),
            "[serie/nombre-viejo/]",
            "una dirección de este sitio sin el dominio, o una lista",
        ),
    ] = ()
    """Direcciones antiguas que llevan aquí; si falta, ninguna."""
    series: (
        Annotated[
            SeriesInput,
            Reads(
                _series,
                "{canvas: business-model, order: left-to-right, season: 1}",
                "un grupo de claves: las del apartado siguiente",
            ),
        ]
        | None
    ) = None
    """La serie que esta página presenta; si falta, no presenta ninguna."""
