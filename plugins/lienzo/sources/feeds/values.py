"""Single values of a feed: dates, numbers, yes and no, plain text."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz
from html import unescape

from lienzo.text.xml import one_line

_MONTHS = {"ene": "jan", "abr": "apr", "ago": "aug", "set": "sep", "dic": "dec"}
_WEEKDAY = re.compile(r"^\s*[^\W\d]{2,12}\.?\s*,?\s+(?=\d)")
_MONTH = re.compile(r"^(\d{1,2})[\s.-]+(?:de\s+)?([^\W\d]{3})[^\W\d]*\.?[\s,-]+(?:de\s+)?(?=\d)")
_ZONES = {
    "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "wet": 0, "west": 60, "bst": 60, "eet": 120,
    "eest": 180, "msk": 180, "art": -180, "brt": -180, "clt": -240, "clst": -180, "bot": -240,
    "vet": -240, "cot": -300, "pet": -300, "ect": -300, "uyt": -180, "pyt": -240, "jst": 540,
}  # fmt: skip
"""Minutes from UTC of zone names that RFC 822 does not list and feeds use all the same."""
_RFC822 = frozenset(
    {"ut", "utc", "gmt", "z", "ast", "adt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt"}
)
_ZONE = re.compile(r"\s([+-]\d{4}|[A-Za-z]{1,5})$")
_INLINE = re.compile(
    r"</?(?:b|i|em|strong|u|s|sup|sub|small|span|font|br|p|a|cite|q|wbr)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_YES = frozenset({"yes", "true", "explicit", "y", "1", "sí", "si"})
_NO = frozenset({"no", "false", "clean", "n", "0", "none"})


def plain(text: str) -> str:
    """Return a title without the tags and doubled entities that some generators leave in it."""
    return one_line(unescape(_INLINE.sub(_space, text)))


def _space(tag: re.Match[str]) -> str:
    return " " if re.match(r"</?(?:br|p)\b", tag[0], re.IGNORECASE) else ""


def yes_or_no(text: str) -> bool | None:
    """Read an answer as feeds have spelled it since 2005; None for anything else."""
    word = text.strip().lower()
    return True if word in _YES else False if word in _NO else None


def answer(text: str) -> bool:
    """Read an answer.

    Raises:
        ValueError: it is neither yes nor no.
    """
    if (found := yes_or_no(text)) is None:
        raise ValueError(text)
    return found


def whole(text: str) -> int:
    """Read a whole number; `7.0` is one.

    Raises:
        ValueError: it is none, or absurdly large.
    """
    value = number(text)
    if value != int(value) or abs(value) > 10**15:
        raise ValueError(text)
    return int(value)


def number(text: str) -> float:
    """Read a number.

    Raises:
        ValueError: it is none, or not finite.
    """
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def counted(text: str) -> int | None:
    """Read a season or an episode number: from 1 on; None for anything else."""
    try:
        value = whole(text)
    except ValueError:
        return None
    return value if 0 < value < 1_000_000 else None


def moment(text: str) -> datetime | None:
    """Read a date of RSS, also misspelled ones; aware, to the second. No zone is UTC.

    RFC 822 with two or four digits of the year, names of zones, weekdays and months in Spanish,
    and ISO 8601, which RSS does not allow and some generators write.
    """
    return zoned_moment(text)[0]


def needed_moment(text: str) -> datetime:
    """Read a date as `moment` does.

    Raises:
        ValueError: it is none.
    """
    if (found := moment(text)) is None:
        raise ValueError(text)
    return found


def zoned_moment(text: str) -> tuple[datetime | None, bool]:
    """Return the moment, and whether the text says its zone."""
    clean = one_line(text)[:100]
    try:
        found = _iso(clean) or _rfc822(clean)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None, True
    if found is None or not 1970 <= found.year <= 2199:
        return None, True
    whole_second = found.replace(microsecond=0)
    if whole_second.tzinfo is None:
        return whole_second.replace(tzinfo=UTC), False
    return whole_second, True


def _iso(text: str) -> datetime | None:
    if not re.match(r"\d{4}-\d\d-\d\d", text):
        return None
    return datetime.fromisoformat(re.sub(r"\s+(?=[-+Z]\S*$)", "", text))


def _rfc822(text: str) -> datetime | None:
    found = parsedate_tz(_english(text))
    if found is None:
        return None
    naive = datetime(*found[:6])  # noqa: DTZ001 — its zone is added below, if it has one
    seconds = _offset(text, found[9])
    if seconds is None:
        return naive
    return naive.replace(tzinfo=timezone(timedelta(seconds=seconds)) if seconds else UTC)


def _offset(text: str, parsed: int | None) -> int | None:
    """Return seconds from UTC; None without a zone, with `-0000` (RFC 2822) or an unknown name."""
    zone = _ZONE.search(text)
    if zone is None or zone[1] == "-0000":
        return None
    name = zone[1].lower()
    if name in _ZONES:
        return _ZONES[name] * 60
    return None if name.isalpha() and name not in _RFC822 else parsed


def _english(text: str) -> str:
    """Drop the weekday, which is often wrong, and translate the month."""
    bare = _WEEKDAY.sub("", text)
    match = _MONTH.match(bare)
    if match is None:
        return bare
    month = match[2].lower()
    return f"{match[1]} {_MONTHS.get(month, month)} {bare[match.end() :]}"
