"""A show as a JSON Feed (jsonfeed.org, version 1.1): its RSS feed for readers of JSON."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from lienzo.model import Course, Episode, Show, Urls
from lienzo.publish.addresses import enclosure_address, home_address
from lienzo.publish.channels import Channel
from lienzo.publish.corrections import correction_notes
from lienzo.publish.feed_content import UNNAMED, description, item_description, item_html, value
from lienzo.publish.feed_items import Item
from lienzo.publish.layout import episode_picture_path, show_picture_path
from lienzo.text.xml import one_line, verbatim, xml_text
from lienzo.units import utc_iso

JSON_FEED_TYPE = "application/feed+json"
"""The MIME type of a JSON Feed."""
VERSION = "https://jsonfeed.org/version/1.1"


def json_path(path: str) -> str:
    """Return where the JSON Feed lies that says the same as an RSS document: `feed.json`."""
    return f"{path.removesuffix('.xml')}.json"


def build_json_feed(course: Course, channel: Channel) -> bytes:
    """Return a document as UTF-8 JSON: the items of the RSS document with the same guids as ids.

    `next_url` leads to older items where the feed is paged; `expired` says that no more will come.
    """
    feed = {
        "version": VERSION,
        "title": value(channel.show.title) or UNNAMED,
        **_about(channel, course.urls),
        "items": [_item(course, channel.show, item) for item in channel.items],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=2) + "\n").encode()


def _about(channel: Channel, urls: Urls) -> dict[str, Any]:
    show, picture = channel.show, show_picture_path(channel.show)
    author = one_line(show.author)
    return _known(
        home_page_url=home_address(show, urls),
        feed_url=urls.absolute(json_path(channel.path)),
        description=description(show.description),
        next_url=urls.absolute(json_path(channel.older)) if channel.older else None,
        icon=urls.file(picture) if picture else None,
        authors=[{"name": author}] if author else None,
        language=one_line(show.language),
        expired=show.podcasting.complete or None,
    )


def _item(course: Course, show: Show, item: Item) -> dict[str, Any]:
    episode, urls = item.episode, course.urls
    picture = episode_picture_path(episode, show)
    return _known(
        id=verbatim(episode.guid),
        url=urls.absolute(episode.page_url),
        title=value(episode.title),
        content_html=xml_text(str(item_html(course, show, episode))),
        summary=item_description(episode),
        image=urls.file(picture) if picture else None,
        date_published=utc_iso(item.date),
        date_modified=_modified(item, course.now),
        attachments=[_audio(episode, show, urls)],
    )


def _modified(item: Item, now: datetime) -> str | None:
    """Return when an episode was last mended after it went out; None when never."""
    notes = correction_notes(None, item.episode, now)
    said = [x for x in (item.episode.updated, *(note.date for note in notes)) if x is not None]
    last = max((x for x in said if item.date < x <= now), default=None)
    return utc_iso(last) if last else None


def _audio(episode: Episode, show: Show, urls: Urls) -> dict[str, Any]:
    return {
        "url": enclosure_address(episode, show, urls),
        "mime_type": episode.audio.mime,
        "size_in_bytes": episode.audio.bytes,
        "duration_in_seconds": max(1, round(episode.audio.duration)),
    }


def _known(**values: Any) -> dict[str, Any]:
    return {name: said for name, said in values.items() if said}
