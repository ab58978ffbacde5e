"""Audio that a foreign feed declared, judged the first time its file is here."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.model import Entry, Episode
from lienzo.problems import Problem, Where
from lienzo.problems.declared_codes import DECLARED_DURATION, DECLARED_TYPE
from lienzo.problems.moving_audio_codes import DECLARED_SIZE
from lienzo.units import clock_time

_SLACK = 2.0
"""Seconds: feeds round, encoders trim and pad."""
_KINDS = {
    "audio/mpeg": "mp3", "audio/mp3": "mp3", "audio/x-mp3": "mp3", "audio/mpeg3": "mp3",
    "audio/x-mpeg": "mp3", "audio/x-mpeg-3": "mp3", "audio/mpg": "mp3",
    "audio/x-m4a": "m4a", "audio/m4a": "m4a", "audio/mp4": "m4a", "audio/aac": "m4a",
    "audio/ogg": "ogg", "application/ogg": "ogg", "audio/opus": "ogg", "audio/vorbis": "ogg",
    "audio/flac": "flac", "audio/x-flac": "flac",
    "audio/wav": "wav", "audio/x-wav": "wav", "audio/wave": "wav", "audio/vnd.wave": "wav",
}  # fmt: skip
"""What the types that feeds give mean; any other says nothing of the file."""


def judge_declared(slug: str, entry: Entry, episode: Episode) -> Iterator[Problem]:
    """Judge a file against what a foreign feed said of it.

    Another type or another length is another file, and subscribers have the old one. Feeds often
    declare a wrong size, so that one is doubt, not proof: from this build on the ledger knows the
    bytes, and then they are frozen.
    """
    audio = episode.audio
    if audio.declared:
        return
    where, facts = Where(audio.path), {"slug": slug, "address": entry.url}
    if _kind(audio.mime) != _kind(entry.mime, _kind(audio.mime)):
        yield DECLARED_TYPE.at(where, measured=audio.mime, declared=entry.mime, **facts)
    elif entry.duration and abs(audio.duration - entry.duration) > _SLACK:
        measured, declared = clock_time(audio.duration), clock_time(entry.duration)
        yield DECLARED_DURATION.at(where, measured=measured, declared=declared, **facts)
    elif entry.bytes not in {0, audio.bytes}:
        yield DECLARED_SIZE.at(where, old=entry.bytes, new=audio.bytes, **facts)


def _kind(mime: str, unknown: str = "") -> str:
    return _KINDS.get(mime.lower().partition(";")[0].strip(), unknown)
