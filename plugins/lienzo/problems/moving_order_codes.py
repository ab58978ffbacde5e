"""LZ708-LZ709: dates and numbers of a foreign feed that do not tell its episodes apart."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

DATES_EQUAL = Code(
    "LZ708",
    Severity.NOTICE,
    es=Wording(
        "episodios que comparten fecha con otro: {count} ({names}); en el feed nuevo cada uno sale "
        "un segundo después que el anterior",
        "no hay que hacer nada: conservan su orden, y en los archivos queda la fecha de antes",
    ),
    en=Wording(
        "episodes that share a date with another: {count} ({names}); in the new feed each comes a "
        "second after the one before",
        "nothing to do: they keep their order, and the files keep the old date",
    ),
)
NUMBERS_TWICE = Code(
    "LZ709",
    Severity.WARNING,
    es=Wording(
        "episodios con un número repetido en su temporada: {count} ({names})",
        "corrige `episode` o `season` en esos archivos; si el pódcast es `serial`, no se construye "
        "hasta entonces",
    ),
    en=Wording(
        "episodes with a number that repeats in its season: {count} ({names})",
        "correct `episode` or `season` in these files; a `serial` podcast is not built until then",
    ),
)
