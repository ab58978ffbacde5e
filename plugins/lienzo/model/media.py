"""What is known of audio, pictures, chapters and transcripts: measured, never typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lienzo.model.podcasting import Location


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named stretch of an episode.

    Attributes:
        start: seconds from the beginning.
        title: plain text.
        url: where to read on, absolute or relative to the site; None when nowhere.
        end: seconds; None means up to the next chapter.
        hidden: a chapter players should not list (`toc: false` in JSON chapters 1.2).
        img: its picture: an author's file, or the address of one that lies elsewhere.
        location: the place it is about.
    """

    start: float
    title: str
    url: str | None = None
    end: float | None = None
    hidden: bool = False
    img: Picture | str | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """One sentence of a transcript: seconds from and to, plain text, and who speaks."""

    start: float
    end: float
    text: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """A transcript file and what it says.

    Attributes:
        path: path of the file from the project's folder.
        format: `vtt` and `srt` have times; `json` has them too; `html` may be plain.
        cues: in order of time; empty when the file tells no times.
    """

    path: str
    format: Literal["vtt", "srt", "json", "html"]
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on disk.

    Attributes:
        path: where its bytes are: an author's file, or one taken out of an audio tag and kept in
            the cache. Absolute, or from the project's folder.
        mime: `image/jpeg` or `image/png`, from the content.
        width: pixels.
        height: pixels.
        bytes: size of the file.
        sha256: hexadecimal digest of the bytes; its first eight digits are part of the address,
            so that a changed picture has a new one.
    """

    path: str
    mime: str
    width: int
    height: int
    bytes: int
    sha256: str

    @property
    def extension(self) -> str:
        """The file ending that tells the truth about the content."""
        return {"image/jpeg": ".jpg", "image/png": ".png"}[self.mime]


@dataclass(frozen=True, slots=True)
class AudioTags:
    """What the author wrote into the audio file (ID3, MP4 atoms, Vorbis comments), as text.

    Empty text means absent. `released` keeps the tag's raw text: only a full date counts.
    """

    title: str = ""
    subtitle: str = ""
    description: str = ""
    album: str = ""
    artist: str = ""
    language: str = ""
    released: str = ""
    track: int | None = None
    season: int | None = None


@dataclass(frozen=True, slots=True)
class AudioFile:
    """An audio file as measured, or as the ledger remembers it.

    Attributes:
        path: path from the project's folder; an https URL when the author keeps it elsewhere.
        name: file name with extension, for example `07-relaciones.mp3`.
        bytes: exact size.
        mime: from our own table by what the file really holds.
        duration: seconds, within one second of a full decode.
        sha256: hexadecimal digest of the whole file.
        tags: the author's tags.
        chapters: from ID3 CHAP or MP4 chapters.
        cover: the embedded picture, kept in the cache.
        declared: True when nothing was measured in this build, because the file is not here.
    """

    path: str
    name: str
    bytes: int
    mime: str
    duration: float
    sha256: str
    tags: AudioTags = field(default_factory=AudioTags)
    chapters: tuple[Chapter, ...] = ()
    cover: Picture | None = None
    declared: bool = False
