"""The ledger: what has been promised to readers and subscribers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from lienzo.model.media import AudioTags

FORMAT_VERSION = 1
"""Of the file that is written and read; a greater one was written by a newer Lienzo."""
MAIN_SHOW = "main"
"""What the file calls the main show, whose key is empty."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger remembers of one episode.

    Attributes:
        guid: pinned when the episode was first seen.
        seen: the day it was first seen; its date when nothing else gives one.
        date: first publication; None before the author or the build decided it.
        published: whether it has been out: then guid, date, URL and bytes are frozen.
        withdrawn: whether it was out and the author took it back; the guid stays for ever.
        name: file name of the audio.
        url: address of the enclosure, without prefix.
        tags: what the audio's tags say and the feed shows, for builds without the audio.
    """

    guid: str
    seen: datetime
    date: datetime | None = None
    published: bool = False
    withdrawn: bool = False
    name: str = ""
    url: str = ""
    bytes: int = 0
    mime: str = ""
    duration: float = 0.0
    sha256: str = ""
    tags: AudioTags = field(default_factory=AudioTags)


@dataclass(frozen=True, slots=True)
class ShowEntry:
    """One show's section: its pinned guid, its feed's address, its episodes by slug."""

    guid: str
    feed_url: str = ""
    episodes: Mapping[str, Entry] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ledger:
    """`episodes/episodes.lock`.

    Attributes:
        shows: sections by show key; the main show's key is empty.
        lessons: owner of every page that was ever published, by its address from the site's
            root. An owner is the `src_uri` of an article, or `guid:…` for the page of an episode
            without one. No address ever leaves.
    """

    shows: Mapping[str, ShowEntry] = field(default_factory=dict)
    lessons: Mapping[str, str] = field(default_factory=dict)
