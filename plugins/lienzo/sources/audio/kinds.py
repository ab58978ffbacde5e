"""The audio formats Lienzo publishes: MIME type, endings, and who takes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Kind:
    """One audio format.

    Attributes:
        name: as people know it, also shown in Problems.
        mime: what the feed says. From this table alone: `mimetypes` depends on the machine and
            mutagen answers `audio/mp3` and `audio/vorbis`, which are not registered.
        extensions: file endings that tell the truth; the first is the one to rename to.
        apple: whether Apple Podcasts takes it (MP3 and AAC only).
    """

    name: str
    mime: str
    extensions: tuple[str, ...]
    apple: bool = False


MP3: Final = Kind("MP3", "audio/mpeg", (".mp3",), apple=True)
M4A: Final = Kind("M4A", "audio/x-m4a", (".m4a",), apple=True)
VORBIS: Final = Kind("Ogg Vorbis", "audio/ogg", (".ogg",))
OPUS: Final = Kind("Ogg Opus", "audio/ogg; codecs=opus", (".opus", ".ogg"))
FLAC: Final = Kind("FLAC", "audio/flac", (".flac",))
WAV: Final = Kind("WAV", "audio/wav", (".wav",))

KINDS: Final = (MP3, M4A, VORBIS, OPUS, FLAC, WAV)
EXTENSIONS: Final = tuple(sorted({ending for kind in KINDS for ending in kind.extensions}))
