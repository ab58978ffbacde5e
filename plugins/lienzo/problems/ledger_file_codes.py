"""LZ400-LZ404: a ledger file that cannot be understood."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

UNREADABLE = Code(
    "LZ400",
    Severity.ERROR,
    es=Wording(
        "el registro no es JSON válido: {reason}",
        "recupera la última versión con `git checkout -- {file}`; no lo borres: guarda los guid "
        "que ya conocen los suscriptores",
    ),
    en=Wording(
        "the ledger is not valid JSON: {reason}",
        "restore the last version with `git checkout -- {file}`; do not delete it: it keeps the "
        "guids that subscribers already know",
    ),
)
CONFLICT = Code(
    "LZ401",
    Severity.ERROR,
    es=Wording(
        "el registro tiene una marca de conflicto de git",
        "quédate con las claves de ambos lados, cada una solo una vez, borra las líneas `<<<<<<<`, "
        "`=======` y `>>>>>>>`, y vuelve a construir",
    ),
    en=Wording(
        "the ledger holds a git conflict marker",
        "keep the keys of both sides, each of them only once, delete the `<<<<<<<`, `=======` and "
        "`>>>>>>>` lines, and build again",
    ),
)
VERSION = Code(
    "LZ402",
    Severity.ERROR,
    es=Wording(
        "el registro es de la versión {found}; este Lienzo entiende la {known}",
        "actualiza mkdocs-lienzo: una versión más nueva escribió este archivo",
    ),
    en=Wording(
        "the ledger is of version {found}; this Lienzo knows {known}",
        "update mkdocs-lienzo: a newer version wrote this file",
    ),
)
SHAPE = Code(
    "LZ403",
    Severity.ERROR,
    es=Wording(
        "`{key}`: el registro no tiene ahí lo que debe ({reason})",
        "este archivo lo escribe la construcción; deshaz el cambio hecho a mano",
    ),
    en=Wording(
        "`{key}`: the ledger does not hold there what it must ({reason})",
        "the build writes this file; undo the change made by hand",
    ),
)
REPEATED = Code(
    "LZ404",
    Severity.ERROR,
    es=Wording(
        "el registro tiene dos veces la clave `{key}` en el mismo sitio",
        "deja la del lado que ya se publicó y borra la otra",
    ),
    en=Wording(
        "the ledger holds the key `{key}` twice in the same place",
        "keep the one of the side that has been published, and delete the other",
    ),
)
