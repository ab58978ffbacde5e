"""Elements of an XML namespace as values, and the feedgen extensions that write them.

feedgen's own podcast extension refuses `explicit` true and false and knows no Podcasting 2.0, so
these two replace it. feedgen makes one instance for the channel and one for each item.
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
NAMESPACES: Mapping[str, str] = {
    "itunes": ITUNES,
    "podcast": PODCAST,  # Podcast Index reads the prefix literally: it must be this word
    "atom": ATOM,
    "content": CONTENT,
}


@dataclass(frozen=True, slots=True)
class Tag:
    """One element: its name without prefix, its text, attributes and children."""

    name: str
    text: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Tag, ...] = ()


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


class Undated:
    """Takes `lastBuildDate` out of a feed without items: feedgen would write today's."""

    def extend_ns(self) -> dict[str, str]:
        """Declare nothing."""
        return {}

    def extend_rss(self, rss: etree._Element) -> None:
        """Remove the element from the channel."""
        for date in rss[0].findall("lastBuildDate"):
            rss[0].remove(date)


def _write(tag: Tag, parent: etree._Element, uri: str) -> None:
    element = etree.SubElement(parent, f"{{{uri}}}{tag.name}", dict(tag.attributes))
    element.text = tag.text or None
    for child in tag.children:
        _write(child, element, uri)
