"""LZ434-LZ438: audio that a foreign feed declared, and files that are not its enclosure."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

DECLARED_DURATION = Code(
    "LZ434",
    Severity.ERROR,
    es=Wording(
        "el audio de «{slug}» dura {measured} y el feed antiguo decía {declared}: parece otra "
        "grabación",
        "pon aquí el archivo que está en {address}; si lo es y el feed se equivocaba, quítalo y "
        "seguirá saliendo como hasta ahora, si el feed decía su tamaño, su tipo y su duración; si "
        "no, importa en otra carpeta con `lienzo import --download`",
    ),
    en=Wording(
        "the audio of “{slug}” lasts {measured} and the old feed said {declared}: it seems another "
        "recording",
        "put the file here that lies at {address}; if it is that one and the feed was wrong, take "
        "it away and it goes on as before, if the feed told its size, type and duration; else "
        "import into another folder with `lienzo import --download`",
    ),
)
DECLARED_TYPE = Code(
    "LZ435",
    Severity.ERROR,
    es=Wording(
        "el audio de «{slug}» es {measured} y el feed antiguo decía {declared}",
        "pon aquí el archivo que está en {address}; si lo es y el feed se equivocaba, quítalo y "
        "seguirá saliendo como hasta ahora, si el feed decía su tamaño, su tipo y su duración; si "
        "no, importa en otra carpeta con `lienzo import --download`",
    ),
    en=Wording(
        "the audio of “{slug}” is {measured} and the old feed said {declared}",
        "put the file here that lies at {address}; if it is that one and the feed was wrong, take "
        "it away and it goes on as before, if the feed told its size, type and duration; else "
        "import into another folder with `lienzo import --download`",
    ),
)
UNDECLARED = Code(
    "LZ436",
    Severity.ERROR,
    es=Wording(
        "el feed antiguo no decía {what}, y el audio no está aquí para medirlo: {names}",
        "importa en otra carpeta con `lienzo import --download`, o pon cada audio junto a sus "
        "notas, con el mismo nombre, y construye una vez",
    ),
    en=Wording(
        "the old feed did not tell {what}, and the audio is not here to be measured: {names}",
        "import into another folder with `lienzo import --download`, or put each audio file beside "
        "its notes, under the same name, and build once",
    ),
)
MASTER = Code(
    "LZ437",
    Severity.NOTICE,
    es=Wording(
        "junto al mismo audio en otro formato, un `.wav` cuenta como original y no se publica: "
        "{names}",
        "no hay que hacer nada; si quieres publicar el `.wav`, nómbralo en `audio:`",
    ),
    en=Wording(
        "beside the same audio in another format, a `.wav` counts as the master and is not "
        "published: {names}",
        "nothing to do; to publish the `.wav`, name it in `audio:`",
    ),
)
LEFT_BEHIND = Code(
    "LZ438",
    Severity.WARNING,
    es=Wording(
        "el audio se llama ahora `{stem}`, y nada va ya con estos archivos de su nombre anterior: "
        "{names}",
        "si valen para este audio, cambia también el nombre de {names}: el de antes del punto es "
        "`{stem}`; si no, sácalos de la carpeta",
    ),
    en=Wording(
        "the audio is now called `{stem}`, and these files of its former name go with nothing any "
        "more: {names}",
        "if they fit this audio, rename {names} too: what stands before the dot is `{stem}`; if "
        "not, take them out of the folder",
    ),
)
