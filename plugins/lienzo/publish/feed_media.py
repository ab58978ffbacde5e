"""`media:thumbnail` (Media RSS): the wide picture that YouTube shows instead of the cover."""

from __future__ import annotations

from lienzo.model import Episode, Urls
from lienzo.publish.feed_tags import Tag
from lienzo.publish.layout import thumbnail_path


def item_tags(episode: Episode, urls: Urls) -> tuple[Tag, ...]:
    """Return the thumbnail of an item as measured, or nothing."""
    picture, path = episode.thumbnail, thumbnail_path(episode)
    if picture is None or path is None:
        return ()
    size = {"width": str(picture.width), "height": str(picture.height)}
    return (Tag("thumbnail", attributes={"url": urls.file(path), **size}, key="thumbnail"),)
