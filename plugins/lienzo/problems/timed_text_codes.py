"""LZ241–LZ259: transcripts and chapter files."""

from __future__ import annotations

from typing import Final

from lienzo.problems.code import Code, Severity, Wording

NO_HEADER: Final = Code(
    "LZ241",
    Severity.ERROR,
    es=Wording(
        "una transcripción .vtt empieza por `WEBVTT`",
        "escribe `WEBVTT` y una línea vacía al principio",
    ),
    en=Wording(
        "a .vtt transcript begins with `WEBVTT`", "write `WEBVTT` and an empty line at the top"
    ),
)
NO_CUES: Final = Code(
    "LZ242",
    Severity.ERROR,
    es=Wording("la transcripción no dice nada", "añade el texto, o borra el archivo"),
    en=Wording("the transcript says nothing", "add the text, or delete the file"),
)
BAD_TIMES: Final = Code(
    "LZ243",
    Severity.ERROR,
    es=Wording("los tiempos no se entienden", "escríbelos así: `{expected}`"),
    en=Wording("the times cannot be read", "write them like this: `{expected}`"),
)
ENDS_EARLY: Final = Code(
    "LZ244",
    Severity.ERROR,
    es=Wording(
        "la frase empieza en {start} y tiene que terminar después, no en {end}",
        "corrige los tiempos",
    ),
    en=Wording(
        "the cue starts at {start} and has to end after that, not at {end}", "correct the times"
    ),
)
GOES_BACK: Final = Code(
    "LZ245",
    Severity.ERROR,
    es=Wording(
        "la frase empieza en {start}, antes que la anterior ({previous})",
        "ordena las frases por su comienzo",
    ),
    en=Wording(
        "the cue starts at {start}, before the one above ({previous})",
        "sort the cues by their start",
    ),
)
NOT_A_TRANSCRIPT: Final = Code(
    "LZ246",
    Severity.ERROR,
    es=Wording(
        "una transcripción es `.vtt`, `.srt`, `.json` o `.html`, no `{extension}`",
        "convierte el archivo a uno de ellos; `.vtt` es el que más aplicaciones leen",
    ),
    en=Wording(
        "a transcript is `.vtt`, `.srt`, `.json` or `.html`, not `{extension}`",
        "convert the file to one of them; `.vtt` is the one most apps read",
    ),
)
NO_TIMES: Final = Code(
    "LZ247",
    Severity.ERROR,
    es=Wording(
        "la transcripción no dice cuándo suena cada frase",
        "pon una línea `{expected}` encima de cada frase, o exporta de nuevo con tiempos",
    ),
    en=Wording(
        "the transcript does not say when each cue is heard",
        "put a line `{expected}` above each cue, or export it again with times",
    ),
)
BAD_CHAPTER: Final = Code(
    "LZ250",
    Severity.ERROR,
    es=Wording(
        "la línea no es un capítulo",
        "escríbela como `M:SS Título`, `HH:MM:SS Título` o etiqueta de Audacity (comienzo,"
        " tabulador, fin, tabulador, título)",
    ),
    en=Wording(
        "the line is not a chapter",
        "write it as `M:SS Title`, `HH:MM:SS Title` or an Audacity label (start, tab, end, tab,"
        " title)",
    ),
)
CHAPTER_UNNAMED: Final = Code(
    "LZ251",
    Severity.ERROR,
    es=Wording("el capítulo de {start} no tiene título", "escribe el título detrás del tiempo"),
    en=Wording("the chapter at {start} has no title", "write its title after the time"),
)
CHAPTER_ORDER: Final = Code(
    "LZ252",
    Severity.ERROR,
    es=Wording(
        "el capítulo empieza en {start}, no después del anterior ({previous})",
        "ordena los capítulos; cada uno tiene su propio comienzo",
    ),
    en=Wording(
        "the chapter starts at {start}, not after the one above ({previous})",
        "sort the chapters, each with a start of its own",
    ),
)
CHAPTER_ENDS: Final = Code(
    "LZ253",
    Severity.ERROR,
    es=Wording("el capítulo termina en {end}, antes de empezar en {start}", "corrige los tiempos"),
    en=Wording("the chapter ends at {end}, before its start at {start}", "correct the times"),
)
NO_CHAPTERS: Final = Code(
    "LZ254",
    Severity.WARNING,
    es=Wording("el archivo de capítulos está vacío", "añade capítulos, o borra el archivo"),
    en=Wording("the chapter file is empty", "add chapters, or delete the file"),
)
