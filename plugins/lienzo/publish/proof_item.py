"""What an item of a feed must hold."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.model import Course, Episode, Show, Urls
from lienzo.publish.addresses import enclosure_address
from lienzo.publish.feed_content import item_description, item_html, value
from lienzo.publish.feed_items import Item
from lienzo.publish.layout import episode_picture_path
from lienzo.publish.proof_expected import (
    LINE,
    Expected,
    one,
    summary,
    title,
)
from lienzo.publish.proof_rules import (
    address,
    date,
    number,
    trimmed,
    true_or_false,
    whole_links,
)
from lienzo.text.xml import verbatim
from lienzo.units import rfc2822


def expected_item(course: Course, show: Show, item: Item) -> Iterator[Expected]:
    """Say every element of an item but those that are proved as whole trees."""
    yield from _rss(course, show, item)
    yield from _itunes(item.episode, show, course.urls)


def _whole(count: int | None) -> str | None:
    return None if count is None else str(count)


def _rss(course: Course, show: Show, item: Item) -> Iterator[Expected]:
    episode, urls = item.episode, course.urls
    content = str(item_html(course, show, episode))
    yield title(episode.title)
    yield one("link", "", urls.absolute(episode.page_url), address)
    yield summary(item_description(episode), episode.description, channel=False)
    yield one("content:encoded", "", content, whole_links)
    yield one("guid", "guid", verbatim(episode.guid), trimmed, needed=True)
    yield one("guid@isPermaLink", "guid", "false")
    yield one("enclosure@url", "audio", enclosure_address(episode, show, urls), address)
    yield one("enclosure@length", "audio", str(episode.audio.bytes), number)
    yield one("enclosure@type", "audio", episode.audio.mime)
    yield one("pubDate", "date", rfc2822(item.date), date)


def _itunes(episode: Episode, show: Show, urls: Urls) -> Iterator[Expected]:
    picture = episode_picture_path(episode, show) if episode.image else None
    seconds = max(1, round(episode.audio.duration))
    counted = show.type == "serial" and episode.type == "full"
    yield one("itunes:title", "title", value(episode.title), *LINE)
    yield one("itunes:duration", "audio", str(seconds), number)
    yield one("itunes:image@href", "image", urls.file(picture) if picture else None, address)
    yield one("itunes:explicit", "explicit", "true" if episode.explicit else "false", true_or_false)
    yield one("itunes:season", "season", _whole(episode.season), number)
    yield one("itunes:episode", "episode", _whole(episode.number), number, needed=counted)
    yield one("itunes:episodeType", "type", episode.type)
    yield one("itunes:block", "itunes_block", "Yes" if episode.podcasting.itunes_block else None)
