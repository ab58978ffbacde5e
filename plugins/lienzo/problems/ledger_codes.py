"""LZ410-LZ428: promises to readers and subscribers, kept and broken."""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

LOST = Code(
    "LZ410",
    Severity.ERROR,
    es=Wording(
        "falta el episodio publicado «{slug}» ({name})",
        "devuelve el archivo a su carpeta o, si lo retiras a propósito, deja junto a él un "
        "`{stem}.md` con `withdrawn: true`",
    ),
    en=Wording(
        "the published episode “{slug}” is missing ({name})",
        "put the file back or, if you withdraw it on purpose, leave a `{stem}.md` with "
        "`withdrawn: true` beside it",
    ),
)
GUID_CHANGED = Code(
    "LZ411",
    Severity.ERROR,
    es=Wording(
        "`guid`: «{slug}» se publicó con {pinned}, no con {guid}",
        "borra la línea o escribe `guid: {pinned}`; con otro guid todas las aplicaciones lo "
        "descargarían de nuevo",
    ),
    en=Wording(
        "`guid`: “{slug}” was published with {pinned}, not {guid}",
        "delete the line or write `guid: {pinned}`; with another guid every app would download it "
        "again",
    ),
)
UNPUBLISHED = Code(
    "LZ412",
    Severity.ERROR,
    es=Wording(
        "«{slug}» ya está publicado y no puede volver a ser borrador",
        "quita `draft` o, para retirarlo, escribe `withdrawn: true`",
    ),
    en=Wording(
        "“{slug}” is already published and cannot be a draft again",
        "remove `draft` or, to take it back, write `withdrawn: true`",
    ),
)
DATE_CHANGED = Code(
    "LZ413",
    Severity.ERROR,
    es=Wording(
        "`date`: «{slug}» se publicó el {pinned}, no el {date}",
        "escribe `date: {pinned}` en {notes}; una fecha nueva desordena el pódcast de quien ya lo "
        "escuchó",
    ),
    en=Wording(
        "`date`: “{slug}” was published on {pinned}, not {date}",
        "write `date: {pinned}` in {notes}; a new date shuffles the podcast of those who already "
        "heard it",
    ),
)
AUDIO_CHANGED = Code(
    "LZ414",
    Severity.ERROR,
    es=Wording(
        "el audio de «{slug}» ya no es el que se publicó ({old} → {new} bytes)",
        "devuelve el archivo publicado o, para sustituirlo, llama al nuevo `{name}`, saca el "
        "antiguo de la carpeta y escribe en {notes} `audio: {name}` y `guid: {guid}`",
    ),
    en=Wording(
        "the audio of “{slug}” is no longer what was published ({old} → {new} bytes)",
        "put the published file back or, to replace it, call the new one `{name}`, take the old "
        "one out of the folder and write `audio: {name}` and `guid: {guid}` in {notes}",
    ),
)
GUID_REUSED = Code(
    "LZ415",
    Severity.ERROR,
    es=Wording(
        "`guid`: {guid} ya pertenece a «{other}»",
        "si sustituye a «{other}», saca {file} de la carpeta; si es otro episodio, borra la línea "
        "y Lienzo le dará un guid suyo",
    ),
    en=Wording(
        "`guid`: {guid} already belongs to “{other}”",
        "if it replaces “{other}”, take {file} out of the folder; if it is another episode, delete "
        "the line and Lienzo gives it a guid of its own",
    ),
)
SHOW_GUID_CHANGED = Code(
    "LZ416",
    Severity.ERROR,
    es=Wording(
        "`guid`: el pódcast se publicó con {pinned}, no con {guid}",
        "escribe `guid: {pinned}` o borra la línea: es su identidad en los directorios",
    ),
    en=Wording(
        "`guid`: the podcast was published with {pinned}, not {guid}",
        "write `guid: {pinned}` or delete the line: it is the podcast's identity in directories",
    ),
)
PAGE_LOST = Code(
    "LZ417",
    Severity.ERROR,
    es=Wording(
        "la página publicada `{url}` desaparecería",
        "devuelve {source} a su sitio o añade `aliases: [{url}]` al artículo que la sustituye: "
        "allí quedará una redirección",
    ),
    en=Wording(
        "the published page `{url}` would vanish",
        "put {source} back or add `aliases: [{url}]` to the article that replaces it: a redirect "
        "will stay there",
    ),
)
PAGE_HIDDEN = Code(
    "LZ418",
    Severity.ERROR,
    es=Wording(
        "`{key}`: la página `{url}` ya está publicada y volvería a quedar oculta",
        "quita `draft` y `announced`, deja `date` en el pasado y el reloj en hora: quien guardó "
        "el enlace cuenta con ella",
    ),
    en=Wording(
        "`{key}`: the page `{url}` is already published and would be hidden again",
        "remove `draft` and `announced`, keep `date` in the past and the clock right: those who "
        "kept the link count on it",
    ),
)
SHOW_LOST = Code(
    "LZ419",
    Severity.ERROR,
    es=Wording(
        "falta {file}, y el registro guarda episodios publicados de ese pódcast: {count}",
        "recupéralo con `git checkout -- {file}`, o devuélvelo a su sitio",
    ),
    en=Wording(
        "{file} is missing, and the ledger keeps published episodes of that podcast: {count}",
        "restore it with `git checkout -- {file}`, or put it back",
    ),
)
RENAMED = Code(
    "LZ420",
    Severity.NOTICE,
    es=Wording(
        "«{old}» se llama ahora «{new}»: es el mismo audio y conserva su guid y su dirección",
        "no hay nada que hacer: los suscriptores no notarán el cambio",
    ),
    en=Wording(
        "“{old}” is now called “{new}”: it is the same audio and keeps its guid and its address",
        "nothing to do: subscribers will not notice",
    ),
)
REPLACED = Code(
    "LZ421",
    Severity.WARNING,
    es=Wording(
        "«{new}» sustituye al audio publicado de «{old}» y conserva su guid y su fecha",
        "cuenta qué cambia con `corrections:` en sus notas; quien ya lo descargó oirá el anterior "
        "hasta que lo borre de su aplicación, quien lo tenga a medias puede caer en otra frase, y "
        "los enlaces a un segundo llevan a la toma nueva",
    ),
    en=Wording(
        "“{new}” replaces the published audio of “{old}” and keeps its guid and date",
        "tell what changes with `corrections:` in its notes; those who downloaded it hear the old "
        "one until they delete it from their app, those halfway through may land in another "
        "sentence, and links to a second lead into the new take",
    ),
)
MOVED = Code(
    "LZ422",
    Severity.NOTICE,
    es=Wording(
        "el feed se muda de {old} a {new}; su podcast:guid no cambia",
        "deja en la dirección antigua una redirección 301 y `new_feed_url: {new}` durante cuatro"
        " semanas",
    ),
    en=Wording(
        "the feed moves from {old} to {new}; its podcast:guid does not change",
        "leave a 301 redirect and `new_feed_url: {new}` at the old address for four weeks",
    ),
)
CI_UNKNOWN = Code(
    "LZ423",
    Severity.WARNING,
    es=Wording(
        "el registro no conoce {slugs}: en CI solo se lee",
        "ejecuta `mkdocs build` en tu equipo y guarda {file} en git; hasta entonces solo sale lo "
        "que lleve fecha propia",
    ),
    en=Wording(
        "the ledger does not know {slugs}: CI only reads it",
        "run `mkdocs build` on your machine and commit {file}; until then only what has a date of "
        "its own goes out",
    ),
)
WITHDRAWN_WITHOUT_AUDIO = Code(
    "LZ424",
    Severity.WARNING,
    es=Wording(
        "falta el audio del episodio retirado «{slug}»: su dirección dejará de responder",
        "devuelve {name} a la carpeta si quieres que siga disponible para quien guardó el enlace",
    ),
    en=Wording(
        "the audio of the withdrawn episode “{slug}” is missing: its address will stop answering",
        "put {name} back if those who kept the link should still reach it",
    ),
)
NOTHING_TO_WITHDRAW = Code(
    "LZ425",
    Severity.NOTICE,
    es=Wording(
        "`withdrawn`: «{slug}» nunca se publicó; se trata como un borrador",
        "escribe `draft: true` en su lugar",
    ),
    en=Wording(
        "`withdrawn`: “{slug}” was never published; it is treated as a draft",
        "write `draft: true` instead",
    ),
)
HELD_BY_ARTICLE = Code(
    "LZ426",
    Severity.ERROR,
    es=Wording(
        "«{slug}» ya está publicado, pero {article}, que va con él, todavía no lo está",
        "publica también el artículo (sin `draft` ni `announced`, con `date` en el pasado) o dale "
        "otro nombre hasta entonces, para que no vaya con el episodio",
    ),
    en=Wording(
        "“{slug}” is already published, but {article}, which goes with it, is not out yet",
        "publish the article too (no `draft`, no `announced`, `date` in the past), or give it "
        "another name until then, so that it does not go with the episode",
    ),
)
UNSEEN_ADDRESS = Code(
    "LZ427",
    Severity.ERROR,
    es=Wording(
        "`audio`: la dirección de «{slug}» cambia de {old} a {new}, y el archivo no está aquí para "
        "comprobar que es el mismo audio",
        "construye una vez con el archivo junto a estas notas, o vuelve a escribir `audio: {old}`",
    ),
    en=Wording(
        "`audio`: the address of “{slug}” changes from {old} to {new}, and the file is not here to "
        "see that it is the same audio",
        "build once with the file beside these notes, or write `audio: {old}` again",
    ),
)
CLOCK_BACK = Code(
    "LZ428",
    Severity.ERROR,
    es=Wording(
        "«{slug}» ya está publicado, pero para esta construcción su fecha, {date}, está por venir",
        "pon en hora el reloj del equipo, o quita o corrige `SOURCE_DATE_EPOCH`",
    ),
    en=Wording(
        "“{slug}” is already published, but for this build its date, {date}, is yet to come",
        "set the machine's clock, or remove or correct `SOURCE_DATE_EPOCH`",
    ),
)
NAME_USED = Code(
    "LZ429",
    Severity.ERROR,
    es=Wording(
        "el nombre «{slug}» ya se publicó y dio su guid al episodio que ahora se llama «{other}»",
        "da otro nombre a este archivo: las aplicaciones lo tomarían por aquel y no lo"
        " descargarían",
    ),
    en=Wording(
        "the name “{slug}” has been published and gave its guid to what is now called “{other}”",
        "give this file another name: apps would take it for that one and not download it",
    ),
)
