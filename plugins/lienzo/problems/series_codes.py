"""LZ330-LZ339 and LZ354: series and their articles."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NO_SUCH_CANVAS = Code(
    "LZ330",
    Severity.ERROR,
    es=Wording(
        "`series.canvas`: no existe el lienzo «{canvas}»",
        "usa {known} o la ruta de tu propio archivo, desde la carpeta del proyecto",
    ),
    en=Wording(
        "`series.canvas`: there is no canvas “{canvas}”",
        "use {known}, or the path of your own file from the project's folder",
    ),
)
NO_SUCH_ORDER = Code(
    "LZ331",
    Severity.ERROR,
    es=Wording(
        "`series.order`: el lienzo «{canvas}» no tiene el orden «{order}»",
        "usa {known} o escribe la lista de bloques",
    ),
    en=Wording(
        "`series.order`: the canvas “{canvas}” has no order “{order}”",
        "use {known}, or write the list of blocks",
    ),
)
NO_SUCH_BLOCK = Code(
    "LZ332",
    Severity.ERROR,
    es=Wording(
        "`{key}`: el lienzo «{canvas}» no tiene el bloque «{block}»",
        "los bloques son {known}",
    ),
    en=Wording(
        "`{key}`: the canvas “{canvas}” has no block “{block}”",
        "the blocks are {known}",
    ),
)
NO_SUCH_BLOCK_NEAR = Code(
    "LZ337",
    Severity.ERROR,
    es=Wording(
        "`{key}`: el lienzo «{canvas}» no tiene el bloque «{block}»",
        "¿querías decir «{meant}»? Los bloques son {known}",
    ),
    en=Wording(
        "`{key}`: the canvas “{canvas}” has no block “{block}”",
        "did you mean “{meant}”? The blocks are {known}",
    ),
)
BLOCK_TWICE_IN_ORDER = Code(
    "LZ333",
    Severity.ERROR,
    es=Wording("`series.order`: «{block}» aparece dos veces", "cada bloque va una sola vez"),
    en=Wording("`series.order`: “{block}” stands twice", "every block goes once"),
)
BLOCK_NOT_IN_ORDER = Code(
    "LZ334",
    Severity.ERROR,
    es=Wording(
        "`block`: «{block}» no está en el orden de la serie",
        "añádelo a `series.order` en {series}",
    ),
    en=Wording(
        "`block`: “{block}” is not in the order of the series",
        "add it to `series.order` in {series}",
    ),
)
NO_SERIES = Code(
    "LZ335",
    Severity.ERROR,
    es=Wording(
        "`{key}`: este artículo no está dentro de ninguna serie",
        "muévelo a la carpeta de una serie o declara `series:` en el `index.md` de la suya",
    ),
    en=Wording(
        "`{key}`: this article is inside no series",
        "move it into the folder of a series, or declare `series:` in the `index.md` of its own",
    ),
)
SERIES_WITH_BLOCK = Code(
    "LZ336",
    Severity.ERROR,
    es=Wording(
        "una página no puede ser a la vez el índice de una serie y un artículo",
        "quita `{key}` o pasa el artículo a un archivo propio",
    ),
    en=Wording(
        "a page cannot be the index of a series and an article at once",
        "remove `{key}`, or move the article to a file of its own",
    ),
)
ALIAS_TAKEN = Code(
    "LZ338",
    Severity.ERROR,
    es=Wording(
        "`aliases`: la dirección «{alias}» ya la ocupa {owner}",
        "borra este alias: una redirección solo cabe donde ya no hay nada",
    ),
    en=Wording(
        "`aliases`: the address “{alias}” is already taken by {owner}",
        "delete this alias: a redirect only fits where nothing is left",
    ),
)
NO_DATE = Code(
    "LZ354",
    Severity.WARNING,
    es=Wording(
        "el artículo no lleva fecha, así que se da por publicado",
        "escribe `date:` con el día de publicación",
    ),
    en=Wording(
        "the article has no date, so it counts as published",
        "write `date:` with the day of its publication",
    ),
)
