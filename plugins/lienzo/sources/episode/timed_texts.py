"""An episode's chapters and transcripts: which files they are in, and what these say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from lienzo.model import Picture, Transcript
from lienzo.problems import Origin, Report, Where
from lienzo.problems.chapter_codes import NEITHER, TRANSCRIPT_TWICE, TWO_FILES
from lienzo.problems.picture_codes import NO_PICTURE
from lienzo.sources.chapters import Mark, chapters_in, read_chapters
from lienzo.sources.episode.artwork import measure_picture
from lienzo.sources.episode.desk import Desk
from lienzo.sources.episode.podcasting import chapter
from lienzo.sources.episode.shelf import Bundle
from lienzo.sources.inputs.models import EpisodeInput
from lienzo.sources.paths import named_file
from lienzo.sources.regular_file import RefusedError, read_whole
from lienzo.sources.syntax.json_objects import JsonObject
from lienzo.sources.syntax.json_reader import read_json
from lienzo.sources.syntax.text_file import read_text
from lienzo.sources.transcripts import read_transcript, transcript_in

_FORMS = ("vtt", "srt", "json", "html")
_LARGEST_PICTURE = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class TimedTexts:
    """What was written of an episode with times.

    Attributes:
        marks: chapters, each with its place; none when they are written nowhere.
        transcripts: the first is the one to show: it tells times, if any does.
    """

    marks: tuple[Mark, ...]
    transcripts: tuple[Transcript, ...]

    def origin(self, origin: Origin) -> Origin:
        """Return an episode's origin that knows where its chapters stand."""
        return with_places(origin, [mark.where for mark in self.marks])


def with_places(origin: Origin, places: Sequence[Where]) -> Origin:
    """Return an origin whose n-th chapter stands at the n-th place."""
    if not places or places[0].file == origin.file:  # there, every key has its own place
        return origin
    stale = {key: at for key, at in origin.marks.items() if not key.startswith("chapters")}
    starts = {f"chapters.{number}.start": at for number, at in enumerate(places)}
    marks = {**stale, "chapters": Where(places[0].file), **starts}
    return Origin(origin.file, MappingProxyType(marks))


def read_timed_texts(
    bundle: Bundle, values: EpisodeInput, origin: Origin, desk: Desk, report: Report
) -> TimedTexts:
    """Read the chapters and transcripts that front matter names, else those of the same stem.

    A `.json` of that stem may be either, and tells by what it holds. Two files of chapters are a
    Problem, and so are two transcripts of one format.
    """
    named = _named(values, origin, desk, report)
    taken = {path.resolve() for path in named}
    found = _sniffed([path for path in bundle.json if path.resolve() not in taken], desk, report)
    marks = _written(values, origin) or _marks(bundle, values, origin, found, desk, report)
    if values.transcript:
        read = [read_transcript(path, desk.shown(path), report) for path in named]
    else:
        read = _transcripts(bundle, found, desk, report)
    return TimedTexts(
        tuple(_pictured(mark, desk.folder, desk, report) for mark in marks),
        _one_of_each([transcript for transcript in read if transcript is not None], report),
    )


def _named(values: EpisodeInput, origin: Origin, desk: Desk, report: Report) -> tuple[Path, ...]:
    """Return the transcripts that front matter names."""
    found = (desk.file(name, "transcript", origin, report) for name in values.transcript or ())
    return tuple(path for path in found if path is not None)


def _sniffed(paths: Iterable[Path], desk: Desk, report: Report) -> Mapping[Path, JsonObject]:
    """Return JSON files as documents; what holds neither chapters nor a transcript is told."""
    found = {}
    for path in paths:
        source = read_text(path, desk.shown(path), report)
        root = read_json(source, report) if source else None
        if source is None or root is None:
            continue
        document = JsonObject.of(source, root, report)
        if document is None or not {"chapters", "segments"} & document.members.keys():
            report(NEITHER.at(root.at(source)))
        else:
            found[path] = document
    return found


def _written(values: EpisodeInput, origin: Origin) -> tuple[Mark, ...]:
    """Return the chapters that stand in the front matter itself."""
    if not isinstance(values.chapters, tuple):
        return ()
    return tuple(
        Mark(origin.of(f"chapters.{number}.start"), chapter(item))
        for number, item in enumerate(values.chapters)
    )


def _marks(
    bundle: Bundle,
    values: EpisodeInput,
    origin: Origin,
    found: Mapping[Path, JsonObject],
    desk: Desk,
    report: Report,
) -> tuple[Mark, ...]:
    if isinstance(values.chapters, str):
        path = desk.file(values.chapters, "chapters", origin, report)
        return read_chapters(path, desk.shown(path), report) if path else ()
    if values.chapters is not None:
        return ()
    known = {path: document for path, document in found.items() if "chapters" in document.members}
    files = [*bundle.chapters, *known]
    if len(files) > 1:
        names = ", ".join(path.name for path in files)
        report(TWO_FILES.at(Where(desk.shown(files[1])), stem=bundle.stem, names=names))
        return ()
    for path in bundle.chapters:
        return read_chapters(path, desk.shown(path), report)
    for document in known.values():
        return chapters_in(document, report)
    return ()


def _transcripts(
    bundle: Bundle, found: Mapping[Path, JsonObject], desk: Desk, report: Report
) -> list[Transcript | None]:
    """Read the transcripts of a stem: WebVTT, SubRip, JSON, HTML."""
    read = [read_transcript(path, desk.shown(path), report) for path in bundle.transcripts]
    read += [transcript_in(x, report) for x in found.values() if "chapters" not in x.members]
    return sorted(read, key=lambda each: _FORMS.index(each.format) if each else 0)


def _one_of_each(read: Sequence[Transcript], report: Report) -> tuple[Transcript, ...]:
    """Return one transcript of each format, those that tell times first."""
    first: dict[str, Transcript] = {}
    for transcript in read:
        kept = first.setdefault(transcript.format, transcript)
        if kept is not transcript:
            facts = {"format": transcript.format, "other": kept.path}
            report(TRANSCRIPT_TWICE.at(Where(transcript.path), **facts))
    return tuple(sorted(first.values(), key=lambda transcript: not transcript.cues))


def _pictured(mark: Mark, folder: Path, desk: Desk, report: Report) -> Mark:
    """Return a chapter whose picture, if it is a file, has been measured."""
    img = mark.chapter.img
    if not isinstance(img, str) or img.startswith(("https://", "http://")):
        return mark
    picture = _picture(img, mark.where, folder, desk, report)
    return replace(mark, chapter=replace(mark.chapter, img=picture))


def _picture(name: str, where: Where, folder: Path, desk: Desk, report: Report) -> Picture | None:
    path = named_file(folder, name, desk.project, where=where, key="img", report=report)
    if path is None:
        return None
    try:
        data = read_whole(path, Where(desk.shown(path)), _LARGEST_PICTURE)
    except RefusedError as refused:
        report(refused.problem)
        return None
    measured = measure_picture(data)
    if measured is None:
        report(NO_PICTURE.at(where, name=name))
        return None
    return measured.at(path.as_posix())
