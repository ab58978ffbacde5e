"""The proof of a feed of several documents: together they hold every item (RFC 5005).

Each once, but for those that stand in the feed again because newer ones were withdrawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from lienzo.model import Urls
from lienzo.problems import Problem
from lienzo.problems.feeds_codes import BROKEN_PAGES, ONLY_ARCHIVED
from lienzo.publish.channels import Channel
from lienzo.publish.feed_paging import paging_links
from lienzo.publish.feed_tags import NAMESPACES
from lienzo.publish.proof_document import read_feed

_NS = dict(NAMESPACES)


def prove_paging(
    written: Mapping[str, bytes | None], documents: Sequence[Channel], urls: Urls
) -> Iterator[Problem]:
    """Judge all documents of one feed as written, by their paths; the feed itself comes first.

    A document that cannot be read is left to the proof of each.
    """
    feed = documents[0]
    read = {x.path: _channel(written.get(x.path) or b"") for x in documents}
    channels = {path: channel for path, channel in read.items() if channel is not None}
    if not feed.paged or len(channels) < len(documents):
        return
    where = feed.show.origin.of("feed_length")
    for fault in _faults(channels, documents, urls):
        yield BROKEN_PAGES.at(where, file=feed.path, detail=fault)
    listed = {item.episode.guid for x in documents for item in x.items}
    kept = len(listed) - len(feed.items)
    if feed.season is None and kept:
        yield ONLY_ARCHIVED.at(where, count=len(listed), rest=kept)


def _channel(feed: bytes) -> etree._Element | None:
    rss = read_feed(feed)
    return None if isinstance(rss, str) else rss.find("channel")


def _faults(
    channels: Mapping[str, etree._Element], documents: Sequence[Channel], urls: Urls
) -> Iterator[str]:
    counted = Counter(x.findtext("guid") for c in channels.values() for x in c.findall("item"))
    due = Counter(item.episode.guid for x in documents for item in x.items)
    yield from (f"{guid} × {n}" for guid, n in counted.items() if n > 1 and n > due[guid or ""])
    for document in documents:
        channel, limit = channels[document.path], document.show.feed_length or 0
        if (count := len(channel.findall("item"))) > limit:
            yield f"{document.path}: {count} > {limit}"
        if (channel.find("fh:archive", _NS) is not None) != document.archive:
            yield f"{document.path}: fh:archive"
        if _links(channel) != list(paging_links(document, urls)):
            yield f"{document.path}: atom:link"
    for rel in ("next", "prev-archive"):
        if _reached(channels, rel, documents[0].path, urls) != [x.path for x in documents]:
            yield rel


def _links(channel: etree._Element) -> list[tuple[str, str]]:
    links = channel.findall("atom:link", _NS)
    return [(x.get("rel", ""), x.get("href", "")) for x in links if x.get("rel") != "self"]


def _reached(channels: Mapping[str, etree._Element], rel: str, start: str, urls: Urls) -> list[str]:
    """Follow a relation from document to document, as an app does; a circle ends it."""
    paths, reached = {urls.absolute(path): path for path in channels}, [start]
    while target := dict(_links(channels[reached[-1]])).get(rel):
        if target not in paths or paths[target] in reached:
            return [*reached, target]
        reached.append(paths[target])
    return reached
