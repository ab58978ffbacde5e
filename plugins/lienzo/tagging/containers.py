"""Which module writes tags into which kind of audio."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lienzo.sources.audio.id3 import read_id3
from lienzo.sources.audio.kinds import FLAC, M4A, MP3, OPUS, VORBIS, WAV
from lienzo.sources.audio.measured import Tagged
from lienzo.sources.audio.mp4 import mp4_tags
from lienzo.sources.audio.ogg import ogg_tags
from lienzo.sources.audio.refusal import Finding
from lienzo.sources.audio.wav import wav_tags
from lienzo.sources.audio.window import Window
from lienzo.tagging.mp4 import mp4_extras, write_mp4
from lienzo.tagging.mpeg import mp3_extras, write_mp3
from lienzo.tagging.values import TagValues
from lienzo.tagging.wav import wav_extras, write_wav
from lienzo.tagging.xiph import (
    flac_extras,
    flac_found,
    ogg_extras,
    opus_extras,
    write_flac,
    write_ogg,
    write_opus,
)


@dataclass(frozen=True, slots=True)
class Container:
    """How one format is tagged.

    Attributes:
        read: what our own reader reads: the measure of what was written.
        write: tags a file in place, given the values and the seconds of audio.
        extras: what the tags say besides what `sources.audio` reads, by field.
        urls: whether chapters keep addresses and hidden ones.
        hidden: whether it can hold chapters that no list shows.
    """

    read: Callable[[Window], Tagged]
    write: Callable[[Path, TagValues, float], tuple[Finding, ...]]
    extras: Callable[[Path], Mapping[str, str]]
    urls: bool = True
    hidden: bool = False


CONTAINERS: Final[Mapping[str, Container]] = {
    MP3.mime: Container(read_id3, write_mp3, mp3_extras, hidden=True),
    WAV.mime: Container(wav_tags, write_wav, wav_extras, hidden=True),
    M4A.mime: Container(mp4_tags, write_mp4, mp4_extras, urls=False),
    FLAC.mime: Container(flac_found, write_flac, flac_extras),
    VORBIS.mime: Container(ogg_tags, write_ogg, ogg_extras),
    OPUS.mime: Container(ogg_tags, write_opus, opus_extras),
}
"""By the MIME type of the content, which is never the ending of the name."""
