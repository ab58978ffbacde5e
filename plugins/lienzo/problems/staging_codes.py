"""Problems of putting the site in its place (LZ63x) and of its pages (LZ64x)."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

SITE_SWALLOWS = Code(
    "LZ630",
    Severity.ERROR,
    es=Wording(
        "`site_dir` ({site}) contiene {folder}, y al construir el sitio se borraría",
        "elige en mkdocs.yml una carpeta solo para el sitio, por ejemplo `site_dir: site`",
    ),
    en=Wording(
        "`site_dir` ({site}) holds {folder}, and building the site would delete it",
        "choose in mkdocs.yml a folder for the site alone, for example `site_dir: site`",
    ),
)

SITE_INSIDE = Code(
    "LZ631",
    Severity.ERROR,
    es=Wording(
        "`site_dir` ({site}) está dentro de {folder}, que es tuya y no del sitio",
        "elige en mkdocs.yml una carpeta fuera de ella, por ejemplo `site_dir: site`",
    ),
    en=Wording(
        "`site_dir` ({site}) is inside {folder}, which is yours and not the site's",
        "choose in mkdocs.yml a folder outside it, for example `site_dir: site`",
    ),
)

FOREIGN_FILES = Code(
    "LZ632",
    Severity.ERROR,
    es=Wording(
        "`site_dir` ({site}) guarda archivos que no hizo ninguna construcción, como {file}",
        "elige otra carpeta en mkdocs.yml o vacía esta tú; no se ha borrado nada",
    ),
    en=Wording(
        "`site_dir` ({site}) holds files that no build made, such as {file}",
        "choose another folder in mkdocs.yml, or empty this one yourself; nothing was deleted",
    ),
)

SITE_IS_A_FILE = Code(
    "LZ633",
    Severity.ERROR,
    es=Wording(
        "`site_dir` ({site}) es un archivo, no una carpeta",
        "bórralo o elige otro nombre en mkdocs.yml",
    ),
    en=Wording(
        "`site_dir` ({site}) is a file, not a folder",
        "delete it, or choose another name in mkdocs.yml",
    ),
)

BUSY = Code(
    "LZ634",
    Severity.ERROR,
    es=Wording(
        "otra construcción de {site} está en marcha",
        "espera a que termine y repite; el sitio publicado sigue como estaba",
    ),
    en=Wording(
        "another build of {site} is running",
        "wait until it ends and try again; the published site is as it was",
    ),
)

NOT_PUBLISHED = Code(
    "LZ635",
    Severity.ERROR,
    es=Wording(
        "el sitio nuevo no se pudo poner en {site}: {reason}",
        "revisa el espacio y los permisos de esa carpeta y repite",
    ),
    en=Wording(
        "the new site could not be put at {site}: {reason}",
        "look at the space and the permissions of that folder and try again",
    ),
)

IN_PLACE = Code(
    "LZ636",
    Severity.NOTICE,
    es=Wording(
        "{site} no se puede cambiar de una vez, así que sus archivos se han reemplazado uno a uno",
        "pasa cuando es un punto de montaje; monta la carpeta que lo contiene si quieres evitarlo",
    ),
    en=Wording(
        "{site} cannot be replaced at once, so its files were replaced one by one",
        "it happens on a mount point; mount the folder that holds it to avoid it",
    ),
)

RESTORED = Code(
    "LZ637",
    Severity.NOTICE,
    es=Wording(
        "una construcción interrumpida había dejado sin sitio {site}; se ha recuperado el anterior",
        "no hay nada que hacer",
    ),
    en=Wording(
        "an interrupted build had left {site} missing; the previous site was put back",
        "there is nothing to do",
    ),
)

CHANGED_MEANWHILE = Code(
    "LZ638",
    Severity.ERROR,
    es=Wording(
        "el archivo cambió mientras se publicaba",
        "espera a que el programa que lo escribe termine y repite",
    ),
    en=Wording(
        "the file changed while it was being published",
        "wait until the program that writes it has finished and try again",
    ),
)

TAKEN_ADDRESS = Code(
    "LZ640",
    Severity.ERROR,
    es=Wording(
        "este archivo ocupa la dirección `{address}`, que escribe Lienzo",
        "cambia el nombre del archivo en docs/",
    ),
    en=Wording(
        "this file takes the address `{address}`, which Lienzo writes",
        "rename the file in docs/",
    ),
)
