"""The feed a project would publish now, compared with the one that its subscribers have.

Apps know an episode by its guid, show it by its date and fetch its audio in parts: what changes in
these reaches every subscriber. Both feeds are read in the same way, so what they are compared by is
what an app would find in them, not what the project meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from lienzo.edition import Edition
from lienzo.model import Show
from lienzo.moving.compare_items import Pairing, identity, item_changes, pair_items
from lienzo.moving.compare_sets import set_changes
from lienzo.moving.compare_show import show_changes
from lienzo.problems import Problem, Where
from lienzo.problems.comparing_codes import EMPTY, NO_FEED, OTHER_SHOW
from lienzo.publish.channels import Channel, channels
from lienzo.sources.feeds.foreign import ForeignFeed
from lienzo.sources.feeds.reading import read_foreign_feed


def compare(edition: Edition, live: ForeignFeed) -> Iterator[Problem]:
    """Tell what publishing an edition would change for the subscribers of a live feed.

    Args:
        edition: without errors, for with one it has no feed.
        live: as read from the web or a file, with all of its pages.

    Yields:
        Problems at the author's keys, and at the ledger for episodes that no file answers for.
    """
    live = replace(live, items=tuple(item for item in live.items if item.enclosure is not None))
    chosen = _counterpart(edition, live)
    if chosen is None:
        yield NO_FEED.at(Where("mkdocs.yml"), address=live.name)
        return
    show, ours = chosen
    pairing = pair_items(ours.items, live.items)
    if not pairing.pairs and not _is_same_show(ours, live):
        facts = {"address": live.name, "other": live.channel.title, "name": show.title}
        yield OTHER_SHOW.at(show.origin.of("guid"), **facts)
        return
    if not live.items:
        yield EMPTY.at(show.origin.of(""), address=live.name)
    yield from _changes(edition, show, ours, live, pairing)


def _changes(
    edition: Edition, show: Show, ours: ForeignFeed, live: ForeignFeed, pairing: Pairing
) -> Iterator[Problem]:
    episodes = {episode.guid.strip(): episode for episode in edition.course.of_show(show.key)}
    yield from show_changes(show, ours.channel, live)
    yield from item_changes(show, episodes, pairing)
    yield from set_changes(show, episodes, pairing, _ledger(edition))


def _counterpart(edition: Edition, live: ForeignFeed) -> tuple[Show, ForeignFeed] | None:
    """Return our feed that a live one is to be compared with, and its show.

    By guid, then by address, then by title; else the main show's. A show has several feeds when
    its seasons have their own.
    """
    theirs = live.channel
    places = {theirs.feed_url, theirs.new_feed_url, live.address}
    every = list(_own_feeds(edition))
    tests = (
        lambda ours: ours.guid.lower() == theirs.guid.lower(),
        lambda ours: ours.feed_url in places,
        lambda ours: _same(ours.title, theirs.title),
        lambda _: True,
    )
    return next((own for test in tests for own in every if test(own[1].channel)), None)


def _own_feeds(edition: Edition) -> Iterator[tuple[Show, ForeignFeed]]:
    """Yield our feeds as an app reads them, each with the documents its older items moved to."""
    for show in edition.course.shows:
        for _, documents in groupby(channels(edition.course, show), key=_first_document):
            read = [_own_document(edition, channel) for channel in documents]
            found = [document for document in read if document is not None]
            if found:
                items = (item for document in found for item in document.items)
                once = {identity(item): item for item in items}  # a feed may repeat archived ones
                yield show, replace(found[0], items=tuple(once.values()))


def _first_document(channel: Channel) -> str:
    return channel.documents[0] if channel.documents else channel.path


def _own_document(edition: Edition, channel: Channel) -> ForeignFeed | None:
    made = {output.path: output.content for output in edition.outputs}
    content = made.get(channel.path)
    if content is None:
        return None
    return read_foreign_feed(content, edition.course.urls.absolute(channel.path), _proved)


def _proved(_: Problem) -> None:
    """Our own feed has been proved to be well-formed."""


def _is_same_show(ours: ForeignFeed, live: ForeignFeed) -> bool:
    guids = ours.channel.guid.lower(), live.channel.guid.lower()
    return guids[0] == guids[1] or _same(ours.channel.title, live.channel.title)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _ledger(edition: Edition) -> tuple[str, list[str]]:
    """Return the ledger's path from the project's folder, and its lines."""
    path, project = edition.ledger_path, Path(edition.course.urls.project_dir)
    name = path.relative_to(project).as_posix() if path.is_relative_to(project) else str(path)
    try:
        return name, path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError):
        return name, []
