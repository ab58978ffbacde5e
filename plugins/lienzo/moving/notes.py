"""Show notes from HTML to Markdown that renders as the same text. The only importer of markdownify.

What apps do not render goes first, through the same list that our own notes pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from markdownify import MarkdownConverter
from markupsafe import Markup, escape

from lienzo.sources.feeds.elements import absolute
from lienzo.text.limits import limit_bytes
from lienzo.text.notes import plain_text, render_notes, with_links
from lienzo.text.tangle import MOST_NOTES, tangle

_MOST_HTML = 400_000
"""Characters of HTML that are looked at: four times what our notes may hold."""

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_LOST = re.compile(r"<(img|iframe|audio|video|table|script|form|embed|object|svg)\b", re.IGNORECASE)
_HREF = re.compile(r'<a href="([^"]*)"')
_AT_START = re.compile(r"^(\s*)([#>+-]|\d+[.)])(?=[\s#>+.-]|$)", re.MULTILINE)
_UNDERLINE = re.compile(r"^(\s*)=", re.MULTILINE)
_MARKS = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)")
_OPENING = re.compile(r"[&<>`\[\]()=]")
_PUNCTUATION = re.compile(r"(?<!&)[\\*_{}#+.!-]")
_BLANKS = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Notes:
    """Notes as Markdown.

    Attributes:
        lost: tags that no app renders and that were in them, as `<img>`.
        plain: whether only the text could be kept.
    """

    markdown: str
    lost: tuple[str, ...] = ()
    plain: bool = False


def notes_of(html: str, base: str) -> Notes:
    """Return the notes of an item.

    Args:
        html: HTML, or plain text with line ends.
        base: address that relative links count from.
    """
    head = html[:_MOST_HTML]
    marked = head if _TAG.search(head) else _paragraphs(head)
    clean = with_links(Markup(marked), lambda link: absolute(link, base))  # noqa: S704 — cleaned there
    lost = dict.fromkeys(f"<{match[1].lower()}>" for match in _LOST.finditer(marked))
    markdown = _markdown(clean) if head == html else None
    if markdown is not None and _says_the_same(markdown, clean):
        return Notes(markdown, tuple(lost))
    return Notes(_escaped(plain_text(clean)), tuple(lost), plain=True)


def _paragraphs(text: str) -> str:
    """Return plain text as HTML: empty lines part paragraphs, line ends stay."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text))
    return "".join(f"<p>{_lines(block)}</p>" for block in blocks if block)


def _lines(block: str) -> str:
    """Escape a paragraph; entities in it are of a text that was escaped once too often."""
    escaped = str(escape(block)).replace("&amp;", "&")
    return escaped.replace("\n", "<br>")


def _markdown(clean: str) -> str | None:
    try:
        made = _Converter(heading_style="ATX", bullets="-").convert(clean)
    except RecursionError:  # nested hundreds deep: nobody's notes
        return None
    return _BLANKS.sub("\n\n", str(made)).strip()


def _says_the_same(markdown: str, clean: str) -> bool:
    """Whether the Markdown renders in a reasonable time, and as the same words and links."""
    if len(markdown.encode()) > MOST_NOTES or tangle(markdown) is not None:
        return False
    rendered = render_notes(markdown, lambda link: link)
    same_links = _links(rendered) == _links(clean)
    return same_links and plain_text(rendered).split() == plain_text(clean).split()


def _links(html: str) -> list[str]:
    return [match[1] for match in _HREF.finditer(html) if match[1]]


def _escaped(text: str) -> str:
    """Return plain text as Markdown that means nothing but the text.

    What opens something is written as an entity, for Markdown would look for its end.
    """
    short = limit_bytes(text, MOST_NOTES // 8)
    safe = _OPENING.sub(lambda match: f"&#{ord(match[0])};", short)
    return "\n\n".join(_PUNCTUATION.sub(r"\\\g<0>", line) for line in safe.split("\n"))


class _Converter(MarkdownConverter):
    """Escapes what Python-Markdown would read as a sign, and no more than that."""

    def escape(self, text: str, parent_tags: object) -> str:
        """Return text that renders as it is."""
        del parent_tags
        safe = re.sub(r"&(?=#?\w+;)", "&amp;", text or "").replace("<", "&lt;")
        safe = _MARKS.sub(r"\\\g<0>", safe)
        safe = _AT_START.sub(_escaped_start, safe)
        return _UNDERLINE.sub(r"\1&#61;", safe)

    def convert_a(self, el: Any, text: str, parent_tags: object) -> str:
        """Return a link; an address with brackets or spaces in it needs angle ones around it."""
        href = str(el.get("href") or "")
        words = " ".join(text.split())
        if not words or not href or re.search(r"[<>\n]", href):
            return text
        if words == href and href.startswith(("http://", "https://")) and " " not in href:
            return f"<{href}>"
        target = f"<{href}>" if re.search(r"[() ]", href) else href
        before, after = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")
        del parent_tags
        return f"{before}[{words}]({target}){after}"


def _escaped_start(match: re.Match[str]) -> str:
    sign = match[2]
    return f"{match[1]}{sign[:-1]}\\{sign[-1]}"
