"""What the front matter of an episode's notes may say."""

from __future__ import annotations

from typing import Annotated, Literal

from lienzo.sources.inputs import fields
from lienzo.sources.inputs.chapters import ChapterInput, Corrections, read_chapters
from lienzo.sources.inputs.conversation import Chat, ContentLinks, SocialInteract, Txt
from lienzo.sources.inputs.entries import Example, Reads
from lienzo.sources.inputs.media import AlternateEnclosures, Images, Soundbites
from lienzo.sources.inputs.payments import Values
from lienzo.sources.inputs.people import Fundings, Persons
from lienzo.sources.inputs.places import Locations
from lienzo.sources.inputs.shapes import one_or_many
from lienzo.sources.inputs.types import (
    Count,
    Date,
    Flag,
    Input,
    License,
    Path,
    Short,
    Text,
    UpTo32,
)

_AUDIO = "nombre de un archivo de la carpeta, o dirección `https://` completa"


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
    transcript: (
        Annotated[
            tuple[str, ...],
            Reads(
                one_or_many(fields.file_path, "transcript: canales-revisada.vtt"),
                "canales-revisada.vtt",
                "nombre de un archivo de la carpeta, o una lista",
            ),
        ]
        | None
    ) = None
    """Transcripción `.vtt`, `.srt`, `.json` o `.html`, o varias, y la primera es la que enseña la \
página; si falta, las que se llaman como el audio."""
    chapters: Annotated[
        tuple[ChapterInput, ...] | str | None,
        Reads(
            read_chapters,
            "[{start: 0:00, title: Inicio}, {start: 1:30, title: Las cinco fases}]",
            "lista de capítulos, o el nombre de un archivo",
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
    updated: Annotated[Date | None, Example("2026-04-20")] = None
    """Día de la última revisión de las notas; si falta, cuenta el de publicación."""
    corrections: Corrections = ()
    """Lo que se corrigió después de publicar; si falta, nada."""
    image_alt: Annotated[Short, Example("Una bicicleta en un taller")] = ""
    """Qué se ve en la imagen, para quien no la ve; si falta, nada."""
    thumbnail: Annotated[Path | None, Example("canales-ancha.jpg")] = None
    """Imagen apaisada para plataformas de vídeo; si falta, usan la del episodio."""
    episode_display: Annotated[UpTo32, Example("Capítulo 3 y medio")] = ""
    """Lo que enseñan las aplicaciones en lugar del número; si falta, el número."""
    license: Annotated[License | None, Example("CC-BY-NC-4.0")] = None
    """Licencia de este audio; si falta, la del pódcast."""
    funding: Fundings = ()
    """Dónde se puede apoyar este episodio; si falta, lo que diga el pódcast."""
    location: Locations = ()
    """Lugares de los que habla, o donde se hizo; si falta, los del pódcast."""
    soundbites: Soundbites = ()
    """Trozos que se entienden solos; si falta, ninguno."""
    alternate_enclosures: AlternateEnclosures = ()
    """El mismo episodio en otras formas que están en otro sitio; si falta, los archivos que se \
llaman como el audio."""
    content_links: ContentLinks = ()
    """Otros sitios donde se oye o se ve; si falta, ninguno."""
    social_interact: SocialInteract = ()
    """La conversación sobre él; si falta, la del pódcast."""
    chat: Chat | None = None
    """La sala donde se charla de él; si falta, la del pódcast."""
    txt: Txt = ()
    """Textos para servicios; si falta, ninguno."""
    images: Images = ()
    """Imágenes para otros usos; si falta, las del pódcast."""
    value: Values = ()
    """Cómo se puede pagar mientras se oye; si falta, lo que diga el pódcast."""
    itunes_block: Annotated[Flag, Example("true")] = False
    """`true` pide a Apple que no lo muestre."""
