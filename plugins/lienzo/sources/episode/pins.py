"""Finding an episode again in the ledger, though its file may have a new name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import PurePath

from lienzo.model import AudioFile, Entry, ShowEntry
from lienzo.problems import Report, Where
from lienzo.problems.ledger_codes import RENAMED


@dataclass(frozen=True, slots=True)
class Pin:
    """What the ledger remembers of an episode, and under which slug."""

    slug: str
    entry: Entry


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


def with_public_name(audio: AudioFile, stem: str, pin: Pin | None, *, elsewhere: bool) -> AudioFile:
    """Return the audio under the name it is published with: part of the enclosure's address.

    The same bytes keep the name they were published with, so that renaming a file on the
    author's disk changes nothing for subscribers. New bytes take the episode's stem, and an
    ending in small letters: Apple decides by it what a file holds. On another server
    (`elsewhere`) the file has the name it has here.
    """
    if audio.declared:
        return audio
    if pin is not None and pin.entry.published and pin.entry.sha256 == audio.sha256:
        return replace(audio, name=pin.entry.name)
    if elsewhere:
        return audio
    return replace(audio, name=stem + PurePath(audio.name).suffix.lower())


def tell_renamed(pin: Pin | None, slug: str, audio: AudioFile, report: Report) -> None:
    """Tell the author that a published episode was recognised under its new name."""
    if pin is not None and pin.slug != slug and pin.entry.sha256 == audio.sha256:
        report(RENAMED.at(Where(audio.path), old=pin.slug, new=slug))
