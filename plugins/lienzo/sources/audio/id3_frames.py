"""ID3v2 tags, taken apart before any library sees them (id3.org: ID3v2.2, 2.3 and 2.4).

A tag can be a bomb: a megabyte that inflates to gigabytes, a hundred thousand frames, frames in
frames. Only frames the table of concepts reads pass, plain and of bounded size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lienzo.problems.audio_codes import TAG_COMPRESSED, TAGS_DAMAGED, TAGS_TOO_BIG
from lienzo.sources.audio.refusal import Finding, TagsIgnoredError
from lienzo.sources.audio.window import Window

LARGEST_TAG: Final = 16 * 1024 * 1024
MOST_FRAMES: Final = 5_000
_HEADER = 10
_ID_4 = re.compile(rb"[A-Z][A-Z0-9]{3}")
_ID_3 = re.compile(rb"[A-Z][A-Z0-9]{2}")
_V2_2_NAMES: Final = {
    b"TT2": "TIT2",
    b"TT3": "TIT3",
    b"TAL": "TALB",
    b"TP1": "TPE1",
    b"TLA": "TLAN",
    b"TRK": "TRCK",
    b"TPA": "TPOS",
    b"COM": "COMM",
    b"TYE": "TYER",
    b"TDA": "TDAT",
    b"PIC": "APIC",
}


@dataclass(frozen=True, slots=True)
class RawTag:
    """An ID3v2 tag as it lies in the file: major version, frames without the header.

    Attributes:
        version: 2, 3 or 4.
        body: the frames; unsynchronisation of 2.2 and 2.3 already undone.
        unsynchronised: version 2.4 only: every frame still is, whatever its own flag says.
    """

    version: int
    body: bytes
    unsynchronised: bool = False


@dataclass(frozen=True, slots=True)
class RawFrame:
    """One frame: its id in ID3v2.4 (2.3 for dates), and its plain payload."""

    id: str
    payload: bytes


def end_of_tags(window: Window) -> int:
    """Return where the ID3v2 tags at the beginning end; 0 when there are none.

    A tag that claims to be longer than the file counts as its header alone.
    """
    place = 0
    for _ in range(8):
        end = place + tag_length(window.at(place, _HEADER))
        if end == place:
            break
        if end >= window.size:
            return place + _HEADER
        place = end
    return place


def tag_length(head: bytes) -> int:
    """Return the bytes of the tag that begins with this header; 0 when there is none."""
    if len(head) < _HEADER or head[:3] != b"ID3" or max(head[6:10]) > 0x7F:
        return 0
    return _HEADER + synchsafe(head[6:10]) + (_HEADER if head[5] & 0x10 else 0)


def read_tag(window: Window, start: int = 0) -> RawTag | None:
    """Return the ID3v2 tag at a place, None when there is none.

    Raises:
        TagsIgnoredError: larger than `LARGEST_TAG`, than the file, or of an unknown version.
    """
    head = window.at(start, _HEADER)
    length = tag_length(head)
    if not length:
        return None
    if length > LARGEST_TAG:
        raise TagsIgnoredError(TAGS_TOO_BIG, found=length, limit=LARGEST_TAG)
    version, flags = head[3], head[5]
    if version not in {2, 3, 4} or start + length > window.size or (version == 2 and flags & 0x40):
        raise TagsIgnoredError(TAGS_DAMAGED, format=f"ID3v2.{version}")
    body = window.at(start + _HEADER, synchsafe(head[6:10]))
    unsynchronised = bool(flags & 0x80)
    if unsynchronised and version < 4:
        body = resynchronised(body)
    skip = _extended(body, version) if flags & 0x40 else 0
    return RawTag(version, body[skip:], unsynchronised and version == 4)


def frames(tag: RawTag, wanted: frozenset[str], findings: list[Finding]) -> Iterator[RawFrame]:
    """Yield the wanted frames; tell of those that are compressed or encrypted.

    Raises:
        TagsIgnoredError: more than `MOST_FRAMES`.
    """
    for count, (name, flags, payload) in enumerate(_split(tag), start=1):
        if count > MOST_FRAMES:
            raise TagsIgnoredError(TAGS_TOO_BIG, found=f"> {MOST_FRAMES}", limit=MOST_FRAMES)
        if name not in wanted:
            continue
        plain = _plain(tag, flags, payload)
        finding = Finding(TAG_COMPRESSED, {"frame": name})
        if plain is not None:
            yield RawFrame(name, plain)
        elif finding not in findings:
            findings.append(finding)


def synchsafe(data: bytes) -> int:
    """Read a number of seven bits a byte, as ID3 writes sizes."""
    number = 0
    for byte in data:
        number = number << 7 | byte & 0x7F
    return number


def resynchronised(data: bytes) -> bytes:
    """Undo unsynchronisation: `FF 00` stands for `FF`."""
    return data.replace(b"\xff\x00", b"\xff")


def _extended(body: bytes, version: int) -> int:
    """Return the length of the extended header (2.3: without its own four bytes)."""
    return synchsafe(body[:4]) if version == 4 else int.from_bytes(body[:4], "big") + 4


def _split(tag: RawTag) -> Iterator[tuple[str, int, bytes]]:
    """Yield id, flags and payload of every frame, up to padding or what is no frame."""
    head = 6 if tag.version == 2 else 10
    pattern = _ID_3 if tag.version == 2 else _ID_4
    at, body = 0, tag.body
    while at + head <= len(body):
        name = body[at : at + (3 if tag.version == 2 else 4)]
        if not pattern.fullmatch(name):
            return
        size = _size(body, at, tag.version)
        start, at = at + head, at + head + size
        if at > len(body):
            return
        flags = 0 if head == 6 else int.from_bytes(body[start - 2 : start], "big")
        yield _V2_2_NAMES.get(name, name.decode()), flags, body[start:at]


def _size(body: bytes, at: int, version: int) -> int:
    if version == 2:
        return int.from_bytes(body[at + 3 : at + 6], "big")
    raw = body[at + 4 : at + 8]
    plain = int.from_bytes(raw, "big")
    if version == 3 or max(raw) > 0x7F:
        return plain
    safe = synchsafe(raw)
    # iTunes wrote plain sizes into 2.4: believe the one that another frame, padding or end follows.
    if safe == plain or _lands(body, at + 10 + safe):
        return safe
    return plain if _lands(body, at + 10 + plain) else safe


def _lands(body: bytes, at: int) -> bool:
    return at == len(body) or body[at : at + 1] == b"\0" or bool(_ID_4.match(body, at))


def _plain(tag: RawTag, flags: int, payload: bytes) -> bytes | None:
    """Return the payload without its extra fields; None if compressed or encrypted."""
    if tag.version == 2:
        return payload
    if tag.version == 3:
        return None if flags & 0xC0 else payload[1 if flags & 0x20 else 0 :]
    if flags & 0x0C:
        return None
    skip = (1 if flags & 0x40 else 0) + (4 if flags & 0x01 else 0)
    body = payload[skip:]
    return resynchronised(body) if tag.unsynchronised or flags & 0x02 else body
