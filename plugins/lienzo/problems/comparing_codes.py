"""LZ750-LZ769: the feed that would be published, compared with the one that already is.

What a build has promised cannot be told from what subscribers have: the ledger is written before
anything is uploaded. So the hints on identity say what to do in either case.
"""

from __future__ import annotations

from lienzo.problems.code import Code, Severity, Wording

NO_FILE = Code(
    "LZ750",
    Severity.ERROR,
    es=Wording(
        "no se puede leer el archivo «{file}»: {reason}",
        "comprueba el nombre; la dirección de un feed empieza por `https://`",
    ),
    en=Wording(
        "the file “{file}” cannot be read: {reason}",
        "check the name; the address of a feed begins with `https://`",
    ),
)
NO_FEED = Code(
    "LZ751",
    Severity.ERROR,
    es=Wording(
        "este proyecto no publica ningún feed, así que no hay qué comparar con {address}",
        "hacen falta `episodes/podcast.yml` y, en mkdocs.yml, `site_url`",
    ),
    en=Wording(
        "this project publishes no feed, so there is nothing to compare with {address}",
        "it takes `episodes/podcast.yml` and, in mkdocs.yml, `site_url`",
    ),
)
OTHER_SHOW = Code(
    "LZ752",
    Severity.ERROR,
    es=Wording(
        "{address} es el feed de otro pódcast, «{other}»: no comparten ningún episodio",
        "compara con la dirección del feed de «{name}»; si de verdad es el mismo pódcast, copia su "
        "`guid:` en podcast.yml y los de sus episodios en las notas de cada uno",
    ),
    en=Wording(
        "{address} is the feed of another podcast, “{other}”: they share no episode",
        "compare with the address of the feed of “{name}”; if it really is the same podcast, copy "
        "its `guid:` to podcast.yml and those of its episodes to the notes of each",
    ),
)
EMPTY = Code(
    "LZ753",
    Severity.WARNING,
    es=Wording(
        "{address} no tiene ningún episodio, así que no hay con qué comparar",
        "si este pódcast ya se ha publicado, esa no es su dirección o su alojamiento ha fallado",
    ),
    en=Wording(
        "{address} has no episode, so there is nothing to compare with",
        "if this podcast has been published, that is not its address, or its host has failed",
    ),
)
GUID_CHANGED = Code(
    "LZ754",
    Severity.ERROR,
    es=Wording(
        "`guid` de «{title}»: en línea es «{old}» y saldría «{new}»; para las aplicaciones sería "
        "un episodio nuevo, y todos los suscriptores lo descargarían otra vez",
        "escribe `guid: {old}` en sus notas; si el registro no lo admite y nadie ha visto aún lo "
        "construido, borra antes `episodes/episodes.lock`; si te mudas de aquí a ese feed, lo que "
        "hay que corregir es él",
    ),
    en=Wording(
        "`guid` of “{title}”: it is “{old}” online and would become “{new}”; to apps it would be a "
        "new episode, and every subscriber would download it again",
        "write `guid: {old}` in its notes; if the ledger refuses and nobody has seen what was "
        "built, delete `episodes/episodes.lock` first; if you are moving from here to that feed, "
        "it is the one to mend",
    ),
)
LOST = Code(
    "LZ755",
    Severity.ERROR,
    es=Wording(
        "«{title}» está en línea y desaparecería del feed (guid «{guid}»)",
        "devuelve su archivo a la carpeta de episodios; si lo retiras a propósito, escribe "
        "`withdrawn: true` en sus notas",
    ),
    en=Wording(
        "“{title}” is online and would vanish from the feed (guid “{guid}”)",
        "put its file back into the episodes folder; if you take it back on purpose, write "
        "`withdrawn: true` in its notes",
    ),
)
NEW = Code(
    "LZ756",
    Severity.NOTICE,
    es=Wording(
        "episodios nuevos, que aún no están en línea: {count} ({names})",
        "si falta alguno, es un borrador o su fecha no ha llegado",
    ),
    en=Wording(
        "new episodes, not online yet: {count} ({names})",
        "if one is missing, it is a draft or its date has not come",
    ),
)
DATE_MOVED = Code(
    "LZ757",
    Severity.ERROR,
    es=Wording(
        "fecha de «{title}»: en línea es {old} y saldría {new}; cambiaría de sitio en las "
        "aplicaciones, y algunas lo anunciarían otra vez",
        "escribe `date: {old}`; si el registro no lo admite y nadie ha visto aún lo "
        "construido, borra antes `episodes/episodes.lock`; si te mudas de aquí a ese feed, lo que "
        "hay que corregir es él",
    ),
    en=Wording(
        "date of “{title}”: it is {old} online and would become {new}; it would change places in "
        "apps, and some would announce it again",
        "write `date: {old}`; if the ledger refuses and nobody has seen what was "
        "built, delete `episodes/episodes.lock` first; if you are moving from here to that feed, "
        "it is the one to mend",
    ),
)
REPLACED = Code(
    "LZ758",
    Severity.WARNING,
    es=Wording(
        "audio de «{title}»: {new} sustituye a {old}, y no es el mismo archivo",
        "quien ya lo descargó no oirá el nuevo; si solo querías moverlo, usa el archivo que está "
        "en línea",
    ),
    en=Wording(
        "audio of “{title}”: {new} replaces {old}, and it is not the same file",
        "who has downloaded it will not hear the new one; if you only meant to move it, use the "
        "file that is online",
    ),
)
MOVED = Code(
    "LZ759",
    Severity.NOTICE,
    es=Wording(
        "audio de «{title}»: se muda de {old} a {new}, con los mismos bytes",
        "no quites el archivo de la dirección antigua hasta que pasen unas semanas",
    ),
    en=Wording(
        "audio of “{title}”: it moves from {old} to {new}, with the same bytes",
        "keep the file at the old address for some weeks",
    ),
)
BYTES_CHANGED = Code(
    "LZ760",
    Severity.ERROR,
    es=Wording(
        "audio de «{title}»: {url} tiene {old} bytes en línea y tendría {new}; quien lo esté "
        "descargando recibiría un archivo roto",
        "devuelve el archivo anterior, o publica el nuevo con otro nombre",
    ),
    en=Wording(
        "audio of “{title}”: {url} has {old} bytes online and would have {new}; who is downloading "
        "it would get a broken file",
        "put the old file back, or publish the new one under another name",
    ),
)
TYPE_CHANGED = Code(
    "LZ761",
    Severity.WARNING,
    es=Wording(
        "audio de «{title}»: su tipo es `{old}` en línea y sería `{new}`",
        "comprueba que el archivo sea el mismo y que las aplicaciones lo reproduzcan",
    ),
    en=Wording(
        "audio of “{title}”: its type is `{old}` online and would be `{new}`",
        "check that the file is the same, and that apps play it",
    ),
)
TITLE_CHANGED = Code(
    "LZ762",
    Severity.NOTICE,
    es=Wording(
        "«{old}» pasará a llamarse «{new}»",
        "si no lo esperabas, mira `title:` en sus notas y la etiqueta del audio",
    ),
    en=Wording(
        "“{old}” will be called “{new}”",
        "if you did not expect it, look at `title:` in its notes and at the tag of the audio",
    ),
)
ORDER = Code(
    "LZ763",
    Severity.WARNING,
    es=Wording(
        "los episodios cambian de orden en el feed; el primero que no está en su sitio es "
        "«{title}»",
        "si no lo esperabas, revisa `type:` en podcast.yml y las fechas: `serial` va en el orden "
        "del curso y `episodic`, del más nuevo al más antiguo",
    ),
    en=Wording(
        "the episodes change their order in the feed; the first that is out of place is “{title}”",
        "if you did not expect it, look at `type:` in podcast.yml and at the dates: `serial` "
        "follows the course and `episodic` goes from the newest to the oldest",
    ),
)
SHOW_GUID = Code(
    "LZ764",
    Severity.ERROR,
    es=Wording(
        "`podcast:guid`: en línea es {old} y saldría {new}; los directorios lo tomarían por otro "
        "pódcast",
        "escribe `guid: {old}` en podcast.yml; si el registro no lo admite y nadie ha visto aún lo "
        "construido, borra antes `episodes/episodes.lock`; si te mudas de aquí a ese feed, lo que "
        "hay que corregir es él",
    ),
    en=Wording(
        "`podcast:guid`: it is {old} online and would become {new}; directories would take it for "
        "another podcast",
        "write `guid: {old}` in podcast.yml; if the ledger refuses and nobody has seen what was "
        "built, delete `episodes/episodes.lock` first; if you are moving from here to that feed, "
        "it is the one to mend",
    ),
)
LIVE_MOVED = Code(
    "LZ765",
    Severity.WARNING,
    es=Wording(
        "{address} dice que el pódcast se ha mudado a {new} (`itunes:new-feed-url`)",
        "compara con esa dirección, que es la que siguen las aplicaciones",
    ),
    en=Wording(
        "{address} says that the podcast has moved to {new} (`itunes:new-feed-url`)",
        "compare with that address, for it is the one that apps follow",
    ),
)
SELF_LINK = Code(
    "LZ766",
    Severity.WARNING,
    es=Wording(
        "el feed dice en línea que su dirección es {old}, y diría {new}",
        "si el pódcast viene de allí, redirige {old} a {new} con un 301; si se va allí, al revés y "
        "con `new_feed_url`; si no se mueve, corrige `site_url`",
    ),
    en=Wording(
        "online the feed says that its address is {old}, and it would say {new}",
        "if the podcast comes from there, redirect {old} to {new} with a 301; if it goes there, "
        "the other way round and with `new_feed_url`; if it does not move, mend `site_url`",
    ),
)
SHOW_TITLE = Code(
    "LZ767",
    Severity.NOTICE,
    es=Wording(
        "el pódcast «{old}» pasará a llamarse «{new}»",
        "si no lo esperabas, corrige `title:` en podcast.yml",
    ),
    en=Wording(
        "the podcast “{old}” will be called “{new}”",
        "if you did not expect it, mend `title:` in podcast.yml",
    ),
)
STILL_LIVE = Code(
    "LZ768",
    Severity.NOTICE,
    es=Wording(
        "«{title}», que has retirado, sigue en línea hasta que publiques",
        "si quieres que siga, quita `withdrawn: true` de sus notas",
    ),
    en=Wording(
        "“{title}”, which you took back, stays online until you publish",
        "if you want it to stay, remove `withdrawn: true` from its notes",
    ),
)
MOVING = Code(
    "LZ769",
    Severity.NOTICE,
    es=Wording(
        "el feed pedirá a las aplicaciones que se muden a {new} (`itunes:new-feed-url`)",
        "comprueba antes que ese feed exista y tenga los mismos guid",
    ),
    en=Wording(
        "the feed will ask apps to move to {new} (`itunes:new-feed-url`)",
        "check first that that feed exists and has the same guids",
    ),
)
