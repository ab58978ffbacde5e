"""An episode's chapters, of all the places they may come from.

What was written for the episode counts first: the list in its front matter, else the file of its
stem. Then the article's headings that say when they are heard, and last what the audio holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lienzo.model import Article, AudioFile, Chapter
from lienzo.problems import Origin, Report, Where
from lienzo.problems.chapter_codes import HEADING_OUTSIDE
from lienzo.sources.episode.recordings import Recording
from lienzo.sources.episode.timed_texts import with_places
from lienzo.sources.series.sections import Section
from lienzo.units import clock_time

_NEAR = 1.0
"""Seconds that a heading's time and a chapter's may differ and mean the same moment."""


@dataclass(frozen=True, slots=True)
class Chapters:
    """Chapters, and an episode's origin that knows where each was written."""

    chapters: tuple[Chapter, ...]
    origin: Origin


def settle_chapters(
    recording: Recording,
    sections: Sequence[Section],
    article: Article | None,
    page_url: str,
    report: Report,
) -> Chapters:
    """Return the chapters of an episode.

    A chapter without a link that starts where a heading is heard leads to that section. Headings
    are the chapters themselves when nothing was written, unless the audio holds a chapter at each
    of them: then the audio says more, and its chapters take the headings' titles and links. The
    first chapter starts at 0:00, as Apple asks (5482): the article's opening, if no heading does.
    """
    audio, origin = recording.audio, recording.origin
    heard = _inside(sections, audio, report)
    written = tuple(mark.chapter for mark in recording.timed.marks)
    embedded = tuple(_apart(audio.chapters))
    if written:
        found = tuple(_linked(chapter, heard) for chapter in written)
    elif heard and not _each_among(heard, embedded):
        opening = _opening(heard, article, page_url)
        found = (*opening, *(Chapter(s.start, s.title, f"#{s.id}") for s in heard))
        origin = with_places(origin, [s.where for s in (*heard[: len(opening)], *heard)])
    else:
        found = tuple(_titled(chapter, heard) for chapter in embedded)
        origin = with_places(origin, [Where(audio.path)] * len(found))
    return Chapters(tuple(_placed(chapter, page_url) for chapter in found), origin)


def _apart(chapters: Sequence[Chapter]) -> Iterator[Chapter]:
    """Leave out a chapter that starts together with the one before it.

    A table of contents in an audio tag may nest: the first part of a chapter starts where the
    chapter does. Listed one after the other, only the outer one can be.
    """
    last: float | None = None
    for chapter in chapters:
        if chapter.start != last:
            yield chapter
        last = chapter.start


def _inside(sections: Sequence[Section], audio: AudioFile, report: Report) -> tuple[Section, ...]:
    for section in sections:
        if section.start >= audio.duration:
            facts = {"start": clock_time(section.start), "duration": clock_time(audio.duration)}
            report(HEADING_OUTSIDE.at(section.where, **facts))
    return tuple(section for section in sections if section.start < audio.duration)


def _opening(
    heard: Sequence[Section], article: Article | None, page_url: str
) -> tuple[Chapter, ...]:
    if article is None or heard[0].start == 0:
        return ()
    return (Chapter(0.0, article.title, page_url),)


def _section(chapter: Chapter, heard: Sequence[Section]) -> Section | None:
    near = [section for section in heard if abs(section.start - chapter.start) <= _NEAR]
    return min(near, key=lambda section: abs(section.start - chapter.start), default=None)


def _each_among(heard: Sequence[Section], chapters: Sequence[Chapter]) -> bool:
    return all(
        any(abs(section.start - chapter.start) <= _NEAR for chapter in chapters)
        for section in heard
    )


def _linked(chapter: Chapter, heard: Sequence[Section]) -> Chapter:
    section = None if chapter.url else _section(chapter, heard)
    return replace(chapter, url=f"#{section.id}") if section else chapter


def _titled(chapter: Chapter, heard: Sequence[Section]) -> Chapter:
    section = _section(chapter, heard)
    linked = _linked(chapter, heard)
    return replace(linked, title=section.title) if section else linked


def _placed(chapter: Chapter, page_url: str) -> Chapter:
    """Point a chapter's `#section` at the page of its episode."""
    if chapter.url is None or not chapter.url.startswith("#"):
        return chapter
    return replace(chapter, url=page_url + chapter.url)
