"""Files in an episodes folder that were meant for an episode and go with none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from lienzo.problems import Problem, Where
from lienzo.problems.slip_codes import STRAY_FILES
from lienzo.sources.episode.shelf import OTHER_TEXTS, PICTURES, Bundle, companions, parted
from lienzo.sources.episode.shows import SHOW_FILE
from lienzo.sources.paths import is_utf8
from lienzo.sources.syntax.suggest import nearest
from lienzo.units import first_few, without_number

_SHOWN = 3
_COVERS = {"cover", "portada"}
_MOST = 1024 * 1024
"""Bytes that are searched for names in a file; notes and chapters take a few thousand."""


def stray_files(
    folder: Path, bundles: Sequence[Bundle], shown: str, told: Collection[Path]
) -> Iterator[Problem]:
    """Yield one Problem for all the files of a show's folder that go with nothing.

    A file that `podcast.yml`, notes or chapters name goes with them. Of pictures only those that
    nearly have an episode's name were meant for it: banners and templates lie here, too. `told`
    are files that have had their Problem.
    """
    left = [path for path in companions(folder) if is_utf8(path.name) and path not in told]
    texts = _texts(folder / SHOW_FILE, bundles) if left else []
    stems = _stems(bundles)
    strays = []
    for path in left:
        meant = _meant(path, stems)
        if not _is_excused(path, meant) and not any(_names(text, path) for text in texts):
            strays.append(_spelled(path, meant))
    if strays:
        yield STRAY_FILES.at(Where(shown), names=first_few(strays, _SHOWN), count=len(strays))


def _is_excused(path: Path, meant: str | None) -> bool:
    stem, ending = parted(path)
    return ending in PICTURES and (meant is None or stem.casefold() in _COVERS)


def _texts(show_file: Path, bundles: Sequence[Bundle]) -> list[str]:
    """Return what authors wrote that may name a file."""
    notes = [bundle.notes for bundle in bundles if bundle.notes is not None]
    lists = [path for bundle in bundles for path in (*bundle.chapters, *bundle.json)]
    return [_text(path) for path in (show_file, *notes, *lists)]


def _text(path: Path) -> str:
    """Return a file's text; what cannot be read is told elsewhere."""
    try:
        with path.open("rb") as stream:
            return stream.read(_MOST).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""


def _names(text: str, path: Path) -> bool:
    return re.search(rf"(?<![\w.-]){re.escape(path.name)}(?![\w-])", text) is not None


def _stems(bundles: Sequence[Bundle]) -> dict[str, str]:
    """Return the stem of every episode by that stem, and by itself without its number."""
    return {b.slug: b.stem for b in bundles} | {b.stem: b.stem for b in bundles}


def _meant(path: Path, stems: dict[str, str]) -> str | None:
    """Return the stem that a file's name is nearest to; a language may stand after it."""
    stem, _ = parted(path)
    for word in (stem, stem.partition(".")[0]):
        found = nearest(word, stems) or nearest(without_number(word), stems)
        if found is not None:
            return stems[found]
    return None


def _spelled(path: Path, meant: str | None) -> str:
    """Spell a file's name, and the one it should have if no other file has it."""
    ending = parted(path)[1]
    proposal = path.with_name(f"{meant}{ending}")
    if meant is None or ending in OTHER_TEXTS or proposal.exists():
        return f"`{path.name}`"
    return f"`{path.name}` → `{proposal.name}`"
