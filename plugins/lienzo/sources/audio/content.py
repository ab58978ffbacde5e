"""What a file really holds, told from its bytes."""

from __future__ import annotations

from typing import Final

from lienzo.problems.audio_codes import LFS_POINTER, NO_AUDIO, OTHER_CONTENT, UNSUPPORTED, VIDEO
from lienzo.sources.audio.id3_frames import end_of_tags
from lienzo.sources.audio.mpeg import looks_like_mpeg
from lienzo.sources.audio.refusal import NotPlayableError
from lienzo.sources.audio.window import Window
from lienzo.sources.regular_file import LFS_MAGIC

_SEARCHED = 256 * 1024
_OTHERS: Final = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG", "PNG"),
    (b"GIF8", "GIF"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"SQLite format", "SQLite"),
    (b"\x7fELF", "ELF"),
)
_UNSUPPORTED: Final = (
    (b"FORM", "AIFF"),
    (b"ADIF", "AAC (ADIF)"),
    (b"\x30\x26\xb2\x75", "WMA"),
    (b"caff", "CAF"),
    (b"#!AMR", "AMR"),
    (b"MAC ", "Monkey's Audio"),
    (b"wvpk", "WavPack"),
    (b"MThd", "MIDI"),
    (b"riff\x2e\x91", "Wave64"),
    (b"RIFX", "RIFX"),
)
_VIDEOS: Final = (b"\x1a\x45\xdf\xa3", b"\x00\x00\x01\xba", b"FLV\x01", b"\x00\x00\x01\xb3")


def container_of(window: Window) -> tuple[str, int]:
    """Return which walker reads the file, and where its sound begins.

    `mpeg`, `flac`, `mp4`, `ogg` or `wav`. Leading ID3 tags are skipped: some programs put them
    before FLAC too.

    Raises:
        NotPlayableError: anything else.
    """
    start = end_of_tags(window)
    head = window.at(start, 64)
    if head.startswith(b"fLaC"):
        return "flac", start
    if start == 0 and (known := _known(head)):
        return known, 0
    _refuse(head)
    if looks_like_mpeg(window.at(start, _SEARCHED)):
        return "mpeg", start
    raise NotPlayableError(NO_AUDIO)


def _known(head: bytes) -> str | None:
    if head[4:8] in {b"ftyp", b"moov"} or (head[4:8] in {b"free", b"wide"} and b"mdat" in head):
        return "mp4"
    if head.startswith(b"OggS"):
        return "ogg"
    if head[:4] in {b"RIFF", b"RF64", b"BW64"} and head[8:12] == b"WAVE":
        return "wav"
    return None


def _refuse(head: bytes) -> None:
    if head.startswith(LFS_MAGIC):
        raise NotPlayableError(LFS_POINTER)
    if head.startswith(_VIDEOS) or (head[:4] == b"RIFF" and head[8:12] == b"AVI "):
        raise NotPlayableError(VIDEO)
    for magic, name in _OTHERS:
        if head.startswith(magic):
            raise NotPlayableError(OTHER_CONTENT, found=name)
    for magic, name in _UNSUPPORTED:
        if head.startswith(magic):
            raise NotPlayableError(UNSUPPORTED, found=name)
    if head[:1] == b"\xff" and len(head) > 1 and head[1] & 0xF6 == 0xF0:
        raise NotPlayableError(UNSUPPORTED, found="AAC (ADTS)")
    if head[:1] == b"\xff" and len(head) > 1 and head[1] & 0xE6 in {0xE4, 0xE6}:
        raise NotPlayableError(UNSUPPORTED, found="MPEG Layer I/II")
    if head.lstrip()[:9].lower().startswith((b"<!doctype", b"<html")):
        raise NotPlayableError(OTHER_CONTENT, found="HTML")
