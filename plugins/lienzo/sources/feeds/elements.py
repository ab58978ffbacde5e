"""Elements of a feed as plain values: names with the prefixes everybody knows, text, attributes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urljoin

from lxml import etree

from lienzo.sources.feeds.foreign import Unread
from lienzo.text.xml import one_line, xml_text

T = TypeVar("T")

_PODCAST_ALIASES = (
    "podcastindex.org/namespace/1.0",
    "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
)
_PREFIXES: Mapping[str, str] = {
    "www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    **dict.fromkeys(_PODCAST_ALIASES, "podcast"),
    "purl.org/rss/1.0/modules/content": "content",
    "www.w3.org/2005/atom": "atom",
    "podlove.org/simple-chapters": "psc",
    "search.yahoo.com/mrss": "media",
    "www.google.com/schemas/play-podcasts/1.0": "googleplay",
    "purl.org/dc/elements/1.1": "dc",
    "www.spotify.com/ns/rss": "spotify",
    "www.rawvoice.com/rawvoicerssmodule": "rawvoice",
    "blubrry.com/developer/rawvoice-rss": "rawvoice",
    "purl.org/rss/1.0/modules/slash": "slash",
    "wellformedweb.org/commentapi": "wfw",
    "purl.org/rss/1.0/modules/syndication": "sy",
    "purl.org/syndication/history/1.0": "fh",
}
"""Namespaces by address in small letters, without scheme and last slash: feeds vary in all."""

_HTML = frozenset({"description", "content:encoded", "itunes:summary"})
_DECLARED = re.compile(r' xmlns(?::[\w.-]+)?="[^"]*"')
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Element:
    """One element and what is in it.

    Attributes:
        name: with the usual prefix, whatever the feed calls it: `itunes:author`.
        text: character data of it and of all below it; of notes, with the tags in them.
        base: address that relative ones in it count from; empty when nobody knows.
    """

    name: str
    text: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Element, ...] = ()
    line: int = 0
    base: str = ""

    def all(self, name: str) -> Iterator[Element]:
        """Yield the children of a name, in order."""
        return (child for child in self.children if child.name == name)

    def first(self, *names: str) -> str:
        """Return the text of the first child of these names that has any, in one line."""
        return next((t for n in names for e in self.all(n) if (t := one_line(e.text))), "")

    def markup(self, *names: str) -> str:
        """Return the text of the first child of these names that has any, as it is."""
        return next((t for n in names for e in self.all(n) if (t := e.text.strip())), "")

    def attribute(self, name: str) -> str:
        """Return an attribute in one line; empty when there is none."""
        return one_line(self.attributes.get(name, ""))

    def needed(self, name: str) -> str:
        """Return an attribute that must be there.

        Raises:
            ValueError: it is missing or empty.
        """
        if value := self.attribute(name):
            return value
        raise ValueError(name)

    def address(self, url: str) -> str:
        """Return an address, absolute when the feed's own is known."""
        return absolute(url, self.base)


def absolute(url: str, base: str) -> str:
    """Resolve a relative address; an absolute one stays as it is, byte for byte."""
    if not url or not base or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", url):
        return url
    try:
        return urljoin(base, url)
    except ValueError:
        return url


def element_of(source: etree._Element, base: str) -> Element:
    """Return an lxml element with all that is below it; comments and instructions are left out."""
    name = name_of(source)
    return Element(
        name=name,
        text=xml_text(_inner(source) if name in _HTML and len(source) else _characters(source)),
        attributes={_local(key): str(value) for key, value in source.attrib.items()},
        children=tuple(element_of(x, base) for x in source if isinstance(x.tag, str)),
        line=line_of(source),
        base=base,
    )


def name_of(source: etree._Element) -> str:
    """Return the name of an element with its usual prefix; a foreign namespace keeps its own."""
    tag = source.tag if isinstance(source.tag, str) else ""
    uri, _, local = tag.rpartition("}")
    if not uri:
        return local
    bare = re.sub(r"^\{https?://|/$", "", uri.lower())
    prefix = _PREFIXES.get(bare, source.prefix)
    return f"{prefix}:{local}" if prefix else local


def line_of(source: etree._Element) -> int:
    """Return where an element begins, from 1; 0 when nobody knows."""
    line: object = source.sourceline
    return line if isinstance(line, int) else 0


def _local(key: str | bytes) -> str:
    return str(key).rpartition("}")[2]


def _characters(source: etree._Element) -> str:
    return "".join(str(part) for part in source.itertext("*"))


def _inner(source: etree._Element) -> str:
    """Return what stands in an element whose author forgot to escape the HTML."""
    parts = [source.text or ""]
    parts += [etree.tostring(child, encoding="unicode", method="html") for child in source]
    return _DECLARED.sub("", "".join(parts))


@dataclass(frozen=True, slots=True)
class Gathered:
    """Reads the children of one element into values, and remembers those that could not be."""

    parent: Element
    unread: list[Unread]

    def every(self, name: str, read: Callable[[Element], T]) -> tuple[T, ...]:
        """Return the values of all children of a name that can be read."""
        found = (self._value(child, read) for child in self.parent.all(name))
        return tuple(value for value in found if value is not None)

    def one(self, name: str, read: Callable[[Element], T]) -> T | None:
        """Return the first value of a child of a name, or None."""
        return next(iter(self.every(name, read)), None)

    def _value(self, child: Element, read: Callable[[Element], T]) -> T | None:
        try:
            return read(child)
        except ValueError:
            held = one_line(child.text) or " ".join(child.attributes.values())
            self.unread.append(Unread(child.name, child.line, held[:_SHOWN]))
            return None
