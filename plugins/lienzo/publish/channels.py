"""The feeds of a show as values: which items each document lists, and where it lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lienzo.model import Course, Show
from lienzo.publish.feed_items import Item, feed_items


@dataclass(frozen=True, slots=True)
class Channel:
    """One RSS document.

    Attributes:
        path: of the document, from the site's root.
        guid: its `podcast:guid`; every feed has its own, an archive that of its feed.
        items: in the order of the document.
    """

    show: Show
    path: str
    guid: str
    items: tuple[Item, ...]


def channels(course: Course, show: Show) -> Iterator[Channel]:
    """Yield every RSS document of a show; the one that directories are told of comes first."""
    yield Channel(show, show.feed_path, show.guid, feed_items(course, show))
