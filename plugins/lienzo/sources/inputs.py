"""What an author may write, as strict models: the keys, their meaning, their defaults.

Every field names the converter that reads its raw text (`Reads`) and what an editor should accept
for it (`WithJsonSchema`). The JSON Schemas and the reference page are made of these models.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Annotated, Any, Literal, TypeAlias
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, InstanceOf, WithJsonSchema

from lienzo.model import Category
from lienzo.sources import fields, vocabulary
from lienzo.sources.dates import When, time_of_day, when
from lienzo.sources.entries import Entry, Reads
from lienzo.sources.filling import group_of, many
from lienzo.sources.shapes import (
    one_or_many,
    read_chapters,
    read_fundings,
    read_order,
    read_subscriptions,
)


def json_type(**schema: Any) -> WithJsonSchema:
    """Return what an editor should accept for a value, as JSON Schema."""
    return WithJsonSchema(schema)


def _json(kind: str, **more: Any) -> WithJsonSchema:
    return json_type(type=kind, **more)


_DATE = r"^\d{4}-\d{1,2}-\d{1,2}([T ]+\d{1,2}:\d{2}(:\d{2})? *(Z|[+-]\d{2}(:?\d{2})?)?)?$"
_CLOCK = r"^([01]?\d|2[0-3]):[0-5]\d$"
_SECURE = r"^https://\S+$"
_SCALARS = ["string", "number", "boolean"]

Text: TypeAlias = Annotated[str, Reads(fields.text, "Canales"), WithJsonSchema({"type": _SCALARS})]
Short: TypeAlias = Annotated[
    str, Reads(fields.text_up_to(255), "…"), WithJsonSchema({"type": _SCALARS})
]
Flag: TypeAlias = Annotated[bool, Reads(fields.boolean, "false")]
Count: TypeAlias = Annotated[int, Reads(fields.count, "7"), _json("integer", minimum=1)]
Date: TypeAlias = Annotated[
    InstanceOf[When], Reads(when, "2026-03-05"), _json("string", pattern=_DATE)
]
Path: TypeAlias = Annotated[str, Reads(fields.file_path, "cover.jpg")]
Url: TypeAlias = Annotated[
    str, Reads(fields.web_address, "https://example.org/"), _json("string", pattern=r"^https?://")
]
SecureUrl: TypeAlias = Annotated[
    str, Reads(fields.secure_address, "https://example.org/"), _json("string", pattern=_SECURE)
]


class Input(BaseModel):
    """Base of every input model: frozen, strict, nothing extra."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", arbitrary_types_allowed=True
    )


class OwnerInput(Input):
    """Quién responde del pódcast; los directorios escriben a este correo para verificarlo."""

    name: Annotated[Text, Reads(fields.text, "Ana Ruiz")]
    email: Annotated[str, Reads(fields.email, "hola@example.org"), _json("string", format="email")]


class PersonInput(Input):
    """Alguien a quien se oye; `role` y `group` siguen la taxonomía del espacio podcast."""

    name: Annotated[
        str, Reads(fields.text_up_to(128), "Ana Ruiz"), WithJsonSchema({"type": _SCALARS})
    ]
    role: Text = "host"
    group: Text = "cast"
    img: Url | None = None
    href: Url | None = None


class FundingInput(Input):
    """Dónde se puede apoyar el pódcast y qué dice el botón."""

    url: SecureUrl
    text: Annotated[
        str, Reads(fields.text_up_to(128), "Invítanos"), WithJsonSchema({"type": _SCALARS})
    ] = ""


class ChapterInput(Input):
    """Un capítulo: cuándo empieza (segundos desde el principio), cómo se llama, dónde seguir."""

    start: Annotated[
        float, Reads(fields.moment_in_audio, "1:30"), WithJsonSchema({"type": ["string", "number"]})
    ]
    title: Text
    url: Text | None = None


class SeriesInput(Input):
    """La serie que esta página presenta: un lienzo en un orden, una temporada del pódcast."""

    canvas: Annotated[Text, Reads(fields.text, "business-model")]
    order: Annotated[
        str | tuple[str, ...] | None,
        Reads(read_order, "left-to-right"),
        WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
    ] = None
    season: Count | None = None
    language: Annotated[str, Reads(vocabulary.language, "es"), _json("string")] | None = None


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
_DIRECTORY = {"type": ["string", "null"], "pattern": _SECURE}

Persons: TypeAlias = Annotated[
    tuple[PersonInput, ...], Reads(_persons, "[{name: Ana Ruiz, role: host}]")
]


class ShowInput(Input):
    """`episodes/podcast.yml`: lo que el pódcast dice de sí mismo, una sola vez."""

    title: Annotated[Short, Reads(fields.text_up_to(255), "El lienzo en marcha")]
    description: Annotated[Text, Reads(fields.text, "Un bloque en cada episodio.")]
    author: Annotated[Short, Reads(fields.text_up_to(255), "Ana Ruiz")]
    owner: Annotated[OwnerInput, Reads(_owner, "{name: Ana Ruiz, email: hola@example.org}")]
    language: Annotated[str, Reads(vocabulary.language, "es-ES"), _json("string")]
    categories: Annotated[
        tuple[InstanceOf[Category], ...],
        Reads(
            one_or_many(vocabulary.category, "categories: [Business > Entrepreneurship]"),
            "[Business > Entrepreneurship]",
        ),
        _json("array", items={"enum": _CATEGORIES}, minItems=1),
    ]
    explicit: Flag
    type: Annotated[
        Literal["episodic", "serial"], Reads(fields.choice("episodic", "serial"), "serial")
    ] = "episodic"
    image: Path
    guid: Annotated[str, Reads(fields.uuid), _json("string", format="uuid")] | None = None
    license: Annotated[Text, Reads(fields.text_up_to(128), "CC-BY-4.0")] | None = None
    timezone: Annotated[ZoneInfo, Reads(vocabulary.zone, "Europe/Madrid"), _json("string")]
    default_time: Annotated[
        time, Reads(time_of_day, "07:00"), _json("string", pattern=_CLOCK, default="07:00")
    ] = time(7)
    audio_base_url: Annotated[Url, Reads(fields.base_address)] | None = None
    analytics_prefix: Annotated[Url, Reads(fields.base_address)] | None = None
    new_feed_url: Url | None = None
    funding: Annotated[tuple[FundingInput, ...], Reads(read_fundings(FundingInput))] = ()
    persons: Persons = ()
    subscribe: Annotated[
        Mapping[str, str],
        Reads(read_subscriptions),
        _json(
            "object",
            properties=dict.fromkeys(vocabulary.DIRECTORIES, _DIRECTORY),
            additionalProperties=False,
        ),
    ] = Field(default_factory=dict)
    locked: Flag = True
    medium: Annotated[
        Literal["podcast", "course"], Reads(fields.choice("podcast", "course"), "course")
    ] = "podcast"


class EpisodeInput(Input):
    """La cabecera de `episodes/NN-nombre.md`: solo lo que el audio o el artículo no dicen ya."""

    title: Short | None = None
    subtitle: Short | None = None
    description: Text | None = None
    date: Date | None = None
    block: Text | None = None
    article: Path | None = None
    season: Count | None = None
    episode: Count | None = None
    type: Annotated[
        Literal["full", "trailer", "bonus"],
        Reads(fields.choice("full", "trailer", "bonus"), "full"),
    ] = "full"
    audio: Annotated[str, Reads(fields.file_or_address, "07-canales.mp3")] | None = None
    image: Path | None = None
    explicit: Flag | None = None
    transcript: Path | None = None
    chapters: Annotated[
        tuple[ChapterInput, ...] | str | None,
        Reads(read_chapters(ChapterInput), "[{start: 0:00, title: Inicio}]"),
    ] = None
    persons: Persons = ()
    guid: Short | None = None
    draft: Flag = False
    withdrawn: Flag = False


class PageInput(Input):
    """Las claves de Lienzo en la cabecera de cualquier página; las demás no son asunto suyo."""

    title: Text | None = None
    block: Text | None = None
    part: (
        Annotated[
            Literal["introduction", "closing"],
            Reads(fields.choice("introduction", "closing"), "introduction"),
        ]
        | None
    ) = None
    date: Date | None = None
    description: Text | None = None
    draft: Flag = False
    announced: Flag = False
    updated: Date | None = None
    aliases: Annotated[
        tuple[str, ...],
        Reads(one_or_many(fields.site_path, "aliases: [serie/nombre-viejo/]")),
    ] = ()
    series: Annotated[SeriesInput, Reads(_series, "{canvas: business-model}")] | None = None
