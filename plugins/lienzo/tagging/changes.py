"""What tagging a file changes, field by field: before, after, and whether they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from lienzo.model import AudioFile
from lienzo.sources.audio.measured import Tagged
from lienzo.tagging.containers import CONTAINERS
from lienzo.tagging.numbers import dated, numbered
from lienzo.tagging.said import chapters_said, tags_in
from lienzo.tagging.values import TagValues

Kind = Literal["same", "new", "changed"]
_TEXTS: Final = ("title", "subtitle", "description", "album", "artist")
_EXTRAS: Final = ("genre", "page", "feed", "guid")


@dataclass(frozen=True, slots=True)
class Change:
    """One field of the tags.

    Attributes:
        field: as in `TagValues`.
        before: what the file says; empty when nothing. Pictures, chapters and words are counted.
        after: what it will say.
        same: whether they are equal.
    """

    field: str
    before: str
    after: str
    same: bool

    @property
    def kind(self) -> Kind:
        """Whether it stays, is new, or takes another's place."""
        if self.same:
            return "same"
        return "changed" if self.before else "new"


def changes(path: Path, audio: AudioFile, values: TagValues) -> tuple[Change, ...]:
    """Return the fields there is a value for, in the order of the table; others stay untouched.

    Raises:
        TagsIgnoredError, NotPlayableError, MutagenError: the tags cannot be read.
    """
    found, extras = tags_in(path, audio), CONTAINERS[audio.mime].extras(path)
    rows = (
        *_texts(found, extras, values),
        *_numbers(found, extras, values),
        *_counted(audio, found, extras, values),
    )
    return tuple(row for row in rows if row.after)


def _texts(found: Tagged, extras: Mapping[str, str], values: TagValues) -> Iterator[Change]:
    for field in _TEXTS:
        yield _plain(field, getattr(found.tags, field), getattr(values, field))
    for field in _EXTRAS:
        yield _plain(field, extras.get(field, ""), getattr(values, field))
    yield _plain("language", found.tags.language, values.language)
    day = dated(values.released, found.tags.released) if values.released else ""
    yield _plain("released", found.tags.released, day)


def _numbers(found: Tagged, extras: Mapping[str, str], values: TagValues) -> Iterator[Change]:
    old = extras.get("track", "") or str(found.tags.track or "")
    track = numbered(values.track, values.tracks, old) if values.track is not None else ""
    yield _plain("track", old, track)
    yield _plain("season", str(found.tags.season or ""), str(values.season or ""))


def _counted(
    audio: AudioFile, found: Tagged, extras: Mapping[str, str], values: TagValues
) -> Iterator[Change]:
    container = CONTAINERS[audio.mime]
    cover = values.cover.data if values.cover else b""
    yield Change("cover", _kilobytes(found.cover), _kilobytes(cover), cover == found.cover)
    wanted = values.chapters if container.hidden else values.listed()
    said = chapters_said(values, found.chapters, container)
    yield Change("chapters", _count(found.chapters), _count(wanted), said)
    before, after = extras.get("lyrics", ""), values.lyrics
    yield Change("lyrics", _count(before.split()), _count(after.split()), before == after)


def _plain(field: str, before: str, after: str) -> Change:
    return Change(field, before, after, before == after)


def _count(things: tuple[object, ...] | list[str]) -> str:
    return str(len(things)) if things else ""


def _kilobytes(data: bytes | None) -> str:
    return f"{-(-len(data) // 1000)} kB" if data else ""
