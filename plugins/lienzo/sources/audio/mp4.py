"""How long an M4A plays: the samples that the file really holds, trimmed by its edit list."""

from __future__ import annotations

from dataclasses import dataclass

from lienzo.problems.audio_codes import DAMAGED, NO_AUDIO, UNSUPPORTED, VIDEO
from lienzo.sources.audio.kinds import M4A
from lienzo.sources.audio.measured import Measured, Tagged
from lienzo.sources.audio.mp4_atoms import Atom, atoms, child
from lienzo.sources.audio.mp4_chapters import chapters_of
from lienzo.sources.audio.mp4_edits import trimmed
from lienzo.sources.audio.mp4_fragments import fragments
from lienzo.sources.audio.mp4_tags import tags_in
from lienzo.sources.audio.mp4_tracks import Track, samples_of, tracks
from lienzo.sources.audio.refusal import NotPlayableError
from lienzo.sources.audio.window import Window

_STILL_PICTURES = {b"jpeg", b"png ", b"mjpa", b"mjpb"}


@dataclass(frozen=True, slots=True)
class _Movie:
    """The `moov` atom and the tracks in it."""

    moov: Atom
    tracks: tuple[Track, ...]
    sound: Track


def measure_mp4(window: Window) -> Measured:
    """Return what an M4A holds, fragmented or not.

    Raises:
        NotPlayableError: video; no sound; a codec other than AAC; tables that are damaged.
    """
    movie = _movie(window)
    sound = movie.sound
    if not sound.timescale:
        raise NotPlayableError(DAMAGED, part="mdhd")
    table = samples_of(window, sound)
    held = table.time(table.held(window.size))
    loose = fragments(window, movie.moov, sound.id)
    duration = trimmed(window, movie.moov, sound, held + loose.held)
    if duration <= 0:
        raise NotPlayableError(NO_AUDIO)
    promised = trimmed(window, movie.moov, sound, table.time(len(table.sizes)) + loose.promised)
    return Measured(M4A, duration, promised)


def mp4_tags(window: Window) -> Tagged:
    """Return what `ilst` says, and the chapters.

    Raises:
        TagsIgnoredError: larger than the limit.
    """
    movie = _movie(window)
    tagged = tags_in(window, movie.moov)
    chapters = chapters_of(window, movie.moov, movie.tracks, movie.sound)
    return Tagged(tagged.tags, chapters, tagged.cover, tagged.findings)


def _movie(window: Window) -> _Movie:
    moov = next((a for a in atoms(window, 0, window.size) if a.type == b"moov"), None)
    if moov is None:
        raise NotPlayableError(DAMAGED, part="moov")
    found = tracks(window, moov)
    sound = next((track for track in found if track.handler == b"soun"), None)
    pictures = sound.chapters if sound else frozenset()
    for track in found:
        if _is_video(track) and track.id not in pictures:
            raise NotPlayableError(VIDEO)
    if sound is None or child(window, sound.table, b"stsd") is None:
        raise NotPlayableError(NO_AUDIO)
    if sound.codec != b"mp4a":
        raise NotPlayableError(UNSUPPORTED, found=f"MP4 {sound.codec.decode('latin-1').strip()}")
    return _Movie(moov, found, sound)


def _is_video(track: Track) -> bool:
    """Pictures for chapters are a video track too, but of stills."""
    return track.handler == b"vide" and track.codec not in _STILL_PICTURES
