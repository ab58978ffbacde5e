"""The podcast namespace as a table: where each element may stand, how often, and what it holds.

Written from docs/tags/*.md of the namespace (commit c0ff5ca, May 2026), not from the code that
writes the feed: the proof holds what was written against this table. Two neighbours follow the
same form: Media RSS's thumbnail and Podlove Simple Chapters; and RSS's own elements where they
stand inside `podcast:liveItem`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lienzo.publish import podcast_kinds as kind
from lienzo.publish.proof_rules import Rule, date, number

MANY = 10**9


@dataclass(frozen=True, slots=True)
class Element:
    """What the namespace says of one element.

    Attributes:
        parents: where it may stand, by name; `item` and `channel` are RSS's.
        single: whether it stands at most once in its parent.
        needs: its required attributes.
        may: the others.
        text: what its text must be; None when it has none.
        blank: whether it may be without text.
        children: the least and the most of each child that it counts.
    """

    parents: frozenset[str]
    single: bool = False
    needs: Mapping[str, Rule] = field(default_factory=dict)
    may: Mapping[str, Rule] = field(default_factory=dict)
    text: Rule | None = None
    blank: bool = False
    children: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def rule(self, attribute: str) -> Rule | None:
        """Return the rule of an attribute; None for one that the namespace does not know."""
        return self.needs.get(attribute) or self.may.get(attribute)


_CHANNEL = frozenset({"channel"})
_LIVE = frozenset({"podcast:liveItem"})
_ITEM = frozenset({"item"}) | _LIVE
_BOTH = _CHANNEL | _ITEM
_ENCLOSURE = frozenset({"podcast:alternateEnclosure"})
_MEDIUMS = ("podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher")
_MEDIUM = kind.among(*(f"{x}{y}" for x in (*_MEDIUMS, "course") for y in ("", "L")), "mixed")
_PAYEES = {"type": kind.ANY, "address": kind.ANY, "split": kind.COUNT}
_REMOTES = frozenset(f"podcast:{x}" for x in ("podroll", "valueTimeSplit", "publisher"))
_SOCIAL = ("disabled", "activitypub", "twitter", "lightning", "atproto", "hive", "matrix", "nostr")

ELEMENTS: Mapping[str, Element] = {
    "podcast:guid": Element(_CHANNEL, single=True, text=kind.UUID),
    "podcast:locked": Element(_CHANNEL, single=True, may={"owner": kind.ANY}, text=kind.YES_NO),
    "podcast:medium": Element(_CHANNEL, single=True, text=_MEDIUM),
    "podcast:license": Element(_BOTH, single=True, may={"url": kind.web}, text=kind.NAME),
    "podcast:funding": Element(_BOTH, needs={"url": kind.web}, text=kind.NAME, blank=True),
    "podcast:person": Element(
        _BOTH,
        may={"role": kind.NAME, "group": kind.NAME, "img": kind.web, "href": kind.web},
        text=kind.NAME,
    ),
    "podcast:location": Element(
        _BOTH,
        may={
            "rel": kind.among("subject", "creator"),
            "geo": kind.GEO,
            "osm": kind.OSM,
            "country": kind.COUNTRY,
        },
        text=kind.NAME,
    ),
    "podcast:season": Element(_ITEM, single=True, may={"name": kind.NAME}, text=number),
    "podcast:episode": Element(_ITEM, single=True, may={"display": kind.SHORT}, text=kind.DECIMAL),
    "podcast:transcript": Element(
        _ITEM,
        needs={"url": kind.web, "type": kind.MIME},
        may={"language": kind.LANGUAGE, "rel": kind.among("captions")},
    ),
    "podcast:chapters": Element(_ITEM, single=True, needs={"url": kind.web, "type": kind.MIME}),
    "podcast:soundbite": Element(
        _ITEM,
        needs={"startTime": kind.SECONDS, "duration": kind.LENGTH},
        text=kind.NAME,
        blank=True,
    ),
    "podcast:trailer": Element(
        _CHANNEL,
        needs={"url": kind.web, "pubdate": date},
        may={"length": number, "type": kind.MIME, "season": number},
        text=kind.NAME,
    ),
    "podcast:alternateEnclosure": Element(
        _ITEM,
        needs={"type": kind.MIME},
        may={
            "length": kind.COUNT,
            "bitrate": kind.LENGTH,
            "height": number,
            "lang": kind.LANGUAGE,
            "title": kind.SHORT,
            "rel": kind.SHORT,
            "codecs": kind.ANY,
            "default": kind.TRUE_FALSE,
        },
        children={"podcast:source": (1, MANY)},
    ),
    "podcast:source": Element(_ENCLOSURE, needs={"uri": kind.uri}, may={"contentType": kind.MIME}),
    "podcast:integrity": Element(
        _ENCLOSURE,
        single=True,
        needs={"type": kind.among("sri", "pgp-signature"), "value": kind.SIGNATURE},
    ),
    "podcast:txt": Element(_BOTH, may={"purpose": kind.NAME}, text=kind.LONG),
    "podcast:remoteItem": Element(
        _CHANNEL | _REMOTES,
        needs={"feedGuid": kind.UUID},
        may={"feedUrl": kind.web, "itemGuid": kind.ANY, "medium": _MEDIUM, "title": kind.ANY},
    ),
    "podcast:podroll": Element(_CHANNEL, single=True, children={"podcast:remoteItem": (1, MANY)}),
    "podcast:publisher": Element(_CHANNEL, single=True, children={"podcast:remoteItem": (1, 1)}),
    "podcast:updateFrequency": Element(
        _CHANNEL,
        single=True,
        may={
            "complete": kind.TRUE_FALSE,
            "dtstart": kind.DAY,
            "rrule": kind.rule_of_recurrence,
        },
        text=kind.NAME,
        blank=True,
    ),
    "podcast:podping": Element(_CHANNEL, single=True, needs={"usesPodping": kind.TRUE_FALSE}),
    "podcast:socialInteract": Element(
        _CHANNEL | _ITEM,
        needs={"protocol": kind.among(*_SOCIAL)},
        may={
            "uri": kind.uri,
            "accountId": kind.ANY,
            "accountUrl": kind.web,
            "priority": kind.COUNT,
        },
    ),
    "podcast:block": Element(_CHANNEL, may={"id": kind.SLUG}, text=kind.YES_NO),
    "podcast:image": Element(
        _BOTH,
        needs={"href": kind.web},
        may={
            "alt": kind.ANY,
            "aspect-ratio": kind.RATIO,
            "width": number,
            "height": number,
            "type": kind.MIME,
            "purpose": kind.NAME,
        },
    ),
    "podcast:images": Element(_BOTH, single=True, needs={"srcset": kind.sizes}),
    "podcast:value": Element(
        _BOTH,
        needs={"type": kind.SLUG, "method": kind.SLUG},
        may={"suggested": kind.DECIMAL},
        children={"podcast:valueRecipient": (1, MANY)},
    ),
    "podcast:valueRecipient": Element(
        frozenset({"podcast:value", "podcast:valueTimeSplit"}),
        needs=_PAYEES,
        may={
            "name": kind.ANY,
            "customKey": kind.ANY,
            "customValue": kind.ANY,
            "fee": kind.TRUE_FALSE,
        },
    ),
    "podcast:valueTimeSplit": Element(
        frozenset({"podcast:value"}),
        needs={"startTime": kind.SECONDS, "duration": kind.LENGTH},
        may={"remoteStartTime": kind.SECONDS, "remotePercentage": kind.PER_CENT},
        children={"podcast:remoteItem": (0, 1)},
    ),
    "podcast:liveItem": Element(
        _CHANNEL,
        needs={"status": kind.among("pending", "live", "ended"), "start": kind.MOMENT},
        may={"end": kind.MOMENT},
        children={
            "title": (1, 1),
            "guid": (1, 1),
            "enclosure": (1, 1),
            "podcast:contentLink": (1, MANY),
        },
    ),
    "podcast:contentLink": Element(_ITEM, needs={"href": kind.uri}, text=kind.NAME, blank=True),
    "podcast:chat": Element(
        _BOTH,
        single=True,
        needs={
            "server": kind.HOST,
            "protocol": kind.among("irc", "xmpp", "nostr", "matrix"),
        },
        may={"accountId": kind.ANY, "space": kind.ANY},
    ),
    "title": Element(_LIVE, single=True, text=kind.NAME),
    "description": Element(_LIVE, single=True, text=kind.LONG),
    "link": Element(_LIVE, single=True, text=kind.web),
    "guid": Element(_LIVE, single=True, may={"isPermaLink": kind.among("false")}, text=kind.ANY),
    "enclosure": Element(
        _LIVE,
        single=True,
        needs={"url": kind.web, "length": kind.COUNT, "type": kind.MIME},
    ),
    "media:thumbnail": Element(
        _ITEM, single=True, needs={"url": kind.web}, may={"width": number, "height": number}
    ),
    "psc:chapters": Element(
        _ITEM,
        single=True,
        needs={"version": kind.among("1.2")},
        children={"psc:chapter": (1, MANY)},
    ),
    "psc:chapter": Element(
        frozenset({"psc:chapters"}),
        needs={"start": kind.PLAY_TIME, "title": kind.ANY},
        may={"href": kind.web, "image": kind.web},
    ),
}
