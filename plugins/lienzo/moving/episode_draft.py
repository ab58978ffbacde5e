"""What a foreign item says, as an episode: front matter, notes, and its entry in the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from lienzo.model import Chapter, Entry
from lienzo.moving.choosing import Chosen
from lienzo.moving.drafts import Draft, Wanted
from lienzo.moving.keys import episode_keys, plain
from lienzo.moving.notes import Notes, notes_of
from lienzo.moving.show_draft import image_alt, licence_of, persons_of
from lienzo.moving.yaml_text import Value
from lienzo.problems import Report
from lienzo.problems import moving_item_codes as codes
from lienzo.sources.audio.kinds import KINDS, M4A, MP3, OPUS, WAV
from lienzo.sources.episode.shelf import AUDIO
from lienzo.sources.feeds.foreign import ForeignChannel, ForeignItem, ForeignTranscript
from lienzo.text.limits import limit_bytes, limit_characters
from lienzo.text.notes import plain_text
from lienzo.text.xml import one_line
from lienzo.units import clock_time

LONGEST_TITLE = 255
LONGEST_GUID = 255
_DESCRIPTION_BYTES = 4000
_SHORT = 400
"""Characters of a description that only repeats the notes: their beginning is enough."""

_HEAD = 20_000
"""Characters of notes that a description may come from."""

_MIMES = {end: kind.mime for kind in reversed(KINDS) for end in kind.extensions} | {
    ".mp4": "video/mp4", ".m4v": "video/x-m4v", ".aac": "audio/aac",
}  # fmt: skip
"""By ending: what we publish, and what other hosts do; `.ogg` is Vorbis, which has no other."""
_ALIASES = {
    "audio/mp3": MP3, "audio/m4a": M4A, "audio/mp4": M4A, "audio/aac": M4A, "audio/opus": OPUS,
    "audio/x-wav": WAV,
}  # fmt: skip
_KINDS = {kind.mime: kind for kind in KINDS} | _ALIASES
_TRANSCRIPTS = {
    "text/vtt": ".vtt", "application/x-subrip": ".srt", "application/srt": ".srt",
    "application/json": ".json", "text/html": ".html",
}  # fmt: skip


def episode_draft(chosen: Chosen, channel: ForeignChannel, now: datetime, report: Report) -> Draft:
    """Return one episode.

    Args:
        chosen: the item with its identity.
        channel: what an item need not say again.
        now: when the ledger first sees it.
        report: gets what could not be mapped.
    """
    item = chosen.item
    notes = notes_of(item.notes, item.link or channel.link)
    _tell_notes(chosen, notes, report)
    chapters = chapter_keys(item.chapters, item.duration)
    keys: dict[str, Value] = {
        **dict(_texts(chosen, report)),
        "date": chosen.date,
        **dict(_numbers(item)),
        **dict(_flags(item, channel)),
        "audio": chosen.enclosure.url,
        **dict(_identity(chosen, report)),
        **({"persons": persons_of(item.persons)} if item.persons else {}),
        **({"chapters": chapters} if chapters else {}),
        **dict(_podcasting(item)),
    }
    entry = _entry(chosen, now, report)
    _tell_transcripts(chosen, report)
    return Draft(chosen, keys, notes.markdown, entry, tuple(_wanted(chosen, channel)))


def _texts(chosen: Chosen, report: Report) -> Iterator[tuple[str, Value]]:
    item = chosen.item
    title = item.title or chosen.slug
    if len(title) > LONGEST_TITLE:
        facts = {"key": "title", "limit": LONGEST_TITLE, "file": f"{chosen.stem}.md"}
        report(codes.SHORTENED.at(chosen.where, title=title[:60], **facts))
    if item.itunes_title and item.itunes_title != item.title:
        facts = {"other": item.itunes_title, "file": f"{chosen.stem}.md"}
        report(codes.OTHER_TITLE.at(chosen.where, title=title, **facts))
    yield "title", limit_characters(title, LONGEST_TITLE)
    description = _description(item)
    subtitle = limit_characters(item.subtitle, LONGEST_TITLE)
    if subtitle and subtitle not in {title, description}:
        yield "subtitle", subtitle
    yield "description", description or title


def _description(item: ForeignItem) -> str:
    """Return a plain text of its own where the feed has one, else the beginning of the notes."""
    notes, short = (one_line(plain_text(x[:_HEAD])) for x in (item.notes, item.description))
    for text in (one_line(item.summary), short):
        if text and text != notes:
            return limit_bytes(text, _DESCRIPTION_BYTES)
    return limit_characters(notes, _SHORT)


def _numbers(item: ForeignItem) -> Iterator[tuple[str, Value]]:
    if item.season is not None:
        yield "season", item.season
    if item.number is not None:
        yield "episode", item.number
    if item.type in {"trailer", "bonus"}:
        yield "type", item.type


def _flags(item: ForeignItem, channel: ForeignChannel) -> Iterator[tuple[str, Value]]:
    if item.explicit is not None and item.explicit != bool(channel.explicit):
        yield "explicit", item.explicit


def _identity(chosen: Chosen, report: Report) -> Iterator[tuple[str, Value]]:
    guid = chosen.guid
    if len(guid) <= LONGEST_GUID and guid == one_line(guid):
        yield "guid", guid
    else:
        report(codes.GUID_ODD.at(chosen.where, title=chosen.title, guid=guid))


def _podcasting(item: ForeignItem) -> Iterator[tuple[str, Value]]:
    images = tuple(x for x in item.podcasting.images if x.href != item.image)
    yield from image_alt(item.podcasting.images, item.image)
    for key, value in episode_keys(replace(item.podcasting, images=images)):
        yield key, licence_of(str(value), "") if key == "license" else value


def _entry(chosen: Chosen, now: datetime, report: Report) -> Entry:
    """Return what the feed declares of the audio; nobody has seen it, so it has no digest.

    An episode whose date was guessed is promised by the first build, with the date it finds in the
    notes: its author is asked to correct it before.
    """
    item, enclosure = chosen.item, chosen.enclosure
    ending = ending_of(enclosure.url, enclosure.type)
    missing = [name for name, value in _needed(chosen) if not value]
    if missing:
        facts = {"title": chosen.title, "file": chosen.stem + ending}
        report(codes.NOT_DECLARED.at(chosen.where, what=", ".join(missing), **facts))
    return Entry(
        guid=chosen.guid,
        seen=now,
        date=chosen.date,
        published=chosen.dated and chosen.date <= now,
        name=chosen.stem + ending,
        url=enclosure.url,
        bytes=enclosure.length or 0,
        mime=enclosure.type or _MIMES.get(ending, MP3.mime),
        duration=item.duration or 0.0,
    )


def _needed(chosen: Chosen) -> Iterator[tuple[str, object]]:
    yield "`enclosure@length`", chosen.enclosure.length
    yield "`itunes:duration`", chosen.item.duration


def ending_of(url: str, mime: str) -> str:
    """Return the file ending of audio: that of its address, else what its type says."""
    ending = PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()
    if ending in _MIMES:
        return ending
    named = mime.lower().strip()
    kind = _KINDS.get(named) or _KINDS.get(named.partition(";")[0].strip()) or MP3
    return kind.extensions[0]


def chapter_keys(chapters: tuple[Chapter, ...], duration: float | None) -> list[Value]:
    """Return chapters in order of time, without those that lie past the end."""
    found: dict[float, Chapter] = {}
    for chapter in sorted(chapters, key=lambda each: each.start):
        if not duration or chapter.start < duration:
            found.setdefault(chapter.start, chapter)
    return [_chapter(chapter) for chapter in found.values()]


def _chapter(chapter: Chapter) -> Value:
    keys = plain(chapter)
    return {**keys, "start": _start(chapter.start)} if isinstance(keys, dict) else keys


def _start(seconds: float) -> Value:
    return seconds if seconds % 1 else clock_time(seconds)


def _wanted(chosen: Chosen, channel: ForeignChannel) -> Iterator[Wanted]:
    """Yield the files of an item; of its transcripts the one that apps like best."""
    item, stem, place = chosen.item, chosen.stem, (chosen.title, chosen.where)
    ending = ending_of(chosen.enclosure.url, chosen.enclosure.type)
    if ending in AUDIO:
        yield Wanted("audio", chosen.enclosure.url, stem, (ending,), *place)
    if item.image and item.image != channel.image:
        yield Wanted("picture", item.image, stem, (".jpg", ".png"), *place)
    if item.chapters_url and not item.chapters:
        yield Wanted("chapters", item.chapters_url, stem, (".json",), *place)
    for ending, transcript in _transcripts(item).items():
        yield Wanted("transcript", transcript.url, stem, (ending,), *place)


def _transcripts(item: ForeignItem) -> dict[str, ForeignTranscript]:
    """Return the transcripts by the ending of the file each becomes: one of a kind."""
    found: dict[str, ForeignTranscript] = {}
    for transcript in item.transcripts:
        if ending := _transcript_ending(transcript):
            found.setdefault(ending, transcript)
    return found


def _tell_transcripts(chosen: Chosen, report: Report) -> None:
    kept = _transcripts(chosen.item).values()
    for transcript in chosen.item.transcripts:
        if transcript not in kept:
            facts = {"element": "podcast:transcript", "key": "transcript"}
            facts |= {"title": chosen.title, "file": f"{chosen.stem}.md"}
            value = f"{transcript.url} ({transcript.type or transcript.language})"
            report(codes.VALUE_LEFT.at(chosen.where, value=value, **facts))


def _transcript_ending(transcript: ForeignTranscript) -> str:
    """Return the ending of the file; empty for a kind that is no transcript here."""
    kind = transcript.type.partition(";")[0].strip()
    ending = PurePosixPath(urlsplit(transcript.url).path).suffix.lower()
    return _TRANSCRIPTS.get(kind) or (ending if ending in _TRANSCRIPTS.values() else "")


def _tell_notes(chosen: Chosen, notes: Notes, report: Report) -> None:
    facts = {"title": chosen.title, "file": f"{chosen.stem}.md"}
    if notes.lost:
        report(codes.NOTES_LOST.at(chosen.where, what=", ".join(notes.lost), **facts))
    if notes.plain:
        report(codes.NOTES_PLAIN.at(chosen.where, **facts))
