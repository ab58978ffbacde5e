"""Rules on episodes: what must be unique, and what must lie inside the audio."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lienzo.model import Course, Episode, State
from lienzo.problems import Problem, Where
from lienzo.problems.episode_codes import (
    CHAPTER_ORDER,
    CHAPTER_OUTSIDE,
    CUE_OUTSIDE,
    NUMBER_TWICE,
)
from lienzo.problems.ledger_codes import GUID_REUSED
from lienzo.units import clock_time

_SLACK = 0.5
"""Seconds a last cue may run past the audio: encoders trim and pad, editors round."""


def guids_unique(course: Course) -> Iterator[Problem]:
    """No two episodes share a guid: apps would show only one of them (RSS 2.0, Apple)."""
    first: dict[str, Episode] = {}
    for episode in course.episodes:
        if not episode.guid:
            continue
        if episode.guid in first:
            where = episode.origin.of("guid")
            yield GUID_REUSED.at(where, guid=episode.guid, other=first[episode.guid].slug)
        first.setdefault(episode.guid, episode)


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
        where = episode.origin.of("chapters")
        for before, chapter in pairwise(episode.chapters):
            if chapter.start <= before.start:
                start = clock_time(chapter.start)
                yield CHAPTER_ORDER.at(where, title=chapter.title, start=start)
        for chapter in episode.chapters:
            if chapter.start >= episode.audio.duration:
                facts = {"title": chapter.title, "start": clock_time(chapter.start)}
                duration = clock_time(episode.audio.duration)
                yield CHAPTER_OUTSIDE.at(where, duration=duration, **facts)


def transcript_inside(course: Course) -> Iterator[Problem]:
    """A transcript ends when its audio does: a longer one belongs to another recording."""
    for episode in course.episodes:
        if episode.transcript is None or not episode.transcript.cues:
            continue
        end = max(cue.end for cue in episode.transcript.cues)
        if end > episode.audio.duration + _SLACK:
            where = Where(episode.transcript.path)
            duration = clock_time(episode.audio.duration)
            yield CUE_OUTSIDE.at(where, end=clock_time(end), duration=duration)
