"""Words of the podcast namespace: closed lists and open ones, and what people write for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import get_args

from lienzo.model.podcasting import Medium
from lienzo.problems import input_codes
from lienzo.problems import podcasting_codes as codes
from lienzo.sources.inputs import fields
from lienzo.sources.inputs.entries import Entry
from lienzo.sources.inputs.filling import many
from lienzo.sources.syntax.nodes import Items
from lienzo.sources.syntax.suggest import nearest

MEDIUMS: tuple[str, ...] = get_args(Medium)
SOCIAL_PROTOCOLS = (
    "activitypub", "atproto", "nostr", "lightning", "matrix", "hive", "twitter", "disabled",
)  # fmt: skip
"""socialprotocols.txt of the podcast namespace."""
CHAT_PROTOCOLS = ("irc", "xmpp", "matrix", "nostr")
"""chatprotocols.txt of the podcast namespace."""
VALUE_TYPES = ("lightning", "bitcoin")
VALUE_METHODS = ("keysend", "lnaddress", "amp", "wallet", "node")
RECIPIENT_TYPES = ("node", "lnaddress", "wallet")
IMAGE_PURPOSES = ("artwork", "social", "canvas", "banner", "publisher", "circular", "poster")
"""Generic tokens of `podcast:image`; one with a slash belongs to the app before it."""
TXT_PURPOSES = ("verify", "applepodcastsverify", "ai-content", "release")

_MOST_PURPOSE = 128
SERVICES = tuple(
    """
    acast amazon anchor apple audible audioboom backtracks bitcoin blubrry buzzsprout captivate
    castos castopod facebook fireside fyyd google gpodder hypercatcher kasts libsyn mastodon
    megafono megaphone omnystudio overcast paypal pinecast podbean podcastaddict podcastguru
    podcastindex podcasts podchaser podcloud podfriend podiant podigee podnews podomatic podserve
    podverse redcircle relay resonaterecordings rss shoutengine simplecast slack soundcloud spotify
    spreaker tiktok transistor twitter whooshkaa youtube zencast
    """.split()  # noqa: SIM905 — read as a list, not as code
)
"""serviceslugs.txt of the podcast namespace."""

_SERVICES_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "itunes": "apple", "apple podcasts": "apple", "applepodcasts": "apple",
        "amazon music": "amazon", "amazonmusic": "amazon", "google podcasts": "google",
        "googlepodcasts": "google", "youtube music": "youtube", "youtubemusic": "youtube",
        "podcast addict": "podcastaddict", "podcast index": "podcastindex", "omny": "omnystudio",
        "x": "twitter",
    }
)  # fmt: skip
_MEDIUMS_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "curso": "course", "pódcast": "podcast", "música": "music", "musica": "music",
        "vídeo": "video", "película": "film", "pelicula": "film", "cine": "film",
        "audiolibro": "audiobook", "boletín": "newsletter", "boletin": "newsletter",
        "editor": "publisher", "editorial": "publisher", "mixto": "mixed",
    }
)  # fmt: skip
_WORDS_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "mastodon": "activitypub", "pleroma": "activitypub", "fediverse": "activitypub",
        "fediverso": "activitypub", "bluesky": "atproto", "bsky": "atproto", "x": "twitter",
        "jabber": "xmpp", "element": "matrix", "ninguno": "disabled", "none": "disabled",
        "ln": "lightning", "btc": "bitcoin", "portada": "artwork", "cover": "artwork",
        "cartel": "poster", "thumbnail": "poster", "miniatura": "poster", "logo": "publisher",
        "cabecera": "banner", "hero": "banner", "redes": "social", "og": "social",
    }
)  # fmt: skip


def medium(entry: Entry) -> str:
    """Read what a feed carries; the Spanish word for it is refused with ours."""
    raw = entry.raw(f"{entry.name}: course")
    if raw in MEDIUMS:
        return raw
    meant = _MEDIUMS_MEANT.get(raw.casefold()) or nearest(raw, MEDIUMS) or "podcast / course"
    words = ", ".join(f"`{word}`" for word in MEDIUMS)
    fixed = f"{entry.name}: {meant}"
    raise entry.refused(input_codes.NOT_A_CHOICE, value=raw, known=words, fixed=fixed)


def familiar(known: tuple[str, ...]) -> Callable[[Entry], str]:
    """Return a reader of a word of an open list, in lower case; one that apps do not know is told.

    The word is kept: lists of the podcast namespace grow, and an app may read it already.
    """

    def read(entry: Entry) -> str:
        raw = entry.raw(f"{entry.name}: {known[0]}")
        word = raw.lower()
        if word not in known:
            _tell_unfamiliar(entry, raw, known)
        return word

    return read


def _tell_unfamiliar(entry: Entry, raw: str, known: tuple[str, ...]) -> None:
    meant = _WORDS_MEANT.get(raw.lower())
    meant = meant if meant in known else nearest(raw, known)
    words = ", ".join(f"`{each}`" for each in known)
    facts = {"key": entry.path, "value": raw, "known": words}
    fixed = f"{entry.name}: " if entry.key else ""
    fixed += meant or " / ".join(known[:3])
    entry.report(codes.UNFAMILIAR.at(entry.where, **facts, fixed=fixed))


def service(entry: Entry) -> str:
    """Read a platform's slug; one that is not in the list blocks nothing and is told."""
    raw = entry.raw(f"{entry.name}: amazon")
    word = raw.lower()
    if word not in SERVICES:
        meant = _SERVICES_MEANT.get(word.replace("_", " ").replace("-", " "))
        fixed = f"{entry.name}: {meant or nearest(word, SERVICES) or 'amazon / spotify / youtube'}"
        facts = {"key": entry.path, "value": raw, "fixed": fixed}
        entry.report(codes.UNKNOWN_SERVICE.at(entry.where, **facts))
    return word


def purposes(entry: Entry) -> tuple[str, ...]:
    """Read what a picture is for: a word, several with spaces between them, or a list of words."""
    if isinstance(entry.node, Items):
        found: tuple[str, ...] = many(_purpose, "purpose: [artwork, social]")(entry)
    else:
        entry.raw("purpose: [artwork, social]")
        words = fields.text(entry).split()
        found = tuple(_word_for(entry, word) for word in words)
    if len(" ".join(found)) > _MOST_PURPOSE:
        length = len(" ".join(found))
        raise entry.refused(input_codes.TOO_LONG, length=length, limit=_MOST_PURPOSE)
    return tuple(dict.fromkeys(found))


def _purpose(entry: Entry) -> str:
    """Read a generic word, or one of an app such as `apple/showcase-hero`."""
    raw = fields.text(entry)
    if not raw or " " in raw or not raw.isprintable():
        meant = nearest(raw.partition(" ")[0], IMAGE_PURPOSES) or "artwork"
        raise entry.refused(codes.NOT_A_PURPOSE, value=raw, fixed=meant)
    return _word_for(entry, raw)


def _word_for(entry: Entry, word: str) -> str:
    plain = word.lower()
    if "/" not in plain and plain not in IMAGE_PURPOSES:
        _tell_unfamiliar(entry, word, IMAGE_PURPOSES)
    return plain


def txt_purpose(entry: Entry) -> str:
    """Read what a text is for; any word will do, and only a slip of a known one is told."""
    raw = fields.text_up_to(128)(entry)
    meant = nearest(raw, TXT_PURPOSES)
    if meant is None or raw in TXT_PURPOSES:
        return raw
    if raw.lower() == meant:
        return meant
    _tell_unfamiliar(entry, raw, TXT_PURPOSES)
    return raw
