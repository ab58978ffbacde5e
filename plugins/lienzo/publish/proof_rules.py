"""Rules for single values of a feed: what Apple, PSP-1 and RFC 2822 ask of each kind."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping
from email.utils import parsedate_to_datetime

from lienzo.problems import Code
from lienzo.problems.feed_codes import (
    BAD_ADDRESS,
    BAD_DATE,
    BAD_NUMBER,
    NOT_TRUE_FALSE,
    OUTER_SPACE,
    RELATIVE_LINK,
    TOO_LONG,
)
from lienzo.publish.addresses import is_fetchable

Fault = tuple[Code, Mapping[str, object]]
"""A kind of Problem, and what it tells beyond the element and the value."""

Rule = Callable[[str], Fault | None]
"""Judges a value as it stands in the feed; None when it is right."""

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DATE = re.compile(
    rf"({'|'.join(_DAYS)}), \d\d ({_MONTHS}) \d{{4}} \d\d:\d\d:\d\d [+-]\d{{4}}", re.ASCII
)
_NUMBER = re.compile(r"[1-9]\d*", re.ASCII)
_HREF = re.compile(r'\shref="([^"]*)"')
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|[a-zA-Z]+);")


def address(value: str) -> Fault | None:
    """Absolute http(s), ASCII (Apple; RSS 2.0 allows no relative address)."""
    return None if is_fetchable(value) else (BAD_ADDRESS, {})


def date(value: str) -> Fault | None:
    """RFC 2822 with the right weekday, as Apple writes it and the W3C validator checks it."""
    return None if _DATE.fullmatch(value) and _is_its_weekday(value) else (BAD_DATE, {})


def number(value: str) -> Fault | None:
    """A whole number from 1: bytes, seconds, seasons, episodes."""
    return None if _NUMBER.fullmatch(value) else (BAD_NUMBER, {})


def true_or_false(value: str) -> Fault | None:
    """`true` or `false` (Apple)."""
    return None if value in {"true", "false"} else (NOT_TRUE_FALSE, {})


def trimmed(value: str) -> Fault | None:
    """No outer spaces (Apple, PSP-1)."""
    return None if value == value.strip() else (OUTER_SPACE, {})


def at_most(limit: int) -> Rule:
    """No more bytes than this, in UTF-8."""

    def rule(value: str) -> Fault | None:
        size = len(value.encode())
        return None if size <= limit else (TOO_LONG, {"bytes": size, "limit": limit})

    return rule


def whole_links(value: str) -> Fault | None:
    """Every link in HTML is absolute or a mail address: apps do not know the site."""
    wrong = next((link for link in _links(value) if not _works_anywhere(link)), None)
    return None if wrong is None else (RELATIVE_LINK, {"address": wrong})


def holds_html(value: str) -> bool:
    """Whether plain text holds tags or entities, which apps would show as they are."""
    return _TAG.search(value) is not None


def _links(value: str) -> Iterator[str]:
    return (html.unescape(match[1]) for match in _HREF.finditer(value))


def _works_anywhere(link: str) -> bool:
    return is_fetchable(link) or link.startswith("mailto:")


def _is_its_weekday(value: str) -> bool:
    try:
        return _DAYS[parsedate_to_datetime(value).weekday()] == value[:3]
    except ValueError:  # 30 February
        return False
