"""The parts input models are made of: types with their converters, and the small models."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, ConfigDict, InstanceOf, WithJsonSchema

from lienzo.sources.inputs import fields
from lienzo.sources.inputs.dates import When, when
from lienzo.sources.inputs.entries import Example, Reads


def json_type(kind: str, **more: Any) -> WithJsonSchema:
    """Return what an editor should accept for a value, as JSON Schema."""
    return WithJsonSchema({"type": kind, **more})


_DATE = r"^\d{4}-\d{1,2}-\d{1,2}([T ]+\d{1,2}:\d{2}(:\d{2})? *(Z|[+-]\d{2}(:?\d{2})?)?)?$"
SECURE = r"^https://\S+$"
_SCALARS = ["string", "number", "boolean"]
_FILE = "ruta de un archivo desde la carpeta de este, con barras `/`"
_UP_TO_128 = "texto de hasta 128 caracteres"

Text: TypeAlias = Annotated[
    str, Reads(fields.text, "Canales", "texto"), WithJsonSchema({"type": _SCALARS})
]
Short: TypeAlias = Annotated[
    str,
    Reads(fields.text_up_to(255), "…", "texto de hasta 255 caracteres"),
    WithJsonSchema({"type": _SCALARS}),
]
Flag: TypeAlias = Annotated[bool, Reads(fields.boolean, "false", "`true` o `false`")]
Count: TypeAlias = Annotated[
    int,
    Reads(fields.count, "7", "número entero, de 1 a 999999"),
    json_type("integer", minimum=1),
]
Date: TypeAlias = Annotated[
    InstanceOf[When],
    Reads(when, "2026-03-05", "fecha `año-mes-día`, sola o con hora y zona"),
    json_type("string", pattern=_DATE),
]
Path: TypeAlias = Annotated[str, Reads(fields.file_path, "cover.jpg", _FILE)]
Url: TypeAlias = Annotated[
    str,
    Reads(fields.web_address, "https://example.org/", "dirección web completa"),
    json_type("string", pattern=r"^https?://"),
]
SecureUrl: TypeAlias = Annotated[
    str,
    Reads(fields.secure_address, "https://example.org/", "dirección `https://` completa"),
    json_type("string", pattern=SECURE),
]


class Input(BaseModel):
    """Base of every input model: frozen, strict, nothing extra; docstrings describe its keys."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        use_attribute_docstrings=True,
    )


class OwnerInput(Input):
    """Quién responde del pódcast; los directorios escriben a este correo para verificarlo."""

    name: Annotated[Text, Example("Ana Ruiz")]
    """Nombre de la persona o entidad responsable."""
    email: Annotated[
        str,
        Reads(fields.email, "hola@example.org", "dirección de correo, sin nombre delante"),
        json_type("string", format="email"),
    ]
    """Correo que lees: ahí llega el código de los directorios. Sale en el feed, a la vista."""


class PersonInput(Input):
    """Alguien a quien se oye; `role` y `group` siguen la taxonomía del espacio podcast."""

    name: Annotated[
        str,
        Reads(fields.text_up_to(128), "Ana Ruiz", _UP_TO_128),
        WithJsonSchema({"type": _SCALARS}),
    ]
    """Nombre tal como se muestra."""
    role: Annotated[Text, Example("guest")] = "host"
    """Papel en inglés: `host`, `guest`, `narrator`…"""
    group: Annotated[Text, Example("cast")] = "cast"
    """Grupo en inglés: `cast`, `writing`…"""
    img: Annotated[Url | None, Example("https://example.org/ana.jpg")] = None
    """Dirección de su retrato, para las aplicaciones; si falta, no llevan ninguno."""
    href: Annotated[Url | None, Example("https://example.org/ana/")] = None
    """Dirección de su página; si falta, el nombre no enlaza a ningún sitio."""


class FundingInput(Input):
    """Dónde se puede apoyar el pódcast y qué dice el botón."""

    url: Annotated[SecureUrl, Example("https://example.org/apoyo/")]
    """Página donde se puede apoyar el pódcast."""
    text: Annotated[
        str,
        Reads(fields.text_up_to(128), "Invítanos a un café", _UP_TO_128),
        WithJsonSchema({"type": _SCALARS}),
    ] = ""
    """Lo que dice el botón; si falta, lo decide cada aplicación."""


class ChapterInput(Input):
    """Un capítulo: cuándo empieza (segundos desde el principio), cómo se llama, dónde seguir."""

    start: Annotated[
        float,
        Reads(fields.moment_in_audio, "1:30", "momento del audio: `M:SS`, `H:MM:SS` o segundos"),
        WithJsonSchema({"type": ["string", "number"]}),
    ]
    """Cuándo empieza."""
    title: Annotated[Text, Example("Antes de la venta")]
    """Nombre del capítulo."""
    url: Annotated[Text | None, Example('"#errores-frecuentes"')] = None
    """Dónde seguir leyendo: una dirección, o un ancla de la página del episodio, entre comillas; \
si falta, el capítulo no enlaza."""
