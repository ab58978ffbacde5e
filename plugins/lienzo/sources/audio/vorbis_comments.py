"""Vorbis comments, of Ogg Vorbis, Opus and FLAC alike, and the picture block they share."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from io import BytesIO
from typing import Final

from mutagen.flac import Picture, VCFLACDict

from lienzo.model.media import Chapter
from lienzo.problems.audio_codes import TAGS_DAMAGED, TAGS_TOO_BIG
from lienzo.sources.audio.concepts import clean, tags_of
from lienzo.sources.audio.id3_text import MUTAGEN_RAISES
from lienzo.sources.audio.measured import Tagged
from lienzo.sources.audio.refusal import TagsIgnoredError
from lienzo.units import parse_duration

FRONT_COVER: Final = 3
_MOST_COMMENTS = 5_000
_CHAPTER = re.compile(r"CHAPTER(\d{1,4})")
_PICTURE_KEY = "METADATA_BLOCK_PICTURE"


def comments_of(data: bytes) -> Tagged:
    """Return what a comment block says (without framing bit).

    Chapters are the `CHAPTER001=…`, `CHAPTER001NAME=…` pairs of the Xiph chapter extension.

    Raises:
        TagsIgnoredError: too many comments, or mutagen cannot read them.
    """
    vendor = int.from_bytes(data[:4], "little")
    count = int.from_bytes(data[4 + vendor : 8 + vendor], "little")
    if count > _MOST_COMMENTS:
        raise TagsIgnoredError(TAGS_TOO_BIG, found=count, limit=_MOST_COMMENTS)
    try:
        comments = VCFLACDict(BytesIO(data), errors="replace", framing=False)  # type: ignore[no-untyped-call]  # mutagen has no types
        pairs = list(comments)
    except MUTAGEN_RAISES as error:
        raise TagsIgnoredError(TAGS_DAMAGED, format="Vorbis") from error
    found = _joined(pairs)
    cover = _cover(text for key, text in pairs if key.upper() == _PICTURE_KEY)
    return Tagged(tags_of(found, "vorbis"), _chapters(found), cover)


def picture_of(data: bytes) -> tuple[int, bytes] | None:
    """Return kind and bytes of a FLAC picture block, None when it cannot be read."""
    try:
        picture = Picture(data)  # type: ignore[no-untyped-call]  # mutagen has no types
    except MUTAGEN_RAISES:
        return None
    return int(picture.type), bytes(picture.data)


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return text by upper-case name; what is said several times is joined with commas."""
    found: dict[str, str] = {}
    for key, text in pairs:
        name = key.upper()
        if name != _PICTURE_KEY:
            found[name] = f"{found[name]}, {text}" if name in found else text
    return found


def _cover(texts: Iterable[str]) -> bytes | None:
    covers = [picture for text in texts if (picture := _decoded(text))]
    covers.sort(key=lambda picture: picture[0] != FRONT_COVER)
    return covers[0][1] if covers else None


def _decoded(text: str) -> tuple[int, bytes] | None:
    try:
        return picture_of(base64.b64decode(text))
    except ValueError:
        return None


def _chapters(found: dict[str, str]) -> tuple[Chapter, ...]:
    chapters = []
    for name, text in found.items():
        seconds = parse_duration(text.strip()) if _CHAPTER.fullmatch(name) else None
        if seconds is not None:
            title, url = found.get(f"{name}NAME", ""), found.get(f"{name}URL", "")
            chapters.append(Chapter(seconds, clean(title), clean(url) or None))
    return tuple(sorted(chapters, key=lambda chapter: chapter.start))
