"""Tags of an MP3: ID3v2.4 in front; ID3v1 behind follows it if it is there; APEv2 stays."""

from __future__ import annotations

from pathlib import Path

from lienzo.sources.audio.refusal import Finding
from lienzo.sources.audio.window import Window
from lienzo.tagging.id3_frames import extras_of
from lienzo.tagging.id3_tag import load_tag, lost_frames, padding, renew
from lienzo.tagging.values import TagValues

_UPDATE_V1 = 1


def write_mp3(path: Path, values: TagValues, duration: float) -> tuple[Finding, ...]:
    """Tag an MP3 in place.

    Raises:
        TagsIgnoredError: its tag is damaged.
        MutagenError: the library cannot read it.
    """
    tags, lost = load_tag(path)
    with path.open("rb") as file:
        renew(tags, Window(file, path.stat().st_size), 0, values, duration)
    tags.save(path, v1=_UPDATE_V1, v2_version=4, padding=padding)
    return lost_frames(lost)


def mp3_extras(path: Path) -> dict[str, str]:
    """Return what a table of changes shows beside what our reader reads."""
    return extras_of(load_tag(path)[0])
