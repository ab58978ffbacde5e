"""LZ280–LZ299: chapters and transcripts in every form, times of headings, alternate audio."""

from __future__ import annotations

from typing import Final

from lienzo.problems.code import Code, Severity, Wording

TWO_FILES: Final = Code(
    "LZ280",
    Severity.ERROR,
    es=Wording(
        "«{stem}» tiene más de un archivo de capítulos: {names}",
        "deja uno, o di cuál en `chapters:`",
    ),
    en=Wording(
        "“{stem}” has more than one file of chapters: {names}",
        "keep one, or name it in `chapters:`",
    ),
)
NOT_JSON: Final = Code(
    "LZ281",
    Severity.ERROR,
    es=Wording(
        "esto no es JSON: aquí se espera {expected}",
        "corrige este punto, o exporta el archivo de nuevo",
    ),
    en=Wording(
        "this is not JSON: {expected} is expected here",
        "mend this place, or export the file again",
    ),
)
JSON_TWICE: Final = Code(
    "LZ282",
    Severity.ERROR,
    es=Wording("la clave «{key}» está dos veces en el mismo objeto", "borra una de las dos"),
    en=Wording("the key “{key}” is twice in the same object", "delete one of the two"),
)
JSON_DEEP: Final = Code(
    "LZ283",
    Severity.ERROR,
    es=Wording(
        "hay más de {limit} niveles de llaves o corchetes",
        "comprueba que sea el archivo que toca: ningún capítulo los necesita",
    ),
    en=Wording(
        "braces or brackets nest more than {limit} levels deep",
        "check that it is the right file: no chapter needs them",
    ),
)
KEY_MISSING: Final = Code(
    "LZ284",
    Severity.ERROR,
    es=Wording("falta `{key}`", "añádela, por ejemplo: `{example}`"),
    en=Wording("`{key}` is missing", "add it, for example: `{example}`"),
)
BAD_VALUE: Final = Code(
    "LZ285",
    Severity.ERROR,
    es=Wording("`{key}` no lleva lo que debe", "cambia el valor, por ejemplo: `{example}`"),
    en=Wording(
        "`{key}` does not hold what it should", "change the value, for example: `{example}`"
    ),
)
JSON_UNKNOWN: Final = Code(
    "LZ286",
    Severity.ERROR,
    es=Wording(
        "la clave «{key}» no existe en los capítulos JSON",
        "bórrala, o usa una de estas: {known}",
    ),
    en=Wording(
        "there is no key “{key}” in JSON chapters", "delete it, or use one of these: {known}"
    ),
)
NOT_CHAPTERS: Final = Code(
    "LZ287",
    Severity.ERROR,
    es=Wording(
        "esto no son capítulos: hay {found}",
        "los capítulos van en `.txt`, JSON (`chapters`), `Podlove` (`<chapters>`) o `ffmetadata`",
    ),
    en=Wording(
        "these are no chapters: there is {found}",
        "chapters go into `.txt`, JSON (`chapters`), `Podlove` (`<chapters>`) or `ffmetadata`",
    ),
)
NOT_XML: Final = Code(
    "LZ288",
    Severity.ERROR,
    es=Wording(
        "el XML no se puede leer: {detail}",
        "corrige este punto, quita cualquier `<!DOCTYPE>`, o exporta el archivo de nuevo",
    ),
    en=Wording(
        "the XML cannot be read: {detail}",
        "mend this place, take any `<!DOCTYPE>` out, or export the file again",
    ),
)
BAD_FFMETADATA: Final = Code(
    "LZ289",
    Severity.ERROR,
    es=Wording(
        "la línea no se entiende en un archivo `ffmetadata`",
        "escríbela así: `{example}`",
    ),
    en=Wording(
        "the line cannot be read in an `ffmetadata` file", "write it like this: `{example}`"
    ),
)
HEADING_TIME: Final = Code(
    "LZ290",
    Severity.ERROR,
    es=Wording(
        "`start={written}` no es un momento del audio",
        "escribe minutos y segundos, por ejemplo `{{start=1:30}}`",
    ),
    en=Wording(
        "`start={written}` is no moment of the audio",
        "write minutes and seconds, for example `{{start=1:30}}`",
    ),
)
HEADING_ORDER: Final = Code(
    "LZ291",
    Severity.ERROR,
    es=Wording(
        "el encabezado se oye en {start}, no después del anterior ({previous})",
        "corrige uno de los dos tiempos: el audio sigue el orden del artículo",
    ),
    en=Wording(
        "the heading is heard at {start}, not after the one above ({previous})",
        "correct one of the two times: the audio follows the order of the article",
    ),
)
HEADING_OUTSIDE: Final = Code(
    "LZ292",
    Severity.ERROR,
    es=Wording(
        "el encabezado se oye en {start}, pero el audio dura {duration}",
        "corrige el tiempo del encabezado",
    ),
    en=Wording(
        "the heading is heard at {start}, but the audio lasts {duration}",
        "correct the heading's time",
    ),
)
HEADING_LEVEL: Final = Code(
    "LZ293",
    Severity.ERROR,
    es=Wording(
        "este encabezado no puede llevar un momento del audio",
        "ponlo en uno de nivel `##` o `###`, fuera de listas, citas, recuadros y HTML; el principio"
        " del audio no hace falta marcarlo",
    ),
    en=Wording(
        "this heading cannot have a moment of the audio",
        "put it on one of level `##` or `###`, outside lists, quotes, boxes and HTML; the beginning"
        " of the audio needs no mark",
    ),
)
HEADING_ID: Final = Code(
    "LZ294",
    Severity.ERROR,
    es=Wording(
        "el ancla `#{value}` ya es de otro encabezado de esta página",
        "cámbiala en uno de los dos: cada capítulo enlaza a la suya",
    ),
    en=Wording(
        "the anchor `#{value}` already belongs to another heading of this page",
        "change it on one of the two: each chapter links to its own",
    ),
)
ALTERNATE_DIFFERS: Final = Code(
    "LZ295",
    Severity.ERROR,
    es=Wording(
        "dura {measured}, y {other}, {duration}: no son la misma grabación",
        "exporta los dos formatos del mismo montaje, o da otro nombre a este archivo",
    ),
    en=Wording(
        "it lasts {measured}, and {other}, {duration}: they are not the same recording",
        "export both formats from the same cut, or give this file another name",
    ),
)
TRANSCRIPT_TWICE: Final = Code(
    "LZ296",
    Severity.ERROR,
    es=Wording(
        "el episodio ya tiene una transcripción `.{format}`: {other}",
        "deja una de cada formato: las dos saldrían en la misma dirección",
    ),
    en=Wording(
        "the episode already has a `.{format}` transcript: {other}",
        "keep one of each format: both would go out at the same address",
    ),
)
HTML_REFUSED: Final = Code(
    "LZ297",
    Severity.ERROR,
    es=Wording(
        "una transcripción `.html` no puede llevar {found}",
        "deja solo texto: `<cite>` para quien habla, `<time>` para el momento y `<p>`",
    ),
    en=Wording(
        "an `.html` transcript cannot hold {found}",
        "leave only text: `<cite>` for who speaks, `<time>` for the moment and `<p>`",
    ),
)
NO_ANCHOR: Final = Code(
    "LZ298",
    Severity.WARNING,
    es=Wording(
        "el capítulo «{title}» enlaza a `#{value}`, y su página no tiene ese ancla",
        "pon `{{#{value}}}` detrás del encabezado al que debe llevar, o corrige el enlace",
    ),
    en=Wording(
        "the chapter “{title}” links to `#{value}`, and its page has no such anchor",
        "put `{{#{value}}}` after the heading it should lead to, or correct the link",
    ),
)
NEITHER: Final = Code(
    "LZ299",
    Severity.ERROR,
    es=Wording(
        "el archivo JSON no lleva ni capítulos (`chapters`) ni transcripción (`segments`)",
        "corrígelo, o dale otro nombre si no es de este episodio",
    ),
    en=Wording(
        "the JSON file holds neither chapters (`chapters`) nor a transcript (`segments`)",
        "mend it, or rename it if it does not belong to this episode",
    ),
)
