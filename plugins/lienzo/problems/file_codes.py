"""LZ108, LZ109, LZ143, LZ144 and LZ152-LZ156: files that cannot be read as text."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NOT_UTF8 = Code(
    "LZ108",
    Severity.ERROR,
    es=Wording(
        "el archivo no está en UTF-8: el byte {byte} parece «{character}» en Windows-1252",
        "guárdalo como UTF-8 (en el editor: «Guardar con codificación»)",
    ),
    en=Wording(
        "the file is not UTF-8: byte {byte} looks like “{character}” in Windows-1252",
        "save it as UTF-8 (in your editor: “Save with encoding”)",
    ),
)
CONTROL_CHARACTER = Code(
    "LZ109",
    Severity.ERROR,
    es=Wording(
        "hay un carácter de control invisible (U+{code})",
        "bórralo: suele llegar al pegar desde otro programa",
    ),
    en=Wording(
        "there is an invisible control character (U+{code})",
        "delete it: it usually comes from pasting out of another program",
    ),
)
UNCLOSED_FRONT_MATTER = Code(
    "LZ143",
    Severity.ERROR,
    es=Wording(
        "la cabecera se abre con `---` y no se cierra",
        "pon otra línea `---` entre la última clave y el texto",
    ),
    en=Wording(
        "the front matter opens with `---` and never closes",
        "put another line `---` between the last key and the text",
    ),
)
NO_OPENING_LINE = Code(
    "LZ144",
    Severity.ERROR,
    es=Wording(
        "`{key}` está al principio del archivo, pero no hay cabecera",
        "pon una línea `---` antes de `{key}` y otra después de la última clave",
    ),
    en=Wording(
        "`{key}` stands at the top of the file, but there is no front matter",
        "put a line `---` before `{key}` and another after the last key",
    ),
)
TOO_BIG = Code(
    "LZ152",
    Severity.ERROR,
    es=Wording(
        "el archivo es demasiado grande: se leen como mucho {limit} KiB",
        "divídelo en varios, o comprueba que sea el archivo correcto",
    ),
    en=Wording(
        "the file is too big: at most {limit} KiB are read",
        "divide it into several, or check that it is the right file",
    ),
)
NO_FILE = Code(
    "LZ154",
    Severity.ERROR,
    es=Wording(
        "el archivo no existe",
        "créalo, o revisa el nombre y la carpeta",
    ),
    en=Wording(
        "the file does not exist",
        "create it, or check the name and the folder",
    ),
)
NOT_A_FILE = Code(
    "LZ155",
    Severity.ERROR,
    es=Wording(
        "aquí se esperaba un archivo de texto",
        "cámbialo por un archivo normal",
    ),
    en=Wording(
        "a text file was expected here",
        "put a regular file in its place",
    ),
)
UNREADABLE = Code(
    "LZ156",
    Severity.ERROR,
    es=Wording(
        "el archivo no se puede leer: {reason}",
        "revisa los permisos y que ningún otro programa lo bloquee",
    ),
    en=Wording(
        "the file cannot be read: {reason}",
        "check its permissions and that no other program locks it",
    ),
)
NAME_NOT_UTF8 = Code(
    "LZ158",
    Severity.ERROR,
    es=Wording(
        "el nombre del archivo no está en UTF-8, y las direcciones web lo exigen",
        "cámbiale el nombre; los acentos valen si el sistema los escribe en UTF-8",
    ),
    en=Wording(
        "the file's name is not in UTF-8, as an address on the web must be",
        "rename it; accents are fine when the system writes them in UTF-8",
    ),
)
LINK_LOOP = Code(
    "LZ159",
    Severity.ERROR,
    es=Wording(
        "este enlace simbólico lleva a la carpeta que lo contiene",
        "bórralo: MkDocs lo seguiría sin fin",
    ),
    en=Wording(
        "this link leads to a folder that holds the link itself",
        "remove it: MkDocs would follow it without end",
    ),
)
NOT_A_FOLDER = Code(
    "LZ160",
    Severity.ERROR,
    es=Wording(
        "aquí se esperaba una carpeta, la del pódcast",
        "cambia el nombre de este archivo, o escribe otra carpeta en `episodes:` del complemento",
    ),
    en=Wording(
        "a folder was expected here, that of the podcast",
        "rename this file, or name another folder in the plugin's `episodes:`",
    ),
)
