"""What lies in an episodes folder: files with the same stem belong together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from lienzo.units import without_number

AUDIO = (".mp3", ".m4a", ".ogg", ".opus", ".flac", ".wav")
TRANSCRIPTS = (".vtt", ".srt")
PICTURES = (".jpg", ".jpeg", ".png")
_NOTES = ".md"
_CHAPTERS = ".txt"
_KNOWN = {*AUDIO, *TRANSCRIPTS, *PICTURES, _NOTES, _CHAPTERS}


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of one episode, found by their common stem.

    Attributes:
        stem: file name without its ending, for example `07-relaciones`.
        audio: every audio file of that stem; one is right.
        transcripts: WebVTT before SubRip.
    """

    stem: str
    audio: tuple[Path, ...]
    notes: Path | None
    transcripts: tuple[Path, ...]
    chapters: Path | None
    pictures: tuple[Path, ...]

    @property
    def slug(self) -> str:
        """The stem without the number that only sorts."""
        return without_number(self.stem)


def read_shelf(folder: Path) -> tuple[Bundle, ...]:
    """Return the bundles of a folder that hold audio or notes, sorted by stem.

    Subfolders, hidden files and endings Lienzo does not know are left alone. A picture or a text
    without audio and notes beside it is no episode: the show's cover lies here too.
    """
    stems: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix.lower() in _KNOWN and not path.name.startswith((".", "_")):
            stems[path.stem].append(path)
    bundles = (_bundle(stem, paths) for stem, paths in sorted(stems.items()))
    return tuple(bundle for bundle in bundles if bundle.audio or bundle.notes)


def _bundle(stem: str, paths: list[Path]) -> Bundle:
    def of(*endings: str) -> tuple[Path, ...]:
        chosen = [path for path in paths if path.suffix.lower() in endings]
        return tuple(sorted(chosen, key=lambda path: endings.index(path.suffix.lower())))

    return Bundle(
        stem=stem,
        audio=of(*AUDIO),
        notes=next(iter(of(_NOTES)), None),
        transcripts=of(*TRANSCRIPTS),
        chapters=next(iter(of(_CHAPTERS)), None),
        pictures=of(*PICTURES),
    )
