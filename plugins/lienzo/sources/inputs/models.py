"""What an author may write, as strict models: the keys, their meaning, their defaults.

Every field names the converter that reads its raw text (`Reads`) and what an editor should accept
for it (`WithJsonSchema`). The JSON Schemas and the reference page are made of these models.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Annotated, Literal, TypeAlias
from zoneinfo import ZoneInfo

from pydantic import Field, InstanceOf, WithJsonSchema

from lienzo.model import Category
from lienzo.sources.inputs import fields, vocabulary
from lienzo.sources.inputs.dates import time_of_day
from lienzo.sources.inputs.entries import Entry, Reads
from lienzo.sources.inputs.filling import group_of, many
from lienzo.sources.inputs.shapes import (
    one_or_many,
    read_chapters,
    read_fundings,
    read_order,
    read_subscriptions,
)
from lienzo.sources.inputs.types import (
    SECURE,
    ChapterInput,
    Count,
    Date,
    Flag,
    FundingInput,
    Input,
    OwnerInput,
    Path,
    PersonInput,
    Short,
    Text,
    Url,
    json_type,
)

_CLOCK = r"^([01]?\d|2[0-3]):[0-5]\d$"


class SeriesInput(Input):
    """La serie que esta página presenta: un lienzo en un orden, una temporada del pódcast."""

    canvas: Annotated[Text, Reads(fields.text, "business-model")]
    """`business-model`, `lean` o la ruta de tu propio archivo."""
    order: Annotated[
        str | tuple[str, ...] | None,
        Reads(read_order, "left-to-right"),
        WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
    ] = None
    """Uno de los órdenes con nombre del lienzo, o la lista de bloques; puede ser parcial."""
    season: Count | None = None
    """Temporada del pódcast que ocupa la serie."""
    language: Annotated[str, Reads(vocabulary.language, "es"), json_type("string")] | None = None
    """Idioma de la serie, si no es el del sitio."""


def _persons(entry: Entry) -> tuple[PersonInput, ...]:
    example = "persons: [{name: Ana Ruiz, role: host}]"
    return many(group_of(PersonInput, example), example)(entry)


def _owner(entry: Entry) -> OwnerInput:
    return group_of(OwnerInput, "owner: {name: Ana Ruiz, email: hola@example.org}")(entry)


def _series(entry: Entry) -> SeriesInput:
    return group_of(SeriesInput, "series: {canvas: business-model, order: left-to-right}")(entry)


_CATEGORIES = [
    name if not sub else f"{name} > {sub}"
    for name, subs in vocabulary.CATEGORIES.items()
    for sub in ("", *subs)
]
_DIRECTORY = {"type": ["string", "null"], "pattern": SECURE}

Persons: TypeAlias = Annotated[
    tuple[PersonInput, ...], Reads(_persons, "[{name: Ana Ruiz, role: host}]")
]


class ShowInput(Input):
    """`episodes/podcast.yml`: lo que el pódcast dice de sí mismo, una sola vez."""

    title: Annotated[Short, Reads(fields.text_up_to(255), "El lienzo en marcha")]
    """Nombre del pódcast, hasta 255 caracteres."""
    description: Annotated[Text, Reads(fields.text, "Un bloque en cada episodio.")]
    """De qué trata, sin HTML."""
    author: Annotated[Short, Reads(fields.text_up_to(255), "Ana Ruiz")]
    """Quién lo hace, tal como lo muestran los directorios."""
    owner: Annotated[OwnerInput, Reads(_owner, "{name: Ana Ruiz, email: hola@example.org}")]
    """Quién responde de él y recibe los correos de los directorios."""
    language: Annotated[str, Reads(vocabulary.language, "es-ES"), json_type("string")]
    """Código de idioma: `es`, `es-ES`, `en`."""
    categories: Annotated[
        tuple[InstanceOf[Category], ...],
        Reads(
            one_or_many(vocabulary.category, "categories: [Business > Entrepreneurship]"),
            "[Business > Entrepreneurship]",
        ),
        json_type("array", items={"enum": _CATEGORIES}, minItems=1),
    ]
    """Categorías de Apple, la principal primero: `Business > Entrepreneurship`."""
    explicit: Flag
    """`true` si hay lenguaje o contenido explícito."""
    type: Annotated[
        Literal["episodic", "serial"], Reads(fields.choice("episodic", "serial"), "serial")
    ] = "episodic"
    """`episodic`: lo último primero; `serial`: en el orden del curso."""
    image: Path
    """Portada cuadrada, JPEG o PNG, de 1400 a 3000 píxeles."""
    guid: Annotated[str, Reads(fields.uuid), json_type("string", format="uuid")] | None = None
    """`podcast:guid`; si falta, se crea a partir de la dirección del feed y ya no cambia."""
    license: Annotated[Text, Reads(fields.text_up_to(128), "CC-BY-4.0")] | None = None
    """Licencia del audio, por ejemplo `CC-BY-4.0`."""
    timezone: Annotated[ZoneInfo, Reads(vocabulary.zone, "Europe/Madrid"), json_type("string")]
    """Zona horaria de las fechas sin zona: `Europe/Madrid`."""
    default_time: Annotated[
        time, Reads(time_of_day, "07:00"), json_type("string", pattern=_CLOCK, default="07:00")
    ] = time(7)
    """Hora de las fechas sin hora."""
    audio_base_url: Annotated[Url, Reads(fields.base_address)] | None = None
    """Dónde está el audio si no se publica con el sitio."""
    analytics_prefix: Annotated[Url, Reads(fields.base_address)] | None = None
    """Dirección que se antepone a los audios, solo en el feed."""
    new_feed_url: Url | None = None
    """Dirección nueva del feed cuando el pódcast se muda."""
    funding: Annotated[tuple[FundingInput, ...], Reads(read_fundings(FundingInput))] = ()
    """Dónde se puede apoyar el pódcast."""
    persons: Persons = ()
    """Quiénes se oyen en todos los episodios."""
    subscribe: Annotated[
        Mapping[str, str],
        Reads(read_subscriptions),
        json_type(
            "object",
            properties=dict.fromkeys(vocabulary.DIRECTORIES, _DIRECTORY),
            additionalProperties=False,
        ),
    ] = Field(default_factory=dict)
    """Dirección del pódcast en cada directorio; las vacías no se muestran."""
    locked: Flag = True
    """`true` impide que otro alojamiento importe el feed."""
    medium: Annotated[
        Literal["podcast", "course"], Reads(fields.choice("podcast", "course"), "course")
    ] = "podcast"
    """`podcast`, o `course` si cada episodio es una lección."""


class EpisodeInput(Input):
    """La cabecera de `episodes/NN-nombre.md`: solo lo que el audio o el artículo no dicen ya."""

    title: Short | None = None
    """Título, sin número ni nombre del pódcast; si falta, el de la etiqueta del audio."""
    subtitle: Short | None = None
    """Una frase que completa el título."""
    description: Text | None = None
    """Resumen sin HTML; si falta, el de la etiqueta o el del artículo."""
    date: Date | None = None
    """Día de publicación, con hora si quieres: `2026-03-05 09:00`."""
    block: Text | None = None
    """Bloque del lienzo, por su id o su nombre en la dirección."""
    article: Path | None = None
    """Ruta del artículo desde la carpeta `docs`."""
    season: Count | None = None
    """Temporada; si falta, la de la serie."""
    episode: Count | None = None
    """Número; si falta, el de la etiqueta o el lugar en el orden."""
    type: Annotated[
        Literal["full", "trailer", "bonus"],
        Reads(fields.choice("full", "trailer", "bonus"), "full"),
    ] = "full"
    """`full`, `trailer` o `bonus`."""
    audio: Annotated[str, Reads(fields.file_or_address, "07-canales.mp3")] | None = None
    """Nombre del archivo si no es el de las notas, o una dirección https."""
    image: Path | None = None
    """Imagen propia del episodio."""
    explicit: Flag | None = None
    """`true` o `false`; si falta, lo que diga el pódcast."""
    transcript: Path | None = None
    """Transcripción `.vtt` o `.srt` si no se llama como el audio."""
    chapters: Annotated[
        tuple[ChapterInput, ...] | str | None,
        Reads(read_chapters(ChapterInput), "[{start: 0:00, title: Inicio}]"),
    ] = None
    """Lista de capítulos, o el nombre de un archivo."""
    persons: Persons = ()
    """Quiénes se oyen en este episodio."""
    guid: Short | None = None
    """Identidad del episodio si viene de otro sitio; no cambia nunca."""
    draft: Flag = False
    """`true` lo deja fuera de todo menos de la vista previa."""
    withdrawn: Flag = False
    """`true` retira un episodio ya publicado y guarda su identidad."""


class PageInput(Input):
    """Las claves de Lienzo en la cabecera de cualquier página; las demás no son asunto suyo."""

    title: Text | None = None
    """Título de la página; si falta, su primer encabezado."""
    block: Text | None = None
    """Bloque del lienzo del que trata el artículo, por su id o su nombre en la dirección."""
    part: (
        Annotated[
            Literal["introduction", "closing"],
            Reads(fields.choice("introduction", "closing"), "introduction"),
        ]
        | None
    ) = None
    """`introduction` si abre la serie, `closing` si la cierra."""
    date: Date | None = None
    """Día de publicación, con hora si quieres: `2026-03-05 09:00`."""
    description: Text | None = None
    """Resumen sin HTML, para buscadores y para el episodio."""
    draft: Flag = False
    """`true` la deja fuera de todo menos de la vista previa."""
    announced: Flag = False
    """`true` anuncia el nombre aunque no haya artículo ni audio."""
    updated: Date | None = None
    """Día de la última revisión."""
    aliases: Annotated[
        tuple[str, ...],
        Reads(one_or_many(fields.site_path, "aliases: [serie/nombre-viejo/]")),
    ] = ()
    """Direcciones antiguas de este sitio que llevan aquí."""
    series: Annotated[SeriesInput, Reads(_series, "{canvas: business-model}")] | None = None
    """La serie que esta página presenta."""
