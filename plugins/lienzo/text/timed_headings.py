"""Headings that say when they are heard, in the parsed page: their anchors and their links."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from lienzo.text.headings import TIMED_LEVELS, Marked, SectionIds, heading_text, marked

Hear = Callable[[float, str], Markup | None]
"""Gives the HTML of a link that plays from a second on; the text is the heading's. None where
there is nothing to hear."""
Tell = Callable[[str], None]
"""Is told the text, as written, of a heading whose time comes to nothing: it stands in something
else, such as a quote."""

_BEFORE_INLINE: Final = 25
"""Python-Markdown reads inline markup at 20, `attr_list` at 8, `toc` at 5: here a heading's text
still is what the author wrote, and an anchor that is set now is kept by the others."""
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}


def mark_headings(md: Markdown, hear: Hear | None, tell: Tell | None) -> None:
    """Make a Markdown converter understand `{start=1:30}` after a heading.

    The braces never show. The heading gets its anchor and `data-start`, in seconds, and below it
    stands what `hear` gives. Only headings at the page's own level count, as for the chapters;
    of the others `tell` hears.
    """
    md.treeprocessors.register(_Headings(md, hear, tell), "lienzo_headings", _BEFORE_INLINE)


class _Headings(Treeprocessor):
    def __init__(self, md: Markdown, hear: Hear | None, tell: Tell | None) -> None:
        super().__init__(md)
        self._markdown, self._hear, self._tell = md, hear, tell

    def run(self, root: Element) -> None:
        ids = SectionIds()
        for parent in list(root.iter()):
            for element in list(parent):
                level = _LEVELS.get(element.tag)
                mark = marked(element.text or "") if level and not len(element) else None
                if mark is None:
                    continue
                if parent is not root and self._tell is not None:
                    self._tell(element.text or "")
                _strip(element, mark)
                if parent is root and level in TIMED_LEVELS and mark.start is not None:
                    element.set("id", ids.take(mark))
                    element.set("data-start", f"{mark.start:g}")
                    self._link(root, element, mark)

    def _link(self, root: Element, element: Element, mark: Marked) -> None:
        if self._hear is None or mark.start is None:
            return
        html = self._hear(mark.start, heading_text(mark.text))
        if html is not None:
            below = Element("p")
            below.text = self._markdown.htmlStash.store(html)
            root.insert(list(root).index(element) + 1, below)


def _strip(element: Element, mark: Marked) -> None:
    """Take the braces out of a heading, and give it the attributes in them."""
    element.text = mark.text
    for name, value in mark.others:
        element.set(name, value)
    if mark.id is not None:
        element.set("id", mark.id)
