"""Values as Vorbis comments, in FLAC, Ogg Vorbis and Opus alike; the author's others stay.

The names are those `sources.audio.concepts` reads; PODCASTID and PODCASTURL are how tagging
programs translate iTunes' frames; chapters follow the Xiph chapter extension.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lienzo.model import Chapter
from lienzo.tagging.library import MutagenError, Tag, flac
from lienzo.tagging.numbers import dated, numbered
from lienzo.tagging.values import Artwork, TagValues
from lienzo.units import full_clock

Pairs = list[tuple[str, str]]

FRONT: Final = 3
_PICTURE: Final = "METADATA_BLOCK_PICTURE"
_CHAPTER = re.compile(r"CHAPTER\d{1,4}(NAME|URL)?")
_EXTRAS: Final = {
    "genre": "GENRE",
    "guid": "PODCASTID",
    "feed": "PODCASTURL",
    "page": "URL",
    "lyrics": "LYRICS",
}


def merged(
    found: Iterable[tuple[str, str]], values: TagValues, chapters: Sequence[Chapter] | None
) -> Pairs:
    """Return the comments with every value there is, always in the same order.

    First the author's others as they were, then ours, then chapters, then pictures.

    Args:
        found: the comments there are.
        values: what they will say; the cover is not among it.
        chapters: to take the place of those there are; None keeps these.
    """
    old = list(found)
    new = [(name, text) for name, text in _texts(old, values) if text]
    replaced = {name for name, _ in new}
    marks = [pair for pair in old if _CHAPTER.fullmatch(pair[0].upper())]
    pictures = [pair for pair in old if pair[0].upper() == _PICTURE]
    others = [p for p in old if p not in marks and p not in pictures]
    others = [pair for pair in others if pair[0].upper() not in replaced]
    return others + new + (marks if chapters is None else list(_chapters(chapters))) + pictures


def with_cover(found: Iterable[tuple[str, str]], cover: Artwork) -> Pairs:
    """Return the comments with another front cover; pictures of other kinds stay."""
    pairs = list(found)
    fronts = [pair for pair in pairs if _is_front(pair)]
    if fronts and picture_in(fronts[0][1]).data == cover.data:
        return pairs
    block = base64.b64encode(picture_of(cover).write()).decode("ascii")
    return [pair for pair in pairs if pair not in fronts] + [(_PICTURE, block)]


def extras_of(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what our reader does not ask for and a table of changes shows."""
    pairs = list(found)
    number, total = _first(pairs, "TRACKNUMBER"), _first(pairs, "TRACKTOTAL")
    track = f"{number}/{total}" if number and total and "/" not in number else number
    return {"track": track, **{field: _first(pairs, name) for field, name in _EXTRAS.items()}}


def picture_of(cover: Artwork) -> Tag:
    """Return a cover as the picture block that FLAC and Ogg share."""
    picture = flac.Picture()
    picture.type, picture.mime, picture.data = FRONT, cover.mime, cover.data
    picture.width, picture.height, picture.depth = cover.width, cover.height, 24
    return picture


def picture_in(text: str) -> Tag:
    """Return the picture block in a comment; an empty one when it cannot be read."""
    try:
        return flac.Picture(base64.b64decode(text))
    except (MutagenError, ValueError):
        return flac.Picture()


def _texts(old: Pairs, values: TagValues) -> Iterator[tuple[str, str]]:
    yield "TITLE", values.title
    yield "SUBTITLE", values.subtitle
    yield "DESCRIPTION", values.description
    yield "ALBUM", values.album
    yield "ARTIST", values.artist
    yield "LANGUAGE", values.language
    yield from _days(old, values.released)
    yield from _numbers(old, values)
    yield "GENRE", values.genre
    yield "URL", values.page
    yield "PODCASTURL", values.feed
    yield "PODCASTID", values.guid
    yield "LYRICS", values.lyrics


def _days(old: Pairs, day: str) -> Iterator[tuple[str, str]]:
    """Yield DATE, and RELEASEDATE where the author has one: our reader believes it first."""
    for name in ("DATE", "RELEASEDATE"):
        before = _first(old, name)
        if day and (before or name == "DATE"):
            yield name, dated(day, before)


def _numbers(old: Pairs, values: TagValues) -> Iterator[tuple[str, str]]:
    if values.track is not None:
        before = _first(old, "TRACKNUMBER")
        plain = str(values.track)
        yield "TRACKNUMBER", plain if values.tracks else numbered(values.track, None, before)
        yield "TRACKTOTAL", str(values.tracks or "")
    if values.season is not None:
        yield "DISCNUMBER", numbered(values.season, None, _first(old, "DISCNUMBER"))


def _chapters(chapters: Sequence[Chapter]) -> Iterator[tuple[str, str]]:
    for number, chapter in enumerate(chapters, start=1):
        name = f"CHAPTER{number:03}"
        yield name, full_clock(chapter.start)
        yield f"{name}NAME", chapter.title
        if chapter.url:
            yield f"{name}URL", chapter.url


def _is_front(pair: tuple[str, str]) -> bool:
    return pair[0].upper() == _PICTURE and picture_in(pair[1]).type == FRONT


def _first(pairs: Pairs, name: str) -> str:
    return next((text for key, text in pairs if key.upper() == name), "")
