"""What the feed says in `podcast:*`, the namespace of Podcasting 2.0 (podcastindex.org).

The order is the one the elements are written in; each comes from the module that makes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.model import Course, Episode, Show, Urls
from lienzo.publish import podcast_channel, podcast_item, podcast_shared
from lienzo.publish.channels import Channel
from lienzo.publish.feed_content import value
from lienzo.publish.feed_tags import Tag
from lienzo.publish.podcast_images import episode_images, show_images
from lienzo.publish.podcast_value import values
from lienzo.text.xml import one_line


def channel_tags(course: Course, channel: Channel) -> tuple[Tag, ...]:
    """Return the channel's elements."""
    show, urls = channel.show, course.urls
    return (
        *_identity(channel),
        *podcast_shared.licence(show.license, urls),
        *podcast_shared.fundings(show.funding, urls),
        *podcast_shared.persons(show.persons, urls),
        *show_images(show, urls),
        *podcast_channel.trailers(course, channel),
        *podcast_channel.frequency(course, show),
        *_chosen(show, urls),
        # An archive of a paged feed (RFC 5005) is not where apps look for what is on now.
        *podcast_channel.live_items(() if channel.archive else show.podcasting.live_items, urls),
    )


def item_tags(episode: Episode, show: Show, urls: Urls) -> tuple[Tag, ...]:
    """Return an item's elements. Its people replace the channel's."""
    tags = episode.podcasting
    return (
        *podcast_item.season(episode),
        *podcast_item.number(episode),
        *podcast_item.transcripts(episode, show, urls),
        *podcast_item.chapters(episode, urls),
        *podcast_shared.persons(episode.persons, urls),
        *episode_images(episode, show, urls),
        *podcast_item.alternate_enclosures(episode, show, urls),
        *podcast_item.soundbites(tags.soundbites),
        *podcast_shared.licence(tags.licence, urls),
        *podcast_shared.fundings(tags.funding, urls),
        *podcast_shared.locations(tags.locations),
        *podcast_shared.txts(tags.txt),
        *podcast_shared.social(tags.social_interact, urls),
        *podcast_shared.content_links(tags.content_links, urls, "content_links"),
        *podcast_shared.chat(tags.chat),
        *values(tags.value, urls),
    )


def _identity(channel: Channel) -> Iterator[Tag]:
    show = channel.show
    owner = {"owner": value(show.owner.email)} if show.owner and show.owner.email else {}
    yield Tag("guid", one_line(channel.guid), key="guid")
    yield Tag("locked", "yes" if show.locked else "no", owner, key="locked")
    yield Tag("medium", show.medium, key="medium")


def _chosen(show: Show, urls: Urls) -> Iterator[Tag]:
    """Yield what a channel only has because its author wrote it."""
    tags = show.podcasting
    yield from podcast_channel.podping(tags.podping)
    yield from podcast_channel.blocks(tags.blocks)
    yield from podcast_shared.locations(tags.locations)
    yield from podcast_shared.txts(tags.txt)
    yield from podcast_channel.podroll(tags.podroll, urls)
    yield from podcast_channel.publisher(tags.publisher, urls)
    yield from podcast_shared.social(tags.social_interact, urls)
    yield from podcast_shared.chat(tags.chat)
    yield from values(tags.value, urls)
    yield from podcast_shared.remote_items(tags.remote_items, urls, "remote_items")
