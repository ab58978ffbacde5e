"""What reading an episode needs beside its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lienzo.model import Show
from lienzo.problems import Origin, Report
from lienzo.sources.audio import AudioCache
from lienzo.sources.episode.pins import Pins
from lienzo.sources.paths import named_file, shown_path


@dataclass(frozen=True, slots=True)
class Desk:
    """Where an episode's files lie, what was promised for it, and what was measured before."""

    folder: Path
    project: Path
    show: Show
    cache: AudioCache
    pins: Pins

    def shown(self, path: Path) -> str:
        """Return how Problems name a path."""
        return shown_path(path, self.project)

    def file(self, name: str, key: str, origin: Origin, report: Report) -> Path | None:
        """Return a file that the front matter names."""
        where = origin.of(key)
        return named_file(self.folder, name, self.project, where=where, key=key, report=report)
