"""LZ104, LZ105 and LZ111-LZ138: the keys and values an author writes."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

UNKNOWN_KEY_NEAR = Code(
    "LZ104",
    Severity.ERROR,
    es=Wording(
        "clave desconocida `{key}`; ¿querías decir `{meant}`?",
        "escribe `{meant}:` en lugar de `{key}:`",
    ),
    en=Wording(
        "unknown key `{key}`; did you mean `{meant}`?",
        "write `{meant}:` instead of `{key}:`",
    ),
)
UNKNOWN_KEY = Code(
    "LZ105",
    Severity.ERROR,
    es=Wording(
        "clave desconocida `{key}`",
        "bórrala; aquí valen {known}",
    ),
    en=Wording(
        "unknown key `{key}`",
        "delete it; accepted here are {known}",
    ),
)
MISSING = Code(
    "LZ111",
    Severity.ERROR,
    es=Wording(
        "falta `{key}`",
        "añade una línea, por ejemplo {example}",
    ),
    en=Wording(
        "`{key}` is missing",
        "add a line, for example {example}",
    ),
)
EMPTY = Code(
    "LZ112",
    Severity.ERROR,
    es=Wording(
        "`{key}` está vacía",
        "escribe su valor, por ejemplo {example}",
    ),
    en=Wording(
        "`{key}` is empty",
        "write its value, for example {example}",
    ),
)
NOT_BOOL = Code(
    "LZ113",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es `true` ni `false`",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is neither `true` nor `false`",
        "write {fixed}",
    ),
)
NOT_NUMBER = Code(
    "LZ114",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es un número entero de 1 a 999999",
        "escribe solo cifras, por ejemplo {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a whole number from 1 to 999999",
        "write digits only, for example {fixed}",
    ),
)
NOT_A_CHOICE = Code(
    "LZ115",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es uno de {known}",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is none of {known}",
        "write {fixed}",
    ),
)
NOT_TEXT = Code(
    "LZ123",
    Severity.ERROR,
    es=Wording(
        "`{key}`: aquí va un texto, no una lista ni un grupo",
        "escribe {example}",
    ),
    en=Wording(
        "`{key}`: text goes here, not a list or a mapping",
        "write {example}",
    ),
)
NOT_A_LIST = Code(
    "LZ124",
    Severity.ERROR,
    es=Wording(
        "`{key}`: aquí va una lista",
        "escribe {example}",
    ),
    en=Wording(
        "`{key}`: a list goes here",
        "write {example}",
    ),
)
NOT_A_GROUP = Code(
    "LZ125",
    Severity.ERROR,
    es=Wording(
        "`{key}`: aquí va un grupo de claves",
        "escribe {example}",
    ),
    en=Wording(
        "`{key}`: a mapping goes here",
        "write {example}",
    ),
)
NOT_A_URL = Code(
    "LZ126",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una dirección {kind} completa",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a complete {kind} address",
        "write {fixed}",
    ),
)
NOT_A_UUID = Code(
    "LZ127",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es un UUID",
        "copia el de tu feed (podcast:guid), o borra la línea y se creará uno",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a UUID",
        "copy the one of your feed (podcast:guid), or delete the line and one will be made",
    ),
)
NOT_A_LANGUAGE = Code(
    "LZ128",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es un código de idioma",
        "escribe {name}: {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a language code",
        "write {name}: {fixed}",
    ),
)
MEASURED = Code(
    "LZ129",
    Severity.ERROR,
    es=Wording(
        "`{key}` se mide en el archivo de audio",
        "borra esta línea",
    ),
    en=Wording(
        "`{key}` is measured from the audio file",
        "delete this line",
    ),
)
NOT_A_CATEGORY = Code(
    "LZ130",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no está en la lista de categorías de Apple",
        "escribe {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not in Apple's list of categories",
        "write {fixed}",
    ),
)
NOT_AN_EMAIL = Code(
    "LZ131",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una dirección de correo",
        "escribe una que leas: los directorios mandan ahí el código para verificar el pódcast",
    ),
    en=Wording(
        "`{key}`: “{value}” is not an e-mail address",
        "write one that you read: directories send the code that verifies the podcast there",
    ),
)
TOO_LONG = Code(
    "LZ132",
    Severity.ERROR,
    es=Wording(
        "`{key}` tiene {length} caracteres y caben {limit}",
        "acórtala",
    ),
    en=Wording(
        "`{key}` has {length} characters and {limit} fit",
        "shorten it",
    ),
)
NOT_A_PATH = Code(
    "LZ133",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es la ruta de un archivo de la carpeta",
        "escribe la ruta relativa con barras normales, por ejemplo {fixed}",
    ),
    en=Wording(
        "`{key}`: “{value}” is not the path of a file in the folder",
        "write the relative path with forward slashes, for example {fixed}",
    ),
)
CLOSED_DIRECTORY = Code(
    "LZ134",
    Severity.ERROR,
    es=Wording(
        "`{key}`: Google Podcasts cerró en 2024",
        "borra esta línea; su sucesor es `youtube`",
    ),
    en=Wording(
        "`{key}`: Google Podcasts closed in 2024",
        "delete this line; its successor is `youtube`",
    ),
)
NOT_A_DURATION = Code(
    "LZ135",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es un momento del audio",
        "escribe minutos y segundos, por ejemplo 1:30, o 1:02:30 con horas",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a moment of the audio",
        "write minutes and seconds, for example 1:30, or 1:02:30 with hours",
    ),
)
BLOCK_AND_PART = Code(
    "LZ136",
    Severity.ERROR,
    es=Wording(
        "un artículo lleva `block` o `part`, no las dos",
        "deja `block` si trata de un bloque; deja `part` si abre o cierra la serie",
    ),
    en=Wording(
        "an article has `block` or `part`, not both",
        "keep `block` if it is on one block; keep `part` if it opens or closes the series",
    ),
)
NOT_SITE_PATH = Code(
    "LZ138",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{value}» no es una dirección antigua de este sitio",
        "escribe la parte que va después del dominio, por ejemplo serie/nombre-viejo/",
    ),
    en=Wording(
        "`{key}`: “{value}” is not a former address on this site",
        "write the part after the domain, for example serie/old-name/",
    ),
)
