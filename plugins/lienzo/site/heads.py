"""The head of a finished page, on any theme."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from lienzo.units import base_language

_HEAD_ENDS = re.compile(r"</head\s*>", re.IGNORECASE)
_DESCRIPTION = re.compile(r'<meta\s+name="?description"?\s+content="[^"]*"\s*/?>\s*', re.IGNORECASE)
_HTML_LANGUAGE = re.compile(r'<html\b[^>]*?\blang="?([^"\s>]*)', re.IGNORECASE)
_BODY_BEGINS = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


def with_head(html: str, head: Markup) -> str:
    """Return a page with elements added at the end of its head.

    If they hold a description, the theme's own goes: a page has one.
    """
    end = _HEAD_ENDS.search(html)
    if end is None:
        return html
    before = html[: end.start()]
    if 'name="description"' in head:
        before = _DESCRIPTION.sub("", before)
    return f"{before}{head}\n{html[end.start() :]}"


def with_language(html: str, language: str) -> str:
    """Return a page that says it is in a language, where its theme says another (WCAG 3.1.1).

    A theme has one language for all pages; the lessons of a second show are in their own.
    """
    begin = _HTML_LANGUAGE.search(html)
    if begin is None or base_language(begin[1]) == base_language(language):
        return html
    return f"{html[: begin.start(1)]}{escape(language)}{html[begin.end(1) :]}"


def with_notice(html: str, notice: Markup) -> str:
    """Return a page with something on top, for the author's eyes in the preview."""
    begin = _BODY_BEGINS.search(html)
    at = begin.end() if begin else 0
    return f"{html[:at]}{notice}{html[at:]}"
