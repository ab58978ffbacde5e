"""LZ340-LZ399: episodes: their files, texts and numbers, and the articles they go with."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NO_TITLE = Code(
    "LZ340",
    Severity.ERROR,
    es=Wording(
        "el episodio «{slug}» no tiene título",
        "pon el título en la etiqueta del audio (TIT2), o `title:` en {notes}",
    ),
    en=Wording(
        "the episode “{slug}” has no title",
        "set the title in the audio's tag (TIT2), or `title:` in {notes}",
    ),
)
PLACEHOLDER = Code(
    "LZ341",
    Severity.NOTICE,
    es=Wording(
        "la etiqueta de título «{title}» parece de relleno y no se usa",
        "pon el título de verdad en el audio o en `title:`",
    ),
    en=Wording(
        "the title tag “{title}” looks like a placeholder and is not used",
        "set the true title in the audio or in `title:`",
    ),
)
NUMBER_DIFFERS = Code(
    "LZ342",
    Severity.NOTICE,
    es=Wording(
        "el archivo empieza por {file_number}, pero el episodio es el {number}",
        "el número del nombre solo ordena la carpeta; cámbialo si te confunde",
    ),
    en=Wording(
        "the file begins with {file_number}, but the episode is number {number}",
        "the number in the name only sorts the folder; change it if it misleads you",
    ),
)
DATE_ASSUMED = Code(
    "LZ343",
    Severity.NOTICE,
    es=Wording(
        "el episodio «{slug}» no lleva fecha: se usa la del momento en que se vio por primera vez,"
        " {date}",
        "si quieres otra, escribe `date:` antes de publicarlo",
    ),
    en=Wording(
        "the episode “{slug}” has no date: the moment it was first seen is used, {date}",
        "if you want another, write `date:` before it is published",
    ),
)
NO_AUDIO = Code(
    "LZ344",
    Severity.ERROR,
    es=Wording(
        "no hay audio para «{slug}»",
        "deja junto a este archivo {stem}.mp3 o {stem}.m4a, o escribe `audio:`",
    ),
    en=Wording(
        "there is no audio for “{slug}”",
        "put {stem}.mp3 or {stem}.m4a beside this file, or write `audio:`",
    ),
)
TWO_AUDIOS = Code(
    "LZ345",
    Severity.ERROR,
    es=Wording(
        "«{stem}» tiene más de un audio del mismo formato: {names}",
        "deja uno, o di cuál en `audio:`",
    ),
    en=Wording(
        "“{stem}” has more than one audio file of one format: {names}",
        "keep one, or name it in `audio:`",
    ),
)
SLUG_TWICE = Code(
    "LZ346",
    Severity.ERROR,
    es=Wording(
        "dos episodios se llaman «{slug}»: {names}",
        "cambia el nombre de uno: el número inicial no los distingue",
    ),
    en=Wording(
        "two episodes are called “{slug}”: {names}",
        "rename one: the leading number does not tell them apart",
    ),
)
NO_SUCH_FILE = Code(
    "LZ347",
    Severity.ERROR,
    es=Wording(
        "`{key}`: no existe «{name}»", "escribe la ruta desde {folder}, o pon ahí el archivo"
    ),
    en=Wording(
        "`{key}`: “{name}” does not exist", "write the path from {folder}, or put the file there"
    ),
)
OUTSIDE = Code(
    "LZ348",
    Severity.ERROR,
    es=Wording(
        "`{key}`: «{name}» está fuera del proyecto",
        "copia el archivo dentro de {folder}: lo que queda fuera no se publica",
    ),
    en=Wording(
        "`{key}`: “{name}” lies outside the project",
        "copy the file into {folder}: what lies outside is not published",
    ),
)
REMOTE_UNKNOWN = Code(
    "LZ349",
    Severity.ERROR,
    es=Wording(
        "no se conoce el audio de «{slug}»: ni el archivo está aquí ni el registro lo ha visto",
        "construye una vez con {name} en {folder}; después el registro recuerda sus medidas",
    ),
    en=Wording(
        "the audio of “{slug}” is unknown: it is not here and the ledger has never seen it",
        "build once with {name} in {folder}; from then on the ledger remembers its measures",
    ),
)
NO_SUCH_ARTICLE = Code(
    "LZ350",
    Severity.ERROR,
    es=Wording(
        "`article`: no hay ningún artículo «{article}»",
        "escribe la ruta desde la carpeta de artículos, por ejemplo `{example}`",
    ),
    en=Wording(
        "`article`: there is no article “{article}”",
        "write its path from the articles' folder, for example `{example}`",
    ),
)
AMBIGUOUS = Code(
    "LZ351",
    Severity.ERROR,
    es=Wording(
        "el bloque «{block}» no basta para saber qué artículo acompaña a este episodio: {choices}",
        "escribe `article:` con la ruta de uno, o da al episodio el nombre de su artículo",
    ),
    en=Wording(
        "the block “{block}” does not tell which article this episode goes with: {choices}",
        "write `article:` with the path of one, or give the episode its article's name",
    ),
)
ARTICLE_TAKEN = Code(
    "LZ352",
    Severity.ERROR,
    es=Wording(
        "dos episodios van con {article}: «{first}» y «{second}»",
        "un artículo lleva un episodio; cambia `article:` o el nombre de uno de los dos",
    ),
    en=Wording(
        "two episodes go with {article}: “{first}” and “{second}”",
        "an article has one episode; change `article:` or the name of one of them",
    ),
)
NUMBER_TWICE = Code(
    "LZ353",
    Severity.ERROR,
    es=Wording(
        "el número {number} de la temporada {season} ya es de «{other}»",
        "cambia `episode:` o el número de pista del audio (TRCK) de uno de los dos",
    ),
    en=Wording(
        "number {number} of season {season} is already “{other}”",
        "change `episode:` or the audio's track number (TRCK) of one of them",
    ),
)
NO_SHOW = Code(
    "LZ355",
    Severity.ERROR,
    es=Wording(
        "hay audio en {folder}, pero falta podcast.yml",
        "crea {folder}/podcast.yml con `title`, `description`, `author`, `owner`, `language`, "
        "`categories`, `explicit`, `image` y `timezone`",
    ),
    en=Wording(
        "there is audio in {folder}, but no podcast.yml",
        "make {folder}/podcast.yml with `title`, `description`, `author`, `owner`, `language`, "
        "`categories`, `explicit`, `image` and `timezone`",
    ),
)
CHAPTER_OUTSIDE = Code(
    "LZ356",
    Severity.ERROR,
    es=Wording(
        "el capítulo «{title}» empieza en {start}, pero el audio dura {duration}",
        "corrige el tiempo del capítulo",
    ),
    en=Wording(
        "the chapter “{title}” starts at {start}, but the audio lasts {duration}",
        "correct the chapter's time",
    ),
)
CHAPTER_ORDER = Code(
    "LZ357",
    Severity.ERROR,
    es=Wording(
        "el capítulo «{title}» ({start}) no va después del anterior",
        "ordena los capítulos por su comienzo y no repitas ninguno",
    ),
    en=Wording(
        "the chapter “{title}” ({start}) does not come after the one before",
        "sort the chapters by their start and repeat none",
    ),
)
CUE_OUTSIDE = Code(
    "LZ358",
    Severity.ERROR,
    es=Wording(
        "la transcripción llega hasta {end}, pero el audio dura {duration}",
        "comprueba que sea la transcripción de este audio",
    ),
    en=Wording(
        "the transcript runs to {end}, but the audio lasts {duration}",
        "check that it is this audio's transcript",
    ),
)
SEVERAL_SERIES = Code(
    "LZ359",
    Severity.ERROR,
    es=Wording(
        "`block`: varias series enseñan «{block}»: {choices}",
        "escribe `season:` con la temporada de la serie, o `article:` con la ruta del artículo",
    ),
    en=Wording(
        "`block`: several series teach “{block}”: {choices}",
        "write `season:` with the season of the series, or `article:` with the article's path",
    ),
)
NOTES_TANGLED = Code(
    "LZ360",
    Severity.ERROR,
    es=Wording(
        "este párrafo de las notas tardaría minutos en convertirse: hay demasiados signos sin "
        "cerrar, como `[`, `<` o acentos graves",
        "ciérralos, bórralos o divide el párrafo con líneas vacías",
    ),
    en=Wording(
        "this paragraph of the notes would take minutes to render: too many signs never close, "
        "such as `[`, `<` or backticks",
        "close them, delete them, or divide the paragraph with empty lines",
    ),
)
NOTES_TOO_LONG = Code(
    "LZ361",
    Severity.ERROR,
    es=Wording(
        "las notas ocupan {size} kB y caben {limit}: las aplicaciones las descargan con el feed",
        "resúmelas y enlaza el artículo; la transcripción va aparte, en un `.vtt` o `.srt`",
    ),
    en=Wording(
        "the notes take {size} kB and {limit} fit: apps download them with the feed",
        "shorten them and link the article; a transcript goes into a `.vtt` or `.srt` of its own",
    ),
)
ADDRESS_TAKEN = Code(
    "LZ362",
    Severity.ERROR,
    es=Wording(
        "el audio de «{slug}» saldría en {url}, que es la dirección del de «{other}»",
        "cambia el nombre del archivo nuevo, o su `audio:`: una dirección lleva siempre al mismo "
        "audio",
    ),
    en=Wording(
        "the audio of “{slug}” would go out at {url}, which is the address of that of “{other}”",
        "rename the new file, or change its `audio:`: an address always leads to the same audio",
    ),
)
