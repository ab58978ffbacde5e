"""Rules on episodes: what must be unique, and what must lie inside the audio."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePath

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
        if other is not episode and "guid" in episode.origin.marks:
            where = episode.origin.of("guid")
            yield GUID_REUSED.at(where, guid=episode.guid, other=other.slug)
        elif other is not episode:
            yield NAME_USED.at(Where(episode.origin.file), slug=episode.slug, other=other.slug)


def addresses_unique(course: Course) -> Iterator[Problem]:
    """No two episodes share the address of their audio: an app would play one for the other.

    It happens when an `audio:` is copied, or a renamed episode keeps its published name and another
    file takes the old one.
    """
    first: dict[str, Episode] = {}
    due = (episode for episode in course.episodes if episode.state is not State.DRAFT)
    for episode in sorted(due, key=_is_new):
        other = first.setdefault(episode.enclosure_url, episode)
        if other.guid != episode.guid:
            facts = {"slug": episode.slug, "url": episode.enclosure_url, "other": other.slug}
            yield ADDRESS_TAKEN.at(episode.origin.of("audio"), **facts)


def _is_new(episode: Episode) -> bool:
    """Whether the audio's published name is the file's own: nothing was published before it."""
    return PurePath(episode.audio.name).stem == episode.stem


def numbers_unique(course: Course) -> Iterator[Problem]:
    """No two full episodes of a season share a number: apps sort a serial show by it (Apple)."""
    first: dict[tuple[str, int | None, int], Episode] = {}
    for episode in course.episodes:
        if episode.number is None or episode.type != "full" or episode.state is State.DRAFT:
            continue
        place = (episode.show, episode.season, episode.number)
        if place in first:
            facts = {"number": episode.number, "season": episode.season or 1}
            where = episode.origin.of("episode")
            yield NUMBER_TWICE.at(where, other=first[place].slug, **facts)
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
