"""Elements of a feed by the names authors and standards give them: `podcast:image`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from lienzo.publish.feed_tags import NAMESPACES

_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}


@lru_cache(maxsize=1000)  # a feed of ten thousand items has some eighty names
def name_of(tag: str) -> str:
    """Return the name with its prefix; `?` stands for a namespace that no feed of ours has."""
    uri, _, local = tag.removeprefix("{").rpartition("}")
    return f"{_PREFIXES.get(uri, '?')}:{local}" if uri else local


def named_children(parent: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Yield the children with their names, comments and processing instructions aside."""
    for child in parent:
        if isinstance(child.tag, str):
            yield name_of(child.tag), child


def by_name(parent: etree._Element) -> dict[str, list[etree._Element]]:
    """Return the children by their names, in the order of the document."""
    children: dict[str, list[etree._Element]] = {}
    for name, child in named_children(parent):
        children.setdefault(name, []).append(child)
    return children
