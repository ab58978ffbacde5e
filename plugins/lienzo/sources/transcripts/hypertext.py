"""HTML transcripts of the podcast namespace: `<cite>`, `<time>` and `<p>`.

The page goes out as it is, on the author's own site, so it may hold text and nothing that runs or
loads. Rather than filter, it is taken apart by a grammar narrower than HTML's: known tags with
known attributes, quoted values without `<` or `>`. What a browser could read in another way than
this module is refused: also a charset other than the UTF-8 it is read as, control characters (an
ESC makes ISO-2022-JP swallow a quote), noncharacters, and white space that HTML does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import Final

from lienzo.model.media import Cue, Transcript
from lienzo.problems import Report, Where
from lienzo.problems.chapter_codes import HTML_REFUSED
from lienzo.problems.timed_text_codes import BAD_TIMES, GOES_BACK, NO_CUES
from lienzo.sources.syntax.nodes import SourceText
from lienzo.text.xml import xml_text
from lienzo.units import clock_time, parse_duration

_TAGS: Final = {
    "html", "head", "meta", "title", "body", "main", "article", "section", "header", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "cite", "time", "em",
    "strong", "b", "i", "u", "q", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "a", "small",
    "sub", "sup", "abbr",
}  # fmt: skip
_ATTRIBUTES: Final = {"class", "id", "lang", "dir", "title", "datetime", "charset", "href"}
_ENCODING = "utf-8"
"""What `read_text` has decoded, and so the only charset a page may claim."""
_PLANE_ENDS = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_UNSAFE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]")
"""Control characters (C0 without tab and line ends, DEL, C1), surrogates and noncharacters."""
_QUOTED = r"\"[^\"<>]*\"|'[^'<>]*'"
_ATTRIBUTE = re.compile(
    rf"\s+([a-z-]+)(?:\s*=\s*({_QUOTED}|[\w.:#/-]+))?", re.IGNORECASE | re.ASCII
)
_PIECE = re.compile(
    rf"<!doctype\s+html\s*>|<!--[^<>]*-->"
    rf"|<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)"
    rf"(?P<rest>(?:\s+[a-z-]+(?:\s*=\s*(?:{_QUOTED}|[\w.:#/-]+))?)*)\s*/?>",
    re.IGNORECASE | re.ASCII,  # a browser takes no other letters and no other white space
)
_SHOWN = re.compile(r"<[!/?]?\s*[A-Za-z-]{0,20}")
_ADDRESS = re.compile(r"(?:https?://|mailto:|#)\S*|[\w./#?=&%-]*", re.IGNORECASE)
_BREAKS: Final = {
    "p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "section", "cite",
    "time",
}  # fmt: skip
_UNHEARD: Final = {"title"}


class _RefusedError(Exception):
    def __init__(self, where: Where, found: str) -> None:
        super().__init__(found)
        self.where, self.found = where, found


@dataclass(slots=True)
class _Turn:
    """What follows a `<time>`: when, who, and the text up to the next one."""

    where: Where
    when: str = ""
    speaker: str = ""
    text: str = ""


def read_hypertext(source: SourceText, report: Report) -> Transcript | None:
    """Return the transcript; without any `<time>` it has no cues. None after a Problem."""
    try:
        turns = tuple(_turns(source))
    except _RefusedError as refused:
        report(HTML_REFUSED.at(refused.where, found=f"`{refused.found}`"))
        return None
    if not any(turn.text.strip() for turn in turns):
        report(NO_CUES.at(Where(source.file)))
        return None
    timed = [turn for turn in turns if turn.when]
    starts = [parse_duration(turn.when) for turn in timed]
    cues = _cues(timed, starts, report)
    return None if cues is None else Transcript(source.file, "html", cues)


def _cues(timed: list[_Turn], starts: list[float | None], report: Report) -> tuple[Cue, ...] | None:
    """Return the cues; each lasts up to the next, and how long the last one is, nobody says."""
    bad = [turn for turn, start in zip(timed, starts, strict=True) if start is None]
    for turn in bad:
        report(BAD_TIMES.at(turn.where, expected="<time>1:30</time>"))
    known = [(turn, start) for turn, start in zip(timed, starts, strict=True) if start is not None]
    back = [(one, two) for one, two in pairwise(known) if two[1] < one[1]]
    for (_, previous), (turn, start) in back:
        facts = {"start": clock_time(start), "previous": clock_time(previous)}
        report(GOES_BACK.at(turn.where, **facts))
    if bad or back:
        return None
    ends = [start for _, start in known[1:]] + [start for _, start in known[-1:]]
    cues = (
        Cue(start, end, " ".join(turn.text.split()), turn.speaker or None)
        for (turn, start), end in zip(known, ends, strict=True)
    )
    return tuple(cue for cue in cues if cue.text)


def _turns(source: SourceText) -> Iterator[_Turn]:
    """Yield what is said before the first time, and after each.

    A `<cite>` just before a `<time>`, as the namespace's example has it, speaks after it.
    """
    turn = _Turn(source.where(0))
    inside, cite = "", ""
    for piece in _pieces(source):
        if isinstance(piece, str):
            if inside == "cite":
                cite += piece
            elif inside == "time":
                turn.when += piece.strip()
            elif inside not in _UNHEARD:
                turn.text += piece
            continue
        where, name, closes = piece
        if name == "time" and not closes:
            yield turn
            turn = _Turn(where, speaker=_name(cite) or turn.speaker)
            cite = ""
        elif name == "cite" and closes and turn.when and not turn.text.strip():
            turn.speaker, cite = _name(cite), ""
        turn.text += "\n" if name in _BREAKS else ""
        inside = "" if closes or name not in {"cite", "time", *_UNHEARD} else name
    yield turn


def _name(cite: str) -> str:
    return " ".join(cite.split()).removesuffix(":").strip()


def _pieces(source: SourceText) -> Iterator[str | tuple[Where, str, bool]]:
    """Yield text, decoded, and tags: place, name, and whether it closes."""
    text, at = source.text, 0
    if unsafe := _UNSAFE.search(text):
        raise _RefusedError(source.where(unsafe.start()), f"U+{ord(unsafe[0]):04X}")
    while at < len(text):
        begin = text.find("<", at)
        begin = len(text) if begin < 0 else begin
        if begin > at:
            yield xml_text(unescape(text[at:begin]))
        if begin < len(text):
            match = _PIECE.match(text, begin)
            at = match.end() if match else begin
            if match is None or not _is_plain(match):
                raise _RefusedError(source.where(begin, max(at, begin + 1)), _shown(text, begin))
            if match["name"]:
                yield source.where(begin, at), match["name"].lower(), bool(match["close"])
        else:
            at = begin


def _shown(text: str, begin: int) -> str:
    match = _SHOWN.match(text, begin)
    return match[0] if match else "<"


def _is_plain(match: re.Match[str]) -> bool:
    """Whether a tag is one that only shows text."""
    if match["name"] is None:
        return True
    if match["name"].lower() not in _TAGS:
        return False
    for attribute in _ATTRIBUTE.finditer(match["rest"] or ""):
        name, value = attribute[1].lower(), (attribute[2] or "").strip("\"'")
        if name not in _ATTRIBUTES or not _is_harmless(name, value):
            return False
    return True


def _is_harmless(name: str, value: str) -> bool:
    """Whether an attribute leads to no script and lets a browser decode as we have."""
    if name == "charset":
        return value.lower() == _ENCODING
    return name != "href" or _ADDRESS.fullmatch(unescape(value)) is not None
