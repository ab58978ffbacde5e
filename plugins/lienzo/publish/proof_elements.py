"""The elements of a channel or an item against what they must say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from lxml import etree

from lienzo.problems import Origin, Problem, Where
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
from lienzo.publish.proof_expected import Expected
from lienzo.publish.proof_rules import holds_html
from lienzo.text.limits import limit_characters

_SHOWN = 80
_NAMESPACES = dict(NAMESPACES)
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}


def element_problems(
    parent: etree._Element, expected: Iterable[Expected], origin: Origin
) -> Iterator[Problem]:
    """Compare every child of a channel or an item, and say what the author could do better."""
    children = _children(parent)
    groups: dict[str, list[Expected]] = {}
    for one in expected:
        groups.setdefault(one.element, []).append(one)
        yield from _advice(one, origin)
    for name, group in groups.items():
        yield from _group_problems(children.get(name, []), group, origin)
    for name in sorted(set(children) - set(groups) - {"item"}):
        yield STRANGE_ELEMENT.at(origin.of(""), element=name)


def _group_problems(
    found: Sequence[etree._Element], group: list[Expected], origin: Origin
) -> Iterator[Problem]:
    """Compare one element with all that is expected of its text, attributes and children."""
    where, name, count = origin.of(group[0].key), group[0].element, len(found)
    due = next((one for one in group if one.values), None)
    if count and due is None:
        yield STRANGE_ELEMENT.at(where, element=name)
    elif due is not None and not count:
        yield MISSING.at(where, element=name, expected=_shown(due.values))
    elif count > 1 and not any(one.repeats for one in group):
        yield REPEATED.at(where, element=name, count=count)
    else:
        for one in group:
            yield from _value_problems(_read(found, one.path), one, origin.of(one.key))


def _value_problems(written: tuple[str, ...], one: Expected, where: Where) -> Iterator[Problem]:
    faults = ((rule(value), value) for value in written for rule in one.rules)
    if found := next(((fault, value) for fault, value in faults if fault), None):
        (code, facts), value = found
        yield code.at(where, element=one.path, written=_shown((value,)), **facts)
    elif not written and one.values:
        yield MISSING.at(where, element=one.path, expected=_shown(one.values))
    elif written != one.values:
        says, due = _shown(written), _shown(one.values)
        yield DIFFERS.at(where, element=one.path, written=says, expected=due)


def _advice(one: Expected, origin: Origin) -> Iterator[Problem]:
    """Judge what the author wrote, whatever the feed says."""
    where = origin.of(one.key)
    if one.wanted:
        yield WANTED.at(where, element=one.path, key=one.key, file=_notes(origin.file))
    size = len(one.full.encode())
    if size > one.limit:
        yield SHORTENED.at(where, key=one.key, bytes=size, limit=one.limit)
    if one.plain and holds_html(one.full):
        yield HTML_IN_TEXT.at(where, key=one.key, written=_shown((one.full,)))


def _notes(file: str) -> str:
    """Return the file that takes keys: `podcast.yml`, or the notes beside a lone audio file."""
    return file if file.endswith(".yml") else PurePosixPath(file).with_suffix(".md").as_posix()


def _children(parent: etree._Element) -> dict[str, list[etree._Element]]:
    """Return the children by their names as authors know them: `itunes:image`."""
    children: dict[str, list[etree._Element]] = {}
    for child in parent:
        if isinstance(child.tag, str):  # no comment, no processing instruction
            children.setdefault(_name(child.tag), []).append(child)
    return children


def _name(tag: str) -> str:
    uri, _, local = tag.removeprefix("{").rpartition("}")
    return f"{_PREFIXES.get(uri, '?')}:{local}" if uri else local


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
