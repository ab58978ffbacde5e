"""How the documents of a paged feed name each other (RFC 5005).

Two ways lead through the same documents in the same order. Apps that know *paged feeds* (§3:
AntennaPod, gPodder's podcastparser, Podlove) follow `next` from document to document; those that
know *archived feeds* (§4) follow `prev-archive`. The RFC leaves a feed that combines both without
defined semantics (§1), it does not forbid it. Here they cannot contradict each other: `next` is
always `prev-archive`, and the documents are as stable as §4 asks, which is more than §3 promises.
`current`, `next-archive` and `fh:archive` stand where §4 wants them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lienzo.model import Urls
from lienzo.publish.channels import Channel
from lienzo.publish.feed_tags import ATOM, HISTORY, Tag

FEED_TYPE = "application/rss+xml"
"""The MIME type of a feed."""


class Paging:
    """The feedgen extension that writes the links, and `fh:archive` into an archive."""

    def __init__(self) -> None:
        self.links: tuple[tuple[str, str], ...] = ()
        self.tags: tuple[Tag, ...] = ()

    def extend_ns(self) -> dict[str, str]:
        """Declare the namespace where it is used."""
        return {"fh": HISTORY} if self.tags else {}

    def extend_rss(self, rss: etree._Element) -> None:
        """Write after the link that feedgen knows, which is the one to the document itself."""
        channel = rss[0]
        for tag in self.tags:
            etree.SubElement(channel, f"{{{HISTORY}}}{tag.name}")
        for rel, href in self.links:
            values = {"href": href, "rel": rel, "type": FEED_TYPE}
            etree.SubElement(channel, f"{{{ATOM}}}link", values)


def archive_tags(channel: Channel) -> tuple[Tag, ...]:
    """Return the element that marks an archive (RFC 5005 §4)."""
    return (Tag("archive"),) if channel.archive else ()


def paging_links(channel: Channel, urls: Urls) -> Iterator[tuple[str, str]]:
    """Yield relation and address of every link to another document; none in a feed of one."""
    if channel.paged:
        for rel, path in _paths(channel):
            if path is not None:
                yield rel, urls.absolute(path)


def _paths(channel: Channel) -> Iterator[tuple[str, str | None]]:
    current, oldest = channel.documents[0], channel.documents[-1]
    yield "first", current
    yield "previous", channel.newer
    yield "next", channel.older
    yield "last", oldest
    if channel.archive:
        yield "current", current
    yield "prev-archive", channel.older
    if channel.newer != current:
        yield "next-archive", channel.newer
