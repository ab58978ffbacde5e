"""One table of tags: what each thing an author can say is called in each format."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from lienzo.model.media import AudioTags

Format = Literal["id3", "mp4", "vorbis", "riff"]

_FREEFORM = "----:com.apple.iTunes:"
_NUMBER = re.compile(r"\s*(\d{1,5})(?!\d)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NO_LANGUAGE = {"xxx", "und", "zxx", "mul"}


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing a tag can say; the first native name that holds text wins.

    Attributes:
        field: the attribute of `AudioTags`.
        id3: frame ids (ID3v2.4; older ones are translated by mutagen). ffmpeg writes what it has
            no frame for into `TXXX`, with the name as its description.
        mp4: atom names below `ilst`.
        vorbis: comment names, upper case; Ogg and FLAC.
        riff: chunk ids below `LIST INFO`.
    """

    field: str
    id3: tuple[str, ...]
    mp4: tuple[str, ...]
    vorbis: tuple[str, ...]
    riff: tuple[str, ...] = ()

    def names(self, format_: Format) -> tuple[str, ...]:
        """Return its native names in a format."""
        columns = {"id3": self.id3, "mp4": self.mp4, "vorbis": self.vorbis, "riff": self.riff}
        return columns[format_]


CONCEPTS: Final = (
    Concept("title", ("TIT2",), ("©nam",), ("TITLE",), ("INAM",)),
    Concept(
        "subtitle",
        ("TIT3", "TXXX:SUBTITLE"),
        (_FREEFORM + "SUBTITLE", "©st3"),
        ("SUBTITLE",),
    ),
    Concept(
        "description",
        ("TDES", "TXXX:DESCRIPTION", "COMM", "TXXX:COMMENT"),
        ("ldes", "desc", "©des", "©cmt"),
        ("DESCRIPTION", "COMMENT"),
        ("ICMT",),
    ),
    Concept("album", ("TALB",), ("©alb",), ("ALBUM",), ("IPRD",)),
    Concept("artist", ("TPE1",), ("©ART",), ("ARTIST",), ("IART",)),
    Concept(
        "language",
        ("TLAN",),
        (_FREEFORM + "LANGUAGE", "©lan"),
        ("LANGUAGE",),
        ("ILNG",),
    ),
    Concept("released", ("TDRL", "TDRC"), ("©day",), ("RELEASEDATE", "DATE"), ("ICRD",)),
    Concept("track", ("TRCK",), ("trkn",), ("TRACKNUMBER", "TRACK"), ("ITRK", "IPRT")),
    Concept("season", ("TPOS",), ("disk",), ("DISCNUMBER", "DISC")),
)
"""Comments come after descriptions: tagging programs write their own name into comments."""


def native_names(format_: Format) -> frozenset[str]:
    """Return every native name the table reads in a format."""
    return frozenset(name for concept in CONCEPTS for name in concept.names(format_))


def tags_of(found: Mapping[str, str], format_: Format) -> AudioTags:
    """Return the tags by concept from texts by native name."""
    texts = {concept.field: _first(found, concept.names(format_)) for concept in CONCEPTS}
    track, season = _number(texts.pop("track")), _number(texts.pop("season"))
    if texts["language"].lower() in _NO_LANGUAGE:
        texts["language"] = ""
    return AudioTags(**texts, track=track, season=season)


def clean(text: str) -> str:
    """Drop what no text may hold: control characters, lone surrogates, line ends of old."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _first(found: Mapping[str, str], names: tuple[str, ...]) -> str:
    texts = (clean(found.get(name, "")) for name in names)
    return next((text for text in texts if text), "")


def _number(text: str) -> int | None:
    """Read `7`, `07` or `7/9` as 7; a number from 1 on, else None."""
    match = _NUMBER.match(text)
    return (int(match[1]) or None) if match else None
