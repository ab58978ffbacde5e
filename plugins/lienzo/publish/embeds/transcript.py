"""A transcript as reading matter: passages under their chapters, paragraphs, timed sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from lienzo.model import Chapter, Cue, Episode

PARAGRAPH_PAUSE = 0.6
"""Seconds of silence that part two paragraphs."""

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


def _paragraphs(cues: tuple[Cue, ...], *, named: bool) -> Iterator[Paragraph]:
    begin, voice = 0, None
    for at in range(1, len(cues) + 1):
        if at == len(cues) or _parted(cues[at - 1], cues[at]):
            speaker = cues[begin].speaker
            yield Paragraph((speaker or "") if named and speaker != voice else "", cues[begin:at])
            begin, voice = at, speaker


def _parted(before: Cue, after: Cue) -> bool:
    return after.speaker != before.speaker or after.start - before.end >= PARAGRAPH_PAUSE
