"""LZ725-LZ739 and LZ746-LZ748: what a foreign feed says of its episodes."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NO_AUDIO_HERE = Code(
    "LZ725",
    Severity.WARNING,
    es=Wording(
        "«{title}» no lleva audio con una dirección http, y no se ha traído",
        "si es un artículo, tráelo como página; si le falta el `<enclosure>`, complétalo en "
        "el feed antiguo",
    ),
    en=Wording(
        "“{title}” has no audio with an http address and was not brought",
        "if it is an article, bring it as a page; if its `<enclosure>` is missing, add it in "
        "the old feed",
    ),
)
GUID_MISSING = Code(
    "LZ726",
    Severity.WARNING,
    es=Wording(
        "«{title}» no tiene guid; su identidad es {guid}, que es lo que toman las aplicaciones",
        "no lo cambies: con otro, se descargaría de nuevo",
    ),
    en=Wording(
        "“{title}” has no guid; its identity is {guid}, which is what apps take",
        "do not change it: with another, it would be downloaded again",
    ),
)
GUID_TWICE = Code(
    "LZ727",
    Severity.WARNING,
    es=Wording(
        "«{title}» repite el guid de «{first}» y no se ha traído: {guid}",
        "las aplicaciones solo enseñan uno de los dos; si falta alguno, tráelo a mano con un "
        "guid nuevo",
    ),
    en=Wording(
        "“{title}” repeats the guid of “{first}” and was not brought: {guid}",
        "apps show only one of them; if you miss it, bring it by hand with a new guid",
    ),
)
GUID_ODD = Code(
    "LZ728",
    Severity.WARNING,
    es=Wording(
        "el guid de «{title}» lleva espacios seguidos o más de 255 caracteres: {guid}",
        "queda en el registro y no en las notas; compara el feed nuevo con el antiguo antes "
        "de publicar",
    ),
    en=Wording(
        "the guid of “{title}” has doubled spaces or more than 255 characters: {guid}",
        "it stands in the ledger, not in the notes; compare the new feed with the old one "
        "before you publish",
    ),
)
AUDIO_TWICE_HERE = Code(
    "LZ729",
    Severity.WARNING,
    es=Wording(
        "«{title}» lleva el mismo audio que «{first}» y no se ha traído: {address}",
        "Apple pasa por alto el segundo; si es otro episodio, dale su propia dirección en el "
        "feed antiguo",
    ),
    en=Wording(
        "“{title}” has the same audio as “{first}” and was not brought: {address}",
        "Apple ignores the second; if it is another episode, give it an address of its own in"
        " the old feed",
    ),
)
DATE_UNREAD = Code(
    "LZ730",
    Severity.WARNING,
    es=Wording(
        "«{title}» no tiene una fecha que se pueda leer: «{value}»; se ha puesto {date}, la "
        "de su vecino",
        "corrige `date` en {file} antes de construir: después queda fija",
    ),
    en=Wording(
        "“{title}” has no date that can be read: “{value}”; it got {date}, its neighbour's",
        "correct `date` in {file} before you build: afterwards it is frozen",
    ),
)
ZONE_MISSING = Code(
    "LZ731",
    Severity.NOTICE,
    es=Wording(
        "la fecha de «{title}» no dice su zona: «{value}»; se ha leído como UTC",
        "si no lo es, corrige `date` en {file} antes de construir",
    ),
    en=Wording(
        "the date of “{title}” has no zone: “{value}”; it was read as UTC",
        "if it is not, correct `date` in {file} before you build",
    ),
)
NOT_DECLARED = Code(
    "LZ732",
    Severity.WARNING,
    es=Wording(
        "el feed no dice {what} de «{title}»",
        "importa con `--download`, o pon el archivo en {file} una vez: la construcción lo mide",
    ),
    en=Wording(
        "the feed does not tell {what} of “{title}”",
        "import with `--download`, or put the file at {file} once: the build measures it",
    ),
)
HTTP_AUDIO = Code(
    "LZ733",
    Severity.WARNING,
    es=Wording(
        "hay audios en direcciones `http://`, sin cifrar: {count}; se han dejado tal cual",
        "algunas aplicaciones no las piden; di a quien los aloja que los sirva también por `https`",
    ),
    en=Wording(
        "there is audio at `http://` addresses, unencrypted: {count}; they were kept as they are",
        "some apps do not ask for them; tell their host to serve https, too",
    ),
)
ADDRESS_QUOTED = Code(
    "LZ734",
    Severity.WARNING,
    es=Wording(
        "la dirección del audio de «{title}» lleva caracteres que una dirección no admite: "
        "{old}; se escribe {new}",
        "comprueba que el audio suena: es la dirección que las aplicaciones piden de verdad",
    ),
    en=Wording(
        "the address of the audio of “{title}” has characters that no address may have: "
        "{old}; it is written {new}",
        "check that the audio plays: it is the address that apps really ask for",
    ),
)
VALUE_LEFT = Code(
    "LZ735",
    Severity.WARNING,
    es=Wording(
        "`{element}` de «{title}» no se ha traído: {value}",
        "`{key}` no admite ese valor; si lo necesitas, escríbelo corregido en {file}",
    ),
    en=Wording(
        "`{element}` of “{title}” was not brought: {value}",
        "`{key}` does not take that value; if you need it, write it corrected in {file}",
    ),
)
NOT_UNDERSTOOD = Code(
    "LZ736",
    Severity.WARNING,
    es=Wording(
        "`{element}` no se entiende: «{value}»",
        "le falta algo que la norma pide; corrígelo en el feed antiguo, o escríbelo después a mano",
    ),
    en=Wording(
        "`{element}` cannot be understood: “{value}”",
        "something that its rule asks for is missing; correct it in the old feed, or write it"
        " by hand later",
    ),
)
NOTES_LOST = Code(
    "LZ737",
    Severity.NOTICE,
    es=Wording(
        "las notas de «{title}» pierden {what}, que las aplicaciones no muestran",
        "si hace falta, pon un enlace en {file}",
    ),
    en=Wording(
        "the notes of “{title}” lose {what}, which apps do not show",
        "if it matters, put a link into {file}",
    ),
)
NOTES_PLAIN = Code(
    "LZ738",
    Severity.WARNING,
    es=Wording(
        "las notas de «{title}» no se han podido convertir bien; queda su texto sin formato",
        "repásalas en {file}",
    ),
    en=Wording(
        "the notes of “{title}” could not be converted well; their plain text remains",
        "look over them in {file}",
    ),
)
SHORTENED = Code(
    "LZ739",
    Severity.WARNING,
    es=Wording(
        "`{key}` de «{title}» pasa de {limit} caracteres y se ha cortado",
        "escríbelo más corto en {file}",
    ),
    en=Wording(
        "`{key}` of “{title}” has more than {limit} characters and was cut",
        "write it shorter in {file}",
    ),
)
OTHER_TITLE = Code(
    "LZ746",
    Severity.NOTICE,
    es=Wording(
        "Apple mostraba «{title}» como «{other}»; ahora lo muestra como las demás aplicaciones",
        "si prefieres el título corto para todas, cámbialo en {file}",
    ),
    en=Wording(
        "Apple showed “{title}” as “{other}”; now it shows it as other apps do",
        "if you prefer the short title for all of them, change it in {file}",
    ),
)
OWN_PAGES = Code(
    "LZ747",
    Severity.NOTICE,
    es=Wording(
        "episodios que tenían una página propia en el sitio antiguo: {count}, por ejemplo "
        "{address}; aquí cada uno tiene otra",
        "redirige las antiguas a las nuevas, si puedes",
    ),
    en=Wording(
        "episodes that had a page of their own on the old site: {count}, for example {address}; "
        "here each has another",
        "redirect the old ones to the new ones if you can",
    ),
)
OWN_AUTHORS = Code(
    "LZ748",
    Severity.NOTICE,
    es=Wording(
        "episodios con otro autor que el pódcast: {count} ({names}); aquí un episodio no tiene "
        "uno propio",
        "si se les oye, ponlos en `persons` de cada episodio",
    ),
    en=Wording(
        "episodes with another author than the show: {count} ({names}); here an episode has none "
        "of its own",
        "if they are heard, put them into `persons` of each episode",
    ),
)
