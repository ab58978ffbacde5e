"""JSON with the place of every value (RFC 8259), for files an author can be told about.

The library's own decoder says where a text stops being JSON, but not where a value of the wrong
kind stands, and it takes the last of two equal keys in silence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from typing import TypeAlias

from lienzo.problems import Problem, Report, Where
from lienzo.problems.chapter_codes import JSON_DEEP, JSON_TWICE, NOT_JSON
from lienzo.sources.syntax.nodes import SourceText

MOST_LEVELS = 32
_SPACE = re.compile(r"[ \t\n]*")
_PLAIN = r"[^\"\\\x00-\x1f]*"
_STRING = re.compile(rf'"{_PLAIN}(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{{4}}){_PLAIN})*"')
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,20})(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?(?![\d.eE])")
_WORD = re.compile(r"true|false|null")
_WORDS = {"true": True, "false": False, "null": None}
_ANY = '`"`, `{`, `[`, `0`'


@dataclass(frozen=True, slots=True)
class Json:
    """A value, and from which character to which it stands in its file."""

    value: JsonValue
    start: int
    end: int

    def at(self, source: SourceText) -> Where:
        """Return its place."""
        return source.where(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Member:
    """A key of an object, with its own place, and its value."""

    key: Json
    value: Json


JsonValue: TypeAlias = "str | float | bool | tuple[Json, ...] | dict[str, Member] | None"


class _UnreadableError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code.id)
        self.problem = problem


def read_json(source: SourceText, report: Report) -> Json | None:
    """Return a text as JSON; None after reporting the first place where it is not."""
    try:
        return _Reader(source).whole()
    except _UnreadableError as error:
        report(error.problem)
        return None


def _plain(text: str) -> str:
    """Return what a string says; most have nothing escaped."""
    return str(json.loads(text)) if "\\" in text else text[1:-1]


class _Reader:
    def __init__(self, source: SourceText) -> None:
        self._source, self._text = source, source.text
        self._at = 0

    def whole(self) -> Json:
        found = self._value(0)
        self._skip()
        if self._at < len(self._text):
            raise self._expected("EOF")
        return found

    def _skip(self) -> None:
        match = _SPACE.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _expected(self, what: str) -> _UnreadableError:
        return _UnreadableError(NOT_JSON.at(self._source.where(self._at), expected=what))

    def _next(self, marks: str) -> str | None:
        """Step over one of some signs, and return it."""
        self._skip()
        found = self._text[self._at : self._at + 1]
        if not found or found not in marks:
            return None
        self._at += 1
        return found

    def _value(self, depth: int) -> Json:
        self._skip()
        start = self._at
        if depth > MOST_LEVELS:
            where = self._source.where(start)
            raise _UnreadableError(JSON_DEEP.at(where, limit=MOST_LEVELS))
        if self._next("{"):
            value: JsonValue = self._object(depth)
        elif self._next("["):
            value = tuple(self._items(depth))
        else:
            return self._scalar()
        return Json(value, start, self._at)

    def _scalar(self) -> Json:
        start, text = self._at, self._text
        if match := _STRING.match(text, start):
            value: JsonValue = _plain(match[0])
        elif (match := _NUMBER.match(text, start)) and isfinite(number := float(match[0])):
            value = number
        elif match := _WORD.match(text, start):
            value = _WORDS[match[0]]
        else:
            raise self._expected(_ANY)
        self._at = match.end()
        return Json(value, start, self._at)

    def _items(self, depth: int) -> Iterator[Json]:
        if self._next("]"):
            return
        while True:
            yield self._value(depth + 1)
            if not (mark := self._next(",]")):
                raise self._expected("`,`, `]`")
            if mark == "]":
                return

    def _object(self, depth: int) -> dict[str, Member]:
        members: dict[str, Member] = {}
        if self._next("}"):
            return members
        while True:
            name, member = self._member(depth)
            if name in members:
                where = member.key.at(self._source)
                raise _UnreadableError(JSON_TWICE.at(where, key=name))
            members[name] = member
            if not (mark := self._next(",}")):
                raise self._expected("`,`, `}`")
            if mark == "}":
                return members

    def _member(self, depth: int) -> tuple[str, Member]:
        self._skip()
        if self._text[self._at : self._at + 1] != '"':
            raise self._expected('`"`')
        key = self._scalar()
        if not self._next(":"):
            raise self._expected("`:`")
        return str(key.value), Member(key, self._value(depth + 1))
