"""Rules on chapters and transcripts: apps use them as they are meant."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.checks.grouping import due, told_once
from lienzo.model import Course, Episode
from lienzo.problems import Problem, Where
from lienzo.problems.app_codes import (
    CHAPTERS_FEW,
    CHAPTERS_LATE,
    CHAPTERS_MANY,
    NO_TRANSCRIPT,
    NOTES_LONG,
    TRANSCRIPT_SHORT,
)
from lienzo.units import clock_time

_FEWEST, _MOST = 3, 255
"""Chapters: what Apple reads from notes (5482), and what ID3's table of contents can count."""
_COVERED = 0.8
"""How much of the audio a whole transcript covers; music may end it."""
_SPOTIFY = 60_000


def chapters_as_apple_reads(course: Course) -> Iterator[Problem]:
    """Chapters begin at 0:00 and are three at least (Apple, 5482), and no more than ID3 holds."""
    for show in course.shows:
        split = [(x, [c for c in x.chapters if not c.hidden]) for x in due(course, show)]
        told = [(episode, shown) for episode, shown in split if shown]
        late = [x for x, shown in told if shown[0].start > 0]
        yield from told_once(CHAPTERS_LATE, "chapters", late)
        few = [x for x, shown in told if len(shown) < _FEWEST]
        yield from told_once(CHAPTERS_FEW, "chapters", few, limit=_FEWEST)
        many = [x for x, shown in told if len(shown) > _MOST]
        yield from told_once(CHAPTERS_MANY, "chapters", many, limit=_MOST)


def transcripts_whole(course: Course) -> Iterator[Problem]:
    """A transcript goes on to the end: one that stops before is half done, or another take's."""
    for show in course.shows:
        for episode in due(course, show):
            transcript, duration = episode.transcript, episode.audio.duration
            if transcript is None or not transcript.cues:
                continue
            end = max(cue.end for cue in transcript.cues)
            if end < _COVERED * duration:
                facts = {"end": clock_time(end), "duration": clock_time(duration)}
                yield TRANSCRIPT_SHORT.at(Where(transcript.path), **facts)


def transcripts_for_all(course: Course) -> Iterator[Problem]:
    """Who gives transcripts gives them for every episode (PSP-1 recommends one for each).

    A show without any is not told: Apple makes its own, and the author knows.
    """
    for show in course.shows:
        full = [episode for episode in due(course, show) if episode.type == "full"]
        without = [episode for episode in full if not _is_read(episode)]
        if len(without) < len(full):
            yield from told_once(NO_TRANSCRIPT, "transcript", without)


def _is_read(episode: Episode) -> bool:
    return episode.transcript is not None or bool(episode.more_transcripts)


def notes_short(course: Course) -> Iterator[Problem]:
    """Notes have at most 60,000 characters (Spotify)."""
    for show in course.shows:
        long = [episode for episode in due(course, show) if len(episode.notes) > _SPOTIFY]
        yield from told_once(NOTES_LONG, "", long, limit=_SPOTIFY)
