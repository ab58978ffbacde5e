"""Which of the author's keys an attribute of the feed comes from."""

from __future__ import annotations

import re

from lienzo.problems import Origin, Where

_WORDS = {
    "startTime": "start",
    "remoteStartTime": "remote_start",
    "pubdate": "date",
    "accountId": "account_id",
    "aspect-ratio": "aspect_ratio",
}
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_FIRST = re.compile(r"^(\w+)\.0(?=\.|$)")


def attribute_key(key: str, attribute: str) -> str:
    """Return the author's key of an attribute: `soundbites.0`, `startTime` → `soundbites.0.start`.

    Most are the same word in the author's spelling: `feedGuid` is `feed_guid`.
    """
    word = _WORDS.get(attribute) or _CAPITAL.sub("_", attribute).lower()
    return f"{key}.{word}" if key else ""


def place_of(origin: Origin, key: str) -> Where:
    """Return where a key was written; what may be a list may also be a single value."""
    if _FIRST.match(key) and not _written(origin, key):
        return origin.of(_FIRST.sub(r"\1", key))
    return origin.of(key)


def _written(origin: Origin, key: str) -> bool:
    """Whether the author wrote a list: then its first element has a place of its own."""
    first = ".".join(key.split(".")[:2])
    return any(mark == first or mark.startswith(f"{first}.") for mark in origin.marks)
