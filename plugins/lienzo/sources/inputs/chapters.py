"""Chapters and corrections: small groups that an episode or an article lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, TypeAlias

from pydantic import WithJsonSchema

from lienzo.problems.slip_codes import BARE_DECIMAL
from lienzo.problems.timed_text_codes import CHAPTER_ENDS
from lienzo.sources.inputs import fields, measures
from lienzo.sources.inputs.entries import Entry, Example, Reads
from lienzo.sources.inputs.filling import group_of, many
from lienzo.sources.inputs.places import LocationInput, read_location
from lienzo.sources.inputs.shapes import groups
from lienzo.sources.inputs.types import Date, Flag, Input, Moment, Text
from lienzo.sources.syntax.nodes import Scalar
from lienzo.text.bare_decimal import readings
from lienzo.units import clock_time


def _start(entry: Entry) -> float:
    """Read a moment, but not `1.30`, which may be a minute and a half or little over a second."""
    raw = entry.raw("start: 1:30")
    if choices := readings(raw):
        raise entry.refused(BARE_DECIMAL, value=raw, choices=choices)
    return fields.moment_in_audio(entry)


class ChapterInput(Input):
    """Un capítulo: cuándo empieza (segundos desde el principio), cómo se llama, dónde seguir."""

    start: Annotated[
        float,
        Reads(_start, "1:30", "momento del audio: `M:SS`, `H:MM:SS` o segundos"),
        WithJsonSchema({"type": ["string", "number"]}),
    ]
    """Cuándo empieza."""
    title: Annotated[Text, Example("Antes de la venta")]
    """Nombre del capítulo."""
    url: Annotated[Text | None, Example('"#errores-frecuentes"')] = None
    """Dónde seguir leyendo: una dirección, o un ancla de la página del episodio, entre comillas; \
si falta, el capítulo no enlaza."""
    img: (
        Annotated[
            str,
            Reads(
                measures.file_or_secure_address,
                "fases.jpg",
                "nombre de un archivo de la carpeta, o dirección `https://` completa",
            ),
            WithJsonSchema({"type": "string"}),
        ]
        | None
    ) = None
    """Imagen del capítulo; si falta, las aplicaciones enseñan la del episodio."""
    location: (
        Annotated[
            LocationInput,
            Reads(read_location, "{name: Valladolid, osm: R340100}", "un grupo de claves"),
        ]
        | None
    ) = None
    """Lugar del que habla; si falta, ninguno."""
    end: Annotated[Moment | None, Example("2:45")] = None
    """Cuándo acaba; si falta, donde empieza el siguiente."""
    hidden: Annotated[Flag, Example("true")] = False
    """`true` lo deja fuera de la lista que enseñan los reproductores."""


def _chapter(entry: Entry) -> ChapterInput:
    example = "chapters: [{start: 0:00, title: Inicio}]"
    chapter = group_of(ChapterInput, example, {"startTime": "start", "name": "title"})(entry)
    if chapter.end is not None and chapter.end < chapter.start:
        facts = {"start": clock_time(chapter.start), "end": clock_time(chapter.end)}
        entry.report(CHAPTER_ENDS.at(entry.place("end"), **facts))
        return chapter.model_copy(update={"end": None})
    return chapter


def read_chapters(entry: Entry) -> tuple[ChapterInput, ...] | str:
    """Read a list of chapters, or the name of a file that holds them."""
    if isinstance(entry.node, Scalar):
        return fields.file_path(entry)
    return many(_chapter, "chapters: [{start: 0:00, title: Inicio}]")(entry)


class CorrectionInput(Input):
    """Algo que se corrigió después de publicar: se cuenta en la página, y no se esconde."""

    date: Annotated[Date, Example("2026-04-20")]
    """Día de la corrección."""
    text: Annotated[Text, Example("El margen del ejemplo es del 40 %, no del 60 %.")]
    """Qué decía mal y qué dice ahora, en una línea y sin HTML."""


_CORRECTION = "{date: 2026-04-20, text: El margen es del 40 %.}"
_read_correction: Callable[[Entry], CorrectionInput] = group_of(
    CorrectionInput, f"corrections: {_CORRECTION}"
)
Corrections: TypeAlias = Annotated[
    tuple[CorrectionInput, ...],
    Reads(
        groups(_read_correction, f"corrections: {_CORRECTION}"),
        _CORRECTION,
        "un grupo `{date, text}`, o una lista de ellos",
    ),
]
