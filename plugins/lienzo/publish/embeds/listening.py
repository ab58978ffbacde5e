"""What a player shows of an episode."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from lienzo.model import Course, Episode, Person, Show, State
from lienzo.publish.embeds.decks import Deck, deck
from lienzo.publish.embeds.links import (
    audio_source,
    page_link,
    relative,
    relative_file,
    time_fragment,
    web,
)
from lienzo.publish.embeds.standing import preview_mark
from lienzo.publish.embeds.transcript import Passage, is_short, listed, passages, untimed
from lienzo.publish.embeds.words import Words
from lienzo.publish.layout import episode_picture_path
from lienzo.units import clock_time, iso_duration, megabytes, slugify

_TYPES = {
    "audio/mpeg": "MP3",
    "audio/x-m4a": "M4A",
    "audio/mp4": "M4A",
    "audio/ogg": "Ogg",
    "audio/ogg; codecs=opus": "Opus",
    "audio/flac": "FLAC",
    "audio/wav": "WAV",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the audio to jump to.

    Attributes:
        fragment: its address, `t=62.5`.
        id: the same where the page can be addressed by it, else empty.
        href: where to read what is said there.
    """

    fragment: str
    id: str
    clock: str
    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A paragraph of the transcript, each sentence a moment."""

    speaker: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A passage of the transcript under its heading; no title before the first chapter."""

    id: str
    clock: str
    title: str
    paragraphs: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody heard in the episode; a link when the author gave one."""

    name: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Player:
    """One player, ready for its template.

    Attributes:
        page: the way to the page whose audio this is.
        seconds: length of the audio.
        begins: seconds where it begins; empty at its beginning.
        art: the way to its picture; empty without.
        next: the way to the next lesson of the series that can be heard; empty after the last.
        transcript_open: whether it is so short that it needs no fold.
        transcript_file: the way to a transcript that tells no times; else empty.
    """

    id: str
    deck: Deck
    language: str
    title: str
    number: str
    mark: str
    withdrawn: bool
    source: str
    start: str
    page: str
    show: str
    seconds: str
    begins: str
    art: str
    next: str
    mime: str
    duration: str
    iso_duration: str
    type: str
    size: str
    feed: str | None
    voices: tuple[Voice, ...]
    chapters: tuple[Moment, ...]
    transcript: tuple[Chapter, ...]
    transcript_open: bool
    transcript_file: str


@dataclass(frozen=True, slots=True)
class Booth:
    """Makes the players of one course for one page.

    `following` is the episode that comes next in its series, by show and slug.
    """

    course: Course
    words: Words
    here: str
    following: Mapping[tuple[str, str], Episode]

    def player(self, episode: Episode, start: float, marker: str) -> Player:
        """Return the player of an episode.

        Args:
            episode: what is played.
            start: seconds where it begins.
            marker: tells this player from another of the same episode on the page; empty for
                the page's own, the only one whose moments can be addressed by `#t=`.
        """
        show, audio = self.course.show(episode.show), episode.audio
        art = episode_picture_path(episode, show)
        after = self.following.get((episode.show, episode.slug))
        addresses = _Addresses(own=not marker and _is_page(episode, self.here))
        file = untimed(episode)
        chapters = tuple(listed(episode.chapters))
        return Player(
            deck=deck(episode, chapters, start, self.words, follows=after is not None),
            id="-".join(part for part in ("lienzo", slugify(episode.slug), marker) if part),
            language=show.language,
            title=episode.title,
            number=number(episode, self.words),
            mark=preview_mark(episode.state, episode.date, self.words),
            withdrawn=episode.state is State.WITHDRAWN,
            source=audio_source(episode, show, self.here),
            start=f"#{time_fragment(start)}" if start else "",
            page=relative(episode.page_url, self.here),
            show=show.title,
            seconds=f"{audio.duration:.1f}",
            begins=f"{start:g}" if start else "",
            art=relative_file(art, self.here) if art else "",
            next=relative(after.page_url, self.here) if after else "",
            mime=audio.mime,
            duration=clock_time(round(audio.duration)),
            iso_duration=iso_duration(audio.duration),
            type=_TYPES.get(audio.mime, ""),
            size=megabytes(audio.bytes, self.words.language),
            feed=feed_link(show, self.course, self.here),
            voices=_voices(episode.persons or show.persons),
            chapters=tuple(
                addresses.moment(c.start, c.title, _read_on(c.url, self.here)) for c in chapters
            ),
            transcript=tuple(_chapter(passage, addresses) for passage in passages(episode)),
            transcript_open=is_short(episode),
            transcript_file=relative_file(file, self.here) if file else "",
        )


def feed_link(show: Show, course: Course, here: str) -> str | None:
    """Return the way to a show's feed; None for a site without address, which has no feed."""
    return relative_file(show.feed_path, here) if course.urls.site_url else None


def number(episode: Episode, words: Words) -> str:
    """Return what stands before an episode's title: its number, or what it is instead."""
    if episode.type != "full":
        return words(f"number.{episode.type}")
    return "" if episode.number is None else str(episode.number)


class _Addresses:
    """Gives each moment of the page's own player its `#t=` address, and never the same twice."""

    def __init__(self, *, own: bool) -> None:
        self.own = own
        self._given: set[str] = set()

    def moment(self, seconds: float, text: str, href: str | None = None) -> Moment:
        fragment = time_fragment(seconds)
        return Moment(fragment, self._once(fragment), clock_time(seconds), text, href)

    def heading(self, seconds: float) -> str:
        return self._once(time_fragment(seconds).replace("=", "-"))

    def _once(self, name: str) -> str:
        if not self.own or name in self._given:
            return ""
        self._given.add(name)
        return name


def _read_on(url: str | None, here: str) -> str | None:
    """Return the way to what a chapter leads to; of this very page the section alone."""
    page, _, section = (url or "").partition("#")
    if url is None or unquote(page) != unquote(here):
        return page_link(url, here)
    return page_link(f"#{quote(section, safe='%~:=&')}", here) if section else None


def _is_page(episode: Episode, here: str) -> bool:
    return unquote(episode.page_url) == unquote(here)


def _voices(persons: Iterable[Person]) -> tuple[Voice, ...]:
    return tuple(Voice(person.name, web(person.href)) for person in persons)


def _chapter(passage: Passage, addresses: _Addresses) -> Chapter:
    chapter = passage.chapter
    start = chapter.start if chapter else 0
    return Chapter(
        id=addresses.heading(start),
        clock=clock_time(start),
        title=chapter.title if chapter else "",
        paragraphs=tuple(
            Spoken(p.speaker, tuple(addresses.moment(cue.start, cue.text) for cue in p.cues))
            for p in passage.paragraphs
        ),
    )
