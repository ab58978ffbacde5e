"""One episode's own files, read: audio, notes, transcript, chapters, picture."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lienzo.model import AudioFile, Picture, Show
from lienzo.problems import Origin, Problem, Report, Where
from lienzo.problems.episode_codes import (
    NO_AUDIO,
    NOTES_TANGLED,
    NOTES_TOO_LONG,
    REMOTE_UNKNOWN,
)
from lienzo.problems.ledger_codes import WITHDRAWN_WITHOUT_AUDIO
from lienzo.sources.episode.artwork import read_any_picture, read_picture
from lienzo.sources.episode.desk import Desk
from lienzo.sources.episode.notes import judge_notes
from lienzo.sources.episode.pins import Pin, remembered_audio, tell_renamed, with_public_name
from lienzo.sources.episode.shelf import Bundle
from lienzo.sources.episode.sound import is_remote, read_sound
from lienzo.sources.episode.timed_texts import TimedTexts, read_timed_texts
from lienzo.sources.inputs.documents import Written, read_episode
from lienzo.sources.inputs.models import EpisodeInput
from lienzo.text.tangle import MOST_NOTES, tangle


@dataclass(frozen=True, slots=True)
class Recording:
    """Everything known of an episode before it meets its article.

    Attributes:
        notes: Markdown of the show notes; empty when there are none.
        alternates: the same recording in other formats.
        remote: address of the audio when the author keeps it elsewhere.
        timed: chapters and transcripts that were written; the audio may hold chapters, too.
        thumbnail: a wide picture; its shape is the author's choice.
        pin: what the ledger promised for it.
    """

    bundle: Bundle
    show: Show
    values: EpisodeInput
    origin: Origin
    notes: str
    audio: AudioFile
    alternates: tuple[AudioFile, ...]
    remote: str | None
    image: Picture | None
    timed: TimedTexts
    thumbnail: Picture | None
    pin: Pin | None


def read_recording(bundle: Bundle, desk: Desk, report: Report) -> Recording | None:
    """Read a bundle; None after reporting why it cannot be an episode."""
    problems: list[Problem] = []
    written = _written(bundle, desk, problems.append)
    for problem in problems:
        report(problem)
    if written is None:
        return None
    values, origin = written.values, written.origin
    refused = {problem.facts.get("key") for problem in problems}
    sound = read_sound(bundle, values, origin, desk, report)
    guid = values.guid
    pin = desk.pins.find(bundle.slug, guid, sound.audio.sha256 if sound.audio else None)
    audio = sound.audio or _remembered(bundle, written, pin, desk, refused, report)
    if audio is None:
        return None
    tell_renamed(pin, bundle.slug, audio, report)
    timed = read_timed_texts(bundle, values, origin, desk, report)
    elsewhere = desk.show.audio_base_url is not None
    return Recording(
        bundle=bundle,
        show=desk.show,
        values=values,
        origin=timed.origin(origin),
        notes=_notes(written, report),
        audio=with_public_name(audio, bundle.stem, pin, elsewhere=elsewhere),
        alternates=tuple(
            with_public_name(other, bundle.stem, None, elsewhere=elsewhere)
            for other in sound.alternates
        ),
        remote=values.audio if is_remote(values.audio) else None,
        image=_image(bundle, values, origin, desk, report) or audio.cover,
        timed=timed,
        thumbnail=_thumbnail(values, origin, desk, report),
        pin=pin,
    )


def _written(bundle: Bundle, desk: Desk, report: Report) -> Written[EpisodeInput] | None:
    if bundle.notes is not None:
        return read_episode(bundle.notes, desk.shown(bundle.notes), report)
    source = bundle.audio[0] if bundle.audio else desk.folder
    return Written(EpisodeInput(), Origin(desk.shown(source)), "", 1, {})


def _remembered(
    bundle: Bundle,
    written: Written[EpisodeInput],
    pin: Pin | None,
    desk: Desk,
    refused: Collection[object],
    report: Report,
) -> AudioFile | None:
    """Answer for audio that is not here from the ledger, where the author may keep it elsewhere.

    `refused` are the keys that have had their Problem: a refused `audio:` is not missing, too.
    """
    values, origin = written.values, written.origin
    if bundle.audio or (values.audio is not None and not is_remote(values.audio)):
        return None  # it is here, and was reported: unreadable or misnamed
    elsewhere = is_remote(values.audio) or desk.show.audio_base_url is not None
    if pin is not None and pin.entry.answers and (elsewhere or values.withdrawn):
        if not elsewhere:
            _tell_gone(bundle, pin, origin, report)
        return remembered_audio(pin.entry)
    if not values.draft and "audio" not in refused:
        _tell_missing(bundle, elsewhere=elsewhere, desk=desk, origin=origin, report=report)
    return None


def _tell_gone(bundle: Bundle, pin: Pin, origin: Origin, report: Report) -> None:
    where = origin.of("withdrawn")
    report(WITHDRAWN_WITHOUT_AUDIO.at(where, slug=bundle.slug, name=pin.entry.name))


def _tell_missing(
    bundle: Bundle, *, elsewhere: bool, desk: Desk, origin: Origin, report: Report
) -> None:
    if elsewhere:
        folder = desk.shown(desk.folder)
        name = f"{bundle.stem}.mp3"
        report(REMOTE_UNKNOWN.at(origin.of("audio"), slug=bundle.slug, name=name, folder=folder))
    else:
        report(NO_AUDIO.at(Where(origin.file), slug=bundle.slug, stem=bundle.stem))


def _image(
    bundle: Bundle, values: EpisodeInput, origin: Origin, desk: Desk, report: Report
) -> Picture | None:
    if values.image is not None:
        path = desk.file(values.image, "image", origin, report)
    else:
        path = next(iter(bundle.pictures), None)
    if path is None:
        return None
    where = origin.of("image") if values.image else Where(desk.shown(path))
    return read_picture(path, desk.shown(path), where, report, role="episode")


def _thumbnail(values: EpisodeInput, origin: Origin, desk: Desk, report: Report) -> Picture | None:
    path = desk.file(values.thumbnail, "thumbnail", origin, report) if values.thumbnail else None
    where = origin.of("thumbnail")
    return read_any_picture(path, desk.shown(path), where, report) if path else None


def _notes(written: Written[EpisodeInput], report: Report) -> str:
    """Return the Markdown of the notes, or nothing after reporting why it cannot be rendered."""
    size = len(written.body.encode("utf-8", "surrogatepass"))
    file, first = written.origin.file, written.body_line
    if size > MOST_NOTES:
        report(NOTES_TOO_LONG.at(Where(file, first), size=size // 1000, limit=MOST_NOTES // 1000))
        return ""
    if (line := tangle(written.body)) is not None:
        report(NOTES_TANGLED.at(Where(file, first + line)))
        return ""
    for problem in judge_notes(written.body, file, first):
        report(problem)
    return written.body
