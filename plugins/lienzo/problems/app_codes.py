"""LZ550–LZ563, LZ566–LZ568: audio, chapters, transcripts and notes as apps and hosts take them."""

from __future__ import annotations

from typing import Final

from lienzo.problems.code import Code, Severity, Wording

BIT_RATE_LOW: Final = Code(
    "LZ550",
    Severity.ADVICE,
    es=Wording(
        "menos de {limit} kbit/s en MP3: {names}",
        "expórtalo a 64 kbit/s o más, en mono: Apple parte de 32 en mono y de 64 en estéreo",
    ),
    en=Wording(
        "less than {limit} kbit/s in MP3: {names}",
        "export it at 64 kbit/s or more, in mono: Apple starts at 32 in mono and 64 in stereo",
    ),
)
BIT_RATE_HIGH: Final = Code(
    "LZ551",
    Severity.ADVICE,
    es=Wording(
        "el archivo pesa como si llevara más de {limit} kbit/s: {names}",
        "expórtalo de nuevo; si el audio ya ocupa poco, lo que pesa es la portada incrustada",
    ),
    en=Wording(
        "the file weighs as if it held more than {limit} kbit/s: {names}",
        "export it again; if the audio itself is small, the embedded cover is what weighs",
    ),
)
HOST_LIMIT: Final = Code(
    "LZ552",
    Severity.ADVICE,
    es=Wording(
        "pasan de {limit} MiB, lo más que admite {site} en un archivo: {names}",
        "si publicas ahí, expórtalos a menos kbit/s o deja el audio en otro sitio con"
        " `audio_base_url`",
    ),
    en=Wording(
        "over {limit} MiB, the most that {site} takes in one file: {names}",
        "if you publish there, export them at fewer kbit/s, or keep the audio elsewhere with"
        " `audio_base_url`",
    ),
)
SITE_LIMIT: Final = Code(
    "LZ553",
    Severity.ADVICE,
    es=Wording(
        "el audio ocupa {size} MB, y {site} admite {limit} en todo el sitio",
        "si publicas ahí, deja el audio en otro sitio con `audio_base_url`",
    ),
    en=Wording(
        "the audio takes {size} MB, and {site} takes {limit} in a whole site",
        "if you publish there, keep the audio elsewhere with `audio_base_url`",
    ),
)
FILE_NAME: Final = Code(
    "LZ554",
    Severity.ADVICE,
    es=Wording(
        "el nombre del audio lleva espacios, tildes o signos, y pasa a su dirección: {names}",
        "antes de publicarlo, usa letras sin tilde, cifras y guiones; si ya está publicado,"
        " déjalo: su dirección no puede cambiar",
    ),
    en=Wording(
        "the audio's name holds spaces, accents or signs, and becomes its address: {names}",
        "before it is published, use plain letters, digits and hyphens; once it is, leave it:"
        " its address must not change",
    ),
)
CHAPTERS_LATE: Final = Code(
    "LZ555",
    Severity.ADVICE,
    es=Wording(
        "los capítulos no empiezan en 0:00: {names}",
        "añade uno en 0:00: Apple lo exige cuando los lee en las notas",
    ),
    en=Wording(
        "the chapters do not begin at 0:00: {names}",
        "add one at 0:00: Apple demands it when it reads them in the notes",
    ),
)
CHAPTERS_FEW: Final = Code(
    "LZ556",
    Severity.ADVICE,
    es=Wording(
        "hay menos de {limit} capítulos: {names}",
        "pon {limit} o más, o ninguno: con menos, Apple no los lee en las notas",
    ),
    en=Wording(
        "there are fewer than {limit} chapters: {names}",
        "give {limit} or more, or none: with fewer, Apple does not read them in the notes",
    ),
)
CHAPTERS_MANY: Final = Code(
    "LZ557",
    Severity.ADVICE,
    es=Wording(
        "hay más de {limit} capítulos, y dentro de un MP3 no caben: {names}",
        "junta algunos: una lista tan larga tampoco se puede recorrer en un teléfono",
    ),
    en=Wording(
        "there are more than {limit} chapters, and an MP3 cannot hold them: {names}",
        "join some: nobody can walk through such a list on a telephone either",
    ),
)
TRANSCRIPT_SHORT: Final = Code(
    "LZ558",
    Severity.WARNING,
    es=Wording(
        "la transcripción termina en {end}, y el audio dura {duration}",
        "complétala; si termina donde debe, quizá es la de otra versión del audio",
    ),
    en=Wording(
        "the transcript ends at {end}, and the audio lasts {duration}",
        "complete it; if it ends where it should, it may belong to another take",
    ),
)
NO_TRANSCRIPT: Final = Code(
    "LZ559",
    Severity.ADVICE,
    es=Wording(
        "otros episodios llevan transcripción y estos no: {names}",
        "deja al lado de cada audio un `.vtt` que se llame igual",
    ),
    en=Wording(
        "other episodes have a transcript and these have none: {names}",
        "put a `.vtt` of the same name beside each audio file",
    ),
)
CAPTION_LONG: Final = Code(
    "LZ560",
    Severity.ADVICE,
    es=Wording(
        "hay líneas de más de {limit} caracteres ({count}); la primera es esta",
        "pártelas en dos, o exporta la transcripción con líneas más cortas: así caben en un"
        " teléfono",
    ),
    en=Wording(
        "some lines have more than {limit} characters ({count}); this is the first",
        "split them, or export the transcript with shorter lines, so that they fit a telephone",
    ),
)
NOTES_LOST: Final = Code(
    "LZ561",
    Severity.ADVICE,
    es=Wording(
        "las notas llevan lo que las aplicaciones no muestran y aquí se quita: {found}",
        "usa párrafos, listas, enlaces, negrita y cursiva; lo demás, en el artículo",
    ),
    en=Wording(
        "the notes hold what apps do not show and is taken out here: {found}",
        "use paragraphs, lists, links, bold and italics; all else belongs in the article",
    ),
)
NOTES_LINK: Final = Code(
    "LZ562",
    Severity.ADVICE,
    es=Wording(
        "hay enlaces que no son `https`, y Spotify no los muestra ({count}); el primero es"
        " «{address}»",
        "escríbelos con https://; un correo, también en letra: «escribe a hola@example.org»",
    ),
    en=Wording(
        "some links are not `https`, and Spotify does not show them ({count}); the first is"
        " “{address}”",
        "write them with https://; a mail address also in words: “write to hola@example.org”",
    ),
)
NOTES_LONG: Final = Code(
    "LZ563",
    Severity.ADVICE,
    es=Wording(
        "las notas pasan de {limit} caracteres, lo más que admite Spotify: {names}",
        "deja un resumen, y lo demás en el artículo",
    ),
    en=Wording(
        "the notes pass {limit} characters, the most that Spotify takes: {names}",
        "leave a summary, and all else in the article",
    ),
)
THUMBNAIL_SHAPE: Final = Code(
    "LZ566",
    Severity.ADVICE,
    es=Wording(
        "`thumbnail` no es apaisada, de 16:9, como el vídeo que hace YouTube: {names}",
        "recórtala a 1920 × 1080, por ejemplo",
    ),
    en=Wording(
        "`thumbnail` is not 16:9, like the video that YouTube makes: {names}",
        "crop it to 1920 × 1080, for example",
    ),
)
CAPTION_TALL: Final = Code(
    "LZ567",
    Severity.ADVICE,
    es=Wording(
        "hay frases de más de {limit} líneas ({count}); la primera es esta",
        "pártelas en varias, cada una con sus tiempos",
    ),
    en=Wording(
        "some cues have more than {limit} lines ({count}); this is the first",
        "split them into several, each with its times",
    ),
)
NOTES_STAMPS: Final = Code(
    "LZ568",
    Severity.ADVICE,
    es=Wording(
        "la lista de tiempos de las notas tiene {count} y empieza en {start}: Apple no la toma por"
        " capítulos",
        "pon {limit} o más, en orden, y el primero en 0:00; o escribe `chapters`",
    ),
    en=Wording(
        "the list of times in the notes has {count} and begins at {start}: Apple does not take it"
        " for chapters",
        "give {limit} or more, in order, the first at 0:00; or write `chapters`",
    ),
)
