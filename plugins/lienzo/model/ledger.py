"""The ledger: what has been promised to readers and subscribers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from lienzo.model.media import AudioTags

FORMAT_VERSION = 2
"""Of the file that is written; older ones are read, a greater one was written by a newer Lienzo."""
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
        due: when a scheduled one goes out, whoever builds: it is published from then on.
        withdrawn: whether it was out and the author took it back; the guid stays for ever.
        name: file name of the audio.
        url: address of the enclosure, without prefix.
        sha256: empty while the bytes were never seen: what the entry says of them, a foreign feed
            declared.
        tags: what the audio's tags say and the feed shows, for builds without the audio.
    """

    guid: str
    seen: datetime
    date: datetime | None = None
    published: bool = False
    due: datetime | None = None
    withdrawn: bool = False
    name: str = ""
    url: str = ""
    bytes: int = 0
    mime: str = ""
    duration: float = 0.0
    sha256: str = ""
    tags: AudioTags = field(default_factory=AudioTags)

    @property
    def declared(self) -> bool:
        """Whether a foreign feed told of its audio, and the file itself was never here."""
        return not self.sha256 and bool(self.url and self.bytes and self.mime and self.duration)

    @property
    def answers(self) -> bool:
        """Whether it knows enough of the audio to publish it without the file."""
        return bool(self.sha256) or self.declared

    @property
    def presumed(self) -> bool:
        """Whether it counts as published only because its day has come."""
        return self.published and self.due is not None

    def on(self, now: datetime) -> Entry:
        """Return the entry as it stands at a moment: what was due is published."""
        if self.published or self.due is None or self.due > now:
            return self
        return replace(self, published=True)


@dataclass(frozen=True, slots=True)
class ShowEntry:
    """One show's section: its pinned guid, its feed's address, its episodes by slug.

    Attributes:
        seasons: numbers of the seasons that have had a feed of their own; none ever leaves.
    """

    guid: str
    feed_url: str = ""
    episodes: Mapping[str, Entry] = field(default_factory=dict)
    seasons: tuple[int, ...] = ()

    def on(self, now: datetime) -> ShowEntry:
        """Return the section as it stands at a moment."""
        return replace(self, episodes={slug: x.on(now) for slug, x in self.episodes.items()})


@dataclass(frozen=True, slots=True)
class Appointment:
    """A page that will be published by itself: its owner, and when."""

    owner: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Ledger:
    """`episodes/episodes.lock`.

    Attributes:
        shows: sections by show key; the main show's key is empty.
        lessons: owner of every page that was ever published, by its address from the site's
            root. An owner is the `src_uri` of an article, or `guid:…` for the page of an episode
            without one. No address ever leaves.
        scheduled: pages that will be published by themselves, by address.
        renamed: the name that a renamed article's file had first, by its `src_uri`. None ever
            leaves.
    """

    shows: Mapping[str, ShowEntry] = field(default_factory=dict)
    lessons: Mapping[str, str] = field(default_factory=dict)
    scheduled: Mapping[str, Appointment] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)

    def on(self, now: datetime) -> Ledger:
        """Return the ledger as it stands at a moment.

        A build in CI publishes and may not write, so what was due counts as published from its
        moment on: no later build may change it unnoticed.
        """
        shows = {key: show.on(now) for key, show in self.shows.items()}
        past = {url: x.owner for url, x in self.scheduled.items() if x.due <= now}
        coming = {url: x for url, x in self.scheduled.items() if url not in past}
        return replace(self, shows=shows, lessons={**past, **self.lessons}, scheduled=coming)
