"""What a feed's channel must hold, its items aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lienzo.model import Category, Course, Owner, Show, Urls
from lienzo.publish.addresses import fetchable, home_address
from lienzo.publish.channels import Channel
from lienzo.publish.feed_content import description, value
from lienzo.publish.feed_paging import FEED_TYPE, paging_links
from lienzo.publish.layout import show_picture_path
from lienzo.publish.proof_expected import (
    LINE,
    Expected,
    many,
    one,
    summary,
    title,
)
from lienzo.publish.proof_rules import address, date, true_or_false
from lienzo.text.xml import one_line
from lienzo.units import rfc2822


def expected_channel(course: Course, channel: Channel) -> Iterator[Expected]:
    """Say every element of the channel but those that are proved as whole trees."""
    yield from _rss(course, channel)
    yield from _itunes(channel.show, course.urls)


def _rss(course: Course, channel: Channel) -> Iterator[Expected]:
    urls, show, items = course.urls, channel.show, channel.items
    licence = show.license
    newest = rfc2822(max(item.date for item in items)) if items else None
    text = description(show.description)
    yield title(show.title)
    yield summary(text or value(show.title), show.description, channel=True)
    yield one("link", "", home_address(show, urls), address, needed=True)
    yield from _links(channel, urls)
    yield one("language", "language", one_line(show.language), *LINE, needed=True)
    yield one("copyright", "license", value(f"{show.author}, {licence}") if licence else None)
    yield one("lastBuildDate", "", newest, date)
    yield one("generator", "", "Lienzo")
    yield one("docs", "", "https://www.rssboard.org/rss-specification", address)


def _links(channel: Channel, urls: Urls) -> Iterator[Expected]:
    links = (("self", urls.absolute(channel.path)), *paging_links(channel, urls))
    yield many("atom:link@href", "", (href for _, href in links), address)
    yield many("atom:link@rel", "", (rel for rel, _ in links))
    yield many("atom:link@type", "", (FEED_TYPE for _ in links))


def _itunes(show: Show, urls: Urls) -> Iterator[Expected]:
    picture, moved = show_picture_path(show), show.new_feed_url
    image = urls.file(picture) if picture else None
    yield one("itunes:author", "author", value(show.author), *LINE)
    yield from _owner(show.owner)
    yield one("itunes:image@href", "image", image, address, needed=True)
    yield from _categories(show.categories)
    yield one("itunes:explicit", "explicit", "true" if show.explicit else "false", true_or_false)
    yield one("itunes:type", "type", show.type)
    yield one("itunes:new-feed-url", "new_feed_url", moved and fetchable(moved, urls), address)
    tags = show.podcasting
    yield one("itunes:block", "itunes_block", "Yes" if tags.itunes_block else None)
    yield one("itunes:complete", "complete", "Yes" if tags.complete else None)


def _owner(owner: Owner | None) -> Iterator[Expected]:
    email = value(owner.email) if owner else None
    name = value(owner.name) if owner else None
    yield one("itunes:owner/itunes:name", "owner.name", name, *LINE)
    yield one("itunes:owner/itunes:email", "owner.email", email, *LINE)


def _categories(categories: Sequence[Category]) -> Iterator[Expected]:
    names = many("itunes:category@text", "categories", (value(x.name) for x in categories))
    subs = (value(x.sub) for x in categories if x.sub)
    yield replace(names, wanted=not categories)
    yield many("itunes:category/itunes:category@text", "categories", subs)
