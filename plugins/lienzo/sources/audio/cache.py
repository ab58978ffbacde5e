"""Facts of audio files, kept from one build to the next by path, size and time of change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from lienzo import __version__
from lienzo.durable import write_durably
from lienzo.model.media import AudioFile, AudioTags, Chapter, Picture
from lienzo.problems import Code, audio_codes
from lienzo.sources.audio.refusal import Finding
from lienzo.sources.regular_file import Stamp

_VERSION: Final = f"2 {__version__}"
"""Another release may measure or judge differently, so it starts anew."""
_FILE = "audio.json"
_CODES: Final = {code.id: code for code in vars(audio_codes).values() if isinstance(code, Code)}
_BROKEN: Final = (KeyError, TypeError, ValueError, AttributeError)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of one state of a file.

    Attributes:
        audio: None when it cannot be published; then a finding says why.
        findings: what is to be said about it, again in every build.
    """

    audio: AudioFile | None
    findings: tuple[Finding, ...] = ()


class AudioCache:
    """Remembers Facts in a folder, and keeps the embedded covers beside them.

    A cache that cannot be read, or is of another version, is an empty one.
    """

    def __init__(self, folder: Path, entries: Mapping[str, Any] | None = None) -> None:
        self.folder = folder
        self._entries: dict[str, Any] = dict(entries or {})
        self._used: set[str] = set()
        self._changed = False

    @classmethod
    def load(cls, folder: Path) -> AudioCache:
        """Return what the folder remembers."""
        try:
            document = json.loads((folder / _FILE).read_bytes())
            entries = document["files"] if document["version"] == _VERSION else {}
            return cls(folder, entries)
        except (OSError, RecursionError, *_BROKEN):
            return cls(folder)

    @property
    def covers(self) -> Path:
        """The folder of the embedded covers."""
        return self.folder / "art"

    def get(self, path: Path, stamp: Stamp) -> Facts | None:
        """Return the facts of a file that has not changed since; None when they are not known."""
        key = _key(path)
        entry = self._entries.get(key)
        try:
            if entry is None or (entry["size"], entry["mtime_ns"]) != _state(stamp):
                return None
            facts = _read(entry)
        except _BROKEN:
            return None
        if any(not Path(picture.path).is_file() for picture in _pictures(facts)):
            return None
        self._used.add(key)
        return facts

    def put(self, path: Path, stamp: Stamp, facts: Facts) -> None:
        """Remember the facts of a file."""
        key = _key(path)
        size, mtime_ns = _state(stamp)
        self._entries[key] = {"size": size, "mtime_ns": mtime_ns, **_written(facts)}
        self._used.add(key)
        self._changed = True

    def save(self) -> None:
        """Write to the folder what was learnt, and forget files that are gone.

        A cache only saves time: a folder that cannot be written is no reason to fail a build.
        """
        gone = {k for k in self._entries.keys() - self._used if not Path(k).exists()}
        if not self._changed and not gone:
            return
        kept = {key: entry for key, entry in self._entries.items() if key not in gone}
        document = {"version": _VERSION, "files": kept}
        text = json.dumps(document, ensure_ascii=False, sort_keys=True, indent=0)
        with suppress(OSError):
            write_durably(self.folder / _FILE, text.encode())
        self._changed = False


def _key(path: Path) -> str:
    return str(path.absolute())


def _state(stamp: Stamp) -> tuple[int, int]:
    return stamp.size, stamp.mtime_ns


def _written(facts: Facts) -> dict[str, Any]:
    findings = [{"code": found.code.id, "facts": dict(found.facts)} for found in facts.findings]
    return {"audio": asdict(facts.audio) if facts.audio else None, "findings": findings}


def _read(entry: Mapping[str, Any]) -> Facts:
    findings = tuple(Finding(_CODES[f["code"]], dict(f["facts"])) for f in entry["findings"])
    audio = entry["audio"]
    return Facts(_audio(audio) if audio is not None else None, findings)


def _audio(values: Mapping[str, Any]) -> AudioFile:
    cover = values["cover"]
    made = {
        "tags": AudioTags(**values["tags"]),
        "chapters": tuple(_chapter(chapter) for chapter in values["chapters"]),
        "cover": Picture(**cover) if cover else None,
    }
    return AudioFile(**{**values, **made})


def _chapter(values: Mapping[str, Any]) -> Chapter:
    img = values["img"]
    return Chapter(**{**values, "img": Picture(**img) if isinstance(img, dict) else img})


def _pictures(facts: Facts) -> Iterator[Picture]:
    """Yield what is kept beside the cache for a file."""
    if facts.audio is None:
        return
    if facts.audio.cover is not None:
        yield facts.audio.cover
    for chapter in facts.audio.chapters:
        if isinstance(chapter.img, Picture):
            yield chapter.img
