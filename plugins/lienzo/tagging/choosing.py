"""Which episodes an author means: by file, by name, with or without its number, or by number."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from lienzo.model import AudioFile, Course, Episode
from lienzo.problems import Report, Where
from lienzo.problems.tagging_codes import SEVERAL_EPISODES, UNKNOWN_EPISODE
from lienzo.units import first_few, leading_number

_SHOWN = 6


def chosen(
    course: Course, words: Sequence[str], folder: Path, report: Report
) -> tuple[Episode, ...]:
    """Return the episodes, each once, in the order of their words; all of them without a word.

    `folder` is where paths count from. What cannot be told is reported.
    """
    if not words:
        return course.episodes
    found: list[Episode] = []
    for word in words:
        episode = _one(course, word, folder, report)
        if episode is not None and episode not in found:
            found.append(episode)
    return tuple(found)


def _one(course: Course, word: str, folder: Path, report: Report) -> Episode | None:
    meant = _meant(course, word, folder)
    where = Where(PurePath(course.urls.episodes_dir).name)
    if not meant:
        known = first_few([episode.stem for episode in course.episodes], _SHOWN)
        report(UNKNOWN_EPISODE.at(where, value=word, choices=known))
    elif len(meant) > 1:
        names = ", ".join(episode.audio.path for episode in meant)
        report(SEVERAL_EPISODES.at(where, value=word, names=names))
    return meant[0] if len(meant) == 1 else None


def _meant(course: Course, word: str, folder: Path) -> list[Episode]:
    """Return the episodes of the first way of reading a word that any answers to."""
    path = (folder / word).resolve()
    project = Path(course.urls.project_dir)
    number = int(word) if word.isdecimal() else None
    readings = (
        lambda e: any((project / audio.path).resolve() == path for audio in _audio(e)),
        lambda e: word in {audio.name for audio in _audio(e)} | {e.stem},
        lambda e: word == e.slug,
        lambda e: number is not None and leading_number(e.stem) == number,
        lambda e: number is not None and e.number == number,
    )
    for answers in readings:
        if meant := [episode for episode in course.episodes if answers(episode)]:
            return meant
    return []


def _audio(episode: Episode) -> tuple[AudioFile, ...]:
    return (episode.audio, *episode.alternates)
