"""LZ230–LZ238, LZ255–LZ258: pictures for the show and its episodes (Apple, artwork)."""

from __future__ import annotations

from typing import Final

from lienzo.problems.code import Code, Severity, Wording

_SIZE_ES = Wording(
    "la imagen {name} mide {width} × {height}; debe medir de 1400 × 1400 a 3000 × 3000",
    "exporta la imagen a 3000 × 3000 píxeles (Apple)",
)
_SIZE_EN = Wording(
    "the picture {name} is {width} × {height}; it must be 1400 × 1400 to 3000 × 3000",
    "export the picture at 3000 × 3000 pixels (Apple)",
)
_SQUARE_ES = Wording(
    "la imagen {name} mide {width} × {height} y debe ser cuadrada",
    "recorta la imagen a un cuadrado (Apple)",
)
_SQUARE_EN = Wording(
    "the picture {name} is {width} × {height} and must be square",
    "crop the picture to a square (Apple)",
)
_COLOUR_ES = Wording(
    "la imagen {name} está en {mode}; debe ser RGB sin transparencia",
    "exporta la imagen en RGB (sRGB), sin canal alfa (Apple)",
)
_COLOUR_EN = Wording(
    "the picture {name} is {mode}; it must be RGB without transparency",
    "export the picture as RGB (sRGB) without alpha channel (Apple)",
)

NO_PICTURE: Final = Code(
    "LZ230",
    Severity.ERROR,
    es=Wording("{name} no es una imagen JPEG o PNG que se pueda leer", "expórtala a JPEG o PNG"),
    en=Wording("{name} is not a JPEG or PNG picture that can be read", "export it as JPEG or PNG"),
)
PICTURE_EXTENSION: Final = Code(
    "LZ231",
    Severity.ERROR,
    es=Wording("{name} es en realidad {found}", "llámala `{fix}`, aquí y en la carpeta"),
    en=Wording("{name} really is {found}", "rename it to `{fix}`"),
)
PICTURE_BOMB: Final = Code(
    "LZ232",
    Severity.ERROR,
    es=Wording(
        "la imagen {name} dice medir {width} × {height}, demasiado para abrirla",
        "exporta la imagen a 3000 × 3000 píxeles como mucho",
    ),
    en=Wording(
        "the picture {name} claims {width} × {height}, too large to open",
        "export the picture at 3000 × 3000 pixels at most",
    ),
)
SHOW_SIZE: Final = Code("LZ233", Severity.ERROR, es=_SIZE_ES, en=_SIZE_EN)
SHOW_SQUARE: Final = Code("LZ234", Severity.ERROR, es=_SQUARE_ES, en=_SQUARE_EN)
SHOW_COLOUR: Final = Code("LZ235", Severity.ERROR, es=_COLOUR_ES, en=_COLOUR_EN)
EPISODE_SIZE: Final = Code("LZ236", Severity.WARNING, es=_SIZE_ES, en=_SIZE_EN)
EPISODE_SQUARE: Final = Code("LZ237", Severity.WARNING, es=_SQUARE_ES, en=_SQUARE_EN)
EPISODE_COLOUR: Final = Code("LZ238", Severity.WARNING, es=_COLOUR_ES, en=_COLOUR_EN)
COVER_SMALL: Final = Code(
    "LZ255",
    Severity.ADVICE,
    es=Wording(
        "la portada mide {width} × {height}, y Apple la prefiere de {limit} × {limit}",
        "expórtala a {limit} × {limit} desde el original; agrandarla no sirve",
    ),
    en=Wording(
        "the artwork is {width} × {height}, and Apple prefers {limit} × {limit}",
        "export it at {limit} × {limit} from the original; enlarging it does not help",
    ),
)
PICTURE_DENSITY: Final = Code(
    "LZ256",
    Severity.ADVICE,
    es=Wording(
        "la imagen {name} dice estar a {found} puntos por pulgada, y Apple la pide a {limit}",
        "cámbialo al exportar: los píxeles son los mismos",
    ),
    en=Wording(
        "the picture {name} claims {found} dots an inch, and Apple asks for {limit}",
        "change it when you export: the pixels stay the same",
    ),
)
PICTURE_HEAVY: Final = Code(
    "LZ257",
    Severity.ADVICE,
    es=Wording(
        "la imagen pasa de {limit} KB: {names}",
        "guárdala en JPEG con una calidad de 80 a 85",
    ),
    en=Wording(
        "the picture is over {limit} KB: {names}",
        "save it as JPEG with a quality of 80 to 85",
    ),
)
PICTURE_MOVES: Final = Code(
    "LZ258",
    Severity.ADVICE,
    es=Wording(
        "la imagen {name} está animada, y los directorios solo muestran el primer cuadro",
        "exporta ese cuadro solo",
    ),
    en=Wording(
        "the picture {name} is animated, and directories show only its first frame",
        "export that frame alone",
    ),
)
