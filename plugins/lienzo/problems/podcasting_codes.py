"""LZ161-LZ194: what an author says for the podcast namespace, and for people in it.

Rules of recurrence and payments have modules of their own.
"""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NOT_GEO = Code(
    "LZ161",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es un punto del mapa",
        "escribe latitud y longitud con punto decimal y entre comillas: {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a point on the map",
        "write latitude and longitude with decimal points, in quotes: {fixed}",
    ),
)
GEO_RANGE = Code(
    "LZ162",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no está en la Tierra: la latitud va de -90 a 90 y la longitud, de "
        "-180 a 180",
        "primero va la latitud: {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not on Earth: latitudes go from -90 to 90, longitudes from -180 "
        "to 180",
        "the latitude comes first: {fixed}",
    ),
)
NOT_OSM = Code(
    "LZ163",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es un objeto de OpenStreetMap",
        "escribe N, W o R, de nodo, vía o relación, y su número: {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not an object of OpenStreetMap",
        "write N, W or R, for node, way or relation, and its number: {fixed}",
    ),
)
NOT_A_COUNTRY = Code(
    "LZ164",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es el código de un país",
        "escribe sus dos letras: {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not the code of a country",
        "write its two letters: {fixed}",
    ),
)
LASTS_NOTHING = Code(
    "LZ165",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no dura nada",
        "escribe cuánto dura, en segundos o como minutos y segundos, por ejemplo 45 o 1:15",
    ),
    en=Wording(
        "`{key}`: “{value}” lasts no time",
        "write how long it lasts, in seconds or as minutes and seconds, for example 45 or 1:15",
    ),
)
NOT_WHOLE = Code(
    "LZ166",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es un número entero de {first} a {last}",
        "escribe solo cifras, por ejemplo {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a whole number from {first} to {last}",
        "write digits only, for example {fixed}",
    ),
)
NOT_A_MIME = Code(
    "LZ167",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es un tipo MIME",
        "escribe dos palabras con una barra en medio: {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a MIME type",
        "write two words with a slash between them: {fixed}",
    ),
)
NOT_A_URI = Code(
    "LZ168",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una dirección `https://` ni de otro protocolo que se admita aquí",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is neither an `https://` address nor one of another protocol that may "
        "stand here",
        "write {fixed}",
    ),
)
NOT_A_FEED_GUID = Code(
    "LZ169",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es el `podcast:guid` de un feed, que es un UUID",
        "cópialo del feed de ese pódcast, o búscalo en podcastindex.org",
    ),
    en=Wording(
        "`{key}`: “{value}” is not the `podcast:guid` of a feed, which is a UUID",
        "copy it from the feed of that podcast, or look for it at podcastindex.org",
    ),
)
UNKNOWN_ROLE = Code(
    "LZ170",
    Severity.WARNING,
    es=Wording(
        "`{key}`: «{value}» no es un papel de la lista, y las aplicaciones lo tomarán por `host`",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is no role of the list, and apps will say `host`",
        "write {fixed}",
    ),
)
UNKNOWN_GROUP = Code(
    "LZ171",
    Severity.WARNING,
    es=Wording(
        "`{key}`: «{value}» no es un grupo de la lista, y las aplicaciones pondrán `cast`",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is no group of the list, and apps will say `cast`",
        "write {fixed}",
    ),
)
ROLE_ELSEWHERE = Code(
    "LZ172",
    Severity.WARNING,
    es=Wording(
        "`{key}`: el papel `{value}` no es del grupo `{group}`",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: the role `{value}` is not of the group `{group}`",
        "write {fixed}",
    ),
)
UNFAMILIAR = Code(
    "LZ173",
    Severity.ADVICE,
    es=Wording(
        "`{key}`: las aplicaciones no conocen «{value}»; conocen {known}",
        "escribe {fixed}; si es algo nuevo que alguna ya lee, déjalo",
    ),
    en=Wording(
        "`{key}`: apps do not know “{value}”; they know {known}",
        "write {fixed}; if it is something new that some app reads, leave it",
    ),
)
UNKNOWN_SERVICE = Code(
    "LZ174",
    Severity.WARNING,
    es=Wording(
        "`{key}`: ninguna plataforma se llama «{value}» en la lista del espacio podcast",
        "escribe {fixed}; con un nombre que nadie busca no se bloquea nada",
    ),
    en=Wording(
        "`{key}`: no platform is called “{value}” in the list of the podcast namespace",
        "write {fixed}; a name that nobody looks for blocks nothing",
    ),
)
NOT_A_RATIO = Code(
    "LZ175",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una proporción",
        "escribe ancho y alto con una barra en medio: {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a ratio",
        "write width and height with a slash between them: {fixed}",
    ),
)
NOT_AN_INTEGRITY = Code(
    "LZ176",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una suma de comprobación del tipo que dice",
        "con `sri`, escribe sha256-, sha384- o sha512- y la suma en base64; con `pgp-signature`, "
        "la firma en base64",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a checksum of the kind it says",
        "with `sri`, write sha256-, sha384- or sha512- and the sum in base64; with "
        "`pgp-signature`, the signature in base64",
    ),
)
NO_ROOT_POST = Code(
    "LZ184",
    Severity.ERROR,
    es=Wording(
        "`{key}`: falta `uri`, la publicación de la que cuelgan los comentarios",
        "añade `uri:` con su dirección; solo `protocol: disabled` va sin ella",
    ),
    en=Wording(
        "`{key}`: `uri` is missing, the post that the comments hang from",
        "add `uri:` with its address; only `protocol: disabled` goes without it",
    ),
)
DISABLED_ALONE = Code(
    "LZ185",
    Severity.ERROR,
    es=Wording(
        "`{key}`: `protocol: disabled` pide que no haya comentarios, y a su lado no va nada",
        "borra esta línea, o escribe el protocolo de la conversación",
    ),
    en=Wording(
        "`{key}`: `protocol: disabled` asks for no comments, and nothing goes beside it",
        "delete this line, or write the protocol of the conversation",
    ),
)
NOT_A_SERVER = Code(
    "LZ187",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es el nombre de un servidor",
        "escribe el dominio, sin `https://` ni barras: {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not the name of a server",
        "write the domain, without `https://` or slashes: {fixed}",
    ),
)
NOT_A_PURPOSE = Code(
    "LZ191",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una palabra de uso",
        "escribe una palabra sin espacios, por ejemplo {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a word for a use",
        "write one word without spaces, for example {fixed}",
    ),
)
NOT_SECURE = Code(
    "LZ192",
    Severity.ADVICE,
    es=Wording(
        "`{key}`: «{value}» empieza por `http://`, y el espacio podcast pide `https://`",
        "si el sitio lo admite, escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” begins with `http://`, and the podcast namespace asks for `https://`",
        "if the site allows it, write {fixed}",
    ),
)
OBSOLETE_KEY = Code(
    "LZ193",
    Severity.ERROR,
    es=Wording(
        "`{key}` ya no lo lee ningún directorio",
        "borra esta línea; lo que se busca es el título y la descripción",
    ),
    en=Wording(
        "no directory reads `{key}` any more",
        "delete this line; what is searched are the title and the description",
    ),
)
LIVE_ENDS = Code(
    "LZ194",
    Severity.ERROR,
    es=Wording(
        "`{key}`: la emisión acaba antes de empezar",
        "corrige `start` o `end`",
    ),
    en=Wording(
        "`{key}`: the stream ends before it begins",
        "correct `start` or `end`",
    ),
)
