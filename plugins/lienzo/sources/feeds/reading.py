"""Reading a foreign feed."""

from __future__ import annotations

from lxml import etree

from lienzo.problems import Report, Where
from lienzo.problems.moving_codes import TOO_LARGE
from lienzo.sources.feeds.channel import KNOWN, leftover, read_channel
from lienzo.sources.feeds.document import feed_tree
from lienzo.sources.feeds.elements import Element, element_of, line_of, name_of
from lienzo.sources.feeds.foreign import ForeignFeed, Unread
from lienzo.sources.feeds.item import read_item

MOST_ITEMS = 100_000
"""The most items that are read; the largest podcasts have some ten thousand."""


def read_foreign_feed(
    data: bytes, address: str | None, report: Report, *, name: str | None = None
) -> ForeignFeed | None:
    """Return what a podcast feed says; None after reporting why it cannot be read.

    Nothing is fetched, no entity is expanded, and any text is taken as data. What single elements
    hold wrongly is no Problem here: it is in the values, for who moves or compares to tell.

    Args:
        data: the RSS document in any encoding it declares.
        address: where it was fetched; relative addresses in it count from there.
        report: gets the Problems of the document as a whole.
        name: how Problems name it, when it has no address.
    """
    shown = name or address or "feed.xml"
    channel = feed_tree(data, shown, report)
    if channel is None:
        return None
    items = [child for child in _outside(channel) if name_of(child) == "item"]
    if len(items) > MOST_ITEMS:
        report(TOO_LARGE.at(Where(shown), limit=f"{MOST_ITEMS} <item>"))
        return None
    unread: list[Unread] = []
    head = _head(channel, address or "")
    return ForeignFeed(
        name=shown,
        address=address,
        channel=read_channel(head, unread),
        items=tuple(read_item(element_of(item, head.base)) for item in items),
        leftover=dict(leftover(head, KNOWN)),
        unread=tuple(unread),
    )


def _outside(channel: etree._Element) -> list[etree._Element]:
    """Return the channel's children; RSS 0.9 wrote items beside it."""
    parent = channel.getparent()
    beside = parent.findall("{*}item") if parent is not None else []
    return [*channel, *beside]


def _head(channel: etree._Element, address: str) -> Element:
    """Return the channel without its items, so that a large feed is not held twice."""
    children = tuple(element_of(x, "") for x in channel if name_of(x) not in {"", "item"})
    base = address or _self_link(children)
    based = (element_of(x, base) for x in channel if name_of(x) not in {"", "item"})
    return Element(name="channel", children=tuple(based), line=line_of(channel), base=base)


def _self_link(children: tuple[Element, ...]) -> str:
    links = (x for x in children if x.name == "atom:link" and x.attribute("rel") == "self")
    href = next((link.attribute("href") for link in links), "")
    return href if href.startswith(("http://", "https://")) else ""
