"""How long an Ogg file plays: the packets of every chained stream are counted.

The position that the last page claims is wrong for files that were cut, joined, or recorded from
the middle of a live stream; packets say what will be heard.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lienzo.problems.audio_codes import NO_AUDIO, TAGS_TOO_BIG, UNSUPPORTED, VIDEO
from lienzo.sources.audio.kinds import Kind
from lienzo.sources.audio.measured import Measured, Tagged
from lienzo.sources.audio.ogg_codecs import Codec, codec_of
from lienzo.sources.audio.ogg_pages import Page, pages
from lienzo.sources.audio.refusal import NotPlayableError, TagsIgnoredError
from lienzo.sources.audio.vorbis_comments import comments_of
from lienzo.sources.audio.window import Window

_LARGEST_HEADER = 16 * 1024 * 1024
_SILENT = (b"fishead\0", b"fisbone\0", b"\x80kate", b"CMML")
_VIDEO = (b"\x80theora", b"BBCD", b"\x81daala", b"OVP80")
_OTHER = {b"\x7fFLAC": "Ogg FLAC", b"Speex   ": "Ogg Speex", b"PCM     ": "Ogg PCM"}


@dataclass(slots=True)
class _Stream:
    """One logical stream: its codec, and what was counted of it."""

    codec: Codec
    group: int
    samples: int = 0
    packets: int = 0
    partial: bytearray = field(default_factory=bytearray)
    headers: list[bytes] = field(default_factory=list)

    def take(self, page: Page) -> None:
        """Count the packets that begin on a page; keep those that are headers."""
        for packet, begins, ends in _packets(page):
            if self.packets < self.codec.headers:
                self._header(packet, ends=ends)
            elif begins and packet:
                second = packet[1] if len(packet) > 1 else 0
                self.samples += self.codec.samples(packet[0], second)

    def _header(self, packet: bytes, *, ends: bool) -> None:
        if len(self.partial) + len(packet) <= _LARGEST_HEADER:
            self.partial += packet
        if ends:
            whole = bytes(self.partial)
            self.codec.header(whole)
            self.headers.append(whole if whole.startswith(self.codec.comment_magic) else b"")
            self.partial.clear()
            self.packets += 1


def measure_ogg(window: Window) -> Measured:
    """Return what an Ogg file holds: the sum over its chained streams.

    Streams that run side by side count once, as long as the longest.

    Raises:
        NotPlayableError: video, a codec other than Vorbis and Opus, or no sound.
    """
    streams = _streams(window)
    groups: dict[int, float] = {}
    for stream in streams:
        seconds = stream.codec.seconds(stream.samples)
        groups[stream.group] = max(seconds, groups.get(stream.group, 0.0))
    duration = sum(groups.values())
    if duration <= 0:
        raise NotPlayableError(NO_AUDIO)
    return Measured(_kind(streams), duration)


def ogg_tags(window: Window) -> Tagged:
    """Return what the comments of the first stream with sound say.

    Raises:
        TagsIgnoredError: larger than the limit, or mutagen cannot read them.
    """
    current: _Stream | None = None
    serial = -1
    for page in pages(window):
        if page.begins and current is None and (codec := codec_of(page.body)):
            current, serial = _Stream(codec, 0), page.serial
        if current is None or page.serial != serial:
            continue
        current.take(page)
        if len(current.partial) > _LARGEST_HEADER - len(page.body):
            raise TagsIgnoredError(TAGS_TOO_BIG, found=len(current.partial), limit=_LARGEST_HEADER)
        for header in filter(None, current.headers):
            return comments_of(header[len(current.codec.comment_magic) :])
        if current.packets >= current.codec.headers:
            break
    return Tagged()


def _kind(streams: list[_Stream]) -> Kind:
    return streams[0].codec.kind


def _streams(window: Window) -> list[_Stream]:
    """Return all streams with sound, counted."""
    found: list[_Stream] = []
    current: dict[int, _Stream] = {}
    group, beginning = 0, False
    for page in pages(window):
        if page.begins:
            group += not beginning
            current.pop(page.serial, None)
            if codec := _codec(page.body):
                current[page.serial] = _Stream(codec, group)
                found.append(current[page.serial])
        beginning = page.begins
        if stream := current.get(page.serial):
            stream.take(page)
    if not found:
        raise NotPlayableError(NO_AUDIO)
    return found


def _codec(packet: bytes) -> Codec | None:
    """Return the codec of a stream by its first packet; None for one that carries no sound.

    Raises:
        NotPlayableError: video, or a codec that podcast apps do not play.
    """
    codec = codec_of(packet)
    if codec is None and packet.startswith(_VIDEO):
        raise NotPlayableError(VIDEO)
    if codec is None and not packet.startswith(_SILENT):
        names = (name for magic, name in _OTHER.items() if packet.startswith(magic))
        raise NotPlayableError(UNSUPPORTED, found=next(names, "Ogg"))
    return codec


def _packets(page: Page) -> Iterator[tuple[bytes, bool, bool]]:
    """Yield the pieces of packets on a page: bytes, whether one begins, whether it ends."""
    begins, start, at = not page.continues, 0, 0
    for length in page.lacing:
        at += length
        if length < 255:
            yield page.body[start:at], begins, True
            begins, start = True, at
    if start < at or (page.lacing and page.lacing[-1] == 255):
        yield page.body[start:at], begins, False
