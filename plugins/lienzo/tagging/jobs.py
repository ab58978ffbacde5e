"""What `lienzo tag` has to do: one job for each audio file of the chosen episodes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lienzo.model import AudioFile, Course, Episode
from lienzo.model.show import in_show
from lienzo.problems import Problem, Report, Where
from lienzo.problems.tagging_codes import NOT_HERE, OUTPUT_AMONG_EPISODES
from lienzo.tagging.covers import artwork_of
from lienzo.tagging.values import TagValues, values_of


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be tagged.

    Attributes:
        audio: as measured: the episode's, or another recording of it in another format.
        source: where it is on disk.
        advice: what its cover gives to say.
    """

    episode: Episode
    audio: AudioFile
    source: Path
    values: TagValues
    advice: tuple[Problem, ...] = ()

    def inside(self, folder: Path) -> Path:
        """Return where the tagged copy lies in a folder: under the name it is published with."""
        return folder / in_show(self.episode.show, self.audio.name)


def jobs_of(
    course: Course,
    episodes: Sequence[Episode],
    report: Report,
    *,
    from_article: bool,
    named: bool,
) -> Iterator[Job]:
    """Yield the jobs; `named` tells whether the author asked for these episodes one by one.

    Audio that is not on this machine is reported only then.
    """
    project = Path(course.urls.project_dir)
    for episode in episodes:
        if episode.audio.declared:
            if named:
                where = Where(episode.origin.file)
                report(NOT_HERE.at(where, slug=episode.slug, name=episode.audio.name))
            continue
        advice: list[Problem] = []
        cover = artwork_of(course, episode, advice.append)
        values = values_of(course, episode, cover, from_article=from_article)
        for audio in (episode.audio, *episode.alternates):
            if not audio.declared:
                told = tuple(advice) if audio is episode.audio else ()
                yield Job(episode, audio, project / audio.path, values, told)


def is_apart(course: Course, folder: Path, report: Report) -> bool:
    """Whether a folder is none where Lienzo looks for audio; a Problem is reported if it is."""
    episodes = Path(course.urls.episodes_dir).resolve()
    if not folder.resolve().is_relative_to(episodes):
        return True
    report(OUTPUT_AMONG_EPISODES.at(Where(folder.as_posix()), folder=folder.as_posix()))
    return False
