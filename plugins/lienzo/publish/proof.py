"""The proof of a feed: read back strictly and compared with the model before it is published.

Each rule names its own Code (LZ5xx). A feed that fails is not published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from lienzo.model import Course, Show
from lienzo.problems import Code, Origin, Problem
from lienzo.problems.feed_codes import (
    AUDIO_TWICE,
    EMPTY_FEED,
    GUID_TWICE,
    LOST_ITEM,
    NAMELESS_LICENCE,
    OUT_OF_ORDER,
    STRANGE_ITEM,
    UNREADABLE,
)
from lienzo.publish.channels import Channel
from lienzo.publish.feed_items import Item
from lienzo.publish.licences import is_listed, licence_url
from lienzo.publish.proof_channel import expected_channel
from lienzo.publish.proof_document import document_problems, read_feed
from lienzo.publish.proof_elements import element_problems
from lienzo.publish.proof_item import expected_item


def prove_feed(feed: bytes, course: Course, channel: Channel) -> Iterator[Problem]:
    """Compare a feed with the channel it was built from.

    Yields:
        Problems at the author's keys: errors for a feed that is invalid or says something else
        than the model, warnings for what directories ask and the author left out.
    """
    show, rss = channel.show, read_feed(feed)
    if isinstance(rss, str):
        yield UNREADABLE.at(show.origin.of(""), detail=rss)
        return
    broken = document_problems(feed, rss, show)
    yield from broken
    if not broken:
        yield from _show_problems(course, channel, rss[0])
        yield from _item_problems(course, show, channel.items, rss[0].findall("item"))


def _show_problems(course: Course, channel: Channel, written: etree._Element) -> Iterator[Problem]:
    show = channel.show
    yield from element_problems(written, expected_channel(course, channel), show.origin)
    if not channel.items:
        yield EMPTY_FEED.at(show.origin.of(""))
    if show.license and not is_listed(show.license) and not licence_url(show.license):
        yield NAMELESS_LICENCE.at(show.origin.of("license"), license=show.license)


def _item_problems(
    course: Course, show: Show, items: tuple[Item, ...], written: list[etree._Element]
) -> Iterator[Problem]:
    guids = [_guid(element) for element in written]
    yield from _twice(GUID_TWICE, "guid", guids, items)
    yield from _twice(AUDIO_TWICE, "url", _audio(written, guids), items)
    pairs = list(_pairs(items, written))
    yield from _set_problems(items, guids, {x.episode.slug for x, _ in pairs}, show.origin)
    yield from _order_problems(items, guids)
    for item, element in pairs:
        expected = expected_item(course, show, item)
        yield from element_problems(element, expected, item.episode.origin)


def _pairs(
    items: tuple[Item, ...], written: list[etree._Element]
) -> Iterator[tuple[Item, etree._Element]]:
    """Put items and elements together by guid; elements without one go by their place."""
    by_guid = {item.episode.guid: item for item in items}
    for place, element in enumerate(written):
        if item := by_guid.get(_guid(element)):
            yield item, element
        elif not _guid(element) and place < len(items):
            yield items[place], element


def _guid(element: etree._Element) -> str:
    return element.findtext("guid") or ""


def _audio(written: list[etree._Element], guids: list[str]) -> list[str]:
    """Return the enclosure addresses; an item that is there twice counts once."""
    by_guid = dict(zip(guids, written, strict=True))
    return [x.get("url") or "" for e in by_guid.values() for x in e.findall("enclosure")[:1]]


def _twice(code: Code, fact: str, values: list[str], items: tuple[Item, ...]) -> Iterator[Problem]:
    for value, count in Counter(values).items():
        if value and count > 1:
            key = "guid" if fact == "guid" else "audio"
            yield code.at(_last_with(value, items).of(key), **{fact: value})


def _last_with(value: str, items: tuple[Item, ...]) -> Origin:
    """Return the file of the last episode with this guid or audio: the copy, most likely."""
    episodes = [item.episode for item in items]
    same = [x for x in episodes if x.guid == value or value.endswith(x.enclosure_url)]
    return (same or episodes)[-1].origin


def _set_problems(
    items: tuple[Item, ...], guids: list[str], found: set[str], origin: Origin
) -> Iterator[Problem]:
    due = {item.episode.guid for item in items}
    for guid in sorted(set(guids) - due - {""}):
        yield STRANGE_ITEM.at(origin.of(""), guid=guid)
    for item in items:
        if item.episode.slug not in found:
            yield LOST_ITEM.at(item.episode.origin.of(""), title=item.episode.title)


def _order_problems(items: tuple[Item, ...], guids: list[str]) -> Iterator[Problem]:
    """Report the first item out of its place; without a guid there is no telling."""
    place = {guid: number for number, guid in enumerate(guids)}
    due = [item for item in items if item.episode.guid in place]
    places = [place[item.episode.guid] for item in due]
    for before, after, item in zip(places, places[1:], due[1:], strict=False):
        if before > after:
            yield OUT_OF_ORDER.at(item.episode.origin.of(""), title=item.episode.title)
            return
