"""Objects of a JSON file, asked for their members one by one; what is wrong is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lienzo.problems import Code, Report, Where
from lienzo.problems.chapter_codes import BAD_VALUE, JSON_UNKNOWN, KEY_MISSING
from lienzo.sources.syntax.json_reader import Json, Member
from lienzo.sources.syntax.nodes import SourceText
from lienzo.text.xml import xml_text

_MOST_SECONDS = 10_000_000


@dataclass(frozen=True, slots=True)
class JsonObject:
    """An object of a file.

    Every question takes an example: it is what a Problem shows when the member is missing or of
    another kind. A missing member that is not `required`, and `null`, give None in silence.
    """

    source: SourceText
    members: dict[str, Member]
    where: Where
    report: Report

    @classmethod
    def of(cls, source: SourceText, node: Json, report: Report) -> JsonObject | None:
        """Return a node as an object, None when it is none."""
        if not isinstance(node.value, dict):
            return None
        return cls(source, node.value, source.where(node.start, node.start + 1), report)

    def place(self, key: str) -> Where:
        """Return the place of a member's value, or of the object without it."""
        member = self.members.get(key)
        return member.value.at(self.source) if member else self.where

    def is_set(self, key: str) -> bool:
        """Whether a member is there, and is not `null`."""
        member = self.members.get(key)
        return member is not None and member.value.value is not None

    def text(self, key: str, example: str, *, required: bool = False) -> str | None:
        """Return a text without what XML forbids."""
        value = self._member(key, example, required=required)
        if value is not None and isinstance(value.value, str):
            return xml_text(value.value)
        self._check(value, key, example)
        return None

    def seconds(self, key: str, example: str, *, required: bool = False) -> float | None:
        """Return a number from 0 on, rounded to the millisecond."""
        value = self._member(key, example, required=required)
        number = value.value if value is not None else None
        if isinstance(number, float) and 0 <= number < _MOST_SECONDS:
            return round(number, 3)
        self._check(value, key, example)
        return None

    def flag(self, key: str, example: str) -> bool | None:
        """Return `true` or `false`."""
        value = self._member(key, example, required=False)
        if value is not None and isinstance(value.value, bool):
            return value.value
        self._check(value, key, example)
        return None

    def object(self, key: str, example: str) -> JsonObject | None:
        """Return the object in a member."""
        value = self._member(key, example, required=False)
        found = JsonObject.of(self.source, value, self.report) if value else None
        if found is None:
            self._check(value, key, example)
        return found

    def objects(self, key: str, example: str) -> Iterator[JsonObject]:
        """Yield the objects of a required list; anything else in it is told."""
        value = self._member(key, example, required=True)
        if value is None:
            return
        if not isinstance(value.value, tuple):
            self._check(value, key, example)
            return
        for node in value.value:
            inner = JsonObject.of(self.source, node, self.report)
            if inner is None:
                self.report(BAD_VALUE.at(node.at(self.source), key=key, example=example))
            else:
                yield inner

    def tell_unknown(self, known: Collection[str]) -> None:
        """Report every key that is not among the known ones."""
        names = ", ".join(f"`{name}`" for name in known)
        for key, member in self.members.items():
            if key not in known:
                where = member.key.at(self.source)
                self.report(JSON_UNKNOWN.at(where, key=xml_text(key), known=names))

    def _member(self, key: str, example: str, *, required: bool) -> Json | None:
        member = self.members.get(key)
        if member is not None and member.value.value is not None:
            return member.value
        if required:
            self._tell(KEY_MISSING, key, example)
        return None

    def _check(self, value: Json | None, key: str, example: str) -> None:
        """Report a value that is there, and is not of the kind that was asked for."""
        if value is not None:
            self._tell(BAD_VALUE, key, example)

    def _tell(self, code: Code, key: str, example: str) -> None:
        self.report(code.at(self.place(key), key=key, example=example))
