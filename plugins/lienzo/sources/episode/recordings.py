"""One episode's own files, read: audio, notes, transcript, chapters, picture."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from lienzo.model import AudioFile, Chapter, Picture, Show, Transcript
from lienzo.problems import Origin, Problem, Report, Where
from lienzo.problems.episode_codes import (
    NO_AUDIO,
    NOTES_TANGLED,
    NOTES_TOO_LONG,
    REMOTE_UNKNOWN,
    TWO_AUDIOS,
)
from lienzo.problems.ledger_codes import WITHDRAWN_WITHOUT_AUDIO
from lienzo.sources.audio import AudioCache, read_audio
from lienzo.sources.episode.artwork import read_picture
from lienzo.sources.episode.chapters import read_chapters
from lienzo.sources.episode.pins import Pin, Pins, remembered_audio, tell_renamed, with_public_name
from lienzo.sources.episode.shelf import Bundle
from lienzo.sources.episode.transcripts import read_transcript
from lienzo.sources.inputs.documents import Written, read_episode
from lienzo.sources.inputs.models import EpisodeInput
from lienzo.sources.paths import named_file, shown_path
from lienzo.text.tangle import MOST_NOTES, tangle


@dataclass(frozen=True, slots=True)
class Recording:
    """Everything known of an episode before it meets its article.

    Attributes:
        notes: Markdown of the show notes; empty when there are none.
        remote: address of the audio when the author keeps it elsewhere.
        pin: what the ledger promised for it.
    """

    bundle: Bundle
    show: Show
    values: EpisodeInput
    origin: Origin
    notes: str
    audio: AudioFile
    remote: str | None
    image: Picture | None
    transcript: Transcript | None
    chapters: tuple[Chapter, ...]
    pin: Pin | None


@dataclass(frozen=True, slots=True)
class Desk:
    """What reading a recording needs beside its files."""

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


def read_recording(bundle: Bundle, desk: Desk, report: Report) -> Recording | None:
    """Read a bundle; None after reporting why it cannot be an episode."""
    problems: list[Problem] = []
    written = _written(bundle, desk, problems.append)
    for problem in problems:
        report(problem)
    if written is None:
        return None
    values, origin = written.values, written.origin
    refused = {problem.facts.get("key") for problem in problems}
    audio = _audio(bundle, values, origin, desk, report)
    guid = values.guid
    pin = desk.pins.find(bundle.slug, guid, audio.sha256 if audio else None)
    audio = audio or _remembered(bundle, written, pin, desk, refused, report)
    if audio is None:
        return None
    tell_renamed(pin, bundle.slug, audio, report)
    chapters = _chapters_file(bundle, values, origin, desk, report)
    elsewhere = desk.show.audio_base_url is not None
    return Recording(
        bundle=bundle,
        show=desk.show,
        values=values,
        origin=_with_chapters(origin, chapters, desk),
        notes=_notes(written, report),
        audio=with_public_name(audio, bundle.stem, pin, elsewhere=elsewhere),
        remote=values.audio if _is_remote(values.audio) else None,
        image=_image(bundle, values, origin, desk, report) or audio.cover,
        transcript=_transcript(bundle, values, origin, desk, report),
        chapters=_chapters(values, chapters, desk, report) or audio.chapters,
        pin=pin,
    )


def _written(bundle: Bundle, desk: Desk, report: Report) -> Written[EpisodeInput] | None:
    if bundle.notes is not None:
        return read_episode(bundle.notes, desk.shown(bundle.notes), report)
    source = bundle.audio[0] if bundle.audio else desk.folder
    return Written(EpisodeInput(), Origin(desk.shown(source)), "", 1, {})


def _is_remote(audio: str | None) -> bool:
    return audio is not None and audio.startswith(("https://", "http://"))


def _audio(
    bundle: Bundle, values: EpisodeInput, origin: Origin, desk: Desk, report: Report
) -> AudioFile | None:
    if values.audio is not None and not _is_remote(values.audio):
        path = desk.file(values.audio, "audio", origin, report)
    else:
        path = _only_audio(bundle, origin, report)
    return read_audio(path, desk.shown(path), desk.cache, report) if path else None


def _only_audio(bundle: Bundle, origin: Origin, report: Report) -> Path | None:
    if len(bundle.audio) > 1:
        names = ", ".join(path.name for path in bundle.audio)
        report(TWO_AUDIOS.at(Where(origin.file), stem=bundle.stem, names=names))
    return bundle.audio[0] if bundle.audio else None


def _remembered(
    bundle: Bundle,
    written: Written[EpisodeInput],
    pin: Pin | None,
    desk: Desk,
    refused: Collection[object],
    report: Report,
) -> AudioFile | None:
    """Answer for audio that is not here from the ledger, where the author may keep it elsewhere.

    `refused` are the keys that have had their Problem: a refused `audio:` is not missing, too.
    """
    values, origin = written.values, written.origin
    if bundle.audio or (values.audio is not None and not _is_remote(values.audio)):
        return None  # it is here, and was reported: unreadable or misnamed
    elsewhere = _is_remote(values.audio) or desk.show.audio_base_url is not None
    if pin is not None and pin.entry.sha256 and (elsewhere or values.withdrawn):
        if not elsewhere:
            _tell_gone(bundle, pin, origin, report)
        return remembered_audio(pin.entry)
    if not values.draft and "audio" not in refused:
        _tell_missing(bundle, elsewhere=elsewhere, desk=desk, origin=origin, report=report)
    return None


def _tell_gone(bundle: Bundle, pin: Pin, origin: Origin, report: Report) -> None:
    where = origin.of("withdrawn")
    report(WITHDRAWN_WITHOUT_AUDIO.at(where, slug=bundle.slug, name=pin.entry.name))


def _tell_missing(
    bundle: Bundle, *, elsewhere: bool, desk: Desk, origin: Origin, report: Report
) -> None:
    if elsewhere:
        folder = desk.shown(desk.folder)
        name = f"{bundle.stem}.mp3"
        report(REMOTE_UNKNOWN.at(origin.of("audio"), slug=bundle.slug, name=name, folder=folder))
    else:
        report(NO_AUDIO.at(Where(origin.file), slug=bundle.slug, stem=bundle.stem))


def _image(
    bundle: Bundle, values: EpisodeInput, origin: Origin, desk: Desk, report: Report
) -> Picture | None:
    if values.image is not None:
        path = desk.file(values.image, "image", origin, report)
    else:
        path = next(iter(bundle.pictures), None)
    if path is None:
        return None
    where = origin.of("image") if values.image else Where(desk.shown(path))
    return read_picture(path, desk.shown(path), where, report, role="episode")


def _transcript(
    bundle: Bundle, values: EpisodeInput, origin: Origin, desk: Desk, report: Report
) -> Transcript | None:
    if values.transcript is not None:
        path = desk.file(values.transcript, "transcript", origin, report)
    else:
        path = next(iter(bundle.transcripts), None)
    return read_transcript(path, desk.shown(path), report) if path else None


def _chapters_file(
    bundle: Bundle, values: EpisodeInput, origin: Origin, desk: Desk, report: Report
) -> Path | None:
    if isinstance(values.chapters, str):
        return desk.file(values.chapters, "chapters", origin, report)
    return bundle.chapters if values.chapters is None else None


def _with_chapters(origin: Origin, file: Path | None, desk: Desk) -> Origin:
    """Say that the chapters were written in their own file, if they were."""
    if file is None:
        return origin
    return Origin(origin.file, {**origin.marks, "chapters": Where(desk.shown(file))})


def _chapters(
    values: EpisodeInput, file: Path | None, desk: Desk, report: Report
) -> tuple[Chapter, ...]:
    if isinstance(values.chapters, tuple):
        return tuple(Chapter(item.start, item.title, item.url) for item in values.chapters)
    return read_chapters(file, desk.shown(file), report) if file else ()


def _notes(written: Written[EpisodeInput], report: Report) -> str:
    """Return the Markdown of the notes, or nothing after reporting why it cannot be rendered."""
    size = len(written.body.encode("utf-8", "surrogatepass"))
    file, first = written.origin.file, written.body_line
    if size > MOST_NOTES:
        report(NOTES_TOO_LONG.at(Where(file, first), size=size // 1000, limit=MOST_NOTES // 1000))
        return ""
    if (line := tangle(written.body)) is not None:
        report(NOTES_TANGLED.at(Where(file, first + line)))
        return ""
    return written.body
