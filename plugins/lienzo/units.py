"""Quantities and their spellings: durations, bytes, dates, slugs, language tags."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime

_NUMBERED = re.compile(r"^\d+[-_ .]+(?=\D)")
_CLOCK = re.compile(r"^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$")
_SECONDS = re.compile(r"^\d{1,6}(?:\.\d{1,3})?$")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def parse_duration(text: str) -> float | None:
    """Read `90`, `1:30`, `00:01:30.5` or `00:01:30,500` as seconds; None for anything else."""
    if _SECONDS.match(text):
        return float(text)
    match = _CLOCK.match(text)
    if match is None or int(match[3]) > 59 or (match[1] and int(match[2]) > 59):
        return None
    whole = int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3])
    return round(whole + int((match[4] or "0").ljust(3, "0")) / 1000, 3)


def clock_time(seconds: float) -> str:
    """Spell seconds as a player does: `8:27`, or `1:02:03` from one hour on."""
    whole = int(seconds)
    hours, minutes, rest = whole // 3600, whole % 3600 // 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def full_clock(seconds: float) -> str:
    """Spell seconds as files of timed text do, to the millisecond: `00:04:05.500`."""
    whole, milliseconds = divmod(round(seconds * 1000), 1000)
    minutes, rest = divmod(whole, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest:02}.{milliseconds:03}"


def iso_duration(seconds: float) -> str:
    """Spell seconds as ISO 8601, for machines: `PT8M27S`."""
    whole = round(seconds)
    parts = ((whole // 3600, "H"), (whole % 3600 // 60, "M"), (whole % 60, "S"))
    return "PT" + ("".join(f"{n}{unit}" for n, unit in parts if n) or "0S")


def rfc2822(moment: datetime) -> str:
    """Spell a moment as RSS wants it: `Thu, 05 Mar 2026 07:00:00 +0100` (RFC 2822, Apple)."""
    return format_datetime(moment)


def utc_iso(moment: datetime) -> str:
    """Spell a moment as ISO 8601 in UTC: `2026-03-05T06:00:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def megabytes(size: int, language: str) -> str:
    """Spell a file size for people: `3,6 MB` in Spanish, `3.6 MB` in English."""
    text = f"{size / 1_000_000:.1f} MB"
    return text if language.startswith("en") else text.replace(".", ",")


def first_few(words: Sequence[str], most: int) -> str:
    """Spell the first few words of a list, and `…` for the others: `uno, dos, …`."""
    shown = [*words[:most], *["…"] * (len(words) > most)]
    return ", ".join(shown)


def counted_few(words: Sequence[str], most: int) -> str:
    """Spell the first few words of a list, and how many there are if others follow."""
    count = f" ({len(words)})" if len(words) > most else ""
    return first_few(words, most) + count


def without_number(stem: str) -> str:
    """Drop the number that only sorts: `07-relaciones` → `relaciones`."""
    return _NUMBERED.sub("", stem)


def leading_number(stem: str) -> int | None:
    """Return the number a file stem begins with: `07-relaciones` → 7."""
    match = re.match(r"^(\d+)[-_ .]", stem)
    return int(match[1]) if match else None


def base_language(tag: str) -> str:
    """Return the language of a tag without script and country: `es-MX` → `es` (RFC 5646)."""
    return tag.partition("-")[0].lower()


def slugify(text: str) -> str:
    """Make an ASCII address word: `Relación n.º 7` → `relacion-n-o-7`."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", ascii_text.lower()).strip("-")
