"""How long a FLAC plays: its frames are found and counted, the header's total is not believed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lienzo.problems.audio_codes import DAMAGED, NO_AUDIO, TAGS_TOO_BIG
from lienzo.sources.audio.flac_frames import FrameRow
from lienzo.sources.audio.kinds import FLAC
from lienzo.sources.audio.measured import Measured, Tagged
from lienzo.sources.audio.refusal import NotPlayableError, TagsIgnoredError
from lienzo.sources.audio.vorbis_comments import FRONT_COVER, comments_of, picture_of
from lienzo.sources.audio.window import Window

_STREAMINFO, _COMMENT, _PICTURE = 0, 4, 6
_MOST_BLOCKS = 128
_LARGEST_BLOCK = 16 * 1024 * 1024
_BLOCK = 1 << 20
_HEADER_LIMIT = 16


@dataclass(frozen=True, slots=True)
class _Block:
    """A metadata block: its type, where its body starts, and its length in bytes."""

    type: int
    start: int
    length: int


def measure_flac(window: Window, start: int) -> Measured:
    """Return what a FLAC holds; `start` is the place of `fLaC`.

    Raises:
        NotPlayableError: no STREAMINFO, a block longer than the file, or no frames.
    """
    blocks = tuple(_blocks(window, start))
    info = window.at(blocks[0].start, 18) if blocks and blocks[0].type == _STREAMINFO else b""
    rate = int.from_bytes(info[10:13], "big") >> 4
    if len(info) < 18 or not rate:
        raise NotPlayableError(DAMAGED, part="STREAMINFO")
    total = int.from_bytes(info[13:18], "big") & 0xFFFFFFFFF
    samples = _count(window, blocks[-1].start + blocks[-1].length, info)
    if not samples:
        raise NotPlayableError(NO_AUDIO)
    return Measured(FLAC, samples / rate, total / rate)


def flac_tags(window: Window, start: int) -> Tagged:
    """Return what the VORBIS_COMMENT and PICTURE blocks say.

    Raises:
        TagsIgnoredError: a block larger than the limit, or one that mutagen cannot read.
    """
    tagged, covers = Tagged(), []
    for block in _blocks(window, start):
        if block.type not in {_COMMENT, _PICTURE}:
            continue
        if block.length > _LARGEST_BLOCK:
            raise TagsIgnoredError(TAGS_TOO_BIG, found=block.length, limit=_LARGEST_BLOCK)
        data = window.at(block.start, block.length)
        if block.type == _COMMENT:
            tagged = comments_of(data)
        elif picture := picture_of(data):
            covers.append(picture)
    covers.sort(key=lambda picture: picture[0] != FRONT_COVER)
    cover = covers[0][1] if covers else tagged.cover
    return Tagged(tagged.tags, tagged.chapters, cover, tagged.findings)


def _blocks(window: Window, start: int) -> Iterator[_Block]:
    at = start + 4
    for _ in range(_MOST_BLOCKS):
        head = window.at(at, 4)
        length = int.from_bytes(head[1:4], "big")
        if len(head) < 4 or at + 4 + length > window.size:
            raise NotPlayableError(DAMAGED, part="METADATA_BLOCK")
        yield _Block(head[0] & 0x7F, at + 4, length)
        if head[0] & 0x80:
            return
        at += 4 + length
    raise NotPlayableError(DAMAGED, part="METADATA_BLOCK")


def _count(window: Window, start: int, info: bytes) -> int:
    """Return the samples of all frames from a place on."""
    row = FrameRow.of_stream(info)
    at = start
    while at < window.size:
        data = window.at(at, _BLOCK + _HEADER_LIMIT)
        row.scan(data, min(len(data), _BLOCK))
        at += _BLOCK
    return row.samples
