"""LZ710-LZ724, LZ749: what a foreign feed says of its show, and the files of an import."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NO_EPISODES = Code(
    "LZ710",
    Severity.ERROR,
    es=Wording(
        "el feed no tiene ningún episodio con audio que se pueda traer",
        "comprueba en un navegador que es el feed del pódcast, con sus `<enclosure>`",
    ),
    en=Wording(
        "the feed has no episode with audio that could be brought",
        "look at it in a browser: is it the podcast's feed, with its `<enclosure>` elements?",
    ),
)
EXISTS = Code(
    "LZ711",
    Severity.ERROR,
    es=Wording(
        "no se ha escrito nada, porque ya existen: {names}",
        "importa en una carpeta vacía con `--into`, o con `--show` como pódcast de otro "
        "idioma; un archivo tuyo no se pisa nunca",
    ),
    en=Wording(
        "nothing was written, for these exist already: {names}",
        "import into an empty folder with `--into`, or with `--show` as the podcast of "
        "another language; a file of yours is never overwritten",
    ),
)
NOT_FETCHED = Code(
    "LZ712",
    Severity.ERROR,
    es=Wording(
        "no se puede descargar {address}: {reason}",
        "ábrela en un navegador; si ahí funciona, guárdala y da el archivo en lugar de la "
        "dirección",
    ),
    en=Wording(
        "{address} cannot be fetched: {reason}",
        "open it in a browser; if it works there, save it and give the file instead of the address",
    ),
)
PAGE_LOST = Code(
    "LZ713",
    Severity.ERROR,
    es=Wording(
        "el feed sigue en otra página que no se ha podido leer: {address}",
        "vuelve a intentarlo más tarde: con media historia, los episodios que faltan se perderían",
    ),
    en=Wording(
        "the feed goes on in another page that could not be read: {address}",
        "try again later: with half of its history, the missing episodes would be lost",
    ),
)
NOT_WRITTEN = Code(
    "LZ714",
    Severity.ERROR,
    es=Wording(
        "no se han podido escribir los archivos: {reason}",
        "comprueba el espacio y los permisos de la carpeta; lo que se había escrito se ha quitado",
    ),
    en=Wording(
        "the files could not be written: {reason}",
        "check the room and the permissions of the folder; what had been written was taken away",
    ),
)
MOVED_ALREADY = Code(
    "LZ715",
    Severity.WARNING,
    es=Wording(
        "este feed dice que el pódcast ya se mudó a {new}",
        "importa el feed de esa dirección, que es el que siguen las aplicaciones",
    ),
    en=Wording(
        "this feed says that the podcast has moved to {new}",
        "import the feed at that address: it is the one that apps follow",
    ),
)
LOCKED = Code(
    "LZ716",
    Severity.NOTICE,
    es=Wording(
        "el feed pide a otros alojamientos que no lo importen (`podcast:locked`)",
        "sigue solo si el pódcast es tuyo, o tienes permiso",
    ),
    en=Wording(
        "the feed asks other hosts not to import it (`podcast:locked`)",
        "go on only if the podcast is yours, or you have permission",
    ),
)
GUID_MADE = Code(
    "LZ717",
    Severity.NOTICE,
    es=Wording(
        "el feed no trae un `podcast:guid` que valga; se ha hecho de {address}: {guid}",
        "no hay que hacer nada: es el que la norma da a un feed de esa dirección, y ya no cambia",
    ),
    en=Wording(
        "the feed has no valid `podcast:guid`; it was made of {address}: {guid}",
        "nothing to do: it is the one that the rule gives to a feed of that address, and it stays",
    ),
)
GUID_GUESSED = Code(
    "LZ749",
    Severity.WARNING,
    es=Wording(
        "no se sabe ni el `podcast:guid` ni la dirección del feed; el guid se ha hecho de "
        "{address}: {guid}",
        "no construyas todavía: impórtalo de nuevo con su dirección, `lienzo import https://…`, o "
        "el guid no será el que ya conocen los directorios",
    ),
    en=Wording(
        "neither a `podcast:guid` nor the feed's address is known; the guid was made of "
        "{address}: {guid}",
        "do not build yet: import it again with its address, `lienzo import https://…`, or the "
        "guid will not be the one that directories know already",
    ),
)
KEY_MISSING = Code(
    "LZ718",
    Severity.WARNING,
    es=Wording(
        "el feed no dice `{key}`, y podcast.yml lo necesita",
        "escríbelo en {file}: `{example}`",
    ),
    en=Wording(
        "the feed does not tell `{key}`, and podcast.yml needs it",
        "write it in {file}: `{example}`",
    ),
)
KEY_ASSUMED = Code(
    "LZ719",
    Severity.NOTICE,
    es=Wording(
        "el feed no dice `{key}` con un valor que valga; se ha escrito `{value}`",
        "si no es así, cámbialo en {file}",
    ),
    en=Wording(
        "the feed does not tell `{key}` with a valid value; `{value}` was written",
        "if that is wrong, change it in {file}",
    ),
)
CATEGORY_MAPPED = Code(
    "LZ720",
    Severity.NOTICE,
    es=Wording(
        "la categoría «{old}» ya no está en la lista de Apple; ahora es «{new}»",
        "si prefieres otra, cámbiala en `categories`",
    ),
    en=Wording(
        "the category “{old}” is no longer on Apple's list; it is “{new}” now",
        "if you prefer another, change it in `categories`",
    ),
)
CATEGORY_LEFT = Code(
    "LZ721",
    Severity.WARNING,
    es=Wording(
        "la categoría «{old}» no está en la lista de Apple y no se ha traído",
        "elige una en la referencia y escríbela en `categories`",
    ),
    en=Wording(
        "the category “{old}” is not on Apple's list and was not brought",
        "choose one in the reference and write it in `categories`",
    ),
)
COVER_MISSING = Code(
    "LZ722",
    Severity.WARNING,
    es=Wording(
        "falta la portada: el feed la tiene en {address}",
        "guárdala en {file}, o importa con `--download`",
    ),
    en=Wording(
        "the cover is missing: the feed has it at {address}",
        "save it as {file}, or import with `--download`",
    ),
)
LEFTOVER = Code(
    "LZ723",
    Severity.NOTICE,
    es=Wording(
        "no se trae `{element}` (apariciones: {count})",
        "no hace falta para la mudanza; si lo echas de menos, mira en la referencia si hay "
        "una clave para eso",
    ),
    en=Wording(
        "`{element}` is not brought (occurrences: {count})",
        "the move does not need it; if you miss it, look in the reference whether there is a "
        "key for it",
    ),
)
REORDERED = Code(
    "LZ724",
    Severity.NOTICE,
    es=Wording(
        "el feed antiguo no lista los episodios en su orden de {order}; el nuevo sí",
        "no hay que hacer nada: las aplicaciones ordenan por fecha o por número",
    ),
    en=Wording(
        "the old feed does not list its episodes in their order of {order}; the new one does",
        "nothing to do: apps sort by date or by number",
    ),
)
