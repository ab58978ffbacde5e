"""Reads the script of one episode: what is said, in chapters, paragraphs and sentences.

The file opens with `key: value` lines; then `# ` starts a chapter, a blank line ends a
paragraph. Words that the voice would misread are listed in `SPOKEN`: the transcript
shows the left side, the voice says the right one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

SPOKEN = {
    "AMPA": "ampa",
    "B2B": "bedosbé",
    "FAQ": "efeacú",
    "RSS": "erreeseese",
    "WhatsApp": "guásap",
}

_SENTENCE_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…]»))\s+(?=[«¿¡A-ZÁÉÍÓÚÑ])")
_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans("", "", "«»")


@dataclass(frozen=True)
class Section:
    """A chapter: its title and, by paragraph, its sentences."""

    title: str
    paragraphs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Guion:
    """An episode to be spoken."""

    stem: str
    facts: dict[str, str]
    sections: tuple[Section, ...]


def read(path: Path) -> Guion:
    """Read a script from its file; the stem of the file is the stem of the episode."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    parts = re.split(r"(?m)^# ", body)[1:]
    return Guion(path.stem, facts, tuple(_section(part) for part in parts))


def spoken(words: list[str]) -> list[str]:
    """The words as the voice must read them, one for one."""
    return [_WORD.sub(_say, word.translate(_QUOTES)) for word in words]


def _say(match: re.Match[str]) -> str:
    return SPOKEN.get(match[0], match[0])


def _section(part: str) -> Section:
    title, _, text = part.partition("\n")
    paragraphs = (" ".join(block.split()) for block in text.split("\n\n"))
    return Section(title.strip(), tuple(_sentences(block) for block in paragraphs if block))


def _sentences(paragraph: str) -> tuple[str, ...]:
    return tuple(_SENTENCE_END.split(paragraph))
