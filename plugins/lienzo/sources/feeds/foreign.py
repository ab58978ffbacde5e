"""A foreign feed as values: what it says, before anybody judges or maps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lienzo.model.feed_tags import EpisodeTags, ShowTags
from lienzo.model.media import Chapter
from lienzo.model.podcasting import Funding
from lienzo.model.show import Category, Owner, Person


@dataclass(frozen=True, slots=True)
class Unread:
    """Something in the feed that could not be read.

    Attributes:
        name: of the element, for example `podcast:soundbite`.
        line: where it stands, from 1.
        text: what it holds, shortened.
    """

    name: str
    line: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class ForeignEnclosure:
    """The audio of an item, as the feed declares it.

    Attributes:
        url: as written, byte for byte; made absolute only when it was relative.
        length: bytes; None when missing, zero or no number.
        type: MIME type as written; empty when missing.
    """

    url: str
    length: int | None = None
    type: str = ""


@dataclass(frozen=True, slots=True)
class ForeignTranscript:
    """A transcript that lies elsewhere (`podcast:transcript`)."""

    url: str
    type: str = ""
    language: str = ""
    rel: str = ""


@dataclass(frozen=True, slots=True)
class ForeignChannel:
    """What the feed says of the show; empty text and None mean that it says nothing.

    Attributes:
        title, description: plain text.
        categories: as written, Apple's or not.
        explicit: `yes`, `true` and `explicit` are True; `no`, `false` and `clean` False.
        type: `episodic` or `serial`, in small letters; anything else as written.
        image: address of the cover.
        guid: `podcast:guid`, as written.
        locked: None when the feed does not say.
        licence: as written; `licence_url` is where it can be read.
        feed_url: `atom:link` with rel=self, where the feed says it lies.
        next_url: the next page of a paged feed (RFC 5005).
        podcasting: what it says in `podcast:*`, as the model names it.
    """

    title: str = ""
    description: str = ""
    subtitle: str = ""
    link: str = ""
    language: str = ""
    author: str = ""
    owner: Owner | None = None
    categories: tuple[Category, ...] = ()
    explicit: bool | None = None
    type: str = ""
    image: str = ""
    guid: str = ""
    locked: bool | None = None
    licence: str = ""
    licence_url: str = ""
    copyright: str = ""
    medium: str = ""
    funding: tuple[Funding, ...] = ()
    persons: tuple[Person, ...] = ()
    new_feed_url: str = ""
    feed_url: str = ""
    next_url: str = ""
    generator: str = ""
    podcasting: ShowTags = field(default_factory=ShowTags)


@dataclass(frozen=True, slots=True)
class ForeignItem:
    """What the feed says of one episode.

    Attributes:
        line: where the item begins, from 1.
        guid: as written, without outer spaces; empty when the item has none.
        is_permalink: whether it claims to be an address: the default of RSS.
        title: plain text; `itunes_title` is what Apple shows instead, where the feed has one.
        notes: HTML as written: `content:encoded`, else `description`.
        description: `description` as written.
        date: aware, to the second; None when there is none that can be read. Without a zone it
            counts as UTC, and `zoned` is False.
        raw_date: `pubDate` as written.
        duration: seconds; None when missing or unreadable. `raw_duration` is as written.
        number, season: as Apple's elements say, else as the podcast namespace's do.
        type: `full`, `trailer` or `bonus`, in small letters; anything else as written.
        chapters: Podlove simple chapters in the feed itself.
        chapters_url: address of a chapters file (`podcast:chapters`).
        leftover: names of the elements nobody here knows.
        unread: elements that could not be read.
    """

    line: int = 0
    guid: str = ""
    is_permalink: bool = True
    title: str = ""
    itunes_title: str = ""
    notes: str = ""
    description: str = ""
    summary: str = ""
    subtitle: str = ""
    date: datetime | None = None
    zoned: bool = True
    raw_date: str = ""
    enclosure: ForeignEnclosure | None = None
    duration: float | None = None
    raw_duration: str = ""
    season: int | None = None
    season_name: str = ""
    number: int | None = None
    type: str = ""
    explicit: bool | None = None
    image: str = ""
    link: str = ""
    author: str = ""
    chapters_url: str = ""
    chapters_type: str = ""
    chapters: tuple[Chapter, ...] = ()
    transcripts: tuple[ForeignTranscript, ...] = ()
    persons: tuple[Person, ...] = ()
    podcasting: EpisodeTags = field(default_factory=EpisodeTags)
    leftover: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def has_guid(self) -> bool:
        """Whether the feed gives the item an identity of its own."""
        return bool(self.guid)


@dataclass(frozen=True, slots=True)
class ForeignFeed:
    """One RSS document.

    Attributes:
        name: how Problems name it: its address or its file.
        address: where it was fetched; None for a file whose address nobody told.
        items: in the order of the document, also those without audio.
        leftover: elements of the channel nobody here knows, and how many of each.
        unread: elements of the channel that could not be read.
    """

    name: str
    address: str | None
    channel: ForeignChannel
    items: tuple[ForeignItem, ...]
    leftover: Mapping[str, int] = field(default_factory=dict)
    unread: tuple[Unread, ...] = ()
