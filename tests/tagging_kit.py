"""What the tests about tagging share: values to write, real files to write them into."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audio_kit import AUDIO, Listener, picture
from lienzo.model import AudioFile, Chapter
from lienzo.tagging.outcome import Outcome
from lienzo.tagging.tagger import tag_file
from lienzo.tagging.values import Artwork, TagValues

COVER = Artwork("image/jpeg", 1400, 1400, picture(1400, 1400))
CHAPTERS = (
    Chapter(0.0, "Introducción"),
    Chapter(0.5, "Antes de la venta", "https://ejemplo.es/serie/relaciones/#antes"),
    Chapter(0.75, "Sintonía", hidden=True),
    Chapter(1.0, "Después"),
)
FORMATS = ("cbr.mp3", "aac.m4a", "vorbis.ogg", "opus.opus", "stereo.flac", "pcm.wav")
"""One bare file of each format."""


def values(**changes: Any) -> TagValues:
    """Return every value, in Spanish."""
    given: dict[str, Any] = {
        "title": "Relaciones con los clientes",
        "subtitle": "¿Antes o después de la venta?",
        "description": "Dos lecturas de una misma pregunta:\ncuándo empieza la relación.",
        "album": "Lienzo en voz alta",
        "artist": "Ana Peña",
        "language": "spa",
        "released": "2026-03-05",
        "track": 7,
        "tracks": 9,
        "season": 1,
        "page": "https://ejemplo.es/serie/relaciones/",
        "feed": "https://ejemplo.es/feed.xml",
        "guid": "0f3a4a6c-7a39-5d8b-9d55-3c1f7a2b8e10",
        "lyrics": "Ana: ¿Cuándo empieza?\nAntes de la venta.",
        "chapters": CHAPTERS,
        "cover": COVER,
    }
    return TagValues(**(given | changes))


@dataclass
class Tagger:
    """Tags files in a folder and reads them as a build does."""

    folder: Path

    def take(self, name: str, data: bytes | None = None) -> Path:
        """Put a sample, or bytes of this name, into the folder."""
        path = self.folder / name
        if data is None:
            shutil.copyfile(AUDIO / name, path)
        else:
            path.write_bytes(data)
        return path

    def read(self, name: str) -> AudioFile:
        """Return what our reader finds."""
        audio = Listener(self.folder).read(name)
        assert audio is not None
        return audio

    def tag(self, name: str, what: TagValues, target: str | None = None) -> Outcome:
        """Tag a file, in place unless a target is named."""
        path = self.folder / name
        return tag_file(path, self.folder / (target or name), self.read(name), what)

    def tagged(self, name: str, what: TagValues) -> AudioFile:
        """Tag a sample in place without any Problem, and read it."""
        if not (self.folder / name).exists():
            self.take(name)
        outcome = self.tag(name, what)
        assert [problem.code.id for problem in outcome.problems] == []
        return self.read(name)


def stream(path: Path) -> str:
    """Return the digest of the packets of sound, by ffmpeg, which knows nothing of ours."""
    command = ["ffmpeg", "-v", "error", "-i", path, "-map", "0:a", "-c", "copy", "-f", "md5", "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout
