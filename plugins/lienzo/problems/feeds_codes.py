"""LZ525–529, LZ545–549: a show's several feeds, Atom and JSON Feed, before they are published."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

_OURS_ES = "es un fallo de Lienzo: avísanos y copia este mensaje"
_OURS_EN = "this is a fault of Lienzo: tell us, and copy this message"

NOT_ATOM = Code(
    "LZ525",
    Severity.ERROR,
    es=Wording("{file} no es un documento Atom bien formado en UTF-8: {detail}", _OURS_ES),
    en=Wording("{file} is not a well-formed Atom document in UTF-8: {detail}", _OURS_EN),
)
ATOM_LACKS = Code(
    "LZ527",
    Severity.ERROR,
    es=Wording("a {file} le falta <{element}>, o lo lleva dos veces", _OURS_ES),
    en=Wording("{file} lacks <{element}>, or holds it twice", _OURS_EN),
)
ATOM_ENTRIES = Code(
    "LZ528",
    Severity.ERROR,
    es=Wording(
        "{file} no lleva cada artículo publicado una sola vez y en su sitio: {detail}", _OURS_ES
    ),
    en=Wording(
        "{file} does not hold every published article once, in its place: {detail}", _OURS_EN
    ),
)
ATOM_VALUE = Code(
    "LZ529",
    Severity.ERROR,
    es=Wording("en {file}, <{element}> no vale: «{written}»", _OURS_ES),
    en=Wording("in {file}, <{element}> will not do: “{written}”", _OURS_EN),
)
NOT_JSON_FEED = Code(
    "LZ545",
    Severity.ERROR,
    es=Wording("{file} no es un JSON Feed 1.1 en UTF-8: {detail}", _OURS_ES),
    en=Wording("{file} is not a JSON Feed 1.1 in UTF-8: {detail}", _OURS_EN),
)
JSON_VALUE = Code(
    "LZ546",
    Severity.ERROR,
    es=Wording("en {file}, `{key}` no vale: «{written}»", _OURS_ES),
    en=Wording("in {file}, `{key}` will not do: “{written}”", _OURS_EN),
)
BROKEN_PAGES = Code(
    "LZ547",
    Severity.ERROR,
    es=Wording("los documentos de {file} no forman un feed entero: {detail}", _OURS_ES),
    en=Wording("the documents of {file} do not make up one whole feed: {detail}", _OURS_EN),
)
ONLY_ARCHIVED = Code(
    "LZ548",
    Severity.ADVICE,
    es=Wording(
        "no todas las aplicaciones leen los archivos del feed, y solo ahí están {rest} de los"
        " {count} episodios",
        "sube `feed_length:`, o quítalo: un feed con todos los episodios llega a todas",
    ),
    en=Wording(
        "not all apps read the feed's archives, and only there are {rest} of the {count} episodes",
        "raise `feed_length:`, or remove it: a feed with all episodes reaches all of them",
    ),
)
NOT_IN_ATOM = Code(
    "LZ549",
    Severity.NOTICE,
    es=Wording(
        "el artículo «{title}» no sale en {file}, porque no lleva fecha",
        "escribe `date:` con el día de publicación",
    ),
    en=Wording(
        "the article “{title}” is not in {file}, for it has no date",
        "write `date:` with the day of its publication",
    ),
)
