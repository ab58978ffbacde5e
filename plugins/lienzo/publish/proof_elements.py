"""The elements of a channel or an item against what they must say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
from lienzo.publish.proof_expected import Expected
from lienzo.publish.proof_rules import holds_html
from lienzo.text.limits import limit_characters

_SHOWN = 80


def element_problems(
    parent: etree._Element, expected: Iterable[Expected], origin: Origin
) -> Iterator[Problem]:
    """Compare every child of a channel or an item, and say what the author could do better."""
    groups: dict[str, list[Expected]] = {}
    for one in expected:
        groups.setdefault(_element(one.path), []).append(one)
        yield from _advice(one, origin)
    for name, group in groups.items():
        yield from _group_problems(parent, name, group, origin)
    names = {_name(child) for child in parent if isinstance(child.tag, str)}
    for name in sorted(names - set(groups) - {"item"}):
        yield STRANGE_ELEMENT.at(origin.of(""), element=name)


def _group_problems(
    parent: etree._Element, name: str, group: list[Expected], origin: Origin
) -> Iterator[Problem]:
    """Compare one element, by all its expected attributes and children."""
    where = origin.of(group[0].key)
    due = [one for one in group if one.values]
    count = len(parent.findall(name, dict(NAMESPACES)))
    if count and not due:
        yield STRANGE_ELEMENT.at(where, element=name)
    elif due and not count:
        yield MISSING.at(where, element=name, expected=_shown(due[0].values))
    elif count > 1 and not any(one.repeats for one in group):
        yield REPEATED.at(where, element=name, count=count)
    else:
        for one in group:
            yield from _value_problems(parent, one, origin)


def _value_problems(parent: etree._Element, one: Expected, origin: Origin) -> Iterator[Problem]:
    written = _read(parent, one.path)
    where = origin.of(one.key)
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
        yield WANTED.at(where, element=one.path, key=one.key, file=origin.file)
    size = len(one.full.encode())
    if size > one.limit:
        yield SHORTENED.at(where, key=one.key, bytes=size, limit=one.limit)
    if one.plain and holds_html(one.full):
        yield HTML_IN_TEXT.at(where, key=one.key, written=_shown((one.full,)))


def _read(parent: etree._Element, path: str) -> tuple[str, ...]:
    """Return the texts, or the attributes, at a path; an empty one counts as absent."""
    elements, _, attribute = path.partition("@")
    found = parent.findall(elements, dict(NAMESPACES))
    values = (x.get(attribute) if attribute else x.text for x in found)
    return tuple(value for value in values if value)


def _element(path: str) -> str:
    return path.partition("@")[0].partition("/")[0]


def _name(child: etree._Element) -> str:
    """Return a tag as authors know it: `itunes:image`."""
    name = etree.QName(child)
    prefixes = {uri: prefix for prefix, uri in NAMESPACES.items()}
    return f"{prefixes.get(name.namespace, '?')}:{name.localname}" if name.namespace else child.tag


def _shown(values: tuple[str, ...]) -> str:
    return limit_characters(" · ".join(values) or "–", _SHOWN)
