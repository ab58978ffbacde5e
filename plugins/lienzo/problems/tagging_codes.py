"""LZ260–LZ279: what `lienzo tag` cannot, or will not, write into the audio."""

from __future__ import annotations

from typing import Final

from lienzo.problems.code import Code, Severity, Wording

UNKNOWN_EPISODE: Final = Code(
    "LZ260",
    Severity.ERROR,
    es=Wording(
        "ningún episodio se llama `{value}`",
        "escribe el nombre del archivo de audio, su número o su nombre sin número: {choices}",
    ),
    en=Wording(
        "no episode is called `{value}`",
        "write the name of the audio file, its number or its name without the number: {choices}",
    ),
)
SEVERAL_EPISODES: Final = Code(
    "LZ261",
    Severity.ERROR,
    es=Wording(
        "`{value}` puede ser más de un episodio: {names}",
        "escribe la ruta del archivo que quieres etiquetar",
    ),
    en=Wording(
        "`{value}` may be more than one episode: {names}",
        "write the path of the file you want to tag",
    ),
)
PUBLISHED: Final = Code(
    "LZ262",
    Severity.ERROR,
    es=Wording(
        "«{slug}» ya está publicado con estos bytes, y así se quedan: con otros, quien lo oye lo "
        "descargaría de nuevo y algunos reproductores fallarían a medias",
        "usa `--output` para tener una copia etiquetada o, si tiene que salir, guárdala aquí con "
        "otro nombre, saca la publicada y, en las notas que ya tiene el episodio, nómbrala con "
        "`audio:` y escribe `guid: {guid}`",
    ),
    en=Wording(
        "“{slug}” is published with these bytes, and they stay: with others, listeners would "
        "download it again and some players would fail halfway",
        "use `--output` for a tagged copy or, if it must go out, save it here under another name, "
        "take the published one out and, in the notes the episode has, name it with `audio:` and "
        "write `guid: {guid}`",
    ),
)
WITHDRAWN: Final = Code(
    "LZ263",
    Severity.ERROR,
    es=Wording(
        "«{slug}» se retiró, pero su archivo sigue respondiendo a quien guardó la dirección, con "
        "los mismos bytes",
        "usa `--output` si quieres una copia etiquetada",
    ),
    en=Wording(
        "“{slug}” was withdrawn, but its file still answers those who kept the address, with the "
        "same bytes",
        "use `--output` if you want a tagged copy",
    ),
)
PERHAPS_PUBLISHED: Final = Code(
    "LZ264",
    Severity.ERROR,
    es=Wording(
        "la fecha de «{slug}» ({date}) ya ha pasado: puede haber salido en otro equipo aunque el "
        "registro de aquí no lo sepa",
        "si no ha salido, cambia `date`; si ha salido, ejecuta `mkdocs build`, guarda el registro "
        "y usa `--output` para tener una copia etiquetada",
    ),
    en=Wording(
        "the date of “{slug}” ({date}) has passed: another machine may have published it though "
        "the ledger here does not know",
        "if it is not out, change `date`; if it is, run `mkdocs build`, commit the ledger and use "
        "`--output` for a tagged copy",
    ),
)
NOT_HERE: Final = Code(
    "LZ265",
    Severity.ERROR,
    es=Wording(
        "el audio de «{slug}» no está en este equipo, así que no se puede etiquetar",
        "descarga {name} a la carpeta de los episodios, etiquétalo y vuelve a subirlo antes de "
        "publicarlo",
    ),
    en=Wording(
        "the audio of “{slug}” is not on this machine, so it cannot be tagged",
        "download {name} into the episodes' folder, tag it and upload it again before it is "
        "published",
    ),
)
OUTPUT_AMONG_EPISODES: Final = Code(
    "LZ266",
    Severity.ERROR,
    es=Wording(
        "`--output` apunta a {folder}, donde Lienzo busca audio: la copia taparía el original o "
        "sería un episodio más",
        "elige otra carpeta; para etiquetar el propio archivo, usa `--write`",
    ),
    en=Wording(
        "`--output` points to {folder}, where Lienzo looks for audio: the copy would cover the "
        "original or be one more episode",
        "choose another folder; to tag the file itself, use `--write`",
    ),
)
NOT_TAGGED: Final = Code(
    "LZ267",
    Severity.ERROR,
    es=Wording(
        "no se ha podido etiquetar y se queda como estaba ({reason})",
        "expórtalo de nuevo desde el original y repite",
    ),
    en=Wording(
        "it could not be tagged and stays as it was ({reason})",
        "export it again from the original, then repeat",
    ),
)
NOT_WRITTEN: Final = Code(
    "LZ268",
    Severity.ERROR,
    es=Wording(
        "no se ha podido guardar: {reason}",
        "revisa el espacio y los permisos; el archivo que había sigue igual",
    ),
    en=Wording(
        "it could not be saved: {reason}",
        "check space and permissions; the file that was there is unchanged",
    ),
)
COVER_TOO_HEAVY: Final = Code(
    "LZ269",
    Severity.ADVICE,
    es=Wording(
        "la portada pesa {size} MB y no se incrusta: cada oyente la descargaría con cada episodio",
        "guárdala como JPEG de 1400 × 1400; no debería pasar de {limit} MB",
    ),
    en=Wording(
        "the cover weighs {size} MB and is not embedded: every listener would download it with "
        "every episode",
        "save it as a JPEG of 1400 × 1400; it should not exceed {limit} MB",
    ),
)
COVER_GONE: Final = Code(
    "LZ270",
    Severity.WARNING,
    es=Wording(
        "la portada ({name}) no se ha podido leer y no se incrusta",
        "comprueba que el archivo sigue ahí y repite",
    ),
    en=Wording(
        "the cover ({name}) could not be read and is not embedded",
        "check that the file is still there, then repeat",
    ),
)
KEPT_IN_AUDIO: Final = Code(
    "LZ271",
    Severity.NOTICE,
    es=Wording(
        "desde ahora el audio dice también {keys}: lo que cambie en el artículo, la serie o el "
        "pódcast ya no contará",
        "para que cuente otra cosa, escríbela en {notes}, o etiqueta otra vez con `--from-article`",
    ),
    en=Wording(
        "from now on the audio also says {keys}: what changes in the article, the series or the "
        "podcast will no longer count",
        "for something else to count, write it in {notes}, or tag again with `--from-article`",
    ),
)
AUDIO_WINS: Final = Code(
    "LZ272",
    Severity.NOTICE,
    es=Wording(
        "`{key}`: el audio dice «{found}» y su artículo «{other}»; cuenta el audio",
        "si debe contar el artículo, etiqueta con `--from-article`, o escribe `{key}` en {notes}",
    ),
    en=Wording(
        "`{key}`: the audio says “{found}” and its article “{other}”; the audio counts",
        "if the article should count, tag with `--from-article`, or write `{key}` in {notes}",
    ),
)
FRAMES_LOST: Final = Code(
    "LZ273",
    Severity.WARNING,
    es=Wording(
        "etiquetas antiguas que no tienen sitio en ID3v2.4 y se pierden: {names}",
        "si las necesitas, guarda una copia del archivo como estaba",
    ),
    en=Wording(
        "old tags that have no place in ID3v2.4 and are lost: {names}",
        "if you need them, keep a copy of the file as it was",
    ),
)
TAGS_UNSOUND: Final = Code(
    "LZ274",
    Severity.ERROR,
    es=Wording(
        "sus etiquetas están dañadas o son demasiado grandes: al reescribirlas se perdería lo "
        "que guardan",
        "bórralas con tu editor de audio, o exporta de nuevo, y repite",
    ),
    en=Wording(
        "its tags are damaged or too large: rewriting them would lose what they hold",
        "delete them with your audio editor, or export again, then repeat",
    ),
)
FRAGMENTED: Final = Code(
    "LZ275",
    Severity.ERROR,
    es=Wording(
        "es un M4A en fragmentos, de los que se hacen para emitir, y no se etiqueta",
        "júntalo sin tocar el sonido: `ffmpeg -i {name} -c copy nuevo.m4a`",
    ),
    en=Wording(
        "this is an M4A in fragments, as made for streaming, and is not tagged",
        "join it without touching the sound: `ffmpeg -i {name} -c copy new.m4a`",
    ),
)
ENDLESS_WAV: Final = Code(
    "LZ276",
    Severity.ERROR,
    es=Wording(
        "este WAV no dice cuánto dura su sonido, así que no cabe nada detrás",
        "ábrelo en tu editor y guárdalo de nuevo, o expórtalo a MP3",
    ),
    en=Wording(
        "this WAV does not say how long its sound is, so nothing fits behind it",
        "open it in your editor and save it again, or export it as MP3",
    ),
)
