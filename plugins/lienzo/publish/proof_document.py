"""A feed as a document: well-formed, RSS 2.0, its namespaces declared once."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

from lxml import etree

from lienzo.problems import Problem
from lienzo.problems.feed_codes import NAMESPACE, NOT_RSS, UNREADABLE
from lienzo.publish.channels import Channel
from lienzo.publish.feed_namespaces import declared_namespaces


def read_feed(feed: bytes) -> etree._Element | str:
    """Return the root of a feed, or what keeps it from being well-formed XML.

    Nothing is recovered, no entity is resolved, nothing is fetched.
    """
    parser = etree.XMLParser(
        recover=False, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(feed, parser)
    except etree.XMLSyntaxError as error:
        return str(error)


def document_problems(feed: bytes, rss: etree._Element, channel: Channel) -> list[Problem]:
    """Judge the document; when there is a Problem, its content cannot be compared."""
    show = channel.show
    encoding = rss.getroottree().docinfo.encoding or "UTF-8"
    if encoding.upper() != "UTF-8":
        return [UNREADABLE.at(show.origin.of(""), detail=encoding)]
    if not _is_rss(rss):
        return [NOT_RSS.at(show.origin.of(""))]
    return _namespace_problems(feed, rss, channel)


def _is_rss(rss: etree._Element) -> bool:
    one_channel = [child.tag for child in rss] == ["channel"]
    plain = rss.getroottree().docinfo.internalDTD is None
    return rss.tag == "rss" and rss.get("version") == "2.0" and one_channel and plain


def _namespace_problems(feed: bytes, rss: etree._Element, channel: Channel) -> list[Problem]:
    declared = Counter(_declarations(feed))
    due = set(declared_namespaces(channel).items())
    wrong = [pair for pair in sorted(due | set(declared)) if declared[pair] != (pair in due)]
    wrong += [pair for pair in sorted(due - set(wrong)) if rss.nsmap.get(pair[0]) != pair[1]]
    where = channel.show.origin.of("")
    return [NAMESPACE.at(where, prefix=prefix, uri=uri) for prefix, uri in wrong]


def _declarations(feed: bytes) -> list[tuple[str, str]]:
    events = etree.iterparse(
        BytesIO(feed), events=("start-ns",), resolve_entities=False, no_network=True
    )
    return [(prefix, uri) for _, (prefix, uri) in events]
