"""LZ226–LZ229, LZ277, LZ278: slips that would go unnoticed, or be told too often."""

from __future__ import annotations

from typing import Final

from lienzo.problems.code import Code, Severity, Wording

HEADING_SLIP: Final = Code(
    "LZ226",
    Severity.WARNING,
    es=Wording(
        "`{written}` no se entiende y saldría escrito en la página",
        "escribe `{fixed}`, al final del encabezado",
    ),
    en=Wording(
        "`{written}` is not understood and would be printed on the page",
        "write `{fixed}`, at the end of the heading",
    ),
)
BARE_DECIMAL: Final = Code(
    "LZ227",
    Severity.ERROR,
    es=Wording(
        "`start`: «{value}» puede ser minutos y segundos, o segundos con decimales",
        "escribe el que sea: {choices}",
    ),
    en=Wording(
        "`start`: “{value}” may be minutes and seconds, or seconds with decimals",
        "write the one you mean: {choices}",
    ),
)
NOTHING_TIMED: Final = Code(
    "LZ228",
    Severity.ERROR,
    es=Wording(
        "ninguna línea lleva un tiempo: ¿es un guion?",
        "dale otro nombre, por ejemplo `{fix}`: lo que empieza por `_` no se lee; si son"
        " capítulos, escribe delante de cada uno su tiempo, como `1:30`",
    ),
    en=Wording(
        "no line has a time: is it a script?",
        "give it another name, for example `{fix}`: what begins with `_` is not read; if they are"
        " chapters, write its time before each, like `1:30`",
    ),
)
MORE_BAD_LINES: Final = Code(
    "LZ229",
    Severity.ERROR,
    es=Wording(
        "desde aquí hay otras {count} líneas que no son capítulos",
        "corrige las primeras: suele ser el mismo descuido en todas",
    ),
    en=Wording(
        "from here on {count} more lines are no chapters",
        "correct the first ones: it mostly is the same slip in all of them",
    ),
)
STRAY_FILES: Final = Code(
    "LZ277",
    Severity.NOTICE,
    es=Wording(
        "hay archivos que no van con ningún episodio ({count}): {names}",
        "dales el nombre y la terminación que toque, o pon un `_` delante",
    ),
    en=Wording(
        "some files go with no episode ({count}): {names}",
        "give them the right name and ending, or put a `_` before them",
    ),
)
UTF16: Final = Code(
    "LZ278",
    Severity.ERROR,
    es=Wording(
        "el archivo está en UTF-16, y Lienzo lee UTF-8",
        "guárdalo como UTF-8 (en el editor: «Guardar con codificación»)",
    ),
    en=Wording(
        "the file is UTF-16, and Lienzo reads UTF-8",
        "save it as UTF-8 (in your editor: “Save with encoding”)",
    ),
)
