"""The elements of a channel or an item against what they must say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from lxml import etree

from lienzo.problems import Origin, Problem
from lienzo.problems.feed_codes import (
    DIFFERS,
    HTML_IN_TEXT,
    MISSING,
    REPEATED,
    SHORTENED,
    STRANGE_ELEMENT,
    WANTED,
)
from lienzo.publish.feed_tags import NAMESPACES
from lienzo.publish.proof_due import Due
from lienzo.publish.proof_expected import Expected
from lienzo.publish.proof_rules import holds_html
from lienzo.publish.proof_trees import tree_problems
from lienzo.text.limits import limit_characters

_SHOWN = 80
_NAMESPACES = dict(NAMESPACES)


def element_problems(
    found: Mapping[str, Sequence[etree._Element]],
    expected: Iterable[Expected],
    due: Due,
    origin: Origin,
    broken: Collection[str] = (),
) -> Iterator[Problem]:
    """Compare every child of a channel or an item, and say what the author could do better.

    Args:
        found: the children by their names.
        expected: what their values must be.
        due: what the others must be, as whole trees.
        origin: of the author's file.
        broken: names of elements that are known to be wrong already.
    """
    groups: dict[str, list[Expected]] = {}
    for one in expected:
        groups.setdefault(one.element, []).append(one)
        yield from _advice(one, origin)
    for name, group in groups.items():
        if name not in broken:
            yield from _group_problems(found.get(name, []), group, origin)
    rest = {*found, *due} - {*groups, *broken, "item"}
    for name in sorted(rest):
        yield from tree_problems(name, found.get(name, []), due.get(name, []), origin)


def _group_problems(
    found: Sequence[etree._Element], group: list[Expected], origin: Origin
) -> Iterator[Problem]:
    """Compare one element with all that is expected of its text, attributes and children."""
    key, name, count = group[0].key, group[0].element, len(found)
    due = next((one for one in group if one.values), None)
    if count and due is None:
        yield STRANGE_ELEMENT.at(origin.of(key), element=name)
    elif due is not None and not count:
        yield MISSING.at(origin.of(key), element=name, expected=_shown(due.values))
    elif count > 1 and not any(one.repeats for one in group):
        yield REPEATED.at(origin.of(key), element=name, count=count)
    elif count:
        for one in group:
            yield from _value_problems(_read(found, one.path), one, origin)


def _value_problems(written: tuple[str, ...], one: Expected, origin: Origin) -> Iterator[Problem]:
    faults = ((rule(value), value) for value in written for rule in one.rules)
    if found := next(((fault, value) for fault, value in faults if fault), None):
        (code, facts), value = found
        yield code.at(origin.of(one.key), element=one.path, written=_shown((value,)), **facts)
    elif not written and one.values:
        yield MISSING.at(origin.of(one.key), element=one.path, expected=_shown(one.values))
    elif written != one.values:
        says, due = _shown(written), _shown(one.values)
        yield DIFFERS.at(origin.of(one.key), element=one.path, written=says, expected=due)


def _advice(one: Expected, origin: Origin) -> Iterator[Problem]:
    """Judge what the author wrote, whatever the feed says."""
    if one.wanted:
        file = _notes(origin.file)
        yield WANTED.at(origin.of(one.key), element=one.path, key=one.key, file=file)
    if not one.full:
        return
    size = len(one.full.encode())
    if size > one.limit:
        yield SHORTENED.at(origin.of(one.key), key=one.key, bytes=size, limit=one.limit)
    if one.plain and holds_html(one.full):
        yield HTML_IN_TEXT.at(origin.of(one.key), key=one.key, written=_shown((one.full,)))


def _notes(file: str) -> str:
    """Return the file that takes keys: `podcast.yml`, or the notes beside a lone audio file."""
    return file if file.endswith(".yml") else PurePosixPath(file).with_suffix(".md").as_posix()


def _read(found: Sequence[etree._Element], path: str) -> tuple[str, ...]:
    """Return the texts, or the attributes, at a path; an empty one counts as absent."""
    elements, _, attribute = path.partition("@")
    _, _, below = elements.partition("/")
    if below:
        found = [x for element in found for x in element.findall(below, _NAMESPACES)]
    values = (x.get(attribute) if attribute else x.text for x in found)
    return tuple(value for value in values if value)


def _shown(values: tuple[str, ...]) -> str:
    return limit_characters(" · ".join(values) or "–", _SHOWN)
