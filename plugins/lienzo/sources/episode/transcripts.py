"""Transcripts, WebVTT and SubRip, as cues. The only importer of webvtt-py.

webvtt-py decodes a cue; finding the cues is ours, because it passes over in silence what it cannot
read and does not say in which line a cue stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final, Literal, cast

from webvtt import WebVTT
from webvtt.errors import MalformedCaptionError, MalformedFileError
from webvtt.models import Caption

from lienzo.model.media import Cue, Transcript
from lienzo.problems import Report, Where
from lienzo.problems import timed_text_codes as codes
from lienzo.sources.syntax.nodes import SourceText
from lienzo.sources.syntax.text_file import read_text

Format = Literal["vtt", "srt"]

_ARROW = "-->"
_EXPECTED: Final = {
    "vtt": "00:00:01.000 --> 00:00:04.000",
    "srt": "00:00:01,000 --> 00:00:04,000",
}
_TIMES: Final = {
    "vtt": re.compile(r"\s*(?:\d+:)?\d\d:\d\d\.\d{3}\s*-->\s*(?:\d+:)?\d\d:\d\d\.\d{3}(?=\s|$)"),
    "srt": re.compile(r"\s*\d+:\d\d:\d\d[,.]\d{1,3}\s*-->\s*\d+:\d\d:\d\d[,.]\d{1,3}(?=\s|$)"),
}
_NOT_CUES = ("NOTE", "STYLE", "REGION")
_SPACES = re.compile(r"[ \t\n\u00a0]+")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines from a line with an arrow to the next empty one; `line` counts from 1."""

    line: int
    lines: tuple[str, ...]


def read_transcript(path: Path, name: str, report: Report) -> Transcript | None:
    """Return a transcript; None after reporting why it cannot be used.

    Each broken cue is a Problem at its line. Cues start in order and end after they start, as
    WebVTT asks; they may overlap, because people talk at once. Text is plain: tags are dropped
    and entities decoded; a voice tag gives the speaker.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in _EXPECTED:
        report(codes.NOT_A_TRANSCRIPT.at(Where(name), extension=path.suffix))
        return None
    source = read_text(path, name, report)
    if source is None:
        return None
    format_ = cast("Format", ending)
    if format_ == "vtt" and not re.match(r"WEBVTT(?:[ \t\n]|\Z)", source.text):
        report(codes.NO_HEADER.at(_line(source, 1)))
        return None
    cues = _cues(source, format_, report)
    return Transcript(name, format_, tuple(cue for _, cue in cues)) if cues else None


def _cues(source: SourceText, format_: Format, report: Report) -> list[tuple[int, Cue]]:
    """Return the cues with their lines; nothing after reporting a broken one."""
    blocks = tuple(_blocks(source))
    read = [(block.line, _cue(block, format_)) for block in blocks]
    bad = [line for line, cue in read if cue is None]
    for line in bad:
        report(codes.BAD_TIMES.at(_line(source, line), expected=_EXPECTED[format_]))
    cues = [(line, cue) for line, cue in read if cue is not None]
    said = [(line, cue) for line, cue in cues if cue.text]
    if not said and not bad:
        report(codes.NO_CUES.at(Where(source.file)))
    sound = _in_order(cues, source, report)
    return said if sound and not bad else []


def _blocks(source: SourceText) -> Iterator[_Block]:
    """Yield what may be a cue; comments, styles and regions are none."""
    first = 1
    for empty, group in groupby(source.text.split("\n"), key=lambda line: not line.strip()):
        lines = tuple(group)
        if not empty and not lines[0].startswith(_NOT_CUES):
            yield from _split(lines, first)
        first += len(lines)


def _split(lines: tuple[str, ...], first: int) -> Iterator[_Block]:
    """Split lines that no empty one divides: each line with an arrow begins a cue.

    The number that a lone line of digits gives to the next cue is no text of this one.
    """
    starts = [index for index, line in enumerate(lines) if _ARROW in line]
    for start, end in pairwise([*starts, len(lines)]):
        numbered = end < len(lines) and end - start > 1 and lines[end - 1].strip().isdigit()
        yield _Block(first + start, lines[start : end - numbered])


def _cue(block: _Block, format_: Format) -> Cue | None:
    caption = _caption(block, format_) if _TIMES[format_].match(block.lines[0]) else None
    if caption is None:
        return None
    return Cue(
        start=caption.start_time.in_milliseconds() / 1000,
        end=caption.end_time.in_milliseconds() / 1000,
        text=_plain(caption.text),
        speaker=_plain(caption.voice or "") or None,
    )


def _caption(block: _Block, format_: Format) -> Caption | None:
    caption = _parsed(format_, *block.lines)
    # webvtt-py drops a SubRip cue without text; its times still count.
    if caption is None and (caption := _parsed(format_, block.lines[0], "…")):
        caption.text = ""
    return caption


def _parsed(format_: Format, *lines: str) -> Caption | None:
    head = ("WEBVTT", "") if format_ == "vtt" else ("1",)
    try:
        captions = WebVTT.from_buffer([*head, *lines], format=format_).captions
    except (MalformedCaptionError, MalformedFileError):
        return None
    return captions[0] if captions else None


def _plain(text: str) -> str:
    """Decode entities and join the lines: where a caption breaks is a matter of screens."""
    return _SPACES.sub(" ", unescape(text)).strip()


def _in_order(cues: list[tuple[int, Cue]], source: SourceText, report: Report) -> bool:
    sound = True
    for line, cue in cues:
        if cue.end <= cue.start:
            facts = {"start": _clock(cue.start), "end": _clock(cue.end)}
            report(codes.ENDS_EARLY.at(_line(source, line), **facts))
            sound = False
    for (_, before), (line, cue) in pairwise(cues):
        if cue.start < before.start:
            facts = {"start": _clock(cue.start), "previous": _clock(before.start)}
            report(codes.GOES_BACK.at(_line(source, line), **facts))
            sound = False
    return sound


def _line(source: SourceText, number: int) -> Where:
    begin = source.starts[number - 1]
    return source.where(begin, begin + len(source.line(number)))


def _clock(seconds: float) -> str:
    whole, milliseconds = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{milliseconds:03}"
