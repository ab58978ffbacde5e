"""The `<channel>` of a foreign feed, without its items."""

from __future__ import annotations

from collections import Counter

from lienzo.model.feed_tags import ShowTags
from lienzo.model.show import Category, Owner
from lienzo.sources.feeds import podcast_parts as parts
from lienzo.sources.feeds import podcast_tags as tags
from lienzo.sources.feeds.elements import Element, Gathered
from lienzo.sources.feeds.foreign import ForeignChannel, Unread
from lienzo.sources.feeds.values import plain, yes_or_no
from lienzo.text.notes import plain_text

_NAMES = """
title link description language image managingEditor webMaster pubDate
lastBuildDate generator docs ttl skipHours skipDays item author
itunes:title itunes:author itunes:owner itunes:name itunes:email itunes:category itunes:image
itunes:explicit itunes:type itunes:block itunes:complete itunes:new-feed-url itunes:summary
itunes:subtitle atom:link atom:icon googleplay:author googleplay:email
googleplay:image googleplay:description googleplay:explicit googleplay:category dc:language
googleplay:owner googleplay:block googleplay:summary
dc:creator dc:rights sy:updatePeriod sy:updateFrequency fh:complete fh:archive
podcast:guid podcast:locked podcast:medium podcast:license podcast:funding podcast:person
podcast:location podcast:trailer podcast:txt podcast:podroll podcast:publisher
podcast:updateFrequency podcast:podping podcast:socialInteract podcast:block podcast:image
podcast:value podcast:liveItem podcast:remoteItem podcast:chat
"""
KNOWN = frozenset(_NAMES.split())
"""Elements that are read here, or that only describe the document and need no moving."""


def read_channel(channel: Element, unread: list[Unread]) -> ForeignChannel:
    """Return what a channel says; `unread` takes what could not be understood."""
    gather = Gathered(channel, unread)
    licence = next(channel.all("podcast:license"), Element(""))
    return ForeignChannel(
        title=plain(channel.first("title", "itunes:title")),
        description=_description(channel),
        subtitle=plain(channel.first("itunes:subtitle")),
        link=channel.address(_link(channel)),
        language=channel.first("language", "dc:language"),
        author=plain(channel.first("itunes:author", "googleplay:author", "author", "dc:creator")),
        owner=_owner(channel),
        categories=tuple(_categories(channel)),
        explicit=yes_or_no(channel.first("itunes:explicit", "googleplay:explicit")),
        type=channel.first("itunes:type").lower(),
        image=_image(channel),
        guid=channel.first("podcast:guid"),
        locked=yes_or_no(channel.first("podcast:locked")),
        licence=licence.text.strip(),
        licence_url=licence.attribute("url"),
        copyright=channel.first("copyright", "dc:rights"),
        medium=channel.first("podcast:medium"),
        funding=gather.every("podcast:funding", tags.funding),
        persons=gather.every("podcast:person", tags.person),
        new_feed_url=channel.address(channel.first("itunes:new-feed-url")),
        feed_url=_related(channel, "self"),
        next_url=_related(channel, "next"),
        generator=channel.first("generator"),
        podcasting=_podcasting(channel, gather),
    )


def leftover(channel: Element, known: frozenset[str]) -> Counter[str]:
    """Count the children that nobody here knows, by name."""
    return Counter(child.name for child in channel.children if child.name not in known)


def _podcasting(channel: Element, gather: Gathered) -> ShowTags:
    podroll = next(channel.all("podcast:podroll"), Element(""))
    return ShowTags(
        locations=gather.every("podcast:location", tags.location),
        trailers=gather.every("podcast:trailer", tags.trailer),
        txt=gather.every("podcast:txt", tags.txt),
        podroll=Gathered(podroll, gather.unread).every("podcast:remoteItem", tags.remote_item),
        publisher=gather.one("podcast:publisher", parts.publisher),
        update_frequency=gather.one("podcast:updateFrequency", tags.update_frequency),
        podping=gather.one("podcast:podping", tags.podping),
        social_interact=gather.every("podcast:socialInteract", tags.social_interact),
        blocks=gather.every("podcast:block", tags.block),
        images=gather.every("podcast:image", tags.image),
        value=gather.every("podcast:value", parts.value),
        live_items=gather.every("podcast:liveItem", parts.live_item),
        remote_items=gather.every("podcast:remoteItem", tags.remote_item),
        chat=gather.one("podcast:chat", tags.chat),
        itunes_block=channel.first("itunes:block").lower() == "yes",
        complete=channel.first("itunes:complete").lower() == "yes",
    )


def _description(channel: Element) -> str:
    html = channel.markup("description", "itunes:summary", "googleplay:description")
    return plain_text(html)


def _link(channel: Element) -> str:
    return channel.first("link") or _related(channel, "alternate")


def _owner(channel: Element) -> Owner | None:
    owner = next(channel.all("itunes:owner"), channel)
    name = plain(owner.first("itunes:name"))
    email = owner.first("itunes:email", "googleplay:email").removeprefix("mailto:")
    return Owner(name, email) if name or email else None


def _categories(channel: Element) -> list[Category]:
    """Return Apple's categories as written, one a subcategory; one without any stands alone."""
    found: dict[Category, None] = {}
    for element in channel.all("itunes:category"):
        name = _category(element)
        subs = [_category(sub) for sub in element.all("itunes:category")]
        found |= dict.fromkeys(Category(name, sub or None) for sub in subs or [""])
    return [category for category in found if category.name]


def _category(element: Element) -> str:
    return plain(element.attribute("text") or element.first("itunes:category") or element.text)


def _image(channel: Element) -> str:
    hrefs = [
        e.attribute("href") for n in ("itunes:image", "googleplay:image") for e in channel.all(n)
    ]
    urls = [image.first("url") for image in channel.all("image")]
    return channel.address(next((url for url in [*hrefs, *urls] if url), ""))


def _related(channel: Element, rel: str) -> str:
    """Return where an `atom:link` of one kind leads."""
    links = (x for x in channel.all("atom:link") if x.attribute("rel").lower() == rel)
    return channel.address(next((link.attribute("href") for link in links), ""))
