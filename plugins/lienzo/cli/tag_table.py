"""The table of `lienzo tag`: a line for each field, marked by what happens to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lienzo.tagging.changes import Change
from lienzo.tagging.outcome import Outcome

_MARKS: Final = {"same": "=", "new": "+", "changed": "~"}
_LONGEST: Final = 48
"""Characters of a value: two of them and a name fit into a terminal."""
_FIELDS: Final = {
    "title": ("título", "title"),
    "subtitle": ("subtítulo", "subtitle"),
    "description": ("resumen", "description"),
    "album": ("álbum", "album"),
    "artist": ("artista", "artist"),
    "genre": ("género", "genre"),
    "page": ("página", "page"),
    "feed": ("feed", "feed"),
    "guid": ("guid", "guid"),
    "language": ("idioma", "language"),
    "released": ("fecha", "date"),
    "track": ("número", "number"),
    "season": ("temporada", "season"),
    "cover": ("portada", "cover"),
    "chapters": ("capítulos", "chapters"),
    "lyrics": ("palabras", "words"),
}
_WIDTH: Final = max(len(name) for names in _FIELDS.values() for name in names) + 2
_SAME: Final = ("ya está al día", "is up to date")
_FROZEN: Final = ("publicado, no se toca", "published, left alone")
_WOULD: Final = (
    "lienzo: hay cambios para {changed} de {total}, y nada escrito (--write, --output CARPETA)",
    "lienzo: {changed} of {total} would change and nothing was written (--write, --output FOLDER)",
)
_DONE: Final = (
    "lienzo: {changed} de {total} con etiquetas nuevas",
    "lienzo: {changed} of {total} with new tags",
)


def table(path: str, outcome: Outcome, language: str) -> str:
    """Return the table of one file, headed by its path; one line when it is up to date."""
    if outcome.failed:
        return path
    if not outcome.changed:
        return f"{path}: {_in(_SAME, language)}"
    return "\n".join((path, *_rows(outcome.changes, language)))


def frozen_line(path: str, language: str) -> str:
    """Return what is said of a file whose bytes are promised."""
    return f"{path}: {_in(_FROZEN, language)}"


def closing(changed: int, total: int, language: str, *, done: bool) -> str:
    """Return the last line: how many files changed, or would."""
    return _in(_DONE if done else _WOULD, language).format(changed=changed, total=total)


def _rows(changes: tuple[Change, ...], language: str) -> Iterator[str]:
    for change in changes:
        name = _in(_FIELDS[change.field], language)
        after = _short(change.after)
        old = f"{_short(change.before)} → " if change.kind == "changed" else ""
        yield f"  {_MARKS[change.kind]} {name:<{_WIDTH}}{old}{after}"


def _short(text: str) -> str:
    line = "".join(c if c.isprintable() else " " for c in text)
    line = " ".join(line.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _in(texts: tuple[str, str], language: str) -> str:
    return texts[language.lower().startswith("en")]
