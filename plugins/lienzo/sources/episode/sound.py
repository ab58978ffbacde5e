"""Which of an episode's audio files is the enclosure, and which are the same in other formats.

Only the enclosure is promised: its address and bytes are frozen when the episode is published,
and it alone has an entry in the ledger. An alternate may be added, mended or deleted at any time;
once deleted, the feed no longer offers it and its address on the site answers no more, which no
app takes for a new or a lost episode.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from lienzo.model import AudioFile
from lienzo.problems import Origin, Report, Where
from lienzo.problems.chapter_codes import ALTERNATE_DIFFERS
from lienzo.problems.episode_codes import TWO_AUDIOS
from lienzo.sources.audio import read_audio
from lienzo.sources.episode.desk import Desk
from lienzo.sources.episode.shelf import Bundle
from lienzo.sources.inputs.models import EpisodeInput
from lienzo.units import clock_time

_SAME = 2.0
"""Seconds that two exports of one cut may differ: encoders pad and trim at both ends."""


@dataclass(frozen=True, slots=True)
class Sound:
    """The audio of an episode, and the same recording in other formats."""

    audio: AudioFile | None
    alternates: tuple[AudioFile, ...] = ()


def is_remote(audio: str | None) -> bool:
    """Whether `audio:` is the address of a file that the author keeps elsewhere."""
    return audio is not None and audio.startswith(("https://", "http://"))


def read_sound(
    bundle: Bundle, values: EpisodeInput, origin: Origin, desk: Desk, report: Report
) -> Sound:
    """Read the audio files of an episode.

    The enclosure is the one `audio:` names; else the one the ledger has promised; else the first
    of mp3, m4a and the others, for apps play MP3 everywhere. Files of the same stem in another
    format are alternates. A file whose length is another is no alternate, and that is told.
    """
    named = None
    if values.audio is not None and not is_remote(values.audio):
        named = desk.file(values.audio, "audio", origin, report)
        if named is None or not _among(named, bundle.audio):
            return Sound(_read(named, desk, report) if named else None)
    paths = _one_of_each(bundle, named, origin, report)
    read = [(path, _read(path, desk, report)) for path in paths]
    sounds = [(path, audio) for path, audio in read if audio is not None]
    if not sounds or (named is not None and not any(_same(named, path) for path, _ in sounds)):
        return Sound(None)
    chosen = next((audio for path, audio in sounds if named and _same(named, path)), None)
    audios = [audio for _, audio in sounds]
    enclosure = chosen or _promised(audios, bundle, values.guid, desk) or audios[0]
    others = [audio for audio in audios if audio is not enclosure]
    return Sound(enclosure, _alternates(others, enclosure, report))


def _read(path: Path, desk: Desk, report: Report) -> AudioFile | None:
    return read_audio(path, desk.shown(path), desk.cache, report)


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


def _promised(
    audios: Sequence[AudioFile], bundle: Bundle, guid: str | None, desk: Desk
) -> AudioFile | None:
    """Return the file whose bytes the ledger knows, else the one of the format it knows."""
    for audio in audios:
        pin = desk.pins.find(bundle.slug, guid, audio.sha256)
        if pin is not None and pin.entry.sha256 == audio.sha256:
            return audio
    pin = desk.pins.find(bundle.slug, guid, None)
    known = PurePath(pin.entry.name).suffix.lower() if pin else ""
    return next((a for a in audios if PurePath(a.name).suffix.lower() == known), None)


def _alternates(
    others: Sequence[AudioFile], enclosure: AudioFile, report: Report
) -> tuple[AudioFile, ...]:
    for other in others:
        if abs(other.duration - enclosure.duration) > _SAME:
            lengths = {
                "measured": clock_time(other.duration),
                "duration": clock_time(enclosure.duration),
            }
            where = Where(other.path)
            report(ALTERNATE_DIFFERS.at(where, other=enclosure.name, **lengths))
    return tuple(x for x in others if abs(x.duration - enclosure.duration) <= _SAME)
