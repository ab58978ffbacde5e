"""LZ600-LZ629: directives, the lines of a page that place a part of Lienzo."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

UNKNOWN_DIRECTIVE = Code(
    "LZ600",
    Severity.ERROR,
    es=Wording(
        "no existe la directiva `::{name}`",
        "¿querías decir {choices}? Si es un ejemplo, escríbela entre acentos graves",
    ),
    en=Wording(
        "there is no directive `::{name}`",
        "did you mean {choices}? If it is an example, write it between backticks",
    ),
)
MALFORMED_DIRECTIVE = Code(
    "LZ601",
    Severity.ERROR,
    es=Wording(
        "la directiva `::{name}` no se entiende: {rest}",
        "va sola en su línea, así: `::{name}[nombre]{{clave=valor}}`; nombre y claves son "
        "opcionales",
    ),
    en=Wording(
        "the directive `::{name}` cannot be read: {rest}",
        "it stands alone on its line, like this: `::{name}[name]{{key=value}}`; name and keys "
        "are optional",
    ),
)
UNKNOWN_OPTION = Code(
    "LZ602",
    Severity.ERROR,
    es=Wording(
        "`::{name}` no tiene la opción `{option}`",
        "estas son las que entiende: {choices}",
    ),
    en=Wording(
        "`::{name}` has no option `{option}`",
        "these are the ones it knows: {choices}",
    ),
)
BAD_START = Code(
    "LZ603",
    Severity.ERROR,
    es=Wording(
        "`start`: «{value}» no es un momento del episodio, que dura {duration}",
        "escribe minutos y segundos, por ejemplo `start=1:30`",
    ),
    en=Wording(
        "`start`: “{value}” is not a moment of the episode, which lasts {duration}",
        "write minutes and seconds, for example `start=1:30`",
    ),
)
NO_SERIES = Code(
    "LZ604",
    Severity.ERROR,
    es=Wording(
        "`::canvas` necesita una serie y este sitio no tiene ninguna",
        "escribe `series:` en la cabecera de la página de índice de la serie",
    ),
    en=Wording(
        "`::canvas` needs a series and this site has none",
        "write `series:` in the front matter of the series' index page",
    ),
)
WHICH_SERIES = Code(
    "LZ605",
    Severity.ERROR,
    es=Wording(
        "`::canvas`: esta página no pertenece a una serie y el sitio tiene varias",
        "di cuál entre corchetes: {choices}",
    ),
    en=Wording(
        "`::canvas`: this page belongs to no series and the site has several",
        "say which in brackets: {choices}",
    ),
)
UNKNOWN_SERIES = Code(
    "LZ606",
    Severity.ERROR,
    es=Wording("`::canvas`: no existe la serie «{argument}»", "¿querías decir {choices}?"),
    en=Wording("`::canvas`: there is no series “{argument}”", "did you mean {choices}?"),
)
UNKNOWN_BLOCK = Code(
    "LZ607",
    Severity.ERROR,
    es=Wording(
        "`block`: la serie no tiene ninguna lección del bloque «{block}»",
        "¿querías decir {choices}?",
    ),
    en=Wording(
        "`block`: the series has no lesson on the block “{block}”",
        "did you mean {choices}?",
    ),
)
NO_EPISODE_HERE = Code(
    "LZ608",
    Severity.ERROR,
    es=Wording(
        "`::player`: esta página no tiene un episodio propio",
        "di cuál entre corchetes, por ejemplo {choices}",
    ),
    en=Wording(
        "`::player`: this page has no episode of its own",
        "say which in brackets, for example {choices}",
    ),
)
UNKNOWN_EPISODE = Code(
    "LZ609",
    Severity.ERROR,
    es=Wording("`::player`: no existe el episodio «{argument}»", "¿querías decir {choices}?"),
    en=Wording("`::player`: there is no episode “{argument}”", "did you mean {choices}?"),
)
DRAFT_EPISODE = Code(
    "LZ610",
    Severity.NOTICE,
    es=Wording(
        "`::player`: el episodio «{argument}» es un borrador y no se muestra",
        "quita `draft: true` de {file} para publicarlo",
    ),
    en=Wording(
        "`::player`: the episode “{argument}” is a draft and is not shown",
        "remove `draft: true` from {file} to publish it",
    ),
)
NO_SHOW = Code(
    "LZ611",
    Severity.ERROR,
    es=Wording(
        "`::{name}` necesita un pódcast y este sitio no tiene ninguno",
        "crea `episodes/podcast.yml`, o quita la directiva",
    ),
    en=Wording(
        "`::{name}` needs a podcast and this site has none",
        "create `episodes/podcast.yml`, or remove the directive",
    ),
)
UNKNOWN_SHOW = Code(
    "LZ612",
    Severity.ERROR,
    es=Wording(
        "`::{name}`: no existe el pódcast «{argument}»",
        "¿querías decir {choices}? Sin corchetes, se muestra el principal",
    ),
    en=Wording(
        "`::{name}`: there is no podcast “{argument}”",
        "did you mean {choices}? Without brackets, the main one is shown",
    ),
)
UNKNOWN_SEASON = Code(
    "LZ613",
    Severity.ERROR,
    es=Wording(
        "`season`: el pódcast no tiene la temporada «{value}»",
        "estas son las que hay: {choices}",
    ),
    en=Wording(
        "`season`: the podcast has no season “{value}”",
        "these are the ones there are: {choices}",
    ),
)
UNKNOWN_FORM = Code(
    "LZ614",
    Severity.ERROR,
    es=Wording(
        "`as`: `::{name}` no tiene la forma «{value}»",
        "estas son las que hay: {choices}. Sin `as` sale la primera",
    ),
    en=Wording(
        "`as`: `::{name}` has no form “{value}”",
        "these are the ones there are: {choices}. Without `as` it is the first one",
    ),
)
