"""A moment written as `1.30`: a minute and a half to many, a second and three tenths to others."""

from __future__ import annotations

import re

_BARE = re.compile(r"(\d{1,3})[.,](\d\d)")
_SECONDS = 60


def readings(text: str) -> str | None:
    """Return what a number with exactly two decimals may mean, spelled so that nobody errs.

    None for any other text: `90`, `90.5`, `1:30` and `2:00.50` can be read in one way only.
    """
    match = _BARE.fullmatch(text)
    if match is None:
        return None
    whole, rest = match.groups()
    exact = f"`{whole}.{rest}0`"
    return f"`{whole}:{rest}` / {exact}" if int(rest) < _SECONDS else exact
