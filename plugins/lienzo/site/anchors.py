"""Whether the sections that chapters lead to are on their page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from lienzo.model import Episode
from lienzo.problems import Problem
from lienzo.problems.chapter_codes import NO_ANCHOR

_ID = re.compile(r"\s(?:id|name)=(?:\"([^\"]*)\"|'([^']*)')")


def lost_anchors(episode: Episode, here: str, html: str) -> Iterator[Problem]:
    """Yield each chapter that leads to a section its page does not have.

    Args:
        episode: the one on the page.
        here: address of the page, from the site's root.
        html: the page's content.
    """
    wanted = [
        (number, chapter, section)
        for number, chapter in enumerate(episode.chapters)
        if (section := _section(chapter.url or "", here))
    ]
    if not wanted:
        return
    known = {unescape(double or single) for double, single in _ID.findall(html)}
    for number, chapter, section in wanted:
        if section not in known:
            where = episode.origin.of(f"chapters.{number}.url")
            yield NO_ANCHOR.at(where, title=chapter.title, value=section)


def _section(url: str, here: str) -> str:
    page, _, section = url.partition("#")
    return unquote(section) if unquote(page) == unquote(here) else ""
