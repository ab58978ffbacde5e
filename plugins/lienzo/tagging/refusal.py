"""Why a file cannot be tagged, without its place: that is known to the tagger alone."""

from __future__ import annotations

from lienzo.problems import Code


class CannotTagError(Exception):
    """The file stays as it is; carries the reason. Never leaves `tagging`."""

    def __init__(self, code: Code, **facts: object) -> None:
        super().__init__(code.id)
        self.code = code
        self.facts = facts
