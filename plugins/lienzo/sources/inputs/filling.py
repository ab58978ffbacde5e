"""From a mapping to an input model: every key through its converter, all Problems collected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lienzo.problems import Code, Problem, Report, Where, input_codes
from lienzo.problems.podcasting_codes import OBSOLETE_KEY
from lienzo.sources.inputs.entries import Entry, Example, Reads, Refused
from lienzo.sources.syntax.suggest import nearest

M = TypeVar("M", bound=BaseModel)
K = TypeVar("K")
_NONE: Mapping[str, str] = MappingProxyType({})
_NOTHING: Mapping[str, Code] = MappingProxyType({})


def reads(field: FieldInfo) -> Reads:
    """Return the converter of a field: the outermost `Reads` in its annotation."""
    *_, last = _markers([field.annotation, *field.metadata], Reads)
    return last


def example_of(name: str, field: FieldInfo) -> str:
    """Return a good line for a key: `season: 1`."""
    *_, last = ["", *_markers([field.annotation, *field.metadata], Example)]
    return f"{name}: {last.text if isinstance(last, Example) else reads(field).example}"


def _markers(parts: Iterable[object], kind: type[K]) -> Iterable[K]:
    for part in parts:
        if isinstance(part, kind):
            yield part
        else:
            yield from _markers(get_args(part), kind)


def values_of(model: type[BaseModel], entries: Iterable[Entry], report: Report) -> dict[str, Any]:
    """Return the converted values of the keys a model knows; report those that are refused.

    An empty value counts as not written; for a required key that is a Problem.
    """
    values: dict[str, Any] = {}
    for entry in entries:
        field = model.model_fields[entry.name]
        try:
            if not entry.absent:
                values[entry.name] = reads(field).convert(entry)
            elif field.is_required():
                raise entry.refused(input_codes.EMPTY, example=example_of(entry.name, field))
        except Refused as refusal:
            report(refusal.problem)
    return values


def known_entries(
    model: type[BaseModel],
    entries: Iterable[Entry],
    report: Report,
    foreign: Mapping[str, str] = _NONE,
    measured: frozenset[str] = frozenset(),
    obsolete: frozenset[str] = frozenset(),
) -> list[Entry]:
    """Return the entries whose keys a model knows; report the others with what was meant.

    `foreign` gives our word for another tool's; `measured` are keys nobody types here, `obsolete`
    those nobody reads any more.
    """
    known = []
    for entry in entries:
        if entry.name in model.model_fields:
            known.append(entry)
        else:
            where = entry.key.where if entry.key else entry.where
            if entry.name in measured:
                report(input_codes.MEASURED.at(where, key=entry.name))
            elif _plain(entry.name) in obsolete:
                report(OBSOLETE_KEY.at(where, key=entry.name))
            else:
                report(_unknown(entry, where, tuple(model.model_fields), foreign))
    return known


def _unknown(
    entry: Entry, where: Where, known: tuple[str, ...], foreign: Mapping[str, str]
) -> Problem:
    plain = _plain(entry.name)
    meant = foreign.get(entry.name) or foreign.get(plain)
    meant = meant or (plain if plain in known else nearest(plain, known))
    if meant:
        return input_codes.UNKNOWN_KEY_NEAR.at(where, key=entry.name, meant=meant)
    words = ", ".join(f"`{word}`" for word in known)
    return input_codes.UNKNOWN_KEY.at(where, key=entry.name, known=words)


def _plain(name: str) -> str:
    """Spell a tag or an attribute of a feed as our keys are: `itunes:new-feed-url`, `startTime`."""
    local = name.removeprefix("itunes:").removeprefix("podcast:")
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", local) if local.isascii() else local
    return snake.replace("-", "_").lower()


def fill(
    model: type[M],
    group: Entry,
    entries: list[Entry],
    report: Report,
    missing: Mapping[str, Code] = _NOTHING,
) -> M | None:
    """Return the model made of known entries, or None when a required key is missing or wrong.

    A key that is written but refused has had its Problem; optional ones fall back to their
    default, so that everything else in the document is still judged. `missing` has the words for
    keys whose absence needs more than an example.
    """
    values = values_of(model, entries, report)
    written = {entry.name for entry in entries}
    required = [(n, f) for n, f in model.model_fields.items() if f.is_required()]
    for name, field in required:
        if name not in written:
            path = f"{group.path}.{name}" if group.path else name
            where = group.where if group.path else Where(group.where.file)
            code = missing.get(name, input_codes.MISSING)
            report(code.at(where, key=path, example=example_of(name, field)))
    if any(name not in values for name, _ in required):
        return None
    return model.model_validate(values)


def group_of(
    model: type[M], example: str, foreign: Mapping[str, str] = _NONE
) -> Callable[[Entry], M]:
    """Return a converter of a nested mapping into a model."""

    def read(entry: Entry) -> M:
        entries = known_entries(model, entry.pairs(example), entry.report, foreign)
        last: list[Problem] = []
        filled = fill(model, entry, entries, last.append)
        if filled is not None:
            for problem in last:
                entry.report(problem)
            return filled
        for problem in last[:-1]:
            entry.report(problem)
        raise Refused(last[-1])

    return read


def many(convert: Callable[[Entry], Any], example: str) -> Callable[[Entry], tuple[Any, ...]]:
    """Return a converter of a list; items that are refused are reported and left out."""

    def read(entry: Entry) -> tuple[Any, ...]:
        found = []
        for item in entry.items(example):
            try:
                found.append(convert(item))
            except Refused as refusal:
                entry.report(refusal.problem)
        return tuple(found)

    return read
