"""What the feed must hold in the namespaces that are proved as whole trees, by element."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lienzo.model import Course, Episode, Show
from lienzo.publish import feed_media, feed_podcasting
from lienzo.publish.channels import Channel
from lienzo.publish.feed_paging import archive_tags
from lienzo.publish.feed_simple_chapters import simple_chapters
from lienzo.publish.feed_tags import Tag

Due = Mapping[str, list[Tag]]
"""Tags by their names with prefix, in the order of the document."""


def due_channel(course: Course, channel: Channel) -> Due:
    """Return the elements of the channel that the model asks for."""
    return {
        **due_tags(feed_podcasting.channel_tags(course, channel), "podcast"),
        **due_tags(archive_tags(channel), "fh"),
    }


def due_item(course: Course, show: Show, episode: Episode) -> Due:
    """Return the elements of an item that the model asks for."""
    return {
        **due_tags(feed_podcasting.item_tags(episode, show, course.urls), "podcast"),
        **due_tags(feed_media.item_tags(episode, course.urls), "media"),
        **due_tags(simple_chapters(episode, course.urls), "psc"),
    }


def due_tags(tags: Iterable[Tag], prefix: str) -> dict[str, list[Tag]]:
    """Return tags by their names; `prefix` is that of the namespace they stand in."""
    found: dict[str, list[Tag]] = {}
    for tag in tags:
        found.setdefault(full_name(tag, prefix), []).append(tag)
    return found


def full_name(tag: Tag, prefix: str) -> str:
    """Return the name of a tag with its prefix, as authors know it."""
    own = prefix if tag.prefix is None else tag.prefix
    return f"{own}:{tag.name}" if own else tag.name


def below(tag: Tag | None, name: str) -> Due:
    """Return what must stand in an element, by the name of that element."""
    return due_tags(tag.children, name.partition(":")[0]) if tag else {}
