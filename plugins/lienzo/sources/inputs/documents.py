"""The three kinds of document an author writes: the show, an episode, a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeAlias, TypeVar

from pydantic import BaseModel

from lienzo.problems import Origin, Problem, Report, Where, canvas_codes, input_codes, yaml_codes
from lienzo.sources.canvas.models import CanvasInput
from lienzo.sources.inputs.dates import When
from lienzo.sources.inputs.entries import Entry, Refused
from lienzo.sources.inputs.filling import fill, known_entries, reads
from lienzo.sources.inputs.foreign import (
    EPISODE_WORDS,
    KNOWN_FOREIGN,
    MEASURED,
    OBSOLETE,
    PAGE_WORDS,
    SHARED,
    SHOW_WORDS,
)
from lienzo.sources.inputs.models import EpisodeInput, PageInput, ShowInput
from lienzo.sources.syntax.diagnosis import glued_line
from lienzo.sources.syntax.front_matter import Front, find_front
from lienzo.sources.syntax.nodes import Marks, Pairs, Scalar, SourceText
from lienzo.sources.syntax.suggest import nearest
from lienzo.sources.syntax.text_file import check_characters, read_text
from lienzo.sources.syntax.yaml_reader import read_yaml, yaml11_value

T = TypeVar("T", bound=BaseModel)
R = TypeVar("R")
_EPISODE_KEYS = frozenset(EpisodeInput.model_fields)
_PAGE_KEYS = frozenset(PageInput.model_fields) - SHARED
_OURS = ("block", "part", "series")


@dataclass(frozen=True, slots=True)
class Written(Generic[T]):
    """A document as written and understood.

    Attributes:
        values: its keys, converted and checked.
        origin: the place of every value, by dotted key.
        body: the Markdown after the front matter; empty for `podcast.yml`.
        body_line: number of the line the body begins on.
        meta: all keys as plain values, for MkDocs' `page.meta`: ours normalised, the others as
            YAML 1.1 gives them.
    """

    values: T
    origin: Origin
    body: str
    body_line: int
    meta: Mapping[str, object]


Reader: TypeAlias = Callable[[Path, str, Report], R | None]


def in_order(read: Reader[R]) -> Reader[R]:
    """Make a reader hand over its Problems from the top of the file to the bottom."""

    @wraps(read)
    def ordered(path: Path, name: str, report: Report) -> R | None:
        problems: list[Problem] = []
        written = read(path, name, problems.append)
        for problem in sorted(problems, key=lambda p: (p.where.line or 0, p.where.column or 0)):
            report(problem)
        return written

    return ordered


@in_order
def read_show(path: Path, name: str, report: Report) -> Written[ShowInput] | None:
    """Read `podcast.yml`; None when it cannot be understood, with every Problem reported."""
    source = read_text(path, name, report)
    root = _whole(source, report) if source else None
    if source is None or root is None:
        return None
    group = Entry("", None, root, report)
    entries = known_entries(ShowInput, group.pairs(""), report, SHOW_WORDS, MEASURED, OBSOLETE)
    return _written(source, root, fill(ShowInput, group, entries, report), report)


def read_canvas_file(path: Path, name: str, report: Report) -> Written[CanvasInput] | None:
    """Read the keys of a canvas file; what they say together is judged with the canvas."""
    source = read_text(path, name, report)
    root = _whole(source, report) if source else None
    if source is None or root is None:
        return None
    group = Entry("", None, root, report)
    entries = known_entries(CanvasInput, group.pairs(""), report)
    missing = {"attribution": canvas_codes.NO_ATTRIBUTION}
    return _written(source, root, fill(CanvasInput, group, entries, report, missing), report)


@in_order
def read_episode(path: Path, name: str, report: Report) -> Written[EpisodeInput] | None:
    """Read the notes of an episode; None when its front matter cannot be understood."""
    source = read_text(path, name, report)
    front = find_front(source, _EPISODE_KEYS, report) if source else None
    root = _root(source, front, report) if source and front else None
    if source is None or front is None or root is None:
        return None
    group = Entry("", None, root, report)
    entries = known_entries(
        EpisodeInput, group.pairs(""), report, EPISODE_WORDS, MEASURED, OBSOLETE
    )
    return _written(source, root, fill(EpisodeInput, group, entries, report), report, front)


@in_order
def read_page(path: Path, name: str, report: Report) -> Written[PageInput] | None:
    """Read any Markdown page; None when its front matter cannot be understood.

    Keys of MkDocs, of themes and of other plugins pass; a near miss of one of ours is a Problem.
    On a page that is no article and no series index, keys that other plugins use too may have
    their shapes: Material's blog writes a mapping into `date`.
    """
    source = read_text(path, name, report)
    front = find_front(source, _PAGE_KEYS, report) if source else None
    root = _root(source, front, report) if source and front else None
    if source is None or front is None or root is None:
        return None
    known, others = _divided(Entry("", None, root, report), report)
    values = fill(PageInput, Entry("", None, root, report), known, report)
    if root.get("block") and (part := root.get("part")):
        report(input_codes.BLOCK_AND_PART.at(part.where))
    return _written(source, root, values, report, front, others)


def _divided(root: Entry, report: Report) -> tuple[list[Entry], list[Entry]]:
    """Return the entries of a page that are ours, and those of others; report near misses."""
    entries = root.pairs("")
    ours = any(entry.name in _OURS for entry in entries)
    known, others = [], []
    for entry in entries:
        mine = entry.name in PageInput.model_fields
        if mine and (ours or entry.name not in SHARED or _converts(entry)):
            known.append(entry)
        else:
            others.append(entry)
            _near_miss(entry, ours or entry.name == "bloque", report)
    return known, others


def _converts(entry: Entry) -> bool:
    try:
        return entry.absent or reads(PageInput.model_fields[entry.name]).convert(entry) is not None
    except Refused:
        return False


def _near_miss(entry: Entry, ours: bool, report: Report) -> None:  # noqa: FBT001 — one caller
    if entry.name in KNOWN_FOREIGN or entry.name in SHARED:
        return
    spanish = PAGE_WORDS.get(entry.name) if ours else None
    meant = spanish or nearest(entry.name, PageInput.model_fields)
    if meant and entry.key:
        report(input_codes.UNKNOWN_KEY_NEAR.at(entry.key.where, key=entry.name, meant=meant))


def _whole(source: SourceText, report: Report) -> Pairs | None:
    """Return the mapping of a file that is YAML from its first character to its last."""
    end = len(source.text)
    return _root(source, Front(0, end, end, 1), report)


def _root(source: SourceText, front: Front, report: Report) -> Pairs | None:
    """Return the mapping between two offsets; an empty one for an empty document."""
    if not check_characters(source, front.start, front.end, report):
        return None
    problems: list[Problem] = []
    node = read_yaml(source, front.start, front.end, problems.append)
    for problem in problems:
        report(problem)
    if isinstance(node, Pairs):
        return node
    if node is None or (isinstance(node, Scalar) and node.absent):
        return None if problems else Pairs((), Where(source.file))
    glued = glued_line(source, source.starts[(node.where.line or 1) - 1])
    report(glued or yaml_codes.NOT_PAIRS.at(node.where, example="title: Canales"))
    return None


def _written(
    source: SourceText,
    root: Pairs,
    values: T | None,
    report: Report,
    front: Front | None = None,
    others: Iterable[Entry] = (),
) -> Written[T] | None:
    meta = {entry.name: yaml11_value(entry.node, report, entry.name) for entry in others}
    if values is None:
        return None
    marks = Marks()
    marks.note(root, None, "")
    meta |= {name: as_meta(getattr(values, name)) for name in values.model_fields_set}
    body = source.text[front.body :] if front else ""
    line = front.body_line if front else source.line_of(len(source.text))
    return Written(values, Origin(source.file, MappingProxyType(marks.places)), body, line, meta)


def as_meta(value: object) -> object:
    """Return a converted value as the plain one that MkDocs and themes know."""
    if isinstance(value, When):
        return value.value()
    if isinstance(value, BaseModel):
        return {key: as_meta(getattr(value, key)) for key in value.model_fields_set}
    if isinstance(value, tuple):
        return [as_meta(item) for item in value]
    return value
