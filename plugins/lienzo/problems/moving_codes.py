"""LZ700-LZ749: moving a podcast in from a foreign feed."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

EMPTY = Code(
    "LZ700",
    Severity.ERROR,
    es=Wording(
        "el feed está vacío",
        "descárgalo otra vez: `curl -L -o feed.xml DIRECCIÓN`",
    ),
    en=Wording(
        "the feed is empty",
        "download it again: `curl -L -o feed.xml ADDRESS`",
    ),
)
WEB_PAGE = Code(
    "LZ701",
    Severity.ERROR,
    es=Wording(
        "esto es una página web, no un feed",
        "busca la dirección del feed, que suele llamarse RSS, en los ajustes del alojamiento",
    ),
    en=Wording(
        "this is a web page, not a feed",
        "look for the feed's address, often called RSS, in the settings of the host",
    ),
)
OTHER_FORMAT = Code(
    "LZ702",
    Severity.ERROR,
    es=Wording(
        "esto es {found}, y un pódcast se muda con su feed RSS 2.0",
        "pide al alojamiento el feed RSS que tienen los directorios",
    ),
    en=Wording(
        "this is {found}, and a podcast moves with its RSS 2.0 feed",
        "ask the host for the RSS feed that directories have",
    ),
)
NOT_XML = Code(
    "LZ703",
    Severity.ERROR,
    es=Wording(
        "el feed no es XML y no se puede aprovechar nada de él: {reason}",
        "compruébalo en un navegador; si está cortado, descárgalo otra vez",
    ),
    en=Wording(
        "the feed is not XML and nothing of it can be used: {reason}",
        "look at it in a browser; if it was cut off, download it again",
    ),
)
DOCTYPE = Code(
    "LZ704",
    Severity.ERROR,
    es=Wording(
        "el feed lleva un DOCTYPE, que puede traer archivos de fuera o crecer sin fin",
        "borra del feed la parte que va de `<!DOCTYPE` a su `>`, y vuelve a intentarlo",
    ),
    en=Wording(
        "the feed has a DOCTYPE, which can bring in other files or grow without end",
        "delete from the feed the part from `<!DOCTYPE` to its `>`, and try again",
    ),
)
TOO_LARGE = Code(
    "LZ705",
    Severity.ERROR,
    es=Wording(
        "el feed pasa de {limit}",
        "divide el feed en dos, con los episodios antiguos en el segundo",
    ),
    en=Wording(
        "the feed has more than {limit}",
        "divide the feed in two, with the old episodes in the second",
    ),
)
MENDED = Code(
    "LZ706",
    Severity.WARNING,
    es=Wording(
        "el feed no es XML correcto: {reason}",
        "se ha leído lo que se ha podido; compara los títulos y el número de episodios con los "
        "del feed",
    ),
    en=Wording(
        "the feed is not well-formed XML: {reason}",
        "what could be read has been; compare the titles and the number of episodes with the "
        "feed's",
    ),
)
ENCODING = Code(
    "LZ707",
    Severity.WARNING,
    es=Wording(
        "el feed dice que está en {declared}, pero sus bytes no; se ha leído como {used}",
        "comprueba las tildes y las eñes de los títulos",
    ),
    en=Wording(
        "the feed says it is {declared}, but its bytes are not; it was read as {used}",
        "check the accents in the titles",
    ),
)
