"""LZ363: numbers of episodes that harm no order."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NUMBER_SHARED = Code(
    "LZ363",
    Severity.WARNING,
    es=Wording(
        "el número {number} de la temporada {season} ya es de «{other}»",
        "cambia `episode:` o el número de pista del audio (TRCK) de uno de los dos; aquí ordena "
        "la fecha, y las aplicaciones enseñarán dos veces el mismo número",
    ),
    en=Wording(
        "number {number} of season {season} is already “{other}”",
        "change `episode:` or the audio's track number (TRCK) of one of them; here the date "
        "orders, and apps will show the same number twice",
    ),
)
