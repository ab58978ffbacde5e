"""One episode's own files, read: audio, notes, transcript, chapters, picture."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from lienzo.model import AudioFile, Entry, Picture, Show
from lienzo.problems import Origin, Problem, Report, Where
from lienzo.problems.declared_codes import LEFT_BEHIND, UNDECLARED
from lienzo.problems.episode_codes import (
    NO_AUDIO,
    NOTES_TANGLED,
    NOTES_TOO_LONG,
    REMOTE_UNKNOWN,
)
from lienzo.problems.ledger_codes import WITHDRAWN_WITHOUT_AUDIO
from lienzo.sources.episode.artwork import read_any_picture, read_picture
from lienzo.sources.episode.desk import Desk
from lienzo.sources.episode.enclosure import ending_elsewhere, is_remote, lies_elsewhere
from lienzo.sources.episode.notes import judge_notes
from lienzo.sources.episode.pins import Naming, Pin, remembered_audio, tell_renamed
from lienzo.sources.episode.shelf import Bundle, left_behind
from lienzo.sources.episode.sound import Sound, read_sound
from lienzo.sources.episode.timed_texts import TimedTexts, read_timed_texts
from lienzo.sources.inputs.documents import Written, read_episode
from lienzo.sources.inputs.models import EpisodeInput
from lienzo.text.tangle import MOST_NOTES, tangle
from lienzo.units import without_number


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
        slug: what it is called: by its files, unless it is a new take that replaces a published
            one. That one's name is part of what was promised: its lesson and its page go by it.
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
    slug: str


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
    audio = sound.audio or _remembered(bundle, sound, written, pin, desk, refused, report)
    if audio is None:
        return None
    slug = _slug(bundle, values, audio, pin)
    tell_renamed(pin, slug, audio, report)
    _tell_left_behind(bundle, values, pin, desk, report)
    timed = read_timed_texts(bundle, values, origin, desk, report)
    public = Naming(
        stem=bundle.stem,
        elsewhere=desk.show.audio_base_url is not None,
        named=values.audio is not None and not is_remote(values.audio),
    )
    return Recording(
        bundle=bundle,
        show=desk.show,
        values=values,
        origin=timed.origin(origin),
        notes=_notes(written, report),
        audio=public.name(audio, pin),
        alternates=tuple(public.name(other, None) for other in sound.alternates),
        remote=values.audio if is_remote(values.audio) else None,
        image=_image(bundle, values, origin, desk, report) or _own_cover(audio, desk.show),
        timed=timed,
        thumbnail=_thumbnail(values, origin, desk, report),
        pin=pin,
        slug=slug,
    )


def _slug(bundle: Bundle, values: EpisodeInput, audio: AudioFile, pin: Pin | None) -> str:
    if pin is None or values.guid is None:
        return bundle.slug
    named = "" if values.audio is None or is_remote(values.audio) else PurePath(values.audio).stem
    replaces = pin.is_of_another_take(audio, {bundle.slug, without_number(named)})
    return pin.slug if replaces else bundle.slug


def _tell_left_behind(
    bundle: Bundle, values: EpisodeInput, pin: Pin | None, desk: Desk, report: Report
) -> None:
    """Name the files that went with a published name and that nothing goes with now."""
    if pin is None or pin.slug == bundle.slug:
        return
    named = {values.image, values.thumbnail, values.chapters, *(values.transcript or ())}
    left = [path for path in left_behind(desk.folder, pin.slug) if path.name not in named]
    if left:
        names = ", ".join(path.name for path in left)
        report(LEFT_BEHIND.at(Where(desk.shown(left[0])), stem=bundle.stem, names=names))


def _written(bundle: Bundle, desk: Desk, report: Report) -> Written[EpisodeInput] | None:
    if bundle.notes is not None:
        return read_episode(bundle.notes, desk.shown(bundle.notes), report)
    source = bundle.audio[0] if bundle.audio else desk.folder
    return Written(EpisodeInput(), Origin(desk.shown(source)), "", 1, {})


def _remembered(
    bundle: Bundle,
    sound: Sound,
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
    if sound.unread:
        return None
    elsewhere = lies_elsewhere(values, desk)
    if pin is not None and pin.entry.answers and (elsewhere or values.withdrawn):
        if not elsewhere:
            _tell_gone(bundle, pin, origin, report)
        return remembered_audio(pin.entry)
    if not values.draft and "audio" not in refused:
        report(_missing(bundle, written, pin, desk) if elsewhere else _absent(bundle, origin))
    return None


def _tell_gone(bundle: Bundle, pin: Pin, origin: Origin, report: Report) -> None:
    where = origin.of("withdrawn")
    report(WITHDRAWN_WITHOUT_AUDIO.at(where, slug=bundle.slug, name=pin.entry.name))


def _missing(
    bundle: Bundle, written: Written[EpisodeInput], pin: Pin | None, desk: Desk
) -> Problem:
    """Say what is not known of audio that lies elsewhere: what a feed did not tell, or all."""
    where = written.origin.of("audio")
    if pin is not None and pin.entry.url and not pin.entry.sha256:
        what = ", ".join(_undeclared(pin.entry))
        return UNDECLARED.at(where, what=what, names=bundle.slug, count=1)
    name = bundle.stem + (ending_elsewhere(written.values.audio) or ".mp3")
    folder = desk.shown(desk.folder)
    return REMOTE_UNKNOWN.at(where, slug=bundle.slug, name=name, folder=folder)


def _undeclared(entry: Entry) -> Iterator[str]:
    needed = {
        "`enclosure@length`": entry.bytes,
        "`enclosure@type`": entry.mime,
        "`itunes:duration`": entry.duration,
    }
    return (name for name, value in needed.items() if not value)


def _absent(bundle: Bundle, origin: Origin) -> Problem:
    return NO_AUDIO.at(Where(origin.file), slug=bundle.slug, stem=bundle.stem)


def _own_cover(audio: AudioFile, show: Show) -> Picture | None:
    """Return the embedded cover, unless it is the show's: `lienzo tag` embeds that everywhere."""
    cover = audio.cover
    is_shows = cover is not None and show.image is not None and cover.sha256 == show.image.sha256
    return None if is_shows else cover


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
