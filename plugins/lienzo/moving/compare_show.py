"""What changes in the show itself: its identity, its address, its name."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.model import Show
from lienzo.problems import Problem, Where
from lienzo.problems import comparing_codes as codes
from lienzo.sources.feeds.foreign import ForeignChannel, ForeignFeed


def show_changes(show: Show, ours: ForeignChannel, live: ForeignFeed) -> Iterator[Problem]:
    """Tell what publishing would change of the channel.

    Args:
        show: for the places of its keys.
        ours: the channel that would be published.
        live: the feed that is online.
    """
    theirs = live.channel
    if theirs.guid and theirs.guid.lower() != ours.guid.lower():
        yield codes.SHOW_GUID.at(show.origin.of("guid"), old=theirs.guid, new=ours.guid)
    if theirs.title and theirs.title != ours.title:
        yield codes.SHOW_TITLE.at(show.origin.of("title"), old=theirs.title, new=ours.title)
    yield from _address_changes(show, ours, live)


def _address_changes(show: Show, ours: ForeignChannel, live: ForeignFeed) -> Iterator[Problem]:
    theirs = live.channel
    here = {ours.feed_url, ours.new_feed_url} - {""}
    if theirs.new_feed_url and theirs.new_feed_url not in here:
        place = show.origin.of("new_feed_url")
        yield codes.LIVE_MOVED.at(place, address=live.name, new=theirs.new_feed_url)
    met = {theirs.feed_url, theirs.new_feed_url}
    if theirs.feed_url and here.isdisjoint(met):
        place = Where("mkdocs.yml")  # site_url decides it
        yield codes.SELF_LINK.at(place, old=theirs.feed_url, new=ours.feed_url)
    if ours.new_feed_url and ours.new_feed_url != theirs.new_feed_url:
        place = show.origin.of("new_feed_url")
        yield codes.MOVING.at(place, new=ours.new_feed_url)
