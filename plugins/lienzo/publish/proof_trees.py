"""Elements compared as whole trees: every text, attribute and child that the model asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lxml import etree

from lienzo.problems import Code, Origin, Problem
from lienzo.problems.feed_codes import DIFFERS, MISSING, STRANGE_ELEMENT
from lienzo.publish.feed_keys import attribute_key, place_of
from lienzo.publish.feed_tags import Tag
from lienzo.publish.proof_due import below
from lienzo.publish.proof_names import by_name
from lienzo.text.limits import limit_characters

_SHOWN = 80

Fault = tuple[Code, str, dict[str, object]]
"""The code, the author's key and the facts."""


def tree_problems(
    name: str, found: Sequence[etree._Element], due: Sequence[Tag], origin: Origin
) -> Iterator[Problem]:
    """Compare the elements of one name with the tags that are due, in their order."""
    for code, key, facts in _group_faults(name, found, due):
        yield code.at(place_of(origin, key), **facts)


def _group_faults(
    name: str, found: Sequence[etree._Element], due: Sequence[Tag]
) -> Iterator[Fault]:
    """Yield the first difference: what follows it is most often only shifted."""
    for element, tag in zip_longest(found, due):
        if tag is None:
            yield STRANGE_ELEMENT, "", {"element": name}
        elif element is None:
            yield MISSING, tag.key, {"element": name, "expected": _shown(_sketch(tag))}
        elif fault := next(_faults(name, element, tag), None):
            yield fault
        else:
            continue
        return


def _faults(name: str, element: etree._Element, tag: Tag) -> Iterator[Fault]:
    text = element.text or ""
    if text != tag.text and (text.strip() or tag.text):  # white space between children is layout
        yield _difference(name, text, tag.text, tag.key)
    yield from _attribute_faults(name, element, tag)
    if len(element) or tag.children:
        yield from _child_faults(name, element, tag)


def _attribute_faults(name: str, element: etree._Element, tag: Tag) -> Iterator[Fault]:
    written = {str(attribute): str(value) for attribute, value in element.items()}
    if written == tag.attributes:
        return
    for attribute, value in tag.attributes.items():
        if written.get(attribute, "") != value:
            key = attribute_key(tag.key, attribute)
            yield _difference(f"{name}@{attribute}", written.get(attribute, ""), value, key)
    for attribute in sorted(written.keys() - tag.attributes.keys()):
        yield STRANGE_ELEMENT, tag.key, {"element": f"{name}@{attribute}"}


def _child_faults(name: str, element: etree._Element, tag: Tag) -> Iterator[Fault]:
    found, due = by_name(element), below(tag, name)
    for child in dict.fromkeys((*found, *due)):
        yield from _group_faults(child, found.get(child, []), due.get(child, []))


def _difference(path: str, written: str, due: str, key: str) -> Fault:
    if not written:
        return MISSING, key, {"element": path, "expected": _shown(due)}
    return DIFFERS, key, {"element": path, "written": _shown(written), "expected": _shown(due)}


def _sketch(tag: Tag) -> str:
    return " · ".join(part for part in (tag.text, *tag.attributes.values()) if part)


def _shown(text: str) -> str:
    return limit_characters(text or "–", _SHOWN)
