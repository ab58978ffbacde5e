"""The parts input models are made of: types with their converters."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, ConfigDict, InstanceOf, WithJsonSchema

from lienzo.sources.inputs import fields, measures, vocabulary
from lienzo.sources.inputs.dates import When, when
from lienzo.sources.inputs.entries import Reads


def json_type(kind: str | list[str], **more: Any) -> WithJsonSchema:
    """Return what an editor should accept for a value, as JSON Schema."""
    return WithJsonSchema({"type": kind, **more})


_DATE = r"^\d{4}-\d{1,2}-\d{1,2}([T ]+\d{1,2}:\d{2}(:\d{2})? *(Z|[+-]\d{2}(:?\d{2})?)?)?$"
SECURE = r"^https://\S+$"
_SCALARS = ["string", "number", "boolean"]
_FILE = "ruta de un archivo desde la carpeta de este, con barras `/`"

Text: TypeAlias = Annotated[
    str, Reads(fields.text, "Canales", "texto"), WithJsonSchema({"type": _SCALARS})
]
Short: TypeAlias = Annotated[
    str,
    Reads(fields.text_up_to(255), "…", "texto de hasta 255 caracteres"),
    WithJsonSchema({"type": _SCALARS}),
]
UpTo128: TypeAlias = Annotated[
    str,
    Reads(fields.text_up_to(128), "…", "texto de hasta 128 caracteres"),
    WithJsonSchema({"type": _SCALARS}),
]
"""What the podcast namespace lets a name be."""
UpTo32: TypeAlias = Annotated[
    str,
    Reads(fields.text_up_to(32), "…", "texto de hasta 32 caracteres"),
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
Hypertext: TypeAlias = Annotated[
    str,
    Reads(measures.hypertext, "https://example.org/", "dirección web completa, mejor `https://`"),
    json_type("string", pattern=r"^https?://"),
]
Uri: TypeAlias = Annotated[
    str,
    Reads(
        measures.uri,
        "https://example.org/",
        "dirección `https://` completa, o de otro protocolo como `ipfs:` o `nostr:`",
    ),
    json_type("string", pattern=r"^[A-Za-z][A-Za-z0-9+.-]+:\S+$"),
]
Mime: TypeAlias = Annotated[
    str,
    Reads(measures.mime, "audio/mpeg", "tipo MIME"),
    json_type("string", pattern=r"^[^/\s]+/[^/\s]+$"),
]
Bytes: TypeAlias = Annotated[
    int,
    Reads(measures.whole(0, 10**12), "3605500", "número entero de bytes"),
    json_type("integer", minimum=0),
]
Pixels: TypeAlias = Annotated[
    int,
    Reads(measures.whole(1, 100_000), "1080", "número entero de píxeles"),
    json_type("integer", minimum=1),
]
Moment: TypeAlias = Annotated[
    float,
    Reads(fields.moment_in_audio, "1:30", "momento del audio: `M:SS`, `H:MM:SS` o segundos"),
    WithJsonSchema({"type": ["string", "number"]}),
]
Lasting: TypeAlias = Annotated[
    float,
    Reads(measures.duration, "45", "duración: `M:SS`, `H:MM:SS` o segundos"),
    WithJsonSchema({"type": ["string", "number"]}),
]
FeedGuid: TypeAlias = Annotated[
    str,
    Reads(measures.feed_guid, "917393e3-1b1e-5cef-ace4-edaa54e1f810", "UUID"),
    json_type("string", format="uuid"),
]
Language: TypeAlias = Annotated[
    str,
    Reads(vocabulary.language, "es-ES", "código de idioma: `es`, `es-ES`, `en`"),
    json_type("string"),
]
License: TypeAlias = Annotated[
    str,
    Reads(fields.text_up_to(128), "CC-BY-4.0", "identificador SPDX o dirección web"),
    WithJsonSchema({"type": _SCALARS}),
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
