"""Values as ID3v2.4 frames, beside those of the author that stay.

Which frame says what follows `sources.audio.concepts`, so that what is written is what is read;
PCST (four zero bytes: being there is all it says), TGID and WFED are iTunes' own podcast frames.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lienzo.tagging.languages import UNKNOWN
from lienzo.tagging.library import Tag, id3
from lienzo.tagging.numbers import dated, numbered
from lienzo.tagging.values import Artwork, TagValues

_UTF8: Final = 3
_FRONT: Final = 3
_AS_TEXT: Final = "\x03"
"""WFED has an encoding before its address, as a text has; mutagen knows it as a bare address."""
_EXTRAS: Final = {"genre": "TCON", "guid": "TGID", "feed": "WFED", "page": "WOAF", "track": "TRCK"}


def put_values(tags: Tag, values: TagValues) -> None:
    """Set every frame there is a value for, and leave all others alone."""
    if values.description:
        _put_comment(tags, values)
    for frame in _frames(tags, values):
        tags.setall(frame.FrameID, [frame])
    if values.lyrics:
        _put_lyrics(tags, values)
    if values.cover is not None:
        _put_cover(tags, values.cover)


def extras_of(tags: Tag) -> dict[str, str]:
    """Return what our reader does not ask for and a table of changes shows."""
    found = {field: text_of(tags, name) for field, name in _EXTRAS.items()}
    return {**found, "lyrics": "".join(_plain(frame) for frame in _undescribed(tags, "USLT"))}


def text_of(tags: Tag, name: str) -> str:
    """Return the text of a frame; empty without one."""
    frames = tags.getall(name)
    return _plain(frames[0]) if frames else ""


def _frames(tags: Tag, values: TagValues) -> Iterator[Tag]:
    texts = (
        (id3.TIT2, values.title),
        (id3.TIT3, values.subtitle),
        (id3.TDES, values.description),
        (id3.TALB, values.album),
        (id3.TPE1, values.artist),
        (id3.TLAN, values.language),
        (id3.TCON, values.genre),
        (id3.TGID, values.guid),
        *((kind, _day(tags, kind.__name__, values)) for kind in (id3.TDRL, id3.TDRC)),
        (id3.TRCK, _number(tags, "TRCK", values.track, values.tracks)),
        (id3.TPOS, _number(tags, "TPOS", values.season, None)),
    )
    for kind, text in texts:
        if text:
            yield kind(encoding=_UTF8, text=[text])
    if values.page:
        yield id3.WOAF(url=values.page)
    if values.feed:
        yield id3.WFED(url=_AS_TEXT + values.feed)
    yield id3.PCST(value=0)


def _day(tags: Tag, name: str, values: TagValues) -> str:
    return dated(values.released, text_of(tags, name)) if values.released else ""


def _number(tags: Tag, name: str, number: int | None, total: int | None) -> str:
    return numbered(number, total, text_of(tags, name)) if number is not None else ""


def _put_comment(tags: Tag, values: TagValues) -> None:
    """Say the description as a comment too, for players that show no other text.

    A comment of the author's that says something else is theirs, and stays.
    """
    old, before = _undescribed(tags, "COMM"), text_of(tags, "TDES")
    if all(_plain(frame) in {before, values.description} for frame in old):
        comment = id3.COMM(
            encoding=_UTF8, lang=_language(values), desc="", text=[values.description]
        )
        _replace(tags, old, comment)


def _put_lyrics(tags: Tag, values: TagValues) -> None:
    words = id3.USLT(encoding=_UTF8, lang=_language(values), desc="", text=values.lyrics)
    _replace(tags, _undescribed(tags, "USLT"), words)


def _put_cover(tags: Tag, cover: Artwork) -> None:
    """Replace the front cover; pictures of other kinds stay."""
    pictures = tags.getall("APIC")
    fronts = [frame for frame in pictures if frame.type == _FRONT]
    if fronts and fronts[0].data == cover.data:
        return
    for frame in fronts:
        del tags[frame.HashKey]
    taken = {frame.desc for frame in pictures if frame.type != _FRONT}
    name = next(name for n in range(len(taken) + 1) if (name := "Cover" + " " * n) not in taken)
    front = id3.APIC(encoding=_UTF8, mime=cover.mime, type=_FRONT, desc=name, data=cover.data)
    tags.add(front)


def _replace(tags: Tag, old: list[Tag], new: Tag) -> None:
    for frame in old:
        del tags[frame.HashKey]
    tags.add(new)


def _undescribed(tags: Tag, name: str) -> list[Tag]:
    """Return the frames that may stand several times and have no description: the main ones."""
    frames = tags.getall(name)
    return [frame for frame in frames if not frame.desc]


def _plain(frame: Tag) -> str:
    text = getattr(frame, "text", None)
    if text is None:
        return str(getattr(frame, "url", "")).removeprefix(_AS_TEXT)
    return text if isinstance(text, str) else ", ".join(str(value) for value in text)


def _language(values: TagValues) -> str:
    return values.language or UNKNOWN
