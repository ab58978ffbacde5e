"""LZ580–LZ599: what the feed says in the podcast namespace and its neighbours."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

_OURS_ES = "es un fallo de Lienzo: avísanos y copia este mensaje"
_OURS_EN = "this is a fault of Lienzo: tell us, and copy this message"

MISPLACED = Code(
    "LZ580",
    Severity.ERROR,
    es=Wording("<{element}> no puede ir dentro de <{name}>", _OURS_ES),
    en=Wording("<{element}> cannot stand in <{name}>", _OURS_EN),
)
BAD_VALUE = Code(
    "LZ581",
    Severity.ERROR,
    es=Wording(
        "<{element}> dice «{written}» en el feed y debe ser como {expected}",
        "escribe el valor con esa forma",
    ),
    en=Wording(
        "<{element}> says “{written}” in the feed and must be like {expected}",
        "write the value in that form",
    ),
)
TOO_MANY_CHARACTERS = Code(
    "LZ582",
    Severity.ERROR,
    es=Wording("<{element}> tiene {count} caracteres y caben {limit}", "acórtalo"),
    en=Wording("<{element}> has {count} characters, and {limit} fit", "shorten it"),
)
BLANK = Code(
    "LZ583",
    Severity.ERROR,
    es=Wording("<{element}> no lleva texto y lo necesita", "escribe su texto, o quítalo entero"),
    en=Wording("<{element}> holds no text, and needs it", "write its text, or remove all of it"),
)
WRONG_NUMBER = Code(
    "LZ584",
    Severity.ERROR,
    es=Wording(
        "<{element}> lleva dentro {count} <{name}> y debe llevar {expected}",
        "añade los que faltan, o quita los que sobran",
    ),
    en=Wording(
        "<{element}> holds {count} <{name}> and must hold {expected}",
        "add what is missing, or remove what is too much",
    ),
)
INSECURE = Code(
    "LZ585",
    Severity.ADVICE,
    es=Wording(
        "<{element}> empieza por http:// y Podcasting 2.0 pide https://: «{written}»",
        "usa la dirección con https://, si responde",
    ),
    en=Wording(
        "<{element}> begins with http://, and Podcasting 2.0 asks for https://: “{written}”",
        "use the address with https://, if it answers",
    ),
)
SOUNDBITE_OUTSIDE = Code(
    "LZ586",
    Severity.ERROR,
    es=Wording(
        "el fragmento destacado acaba en {end} y el audio dura {duration}",
        "corrige `start` o `duration`: los dos van en segundos o en minutos:segundos",
    ),
    en=Wording(
        "the soundbite ends at {end}, and the audio lasts {duration}",
        "correct `start` or `duration`: both are seconds or minutes:seconds",
    ),
)
SOUNDBITE_LENGTH = Code(
    "LZ587",
    Severity.ADVICE,
    es=Wording(
        "el fragmento destacado dura {duration} segundos",
        "deja entre 15 y 120 segundos, que es lo que muestran las aplicaciones",
    ),
    en=Wording(
        "the soundbite lasts {duration} seconds",
        "make it 15 to 120 seconds long, which is what apps show",
    ),
)
COUNT_WITHOUT_START = Code(
    "LZ588",
    Severity.ERROR,
    es=Wording(
        "la regla «{written}» cuenta episodios y no dice desde cuándo",
        "añade `dtstart:` con la fecha del primero",
    ),
    en=Wording(
        "the rule “{written}” counts episodes and does not say from when",
        "add `dtstart:` with the date of the first",
    ),
)
NOT_REGULAR = Code(
    "LZ589",
    Severity.ADVICE,
    es=Wording(
        "las fechas de los episodios no siguen un ritmo, así que el feed no dice cada cuánto salen",
        "escribe el ritmo en `update_frequency:`, o quita la clave",
    ),
    en=Wording(
        "the dates of the episodes follow no rhythm, so the feed does not say how often they come",
        "write the rhythm in `update_frequency:`, or remove the key",
    ),
)
ONE_OR_THE_OTHER = Code(
    "LZ590",
    Severity.ERROR,
    es=Wording(
        "un tramo de `time_splits` lleva un `remote_item` o `recipients`, una de las dos cosas",
        "deja solo una",
    ),
    en=Wording(
        "a stretch of `time_splits` holds one `remote_item` or `recipients`, one of the two",
        "leave only one",
    ),
)
TIME_SPLIT_OUTSIDE = Code(
    "LZ591",
    Severity.ERROR,
    es=Wording(
        "el tramo de pago empieza en {start} y el audio dura {duration}",
        "corrige `start`",
    ),
    en=Wording(
        "the stretch that pays others begins at {start}, and the audio lasts {duration}",
        "correct `start`",
    ),
)
NO_SHARES = Code(
    "LZ592",
    Severity.ERROR,
    es=Wording(
        "ningún destinatario de `value` recibe nada: las partes (`split`) suman {count}",
        "da a uno al menos una parte",
    ),
    en=Wording(
        "no recipient of `value` receives anything: the shares (`split`) add up to {count}",
        "give at least one of them a share",
    ),
)
NO_CONVERSATION = Code(
    "LZ593",
    Severity.ERROR,
    es=Wording(
        "una conversación de `social_interact` no dice dónde está",
        "añade `uri:` con la dirección del primer mensaje, o escribe `protocol: disabled`",
    ),
    en=Wording(
        "a conversation of `social_interact` does not say where it is",
        "add `uri:` with the address of the first post, or write `protocol: disabled`",
    ),
)
NO_PRIORITY = Code(
    "LZ594",
    Severity.ADVICE,
    es=Wording(
        "hay {count} conversaciones y no todas dicen cuál va primero",
        "añade `priority:` a cada una, 1 a la primera",
    ),
    en=Wording(
        "there are {count} conversations, and not all of them say which comes first",
        "add `priority:` to each, 1 for the first",
    ),
)
DISPLAY_ALONE = Code(
    "LZ595",
    Severity.WARNING,
    es=Wording(
        "`episode_display` no sale en el feed: el episodio no tiene número",
        "dale un número con `episode:`, o quita `episode_display:`",
    ),
    en=Wording(
        "`episode_display` is not in the feed: the episode has no number",
        "give it a number with `episode:`, or remove `episode_display:`",
    ),
)
NO_FEED_URL = Code(
    "LZ596",
    Severity.ADVICE,
    es=Wording(
        "`publisher` solo da el guid del feed de la editora",
        "añade `feed_url:`; muchas aplicaciones no saben buscar por guid",
    ),
    en=Wording(
        "`publisher` gives only the guid of the publisher's feed",
        "add `feed_url:`; many apps cannot search by guid",
    ),
)
PLACELESS_CHAPTER = Code(
    "LZ597",
    Severity.ADVICE,
    es=Wording(
        "el lugar del capítulo «{title}» no lleva `geo`, y sin él no sale",
        "añade `geo:` con la latitud y la longitud",
    ),
    en=Wording(
        "the place of the chapter “{title}” has no `geo`, and without it is left out",
        "add `geo:` with latitude and longitude",
    ),
)
