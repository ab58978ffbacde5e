"""Links to what is not out yet, as text: a Python-Markdown extension."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_BEFORE_HOSTS_CHECK_LINKS = 5


class UnlinkExtension(Extension):
    """Turns links into text followed by a word such as «Próximamente».

    It works on the parsed document, so code that shows a link stays as it is, and before MkDocs
    looks at links (priority 0), so `--strict` finds nothing to complain about.
    """

    def __init__(self, held_back: Callable[[str], bool], word: Callable[[], str]) -> None:
        """Prepare the extension.

        Args:
            held_back: whether the target of a link, as the author wrote it, is not out yet.
            word: what to say after the text of the link, in the page's language.
        """
        super().__init__()
        self._held_back = held_back
        self._word = word

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — Python-Markdown's name
        """Register the tree processor."""
        unlinker = _Unlinker(md, self._held_back, self._word)
        md.treeprocessors.register(unlinker, "lienzo-unlink", _BEFORE_HOSTS_CHECK_LINKS)


class _Unlinker(Treeprocessor):
    def __init__(
        self, md: Markdown, held_back: Callable[[str], bool], word: Callable[[], str]
    ) -> None:
        super().__init__(md)
        self._held_back = held_back
        self._word = word

    def run(self, root: Element) -> None:
        for link in list(root.iter("a")):
            if self._held_back(link.get("href", "")):
                self._soften(link)

    def _soften(self, link: Element) -> None:
        link.tag = "span"
        link.attrib.clear()
        link.set("class", "lienzo-soon-link")
        last = link[-1] if len(link) else None
        if last is None:
            link.text = f"{link.text or ''} "
        else:
            last.tail = f"{last.tail or ''} "
        SubElement(link, "small").text = f"({self._word()})"
