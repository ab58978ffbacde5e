"""The judge of the podcast namespace: what was written against the table of what may be.

It reads the feed alone. What the model asked for only tells it where the author wrote a value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from lienzo.problems import Code, Origin, Problem, Severity
from lienzo.problems.feed_codes import MISSING, REPEATED, STRANGE_ELEMENT
from lienzo.problems.podcast_tag_codes import BLANK, INSECURE, MISPLACED, WRONG_NUMBER
from lienzo.publish.feed_keys import attribute_key, place_of
from lienzo.publish.feed_tags import Tag
from lienzo.publish.podcast_namespace import ELEMENTS, MANY, Element
from lienzo.publish.proof_conditions import broken_conditions
from lienzo.publish.proof_due import Due, below
from lienzo.publish.proof_names import by_name
from lienzo.publish.proof_rules import Rule
from lienzo.text.limits import limit_characters

_SHOWN = 80
_JUDGED = ("podcast:", "media:", "psc:")


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the elements of one document.

    Attributes:
        origin: of the author's file.
        secure: whether the site itself is on https; else asking for it elsewhere means nothing.
    """

    origin: Origin
    secure: bool

    def faults(
        self, found: Mapping[str, Sequence[etree._Element]], place: str, due: Due
    ) -> dict[str, list[Problem]]:
        """Return the Problems of each child element of a channel or an item, by its name."""
        faults: dict[str, list[Problem]] = {}
        for name, elements in found.items():
            if name.startswith(_JUDGED) and (
                problems := [*self._group(name, elements, place, due.get(name, ()))]
            ):
                faults[name] = problems
        return faults

    def _group(
        self, name: str, elements: Sequence[etree._Element], place: str, due: Sequence[Tag]
    ) -> Iterator[Problem]:
        spec, key = ELEMENTS.get(name), due[0].key if due else ""
        if spec is None:
            yield self._tell(STRANGE_ELEMENT, key, element=name)
        elif place not in spec.parents:
            yield self._tell(MISPLACED, key, element=name, name=place)
        elif spec.single and len(elements) > 1:
            yield self._tell(REPEATED, key, element=name, count=len(elements))
        else:
            for at, element in enumerate(elements):
                yield from self._one(name, spec, element, due[at] if at < len(due) else None)

    def _one(
        self, name: str, spec: Element, element: etree._Element, due: Tag | None
    ) -> Iterator[Problem]:
        key = due.key if due else ""
        yield from self._attributes(name, spec, element, due)
        yield from self._text(name, spec, element, key)
        yield from self._children(name, spec, element, due)
        for attribute, code, facts in broken_conditions(name, element):
            yield self._tell(code, attribute_key(key, attribute) if attribute else key, **facts)

    def _attributes(
        self, name: str, spec: Element, element: etree._Element, due: Tag | None
    ) -> Iterator[Problem]:
        key = due.key if due else ""
        for attribute in spec.needs:
            if not element.get(attribute):
                expected = (due.attributes.get(attribute) if due else None) or "–"
                path = f"{name}@{attribute}"
                where = attribute_key(key, attribute)
                yield self._tell(MISSING, where, element=path, expected=expected)
        for attribute, value in ((str(x), str(y)) for x, y in element.items()):
            rule, path = spec.rule(attribute), f"{name}@{attribute}"
            if rule is None:
                yield self._tell(STRANGE_ELEMENT, key, element=path)
            elif value:
                yield from self._value(rule, path, value, attribute_key(key, attribute))

    def _text(
        self, name: str, spec: Element, element: etree._Element, key: str
    ) -> Iterator[Problem]:
        text = element.text or ""
        if spec.text is None:
            if text.strip():
                yield self._tell(STRANGE_ELEMENT, key, element=name)
        elif text.strip():
            yield from self._value(spec.text, name, text, key)
        elif not spec.blank:
            yield self._tell(BLANK, key, element=name)

    def _children(
        self, name: str, spec: Element, element: etree._Element, due: Tag | None
    ) -> Iterator[Problem]:
        if len(element) == 0 and not spec.children:
            return
        found, inside = by_name(element), below(due, name)
        for child, (least, most) in spec.children.items():
            if not least <= (count := len(found.get(child, ()))) <= most:
                expected = f"≥ {least}" if most == MANY else f"{least}–{most}"
                facts = {"element": name, "name": child, "count": count, "expected": expected}
                yield self._tell(WRONG_NUMBER, due.key if due else "", **facts)
        for child, elements in found.items():
            yield from self._group(child, elements, name, inside.get(child, ()))

    def _value(self, rule: Rule, path: str, value: str, key: str) -> Iterator[Problem]:
        fault = rule(value)
        if fault is None or (fault[0] is INSECURE and not self._advises(key)):
            return
        shown = limit_characters(value, _SHOWN)
        yield self._tell(fault[0], key, element=path, written=shown, **fault[1])

    def _advises(self, key: str) -> bool:
        """Whether advice on a value has a place: what each episode inherits is told once, there."""
        return self.secure and place_of(self.origin, key).line is not None

    def _tell(self, code: Code, key: str, **facts: object) -> Problem:
        return code.at(place_of(self.origin, key), **facts)


def stops(problems: Sequence[Problem]) -> bool:
    """Whether one of them is an error: then comparing the element adds nothing."""
    return any(problem.severity is Severity.ERROR for problem in problems)
