"""Reads the script of one episode: what is said, in chapters, paragraphs and sentences.

The file opens with `key: value` lines; then `# ` starts a chapter, a blank line ends a
paragraph. Words that the voice would misread are listed in `SPOKEN`: the transcript
shows the left side, the voice says the right one. Everything else is written as it is
said: a digit or a `€` is refused, because nobody would know how it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cues

SPOKEN = {
    "AMPA": "ampa",
    "Alexander": "Alexánder",
    "IVA": "iva",
    "Osterwalder": "Óstervalder",
    "Pigneur": "Piñer",
    "WhatsApp": "guásap",
    "Yves": "Iv",
}

_NEEDED = ("title", "subtitle", "date", "comment")
_KEYS = frozenset((*_NEEDED, "track", "block", "format"))
_FORMATS = frozenset(("mp3", "m4a"))

_SENTENCE_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…]»))\s+(?=[«¿¡A-ZÁÉÍÓÚÑ])")
_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans("", "", "«»")
_SAYABLE = re.compile(r"[A-Za-zÁÉÍÓÚÜÑáéíóúüñ«»¿?¡!.,;:…()—–'’-]+")


class GuionError(RuntimeError):
    """A script that cannot be narrated; a line for each reason, with file and line."""


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

    @property
    def format(self) -> str:
        """What the episode is published as, which is also how its file ends."""
        return self.facts.get("format", "mp3")


def read(path: Path) -> Guion:
    """Read a script from its file; the stem of the file is the stem of the episode.

    Raises:
        GuionError: it has no chapters, lacks a fact, or holds what the voice cannot say.
    """
    text = path.read_text(encoding="utf-8")
    head, _, body = text.partition("\n\n")
    if wrong := [*_wrong_facts(head), *_wrong_words(text, len(head.splitlines()))]:
        raise GuionError("\n".join(f"{path}:{line}: {reason}" for line, reason in wrong))
    parts = re.split(r"(?m)^# ", body)
    if parts[0].strip() or len(parts) == 1:
        raise GuionError(f"{path}:{len(head.splitlines()) + 2}: begin with a chapter: `# Title`")
    return Guion(path.stem, _facts(head), tuple(_section(part) for part in parts[1:]))


def spoken(words: list[str]) -> list[str]:
    """The words as the voice must read them, one for one."""
    return [_WORD.sub(_say, word.translate(_QUOTES)) for word in words]


def _facts(head: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in head.splitlines())
    return {key: value.strip() for key, _, value in pairs}


def _wrong_facts(head: str) -> Iterator[tuple[int, str]]:
    facts = _facts(head)
    for number, key in enumerate(facts, start=1):
        if key not in _KEYS:
            yield number, f"`{key}` is none of {', '.join(sorted(_KEYS))}"
    for key in _NEEDED:
        if not facts.get(key):
            yield 1, f"`{key}: …` is missing"
    if facts.get("format", "mp3") not in _FORMATS:
        yield 1, f"`format` is none of {', '.join(sorted(_FORMATS))}"


def _wrong_words(text: str, head: int) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if number <= head or line.startswith("# "):
            continue
        for word in line.split():
            if not _SAYABLE.fullmatch(_WORD.sub(_say, word)):
                yield number, f"the voice cannot say «{word}»: write it in words"
            elif len(word) > cues.LINE:
                yield number, f"«{word}» is longer than a line of the transcript"


def _say(match: re.Match[str]) -> str:
    return SPOKEN.get(match[0], match[0])


def _section(part: str) -> Section:
    title, _, text = part.partition("\n")
    paragraphs = (" ".join(block.split()) for block in text.split("\n\n"))
    return Section(title.strip(), tuple(_sentences(block) for block in paragraphs if block))


def _sentences(paragraph: str) -> tuple[str, ...]:
    return tuple(_SENTENCE_END.split(paragraph))
