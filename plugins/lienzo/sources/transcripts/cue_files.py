"""WebVTT and SubRip as cues. The only importer of webvtt-py.

webvtt-py decodes a cue; finding the cues is ours, because it passes over in silence what it cannot
read and does not say in which line a cue stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import groupby, pairwise
from typing import Final, Literal

from webvtt import WebVTT
from webvtt.errors import MalformedCaptionError, MalformedFileError
from webvtt.models import Caption

from lienzo.model.media import Cue, Transcript
from lienzo.problems import Problem, Report, Where
from lienzo.problems import timed_text_codes as codes
from lienzo.sources.syntax.nodes import SourceText
from lienzo.sources.transcripts.sizes import judge_sizes
from lienzo.sources.transcripts.timed import Timed, in_order

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


def read_captions(source: SourceText, format_: Format, report: Report) -> Transcript | None:
    """Return a transcript with its cues; None after reporting every broken one at its line."""
    if format_ == "vtt" and not re.match(r"WEBVTT(?:[ \t\n]|\Z)", source.text):
        report(codes.NO_HEADER.at(_line(source, 1)))
        return None
    cues = _cues(source, format_, report)
    for problem in judge_sizes(source, format_) if cues else ():
        report(problem)
    return Transcript(source.file, format_, cues) if cues else None


def _cues(source: SourceText, format_: Format, report: Report) -> tuple[Cue, ...]:
    """Return the cues that say something; nothing after reporting a broken one."""
    blocks = tuple(_blocks(source))
    lines = [block.line for block in blocks]
    read = list(zip(lines, _at_once(blocks, format_), strict=True))
    bad = [line for line, cue in read if cue is None]
    for line in bad:
        report(codes.BAD_TIMES.at(_line(source, line), expected=_EXPECTED[format_]))
    cues = [Timed(_line(source, line), cue) for line, cue in read if cue is not None]
    said = tuple(each.cue for each in cues if each.cue.text)
    if not said and not bad:
        report(_silent(source, format_))
    sound = in_order(cues, report)
    return said if sound and not bad else ()


def _silent(source: SourceText, format_: Format) -> Problem:
    """Tell text without times, as a plain script has none, from no text at all."""
    for number, lines in _paragraphs(source):
        if not lines[0].startswith("WEBVTT") and _ARROW not in source.text:
            return codes.NO_TIMES.at(_line(source, number), expected=_EXPECTED[format_])
    return codes.NO_CUES.at(Where(source.file))


def _paragraphs(source: SourceText) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield lines between empty ones, with the number of the first, but no comments or styles."""
    first = 1
    for empty, group in groupby(source.text.split("\n"), key=lambda line: not line.strip()):
        lines = tuple(group)
        if not empty and not lines[0].startswith(_NOT_CUES):
            yield first, lines
        first += len(lines)


def _blocks(source: SourceText) -> Iterator[_Block]:
    """Yield what may be a cue; comments, styles and regions are none."""
    for first, lines in _paragraphs(source):
        yield from _split(lines, first)


def _split(lines: tuple[str, ...], first: int) -> Iterator[_Block]:
    """Split lines that no empty one divides: each line with an arrow begins a cue.

    The number that a lone line of digits gives to the next cue is no text of this one.
    """
    starts = [index for index, line in enumerate(lines) if _ARROW in line]
    for start, end in pairwise([*starts, len(lines)]):
        numbered = end < len(lines) and end - start > 1 and lines[end - 1].strip().isdigit()
        yield _Block(first + start, lines[start : end - numbered])


def _at_once(blocks: tuple[_Block, ...], format_: Format) -> Iterator[Cue | None]:
    """Decode all cues in one go; one by one when webvtt-py passes over any of them."""
    whole = all(_TIMES[format_].match(block.lines[0]) for block in blocks)
    captions = _parsed(format_, blocks) if whole else []
    if len(captions) == len(blocks):
        return map(_as_cue, captions)
    return (_cue(block, format_) for block in blocks)


def _cue(block: _Block, format_: Format) -> Cue | None:
    caption = _caption(block, format_) if _TIMES[format_].match(block.lines[0]) else None
    return None if caption is None else _as_cue(caption)


def _as_cue(caption: Caption) -> Cue:
    return Cue(
        start=caption.start_time.in_milliseconds() / 1000,
        end=caption.end_time.in_milliseconds() / 1000,
        text=_plain(caption.text),
        speaker=_plain(caption.voice or "") or None,
    )


def _caption(block: _Block, format_: Format) -> Caption | None:
    captions = _parsed(format_, [block])
    if captions:
        return captions[0]
    # webvtt-py drops a SubRip cue without text; its times still count.
    for caption in _parsed(format_, [_Block(block.line, (block.lines[0], "…"))])[:1]:
        caption.text = ""
        return caption
    return None


def _parsed(format_: Format, blocks: Sequence[_Block]) -> list[Caption]:
    head = ["WEBVTT", ""] if format_ == "vtt" else []
    for number, block in enumerate(blocks, start=1):
        head += [*([] if format_ == "vtt" else [str(number)]), *block.lines, ""]
    try:
        return list(WebVTT.from_buffer(head, format=format_).captions)
    except (MalformedCaptionError, MalformedFileError):
        return []


def _plain(text: str) -> str:
    """Decode entities and join the lines: where a caption breaks is a matter of screens."""
    return _SPACES.sub(" ", unescape(text)).strip()


def _line(source: SourceText, number: int) -> Where:
    begin = source.starts[number - 1]
    return source.where(begin, begin + len(source.line(number)))
