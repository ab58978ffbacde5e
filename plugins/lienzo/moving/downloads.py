"""Files that lay elsewhere, brought, and looked at before they are kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from lienzo.errors import reason
from lienzo.model import AudioFile
from lienzo.moving.drafts import Draft, Wanted
from lienzo.moving.episode_draft import chapter_keys
from lienzo.moving.fetching import UNFINISHED, FetchError, Progress, Web
from lienzo.moving.json_chapters import json_chapters
from lienzo.problems import Problem, Report, Severity
from lienzo.problems import moving_audio_codes as codes
from lienzo.problems.audio_codes import WRONG_EXTENSION
from lienzo.sources.audio import AudioCache, read_audio
from lienzo.sources.episode.artwork import measure_picture
from lienzo.sources.transcripts.reading import read_transcript

_SLACK = 2.0
"""Seconds a transcript may run past its audio."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that is here now: where it lies, and the name it gets."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Downloads:
    """Brings the files of an import.

    Attributes:
        folder: keeps what was brought until all is there, also from a run that was broken off.
        cache: of the audio that was measured.
    """

    web: Web
    folder: Path
    cache: AudioCache
    report: Report
    progress: Progress

    def cover(self, wanted: Wanted) -> Brought | None:
        """Bring the show's cover."""
        return self._picture(wanted)

    def episode(self, draft: Draft) -> tuple[Draft, tuple[Brought, ...]]:
        """Bring the files of an episode, and return what the draft has learnt from them."""
        brought: list[Brought | None] = []
        for wanted in draft.wanted:
            if wanted.kind == "audio":
                draft, file = self._audio(draft, wanted)
                brought.append(file)
            elif wanted.kind == "chapters":
                draft = self._chapters(draft, wanted)
            elif wanted.kind == "transcript":
                brought.append(self._transcript(draft, wanted))
            else:
                brought.append(self._picture(wanted))
        return draft, tuple(file for file in brought if file is not None)

    def _file(self, wanted: Wanted, ending: str) -> Path | None:
        name = hashlib.sha256(wanted.url.encode("utf-8", "replace")).hexdigest()[:32]
        if here := self._here(name):
            return here
        target = self.folder / (name + ending)
        try:
            self.web.download(wanted.url, target, lambda _, size: self.progress(wanted.name, size))
        except FetchError as error:
            facts = {"address": wanted.url, "reason": error, "file": wanted.name}
        except OSError as error:
            facts = {"address": wanted.url, "reason": reason(error), "file": wanted.name}
        else:
            return target
        self.report(codes.NOT_DOWNLOADED.at(wanted.where, **facts))
        return None

    def _here(self, name: str) -> Path | None:
        """Return what a run before has brought whole; it may have its right ending by now."""
        found = sorted(self.folder.glob(f"{name}.*"))
        return next((path for path in found if path.suffix not in UNFINISHED), None)

    def _useless(self, wanted: Wanted, why: str, path: Path) -> None:
        path.unlink(missing_ok=True)
        facts = {"address": wanted.url, "reason": why, "file": wanted.name}
        self.report(codes.UNUSABLE.at(wanted.where, **facts))

    def _audio(self, draft: Draft, wanted: Wanted) -> tuple[Draft, Brought | None]:
        path = self._file(wanted, wanted.endings[0])
        if path is None:
            return draft, None
        problems: list[Problem] = []
        audio, path = self._measured(path, problems.append)
        if audio is None:
            self._useless(wanted, _ids(problems), path)
            return draft, None
        declared = draft.chosen.enclosure.length
        if declared is not None and declared != audio.bytes:
            facts = {"title": wanted.title, "declared": declared, "measured": audio.bytes}
            self.report(codes.LENGTH_LIES.at(wanted.where, **facts))
        name = wanted.stem + path.suffix
        entry = replace(
            draft.entry,
            name=name,
            bytes=audio.bytes,
            mime=audio.mime,
            duration=audio.duration,
            sha256=audio.sha256,
        )
        return replace(draft, entry=entry), Brought(path, name)

    def _measured(self, path: Path, report: Report) -> tuple[AudioFile | None, Path]:
        """Measure audio; a wrong ending is the address's, and the file here gets the right one."""
        problems: list[Problem] = []
        audio = read_audio(path, path.name, self.cache, problems.append)
        wrong = next((p for p in problems if p.code is WRONG_EXTENSION), None)
        if wrong is not None:
            path = path.replace(path.with_suffix(str(wrong.facts["fix"])))
            audio = read_audio(path, path.name, self.cache, report)
        for problem in problems:
            report(problem)
        return audio, path

    def _picture(self, wanted: Wanted) -> Brought | None:
        """Bring a picture that is one; the build judges whether directories take it."""
        path = self._file(wanted, wanted.endings[0])
        if path is None:
            return None
        measured = measure_picture(path.read_bytes())
        if measured is None:
            self._useless(wanted, "JPEG? PNG?", path)
            return None
        right = path.with_suffix(measured.extension)
        return Brought(path.replace(right), wanted.stem + measured.extension)

    def _transcript(self, draft: Draft, wanted: Wanted) -> Brought | None:
        path = self._file(wanted, wanted.endings[0])
        if path is None:
            return None
        problems: list[Problem] = []
        transcript = read_transcript(path, path.name, problems.append)
        if transcript is None or _failed(problems):
            self._useless(wanted, _ids(problems) or path.suffix, path)
            return None
        end = max((cue.end for cue in transcript.cues), default=0.0)
        if draft.entry.duration and end > draft.entry.duration + _SLACK:
            self._useless(wanted, f"{end:.0f} s > {draft.entry.duration:.0f} s", path)
            return None
        return Brought(path, wanted.name)

    def _chapters(self, draft: Draft, wanted: Wanted) -> Draft:
        path = self._file(wanted, wanted.endings[0])
        if path is None:
            return draft
        chapters = json_chapters(path.read_bytes())
        if not chapters:
            self._useless(wanted, "JSON?", path)
            return draft
        path.unlink()
        keys = chapter_keys(chapters, draft.entry.duration)
        return draft.with_keys(chapters=keys) if keys else draft


def _failed(problems: list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _ids(problems: list[Problem]) -> str:
    return ", ".join(dict.fromkeys(problem.code.id for problem in problems))
