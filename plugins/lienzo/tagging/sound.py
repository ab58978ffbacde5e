"""The sound alone, as a digest: equal before and after means that tagging did not touch it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from lienzo.sources.audio.content import container_of
from lienzo.sources.audio.mp4_atoms import atoms
from lienzo.sources.audio.mp4_tracks import samples_of, tracks
from lienzo.sources.audio.ogg_codecs import Codec, codec_of
from lienzo.sources.audio.ogg_pages import Page, pages
from lienzo.sources.audio.window import Window

_BLOCK: Final = 1 << 20
_ID3V1: Final = 128
_UNKNOWN: Final = 0xFFFFFFFF
_LAST_BLOCK: Final = 0x80


def sound_digest(path: Path) -> str:
    """Return the digest of what is heard: frames, packets or samples, without any tag.

    Raises:
        NotPlayableError: there is no sound that Lienzo publishes.
        OSError: the file cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        window = Window(file, path.stat().st_size)
        container, start = container_of(window)
        for data in _SOUND[container](window, start):
            digest.update(data)
    return digest.hexdigest()


def _mpeg(window: Window, start: int) -> Iterator[bytes]:
    tail = _ID3V1 if window.at(window.size - _ID3V1, 3) == b"TAG" else 0
    yield from _stretch(window, start, window.size - tail)


def _flac(window: Window, start: int) -> Iterator[bytes]:
    at, last = start + 4, False
    while not last and len(head := window.at(at, 4)) == 4:
        last = bool(head[0] & _LAST_BLOCK)
        at += 4 + int.from_bytes(head[1:], "big")
    yield from _stretch(window, at, window.size)


def _ogg(window: Window, _: int) -> Iterator[bytes]:
    """Yield the packets of every stream behind its headers; these end with a page."""
    waiting: dict[int, int] = {}
    for page in pages(window):
        codec = codec_of(page.body) if page.begins else None
        if page.begins:
            waiting[page.serial] = _headers(codec)
        if waiting.get(page.serial, 0) > 0:
            waiting[page.serial] -= _ended(page)
        else:
            yield page.lacing + page.body


def _headers(codec: Codec | None) -> int:
    return codec.headers if codec is not None else 0


def _ended(page: Page) -> int:
    return sum(length < 255 for length in page.lacing)


def _mp4(window: Window, _: int) -> Iterator[bytes]:
    found = [atom for atom in atoms(window, 0, window.size) if atom.type == b"moov"]
    for track in (track for moov in found[:1] for track in tracks(window, moov)):
        if track.handler == b"soun":
            table = samples_of(window, track)
            for place, first, last in table.places():
                yield from _stretch(window, place, place + sum(table.sizes[first:last]))


def _wav(window: Window, _: int) -> Iterator[bytes]:
    at, wide = 12, 0
    while len(head := window.at(at, 8)) == 8:
        size = int.from_bytes(head[4:], "little")
        if head[:4] == b"ds64":
            wide = int.from_bytes(window.at(at + 16, 8), "little")
        if head[:4] == b"data":
            size = wide if size == _UNKNOWN and wide else size
            yield from _stretch(window, at, min(at + 8 + size, window.size))
            return
        if head[:4] == b"fmt ":
            yield window.at(at, min(8 + size, _BLOCK))
        at += 8 + size + size % 2


def _stretch(window: Window, start: int, end: int) -> Iterator[bytes]:
    for place in range(start, end, _BLOCK):
        yield window.at(place, min(_BLOCK, end - place))


_SOUND: Final[dict[str, Callable[[Window, int], Iterator[bytes]]]] = {
    "mpeg": _mpeg,
    "flac": _flac,
    "ogg": _ogg,
    "mp4": _mp4,
    "wav": _wav,
}
