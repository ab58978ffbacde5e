"""What Podcasting 2.0 and its neighbours let a feed say, as values.

Each class is one element of the podcast namespace (podcastindex.org/namespace/1.0), named as
there; a feed is written from these values, and a foreign one is read into them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

Answer: TypeAlias = Literal["yes", "no"]
Medium: TypeAlias = Literal[
    "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course",
    "mixed", "podcastL", "musicL", "videoL", "filmL", "audiobookL", "newsletterL", "blogL",
    "publisherL", "courseL",
]  # fmt: skip
"""What a feed carries; the words ending in L are lists of things that other feeds own."""


@dataclass(frozen=True, slots=True)
class Funding:
    """Where listeners can support the show: an https address and the words on the button."""

    url: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """A place a show or an episode is about, or where it is made (`podcast:location`).

    Attributes:
        name: as people say it, at most 128 characters.
        rel: `subject`, what it is about, or `creator`, where it is made; None says neither.
        geo: RFC 5870, for example `geo:41.6523,-4.7245`.
        osm: OpenStreetMap's type and number, for example `R340100`.
        country: ISO 3166-1 alpha-2, for example `ES`.
    """

    name: str
    rel: Literal["subject", "creator"] | None = None
    geo: str | None = None
    osm: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Soundbite:
    """A stretch worth hearing alone: seconds from the beginning and seconds long."""

    start: float
    duration: float
    title: str = ""


@dataclass(frozen=True, slots=True)
class Trailer:
    """What new listeners should hear first, of the show or of one season (`podcast:trailer`).

    Attributes:
        length: bytes; None when nobody measured them.
        type: MIME type.
    """

    url: str
    date: datetime
    title: str
    length: int | None = None
    type: str | None = None
    season: int | None = None


@dataclass(frozen=True, slots=True)
class Integrity:
    """How an app can tell that the bytes are the right ones.

    Attributes:
        type: `sri` (W3C Subresource Integrity) or `pgp-signature`.
        value: for example `sha256-…` in base64.
    """

    type: Literal["sri", "pgp-signature"]
    value: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where an alternate enclosure can be fetched: https, or another protocol such as ipfs."""

    uri: str
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class AlternateEnclosure:
    """The same episode in another form: another codec, another bitrate, a video.

    Attributes:
        type: MIME type.
        length: bytes.
        bitrate: bits a second.
        height: pixels of a video.
        lang: RFC 5646, when it is not the show's.
        default: whether it is the same file as the enclosure.
    """

    type: str
    sources: tuple[Source, ...]
    length: int | None = None
    bitrate: int | None = None
    height: int | None = None
    lang: str | None = None
    title: str = ""
    rel: str = ""
    codecs: str = ""
    default: bool = False
    integrity: Integrity | None = None


@dataclass(frozen=True, slots=True)
class Txt:
    """Free text for a service, such as proof that the feed is yours (`podcast:txt`)."""

    text: str
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class RemoteItem:
    """Another feed, or one item of it, named by guid so that it survives a move."""

    feed_guid: str
    feed_url: str | None = None
    item_guid: str | None = None
    medium: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class UpdateFrequency:
    """How often episodes come.

    Attributes:
        text: for people, at most 128 characters: `los jueves`.
        rrule: RFC 5545, without `RRULE:`; empty when only the text is known.
        dtstart: when the rule begins; `COUNT` in the rule needs it.
        complete: whether no more will come.
    """

    text: str
    rrule: str = ""
    dtstart: datetime | None = None
    complete: bool = False


@dataclass(frozen=True, slots=True)
class SocialInteract:
    """Where listeners talk about it: the root post of a conversation.

    Attributes:
        protocol: `activitypub`, `atproto`, `nostr`… ; `disabled` asks apps to show no comments.
        uri: of the root post; None only with `disabled`.
        priority: order among several, 1 first.
    """

    protocol: str
    uri: str | None = None
    account_id: str | None = None
    account_url: str | None = None
    priority: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Whether platforms may show the feed: all of them, or the one whose slug is `id`."""

    value: Answer
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the show or the episode for one use (`podcast:image`).

    Attributes:
        href: absolute, or relative to the site's root.
        purpose: words such as `artwork`, `social`, `banner`, `poster`.
        width, height: pixels.
        aspect_ratio: for example `1/1`.
        type: MIME type.
    """

    href: str
    alt: str = ""
    purpose: tuple[str, ...] = ()
    aspect_ratio: str | None = None
    width: int | None = None
    height: int | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True)
class ValueRecipient:
    """Who receives a part of what listeners send; `split` counts shares, not per cent."""

    type: str
    address: str
    split: int
    name: str = ""
    custom_key: str | None = None
    custom_value: str | None = None
    fee: bool = False


@dataclass(frozen=True, slots=True)
class ValueTimeSplit:
    """A stretch whose payments go elsewhere: to another feed's item, or to other recipients.

    Attributes:
        start, duration: seconds.
        remote_start: seconds into the remote item.
        remote_percentage: how much of it goes there.
    """

    start: float
    duration: float
    remote_item: RemoteItem | None = None
    recipients: tuple[ValueRecipient, ...] = ()
    remote_start: float | None = None
    remote_percentage: int | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """How listeners can pay while they listen (`podcast:value`)."""

    type: str
    method: str
    recipients: tuple[ValueRecipient, ...]
    suggested: str | None = None
    time_splits: tuple[ValueTimeSplit, ...] = ()


@dataclass(frozen=True, slots=True)
class ContentLink:
    """Where else it can be heard or seen."""

    href: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Chat:
    """Where listeners chat while it is on."""

    server: str
    protocol: str
    account_id: str | None = None
    space: str | None = None


@dataclass(frozen=True, slots=True)
class LiveItem:
    """A live stream that apps may announce (`podcast:liveItem`).

    Attributes:
        enclosure_url: of the stream.
        enclosure_type: its MIME type.
        enclosure_length: bytes; streams have none, and then RSS wants a number all the same.
    """

    status: Literal["pending", "live", "ended"]
    start: datetime
    title: str
    guid: str
    enclosure_url: str
    enclosure_type: str
    content_links: tuple[ContentLink, ...]
    end: datetime | None = None
    description: str = ""
    link: str | None = None
    enclosure_length: int = 0
    chat: Chat | None = None
