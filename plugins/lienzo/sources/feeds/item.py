"""One `<item>` of a foreign feed."""

from __future__ import annotations

from lienzo.model.feed_tags import EpisodeTags
from lienzo.model.media import Chapter
from lienzo.sources.feeds import podcast_parts as parts
from lienzo.sources.feeds import podcast_tags as tags
from lienzo.sources.feeds.channel import leftover
from lienzo.sources.feeds.elements import Element, Gathered
from lienzo.sources.feeds.foreign import ForeignEnclosure, ForeignItem, Unread
from lienzo.sources.feeds.values import counted, plain, whole, yes_or_no, zoned_moment
from lienzo.text.notes import plain_text
from lienzo.text.xml import xml_text
from lienzo.units import parse_duration

_NAMES = """
title link description author enclosure guid pubDate
content:encoded itunes:title itunes:author itunes:subtitle itunes:summary itunes:duration
itunes:episode itunes:season itunes:episodeType itunes:explicit itunes:image itunes:block
dc:creator dc:date atom:link
googleplay:author googleplay:description googleplay:image
googleplay:explicit googleplay:block googleplay:summary psc:chapters
podcast:season podcast:episode podcast:chapters podcast:transcript podcast:person
podcast:location podcast:soundbite podcast:alternateEnclosure podcast:txt podcast:license
podcast:socialInteract podcast:image podcast:value podcast:contentLink podcast:chat
podcast:funding
"""
KNOWN = frozenset(_NAMES.split())


def read_item(item: Element) -> ForeignItem:
    """Return what an item says; what could not be understood is in it, too."""
    unread: list[Unread] = []
    gather = Gathered(item, unread)
    date, zoned = zoned_moment(item.first("pubDate", "dc:date"))
    guid = next(item.all("guid"), Element(""))
    chapters = next(item.all("podcast:chapters"), Element(""))
    return ForeignItem(
        line=item.line,
        guid=xml_text(guid.text).strip(),
        is_permalink=guid.attribute("isPermaLink").lower() != "false",
        title=plain(item.first("title", "itunes:title")),
        itunes_title=plain(item.first("itunes:title")),
        notes=item.markup("content:encoded", "description", "itunes:summary"),
        description=item.markup("description"),
        summary=plain_text(item.markup("itunes:summary")),
        subtitle=plain(item.first("itunes:subtitle")),
        date=date,
        zoned=zoned,
        raw_date=item.first("pubDate", "dc:date"),
        enclosure=_enclosure(item),
        duration=parse_duration(item.first("itunes:duration")),
        raw_duration=item.first("itunes:duration"),
        season=counted(item.first("itunes:season", "podcast:season")),
        season_name=next((x.attribute("name") for x in item.all("podcast:season")), ""),
        number=counted(item.first("itunes:episode", "podcast:episode")),
        type=item.first("itunes:episodeType").lower(),
        explicit=yes_or_no(item.first("itunes:explicit", "googleplay:explicit")),
        image=_image(item),
        link=item.address(item.first("link")),
        author=plain(item.first("itunes:author", "dc:creator", "author")),
        chapters_url=chapters.address(chapters.attribute("url")),
        chapters_type=chapters.attribute("type").lower(),
        chapters=_chapters(item, unread),
        transcripts=gather.every("podcast:transcript", tags.transcript),
        persons=gather.every("podcast:person", tags.person),
        podcasting=_podcasting(item, gather),
        leftover=tuple(leftover(item, KNOWN).elements()),
        unread=tuple(unread),
    )


def _podcasting(item: Element, gather: Gathered) -> EpisodeTags:
    licence = next(item.all("podcast:license"), Element(""))
    return EpisodeTags(
        locations=gather.every("podcast:location", tags.location),
        soundbites=gather.every("podcast:soundbite", tags.soundbite),
        alternate_enclosures=gather.every("podcast:alternateEnclosure", tags.alternate_enclosure),
        txt=gather.every("podcast:txt", tags.txt),
        social_interact=gather.every("podcast:socialInteract", tags.social_interact),
        images=gather.every("podcast:image", tags.image),
        value=gather.every("podcast:value", parts.value),
        content_links=gather.every("podcast:contentLink", tags.content_link),
        chat=gather.one("podcast:chat", tags.chat),
        display=next((x.attribute("display") for x in item.all("podcast:episode")), ""),
        licence=licence.text.strip() or None,
        funding=gather.every("podcast:funding", tags.funding),
        itunes_block=item.first("itunes:block").lower() == "yes",
    )


def _enclosure(item: Element) -> ForeignEnclosure | None:
    """Return the first enclosure with an address; its address keeps every byte."""
    for element in item.all("enclosure"):
        if url := xml_text(element.attributes.get("url", "")).strip():
            length = _length(element.attribute("length"))
            return ForeignEnclosure(item.address(url), length, element.attribute("type"))
    return None


def _length(text: str) -> int | None:
    try:
        return max(0, whole(text)) or None
    except ValueError:
        return None


def _image(item: Element) -> str:
    images = (x for name in ("itunes:image", "googleplay:image") for x in item.all(name))
    return item.address(next((url for x in images if (url := x.attribute("href"))), ""))


def _chapters(item: Element, unread: list[Unread]) -> tuple[Chapter, ...]:
    chapters = next(item.all("psc:chapters"), Element(""))
    return Gathered(chapters, unread).every("psc:chapter", _chapter)


def _chapter(element: Element) -> Chapter:
    start, title = parse_duration(element.needed("start")), plain(element.attribute("title"))
    if start is None or not title:
        raise ValueError(element.name)
    href = element.address(element.attribute("href")) or None
    return Chapter(start, title, url=href, img=element.address(element.attribute("image")) or None)
