"""What a YAML document says, before any value is believed: raw text and places."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TypeAlias

from lienzo.problems import Where

_TAIL = 120  # characters shown after a place, of a line that never ends
_NULLS = frozenset({"~", "null"})


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text file of the author: its name, its text with Unix line ends, and where lines begin."""

    file: str
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, file: str, text: str) -> SourceText:
        """Index the lines of a text; a byte order mark is dropped, line ends become Unix's."""
        plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        starts = [0, *(i + 1 for i, character in enumerate(plain) if character == "\n")]
        return cls(file, plain, tuple(starts))

    def line_of(self, index: int) -> int:
        """Return the number, from 1, of the line that holds a character."""
        return bisect_right(self.starts, index)

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its end."""
        end = self.starts[number] - 1 if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end]

    def where(self, start: int, end: int | None = None) -> Where:
        """Return the place of a stretch of text; of several lines only the first is underlined."""
        at = max(0, min(start, len(self.text)))
        number = self.line_of(at)
        begin = self.starts[number - 1]
        source = self.line(number)
        last = min(at + 1 if end is None else end, begin + len(source))
        room = at - begin + _TAIL
        shown = source if len(source) <= room else source[:room] + "…"
        return Where(self.file, number, at - begin + 1, shown, max(1, last - at))


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as the author wrote it.

    Attributes:
        raw: its text; quotes and folding are resolved, types are not.
        plain: whether it stands without quotes.
        tag: the explicit YAML tag, None in nearly every file.
        lost: what YAML drops after the value as a comment that has no space after its `#`.
    """

    raw: str
    where: Where
    plain: bool = True
    tag: str | None = None
    lost: str = ""

    @property
    def absent(self) -> bool:
        """Whether the author left the value out: nothing, empty quotes, `~` or `null`."""
        return not self.raw.strip() or (self.plain and self.raw in _NULLS)


@dataclass(frozen=True, slots=True)
class Items:
    """A YAML list."""

    items: tuple[Node, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Pairs:
    """A YAML mapping; keys are raw text and appear once."""

    pairs: tuple[tuple[Scalar, Node], ...]
    where: Where

    def get(self, key: str) -> Node | None:
        """Return the value of a key."""
        return next((node for name, node in self.pairs if name.raw == key), None)


Node: TypeAlias = Scalar | Items | Pairs


@dataclass(slots=True)
class Marks:
    """Collects the place of every key while a document is read."""

    places: dict[str, Where] = field(default_factory=dict)

    def note(self, node: Node, key: Scalar | None, path: str) -> None:
        """Remember where a value and everything in it stands; dotted paths, lists by number."""
        if path:
            self.places[path] = place_of(node, key)
        if isinstance(node, Pairs):
            for name, value in node.pairs:
                self.note(value, name, f"{path}.{name.raw}" if path else name.raw)
        elif isinstance(node, Items):
            for number, value in enumerate(node.items):
                self.note(value, None, f"{path}.{number}")


def place_of(node: Node, key: Scalar | None) -> Where:
    """Return where a Problem with a value points: at the value, or at the key of an empty one."""
    if key is not None and not (isinstance(node, Scalar) and (node.raw or not node.plain)):
        return key.where
    return node.where
