"""The parts input models are made of: types with their converters, and the small models."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, ConfigDict, InstanceOf, WithJsonSchema

from lienzo.sources.inputs import fields
from lienzo.sources.inputs.dates import When, when
from lienzo.sources.inputs.entries import Reads


def json_type(kind: str, **more: Any) -> WithJsonSchema:
    """Return what an editor should accept for a value, as JSON Schema."""
    return WithJsonSchema({"type": kind, **more})


_DATE = r"^\d{4}-\d{1,2}-\d{1,2}([T ]+\d{1,2}:\d{2}(:\d{2})? *(Z|[+-]\d{2}(:?\d{2})?)?)?$"
SECURE = r"^https://\S+$"
_SCALARS = ["string", "number", "boolean"]

Text: TypeAlias = Annotated[str, Reads(fields.text, "Canales"), WithJsonSchema({"type": _SCALARS})]
Short: TypeAlias = Annotated[
    str, Reads(fields.text_up_to(255), "…"), WithJsonSchema({"type": _SCALARS})
]
Flag: TypeAlias = Annotated[bool, Reads(fields.boolean, "false")]
Count: TypeAlias = Annotated[int, Reads(fields.count, "7"), json_type("integer", minimum=1)]
Date: TypeAlias = Annotated[
    InstanceOf[When], Reads(when, "2026-03-05"), json_type("string", pattern=_DATE)
]
Path: TypeAlias = Annotated[str, Reads(fields.file_path, "cover.jpg")]
Url: TypeAlias = Annotated[
    str,
    Reads(fields.web_address, "https://example.org/"),
    json_type("string", pattern=r"^https?://"),
]
SecureUrl: TypeAlias = Annotated[
    str, Reads(fields.secure_address, "https://example.org/"), json_type("string", pattern=SECURE)
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

    name: Annotated[Text, Reads(fields.text, "Ana Ruiz")]
    """Nombre de la persona o entidad responsable."""
    email: Annotated[
        str, Reads(fields.email, "hola@example.org"), json_type("string", format="email")
    ]
    """Correo que lees: ahí llega el código de los directorios."""


class PersonInput(Input):
    """Alguien a quien se oye; `role` y `group` siguen la taxonomía del espacio podcast."""

    name: Annotated[
        str, Reads(fields.text_up_to(128), "Ana Ruiz"), WithJsonSchema({"type": _SCALARS})
    ]
    """Nombre tal como se muestra."""
    role: Text = "host"
    """Papel en inglés: `host`, `guest`, `narrator`…"""
    group: Text = "cast"
    """Grupo en inglés: `cast`, `writing`…"""
    img: Url | None = None
    """Dirección de su retrato."""
    href: Url | None = None
    """Dirección de su página."""


class FundingInput(Input):
    """Dónde se puede apoyar el pódcast y qué dice el botón."""

    url: SecureUrl
    """Página donde se puede apoyar el pódcast."""
    text: Annotated[
        str, Reads(fields.text_up_to(128), "Invítanos"), WithJsonSchema({"type": _SCALARS})
    ] = ""
    """Lo que dice el botón."""


class ChapterInput(Input):
    """Un capítulo: cuándo empieza (segundos desde el principio), cómo se llama, dónde seguir."""

    start: Annotated[
        float, Reads(fields.moment_in_audio, "1:30"), WithJsonSchema({"type": ["string", "number"]})
    ]
    """Cuándo empieza: `1:30` o `1:02:30`."""
    title: Text
    """Nombre del capítulo."""
    url: Text | None = None
    """Dónde seguir leyendo; puede ser un ancla del artículo."""
