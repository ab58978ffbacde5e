"""LZ300-LZ312: what a canvas file says of its grid, blocks and orders."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NOT_A_RECTANGLE = Code(
    "LZ300",
    Severity.ERROR,
    es=Wording(
        "el área «{area}» no es un rectángulo",
        "sus casillas tienen que formar un rectángulo entero, sin huecos ni esquinas",
    ),
    en=Wording(
        "the area “{area}” is not a rectangle",
        "its cells have to fill one whole rectangle, without gaps or loose corners",
    ),
)
ROW_LENGTH = Code(
    "LZ301",
    Severity.ERROR,
    es=Wording(
        "esta fila tiene {length} columnas y la primera tiene {first}",
        "escribe el mismo número de casillas en todas las filas",
    ),
    en=Wording(
        "this row has {length} columns and the first has {first}",
        "write the same number of cells in every row",
    ),
)
AREA_WITHOUT_BLOCK = Code(
    "LZ302",
    Severity.ERROR,
    es=Wording(
        "ningún bloque ocupa el área «{area}»",
        "añade un bloque con `area: {area}`, o pon un punto en sus casillas vacías",
    ),
    en=Wording(
        "no block fills the area “{area}”",
        "add a block with `area: {area}`, or write a dot in its cells to leave them empty",
    ),
)
BLOCK_WITHOUT_AREA = Code(
    "LZ303",
    Severity.ERROR,
    es=Wording(
        "el bloque «{block}» pide el área «{area}», que no está en la cuadrícula",
        "escribe «{area}» en `areas`, o usa una de {known}",
    ),
    en=Wording(
        "the block “{block}” asks for the area “{area}”, which is not in the grid",
        "write “{area}” in `areas`, or use one of {known}",
    ),
)
AREA_TAKEN = Code(
    "LZ304",
    Severity.ERROR,
    es=Wording(
        "«{block}» y «{other}» quieren la misma área «{area}»",
        "da a cada bloque un área propia",
    ),
    en=Wording(
        "“{block}” and “{other}” want the same area “{area}”",
        "give every block an area of its own",
    ),
)
UNKNOWN_IN_ORDER = Code(
    "LZ305",
    Severity.ERROR,
    es=Wording(
        "el orden «{order}» nombra un bloque que no existe: «{block}»",
        "los bloques son {known}",
    ),
    en=Wording(
        "the order “{order}” names a block that does not exist: “{block}”",
        "the blocks are {known}",
    ),
)
INCOMPLETE_ORDER = Code(
    "LZ306",
    Severity.ERROR,
    es=Wording(
        "al orden «{order}» le faltan bloques: {missing}",
        "un orden con nombre lleva todos; uno parcial se escribe en `series.order`",
    ),
    en=Wording(
        "the order “{order}” lacks blocks: {missing}",
        "a named order holds all of them; a partial one is written in `series.order`",
    ),
)
TWICE_IN_ORDER = Code(
    "LZ307",
    Severity.ERROR,
    es=Wording(
        "el orden «{order}» repite el bloque «{block}»",
        "deja cada bloque una sola vez",
    ),
    en=Wording(
        "the order “{order}” repeats the block “{block}”",
        "keep every block once",
    ),
)
UNKNOWN_GROUP = Code(
    "LZ308",
    Severity.ERROR,
    es=Wording(
        "el bloque «{block}» pide el grupo «{group}», que no existe",
        "los grupos son {known}",
    ),
    en=Wording(
        "the block “{block}” asks for the group “{group}”, which does not exist",
        "the groups are {known}",
    ),
)
NO_ATTRIBUTION = Code(
    "LZ309",
    Severity.ERROR,
    es=Wording(
        "falta `attribution`: quién hizo el lienzo y con qué licencia",
        "si es tuyo: `attribution: {{url: https://example.org/, lines: {{es: De Ana Ruiz.}}}}`",
    ),
    en=Wording(
        "`attribution` is missing: who made the canvas and on what terms",
        "if it is yours: `attribution: {{url: https://example.org/, lines: {{en: By Ana Ruiz.}}}}`",
    ),
)
UNKNOWN_DEFAULT = Code(
    "LZ310",
    Severity.ERROR,
    es=Wording(
        "`default_order`: no existe el orden «{order}»",
        "los órdenes son {known}",
    ),
    en=Wording(
        "`default_order`: there is no order “{order}”",
        "the orders are {known}",
    ),
)
SAME_SLUG = Code(
    "LZ311",
    Severity.ERROR,
    es=Wording(
        "«{block}» y «{other}» tendrían la misma dirección: «{slug}»",
        "escribe un `slugs` distinto en uno de los dos",
    ),
    en=Wording(
        "“{block}” and “{other}” would have the same address: “{slug}”",
        "write different `slugs` in one of them",
    ),
)
BAD_NAME = Code(
    "LZ312",
    Severity.ERROR,
    es=Wording(
        "«{name}» no sirve como identificador",
        "usa minúsculas sin acento, cifras y guiones, con una letra delante: {fixed}",
    ),
    en=Wording(
        "“{name}” does not do as an identifier",
        "use lower-case letters, digits and hyphens, a letter first: {fixed}",
    ),
)
