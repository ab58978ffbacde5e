"""What kinds of values the podcast namespace knows, each as a rule for a written value.

A rule is written from the namespace's text alone, not from the code that writes the feed, so that
it finds that code's slips.
"""

from __future__ import annotations

import re

from lienzo.problems.feed_codes import BAD_ADDRESS
from lienzo.problems.podcast_tag_codes import BAD_VALUE, INSECURE, TOO_MANY_CHARACTERS
from lienzo.publish.proof_rules import Fault, Rule, address

_SIZE = re.compile(r"(\S+) [1-9]\d*w", re.ASCII)
_PART = re.compile(r"[A-Z]+=[A-Z0-9,:.+-]+", re.ASCII)
_FREQUENCY = re.compile(r"FREQ=(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)", re.ASCII)


def like(pattern: str, example: str) -> Rule:
    """Return the rule of values that match a pattern as a whole; the example shows one."""
    whole = re.compile(pattern, re.ASCII)

    def rule(value: str) -> Fault | None:
        return None if whole.fullmatch(value) else (BAD_VALUE, {"expected": example})

    return rule


def among(*words: str) -> Rule:
    """Return the rule of values that are one of these words."""
    known = frozenset(words)

    def rule(value: str) -> Fault | None:
        return None if value in known else (BAD_VALUE, {"expected": " | ".join(words)})

    return rule


def characters(limit: int) -> Rule:
    """Return the rule of text of at most so many characters."""

    def rule(value: str) -> Fault | None:
        count = len(value)
        facts = {"count": count, "limit": limit}
        return None if count <= limit else (TOO_MANY_CHARACTERS, facts)

    return rule


def web(value: str) -> Fault | None:
    """An address of the web: absolute, and https where the namespace speaks of hypertext."""
    return address(value) or ((INSECURE, {}) if value.startswith("http://") else None)


def uri(value: str) -> Fault | None:
    """An address of any protocol; of the web, an absolute one."""
    if value.startswith(("http:", "https:")):
        return web(value)
    return None if _OTHER.fullmatch(value) else (BAD_ADDRESS, {})


def sizes(value: str) -> Fault | None:
    """Addresses with their widths, as `srcset` in HTML has them."""
    found = [_SIZE.fullmatch(part) for part in value.split(", ")]
    if not all(match and address(match[1]) is None for match in found):
        return BAD_VALUE, {"expected": "https://example.org/a.jpg 600w, …"}
    return None


def rule_of_recurrence(value: str) -> Fault | None:
    """RFC 5545 §3.3.10: parts `NAME=VALUE`, among them a known frequency, none twice."""
    parts = value.split(";")
    names = [part.partition("=")[0] for part in parts]
    known = any(_FREQUENCY.fullmatch(part) for part in parts)
    if known and len(set(names)) == len(names) and all(map(_PART.fullmatch, parts)):
        return None
    return BAD_VALUE, {"expected": "FREQ=WEEKLY;BYDAY=TH"}


_OTHER = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]+", re.ASCII | re.IGNORECASE)
_LATITUDE = r"-?(?:90(?:\.0+)?|[1-8]?\d(?:\.\d+)?)"
_LONGITUDE = r"-?(?:180(?:\.0+)?|(?:1[0-7]\d|[1-9]?\d)(?:\.\d+)?)"

ANY = like(r"(?s:.+)", "…")
NAME = characters(128)
SHORT = characters(32)
LONG = characters(4000)
YES_NO = among("yes", "no")
TRUE_FALSE = among("true", "false")
SECONDS = like(r"\d+(\.\d+)?", "73.5")
LENGTH = like(r"(?!0+(\.0+)?$)\d+(\.\d+)?", "60")
COUNT = like(r"0|[1-9]\d*", "1234")
PER_CENT = like(r"100|[1-9]?\d", "95")
DECIMAL = like(r"\d+(\.\d+)?", "3")
MIME = like(r"[a-zA-Z]+/[a-zA-Z0-9.+-]+(; ?[a-z]+=\S+)?", "audio/mpeg")
LANGUAGE = like(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*", "es-ES")
GEO = like(rf"geo:{_LATITUDE},{_LONGITUDE}(,-?\d+(\.\d+)?)?(;[a-z]+=[^;\s]+)*", "geo:41.65,-4.72")
OSM = like(r"[NWR][1-9]\d*(#[1-9]\d*)?", "R113314")
COUNTRY = like(r"[A-Z]{2}", "ES")
UUID = like(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "917393e3-1b1e-5cef-ace4-…")
MOMENT = like(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)", "2026-05-07T19:00:00+02:00"
)
DAY = like(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?", "2026-05-07")
RATIO = like(r"\d+(\.\d+)?( ?/ ?\d+(\.\d+)?)?", "16/9")
HOST = like(r"[a-zA-Z0-9.-]+(:\d+)?", "irc.example.org")
SLUG = like(r"[a-z0-9_.-]+", "spotify")
SIGNATURE = like(r"(sha(256|384|512)-)?[A-Za-z0-9+/\s]+={0,2}", "sha256-…")
PLAY_TIME = like(r"\d\d+:[0-5]\d:[0-5]\d\.\d{3}", "00:04:05.500")
LISTED_LICENCE = frozenset({"arr", "cc-by-4.0", "cc-by-nc-4.0", "cc-by-nc-nd-4.0", "pod-v4v-1.0"})
