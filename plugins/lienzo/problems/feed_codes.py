"""LZ5xx: the feed, read back and compared with what the author wrote, before it is published."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

_OURS_ES = "es un fallo de Lienzo: avísanos y copia este mensaje"
_OURS_EN = "this is a fault of Lienzo: tell us, and copy this message"

UNREADABLE = Code(
    "LZ501",
    Severity.ERROR,
    es=Wording("el feed no es XML bien formado en UTF-8: {detail}", _OURS_ES),
    en=Wording("the feed is not well-formed XML in UTF-8: {detail}", _OURS_EN),
)
NOT_RSS = Code(
    "LZ502",
    Severity.ERROR,
    es=Wording("el feed no es RSS 2.0 con un solo canal y sin DOCTYPE", _OURS_ES),
    en=Wording("the feed is not RSS 2.0 with one channel and no DOCTYPE", _OURS_EN),
)
NAMESPACE = Code(
    "LZ503",
    Severity.ERROR,
    es=Wording("el feed no declara `{prefix}` una sola vez, en <rss>, como {uri}", _OURS_ES),
    en=Wording("the feed does not declare `{prefix}` once, on <rss>, as {uri}", _OURS_EN),
)
MISSING = Code(
    "LZ504",
    Severity.ERROR,
    es=Wording("al feed le falta <{element}>: «{expected}»", _OURS_ES),
    en=Wording("the feed lacks <{element}>: “{expected}”", _OURS_EN),
)
WANTED = Code(
    "LZ505",
    Severity.WARNING,
    es=Wording(
        "los directorios de pódcast exigen <{element}> y no has dado nada para él",
        "escribe `{key}:` en {file}",
    ),
    en=Wording(
        "podcast directories require <{element}>, and you gave nothing for it",
        "write `{key}:` in {file}",
    ),
)
REPEATED = Code(
    "LZ506",
    Severity.ERROR,
    es=Wording("<{element}> está {count} veces en el feed y solo puede estar una", _OURS_ES),
    en=Wording("<{element}> is in the feed {count} times and may be there once", _OURS_EN),
)
DIFFERS = Code(
    "LZ507",
    Severity.ERROR,
    es=Wording("<{element}> dice «{written}» en el feed y debe decir «{expected}»", _OURS_ES),
    en=Wording("<{element}> says “{written}” in the feed and must say “{expected}”", _OURS_EN),
)
STRANGE_ELEMENT = Code(
    "LZ508",
    Severity.ERROR,
    es=Wording("el feed lleva <{element}>, que no debería estar", _OURS_ES),
    en=Wording("the feed holds <{element}>, which should not be there", _OURS_EN),
)
LOST_ITEM = Code(
    "LZ509",
    Severity.ERROR,
    es=Wording("el episodio publicado «{title}» no está en el feed", _OURS_ES),
    en=Wording("the published episode “{title}” is not in the feed", _OURS_EN),
)
STRANGE_ITEM = Code(
    "LZ510",
    Severity.ERROR,
    es=Wording("el feed lleva un episodio que no está publicado, con guid {guid}", _OURS_ES),
    en=Wording("the feed holds an episode that is not published, with guid {guid}", _OURS_EN),
)
OUT_OF_ORDER = Code(
    "LZ511",
    Severity.ERROR,
    es=Wording("el episodio «{title}» no está en su sitio en el feed", _OURS_ES),
    en=Wording("the episode “{title}” is not in its place in the feed", _OURS_EN),
)
GUID_TWICE = Code(
    "LZ512",
    Severity.ERROR,
    es=Wording(
        "dos episodios del feed tienen el mismo guid, {guid}",
        "quita el `guid:` copiado: cada episodio tiene el suyo para siempre",
    ),
    en=Wording(
        "two episodes of the feed have the same guid, {guid}",
        "remove the copied `guid:`: each episode has its own for ever",
    ),
)
AUDIO_TWICE = Code(
    "LZ513",
    Severity.ERROR,
    es=Wording(
        "dos episodios del feed apuntan al mismo audio, {url}; Apple descarta uno",
        "da a cada episodio su archivo de audio",
    ),
    en=Wording(
        "two episodes of the feed point to the same audio, {url}; Apple drops one of them",
        "give each episode an audio file of its own",
    ),
)
BAD_ADDRESS = Code(
    "LZ514",
    Severity.ERROR,
    es=Wording(
        "<{element}> no es una dirección http(s) absoluta en ASCII: «{written}»",
        "escribe la dirección completa, con https:// y el dominio en ASCII (xn--…)",
    ),
    en=Wording(
        "<{element}> is not an absolute http(s) address in ASCII: “{written}”",
        "write the whole address, with https:// and the domain in ASCII (xn--…)",
    ),
)
BAD_DATE = Code(
    "LZ515",
    Severity.ERROR,
    es=Wording("<{element}> no es una fecha de RFC 2822 con su día: «{written}»", _OURS_ES),
    en=Wording("<{element}> is not an RFC 2822 date with its weekday: “{written}”", _OURS_EN),
)
BAD_NUMBER = Code(
    "LZ516",
    Severity.ERROR,
    es=Wording(
        "<{element}> no es un número entero mayor que cero: «{written}»",
        "cuenta desde 1, o quita el número; un audio vacío no se puede publicar",
    ),
    en=Wording(
        "<{element}> is not a whole number greater than zero: “{written}”",
        "count from 1, or remove the number; an empty audio file cannot be published",
    ),
)
NOT_TRUE_FALSE = Code(
    "LZ517",
    Severity.ERROR,
    es=Wording("<{element}> dice «{written}»; Apple solo admite true y false", _OURS_ES),
    en=Wording("<{element}> says “{written}”; Apple takes true and false only", _OURS_EN),
)
TOO_LONG = Code(
    "LZ518",
    Severity.ERROR,
    es=Wording(
        "<{element}> ocupa {bytes} bytes y caben {limit}",
        "acórtalo; una letra con tilde ocupa dos bytes",
    ),
    en=Wording(
        "<{element}> takes {bytes} bytes, and {limit} fit",
        "shorten it; an accented letter takes two bytes",
    ),
)
OUTER_SPACE = Code(
    "LZ519",
    Severity.ERROR,
    es=Wording("<{element}> empieza o acaba en espacio: «{written}»", _OURS_ES),
    en=Wording("<{element}> begins or ends with a space: “{written}”", _OURS_EN),
)
RELATIVE_LINK = Code(
    "LZ520",
    Severity.ERROR,
    es=Wording(
        "un enlace de las notas no sirve fuera del sitio: «{address}»",
        "escribe la dirección completa, con https://",
    ),
    en=Wording(
        "a link in the notes is no use outside the site: “{address}”",
        "write the whole address, with https://",
    ),
)
HTML_IN_TEXT = Code(
    "LZ521",
    Severity.WARNING,
    es=Wording(
        "`{key}` lleva HTML, y las aplicaciones lo muestran tal cual: «{written}»",
        "escribe texto sin etiquetas",
    ),
    en=Wording(
        "`{key}` holds HTML, and apps show it as it is: “{written}”",
        "write text without tags",
    ),
)
SHORTENED = Code(
    "LZ522",
    Severity.WARNING,
    es=Wording(
        "`{key}` ocupa {bytes} bytes; en el feed caben {limit} y el resto se corta",
        "acórtalo; una letra con tilde ocupa dos bytes",
    ),
    en=Wording(
        "`{key}` takes {bytes} bytes; the feed holds {limit}, and the rest is cut off",
        "shorten it; an accented letter takes two bytes",
    ),
)
EMPTY_FEED = Code(
    "LZ523",
    Severity.NOTICE,
    es=Wording(
        "el feed no lleva todavía ningún episodio; los directorios piden uno al menos",
        "publica el tráiler antes de dar de alta el pódcast",
    ),
    en=Wording(
        "the feed holds no episode yet; directories ask for at least one",
        "publish the trailer before you submit the podcast",
    ),
)
NAMELESS_LICENCE = Code(
    "LZ524",
    Severity.WARNING,
    es=Wording(
        "no se sabe dónde se lee la licencia «{license}», así que el feed no la nombra",
        "usa un identificador como CC-BY-4.0, o la dirección de la licencia",
    ),
    en=Wording(
        "where the licence “{license}” can be read is unknown, so the feed does not name it",
        "use an identifier such as CC-BY-4.0, or the licence's address",
    ),
)
