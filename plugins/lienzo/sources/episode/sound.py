"""Which of an episode's audio files is the enclosure, and which are the same in other formats.

Only the enclosure is promised: its address and bytes are frozen when the episode is published,
and it alone has an entry in the ledger. An alternate may be added, mended or deleted at any time;
once deleted, the feed no longer offers it and its address on the site answers no more, which no
app takes for a new or a lost episode.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lienzo.model import AudioFile
from lienzo.problems import Origin, Problem, Report, Where
from lienzo.problems.audio_codes import NOT_FOR_APPLE
from lienzo.problems.chapter_codes import ALTERNATE_DIFFERS
from lienzo.problems.declared_codes import MASTER
from lienzo.problems.episode_codes import TWO_AUDIOS
from lienzo.sources.audio import read_audio
from lienzo.sources.episode.desk import Desk
from lienzo.sources.episode.enclosure import Claim, claim_of, is_remote
from lienzo.sources.episode.pins import Pin, remembered_audio
from lienzo.sources.episode.shelf import Bundle
from lienzo.sources.inputs.models import EpisodeInput
from lienzo.units import clock_time

_SAME = 2.0
"""Seconds that two exports of one cut may differ: encoders pad and trim at both ends."""
_MASTER = ".wav"
"""Beside another format it is what that was made of: no app asks for hundreds of megabytes."""


@dataclass(frozen=True, slots=True)
class Sound:
    """The audio of an episode, and the same recording in other formats.

    Attributes:
        audio: the enclosure; None when its file is not here, or could not be read.
        unread: its file is named or here and is of no use, which was told.
    """

    audio: AudioFile | None
    alternates: tuple[AudioFile, ...] = ()
    unread: bool = False


@dataclass(frozen=True, slots=True)
class _Take:
    """One file as it was read, and what there is to say about it."""

    path: Path
    where: Where
    audio: AudioFile | None
    problems: tuple[Problem, ...]

    @property
    def ending(self) -> str:
        return self.path.suffix.lower()


def read_sound(
    bundle: Bundle, values: EpisodeInput, origin: Origin, desk: Desk, report: Report
) -> Sound:
    """Read the audio files of an episode.

    The enclosure is the one `audio:` names; else the one that was published, or declared by a
    foreign feed; else the first of mp3, m4a and the others, for apps play MP3 everywhere. Where
    the audio lies elsewhere, only the file of that address is; without it there is none here.
    Files of the same stem in another format are alternates, but for masters. A file whose length
    is another is no alternate, and that is told.
    """
    named = None
    if values.audio is not None and not is_remote(values.audio):
        named = desk.file(values.audio, "audio", origin, report)
        if named is None or not _among(named, bundle.audio):
            audio = _audio(named, desk, report) if named else None
            return Sound(audio, unread=audio is None)
    takes = [_read(path, desk) for path in _one_of_each(bundle, named, origin, report)]
    claim = claim_of(bundle, values, desk, [take.audio for take in takes if take.audio])
    chosen = _chosen(takes, named, claim)
    others = [take for take in takes if take is not chosen]
    if chosen is not None:
        _tell(chosen.problems, report)
    _tell(_of_others(others), report)
    if chosen is not None and chosen.audio is None:
        return Sound(None, unread=True)
    enclosure = chosen.audio if chosen else _remembered(claim.pin)
    return Sound(chosen.audio if chosen else None, _alternates(others, enclosure, report))


def _audio(path: Path, desk: Desk, report: Report) -> AudioFile | None:
    return read_audio(path, desk.shown(path), desk.cache, report)


def _read(path: Path, desk: Desk) -> _Take:
    problems: list[Problem] = []
    audio = _audio(path, desk, problems.append)
    return _Take(path, Where(desk.shown(path)), audio, tuple(problems))


def _among(path: Path, others: Sequence[Path]) -> bool:
    return any(_same(path, other) for other in others)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _one_of_each(
    bundle: Bundle, named: Path | None, origin: Origin, report: Report
) -> tuple[Path, ...]:
    """Return the files, one of each format; `x.mp3` and `x.MP3` would have the same address."""
    first: dict[str, Path] = {named.suffix.lower(): named} if named else {}
    twice = []
    for path in bundle.audio:
        ending = path.suffix.lower()
        if path != first.setdefault(ending, path) and not (
            named and ending == named.suffix.lower()
        ):
            twice.append((first[ending], path))
    if twice:
        names = ", ".join(path.name for pair in twice for path in pair)
        report(TWO_AUDIOS.at(Where(origin.file), stem=bundle.stem, names=names))
    return tuple(first.values())


def _chosen(takes: Sequence[_Take], named: Path | None, claim: Claim) -> _Take | None:
    if named is not None:
        return next(take for take in takes if _same(named, take.path))
    claimed = _claimed(takes, claim)
    if claimed is not None and claim.binds:
        return claimed
    if claimed is None and claim.elsewhere:
        return None
    return next(iter(takes), None)


def _claimed(takes: Sequence[_Take], claim: Claim) -> _Take | None:
    """Return the file whose bytes the ledger knows, else the one of the ending it expects."""
    for take in takes:
        if take.audio is not None and take.audio.sha256 == claim.sha256:
            return take
    return next((take for take in takes if take.ending == claim.ending), None)


def _of_others(takes: Sequence[_Take]) -> Iterator[Problem]:
    """Yield what is to say of the files that are not the enclosure.

    A master is not published, so nothing in it can be wrong. Apple reads the enclosure alone.
    """
    for take in takes:
        if take.ending == _MASTER:
            yield MASTER.at(take.where, names=take.path.name, count=1)
        else:
            yield from (problem for problem in take.problems if problem.code is not NOT_FOR_APPLE)


def _tell(problems: Iterator[Problem] | Sequence[Problem], report: Report) -> None:
    for problem in problems:
        report(problem)


def _remembered(pin: Pin | None) -> AudioFile | None:
    return remembered_audio(pin.entry) if pin is not None and pin.entry.answers else None


def _alternates(
    others: Sequence[_Take], enclosure: AudioFile | None, report: Report
) -> tuple[AudioFile, ...]:
    readable = [take.audio for take in others if take.audio and take.ending != _MASTER]
    if enclosure is None:
        return tuple(readable)
    same = [audio for audio in readable if abs(audio.duration - enclosure.duration) <= _SAME]
    for other in readable:
        if other not in same:
            lengths = {
                "measured": clock_time(other.duration),
                "duration": clock_time(enclosure.duration),
            }
            where = Where(other.path)
            report(ALTERNATE_DIFFERS.at(where, other=enclosure.name, **lengths))
    return tuple(same)
