"""Recordings for a made-up course: one tiny real MP3, repeated and tagged anew for each lesson."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from mutagen import id3
from PIL import Image
from prose import Prose

_ID3: Any = id3  # mutagen declares no types
_SAMPLE = Path(__file__).resolve().parents[1] / "tests" / "data" / "audio" / "cbr.mp3"
_FIRST_FRAME = bytes.fromhex("fffb10")
"""MPEG-1 layer III at 32 kb/s; what stands before it are tags and the sample's Info frame."""
_SAMPLE_SECONDS = 3
_COVER_BYTES = 60_000
_COVER_SIZE = 1400
_CUE_SECONDS = 1


def write_recording(
    path: Path, *, title: str, album: str, season: int, number: int, seconds: int, cover: str | None
) -> None:
    """Write an MP3 with tags and three chapters.

    Args:
        path: the file.
        title: of the episode.
        album: the show's title.
        season: becomes the disc number.
        number: becomes the track number.
        seconds: about how long it lasts, at 4 KB a second.
        cover: seed of the embedded picture, about 60 KB; None for none.
    """
    path.write_bytes(_sound() * max(1, seconds // _SAMPLE_SECONDS))
    tags = _ID3.ID3()
    texts = {_ID3.TIT2: title, _ID3.TALB: album, _ID3.TPE1: "Equipo de pruebas"}
    for frame, text in texts.items():
        tags.add(frame(encoding=3, text=text))
    tags.add(_ID3.TRCK(encoding=3, text=str(number)))
    tags.add(_ID3.TPOS(encoding=3, text=str(season)))
    _add_chapters(tags, seconds)
    if cover is not None:
        tags.add(_ID3.APIC(encoding=3, mime="image/jpeg", type=3, desc="", data=_cover(cover)))
    tags.save(path)


def transcript(prose: Prose, seconds: int) -> str:
    """Return a WebVTT transcript with a cue a second: as many as a real lesson of 3 minutes has."""
    cues = [
        f"{_clock(at)}.000 --> {_clock(at + _CUE_SECONDS)}.000\n{prose.sentence()}"
        for at in range(0, max(1, seconds - 2), _CUE_SECONDS)
    ]
    return "\n\n".join(["WEBVTT", *cues]) + "\n"


def write_artwork(path: Path, seed: str, size: int) -> None:
    """Write a square picture."""
    _picture(seed, size).save(path)


def _add_chapters(tags: Any, seconds: int) -> None:
    names = ("Bienvenida", "El caso", "El ejercicio")
    ids = [f"chp{at}" for at in range(len(names))]
    step = seconds * 1000 // len(names)
    flags = _ID3.CTOCFlags.TOP_LEVEL | _ID3.CTOCFlags.ORDERED
    tags.add(_ID3.CTOC(element_id="toc", flags=flags, child_element_ids=ids, sub_frames=[]))
    for at, (element, name) in enumerate(zip(ids, names, strict=True)):
        start, end = at * step, (at + 1) * step
        title = _ID3.TIT2(encoding=3, text=name)
        tags.add(_ID3.CHAP(element_id=element, start_time=start, end_time=end, sub_frames=[title]))


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@cache
def _sound() -> bytes:
    data = _SAMPLE.read_bytes()
    return data[data.index(_FIRST_FRAME) :]


@cache
def _cover(seed: str) -> bytes:
    """Return a JPEG as large as the limit allows: quality is lowered until it fits."""
    picture = _picture(seed, _COVER_SIZE)
    for quality in range(90, 10, -10):
        buffer = BytesIO()
        picture.save(buffer, "JPEG", quality=quality)
        if buffer.tell() <= _COVER_BYTES:
            break
    return buffer.getvalue()


def _picture(seed: str, size: int) -> Image.Image:
    side = 24
    coarse = Image.frombytes("RGB", (side, side), Random(seed).randbytes(side * side * 3))
    return coarse.resize((size, size), Image.Resampling.BICUBIC)
