"""What lies in an episodes folder: files with the same stem belong together."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lienzo.units import without_number

AUDIO = (".mp3", ".m4a", ".ogg", ".opus", ".flac", ".wav")
_OTHER_AUDIO = {
    ".aac", ".aif", ".aiff", ".amr", ".ape", ".caf", ".m4b", ".m4v", ".mka", ".mkv", ".mov", ".mp2",
    ".mp4", ".mpga", ".oga", ".webm", ".wma", ".wv",
}  # fmt: skip
"""What recorders and editors write, too, and no feed of ours takes as it is."""
PICTURES = (".jpg", ".jpeg", ".png")
_TRANSCRIPTS = (".vtt", ".srt", ".transcript.json", ".html")
_CHAPTERS = (".txt", ".chapters.txt", ".chapters.json", ".psc", ".xml", ".ffmetadata")
OTHER_TEXTS = {".ass", ".cue", ".lrc", ".sbv", ".ttml"}
"""Chapters and transcripts of other programs, which no reader of ours takes."""
_EITHER = ".json"
"""Chapters or a transcript: only the content tells."""
_NOTES = ".md"
_KNOWN = {*AUDIO, *_TRANSCRIPTS, *PICTURES, *_CHAPTERS, _NOTES, _EITHER}
_DOUBLE = tuple(ending for ending in sorted(_KNOWN) if ending.count(".") > 1)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of one episode, found by their common stem.

    Attributes:
        stem: file name without its ending, for example `07-relaciones`; composed (Unicode NFC),
            for a Mac may write «ó» as two characters where an editor writes one.
        audio: every audio file of that stem, MP3 before M4A before the others.
        transcripts: WebVTT before SubRip before JSON before HTML.
        chapters: every file that must be one of chapters; one is right.
        json: files that may be chapters or a transcript.
    """

    stem: str
    audio: tuple[Path, ...] = ()
    notes: Path | None = None
    transcripts: tuple[Path, ...] = ()
    chapters: tuple[Path, ...] = ()
    pictures: tuple[Path, ...] = ()
    json: tuple[Path, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file of the bundle."""
        notes = () if self.notes is None else (self.notes,)
        texts = (*self.transcripts, *self.chapters, *self.json)
        return (*self.audio, *texts, *self.pictures, *notes)

    @property
    def slug(self) -> str:
        """The stem without the number that only sorts."""
        return without_number(self.stem)


def read_shelf(folder: Path) -> tuple[Bundle, ...]:
    """Return the bundles of a folder that hold audio or notes, sorted by stem.

    Subfolders, hidden files and endings Lienzo does not know are left alone. A picture or a text
    without audio and notes beside it is no episode: the show's cover lies here too.
    """
    return tuple(bundle for bundle in _bundles(folder) if bundle.audio or bundle.notes)


def companions(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder that would go with an episode, had it their name.

    Among them are chapters and transcripts in forms that Lienzo does not read.
    """
    left = (bundle.files for bundle in _bundles(folder) if not (bundle.audio or bundle.notes))
    others = (path for path in _files(folder) if path.suffix.lower() in OTHER_TEXTS)
    return tuple(sorted([*(path for files in left for path in files), *others]))


def parted(path: Path) -> tuple[str, str]:
    """Part a file's name into stem, composed, and ending in small letters: `.chapters.json`."""
    stem, ending = _parted(path)
    return unicodedata.normalize("NFC", stem), ending


def other_audio(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder that an author may take for episodes, and Lienzo does not."""
    return tuple(path for path in _files(folder) if path.suffix.lower() in _OTHER_AUDIO)


def left_behind(folder: Path, slug: str) -> tuple[Path, ...]:
    """Return the files of a slug in a folder where it has neither audio nor notes."""
    paths = [path for path in _files(folder) if _parted(path)[1] in _KNOWN and _is(path, slug)]
    heads = {_NOTES, *AUDIO}
    return () if any(_parted(path)[1] in heads for path in paths) else tuple(paths)


def _is(path: Path, slug: str) -> bool:
    return without_number(unicodedata.normalize("NFC", _parted(path)[0])) == slug


def _bundles(folder: Path) -> Iterator[Bundle]:
    stems: dict[str, list[Path]] = defaultdict(list)
    for path in _files(folder):
        stem, ending = parted(path)
        if ending in _KNOWN:
            stems[stem].append(path)
    return (_bundle(stem, paths) for stem, paths in sorted(stems.items()))


def _files(folder: Path) -> list[Path]:
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in paths if not path.name.startswith((".", "_"))]


def _parted(path: Path) -> tuple[str, str]:
    """Part a file's name into stem and ending in small letters: `07-x`, `.chapters.json`."""
    for ending in _DOUBLE:
        if path.name.lower().endswith(ending) and len(path.name) > len(ending):
            return path.name[: -len(ending)], ending
    return path.stem, path.suffix.lower()


def _bundle(stem: str, paths: list[Path]) -> Bundle:
    def of(*endings: str) -> tuple[Path, ...]:
        chosen = [path for path in paths if _parted(path)[1] in endings]
        return tuple(sorted(chosen, key=lambda path: endings.index(_parted(path)[1])))

    return Bundle(
        stem=stem,
        audio=of(*AUDIO),
        notes=next(iter(of(_NOTES)), None),
        transcripts=of(*_TRANSCRIPTS),
        chapters=of(*_CHAPTERS),
        pictures=of(*PICTURES),
        json=of(_EITHER),
    )
