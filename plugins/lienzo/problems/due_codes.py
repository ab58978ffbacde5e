"""LZ430-LZ433: what goes out by itself, and what is mended after it went out."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

CI_STALE = Code(
    "LZ430",
    Severity.WARNING,
    es=Wording(
        "el audio o la fecha de {slugs} no son los que tiene el registro: en CI solo se lee",
        "ejecuta `mkdocs build` en tu equipo y guarda {file} en git antes de que salga",
    ),
    en=Wording(
        "the audio or the date of {slugs} is not what the ledger has: CI only reads it",
        "run `mkdocs build` on your machine and commit {file} before it goes out",
    ),
)
PRESUMED = Code(
    "LZ431",
    Severity.NOTICE,
    es=Wording(
        "«{slug}» se da por publicado porque su fecha, {due}, ya ha pasado",
        "si de verdad no lo ha publicado nadie desde entonces, tampoco un servidor, borra su línea "
        "`due` de este archivo",
    ),
    en=Wording(
        "“{slug}” counts as published because its date, {due}, has passed",
        "if really nobody has published it since, no server either, delete its `due` line in this "
        "file",
    ),
)
CORRECTION_EARLY = Code(
    "LZ432",
    Severity.WARNING,
    es=Wording(
        "esta corrección es del {date}, y lo que corrige salió el {published}",
        "pon el día en que lo corregiste; lo que se arregla antes de salir no hace falta contarlo",
    ),
    en=Wording(
        "this correction is of {date}, and what it corrects went out on {published}",
        "give the day you mended it; what is mended before it goes out need not be told",
    ),
)
CORRECTION_LATE = Code(
    "LZ433",
    Severity.WARNING,
    es=Wording(
        "esta corrección es del {date}, que está por venir, y no se muestra hasta entonces",
        "pon el día en que lo corregiste",
    ),
    en=Wording(
        "this correction is of {date}, which is yet to come, and is not shown until then",
        "give the day you mended it",
    ),
)
