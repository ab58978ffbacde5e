"""The proof of the articles' feed: read back strictly and held against RFC 4287 and the course."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from lienzo.problems import Problem, Where
from lienzo.problems.feeds_codes import (
    ATOM_ENTRIES,
    ATOM_LACKS,
    ATOM_VALUE,
    NOT_ATOM,
    NOT_IN_ATOM,
)
from lienzo.publish.addresses import is_fetchable
from lienzo.publish.article_feeds import ArticleFeed
from lienzo.publish.feed_tags import ATOM
from lienzo.publish.proof_document import read_feed

_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", re.ASCII)
_NS = {"a": ATOM}


def prove_atom(written: bytes, feed: ArticleFeed) -> Iterator[Problem]:
    """Judge a document: well-formed, complete, every article once, dates and addresses valid."""
    where, root = _where(feed), read_feed(written)
    if isinstance(root, str) or root.tag != f"{{{ATOM}}}feed":
        yield NOT_ATOM.at(where, file=feed.path, detail=root if isinstance(root, str) else root.tag)
        return
    yield from _elements(root, feed, where)
    for name, text in _values(root):
        if not _valid(name, text):
            yield ATOM_VALUE.at(where, file=feed.path, element=name, written=text)
    yield from _entries(root, feed, where)


def undated_articles(feed: ArticleFeed) -> Iterator[Problem]:
    """Tell of each published article that cannot be in the feed."""
    for article in feed.undated:
        where = article.origin.of("block" if article.block else "part")
        yield NOT_IN_ATOM.at(where, title=article.title, file=feed.path)


def _where(feed: ArticleFeed) -> Where:
    """Return a place for a fault that is no author's: the show's file, else an article's."""
    if feed.show is not None:
        return feed.show.origin.of("")
    return feed.entries[0].article.origin.of("") if feed.entries else Where("mkdocs.yml")


def _elements(root: etree._Element, feed: ArticleFeed, where: Where) -> Iterator[Problem]:
    """RFC 4287 §4.1.1, §4.1.2: what must be there, and once."""
    due = {
        "feed": (root, ("id", "title", "updated", "author", "author/name", "link[@rel='self']")),
        **{
            f"entry {number}": (entry, ("id", "title", "updated", "link[@rel='alternate']"))
            for number, entry in enumerate(root.findall("a:entry", _NS), start=1)
        },
    }
    for parent, (element, paths) in due.items():
        for path in paths:
            steps = "/".join(f"a:{step}" for step in path.split("/"))
            found = element.findall(steps, _NS)
            said = [x.text or x.get("href") or (len(x) and "…") for x in found]
            if len(said) != 1 or not said[0]:
                yield ATOM_LACKS.at(where, file=feed.path, element=f"{parent}: {path}")


def _values(root: etree._Element) -> Iterator[tuple[str, str]]:
    for name in ("updated", "published", "logo"):
        for element in root.iter(f"{{{ATOM}}}{name}"):
            yield name, element.text or ""
    for link in root.iter(f"{{{ATOM}}}link"):
        yield "link", link.get("href") or ""


def _valid(name: str, text: str) -> bool:
    return is_fetchable(text) if name in {"link", "logo"} else _is_date(text)


def _is_date(text: str) -> bool:
    """Whether a moment is written as RFC 3339 wants it, and exists."""
    try:
        return _DATE.fullmatch(text) is not None and bool(datetime.fromisoformat(text))
    except ValueError:
        return False


def _entries(root: etree._Element, feed: ArticleFeed, where: Where) -> Iterator[Problem]:
    found = [x.findtext("a:id", "", _NS) for x in root.findall("a:entry", _NS)]
    due = [entry.id for entry in feed.entries]
    if found == due and len(set(found)) == len(found):
        return
    odd = next((x for x in [*due, *found] if (found.count(x), due.count(x)) != (1, 1)), "≠")
    yield ATOM_ENTRIES.at(where, file=feed.path, detail=odd)
