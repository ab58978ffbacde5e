"""LZ100-LZ103, LZ106, LZ107, LZ110, LZ140-LZ142 and LZ145-LZ153, LZ157: the syntax of YAML."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

SYNTAX = Code(
    "LZ100",
    Severity.ERROR,
    es=Wording(
        "YAML no entiende el documento a partir de aquí",
        "compara la línea con `clave: valor`; entrecomilla los textos con signos raros",
    ),
    en=Wording(
        "YAML does not understand the document from here on",
        "compare the line with `key: value`; quote texts that hold unusual signs",
    ),
)
NEEDS_QUOTES = Code(
    "LZ101",
    Severity.ERROR,
    es=Wording(
        "un texto con «{cause}» aquí necesita comillas",
        "escribe {fixed}",
    ),
    en=Wording(
        "a text with “{cause}” here needs quotes",
        "write {fixed}",
    ),
)
LOST_TEXT = Code(
    "LZ102",
    Severity.ERROR,
    es=Wording(
        "YAML toma «{lost}» por un comentario y lo borra",
        "si es texto, ponle comillas: {fixed}; si es un comentario, deja un espacio tras `#`",
    ),
    en=Wording(
        "YAML takes “{lost}” for a comment and drops it",
        "if it is text, quote it: {fixed}; if it is a comment, put a space after `#`",
    ),
)
TAB = Code(
    "LZ103",
    Severity.ERROR,
    es=Wording(
        "hay un tabulador al principio de la línea",
        "YAML solo admite espacios para sangrar: cambia cada tabulador por dos espacios",
    ),
    en=Wording(
        "there is a tab at the beginning of the line",
        "YAML indents with spaces only: replace every tab by two spaces",
    ),
)
ODD_SPACE = Code(
    "LZ157",
    Severity.ERROR,
    es=Wording(
        "la línea empieza con un espacio especial (U+{code}) que YAML no cuenta como espacio",
        "bórralo y escribe espacios normales: suele llegar al copiar de una página web",
    ),
    en=Wording(
        "the line begins with a special space (U+{code}) that YAML does not count as one",
        "delete it and write plain spaces: it usually comes from copying a web page",
    ),
)
OPEN_QUOTE = Code(
    "LZ106",
    Severity.ERROR,
    es=Wording(
        "estas comillas se abren y no se cierran",
        "escribe {fixed}",
    ),
    en=Wording(
        "this quote opens and never closes",
        "write {fixed}",
    ),
)
DUPLICATE_KEY = Code(
    "LZ107",
    Severity.ERROR,
    es=Wording(
        "`{key}` está dos veces: aquí y en la línea {line}",
        "deja solo una de las dos",
    ),
    en=Wording(
        "`{key}` stands twice: here and on line {line}",
        "keep only one of them",
    ),
)
NOT_PAIRS = Code(
    "LZ110",
    Severity.ERROR,
    es=Wording(
        "aquí se esperaban líneas `clave: valor`",
        "por ejemplo: {example}",
    ),
    en=Wording(
        "lines `key: value` were expected here",
        "for example: {example}",
    ),
)
INDENTATION = Code(
    "LZ140",
    Severity.ERROR,
    es=Wording(
        "`{key}` no está alineada con `{above}` de la línea {line}",
        "empieza las dos líneas en la misma columna",
    ),
    en=Wording(
        "`{key}` is not aligned with `{above}` on line {line}",
        "begin both lines in the same column",
    ),
)
GLUED_COLON = Code(
    "LZ141",
    Severity.ERROR,
    es=Wording(
        "falta un espacio después de los dos puntos",
        "escribe {fixed}",
    ),
    en=Wording(
        "a space is missing after the colon",
        "write {fixed}",
    ),
)
NO_COLON = Code(
    "LZ142",
    Severity.ERROR,
    es=Wording(
        "a «{text}» le faltan los dos puntos, o las comillas de la línea anterior",
        "escribe `clave: valor`; si es texto que sigue, sángralo bajo `clave: >`",
    ),
    en=Wording(
        "“{text}” lacks its colon, or the line above its quotes",
        "write `key: value`; if it is text that goes on, indent it under `key: >`",
    ),
)
SEVERAL_DOCUMENTS = Code(
    "LZ145",
    Severity.ERROR,
    es=Wording(
        "`---` empieza aquí un segundo documento",
        "deja un solo documento: borra esta línea y lo que sobre",
    ),
    en=Wording(
        "`---` begins a second document here",
        "keep one document: delete this line and what is too much",
    ),
)
TAG = Code(
    "LZ146",
    Severity.ERROR,
    es=Wording(
        "no se admite la etiqueta de YAML «{tag}»",
        "bórrala; si es parte del texto, pon el valor entre comillas",
    ),
    en=Wording(
        "the YAML tag “{tag}” is not accepted",
        "delete it; if it is part of the text, put the value in quotes",
    ),
)
COMPLEX_KEY = Code(
    "LZ147",
    Severity.ERROR,
    es=Wording(
        "una lista o un grupo no puede ser una clave",
        "si el texto lleva llaves o corchetes, ponlo entre comillas",
    ),
    en=Wording(
        "a list or a mapping cannot be a key",
        "if the text holds braces or brackets, put it in quotes",
    ),
)
ALIAS_LOOP = Code(
    "LZ148",
    Severity.ERROR,
    es=Wording(
        "`*{name}` se contiene a sí mismo",
        "escribe el valor en lugar de `*{name}`",
    ),
    en=Wording(
        "`*{name}` contains itself",
        "write the value instead of `*{name}`",
    ),
)
UNKNOWN_ALIAS = Code(
    "LZ149",
    Severity.ERROR,
    es=Wording(
        "`*{name}` repite un valor que nadie ha marcado con `&{name}`",
        "si el asterisco es parte del texto, pon el valor entre comillas",
    ),
    en=Wording(
        "`*{name}` repeats a value that nothing has marked with `&{name}`",
        "if the asterisk is part of the text, put the value in quotes",
    ),
)
ALIAS_BOMB = Code(
    "LZ150",
    Severity.ERROR,
    es=Wording(
        "los alias `*` se multiplican hasta más de {limit} valores",
        "escribe los valores que de verdad necesites",
    ),
    en=Wording(
        "the aliases `*` multiply into more than {limit} values",
        "write the values you really need",
    ),
)
TOO_DEEP = Code(
    "LZ151",
    Severity.ERROR,
    es=Wording(
        "hay más de {limit} niveles de listas o grupos",
        "quita corchetes o llaves; si son parte de un texto, ponlo entre comillas",
    ),
    en=Wording(
        "there are more than {limit} levels of lists or mappings",
        "remove brackets or braces; if they are part of a text, put it in quotes",
    ),
)
UNREADABLE_VALUE = Code(
    "LZ153",
    Severity.ERROR,
    es=Wording(
        "«{value}» parece una fecha o un número, pero no existe",
        "corrígelo; si es texto, ponlo entre comillas",
    ),
    en=Wording(
        "“{value}” looks like a date or a number, but there is none like it",
        "correct it; if it is text, put it in quotes",
    ),
)
