"""Chapters inside the feed: Podlove Simple Chapters 1.2 (podlove.org/simple-chapters).

Spotify reads chapters only so, or as time stamps in the notes; other apps take the JSON file.
"""

from __future__ import annotations

from lienzo.model import Chapter, Episode, Urls
from lienzo.publish.addresses import fetchable
from lienzo.publish.chapters import chapter_image
from lienzo.publish.feed_tags import Tag
from lienzo.publish.feed_values import given
from lienzo.text.xml import one_line
from lienzo.units import full_clock

VERSION = "1.2"
"""The version of the format."""


def has_simple_chapters(episode: Episode) -> bool:
    """Whether the feed holds chapters of an episode: the format has no hidden or nameless ones."""
    return any(_shown(chapter) for chapter in episode.chapters)


def simple_chapters(episode: Episode, urls: Urls) -> tuple[Tag, ...]:
    """Return the element of an item, chapters in ascending order; nothing without chapters."""
    shown = sorted(filter(_shown, episode.chapters), key=lambda chapter: chapter.start)
    if not shown:
        return ()
    children = tuple(_chapter(episode, chapter, urls) for chapter in shown)
    return (Tag("chapters", "", {"version": VERSION}, children, key="chapters"),)


def _shown(chapter: Chapter) -> bool:
    return bool(not chapter.hidden and one_line(chapter.title))


def _chapter(episode: Episode, chapter: Chapter, urls: Urls) -> Tag:
    attributes = given(
        start=full_clock(chapter.start),
        title=one_line(chapter.title),
        href=chapter.url and fetchable(chapter.url, urls),
        image=chapter_image(episode, chapter, urls),
    )
    return Tag("chapter", attributes=attributes, key="chapters")
