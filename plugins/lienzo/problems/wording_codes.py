"""LZ538–LZ544, LZ564–LZ565: titles, descriptions and numbers as directories read them."""

from __future__ import annotations

from typing import Final

from lienzo.problems.code import Code, Severity, Wording

DESCRIPTION_IS_TITLE: Final = Code(
    "LZ538",
    Severity.ADVICE,
    es=Wording(
        "la descripción solo repite el título: {names}",
        "cuenta en una o dos frases de qué trata",
    ),
    en=Wording(
        "the description only repeats the title: {names}",
        "say in a sentence or two what it is about",
    ),
)
DESCRIPTION_SHARED: Final = Code(
    "LZ539",
    Severity.ADVICE,
    es=Wording(
        "varios episodios tienen la misma descripción: {names}",
        "escribe `description` en las notas de cada uno, o en su artículo; sin ella sale la del"
        " pódcast",
    ),
    en=Wording(
        "several episodes have the same description: {names}",
        "write `description` in the notes of each, or in its article; without it, the show's"
        " appears",
    ),
)
TITLE_NUMBER: Final = Code(
    "LZ540",
    Severity.ADVICE,
    es=Wording(
        "el título repite el número del episodio: {names}",
        "quita el número del título: las aplicaciones ya lo muestran",
    ),
    en=Wording(
        "the title repeats the episode's number: {names}",
        "take the number out of the title: apps show it anyway",
    ),
)
TITLE_SHOW: Final = Code(
    "LZ541",
    Severity.ADVICE,
    es=Wording(
        "el título repite el nombre del pódcast: {names}",
        "quita el nombre del pódcast del título: las aplicaciones ya lo muestran",
    ),
    en=Wording(
        "the title repeats the show's name: {names}",
        "take the show's name out of the title: apps show it anyway",
    ),
)
TITLE_TWICE: Final = Code(
    "LZ542",
    Severity.ADVICE,
    es=Wording(
        "hay episodios con el mismo título, como «{title}»: {names}",
        "ponles títulos distintos: en una lista de episodios no se ve otra cosa",
    ),
    en=Wording(
        "some episodes have the same title, such as “{title}”: {names}",
        "give them different titles: a list of episodes shows little else",
    ),
)
SERIAL_DATE: Final = Code(
    "LZ543",
    Severity.ADVICE,
    es=Wording(
        "en un pódcast `serial`, la fecha pone fuera de su orden a {names}",
        "dale una fecha entre la del anterior y la del siguiente: muchas aplicaciones ordenan"
        " por fecha",
    ),
    en=Wording(
        "in a `serial` show, the date puts out of its order: {names}",
        "give it a date between the previous one's and the next one's: many apps sort by date",
    ),
)
TEASER_OF_NOTHING: Final = Code(
    "LZ544",
    Severity.ADVICE,
    es=Wording(
        "un tráiler o un extra con número va con el episodio de ese número, y no lo hay: {names}",
        "quita `episode`, o corrige el número: sin él es un tráiler de la temporada o del pódcast",
    ),
    en=Wording(
        "a trailer or bonus with a number goes with the episode of that number, and there is none:"
        " {names}",
        "remove `episode`, or correct the number: without it, it is a trailer of the season or the"
        " show",
    ),
)
ANGLE_BRACKETS: Final = Code(
    "LZ564",
    Severity.ADVICE,
    es=Wording(
        "la descripción lleva `<` o `>`, y YouTube Music rechaza esos signos: {names}",
        "escríbelo con palabras, o con «→» o «‹ ›»",
    ),
    en=Wording(
        "the description holds `<` or `>`, and YouTube Music rejects them: {names}",
        "say it in words, or with “→” or “‹ ›”",
    ),
)
GOOGLE_PODCASTS: Final = Code(
    "LZ565",
    Severity.ADVICE,
    es=Wording(
        "se nombra Google Podcasts, que cerró en 2024: {names}",
        "quítalo, o nombra YouTube Music",
    ),
    en=Wording(
        "Google Podcasts is named, which closed in 2024: {names}",
        "remove it, or name YouTube Music",
    ),
)
