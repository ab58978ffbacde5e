"""How the feed spells what its elements hold: seconds, answers, moments, addresses, names."""

from __future__ import annotations

import re
from datetime import datetime

from lienzo.model import Urls
from lienzo.publish.addresses import fetchable
from lienzo.publish.feed_content import NAME_BYTES, value
from lienzo.text.xml import xml_text

_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def given(**texts: str | None) -> dict[str, str]:
    """Return the attributes that have a value, without what XML forbids."""
    clean = ((name, xml_text(text)) for name, text in texts.items() if text)
    return {name: text for name, text in clean if text}


def name(text: str) -> str:
    """Spell a name, a title or the words of a button: one line, at most 128 bytes."""
    return value(text, NAME_BYTES)


def true_or_false(*, answer: bool) -> str:
    """Spell a yes or no as Apple and most of the podcast namespace want it."""
    return "true" if answer else "false"


def seconds(time: float) -> str:
    """Spell a time in seconds, to the millisecond and without needless digits: `73.5`."""
    return f"{time:.3f}".rstrip("0").rstrip(".")


def moment(date: datetime) -> str:
    """Spell a moment as ISO 8601 with its zone: `2026-05-07T19:00:00+02:00`."""
    return date.isoformat(timespec="seconds")


def whole(count: int | None) -> str | None:
    """Spell a count; None stays None."""
    return None if count is None else str(count)


def uri(address: str, urls: Urls) -> str:
    """Spell an address that need not be of the web: `ipfs:`, `nostr:` and such stay as they are."""
    clean = xml_text(address).strip()
    return clean if _OTHER_SCHEME.match(clean) else fetchable(clean, urls)
