"""The feed of a show: RSS 2.0 with Apple's and Podcasting 2.0's elements.

feedgen builds the tree (the only importer); the elements beyond RSS come from our own extensions.
Required and recommended are taken from Apple's Podcaster's Guide to RSS and from PSP-1.
"""

from __future__ import annotations

from typing import Any

from feedgen.feed import FeedGenerator

from lienzo.model import Course, Episode, Show, Urls
from lienzo.publish import feed_itunes, feed_media, feed_podcasting
from lienzo.publish.addresses import enclosure_address, home_address
from lienzo.publish.channels import Channel
from lienzo.publish.feed_content import UNNAMED, description, item_description, item_html, value
from lienzo.publish.feed_items import Item
from lienzo.publish.feed_namespaces import declared_namespaces
from lienzo.publish.feed_paging import FEED_TYPE, Paging, archive_tags, paging_links
from lienzo.publish.feed_simple_chapters import simple_chapters
from lienzo.publish.feed_style import Style
from lienzo.publish.feed_tags import EXTENSIONS, Undated
from lienzo.text.xml import one_line, verbatim


def build_feed(course: Course, channel: Channel) -> bytes:
    """Return a feed of a show as UTF-8 XML, indented; the same course gives the same bytes.

    The course must have a `site_url`: every address in a feed is absolute. What an author left
    out or wrote too long never raises here; `prove_feed` tells.
    """
    feed = FeedGenerator()
    declared = declared_namespaces(channel)
    for prefix, extension in EXTENSIONS.items():
        if prefix in declared:
            feed.register_extension(prefix, extension, extension, atom=False)
    feed.register_extension("paging", Paging, atom=False)
    feed.register_extension("style", Style, atom=False)
    feed.paging.links = tuple(paging_links(channel, course.urls))
    feed.paging.tags = archive_tags(channel)
    _channel(feed, course, channel)
    _build_date(feed, channel.items)
    for item in channel.items:
        _item(feed.add_entry(order="append"), course, channel.show, item)
    written: bytes = feed.rss_str(pretty=True)
    return written


def _channel(feed: Any, course: Course, channel: Channel) -> None:
    urls, show = course.urls, channel.show
    feed.title(value(show.title) or UNNAMED)
    feed.description(description(show.description) or value(show.title) or UNNAMED)
    feed.link(href=urls.absolute(channel.path), rel="self", type=FEED_TYPE)
    feed.link(href=home_address(show, urls), rel="alternate")  # last: feedgen takes this for <link>
    feed.language(one_line(show.language))
    feed.generator("Lienzo")
    feed.docs("https://www.rssboard.org/rss-specification")
    if show.license:
        feed.copyright(value(f"{show.author}, {show.license}"))
    feed.itunes.tags = feed_itunes.channel_tags(show, urls)
    feed.podcast.tags = feed_podcasting.channel_tags(course, channel)


def _build_date(feed: Any, items: tuple[Item, ...]) -> None:
    if items:
        feed.lastBuildDate(max(item.date for item in items))
    else:
        feed.register_extension("undated", Undated, atom=False)


def _item(entry: Any, course: Course, show: Show, item: Item) -> None:
    episode, urls = item.episode, course.urls
    entry.title(value(episode.title) or UNNAMED)
    entry.link(href=urls.absolute(episode.page_url), rel="alternate")
    entry.description(item_description(episode))
    entry.content(item_html(course, show, episode), type="CDATA")
    entry.guid(verbatim(episode.guid), permalink=False)
    entry.enclosure(
        enclosure_address(episode, show, urls), str(episode.audio.bytes), episode.audio.mime
    )
    entry.pubDate(item.date)
    entry.itunes.tags = feed_itunes.item_tags(episode, show, urls)
    entry.podcast.tags = feed_podcasting.item_tags(episode, show, urls)
    _situational(entry, episode, urls)


def _situational(entry: Any, episode: Episode, urls: Urls) -> None:
    """Fill the extensions that only feeds register which use them."""
    if tags := simple_chapters(episode, urls):
        entry.psc.tags = tags
    if tags := feed_media.item_tags(episode, urls):
        entry.media.tags = tags
