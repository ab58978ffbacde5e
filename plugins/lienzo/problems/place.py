"""Places in an author's files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in one of the author's files.

    Attributes:
        file: path from the project's folder, with forward slashes.
        line: counted from 1; None when the whole file is meant.
        column: counted from 1, in characters; None when the whole line is meant.
        source: the text of that line, shown above the caret.
        width: how many characters the caret underlines.
    """

    file: str
    line: int | None = None
    column: int | None = None
    source: str | None = None
    width: int = 1

    def __str__(self) -> str:
        parts = [self.file, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the values of one document were written: the file, and a place for each key.

    A check that judges a value long after it was read asks `of(key)`; a value that was derived,
    not written, answers with the file alone. Nested keys are dotted: `owner.email`, `persons.0`.
    """

    file: str
    marks: Mapping[str, Where] = field(default_factory=dict)

    def of(self, key: str) -> Where:
        """Return the place of a key, or of its nearest parent, or of the file."""
        while key:
            if key in self.marks:
                return self.marks[key]
            key = key.rpartition(".")[0]
        return Where(self.file)
