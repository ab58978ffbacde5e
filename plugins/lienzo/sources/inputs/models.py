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
from lienzo.sources.inputs.entries import Entry, Example, Reads
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
_UUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
_FOLDER = "dirección web completa de una carpeta"
_AUDIO = "nombre de un archivo de la carpeta, o dirección `https://` completa"
_LANGUAGE = "código de idioma: `es`, `es-ES`, `en`"


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
    language: Annotated[str, Reads(vocabulary.language, "es", _LANGUAGE), json_type("string")] | (
        None
    ) = None
    """Idioma de la serie; si falta, el del pódcast principal."""


def _persons(entry: Entry) -> tuple[PersonInput, ...]:
    example = "persons: [{name: Ana Ruiz, role: host}]"
    return many(group_of(PersonInput, example), example)(entry)


def _owner(entry: Entry) -> OwnerInput:
    return group_of(OwnerInput, "owner: {name: Ana Ruiz, email: hola@example.org}")(entry)


def _series(entry: Entry) -> SeriesInput:
    return group_of(SeriesInput, "series: {canvas: business-model, order: left-to-right}")(entry)


_DIRECTORY = {"type": ["string", "null"], "pattern": SECURE}

Persons: TypeAlias = Annotated[
    tuple[PersonInput, ...], Reads(_persons, "[{name: Ana Ruiz, role: host}]", "lista de personas")
]


class ShowInput(Input):
    """`episodes/podcast.yml`: lo que el pódcast dice de sí mismo, una sola vez."""

    title: Annotated[Short, Example("El lienzo en marcha")]
    """Nombre del pódcast."""
    description: Annotated[Text, Example("Un bloque del modelo de negocio en cada episodio.")]
    """De qué trata, sin HTML; en el feed caben 4000 bytes."""
    author: Annotated[Short, Example("Ana Ruiz")]
    """Quién lo hace, tal como lo muestran los directorios."""
    owner: Annotated[OwnerInput, Reads(_owner, "{name: Ana Ruiz, email: hola@example.org}")]
    """Quién responde de él y recibe los correos de los directorios."""
    language: Annotated[str, Reads(vocabulary.language, "es-ES", _LANGUAGE), json_type("string")]
    """Idioma en que se habla."""
    categories: Annotated[
        tuple[InstanceOf[Category], ...],
        Reads(
            one_or_many(vocabulary.category, "categories: [Business > Entrepreneurship]"),
            "[Business > Entrepreneurship, Education]",
            "una categoría de Apple, o una lista",
        ),
        json_type("array", items={"enum": list(vocabulary.CATEGORY_NAMES)}, minItems=1),
    ]
    """Categorías de Apple, la principal primero, escritas igual que allí. Están al final."""
    explicit: Flag
    """`true` si hay lenguaje o contenido explícito."""
    type: Annotated[
        Literal["episodic", "serial"], Reads(fields.choice("episodic", "serial"), "serial")
    ] = "episodic"
    """`episodic`: lo último primero; `serial`: en el orden del curso."""
    image: Path
    """Portada cuadrada, JPEG o PNG, de 1400 a 3000 píxeles, RGB y sin transparencia."""
    guid: Annotated[str, Reads(fields.uuid, _UUID, "UUID"), json_type("string", format="uuid")] | (
        None
    ) = None
    """`podcast:guid`, la identidad del pódcast en los directorios; si falta, se crea a partir \
de la dirección del feed, se guarda en el registro y ya no cambia."""
    license: (
        Annotated[
            Text,
            Reads(fields.text_up_to(128), "CC-BY-4.0", "identificador SPDX o dirección web"),
        ]
        | None
    ) = None
    """Licencia del audio; si falta, el feed no dice ninguna."""
    timezone: Annotated[
        ZoneInfo,
        Reads(
            vocabulary.zone, "Europe/Madrid", "zona horaria `Continente/Ciudad`, de la lista `IANA`"
        ),
        json_type("string"),
    ]
    """Zona horaria de las fechas sin zona."""
    default_time: Annotated[
        time,
        Reads(time_of_day, "09:00", "hora, de `00:00` a `23:59`"),
        json_type("string", pattern=_CLOCK, default="07:00"),
    ] = time(7)
    """Hora de las fechas sin hora."""
    audio_base_url: (
        Annotated[Url, Reads(fields.base_address, "https://audio.example.org/", _FOLDER)] | None
    ) = None
    """Dónde está el audio si no se publica con el sitio; si falta, va con el sitio en `media/`."""
    analytics_prefix: (
        Annotated[Url, Reads(fields.base_address, "https://op3.dev/e/", _FOLDER)] | None
    ) = None
    """Dirección que se antepone a los audios, solo en el feed; si falta, ninguna."""
    new_feed_url: Annotated[Url | None, Example("https://example.org/feed.xml")] = None
    """Dirección nueva del feed cuando el pódcast se va a otro sitio; si falta, no se anuncia \
ninguna mudanza."""
    funding: Annotated[
        tuple[FundingInput, ...],
        Reads(
            read_fundings(FundingInput),
            "{url: https://example.org/apoyo/, text: Invítanos a un café}",
            "un grupo `{url, text}`, o una lista de ellos",
        ),
    ] = ()
    """Dónde se puede apoyar el pódcast; si falta, el feed no pide apoyo."""
    persons: Persons = ()
    """Quiénes se oyen en todos los episodios; si falta, nadie."""
    subscribe: Annotated[
        Mapping[str, str],
        Reads(
            read_subscriptions,
            "{apple: https://podcasts.apple.com/podcast/id1, spotify: null}",
            "un grupo `directorio: dirección https`",
        ),
        json_type(
            "object",
            properties=dict.fromkeys(vocabulary.DIRECTORIES, _DIRECTORY),
            additionalProperties=False,
        ),
    ] = Field(default_factory=dict)
    """Dirección del pódcast en cada directorio; si falta o está vacía, no se muestra."""
    locked: Annotated[Flag, Example("false")] = True
    """`true` pide a otros alojamientos que no importen el feed; `false`, para mudarte."""
    medium: Annotated[
        Literal["podcast", "course"], Reads(fields.choice("podcast", "course"), "course")
    ] = "podcast"
    """`podcast`, o `course` si cada episodio es una lección."""


class EpisodeInput(Input):
    """La cabecera de `episodes/NN-nombre.md`: solo lo que el audio o el artículo no dicen ya."""

    title: Annotated[Short | None, Example("El camino de una bici")] = None
    """Título, sin número ni nombre del pódcast; si falta, el de la etiqueta del audio o, sin \
ella, el del artículo."""
    subtitle: Annotated[Short | None, Example("Cinco fases y dónde se rompen")] = None
    """Una frase que completa el título; si falta, la de la etiqueta del audio."""
    description: Annotated[Text | None, Example("Por dónde llega lo que ofreces.")] = None
    """Resumen sin HTML; si falta, el de la etiqueta, el del artículo o el del pódcast."""
    date: Annotated[Date | None, Example("2026-03-05 09:00")] = None
    """Día de publicación; si falta, el del artículo, el de la etiqueta o, al final, el día en \
que el registro vio el audio."""
    block: Annotated[Text | None, Example("channels")] = None
    """Bloque del lienzo, por su id o su nombre en la dirección; si falta, el que diga el nombre \
del archivo o el artículo."""
    article: Annotated[Path | None, Example("serie/canales.md")] = None
    """Ruta del artículo desde la carpeta `docs`; si falta, lo deciden el bloque o el nombre."""
    season: Annotated[Count | None, Example("1")] = None
    """Temporada; si falta, la de la etiqueta o la de la serie."""
    episode: Count | None = None
    """Número; si falta, el de la etiqueta o el lugar en el orden."""
    type: Annotated[
        Literal["full", "trailer", "bonus"],
        Reads(fields.choice("full", "trailer", "bonus"), "trailer"),
    ] = "full"
    """Episodio corriente, tráiler o extra. Sin esta clave, el que va con la introducción de una \
serie es `trailer`, y el que va con el cierre, `bonus`."""
    audio: Annotated[str, Reads(fields.file_or_address, "toma-2.mp3", _AUDIO)] | None = None
    """El audio; si falta, el archivo que se llama como las notas."""
    image: Annotated[Path | None, Example("canales.jpg")] = None
    """Imagen propia del episodio; si falta, la que se llama como el audio, la incrustada en él \
o la del pódcast."""
    explicit: Flag | None = None
    """Si lleva lenguaje o contenido explícito; si falta, lo que diga el pódcast."""
    transcript: Annotated[Path | None, Example("canales-revisada.vtt")] = None
    """Transcripción `.vtt` o `.srt`; si falta, la que se llama como el audio."""
    chapters: Annotated[
        tuple[ChapterInput, ...] | str | None,
        Reads(
            read_chapters(ChapterInput),
            "[{start: 0:00, title: Inicio}, {start: 1:30, title: Las cinco fases}]",
            "lista de capítulos, o el nombre de un archivo `.txt`",
        ),
    ] = None
    """Capítulos; si falta, los del `.txt` que se llama como el audio o los que lleve dentro."""
    persons: Persons = ()
    """Quiénes se oyen en este episodio; si falta, los del pódcast."""
    guid: Annotated[Short | None, Example("https://example.org/?p=841")] = None
    """Identidad del episodio si viene de otro sitio; si falta, Lienzo crea una y ya no cambia."""
    draft: Annotated[Flag, Example("true")] = False
    """`true` lo deja fuera de todo menos de la vista previa."""
    withdrawn: Annotated[Flag, Example("true")] = False
    """`true` retira un episodio ya publicado y guarda su identidad."""


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
