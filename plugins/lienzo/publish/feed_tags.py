"""Elements of an XML namespace as values, and the feedgen extensions that write them.

feedgen's own podcast extension refuses `explicit` true and false and knows no Podcasting 2.0, so
these replace it. feedgen makes one instance for the channel and one for each item.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from lxml import etree

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
MEDIA = "http://search.yahoo.com/mrss/"
PSC = "http://podlove.org/simple-chapters"
HISTORY = "http://purl.org/syndication/history/1.0"
NAMESPACES: Mapping[str, str] = {
    "itunes": ITUNES,
    "podcast": PODCAST,  # Podcast Index reads the prefix literally: it must be this word
    "atom": ATOM,
    "content": CONTENT,
    "media": MEDIA,
    "psc": PSC,
    "fh": HISTORY,
}
SITUATIONAL = frozenset({"media", "psc", "fh"})
"""The prefixes that only the feeds declare which use them."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One element.

    Attributes:
        name: without prefix.
        prefix: of its namespace, when that is not its parent's; empty for RSS's own elements.
        key: the author's key it comes from, `soundbites.0`; Problems point there.
    """

    name: str
    text: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Tag, ...] = ()
    prefix: str | None = None
    key: str = field(default="", compare=False)


class _Extension:
    """What feedgen asks of an extension; `tags` are written in their order."""

    prefix: ClassVar[str]

    def __init__(self) -> None:
        self.tags: tuple[Tag, ...] = ()

    def extend_ns(self) -> dict[str, str]:
        """Declare the namespace on `<rss>`, once."""
        return {self.prefix: NAMESPACES[self.prefix]}

    def extend_rss(self, element: etree._Element) -> None:
        """Write the tags into `<rss>`'s channel, or into an `<item>`."""
        parent = element[0] if element.tag == "rss" else element
        for tag in self.tags:
            _write(tag, parent, NAMESPACES[self.prefix])


class Itunes(_Extension):
    """`itunes:*`, Apple's elements."""

    prefix = "itunes"


class Podcasting(_Extension):
    """`podcast:*`, Podcasting 2.0."""

    prefix = "podcast"


class Media(_Extension):
    """`media:*`, Media RSS."""

    prefix = "media"


class Psc(_Extension):
    """`psc:*`, Podlove Simple Chapters."""

    prefix = "psc"


class Undated:
    """Takes `lastBuildDate` out of a feed without items: feedgen would write today's."""

    def extend_ns(self) -> dict[str, str]:
        """Declare nothing."""
        return {}

    def extend_rss(self, rss: etree._Element) -> None:
        """Remove the element from the channel."""
        for date in rss[0].findall("lastBuildDate"):
            rss[0].remove(date)


EXTENSIONS: Mapping[str, type[_Extension]] = {
    "media": Media,  # gPodder takes the last of two pictures: Apple's square one
    "itunes": Itunes,
    "podcast": Podcasting,
    "psc": Psc,
}
"""By their prefixes, in the order in which their elements are written."""


def _write(tag: Tag, parent: etree._Element, uri: str) -> None:
    if tag.prefix is not None:
        uri = NAMESPACES.get(tag.prefix, "")
    name = f"{{{uri}}}{tag.name}" if uri else tag.name
    element = etree.SubElement(parent, name, dict(tag.attributes))
    element.text = tag.text or None
    for child in tag.children:
        _write(child, element, uri)
