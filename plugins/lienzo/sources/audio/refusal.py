"""What a walker found wrong, without a place: the place is known to `reading` alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lienzo.problems import Code


@dataclass(frozen=True, slots=True)
class Finding:
    """A Problem without its place, so that a cache can keep it; facts are texts and numbers."""

    code: Code
    facts: Mapping[str, str | int | float] = field(default_factory=dict)


class NotPlayableError(Exception):
    """The file holds no audio that Lienzo can publish; carries the reason. Never leaves `audio`."""

    def __init__(self, code: Code, **facts: str | float) -> None:
        super().__init__(code.id)
        self.finding = Finding(code, facts)


class TagsIgnoredError(Exception):
    """The tags cannot be used, the audio can; carries the reason. Never leaves `audio`."""

    def __init__(self, code: Code, **facts: str | float) -> None:
        super().__init__(code.id)
        self.finding = Finding(code, facts)
