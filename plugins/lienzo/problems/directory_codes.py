"""LZ530–LZ537: what directories ask of the show (Apple, Spotify, YouTube Music, PSP-1)."""

from __future__ import annotations

from typing import Final

from lienzo.problems.code import Code, Severity, Wording

NO_EMAIL: Final = Code(
    "LZ530",
    Severity.WARNING,
    es=Wording(
        "falta `owner.email`: ningún directorio podría comprobar que el pódcast es tuyo",
        "Spotify, YouTube Music y Amazon mandan ahí un código: escribe"
        " `owner: {{name: Ana Ruiz, email: hola@example.org}}`",
    ),
    en=Wording(
        "`owner.email` is missing: no directory could verify that the show is yours",
        "Spotify, YouTube Music and Amazon send a code there: write"
        " `owner: {{name: Ana Ruiz, email: hola@example.org}}`",
    ),
)
INSECURE: Final = Code(
    "LZ531",
    Severity.WARNING,
    es=Wording(
        "`{key}`: «{value}» empieza por http:// y hace falta https://",
        "escríbela con https://; si ese servidor no lo admite, busca otro",
    ),
    en=Wording(
        "`{key}`: “{value}” begins with http:// where https:// is needed",
        "write it with https://; if that server does not speak it, look for another",
    ),
)
OWN_FEED: Final = Code(
    "LZ532",
    Severity.NOTICE,
    es=Wording(
        "`new_feed_url` es la dirección de este mismo feed, así que no anuncia ninguna mudanza",
        "quítala, o escribe la dirección del feed nuevo",
    ),
    en=Wording(
        "`new_feed_url` is the address of this very feed, so it announces no move",
        "remove it, or write the address of the new feed",
    ),
)
LOCKED_MOVE: Final = Code(
    "LZ533",
    Severity.ADVICE,
    es=Wording(
        "el feed anuncia que se muda, pero pide a los demás alojamientos que no lo importen",
        "escribe `locked: false` hasta que el alojamiento nuevo lo haya leído",
    ),
    en=Wording(
        "the feed announces a move, and yet asks other hosts not to import it",
        "write `locked: false` until the new host has read it",
    ),
)
NOT_COMPLETE: Final = Code(
    "LZ534",
    Severity.WARNING,
    es=Wording(
        "`complete` dice que no habrá más episodios, y quedan por publicar: {names}",
        "quita `complete: true` hasta que salga el último: Apple deja de mirar el feed",
    ),
    en=Wording(
        "`complete` says that no more episodes will come, and some are due: {names}",
        "remove `complete: true` until the last one is out: Apple stops looking at the feed",
    ),
)
CATEGORY_ORDER: Final = Code(
    "LZ535",
    Severity.ADVICE,
    es=Wording(
        "Apple solo cuenta la primera categoría, «{first}», y más abajo está «{other}»",
        "borra «{first}» y deja «{other}» la primera",
    ),
    en=Wording(
        "Apple only counts the first category, “{first}”, and “{other}” stands below it",
        "delete “{first}” and put “{other}” first",
    ),
)
LANGUAGE_CODE: Final = Code(
    "LZ536",
    Severity.ADVICE,
    es=Wording(
        "`language`: «{value}» no empieza por un código de dos letras, y Apple no conoce otros",
        "usa el de dos letras, como `es` o `es-MX`; si la lengua no lo tiene, déjalo así",
    ),
    en=Wording(
        "`language`: “{value}” does not begin with a two-letter code, and Apple knows no others",
        "use the two-letter one, such as `en` or `en-GB`; if the language has none, leave it",
    ),
)
COPYRIGHT_WORDS: Final = Code(
    "LZ537",
    Severity.ADVICE,
    es=Wording(
        "`{key}`: «{value}» va al aviso de derechos, que no debe llevar ni la palabra «copyright»"
        " ni su signo ni el año",
        "deja solo el nombre o la licencia: las aplicaciones ponen lo demás",
    ),
    en=Wording(
        "`{key}`: “{value}” goes into the copyright line, which must hold neither the word nor"
        " the sign nor the year",
        "leave only the name or the licence: apps add the rest",
    ),
)
