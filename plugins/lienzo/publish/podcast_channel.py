"""`podcast:*` elements that only a channel holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from lienzo.model import Course, Episode, Show, Urls
from lienzo.model.podcasting import Block, LiveItem, RemoteItem, Trailer, UpdateFrequency
from lienzo.publish.addresses import enclosure_address, fetchable
from lienzo.publish.channels import Channel
from lienzo.publish.feed_content import UNNAMED, description
from lienzo.publish.feed_tags import Tag
from lienzo.publish.feed_values import given, moment, name, true_or_false, whole
from lienzo.publish.podcast_shared import chat, content_links, remote_item, remote_items
from lienzo.publish.schedule import update_frequency
from lienzo.text.xml import one_line
from lienzo.units import rfc2822


def trailers(course: Course, channel: Channel) -> Iterator[Tag]:
    """Yield the published trailer episodes, of a season's feed its own, then those typed."""
    show = channel.show
    for episode in course.of_show(show.key):
        here = channel.season in {None, episode.season}
        if here and episode.published and episode.type == "trailer" and episode.date is not None:
            yield _trailer(_own(episode, show, course.urls, episode.date), "")
    for at, trailer in enumerate(show.podcasting.trailers):
        if channel.season in {None, trailer.season}:
            yield _trailer(trailer, f"trailers.{at}", fetchable(trailer.url, course.urls))


def _own(episode: Episode, show: Show, urls: Urls, date: datetime) -> Trailer:
    return Trailer(
        url=enclosure_address(episode, show, urls),
        date=date,
        title=episode.title,
        length=episode.audio.bytes,
        type=episode.audio.mime,
        season=episode.season,
    )


def _trailer(trailer: Trailer, key: str, address: str | None = None) -> Tag:
    attributes = given(
        url=address or trailer.url,
        pubdate=rfc2822(trailer.date),
        length=whole(trailer.length),
        type=trailer.type,
        season=whole(trailer.season),
    )
    return Tag("trailer", name(trailer.title) or UNNAMED, attributes, key=key)


def podroll(items: tuple[RemoteItem, ...], urls: Urls) -> Iterator[Tag]:
    """Yield the podcasts the show recommends."""
    if items:
        yield Tag("podroll", children=tuple(remote_items(items, urls, "podroll")), key="podroll")


def publisher(item: RemoteItem | None, urls: Urls) -> Iterator[Tag]:
    """Yield the publisher's feed; the namespace wants exactly one, of medium `publisher`."""
    if item is not None:
        there = remote_item(item, urls, "publisher", medium="publisher")
        yield Tag("publisher", children=(there,), key="publisher")


def frequency(course: Course, show: Show) -> Iterator[Tag]:
    """Yield how often episodes come, as written or as the dates tell."""
    found = update_frequency(course, show)
    if found is not None:
        yield _frequency(found, complete=found.complete or show.podcasting.complete)


def _frequency(rhythm: UpdateFrequency, *, complete: bool) -> Tag:
    attributes = given(
        complete="true" if complete else None,
        dtstart=moment(rhythm.dtstart) if rhythm.dtstart else None,
        rrule=one_line(rhythm.rrule).removeprefix("RRULE:"),
    )
    return Tag("updateFrequency", name(rhythm.text), attributes, key="update_frequency")


def podping(uses: bool | None) -> Iterator[Tag]:  # noqa: FBT001 — three answers: None says nothing
    """Yield whether changes are told to podping, if that is known."""
    if uses is not None:
        attributes = {"usesPodping": true_or_false(answer=uses)}
        yield Tag("podping", attributes=attributes, key="podping")


def blocks(blocks: Iterable[Block]) -> Iterator[Tag]:
    """Yield which platforms may show the feed."""
    for at, block in enumerate(blocks):
        yield Tag("block", one_line(block.value), given(id=block.id), key=f"podcast_block.{at}")


def live_items(items: Iterable[LiveItem], urls: Urls) -> Iterator[Tag]:
    """Yield live streams, each with what an RSS item has."""
    for at, item in enumerate(items):
        key = f"live_items.{at}"
        attributes = given(
            status=item.status,
            start=moment(item.start),
            end=moment(item.end) if item.end else None,
        )
        yield Tag("liveItem", attributes=attributes, children=(*_live(item, urls, key),), key=key)


def _live(item: LiveItem, urls: Urls, key: str) -> Iterator[Tag]:
    """Yield the children: RSS's own first, then the namespace's."""
    texts = (
        ("title", name(item.title) or UNNAMED),
        ("description", description(item.description)),
        ("link", fetchable(item.link, urls) if item.link else ""),
    )
    for word, text in texts:
        if text:
            yield Tag(word, text, prefix="", key=f"{key}.{word}")
    permanent = {"isPermaLink": "false"}
    yield Tag("guid", one_line(item.guid), permanent, prefix="", key=f"{key}.guid")
    yield from _streams(item, fetchable(item.enclosure_url, urls), f"{key}.enclosure")
    yield from content_links(item.content_links, urls, f"{key}.content_links")
    yield from (Tag(x.name, attributes=x.attributes, key=f"{key}.chat") for x in chat(item.chat))


def _streams(item: LiveItem, address: str, key: str) -> Iterator[Tag]:
    """Yield the stream as RSS says it and, as the namespace highly encourages, as a source too."""
    size = str(item.enclosure_length)
    mime = one_line(item.enclosure_type)
    facts = {"url": address, "length": size, "type": mime}
    yield Tag("enclosure", attributes=facts, prefix="", key=key)
    stream = {"type": mime, "length": size, "default": "true"}
    source = (Tag("source", attributes={"uri": address}, key=key),)
    yield Tag("alternateEnclosure", attributes=stream, children=source, key=key)
