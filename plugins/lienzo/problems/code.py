"""What kinds of Problem there are, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lienzo.problems.place import Where


class Severity(StrEnum):
    """How much a Problem weighs.

    An error stops the build. A warning lets it pass, unless `--strict`. Advice is what directories
    and apps recommend, and a notice only tells what Lienzo assumed: neither ever stops anything.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Wording:
    """What a Problem says in one language: `str.format` templates over the Problem's facts."""

    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of Problem, with a number that never changes its meaning.

    The hundreds tell the family: LZ1xx input, 2xx audio and pictures, 3xx canvas and series,
    4xx ledger, 5xx feed, 6xx site, 7xx moving in and out. Both wordings use
    the same facts (a test proves it).
    """

    id: str
    severity: Severity
    es: Wording
    en: Wording

    def at(self, where: Where, **facts: object) -> Problem:
        """Return the Problem of this kind at a place; `facts` fill the wording."""
        return Problem(self, where, facts)

    def wording(self, language: str) -> Wording:
        """Return the wording in a language: English for `en…`, Spanish for all others."""
        return self.en if language.lower().startswith("en") else self.es


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in the author's files: what, where, and the way out."""

    code: Code
    where: Where
    facts: Mapping[str, object]

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return self.code.severity

    def message(self, language: str) -> str:
        """Say what is wrong, in one line."""
        return self.code.wording(language).message.format_map(self.facts)

    def hint(self, language: str) -> str:
        """Say how to mend it."""
        return self.code.wording(language).hint.format_map(self.facts)
