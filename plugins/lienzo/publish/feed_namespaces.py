"""Which namespaces a feed declares: four always, the others only when it uses them."""

from __future__ import annotations

from collections.abc import Mapping

from lienzo.publish.channels import Channel
from lienzo.publish.feed_simple_chapters import has_simple_chapters
from lienzo.publish.feed_tags import NAMESPACES, SITUATIONAL


def declared_namespaces(channel: Channel) -> Mapping[str, str]:
    """Return prefix and address of every namespace that a feed declares on `<rss>`."""
    used = _used(channel)
    return {x: uri for x, uri in NAMESPACES.items() if x not in SITUATIONAL or used[x]}


def _used(channel: Channel) -> dict[str, bool]:
    episodes = [item.episode for item in channel.items]
    return {
        "media": any(episode.thumbnail for episode in episodes),
        "psc": any(has_simple_chapters(episode) for episode in episodes),
        "fh": channel.archive,
    }
