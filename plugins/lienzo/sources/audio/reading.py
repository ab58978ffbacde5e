"""One audio file becomes an `AudioFile`, or a Problem that says why it cannot."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final

from lienzo.model.media import AudioFile, Chapter
from lienzo.problems import Report, Where
from lienzo.problems.audio_codes import HEADER_LIES, NOT_FOR_APPLE, WRONG_EXTENSION
from lienzo.sources.audio.cache import AudioCache, Facts
from lienzo.sources.audio.content import container_of
from lienzo.sources.audio.cover import Cover, keep_chapter_picture, keep_cover
from lienzo.sources.audio.flac import flac_tags, measure_flac
from lienzo.sources.audio.id3 import read_id3
from lienzo.sources.audio.measured import Measured, Tagged
from lienzo.sources.audio.mp4 import measure_mp4, mp4_tags
from lienzo.sources.audio.mpeg import measure_mpeg
from lienzo.sources.audio.ogg import measure_ogg, ogg_tags
from lienzo.sources.audio.refusal import Finding, NotPlayableError, TagsIgnoredError
from lienzo.sources.audio.wav import measure_wav, wav_tags
from lienzo.sources.audio.window import Window
from lienzo.sources.regular_file import RefusedError, Stamp, opened, stamp
from lienzo.units import clock_time

_MEASURE: Final[dict[str, Callable[[Window, int], Measured]]] = {
    "mpeg": measure_mpeg,
    "flac": measure_flac,
    "mp4": lambda window, _: measure_mp4(window),
    "ogg": lambda window, _: measure_ogg(window),
    "wav": lambda window, _: measure_wav(window),
}
_TAGS: Final[dict[str, Callable[[Window, int], Tagged]]] = {
    "mpeg": lambda window, _: read_id3(window),
    "flac": flac_tags,
    "mp4": lambda window, _: mp4_tags(window),
    "ogg": lambda window, _: ogg_tags(window),
    "wav": lambda window, _: wav_tags(window),
}
_BLOCK = 1 << 20
_TOLERANCE = 2.0
"""Seconds that a header may be wrong before an author hears of it: padding makes small ones."""


def read_audio(path: Path, name: str, cache: AudioCache, report: Report) -> AudioFile | None:
    """Return what an audio file holds; None after reporting why it cannot be published.

    `name` is the path from the project's folder, for Problems and for `AudioFile.path`. A file
    that has not changed since `cache` saw it is not opened; its Problems are reported again.

    Raises:
        HostError: an embedded cover cannot be stored in the cache's folder.
    """
    where = Where(name)
    try:
        facts = _facts(path, where, cache)
    except RefusedError as refused:
        report(refused.problem)
        return None
    for finding in facts.findings:
        report(finding.code.at(where, **finding.facts))
    if facts.audio is None:
        return None
    return replace(facts.audio, path=name, name=PurePosixPath(name).name)


def _facts(path: Path, where: Where, cache: AudioCache) -> Facts:
    known = cache.get(path, stamp(path, where))
    if known is not None:
        return known
    with opened(path, where) as (file, state):
        facts = _read(Window(file, state.size), path, state, cache)
        digest = _sha256(Window(file, state.size)) if facts.audio else ""
    if facts.audio is not None:
        facts = replace(facts, audio=replace(facts.audio, sha256=digest))
    cache.put(path, state, facts)
    return facts


def _read(window: Window, path: Path, state: Stamp, cache: AudioCache) -> Facts:
    try:
        container, start = container_of(window)
        measured = _MEASURE[container](window, start)
        _check_extension(measured, path)
    except NotPlayableError as refused:
        return Facts(None, (refused.finding,))
    tagged = _tags(container, window, start)
    cover = keep_cover(tagged.cover, cache.covers)
    pictured = [keep_chapter_picture(data, cache.covers) for data in tagged.pictures]
    audio = AudioFile(
        path=path.as_posix(),
        name=path.name,
        bytes=state.size,
        mime=measured.kind.mime,
        duration=round(measured.duration, 3),
        sha256="",
        tags=tagged.tags,
        chapters=_illustrated(tagged.chapters, pictured),
        cover=cover.picture,
    )
    unusable = {finding.code.id: finding for kept in pictured for finding in kept.findings}
    findings = (*_doubts(measured), *tagged.findings, *cover.findings, *unusable.values())
    return Facts(audio, findings)


def _illustrated(chapters: Sequence[Chapter], pictured: Sequence[Cover]) -> tuple[Chapter, ...]:
    """Return chapters with their pictures, which only some formats hold."""
    if not pictured:
        return tuple(chapters)
    both = zip(chapters, pictured, strict=True)
    return tuple(replace(chapter, img=kept.picture) for chapter, kept in both)


def _tags(container: str, window: Window, start: int) -> Tagged:
    try:
        return _TAGS[container](window, start)
    except (TagsIgnoredError, NotPlayableError) as ignored:
        return Tagged(findings=(ignored.finding,))


def _check_extension(measured: Measured, path: Path) -> None:
    ending, kind = path.suffix.lower(), measured.kind
    if ending not in kind.extensions:
        fix = kind.extensions[0]
        raise NotPlayableError(WRONG_EXTENSION, extension=ending, found=kind.name, fix=fix)


def _doubts(measured: Measured) -> tuple[Finding, ...]:
    findings = []
    if not measured.kind.apple:
        findings.append(Finding(NOT_FOR_APPLE, {"found": measured.kind.name}))
    if measured.promised and abs(measured.promised - measured.duration) > _TOLERANCE:
        promised, heard = clock_time(measured.promised), clock_time(measured.duration)
        findings.append(Finding(HEADER_LIES, {"promised": promised, "measured": heard}))
    return tuple(findings)


def _sha256(window: Window) -> str:
    digest = hashlib.sha256()
    for place in range(0, window.size, _BLOCK):
        digest.update(window.at(place, _BLOCK))
    return digest.hexdigest()
