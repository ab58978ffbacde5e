"""Tells how long the lessons of the course are, and how easily they read.

    python scripts/reading_report.py            a table of all lessons
    python scripts/reading_report.py --check    only says which lessons are out of measure

Words are those of the article's prose; sentences are those of its running text, so headings,
tables and figures in digits do not count for readability. Minutes are the plugin's own.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import prose
import syllables

from lienzo.clock import build_moment
from lienzo.model import Lesson
from lienzo.publish.embeds.standing import read_minutes
from lienzo.sources.library import read_library
from lienzo.sources.project import read_project

WORDS = range(900, 1301)
MINUTES = (3.0, 6.0)

_WORD = re.compile(r"\w+(?:[-.,]\w+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_NOT_RUNNING = re.compile(r"^\s*(?:#|\||\*\[).*$", re.MULTILINE)  # headings, tables, abbreviations
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s", re.MULTILINE)
_END = re.compile(r"[.!?…]+[»)*_\"]*(?:\s+|$)|\n\s*\n")
_BANDS = ((80, "muy fácil"), (65, "bastante fácil"), (55, "normal"), (40, "algo difícil"))


@dataclass(frozen=True)
class Text:
    """The measures of an article's prose."""

    words: int
    sentences: int
    spoken: int
    syllables: int

    @property
    def sentence(self) -> float:
        """Words to a sentence."""
        return self.spoken / self.sentences

    @property
    def fernandez_huerta(self) -> float:
        """Fernández Huerta's reading ease of 1959, in the form that Law put right."""
        return 206.84 - 60 * self.syllables / self.spoken - 1.02 * self.sentence

    @property
    def szigriszt(self) -> float:
        """Szigriszt-Pazos's perspicuity of 1993, which the INFLESZ scale judges."""
        return 206.835 - 62.3 * self.syllables / self.spoken - self.sentence

    @property
    def band(self) -> str:
        """The name of its band on the INFLESZ scale (Barrio-Cantalejo, 2008)."""
        return next((name for least, name in _BANDS if self.szigriszt > least), "muy difícil")


def measured(page: str) -> Text:
    """Measure the prose of a page in Markdown."""
    shown = _ITEM.sub("\n\n", prose.body(page))
    running = _NOT_RUNNING.sub("", shown)
    sentences = [words for part in _END.split(running) if (words := _LETTERS.findall(part))]
    spoken = [word for sentence in sentences for word in sentence]
    return Text(
        words=len(_WORD.findall(shown)),
        sentences=max(1, len(sentences)),
        spoken=max(1, len(spoken)),
        syllables=sum(map(syllables.count, spoken)),
    )


def lessons(project: Path) -> list[Lesson]:
    """Every lesson of a project, whatever its day."""
    urls = read_project(project / "mkdocs.yml", lambda _: None)
    if urls is None:
        raise SystemExit("reading_report: mkdocs.yml cannot be read")
    library = read_library(urls, build_moment(os.environ), preview=True, ci=True)
    return [lesson for series in library.course.series for lesson in series.lessons]


def text_of(lesson: Lesson, project: Path) -> Text | None:
    """The measures of a lesson's article, when it has one."""
    if lesson.article is None:
        return None
    return measured((project / "docs" / lesson.article.src_uri).read_text(encoding="utf-8"))


def out_of_measure(lesson: Lesson, text: Text | None) -> Iterator[str]:
    """Say what is too short or too long; a trailer and the parts may be short."""
    if text and lesson.block and text.words not in WORDS:
        yield f"{lesson.name}: {text.words} words, not {WORDS.start} to {WORDS.stop - 1}"
    if lesson.episode and lesson.block:
        minutes = lesson.episode.audio.duration / 60
        least, most = MINUTES
        if not least <= minutes <= most:
            yield f"{lesson.name}: {minutes:.1f} minutes of audio, not {least:.0f} to {most:.0f}"


def _row(lesson: Lesson, text: Text | None) -> str:
    cells = [f"{lesson.name:<32}", *_of_text(lesson, text), *_of_audio(lesson)]
    return "  ".join(cells)


def _of_text(lesson: Lesson, text: Text | None) -> Iterator[str]:
    if text is None:
        yield " " * 58
        return
    yield f"{text.words:>5}  {text.sentences:>5}  {text.sentence:>6.1f}"
    yield f"{text.fernandez_huerta:>5.1f}  {text.szigriszt:>5.1f} {text.band:<14}"
    yield f"{read_minutes(lesson):>5}"


def _of_audio(lesson: Lesson) -> Iterator[str]:
    if lesson.episode:
        minutes, seconds = divmod(round(lesson.episode.audio.duration), 60)
        yield f"{minutes:>3}:{seconds:02}  {len(lesson.episode.chapters):>5}"


HEAD = f"{'lesson':<32}  words  sent.  w/sent   F-H  Szigriszt, INFLESZ    read   audio  chap."


def main(arguments: list[str]) -> int:
    """Print the table, or with `--check` what is out of measure; then return 1 if anything is."""
    rows = [(lesson, text_of(lesson, prose.ROOT)) for lesson in lessons(prose.ROOT)]
    if "--check" in arguments:
        wrong = [reason for row in rows for reason in out_of_measure(*row)]
        print(*wrong, sep="\n", end="\n" if wrong else "")
        return 1 if wrong else 0
    print(HEAD, *(_row(*row) for row in rows), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
