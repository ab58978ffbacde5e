"""Finding an episode again in the ledger, though its file may have a new name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import PurePath

from lienzo.model import AudioFile, Entry, ShowEntry
from lienzo.problems import Report, Where
from lienzo.problems.ledger_codes import RENAMED
from lienzo.units import without_number


@dataclass(frozen=True, slots=True)
class Pin:
    """What the ledger remembers of an episode, and under which slug."""

    slug: str
    entry: Entry

    def is_of_another_take(self, audio: AudioFile, names: Collection[str]) -> bool:
        """Whether audio found by its guid replaces what was published, in this build or before.

        It has other bytes, or has been published under one of its own `names`, slugs. The same
        bytes under a name they were not published with have only been renamed.
        """
        other = bool(self.entry.sha256) and audio.sha256 != self.entry.sha256
        published_as = without_number(PurePath(self.entry.name).stem)
        return self.entry.published and (other or published_as in names)


@dataclass(frozen=True, slots=True)
class Pins:
    """One show's section of the ledger, asked for the episodes at hand.

    Attributes:
        present: slugs that have files in this build; only an absent one can have been renamed.
    """

    section: ShowEntry
    present: Collection[str]

    def find(self, slug: str, guid: str | None, sha256: str | None) -> Pin | None:
        """Return what was promised for an episode: by slug, else its guid, else its very audio."""
        if (entry := self.section.episodes.get(slug)) is not None:
            return Pin(slug, entry)
        for old, entry in self.section.episodes.items():
            if old not in self.present and self._same(entry, guid, sha256):
                return Pin(old, entry)
        return None

    @staticmethod
    def _same(entry: Entry, guid: str | None, sha256: str | None) -> bool:
        if guid is not None:
            return entry.guid == guid
        return entry.published and bool(sha256) and entry.sha256 == sha256


def remembered_audio(entry: Entry) -> AudioFile:
    """Return the audio as the ledger declares it, for a file that is not here."""
    return AudioFile(
        path=entry.url,
        name=entry.name,
        bytes=entry.bytes,
        mime=entry.mime,
        duration=entry.duration,
        sha256=entry.sha256,
        tags=entry.tags,
        declared=True,
    )


@dataclass(frozen=True, slots=True)
class Naming:
    """Under which name an episode's audio is published: part of the enclosure's address.

    Attributes:
        stem: of the episode's files.
        elsewhere: the files lie on another server, under the names they have here.
        named: the front matter names the file.
    """

    stem: str
    elsewhere: bool
    named: bool

    def name(self, audio: AudioFile, pin: Pin | None) -> AudioFile:
        """Return the audio under its public name.

        The same bytes keep the name they were published with, so that renaming a file on the
        author's disk changes nothing for subscribers. A file that takes their place has its own
        name where the author wrote it: a new take needs another address. Any other takes the
        episode's stem, and an ending in small letters: Apple decides by it what a file holds.
        """
        if audio.declared:
            return audio
        if pin is not None and pin.entry.published and pin.entry.sha256 == audio.sha256:
            return replace(audio, name=pin.entry.name)
        if self.elsewhere:
            return audio
        path = PurePath(audio.name)
        replaces = self.named and pin is not None and pin.entry.published
        return replace(audio, name=(path.stem if replaces else self.stem) + path.suffix.lower())


def tell_renamed(pin: Pin | None, slug: str, audio: AudioFile, report: Report) -> None:
    """Tell the author that a published episode was recognised under its new name."""
    if pin is not None and pin.slug != slug and pin.entry.sha256 == audio.sha256:
        report(RENAMED.at(Where(audio.path), old=pin.slug, new=slug))
