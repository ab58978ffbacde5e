"""What an author may add to a channel or an item beyond what every feed has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lienzo.model.podcasting import (
    AlternateEnclosure,
    Block,
    Chat,
    ContentLink,
    Funding,
    Image,
    LiveItem,
    Location,
    RemoteItem,
    SocialInteract,
    Soundbite,
    Trailer,
    Txt,
    UpdateFrequency,
    Value,
)


@dataclass(frozen=True, slots=True)
class ShowTags:
    """What a channel may say beyond the tags every feed has; empty by default.

    Attributes:
        trailers: beside those made of the show's own trailer episodes.
        publisher: the publisher's feed, which must name this one in turn.
        update_frequency: `auto` derives it from the dates of the episodes.
        podping: whether changes are told to podping; None says nothing.
        blocks: `podcast:block`; the block of a canvas is another thing.
        itunes_block: whether Apple is asked to hide the show.
        complete: whether no more episodes will ever come (`itunes:complete`).
        chat: where listeners of any episode chat.
    """

    locations: tuple[Location, ...] = ()
    trailers: tuple[Trailer, ...] = ()
    txt: tuple[Txt, ...] = ()
    podroll: tuple[RemoteItem, ...] = ()
    publisher: RemoteItem | None = None
    update_frequency: UpdateFrequency | Literal["auto"] | None = None
    podping: bool | None = None
    social_interact: tuple[SocialInteract, ...] = ()
    blocks: tuple[Block, ...] = ()
    images: tuple[Image, ...] = ()
    value: tuple[Value, ...] = ()
    live_items: tuple[LiveItem, ...] = ()
    remote_items: tuple[RemoteItem, ...] = ()
    chat: Chat | None = None
    itunes_block: bool = False
    complete: bool = False


@dataclass(frozen=True, slots=True)
class EpisodeTags:
    """What an item may say beyond the tags every feed has; empty by default.

    Attributes:
        display: what apps show in place of the number (`podcast:episode@display`).
        licence: when it is not the show's.
        funding: when it is not the show's.
        alternate_enclosures: those an author typed; files beside the audio are measured.
    """

    locations: tuple[Location, ...] = ()
    soundbites: tuple[Soundbite, ...] = ()
    alternate_enclosures: tuple[AlternateEnclosure, ...] = ()
    txt: tuple[Txt, ...] = ()
    social_interact: tuple[SocialInteract, ...] = ()
    images: tuple[Image, ...] = ()
    value: tuple[Value, ...] = ()
    content_links: tuple[ContentLink, ...] = ()
    chat: Chat | None = None
    display: str = ""
    licence: str | None = None
    funding: tuple[Funding, ...] = ()
    itunes_block: bool = False
