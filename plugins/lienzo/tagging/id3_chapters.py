"""Chapters as ID3 frames: a CHAP each, and CTOC, their table (ID3v2 Chapter Frame Addendum 1.0)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

from lienzo.model import Chapter
from lienzo.tagging.chapters import end_of
from lienzo.tagging.library import Tag, id3

_UTF8: Final = 3
_MOST_LISTED: Final = 255
"""A table counts its entries in one byte."""
_HEADER: Final = 10
"""Bytes of a tag before its first frame."""
_TOP: Final = "toc"


def put_chapters(tags: Tag, chapters: Sequence[Chapter], duration: float) -> None:
    """Replace all chapters of a tag; `duration` of the audio, in seconds, ends the last one.

    Hidden chapters are there but not in the table, which is how players know. More than a table
    holds are spread over tables inside the table. What else an old chapter carries, such as a
    picture, goes to the new one that begins with it.
    """
    carried = {frame.start_time: _beside(frame) for frame in tags.getall("CHAP")}
    for name in ("CHAP", "CTOC"):
        tags.delall(name)
    for place in range(len(chapters)):
        chapter = _chapter(chapters, place, duration)
        for frame in carried.pop(chapter.start_time, ()):
            chapter.sub_frames.add(frame)
        tags.add(chapter)
    listed = [_name(place) for place, chapter in enumerate(chapters) if not chapter.hidden]
    for table in _tables(listed):
        tags.add(table)


def put_in_order(tags: Tag) -> None:
    """Make a tag write its chapters in order of time, behind all else.

    mutagen sorts frames by size, and many programs list chapters as they lie in the file; frames
    that it does not know it writes last, as they are, so these become such.
    """
    tables = sorted(tags.getall("CTOC"), key=lambda table: table.element_id)
    marks = sorted(tags.getall("CHAP"), key=lambda mark: mark.start_time)
    for frame in (*tables, *marks):
        tags.unknown_frames.append(_raw(frame))
        del tags[frame.HashKey]


def _raw(frame: Tag) -> bytes:
    alone, out = id3.ID3(), BytesIO()
    alone.add(frame)
    alone.save(out, v1=0, v2_version=4, padding=lambda _: 0)
    return out.getvalue()[_HEADER:]


def _chapter(chapters: Sequence[Chapter], place: int, duration: float) -> Tag:
    chapter = chapters[place]
    inside: list[Tag] = [id3.TIT2(encoding=_UTF8, text=[chapter.title])]
    if chapter.url:
        inside.append(id3.WXXX(encoding=_UTF8, desc="", url=chapter.url))
    return id3.CHAP(
        element_id=_name(place),
        start_time=_milliseconds(chapter.start),
        end_time=_milliseconds(end_of(chapters, place, duration)),
        start_offset=0xFFFFFFFF,
        end_offset=0xFFFFFFFF,
        sub_frames=inside,
    )


def _beside(chapter: Tag) -> list[Tag]:
    """Return what a chapter carries beside title and address."""
    frames = chapter.sub_frames.values()
    return [frame for frame in frames if frame.FrameID not in {"TIT2", "WXXX"}]


def _tables(listed: list[str]) -> Iterator[Tag]:
    if len(listed) <= _MOST_LISTED:
        yield _table(_TOP, listed, top=True)
        return
    parts = [listed[at : at + _MOST_LISTED] for at in range(0, len(listed), _MOST_LISTED)]
    names = [f"{_TOP}{number}" for number in range(1, len(parts) + 1)]
    yield _table(_TOP, names, top=True)
    for name, part in zip(names, parts, strict=True):
        yield _table(name, part, top=False)


def _table(name: str, children: list[str], *, top: bool) -> Tag:
    flags = id3.CTOCFlags.ORDERED | (id3.CTOCFlags.TOP_LEVEL if top else 0)
    return id3.CTOC(element_id=name, flags=flags, child_element_ids=children, sub_frames=[])


def _name(place: int) -> str:
    return f"chp{place}"


def _milliseconds(seconds: float) -> int:
    return min(round(seconds * 1000), 0xFFFFFFFE)
