"""One value of a document on its way to a field: its key, its node, and how it is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lienzo.problems import Code, Problem, Report, Where, input_codes
from lienzo.sources.syntax.nodes import Items, Node, Pairs, Scalar, place_of
from lienzo.sources.syntax.yaml_reader import lost_text

_ITEM = re.compile(r"(?:\.\d+)+\Z", re.ASCII)


class Refused(Exception):  # noqa: N818 — a converter's answer, not a failure of the program
    """A value that its field cannot take; carries the Problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Entry:
    """A value with its key.

    Attributes:
        path: dotted key from the document's root: `owner.email`, `persons.0`.
        key: the node of the key, None for an item of a list.
        report: takes the Problems of the parts of a list or mapping; the others are raised.
    """

    path: str
    key: Scalar | None
    node: Node
    report: Report

    @property
    def name(self) -> str:
        """The key as the author wrote it, without its parents; of an item, that of its list."""
        return self.key.raw if self.key else _ITEM.sub("", self.path).rpartition(".")[2]

    @property
    def where(self) -> Where:
        """The place of the value; of the key when there is no value."""
        return place_of(self.node, self.key)

    @property
    def absent(self) -> bool:
        """Whether the value is empty, `~` or `null`."""
        return isinstance(self.node, Scalar) and self.node.absent and not self.node.lost

    def refused(self, code: Code, **facts: object) -> Refused:
        """Return the refusal to raise; among its facts are `key`, the path, and `name`.

        A line that is shown to be copied starts with `name`: no file has a key `persons.0.href`.
        """
        return Refused(code.at(self.where, **{"key": self.path, "name": self.name, **facts}))

    def raw(self, example: str) -> str:
        """Return the text of a single value, without outer spaces."""
        if not isinstance(self.node, Scalar):
            raise self.refused(input_codes.NOT_TEXT, example=example)
        if self.node.lost:
            raise Refused(lost_text(self.node, self.key.raw if self.key else ""))
        return self.node.raw.strip()

    def items(self, example: str) -> list[Entry]:
        """Return the items of a list."""
        if not isinstance(self.node, Items):
            raise self.refused(input_codes.NOT_A_LIST, example=example)
        return [
            Entry(f"{self.path}.{number}", None, node, self.report)
            for number, node in enumerate(self.node.items)
        ]

    def pairs(self, example: str) -> list[Entry]:
        """Return the values of a mapping."""
        if not isinstance(self.node, Pairs):
            raise self.refused(input_codes.NOT_A_GROUP, example=example)
        prefix = f"{self.path}." if self.path else ""
        return [Entry(prefix + key.raw, key, node, self.report) for key, node in self.node.pairs]

    def part(self, name: str) -> Entry | None:
        """Return one value of a mapping, if the author wrote it."""
        if not isinstance(self.node, Pairs):
            return None
        return next((each for each in self.pairs("") if each.name == name), None)

    def place(self, name: str) -> Where:
        """Return the place of one value of a mapping, or of the mapping itself."""
        part = self.part(name)
        return part.where if part else self.where


@dataclass(frozen=True, slots=True)
class Reads:
    """Marks a field of an input model with the converter of its values and a good example.

    Attributes:
        convert: returns the value or raises `Refused`.
        example: a good value, as an author writes it in YAML.
        kind: what may be written, in plain Spanish, for the reference page; empty when the
            annotation says it: a choice of words, or a model of its own.
    """

    convert: Callable[[Entry], Any]
    example: str = "…"
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """Marks a field whose own good example is not that of its type."""

    text: str
