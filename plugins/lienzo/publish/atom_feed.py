"""The articles of a course as an Atom document (RFC 4287), for readers of blogs."""

from __future__ import annotations

from typing import Any

from lxml import etree

from lienzo.model import Course, Episode, Show, Urls
from lienzo.publish.addresses import enclosure_address, home_address
from lienzo.publish.article_feeds import ArticleFeed, Entry
from lienzo.publish.feed_content import UNNAMED
from lienzo.publish.feed_tags import ATOM
from lienzo.publish.layout import show_picture_path
from lienzo.text.xml import one_line, xml_text
from lienzo.units import utc_iso

ATOM_TYPE = "application/atom+xml"
"""The MIME type of an Atom document."""

_DEFAULT: dict[Any, str] = {None: ATOM}
"""No prefix: Atom's namespace is the document's own."""
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def build_atom(course: Course, feed: ArticleFeed) -> bytes:
    """Return the document as UTF-8 XML, indented; the same course gives the same bytes.

    RFC 4287 §4.1.1: a feed has an id, a title, an author and the moment of its last change;
    §4.2.7.2: `alternate` leads to what it is a feed of, `self` to itself.
    """
    root = etree.Element(f"{{{ATOM}}}feed", nsmap=_DEFAULT)
    root.set(_LANG, one_line(feed.language))
    _head(root, course.urls, feed)
    for entry in feed.entries:
        _entry(etree.SubElement(root, f"{{{ATOM}}}entry"), course, feed, entry)
    written: bytes = etree.tostring(root, pretty_print=True, encoding="UTF-8", xml_declaration=True)
    return written


def _head(root: etree._Element, urls: Urls, feed: ArticleFeed) -> None:
    show = feed.show
    _text(root, "id", feed.id)
    _text(root, "title", one_line(feed.title) or UNNAMED)
    if show and (said := xml_text(show.description).strip()):
        _text(root, "subtitle", said)
    _link(root, "self", urls.file(feed.path), ATOM_TYPE)
    _link(root, "alternate", home_address(show, urls) if show else urls.absolute(""), "text/html")
    if feed.entries:
        _text(root, "updated", utc_iso(max(entry.updated for entry in feed.entries)))
    author = etree.SubElement(root, f"{{{ATOM}}}author")
    _text(author, "name", _author(feed))
    if show and show.license:
        _text(root, "rights", one_line(f"{show.author}, {show.license}"))
    _text(root, "generator", "Lienzo")
    if show and (picture := show_picture_path(show)):
        _text(root, "logo", urls.file(picture))


def _author(feed: ArticleFeed) -> str:
    said = one_line(feed.show.author) if feed.show else ""
    return said or one_line(feed.title.rpartition(" · ")[0]) or UNNAMED


def _entry(element: etree._Element, course: Course, feed: ArticleFeed, entry: Entry) -> None:
    article, urls = entry.article, course.urls
    _text(element, "id", entry.id)
    _text(element, "title", one_line(article.title) or UNNAMED)
    _text(element, "published", utc_iso(entry.published))
    _text(element, "updated", utc_iso(entry.updated))
    _link(element, "alternate", urls.absolute(article.url), "text/html")
    if entry.episode is not None:
        _enclosure(element, entry.episode, course.show(entry.episode.show), urls)
    if block := entry.lesson.block:
        label = one_line(block.name(feed.language))
        etree.SubElement(element, f"{{{ATOM}}}category", term=block.id, label=label)
    if summary := one_line(article.description):
        _text(element, "summary", summary)


def _enclosure(element: etree._Element, episode: Episode, show: Show, urls: Urls) -> None:
    link = _link(element, "enclosure", enclosure_address(episode, show, urls), episode.audio.mime)
    link.set("length", str(episode.audio.bytes))


def _text(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{ATOM}}}{name}").text = text


def _link(parent: etree._Element, rel: str, href: str, kind: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{ATOM}}}link", rel=rel, type=kind, href=href)
