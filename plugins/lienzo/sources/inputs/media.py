"""Other sounds and pictures of a show: soundbites, trailers, other formats, live streams."""

from __future__ import annotations

import re
from typing import Annotated, Literal, TypeAlias

from lienzo.problems import podcasting_codes as codes
from lienzo.sources.inputs import fields, known_words, measures
from lienzo.sources.inputs.conversation import Chat, ContentLinkInput
from lienzo.sources.inputs.entries import Entry, Example, Reads, Refused
from lienzo.sources.inputs.filling import group_of, many
from lienzo.sources.inputs.shapes import some
from lienzo.sources.inputs.types import (
    Bytes,
    Count,
    Date,
    Flag,
    Input,
    Language,
    Lasting,
    Mime,
    Moment,
    Pixels,
    SecureUrl,
    Short,
    Text,
    UpTo32,
    UpTo128,
    Uri,
    json_type,
)

_SRI = re.compile(r"sha(?:256-[A-Za-z0-9+/]{43}=|384-[A-Za-z0-9+/]{64}|512-[A-Za-z0-9+/]{86}==)")
_SIGNATURE = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}")
_SUM = "sha384-ExVqijgYHm15PqQqdXfW95x+Rs6C+d6E/ICxyQOeFevnxNLR/wtJNrNYTjIysUBo"


class SoundbiteInput(Input):
    """Un trozo que se entiende solo, para anunciar el episodio."""

    start: Moment
    """Cuándo empieza."""
    duration: Lasting
    """Cuánto dura; se recomienda entre 15 segundos y dos minutos."""
    title: Annotated[UpTo128, Example("Qué pasa cuando se rompe la cadena")] = ""
    """Título del trozo; si falta, las aplicaciones ponen el del episodio."""


class TrailerInput(Input):
    """Lo primero que debería oír quien llega, si no es un episodio de tipo `trailer`."""

    url: Annotated[SecureUrl, Example("https://example.org/trailer.mp3")]
    """Dónde está el audio o el vídeo."""
    date: Annotated[Date, Example("2026-01-08")]
    """Día en que se publicó."""
    title: Annotated[UpTo128, Example("Lo que viene")]
    """Título."""
    length: Annotated[Bytes | None, Example("1234567")] = None
    """Tamaño en bytes; si falta, no se dice."""
    type: Annotated[Mime | None, Example("audio/mpeg")] = None
    """Tipo del archivo; si falta, no se dice."""
    season: Annotated[Count | None, Example("2")] = None
    """Temporada de la que es; si falta, de todo el pódcast."""


class SourceInput(Input):
    """De dónde se descarga una versión."""

    uri: Annotated[Uri, Example("https://example.org/7.opus")]
    """Dirección del archivo."""
    content_type: Annotated[Mime | None, Example("application/x-bittorrent")] = None
    """Tipo de lo que hay en esa dirección, si no es el del audio; si falta, el del audio."""


class IntegrityInput(Input):
    """Cómo se comprueba que los bytes son los buenos."""

    type: Annotated[
        Literal["sri", "pgp-signature"], Reads(fields.choice("sri", "pgp-signature"), "sri")
    ]
    """`sri` es una suma de comprobación; `pgp-signature`, una firma."""
    value: Annotated[Text, Example(_SUM)]
    """La suma, como `sha384-…`, o la firma, en base64."""


_INTEGRITY = f"{{type: sri, value: {_SUM}}}"


def _integrity(entry: Entry) -> IntegrityInput:
    read = group_of(IntegrityInput, f"integrity: {_INTEGRITY}")(entry)
    shape = _SRI if read.type == "sri" else _SIGNATURE
    if all(shape.fullmatch(part) for part in read.value.split()):
        return read
    facts = {"key": f"{entry.path}.value", "value": read.value}
    raise Refused(codes.NOT_AN_INTEGRITY.at(entry.place("value"), **facts))


_SOURCES = "[{uri: https://example.org/7.opus}]"


class AlternateEnclosureInput(Input):
    """El mismo episodio en otra forma: otro formato, otra calidad, un vídeo."""

    type: Annotated[Mime, Example("audio/opus")]
    """Tipo del archivo."""
    sources: Annotated[
        tuple[SourceInput, ...],
        Reads(
            some(group_of(SourceInput, f"sources: {_SOURCES}"), f"sources: {_SOURCES}"),
            _SOURCES,
            "una lista de direcciones",
        ),
    ]
    """De dónde se descarga; una dirección por lo menos."""
    length: Annotated[Bytes | None, Example("3240000")] = None
    """Tamaño en bytes; si falta, no se dice."""
    bitrate: (
        Annotated[
            int,
            Reads(measures.whole(1, 10**10), "96000", "número entero de bits por segundo"),
            json_type("integer", minimum=1),
        ]
        | None
    ) = None
    """Bits por segundo, de media; si falta, no se dice."""
    height: Annotated[Pixels | None, Example("1080")] = None
    """Alto del vídeo; si falta, no se dice."""
    lang: Annotated[Language | None, Example("en")] = None
    """Idioma en que se habla; si falta, el del pódcast."""
    title: Annotated[UpTo32, Example("Alta calidad")] = ""
    """Nombre para quien elige; si falta, lo ponen las aplicaciones."""
    rel: Annotated[UpTo32, Example("comentada")] = ""
    """Agrupa versiones que no son el mismo contenido; si falta, es otra forma del audio."""
    codecs: Annotated[Short, Example("opus")] = ""
    """Códecs, como los escribe RFC 6381; si falta, no se dicen."""
    default: Annotated[Flag, Example("true")] = False
    """`true` si es el mismo archivo que el audio del episodio."""
    integrity: (
        Annotated[IntegrityInput, Reads(_integrity, _INTEGRITY, "un grupo `{type, value}`")] | None
    ) = None
    """Cómo se comprueba que los bytes son los buenos; si falta, no se comprueba."""


class ImageInput(Input):
    """Una imagen para un uso: la cabecera de una web, la pantalla de reproducción."""

    href: Annotated[
        str,
        Reads(
            measures.picture_address,
            "https://example.org/banner.png",
            "dirección `https://` completa, o ruta desde la raíz del sitio",
        ),
        json_type("string"),
    ]
    """Dónde está; una ruta como `imagenes/banner.png` es un archivo de `docs`."""
    alt: Annotated[Short, Example("Una bicicleta en un taller")] = ""
    """Qué se ve en ella, para quien no la ve; si falta, nada."""
    purpose: Annotated[
        tuple[str, ...],
        Reads(
            known_words.purposes,
            "[artwork, social]",
            ", ".join(f"`{word}`" for word in known_words.IMAGE_PURPOSES)
            + ", o la palabra de una aplicación, como `apple/showcase-hero`",
        ),
        json_type(["array", "string"], items={"type": "string"}),
    ] = ()
    """Para qué sirve, con una palabra o varias; si falta, es una portada."""
    aspect_ratio: (
        Annotated[
            str,
            Reads(measures.ratio, "16/9", "ancho y alto con una barra en medio"),
            json_type("string"),
        ]
        | None
    ) = None
    """Proporción; si falta, las aplicaciones la dan por cuadrada."""
    width: Annotated[Pixels | None, Example("1920")] = None
    """Ancho; si falta, no se dice."""
    height: Annotated[Pixels | None, Example("1080")] = None
    """Alto; si falta, no se dice."""
    type: Annotated[Mime | None, Example("image/webp")] = None
    """Tipo del archivo, si no es JPEG ni PNG; si falta, no se dice."""


class EnclosureInput(Input):
    """El audio o el vídeo de una emisión."""

    url: Annotated[SecureUrl, Example("https://example.org/directo.mp3")]
    """Dirección de la emisión."""
    type: Annotated[Mime, Example("audio/mpeg")]
    """Tipo de lo que se emite."""
    length: Annotated[Bytes, Example("312")] = 0
    """Tamaño en bytes, que una emisión no tiene; si falta, cero."""


_ENCLOSURE = "{url: https://example.org/directo.mp3, type: audio/mpeg}"
_LINK = "[{href: https://example.org/directo/, text: Óyelo en la web}]"


class LiveItemInput(Input):
    """Una emisión en directo que las aplicaciones pueden anunciar."""

    status: Annotated[
        Literal["pending", "live", "ended"],
        Reads(fields.choice("pending", "live", "ended"), "pending"),
    ]
    """`pending` antes, `live` mientras dura, `ended` después."""
    start: Annotated[Date, Example("2026-05-07 19:00")]
    """Cuándo tiene que empezar."""
    title: Annotated[Short, Example("Preguntas en directo")]
    """Título."""
    guid: Annotated[Short, Example("directo-2026-05-07")]
    """Identidad de la emisión: con otra, es otra emisión."""
    enclosure: Annotated[
        EnclosureInput,
        Reads(
            group_of(EnclosureInput, f"enclosure: {_ENCLOSURE}"),
            _ENCLOSURE,
            "un grupo `{url, type, length}`",
        ),
    ]
    """El audio o el vídeo que se emite."""
    content_links: Annotated[
        tuple[ContentLinkInput, ...],
        Reads(
            some(group_of(ContentLinkInput, f"content_links: {_LINK}"), f"content_links: {_LINK}"),
            _LINK,
            "una lista de grupos `{href, text}`",
        ),
    ]
    """Dónde más se oye o se ve, para quien no pueda en su aplicación; uno por lo menos."""
    end: Annotated[Date | None, Example("2026-05-07 20:00")] = None
    """Cuándo tiene que acabar; si falta, no se dice."""
    description: Annotated[Text, Example("Traed vuestros lienzos.")] = ""
    """De qué va, sin HTML; si falta, nada."""
    link: Annotated[SecureUrl | None, Example("https://example.org/directo/")] = None
    """Página de la emisión; si falta, ninguna."""
    chat: Chat | None = None
    """Sala donde se charla mientras dura; si falta, la del pódcast."""


_BITE = "[{start: 1:30, duration: 45, title: Se rompe la cadena}]"
_TRAILER = "[{url: https://example.org/t.mp3, date: 2026-01-08, title: Lo que viene}]"
_ALTERNATE = "[{type: audio/opus, sources: [{uri: https://example.org/7.opus}]}]"
_IMAGE = "[{href: https://example.org/banner.png, purpose: banner, aspect_ratio: 16/9}]"
_LIVE = (
    "[{status: pending, start: 2026-05-07 19:00, title: Preguntas, guid: directo-1, "
    f"enclosure: {_ENCLOSURE}, content_links: {_LINK}}}]"
)

Soundbites: TypeAlias = Annotated[
    tuple[SoundbiteInput, ...],
    Reads(
        many(group_of(SoundbiteInput, f"soundbites: {_BITE}"), f"soundbites: {_BITE}"),
        _BITE,
        "una lista de trozos",
    ),
]
Trailers: TypeAlias = Annotated[
    tuple[TrailerInput, ...],
    Reads(
        many(group_of(TrailerInput, f"trailers: {_TRAILER}"), f"trailers: {_TRAILER}"),
        _TRAILER,
        "una lista de tráileres",
    ),
]
AlternateEnclosures: TypeAlias = Annotated[
    tuple[AlternateEnclosureInput, ...],
    Reads(
        many(
            group_of(AlternateEnclosureInput, f"alternate_enclosures: {_ALTERNATE}"),
            f"alternate_enclosures: {_ALTERNATE}",
        ),
        _ALTERNATE,
        "una lista de versiones",
    ),
]
Images: TypeAlias = Annotated[
    tuple[ImageInput, ...],
    Reads(
        many(group_of(ImageInput, f"images: {_IMAGE}"), f"images: {_IMAGE}"),
        _IMAGE,
        "una lista de imágenes",
    ),
]
LiveItems: TypeAlias = Annotated[
    tuple[LiveItemInput, ...],
    Reads(
        many(group_of(LiveItemInput, f"live_items: {_LIVE}"), f"live_items: {_LIVE}"),
        _LIVE,
        "una lista de emisiones",
    ),
]
