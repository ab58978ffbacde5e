"""A transcript as reading matter: passages under their chapters, paragraphs, timed sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from lienzo.model import Chapter, Cue, Episode
from lienzo.publish.layout import transcript_paths

PARAGRAPH_PAUSE = 0.6
"""Seconds of silence that part two paragraphs."""

SHORT = 120
"""Words that a reader takes in at a glance, so that a transcript needs no fold."""

_ROUNDING = 0.05  # a cue may begin this much before the chapter it opens


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences in one breath; `speaker` is named only where the voice changes."""

    speaker: str
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """What is said in one chapter; `chapter` is None before the first and without any."""

    chapter: Chapter | None
    paragraphs: tuple[Paragraph, ...]


def listed(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """Return the chapters a player lists, in order of time."""
    return tuple(sorted((c for c in chapters if not c.hidden), key=lambda c: c.start))


def passages(episode: Episode) -> tuple[Passage, ...]:
    """Group a transcript's cues under the chapters they fall in; empty without a transcript."""
    if episode.transcript is None:
        return ()
    chapters = listed(episode.chapters)
    starts = [chapter.start - _ROUNDING for chapter in chapters]
    cues = episode.transcript.cues
    several = len({cue.speaker for cue in cues}) > 1
    return tuple(
        Passage(chapters[at - 1] if at else None, tuple(_paragraphs(tuple(said), named=several)))
        for at, said in groupby(cues, key=lambda cue: bisect_right(starts, cue.start))
    )


def is_short(episode: Episode) -> bool:
    """Whether a transcript has few words, and can stand open."""
    cues = episode.transcript.cues if episode.transcript else ()
    return sum(len(cue.text.split()) for cue in cues) < SHORT


def untimed(episode: Episode) -> str | None:
    """Return the published file of a transcript that tells no times; None where there is none.

    Its words cannot be put in step with the audio, so the page leads to the file instead.
    """
    if episode.transcript is None or episode.transcript.cues:
        return None
    return next(path for _, path in transcript_paths(episode))


def _paragraphs(cues: tuple[Cue, ...], *, named: bool) -> Iterator[Paragraph]:
    begin, voice = 0, None
    for at in range(1, len(cues) + 1):
        if at == len(cues) or _parted(cues[at - 1], cues[at]):
            speaker = cues[begin].speaker
            yield Paragraph((speaker or "") if named and speaker != voice else "", cues[begin:at])
            begin, voice = at, speaker


def _parted(before: Cue, after: Cue) -> bool:
    return after.speaker != before.speaker or after.start - before.end >= PARAGRAPH_PAUSE
