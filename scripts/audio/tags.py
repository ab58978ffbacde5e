"""Writes what an episode says about itself into its MP3: ID3v2.4 with chapters and cover."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mutagen.id3
import mutagen.mp3

id3: Any = mutagen.id3  # the library carries no types
mp3: Any = mutagen.mp3

_UTF8 = id3.Encoding.UTF8
_NO_BYTE_OFFSET = 0xFFFFFFFF


@dataclass(frozen=True)
class Mark:
    """A chapter: where it begins, in seconds, and its title."""

    start: float
    title: str


def seconds(path: Path) -> float:
    """How long an MP3 plays."""
    return float(mp3.MP3(path).info.length)


def write(path: Path, facts: dict[str, str], marks: list[Mark], end: float, cover: Path) -> None:
    """Give the MP3 its tags; `facts` are the opening lines of the script."""
    tags = id3.ID3()
    for frame in _text_frames(facts):
        tags.add(frame)
    for frame in _chapters(marks, end):
        tags.add(frame)
    if cover.exists():
        tags.add(id3.APIC(_UTF8, "image/jpeg", id3.PictureType.COVER_FRONT, "", cover.read_bytes()))
    tags.save(path, v1=0, v2_version=4, padding=lambda _: 0)


def _text_frames(facts: dict[str, str]) -> list[Any]:
    return [
        id3.TIT2(_UTF8, [facts["title"]]),
        id3.TIT3(_UTF8, [facts["subtitle"]]),
        id3.TALB(_UTF8, ["El lienzo en marcha"]),
        id3.TPE1(_UTF8, ["Lienzo"]),
        id3.TRCK(_UTF8, [facts["track"]]),
        id3.TPOS(_UTF8, ["1"]),
        id3.TLAN(_UTF8, ["spa"]),
        id3.TDRL(_UTF8, [facts["date"]]),
        id3.TCON(_UTF8, ["Podcast"]),
        id3.COMM(_UTF8, "spa", "", [facts["comment"]]),
    ]


def _chapters(marks: list[Mark], end: float) -> list[Any]:
    names = [f"chp{number}" for number in range(len(marks))]
    ends = [*(mark.start for mark in marks[1:]), end]
    chapters: list[Any] = [
        id3.CHAP(
            element_id=name,
            start_time=round(mark.start * 1000),
            end_time=round(stop * 1000),
            start_offset=_NO_BYTE_OFFSET,
            end_offset=_NO_BYTE_OFFSET,
            sub_frames=[id3.TIT2(_UTF8, [mark.title])],
        )
        for name, mark, stop in zip(names, marks, ends, strict=True)
    ]
    if not chapters:
        return []
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    return [id3.CTOC("toc", flags=flags, child_element_ids=names, sub_frames=[]), *chapters]
