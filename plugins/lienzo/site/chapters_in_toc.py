"""The chapters of a transcript as sections of their page, for as long as the search looks at it.

MkDocs' own search makes an entry of a section only where the page's table of contents has it.
The chapters are in none: a theme shows the sections of the article alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

_TRANSCRIPT = re.compile(r'<div class="lienzo-transcript".*?</div>', re.DOTALL)
_CHAPTER = re.compile(r'<h3 id="(t-[^"]*)">(.*?)</h3>')
_TAG = re.compile(r"<[^>]*>")
_LEVEL = 2  # counted from zero: a third-level heading

_END = '<h6 class="lienzo-end"></h6>'
"""Ends the last chapter. MkDocs' search gives a section all that comes before the next heading, so
the article below the transcript would be found there; what has no name is found on the page."""


@dataclass(frozen=True, slots=True)
class ShownChapters:
    """What was put into a page, to be taken out again."""

    page: Page
    links: tuple[AnchorLink, ...]

    def take_out(self) -> None:
        """Leave the page as themes shall see it."""
        toc, ours = self.page.toc, {id(link) for link in self.links}
        toc.items[:] = [item for item in toc.items if id(item) not in ours]
        if self.page.content:
            self.page.content = self.page.content.replace(_END, "", 1)


def show_chapters(page: Page) -> ShownChapters | None:
    """Put the chapters of a page's transcript into its table of contents; None without any."""
    content = page.content or ""
    said = _TRANSCRIPT.search(content)
    found = _CHAPTER.findall(said[0]) if said else []
    if said is None or not found:
        return None
    links = tuple(AnchorLink(_TAG.sub("", title), anchor, _LEVEL) for anchor, title in found)
    page.toc.items.extend(links)
    page.content = f"{content[: said.end()]}{_END}{content[said.end() :]}"
    return ShownChapters(page, links)
