"""Checks the spelling of all Spanish prose of the project with hunspell.

    python scripts/spelling.py            every text
    python scripts/spelling.py FILE …     only these

Names and terms that no dictionary has are listed in `scripts/palabras.txt`, one a line; a
word there in small letters is also right at the head of a sentence. A word of the list that
no text uses is an error too, so that it never outlives its reason.

Needs the packages of `scripts/install-debian.sh lint`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import prose

LIST = prose.ROOT / "scripts" / "palabras.txt"
TEXTS = (
    "README.es.md",
    "docs/**/*.md",
    "docs/**/*.svg",
    "episodes/*.md",
    "episodes/podcast.yml",
    "plugins/lienzo/theme/locales/es.json",
    "scripts/audio/guiones/*.txt",
)
_HUNSPELL = ("hunspell", "-d", "es_ES", "-i", "UTF-8", "-a")
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*(?![^\W_])")
_MISSED = re.compile(r"[&#] (\S+)(?: \d+)? \d+(?:: (.*))?")
_SUGGESTIONS = 3


@dataclass(frozen=True)
class Place:
    """A word where it stands."""

    file: str
    line: int
    word: str


class Listed:
    """The project's own words."""

    def __init__(self, text: str) -> None:
        lines = text.splitlines()
        self.lines = {line: number for number, line in enumerate(lines, 1) if _holds(line)}
        self.used: set[str] = set()

    def __contains__(self, word: str) -> bool:
        found = next((each for each in (word, _lowered(word)) if each in self.lines), None)
        if found is not None:
            self.used.add(found)
        return found is not None

    def unused(self) -> Iterator[tuple[int, str]]:
        """The words that no text has asked for, by line."""
        return ((line, word) for word, line in self.lines.items() if word not in self.used)


def words(file: str, lines: Iterable[prose.Line]) -> Iterator[Place]:
    """The words of a text that can be misspelt: of letters alone, and more than one."""
    for line in lines:
        for match in _WORD.finditer(line.text):
            yield Place(file, line.number, match[0])


def misspelt(asked: Iterable[str]) -> dict[str, str]:
    """Ask hunspell about all words at once; return its suggestions by the word it misses."""
    unique = sorted(set(asked))
    text = "".join(f"^{word}\n" for word in unique)
    try:
        run = subprocess.run(
            _HUNSPELL, input=text, capture_output=True, encoding="utf-8", check=True
        )
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        reason = "spelling: hunspell-es is missing: run scripts/install-debian.sh lint"
        raise SystemExit(reason) from error
    found = (_MISSED.fullmatch(line) for line in run.stdout.splitlines())
    return {match[1]: match[2] or "" for match in found if match}


def errors(places: Iterable[Place], listed: Listed) -> Iterator[str]:
    """Tell each word that neither the list nor the dictionary has, where it stands."""
    doubtful = [place for place in places if place.word not in listed]
    wrong = misspelt(part for place in doubtful for part in _parts(place.word))
    for place in doubtful:
        for part in _parts(place.word):
            if part in wrong and part not in listed:
                yield f"{place.file}:{place.line}: {part}{_hint(wrong[part])}"


def texts() -> list[Path]:
    """Every file with Spanish prose."""
    return [path for pattern in TEXTS for path in sorted(prose.ROOT.glob(pattern))]


def main(arguments: list[str]) -> int:
    """Print what is wrong; return 1 when something is."""
    paths = [Path(name).resolve() for name in arguments] or texts()
    listed = Listed(LIST.read_text(encoding="utf-8"))
    places = [place for path in paths for place in words(_name(path), prose.read(path))]
    wrong = list(errors(places, listed))
    if not arguments:
        wrong += [f"{_name(LIST)}:{line}: {word}: unused" for line, word in listed.unused()]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


def _holds(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _lowered(word: str) -> str:
    return word[:1].lower() + word[1:]


def _parts(word: str) -> list[str]:
    """A compound with hyphens is right when its parts are."""
    return word.split("-")


def _hint(suggestions: str) -> str:
    return f" ({', '.join(suggestions.split(', ')[:_SUGGESTIONS])})" if suggestions else ""


def _name(path: Path) -> str:
    return path.relative_to(prose.ROOT).as_posix() if path.is_relative_to(prose.ROOT) else str(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
