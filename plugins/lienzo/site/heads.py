"""The head of a finished page, on any theme."""

from __future__ import annotations

import re

from markupsafe import Markup

_HEAD_ENDS = re.compile(r"</head\s*>", re.IGNORECASE)
_DESCRIPTION = re.compile(r'<meta\s+name="?description"?\s+content="[^"]*"\s*/?>\s*', re.IGNORECASE)
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


def with_notice(html: str, text: str) -> str:
    """Return a page with a text on top, for the author's eyes in the preview."""
    begin = _BODY_BEGINS.search(html)
    at = begin.end() if begin else 0
    notice = Markup('<pre role="alert" class="lienzo-problems">{}</pre>').format(text)
    return f"{html[:at]}{notice}{html[at:]}"
