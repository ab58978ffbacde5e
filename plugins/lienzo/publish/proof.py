"""The proof of a feed: read back strictly and compared with the model before it is published.

Each rule names its own Code (LZ5xx). A feed that fails is not published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from lxml import etree

from lienzo.model import Course, Show
from lienzo.problems import Code, Origin, Problem
from lienzo.problems.feed_codes import (
    AUDIO_TWICE,
    EMPTY_FEED,
    GUID_TWICE,
    LOST_ITEM,
    OUT_OF_ORDER,
    STRANGE_ITEM,
    UNREADABLE,
)
from lienzo.publish.channels import Channel
from lienzo.publish.feed_items import Item
from lienzo.publish.proof_channel import expected_channel
from lienzo.publish.proof_document import document_problems, read_feed
from lienzo.publish.proof_due import Due, due_channel, due_item
from lienzo.publish.proof_elements import element_problems
from lienzo.publish.proof_expected import Expected
from lienzo.publish.proof_item import expected_item
from lienzo.publish.proof_names import by_name
from lienzo.publish.proof_namespace import Judge, stops
from lienzo.publish.proof_podcasting import episode_problems, podcast_problems


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
    broken = document_problems(feed, rss, channel)
    yield from broken
    if not broken:
        yield from _show_problems(course, channel, rss[0])
        yield from _item_problems(course, show, channel.items, rss[0].findall("item"))


def _show_problems(course: Course, channel: Channel, written: etree._Element) -> Iterator[Problem]:
    show = channel.show
    expected, due = expected_channel(course, channel), due_channel(course, channel)
    yield from _judged(written, expected, due, Judge(show.origin, _secure(course)))
    yield from podcast_problems(course, channel)
    if not channel.items and channel.season is None and not channel.archive:
        yield EMPTY_FEED.at(show.origin.of(""))


def _item_problems(
    course: Course, show: Show, items: tuple[Item, ...], written: list[etree._Element]
) -> Iterator[Problem]:
    guids = [_guid(element) for element in written]
    yield from _twice(GUID_TWICE, "guid", guids, items)
    yield from _twice(AUDIO_TWICE, "url", _audio(written, guids), items)
    pairs, secure = list(_pairs(items, written)), _secure(course)
    yield from _set_problems(items, guids, {x.episode.slug for x, _ in pairs}, show.origin)
    yield from _order_problems(items, guids)
    for item, element in pairs:
        expected, due = expected_item(course, show, item), due_item(course, show, item.episode)
        yield from _judged(element, expected, due, Judge(item.episode.origin, secure))
        yield from episode_problems(item.episode)


def _judged(
    written: etree._Element, expected: Iterable[Expected], due: Due, judge: Judge
) -> Iterator[Problem]:
    """Judge the podcast elements by themselves, then compare all with the model."""
    found = by_name(written)
    faults = judge.faults(found, str(written.tag), due)
    yield from chain.from_iterable(faults.values())
    broken = {name for name, problems in faults.items() if stops(problems)}
    yield from element_problems(found, expected, due, judge.origin, broken)


def _secure(course: Course) -> bool:
    return (course.urls.site_url or "").startswith("https:")


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
