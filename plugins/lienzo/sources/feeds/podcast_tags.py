"""`podcast:*` of a foreign feed read into the model's values (podcastindex.org/namespace/1.0).

A reader takes one element and raises ValueError when what the namespace requires is missing.
"""

from __future__ import annotations

from typing import Literal, cast

from lienzo.model.podcasting import (
    AlternateEnclosure,
    Answer,
    Block,
    Chat,
    ContentLink,
    Funding,
    Image,
    Integrity,
    Location,
    RemoteItem,
    SocialInteract,
    Soundbite,
    Source,
    Trailer,
    Txt,
    UpdateFrequency,
)
from lienzo.model.show import Person
from lienzo.sources.feeds.elements import Element
from lienzo.sources.feeds.foreign import ForeignTranscript
from lienzo.sources.feeds.values import answer, counted, needed_moment, number, whole
from lienzo.text.xml import one_line


def word(element: Element) -> str:
    """Read an element's own text.

    Raises:
        ValueError: it is empty.
    """
    if text := one_line(element.text):
        return text
    raise ValueError(element.name)


def maybe(element: Element, name: str) -> str | None:
    """Read an attribute that may be missing."""
    return element.attribute(name) or None


def maybe_whole(element: Element, name: str) -> int | None:
    """Read a whole number that may be missing; an empty attribute is a missing one."""
    text = element.attribute(name)
    return whole(text) if text else None


def address_of(element: Element, name: str) -> str:
    """Read an address that must be there."""
    return element.address(element.needed(name))


def maybe_address(element: Element, name: str) -> str | None:
    """Read an address that may be missing."""
    return element.address(element.attribute(name)) or None


def person(element: Element) -> Person:
    """Read somebody: the namespace's defaults are host and cast."""
    return Person(
        name=word(element),
        role=element.attribute("role") or "host",
        group=element.attribute("group") or "cast",
        img=maybe_address(element, "img"),
        href=maybe_address(element, "href"),
    )


def funding(element: Element) -> Funding:
    """Read where to support the show."""
    return Funding(address_of(element, "url"), one_line(element.text))


def location(element: Element) -> Location:
    """Read a place."""
    rel = element.attribute("rel")
    return Location(
        name=word(element),
        rel=cast("Literal['subject', 'creator']", rel) if rel in {"subject", "creator"} else None,
        geo=maybe(element, "geo"),
        osm=maybe(element, "osm"),
        country=maybe(element, "country"),
    )


def soundbite(element: Element) -> Soundbite:
    """Read a stretch worth hearing."""
    start, duration = (number(element.needed(name)) for name in ("startTime", "duration"))
    return Soundbite(start, duration, one_line(element.text))


def trailer(element: Element) -> Trailer:
    """Read what new listeners should hear."""
    return Trailer(
        url=address_of(element, "url"),
        date=needed_moment(element.needed("pubdate")),
        title=one_line(element.text),
        length=maybe_whole(element, "length"),
        type=maybe(element, "type"),
        season=counted(element.attribute("season")),
    )


def alternate_enclosure(element: Element) -> AlternateEnclosure:
    """Read another form of the audio, with at least one source."""
    sources = tuple(map(_source, element.all("podcast:source")))
    if not sources:
        raise ValueError("podcast:source")
    return AlternateEnclosure(
        type=element.needed("type"),
        sources=sources,
        length=maybe_whole(element, "length"),
        bitrate=maybe_whole(element, "bitrate"),
        height=maybe_whole(element, "height"),
        lang=maybe(element, "lang"),
        title=element.attribute("title"),
        rel=element.attribute("rel"),
        codecs=element.attribute("codecs"),
        default=element.attribute("default").lower() == "true",
        integrity=next(map(_integrity, element.all("podcast:integrity")), None),
    )


def _source(element: Element) -> Source:
    return Source(address_of(element, "uri"), maybe(element, "contentType"))


def _integrity(element: Element) -> Integrity:
    kind = element.needed("type")
    if kind not in {"sri", "pgp-signature"}:
        raise ValueError(kind)
    return Integrity(cast("Literal['sri', 'pgp-signature']", kind), element.needed("value"))


def txt(element: Element) -> Txt:
    """Read free text for a service."""
    return Txt(word(element), maybe(element, "purpose"))


def remote_item(element: Element) -> RemoteItem:
    """Read a reference to another feed."""
    return RemoteItem(
        feed_guid=element.needed("feedGuid"),
        feed_url=maybe_address(element, "feedUrl"),
        item_guid=maybe(element, "itemGuid"),
        medium=maybe(element, "medium"),
        title=element.attribute("title"),
    )


def update_frequency(element: Element) -> UpdateFrequency:
    """Read how often episodes come."""
    start = element.attribute("dtstart")
    return UpdateFrequency(
        text=one_line(element.text),
        rrule=element.attribute("rrule"),
        dtstart=needed_moment(start) if start else None,
        complete=element.attribute("complete").lower() == "true",
    )


def social_interact(element: Element) -> SocialInteract:
    """Read where listeners talk; only `disabled` needs no address."""
    protocol = element.needed("protocol").lower()
    return SocialInteract(
        protocol=protocol,
        uri=maybe(element, "uri") if protocol == "disabled" else element.needed("uri"),
        account_id=maybe(element, "accountId"),
        account_url=maybe_address(element, "accountUrl"),
        priority=maybe_whole(element, "priority"),
    )


def block(element: Element) -> Block:
    """Read whether a platform, or all, may show the feed."""
    said: Answer = "yes" if answer(element.text) else "no"
    return Block(said, maybe(element, "id"))


def image(element: Element) -> Image:
    """Read a picture for one use."""
    return Image(
        href=address_of(element, "href"),
        alt=element.attribute("alt"),
        purpose=tuple(element.attribute("purpose").split()),
        aspect_ratio=maybe(element, "aspect-ratio"),
        width=maybe_whole(element, "width"),
        height=maybe_whole(element, "height"),
        type=maybe(element, "type"),
    )


def content_link(element: Element) -> ContentLink:
    """Read where else it can be heard or seen."""
    return ContentLink(address_of(element, "href"), one_line(element.text))


def chat(element: Element) -> Chat:
    """Read where listeners chat."""
    return Chat(
        server=element.needed("server"),
        protocol=element.needed("protocol").lower(),
        account_id=maybe(element, "accountId"),
        space=maybe(element, "space"),
    )


def podping(element: Element) -> bool:
    """Read whether changes are told to podping."""
    return answer(element.needed("usesPodping"))


def transcript(element: Element) -> ForeignTranscript:
    """Read where a transcript lies."""
    return ForeignTranscript(
        url=address_of(element, "url"),
        type=element.attribute("type").lower(),
        language=element.attribute("language"),
        rel=element.attribute("rel"),
    )
