"""`podcast:*` elements that only an item holds."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from lienzo.model import AudioFile, Episode, Show, Urls
from lienzo.model.podcasting import AlternateEnclosure, Integrity, Soundbite, Source
from lienzo.publish.addresses import enclosure_address, prefixed
from lienzo.publish.chapters import CHAPTERS_TYPE
from lienzo.publish.feed_content import NAME_BYTES, value
from lienzo.publish.feed_tags import Tag
from lienzo.publish.feed_values import given, name, seconds, true_or_false, uri, whole
from lienzo.publish.layout import alternate_path, chapters_path, transcript_paths
from lienzo.publish.transcripts import transcript_type
from lienzo.text.limits import limit_characters
from lienzo.text.xml import one_line

SHORT_CHARACTERS = 32
"""Podcast namespace: the most of an episode's display, of an enclosure's title and its rel."""


def season(episode: Episode) -> Iterator[Tag]:
    """Yield the season with its name."""
    if episode.season is not None:
        text = value(episode.season_name, NAME_BYTES)
        yield Tag("season", str(episode.season), given(name=text), key="season")


def number(episode: Episode) -> Iterator[Tag]:
    """Yield the number, and what apps show in its place."""
    if episode.number is not None:
        attributes = given(display=_short(episode.podcasting.display))
        yield Tag("episode", str(episode.number), attributes, key="episode")


def transcripts(episode: Episode, show: Show, urls: Urls) -> Iterator[Tag]:
    """Yield every form of the transcript; the one the page shows comes first."""
    for transcript, path in transcript_paths(episode):
        attributes = {
            "url": urls.file(path),
            "type": transcript_type(transcript),
            "language": one_line(show.language),
            # Timed text from the first word to the last: the namespace calls that captions.
            **({"rel": "captions"} if transcript.cues else {}),
        }
        yield Tag("transcript", attributes=attributes, key="transcript")


def chapters(episode: Episode, urls: Urls) -> Iterator[Tag]:
    """Yield where the chapters file is."""
    if path := chapters_path(episode):
        attributes = {"url": urls.file(path), "type": CHAPTERS_TYPE}
        yield Tag("chapters", attributes=attributes, key="chapters")


def soundbites(soundbites: Iterable[Soundbite]) -> Iterator[Tag]:
    """Yield stretches worth hearing alone."""
    for at, bite in enumerate(soundbites):
        times = {"startTime": seconds(bite.start), "duration": seconds(bite.duration)}
        yield Tag("soundbite", name(bite.title), times, key=f"soundbites.{at}")


def alternate_enclosures(episode: Episode, show: Show, urls: Urls) -> Iterator[Tag]:
    """Yield every form the episode can be fetched in, the enclosure itself first.

    The namespace's examples list the enclosure too, as the default one, so that an app finds all
    forms in one place. An episode in one form only has none of these elements.
    """
    typed = episode.podcasting.alternate_enclosures
    if not episode.alternates and not typed:
        return
    if not any(x.default for x in typed):
        main = _measured(episode.audio, enclosure_address(episode, show, urls), default=True)
        yield _enclosure(main, urls, "audio")
    for audio in episode.alternates:
        yield _enclosure(_measured(audio, _address(audio, episode, show, urls)), urls, "audio")
    for at, form in enumerate(typed):
        yield _enclosure(form, urls, f"alternate_enclosures.{at}")


def _address(audio: AudioFile, episode: Episode, show: Show, urls: Urls) -> str:
    if audio.path.startswith("https://"):
        return prefixed(audio.path, show)
    if show.audio_base_url is not None:
        return prefixed(show.audio_base_url + quote(audio.name), show)
    return prefixed(urls.file(alternate_path(episode, audio)), show)


def _measured(audio: AudioFile, address: str, *, default: bool = False) -> AlternateEnclosure:
    bitrate = round(audio.bytes * 8 / audio.duration) if audio.duration > 0 else None
    return AlternateEnclosure(
        type=audio.mime,
        sources=(Source(address),),
        length=audio.bytes,
        bitrate=bitrate,
        default=default,
        integrity=_integrity(audio.sha256),
    )


def _integrity(sha256: str) -> Integrity | None:
    """Spell the digest as W3C Subresource Integrity does; a file never seen has none."""
    try:
        digest = bytes.fromhex(sha256)
    except ValueError:
        return None
    return Integrity("sri", f"sha256-{b64encode(digest).decode()}") if digest else None


def _enclosure(form: AlternateEnclosure, urls: Urls, key: str) -> Tag:
    attributes = given(
        type=one_line(form.type),
        length=whole(form.length),
        bitrate=whole(form.bitrate),
        height=whole(form.height),
        lang=form.lang,
        title=_short(form.title),
        rel=_short(form.rel),
        codecs=one_line(form.codecs),
        default=true_or_false(answer=form.default),
    )
    children = (*_sources(form.sources, urls, key), *_integrities(form.integrity, key))
    return Tag("alternateEnclosure", attributes=attributes, children=children, key=key)


def _sources(sources: Iterable[Source], urls: Urls, above: str) -> Iterator[Tag]:
    for at, source in enumerate(sources):
        attributes = given(uri=uri(source.uri, urls), contentType=source.content_type)
        yield Tag("source", attributes=attributes, key=f"{above}.sources.{at}")


def _integrities(integrity: Integrity | None, above: str) -> Iterator[Tag]:
    if integrity is not None:
        attributes = {"type": one_line(integrity.type), "value": one_line(integrity.value)}
        yield Tag("integrity", attributes=attributes, key=f"{above}.integrity")


def _short(text: str) -> str:
    return limit_characters(one_line(text), SHORT_CHARACTERS)
