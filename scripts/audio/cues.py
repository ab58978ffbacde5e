"""Cuts sentences into subtitles of two short lines and writes them as WebVTT."""

from __future__ import annotations

from dataclasses import dataclass

LINE = 42  # characters
_SHORT = 26  # a cue below this joins its neighbour when both fit
_GAP = 0.9  # seconds of silence that no joined cue may span
_LINKS = frozenset(("y", "e", "o", "u", "que", "porque", "pero", "cuando", "si", "como"))
_LINKS |= frozenset(("para", "con", "sin", "por", "de", "del", "en", "a", "al"))
_STOPS = (",", ";", ":", ".", "?", "!", "…", "»")


@dataclass(frozen=True)
class Cue:
    """A subtitle, in seconds from the start of the audio."""

    start: float
    end: float
    text: str


def fits(text: str) -> bool:
    """Whether a text can be shown in at most two lines."""
    return _best_break(text.split()) is not None or len(text) <= LINE


def chunks(words: list[str]) -> list[range]:
    """Cut a sentence, at its clauses when possible, into pieces that fit."""
    return _cut(words, range(len(words)))


def joined(cues: list[Cue]) -> list[Cue]:
    """Put very short neighbours together, so that no subtitle merely flashes by."""
    result: list[Cue] = []
    for cue in cues:
        if result and _belong(result[-1], cue):
            result[-1] = Cue(result[-1].start, cue.end, f"{result[-1].text} {cue.text}")
        else:
            result.append(cue)
    return result


def webvtt(cues: list[Cue]) -> str:
    """The cues as a WebVTT file."""
    return "\n".join(["WEBVTT\n", *(_block(cue) for cue in cues)])


def _cut(words: list[str], piece: range) -> list[range]:
    if fits(" ".join(words[piece.start : piece.stop])):
        return [piece]
    cut = min(piece[1:], key=lambda place: _cost(words, piece, place))
    halves = range(piece.start, cut), range(cut, piece.stop)
    return [small for half in halves for small in _cut(words, half)]


def _cost(words: list[str], piece: range, cut: int) -> int:
    left = len(" ".join(words[piece.start : cut]))
    right = len(" ".join(words[cut : piece.stop]))
    return abs(left - right) + _reluctance(words[cut - 1], words[cut])


def _reluctance(before: str, after: str) -> int:
    if before.endswith(_STOPS):
        return 0
    name = before.istitle() and after.istitle()
    if name or len(before) < 4 or before.lower() in _LINKS:
        return 60
    return 20 if after.lower() in _LINKS else 40


def _best_break(words: list[str]) -> int | None:
    breaks = [cut for cut in range(1, len(words)) if max(_halves(words, cut)) <= LINE]
    whole = range(len(words))
    return min(breaks, key=lambda cut: _cost(words, whole, cut), default=None)


def _halves(words: list[str], cut: int) -> tuple[int, int]:
    return len(" ".join(words[:cut])), len(" ".join(words[cut:]))


def _belong(one: Cue, two: Cue) -> bool:
    short = min(len(one.text), len(two.text)) < _SHORT
    return short and two.start - one.end < _GAP and fits(f"{one.text} {two.text}")


def _block(cue: Cue) -> str:
    return f"{_clock(cue.start)} --> {_clock(cue.end)}\n{_lines(cue.text)}\n"


def _lines(text: str) -> str:
    words = text.split()
    cut = None if len(text) <= LINE else _best_break(words)
    return text if cut is None else " ".join(words[:cut]) + "\n" + " ".join(words[cut:])


def _clock(seconds: float) -> str:
    minutes, milliseconds = divmod(round(seconds * 1000), 60_000)
    return f"00:{minutes:02}:{milliseconds // 1000:02}.{milliseconds % 1000:03}"
