"""Show notes: Markdown to the HTML that apps render, and to plain text.

Allowed is what Apple (p, ol, ul, li, a), PSP-1 (b, i, strong, em) and Spotify (br, h2) render,
and h3, h4 for pages. Everything else goes: scripts and pictures with their content, other tags
without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from lienzo.text.xml import xml_text

Resolve = Callable[[str], str]
"""Turns the address an author wrote in a link into the one to publish."""

_TAGS = {"p", "br", "ul", "ol", "li", "a", "strong", "em", "b", "i"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_PUBLISHED_AS = {"h1": "h2", "h5": "h4", "h6": "h4"}
_HEADING = re.compile(r"<(/?)(h[1-6])>")
_SCHEMES = {"https", "http", "mailto"}
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_IGNORED_IN_ADDRESS = re.compile("[\x00-\x20\x7f]")


def render_notes(markdown: str, resolve: Resolve) -> Markup:
    """Render an author's Markdown as safe HTML.

    Args:
        markdown: the body of a notes file; HTML in it is allowed and filtered.
        resolve: gets the address of every link as the author wrote it and returns the one to
            publish. Only https, http, mailto and relative addresses survive it.
    """
    return _as_page_headings(_clean(_html(markdown), resolve))


def with_links(notes: Markup, resolve: Resolve) -> Markup:
    """Return safe notes with every link's address resolved anew, for example made absolute."""
    return Markup(_clean(notes, resolve))  # noqa: S704 — nh3 has just cleaned it


def without_headings(notes: Markup) -> Markup:
    """Return safe notes with headings as bold paragraphs, which every podcast app renders."""
    bold = _HEADING.sub(lambda m: "</strong></p>" if m[1] else "<p><strong>", notes)
    return Markup(bold)  # noqa: S704 — the notes are safe, and only tags without attributes moved


def plain_text(html: str) -> str:
    """Return the text of HTML: paragraphs on lines of their own, no tags, no scripts."""
    reader = _TextReader()
    reader.feed(nh3.clean(xml_text(html), tags=_TAGS | _HEADINGS, attributes={}, link_rel=None))
    reader.close()
    lines = (" ".join(line.split()) for line in xml_text("".join(reader.parts)).split("\n"))
    return "\n".join(line for line in lines if line)


class _TextReader(HTMLParser):
    """Collects character data, and a line end where a block begins or ends."""

    _inline = frozenset({"a", "strong", "em", "b", "i"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data.replace("\n", " "))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._inline:
            self.parts.append("\n")


def _html(markdown: str) -> str:
    try:
        return Markdown(extensions=["sane_lists"], output_format="html").convert(markdown)
    except RecursionError:  # lists nested hundreds deep: nobody's notes, so show them as typed
        return f"<p>{escape(markdown)}</p>"


def _clean(html: str, resolve: Resolve) -> str:
    def address(tag: str, name: str, value: str) -> str | None:
        return _allowed(resolve(value)) if (tag, name) == ("a", "href") else value

    cleaned = nh3.clean(
        xml_text(html),
        tags=_TAGS | _HEADINGS,
        attributes={"a": {"href"}},
        url_schemes=_SCHEMES,
        attribute_filter=address,
        link_rel=None,
    )
    return xml_text(cleaned)  # again: `&#0;` and its like have become characters


def _allowed(address: str) -> str | None:
    """Return the address, or None when a browser would read a scheme in it that we refuse."""
    scheme = _SCHEME.match(_IGNORED_IN_ADDRESS.sub("", address))
    return address if scheme is None or scheme[1].lower() in _SCHEMES else None


def _as_page_headings(html: str) -> Markup:
    """Keep h2 to h4: the page's own title is its only h1."""
    renamed = _HEADING.sub(lambda m: f"<{m[1]}{_PUBLISHED_AS.get(m[2], m[2])}>", html)
    return Markup(renamed)  # noqa: S704 — nh3 has cleaned it; only tag names without attributes moved
