"""Pages without the empty lines and the indents that templates leave around what authors write."""

from __future__ import annotations

import re

_AS_WRITTEN = re.compile(
    r"(<(pre|script|style|textarea)\b.*?</\2\s*>)", re.IGNORECASE | re.DOTALL
)
_INDENT = re.compile(r"\n\s+")


def lean(html: str, content: str) -> str:
    """Return a page without white space at the beginning of its theme's lines.

    Readers load less; nothing they see changes. A page whose content is not found stays as it is.

    Args:
        html: the whole page.
        content: the part of it that the theme did not make, left as it is: there, white space may
            be the author's.
    """
    if not content or content not in html:
        return html
    before, _, after = html.partition(content)
    return f"{_lean(before)}{content}{_lean(after)}"


def _lean(html: str) -> str:
    parts = _AS_WRITTEN.split(html)
    parts[::3] = [_INDENT.sub("\n", part) for part in parts[::3]]
    return "".join(part for at, part in enumerate(parts) if at % 3 != 2)
