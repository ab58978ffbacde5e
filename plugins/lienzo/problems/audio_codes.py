"""LZ200–LZ229: audio files that cannot be read, measured or trusted."""

from __future__ import annotations

from typing import Final

from lienzo.problems.code import Code, Severity, Wording

MISSING: Final = Code(
    "LZ201",
    Severity.ERROR,
    es=Wording("el archivo no existe", "comprueba el nombre, también mayúsculas y acentos"),
    en=Wording("the file does not exist", "check its name, upper case and accents included"),
)
DIRECTORY: Final = Code(
    "LZ202",
    Severity.ERROR,
    es=Wording("es una carpeta, no un archivo", "cambia el nombre de la carpeta o muévela"),
    en=Wording("this is a folder, not a file", "rename the folder or move it"),
)
NOT_REGULAR: Final = Code(
    "LZ203",
    Severity.ERROR,
    es=Wording("no es un archivo corriente ({kind})", "pon en su lugar una copia del archivo"),
    en=Wording("this is not a regular file ({kind})", "put a copy of the file in its place"),
)
DANGLING: Final = Code(
    "LZ204",
    Severity.ERROR,
    es=Wording(
        "el enlace simbólico no lleva a ningún archivo", "rehaz el enlace o copia aquí el archivo"
    ),
    en=Wording("the symbolic link leads to no file", "remake the link or copy the file here"),
)
UNREADABLE: Final = Code(
    "LZ205",
    Severity.ERROR,
    es=Wording("el archivo no se puede leer: {reason}", "revisa sus permisos y el disco"),
    en=Wording("the file cannot be read: {reason}", "check its permissions and the disk"),
)
EMPTY: Final = Code(
    "LZ206",
    Severity.ERROR,
    es=Wording("el archivo está vacío", "vuelve a exportarlo o a copiarlo"),
    en=Wording("the file is empty", "export or copy it again"),
)
LFS_POINTER: Final = Code(
    "LZ207",
    Severity.ERROR,
    es=Wording(
        "es un puntero de Git LFS, no el archivo",
        "ejecuta `git lfs pull`; en CI, pide LFS al descargar el repositorio (`lfs: true`)",
    ),
    en=Wording(
        "this is a Git LFS pointer, not the file",
        "run `git lfs pull`; in CI, check out with LFS (`lfs: true`)",
    ),
)
CHANGED: Final = Code(
    "LZ208",
    Severity.ERROR,
    es=Wording(
        "el archivo cambió mientras se leía",
        "espera a que termine de copiarse o exportarse y repite",
    ),
    en=Wording(
        "the file changed while it was being read",
        "wait until it is copied or exported, then build again",
    ),
)
TOO_BIG: Final = Code(
    "LZ209",
    Severity.ERROR,
    es=Wording("el archivo pasa de {limit} bytes", "comprueba que sea el archivo correcto"),
    en=Wording("the file is larger than {limit} bytes", "check that it is the right file"),
)
WRONG_EXTENSION: Final = Code(
    "LZ210",
    Severity.ERROR,
    es=Wording(
        "la extensión es `{extension}`, pero dentro hay {found}",
        "cambia la extensión a `{fix}`, o exporta de nuevo",
    ),
    en=Wording(
        "the extension is `{extension}`, but the content is {found}",
        "rename it to `{fix}`, or export it again",
    ),
)
NO_AUDIO: Final = Code(
    "LZ211",
    Severity.ERROR,
    es=Wording(
        "dentro no hay audio que se pueda oír", "expórtalo de nuevo a MP3 desde el original"
    ),
    en=Wording("there is no playable audio inside", "export it again as MP3 from the original"),
)
OTHER_CONTENT: Final = Code(
    "LZ212",
    Severity.ERROR,
    es=Wording("no es audio: dentro hay {found}", "pon aquí el archivo de audio"),
    en=Wording("this is not audio: the content is {found}", "put the audio file here"),
)
UNSUPPORTED: Final = Code(
    "LZ213",
    Severity.ERROR,
    es=Wording("el formato {found} no sirve para un pódcast", "convierte a MP3 o a M4A (AAC)"),
    en=Wording("the format {found} does not suit a podcast", "convert it to MP3 or M4A (AAC)"),
)
VIDEO: Final = Code(
    "LZ214",
    Severity.ERROR,
    es=Wording("es un vídeo; Lienzo publica audio", "extrae la pista de audio a MP3 o M4A"),
    en=Wording("this is a video; Lienzo publishes audio", "extract the audio track to MP3 or M4A"),
)
DAMAGED: Final = Code(
    "LZ215",
    Severity.ERROR,
    es=Wording(
        "el archivo está dañado o incompleto (`{part}`)",
        "cópialo otra vez o expórtalo de nuevo desde el original",
    ),
    en=Wording(
        "the file is damaged or incomplete (`{part}`)",
        "copy it again, or export it again from the original",
    ),
)
NOT_FOR_APPLE: Final = Code(
    "LZ216",
    Severity.WARNING,
    es=Wording(
        "Apple Podcasts no acepta {found}, solo MP3 y AAC",
        "exporta a MP3 (`.mp3`) o AAC (`.m4a`) para llegar a todas las aplicaciones",
    ),
    en=Wording(
        "Apple Podcasts does not take {found}, only MP3 and AAC",
        "export to MP3 (`.mp3`) or AAC (`.m4a`) to reach every app",
    ),
)
HEADER_LIES: Final = Code(
    "LZ217",
    Severity.WARNING,
    es=Wording(
        "la cabecera promete {promised}, pero suenan {measured}",
        "¿está cortado, o unido a otro? Si está completo, vuelve a exportarlo: hay"
        " reproductores que creen la cabecera. El feed dirá {measured}",
    ),
    en=Wording(
        "the header promises {promised}, but {measured} can be heard",
        "was it cut, or joined with another? If it is complete, export it again: some players"
        " believe the header. The feed will say {measured}",
    ),
)
OTHER_AUDIO: Final = Code(
    "LZ218",
    Severity.WARNING,
    es=Wording(
        "`{extension}` no es un audio que Lienzo publique, así que este archivo no sale",
        "conviértelo a MP3 (`.mp3`) o AAC (`.m4a`); si no es un episodio, llévalo a una subcarpeta",
    ),
    en=Wording(
        "`{extension}` is not audio that Lienzo publishes, so this file does not go out",
        "convert it to MP3 (`.mp3`) or AAC (`.m4a`); if it is not an episode, move it to a"
        " subfolder",
    ),
)
TAGS_TOO_BIG: Final = Code(
    "LZ221",
    Severity.WARNING,
    es=Wording(
        "las etiquetas son demasiado grandes o demasiadas ({found}; límite {limit}) y se ignoran",
        "escribe de nuevo las etiquetas, o pon título y texto en el archivo de notas del episodio",
    ),
    en=Wording(
        "the tags are too large or too many ({found}; limit {limit}) and are ignored",
        "write the tags again, or give title and text in the episode's notes file",
    ),
)
TAGS_DAMAGED: Final = Code(
    "LZ222",
    Severity.WARNING,
    es=Wording(
        "las etiquetas {format} están dañadas y se ignoran",
        "escribe de nuevo las etiquetas, o pon título y texto en el archivo de notas del episodio",
    ),
    en=Wording(
        "the {format} tags are damaged and are ignored",
        "write the tags again, or give title and text in the episode's notes file",
    ),
)
TAG_COMPRESSED: Final = Code(
    "LZ223",
    Severity.WARNING,
    es=Wording(
        "la etiqueta {frame} está comprimida o cifrada y se ignora",
        "escríbela de nuevo sin comprimir",
    ),
    en=Wording(
        "the tag {frame} is compressed or encrypted and is ignored",
        "write it again without compression",
    ),
)
COVER_UNUSABLE: Final = Code(
    "LZ224",
    Severity.WARNING,
    es=Wording(
        "la portada incrustada no es un JPEG ni un PNG que se pueda usar, así que se ignora",
        "incrusta un JPEG o PNG cuadrado de 1400 a 3000 píxeles, o pon una imagen al lado",
    ),
    en=Wording(
        "the embedded cover is not a usable JPEG or PNG and is ignored",
        "embed a square JPEG or PNG of 1400 to 3000 pixels, or put a picture beside the file",
    ),
)
COVER_SHAPE: Final = Code(
    "LZ225",
    Severity.NOTICE,
    es=Wording(
        "la portada incrustada mide {width} × {height}; Apple la pide cuadrada, de 1400 a 3000",
        "si quieres que salga en Apple Podcasts, incrusta una cuadrada de esas medidas",
    ),
    en=Wording(
        "the embedded cover is {width} × {height}; Apple wants a square of 1400 to 3000",
        "to see it in Apple Podcasts, embed a square one of that size",
    ),
)
