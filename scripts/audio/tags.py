"""Writes what an episode says about itself into its file: its MP3 or its M4A."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import mutagen.id3
import mutagen.mp3
import mutagen.mp4
from marks import Mark, ends

id3: Any = mutagen.id3  # the library carries no types
mp3: Any = mutagen.mp3
mp4: Any = mutagen.mp4

ALBUM, ARTIST, GENRE, LANGUAGE, SEASON = "El lienzo en marcha", "Lienzo", "Podcast", "spa", 1

_UTF8 = id3.Encoding.UTF8
_NO_BYTE_OFFSET = 0xFFFFFFFF
_FREEFORM = "----:com.apple.iTunes:"


def seconds(path: Path) -> float:
    """How long an episode plays."""
    return float((mp4.MP4 if path.suffix == ".m4a" else mp3.MP3)(path).info.length)


def write_mp3(path: Path, facts: dict[str, str], marks: Sequence[Mark], cover: Path) -> None:
    """Give an MP3 its tags, chapters and cover; `facts` are the opening lines of the script."""
    tags = id3.ID3()
    for frame in (*_text_frames(facts), *_chapters(marks, seconds(path))):
        tags.add(frame)
    if cover.exists():
        tags.add(id3.APIC(_UTF8, "image/jpeg", id3.PictureType.COVER_FRONT, "", cover.read_bytes()))
    tags.save(path, v1=0, v2_version=4, padding=lambda _: 0)


def write_m4a(path: Path, facts: dict[str, str], cover: Path) -> None:
    """Give an M4A its tags and cover; its chapters came with the encoding."""
    audio = mp4.MP4(path)
    audio.tags = mp4.MP4Tags()
    audio.tags.update(_atoms(facts))
    if cover.exists():
        audio.tags["covr"] = [mp4.MP4Cover(cover.read_bytes(), mp4.MP4Cover.FORMAT_JPEG)]
    audio.save(padding=lambda _: 0)


def _text_frames(facts: dict[str, str]) -> list[Any]:
    track = [id3.TRCK(_UTF8, [facts["track"]])] if "track" in facts else []
    return [
        id3.TIT2(_UTF8, [facts["title"]]),
        id3.TIT3(_UTF8, [facts["subtitle"]]),
        id3.TALB(_UTF8, [ALBUM]),
        id3.TPE1(_UTF8, [ARTIST]),
        *track,
        id3.TPOS(_UTF8, [str(SEASON)]),
        id3.TLAN(_UTF8, [LANGUAGE]),
        id3.TDRL(_UTF8, [facts["date"]]),
        id3.TCON(_UTF8, [GENRE]),
        id3.COMM(_UTF8, LANGUAGE, "", [facts["comment"]]),
    ]


def _chapters(marks: Sequence[Mark], end: float) -> list[Any]:
    names = [f"chp{number}" for number in range(len(marks))]
    chapters: list[Any] = [
        id3.CHAP(
            element_id=name,
            start_time=round(mark.start * 1000),
            end_time=round(stop * 1000),
            start_offset=_NO_BYTE_OFFSET,
            end_offset=_NO_BYTE_OFFSET,
            sub_frames=[id3.TIT2(_UTF8, [mark.title])],
        )
        for name, mark, stop in zip(names, marks, ends(marks, end), strict=True)
    ]
    if not chapters:
        return []
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    return [id3.CTOC("toc", flags=flags, child_element_ids=names, sub_frames=[]), *chapters]


def _atoms(facts: dict[str, str]) -> dict[str, Any]:
    number, _, total = facts.get("track", "").partition("/")
    track = {"trkn": [(int(number), int(total or 0))]} if number else {}
    return {
        "\xa9nam": [facts["title"]],
        _FREEFORM + "SUBTITLE": [facts["subtitle"].encode()],
        "\xa9alb": [ALBUM],
        "\xa9ART": [ARTIST],
        **track,
        "disk": [(SEASON, 0)],
        _FREEFORM + "LANGUAGE": [LANGUAGE.encode()],
        "\xa9day": [facts["date"]],
        "\xa9gen": [GENRE],
        "desc": [facts["comment"]],
    }
