"""Rules on episodes: what must be unique, and what must lie inside the audio."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePath

from lienzo.checks.addresses import alternate_addresses
from lienzo.model import Course, Episode, State
from lienzo.problems import Problem, Where
from lienzo.problems.episode_codes import (
    ADDRESS_TAKEN,
    CHAPTER_ORDER,
    CHAPTER_OUTSIDE,
    CUE_OUTSIDE,
    NUMBER_TWICE,
)
from lienzo.problems.ledger_codes import GUID_REUSED, NAME_USED
from lienzo.problems.number_codes import NUMBER_SHARED
from lienzo.units import clock_time

_SLACK = 0.5
"""Seconds a last cue may run past the audio: encoders trim and pad, editors round."""


def guids_unique(course: Course) -> Iterator[Problem]:
    """No two episodes share a guid: apps would show only one of them (RSS 2.0, Apple)."""
    first: dict[str, Episode] = {}
    for episode in course.episodes:
        if not episode.guid:
            continue
        other = first.setdefault(episode.guid, episode)
        if other is not episode:
            yield _shared_guid(other, episode)


def _shared_guid(first: Episode, second: Episode) -> Problem:
    """Tell of a guid that an author wrote, else of a name that gave the same guid before.

    A written guid beside a published name has only been kept through a change of names.
    """
    for episode, other in ((second, first), (first, second)):
        if "guid" in episode.origin.marks and (episode is second or _is_new(episode)):
            facts = {"guid": episode.guid, "other": other.slug, "file": _files_of(other)}
            return GUID_REUSED.at(episode.origin.of("guid"), **facts)
    return NAME_USED.at(Where(second.origin.file), slug=second.slug, other=first.slug)


def _files_of(episode: Episode) -> str:
    """Name the files that make an episode: its audio, if it is here, and its notes."""
    audio = [] if episode.audio.declared else [episode.audio.path]
    names = [PurePath(path).name for path in (*audio, episode.origin.file)]
    return ", ".join(dict.fromkeys(names))


def addresses_unique(course: Course) -> Iterator[Problem]:
    """No two episodes share an address of their audio: an app would play one for the other.

    It happens when an `audio:` is copied, or a renamed episode keeps its published name and another
    file takes the old one: its enclosure, or the same in another format.
    """
    first: dict[str, Episode] = {}
    for episode, url, where in _addresses(course):
        other = first.setdefault(url, episode)
        if other.guid != episode.guid:
            yield ADDRESS_TAKEN.at(where, slug=episode.slug, url=url, other=other.slug)


def _addresses(course: Course) -> Iterator[tuple[Episode, str, Where]]:
    """Yield every address of audio: what is frozen comes first, and alternates last."""
    due = [episode for episode in course.episodes if episode.state is not State.DRAFT]
    for episode in sorted(due, key=_is_new):
        yield episode, episode.enclosure_url, episode.origin.of("audio")
    for episode in due:
        for audio, url in alternate_addresses(course, episode):
            yield episode, url, Where(audio.path)


def _is_new(episode: Episode) -> bool:
    """Whether the audio's published name is the file's own: nothing was published before it."""
    return PurePath(episode.audio.name).stem == episode.stem


def numbers_unique(course: Course) -> Iterator[Problem]:
    """No two full episodes of a season share a number (Apple's RSS guide).

    Apps sort a serial show by it, and nobody knows its order then; any other goes by date.
    """
    serial = {show.key for show in course.shows if show.type == "serial"}
    first: dict[tuple[str, int | None, int], Episode] = {}
    for episode in course.episodes:
        if episode.number is None or episode.type != "full" or episode.state is State.DRAFT:
            continue
        place = (episode.show, episode.season, episode.number)
        if place in first:
            facts = {"number": episode.number, "season": episode.season or 1}
            where, code = episode.origin.of("episode"), NUMBER_SHARED
            if episode.show in serial:
                code = NUMBER_TWICE
            yield code.at(where, other=first[place].slug, **facts)
        first.setdefault(place, episode)


def chapters_inside(course: Course) -> Iterator[Problem]:
    """Chapters ascend and start before the audio ends."""
    for episode in course.episodes:
        places = [episode.origin.of(f"chapters.{n}.start") for n in range(len(episode.chapters))]
        for (before, chapter), where in zip(pairwise(episode.chapters), places[1:], strict=False):
            if chapter.start <= before.start:
                start = clock_time(chapter.start)
                yield CHAPTER_ORDER.at(where, title=chapter.title, start=start)
        for chapter, where in zip(episode.chapters, places, strict=True):
            if chapter.start >= episode.audio.duration:
                facts = {"title": chapter.title, "start": clock_time(chapter.start)}
                duration = clock_time(episode.audio.duration)
                yield CHAPTER_OUTSIDE.at(where, duration=duration, **facts)


def transcript_inside(course: Course) -> Iterator[Problem]:
    """A transcript in any form ends when its audio does: a longer one is another recording's."""
    for episode in course.episodes:
        first = () if episode.transcript is None else (episode.transcript,)
        for transcript in (*first, *episode.more_transcripts):
            end = max((cue.end for cue in transcript.cues), default=0.0)
            if end > episode.audio.duration + _SLACK:
                duration = clock_time(episode.audio.duration)
                where = Where(transcript.path)
                yield CUE_OUTSIDE.at(where, end=clock_time(end), duration=duration)
