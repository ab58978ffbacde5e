"""LZ740-LZ749: audio and other files that lie elsewhere."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

INSECURE_AUDIO = Code(
    "LZ740",
    Severity.ADVICE,
    es=Wording(
        "episodios con el audio en una dirección `http://`, sin cifrar, que algunas aplicaciones "
        "no piden: {names}",
        "pide a quien aloja el audio que lo sirva también por `https`; el guid es lo que evita "
        "descargas repetidas",
    ),
    en=Wording(
        "episodes whose audio has an `http://` address, unencrypted, which some apps do not ask "
        "for: {names}",
        "ask the audio's host to serve https, too; the guid is what avoids repeated downloads",
    ),
)
DECLARED_SIZE = Code(
    "LZ741",
    Severity.WARNING,
    es=Wording(
        "el audio de «{slug}» mide {new} bytes y el feed antiguo decía {old}",
        "comprueba que es la misma grabación que está en {address}; desde esta construcción "
        "vale lo medido",
    ),
    en=Wording(
        "the audio of “{slug}” measures {new} bytes and the old feed said {old}",
        "check that it is the recording at {address}; from this build on, what was measured counts",
    ),
)
LENGTH_LIES = Code(
    "LZ742",
    Severity.WARNING,
    es=Wording(
        "el feed dice que el audio de «{title}» mide {declared} bytes, y mide {measured}",
        "no hay que hacer nada: el feed nuevo dice lo medido",
    ),
    en=Wording(
        "the feed says that the audio of “{title}” measures {declared} bytes, and it measures"
        " {measured}",
        "nothing to do: the new feed says what was measured",
    ),
)
NOT_DOWNLOADED = Code(
    "LZ743",
    Severity.WARNING,
    es=Wording(
        "no se ha podido descargar {address}: {reason}",
        "vuelve a importar más tarde en otra carpeta, o descárgalo tú y ponlo en {file}",
    ),
    en=Wording(
        "{address} could not be downloaded: {reason}",
        "import again later into another folder, or download it yourself and put it at {file}",
    ),
)
ELSEWHERE = Code(
    "LZ744",
    Severity.WARNING,
    es=Wording(
        "{what} de «{title}» sigue en {address} y no se ha traído",
        "importa con `--download`, o descárgalo tú y ponlo en {file}",
    ),
    en=Wording(
        "{what} of “{title}” still lies at {address} and was not brought",
        "import with `--download`, or download it yourself and put it at {file}",
    ),
)
UNUSABLE = Code(
    "LZ745",
    Severity.WARNING,
    es=Wording(
        "lo descargado de {address} no sirve: {reason}",
        "no se ha traído; consigue el original y ponlo en {file}",
    ),
    en=Wording(
        "what was downloaded from {address} is of no use: {reason}",
        "it was not brought; get the original and put it at {file}",
    ),
)
