"""The show: what the podcast says of itself, once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from lienzo.model.feed_tags import ShowTags
from lienzo.model.podcasting import Funding

if TYPE_CHECKING:
    from lienzo.model.media import Picture
    from lienzo.problems import Origin


def in_show(key: str, path: str) -> str:
    """Return where a file of a show lies on the site: the main show's is the root, `en` is `en/`.

    Args:
        key: the show's, empty for the main one.
        path: from the show's own part of the site.
    """
    return f"{key}/{path}" if key else path


def feed_path(key: str) -> str:
    """Return the path of a show's feed from the site's root, by the show's key."""
    return in_show(key, "feed.xml")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody heard in an episode. Role and group follow the podcast namespace's taxonomy."""

    name: str
    role: str = "host"
    group: str = "cast"
    img: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """Who answers for the show; directories write to this address to verify it.

    Attributes:
        email: empty when the author gave none.
    """

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Category:
    """One of Apple's categories, with one of its subcategories or none."""

    name: str
    sub: str | None = None


@dataclass(frozen=True, slots=True)
class Show:
    """One podcast: the RSS channel.

    Attributes:
        key: folder of the show from `episodes/`: empty for the main one, `en` for English.
        language: RFC 5646 tag, for example `es-ES`.
        guid: `podcast:guid`, pinned by the ledger: a changed domain must not move it.
        locked: whether other hosts may import the feed (`podcast:locked`).
        medium: what the feed carries: `podcast`, `course` and so on (`podcast:medium`).
        timezone: dates without a zone are local time here.
        default_time: time of day of a date without one.
        audio_base_url: where the audio lives when it is not on the site; ends with `/`.
        analytics_prefix: put before enclosure addresses, in the feed only.
        subscribe: address of the show by directory id, for example `apple`.
        image_alt: what the artwork shows, for those who cannot see it.
        feed_length: the most items of one feed document; older ones move to archive documents
            (RFC 5005). None keeps all in one.
        podcasting: what the channel says beyond the tags every feed has.
        seasons: numbers of the seasons whose feeds the ledger promises to subscribers.
    """

    key: str
    title: str
    description: str
    author: str
    owner: Owner | None
    language: str
    categories: tuple[Category, ...]
    explicit: bool
    type: Literal["episodic", "serial"]
    image: Picture | None
    guid: str
    license: str | None
    timezone: ZoneInfo
    default_time: time
    origin: Origin
    locked: bool = True
    medium: str = "podcast"
    audio_base_url: str | None = None
    analytics_prefix: str | None = None
    new_feed_url: str | None = None
    funding: tuple[Funding, ...] = ()
    persons: tuple[Person, ...] = ()
    subscribe: Mapping[str, str] = field(default_factory=dict)
    image_alt: str = ""
    feed_length: int | None = None
    podcasting: ShowTags = field(default_factory=ShowTags)
    seasons: tuple[int, ...] = ()

    @property
    def feed_path(self) -> str:
        """Path of the feed from the site's root."""
        return feed_path(self.key)
