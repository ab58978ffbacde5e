"""What the tests about audio share: the tiny files, and a reader that keeps its Problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from PIL import Image

from lienzo.model.media import AudioFile
from lienzo.problems import Problem
from lienzo.sources.audio import AudioCache, read_audio

AUDIO = Path(__file__).parent / "data" / "audio"


@dataclass
class Listener:
    """Reads audio below a folder, with a cache in it, and remembers what was reported."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)

    def read(self, name: str) -> AudioFile | None:
        """Read a file of the folder with what earlier reads saved."""
        self.problems.clear()
        cache = AudioCache.load(self.folder / "cache")
        audio = read_audio(self.folder / name, name, cache, self.problems.append)
        cache.save()
        return audio

    def write(self, name: str, data: bytes) -> AudioFile | None:
        """Write a file, then read it."""
        (self.folder / name).write_bytes(data)
        return self.read(name)

    @property
    def codes(self) -> list[str]:
        """The codes of the last read."""
        return [problem.code.id for problem in self.problems]


def sample(name: str) -> bytes:
    """Return the bytes of a tiny file."""
    return (AUDIO / name).read_bytes()


def picture(width: int, height: int, kind: str = "JPEG", mode: str = "RGB") -> bytes:
    """Return a plain picture."""
    buffer = BytesIO()
    Image.new(mode, (width, height), 128 if mode == "L" else None).save(buffer, kind)
    return buffer.getvalue()
