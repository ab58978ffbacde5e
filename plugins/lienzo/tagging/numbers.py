"""Numbers and days as tags spell them, with what the author's own spelling says beyond ours."""

from __future__ import annotations

import re

_PAIR = re.compile(r"\s*(\d{1,5})(?:\s*/\s*(\d{1,5}))?\s*")


def numbered(number: int, total: int | None, old: str) -> str:
    """Spell `7/9`, or `7` without a total; an old total of the same number stays."""
    if total is not None:
        return f"{number}/{total}"
    match = _PAIR.fullmatch(old)
    if match and int(match[1]) == number and match[2]:
        return f"{number}/{int(match[2])}"
    return str(number)


def dated(day: str, old: str) -> str:
    """Return the day, or the old text when it is a time of that very day."""
    return old if old.startswith(day) else day
