"""What `podcast.yml` may say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, InstanceOf

from lienzo.model import Category
from lienzo.model.podcasting import Medium
from lienzo.sources.inputs import fields, known_words, vocabulary
from lienzo.sources.inputs.conversation import Blocks, Chat, SocialInteract, Txt
from lienzo.sources.inputs.dates import time_of_day
from lienzo.sources.inputs.entries import Example, Reads
from lienzo.sources.inputs.media import Images, LiveItems, Trailers
from lienzo.sources.inputs.payments import Publisher, RemoteItems, Values
from lienzo.sources.inputs.people import Fundings, OwnerInput, Persons, read_owner
from lienzo.sources.inputs.places import Locations
from lienzo.sources.inputs.recurrence import UpdateFrequencyInput, read_update_frequency
from lienzo.sources.inputs.shapes import one_or_many, read_subscriptions
from lienzo.sources.inputs.types import (
    SECURE,
    Count,
    Flag,
    Input,
    Language,
    License,
    Path,
    Short,
    Text,
    Url,
    json_type,
)

_CLOCK = r"^([01]?\d|2[0-3]):[0-5]\d$"
_UUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
_FOLDER = "dirección web completa de una carpeta"
_DIRECTORY = {"type": ["string", "null"], "pattern": SECURE}


class ShowInput(Input):
    """`episodes/podcast.yml`: lo que el pódcast dice de sí mismo, una sola vez."""

    title: Annotated[Short, Example("El lienzo en marcha")]
    """Nombre del pódcast."""
    description: Annotated[Text, Example("Un bloque del modelo de negocio en cada episodio.")]
    """De qué trata, sin HTML; en el feed caben 4000 bytes."""
    author: Annotated[Short, Example("Ana Ruiz")]
    """Quién lo hace, tal como lo muestran los directorios."""
    owner: Annotated[OwnerInput, Reads(read_owner, "{name: Ana Ruiz, email: hola@example.org}")] | (
        None
    ) = None
    """Quién responde de él y recibe los correos de los directorios; si falta, se avisa, porque \
ninguno podría comprobar que es tuyo."""
    language: Language
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
    license: License | None = None
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
    funding: Fundings = ()
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
    medium: Annotated[Medium, Reads(known_words.medium, "course")] = "podcast"
    """`podcast`, o `course` si cada episodio es una lección; las demás, para otra clase de feeds. \
Las que acaban en `L` son listas de cosas que están en otros."""
    image_alt: Annotated[Short, Example("Un lienzo de nueve bloques sobre una mesa")] = ""
    """Qué se ve en la portada, para quien no la ve; si falta, nada."""
    feed_length: Annotated[Count | None, Example("100")] = None
    """Cuántos episodios lleva el feed como mucho; los más antiguos pasan a páginas de archivo; si \
falta, van todos juntos."""
    complete: Annotated[Flag, Example("true")] = False
    """`true` dice que no saldrán más episodios: las aplicaciones dejan de buscar."""
    itunes_block: Annotated[Flag, Example("true")] = False
    """`true` pide a Apple que no muestre el pódcast."""
    podcast_block: Blocks = ()
    """Plataformas que no deben mostrar el pódcast, con `true` todas; si falta, ninguna."""
    location: Locations = ()
    """Lugares de los que habla, o donde se hace; si falta, ninguno."""
    trailers: Trailers = ()
    """Tráileres que no son episodios; si falta, los episodios de tipo `trailer`."""
    update_frequency: (
        Annotated[
            UpdateFrequencyInput | str,
            Reads(
                read_update_frequency,
                "{text: Los jueves, rrule: FREQ=WEEKLY;BYDAY=TH}",
                "`auto`, un texto de hasta 128 caracteres o un grupo de claves",
            ),
        ]
        | None
    ) = None
    """Cada cuánto sale un episodio; `auto` lo calcula con las fechas; si falta, no se dice."""
    podping: Annotated[Flag | None, Example("true")] = None
    """Si los cambios se anuncian por podping; si falta, no se dice."""
    podroll: RemoteItems = ()
    """Otros pódcast que recomiendas; si falta, ninguno."""
    publisher: Publisher | None = None
    """El feed de quien lo publica; si falta, no se dice."""
    remote_items: RemoteItems = ()
    """Lo que lleva el feed si es una lista de cosas de otros; si falta, nada."""
    social_interact: SocialInteract = ()
    """La conversación sobre el pódcast; si falta, no hay ninguna."""
    chat: Chat | None = None
    """La sala donde se charla de él; si falta, no hay ninguna."""
    txt: Txt = ()
    """Textos para servicios, como la prueba de que el feed es tuyo; si falta, ninguno."""
    images: Images = ()
    """Imágenes para otros usos que la portada; si falta, ninguna."""
    value: Values = ()
    """Cómo se puede pagar mientras se oye; si falta, de ninguna manera."""
    live_items: LiveItems = ()
    """Emisiones en directo; si falta, ninguna."""
