"""Dates as an author writes them, and the moments they mean."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TypeAlias
from zoneinfo import ZoneInfo

from lienzo.problems import Report, Where
from lienzo.problems import date_codes as codes
from lienzo.sources.inputs.entries import Entry

FIRST_YEAR = 1970
LAST_YEAR = 2199
_DATE = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"(?:(?:[Tt]|[ \t]+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"[ \t]*(?P<offset>[Zz]|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII,
)
_REST = r"(?P<rest>[Tt ]\d{1,2}:\d{2}.*|)"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})[/. -](\d{{1,2}})[/. -](\d{{4}}){_REST}", re.ASCII)
_YEAR_FIRST = re.compile(rf"(\d{{4}})[/. ](\d{{1,2}})[/. ](\d{{1,2}}){_REST}", re.ASCII)
_WORDS = re.compile(
    rf"(\d{{1,2}})\.? (?:de )?([a-z]{{3,10}})\.?,? (?:del? )?(\d{{4}}){_REST}", re.ASCII
)
_MONTHS_ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
_MONTHS_EN = "january february march april may june july august september october november"
_MONTHS = (f"{_MONTHS_ES} diciembre".split(), f"{_MONTHS_EN} december".split())
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::00)?", re.ASCII)
_Time: TypeAlias = time  # a field below has the same name


@dataclass(frozen=True, slots=True)
class When:
    """A date as written: the time of day and the distance to UTC only if the author gave them."""

    day: date
    time: _Time | None = None
    offset: timezone | None = None

    def value(self) -> date | datetime:
        """Return what YAML would give for the same text: a date, or a naive or aware datetime."""
        if self.time is None:
            return self.day
        return datetime.combine(self.day, self.time, self.offset)


def when(entry: Entry) -> When:
    """Read `2026-03-05`, `2026-03-05 09:00`, with seconds and with `Z` or `+01:00` if wanted.

    Raises `Refused` for anything else, with the date that was probably meant.
    """
    raw = entry.raw(f"{entry.name}: 2026-03-05")
    match = _DATE.fullmatch(raw)
    if match is None:
        fixed = _reordered(raw)
        if fixed:
            raise entry.refused(codes.DATE_ORDER, value=raw, fixed=fixed)
        raise entry.refused(codes.NOT_A_DATE, value=raw)
    return When(_day(entry, match), _time(entry, match), _offset(entry, match))


def _day(entry: Entry, match: re.Match[str]) -> date:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise entry.refused(codes.ODD_YEAR, year=match["year"], first=FIRST_YEAR, last=LAST_YEAR)
    if not 1 <= month <= 12 or day < 1:
        raise entry.refused(codes.NOT_A_DATE, value=match[0])
    days = monthrange(year, month)[1]
    if day > days:
        facts = {"month": f"{year}-{month:02}", "days": days}
        value = f"{year}-{month:02}-{day:02}"
        fixed = f"{year}-{month:02}-{days}"
        raise entry.refused(codes.NO_SUCH_DAY, value=value, fixed=fixed, **facts)
    return date(year, month, day)


def _time(entry: Entry, match: re.Match[str]) -> time | None:
    if match["hour"] is None:
        return None
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        raise entry.refused(codes.NOT_A_TIME, value=f"{match['hour']}:{match['minute']}")
    return time(hour, minute, second)


def _offset(entry: Entry, match: re.Match[str]) -> timezone | None:
    written = match["offset"]
    if written is None:
        return None
    if written in "Zz":
        return UTC
    digits = written[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 14 or minutes > 59:
        raise entry.refused(codes.NOT_A_DATE, value=match[0])
    delta = timedelta(hours=hours, minutes=minutes)
    return timezone(-delta if written[0] == "-" else delta)


def _reordered(raw: str) -> str | None:
    """Return `2026-03-05` for `5/3/2026`, `2026/03/05` or `5 de marzo de 2026`."""
    if match := _DAY_FIRST.fullmatch(raw):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
        if month > 12:
            day, month = month, day
    elif match := _YEAR_FIRST.fullmatch(raw):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _WORDS.fullmatch(raw.casefold()):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    else:
        return None
    if not 1 <= month <= 12 or not 1 <= day <= 31 or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return f"{year}-{month:02}-{day:02}{match['rest']}"


def _month(word: str) -> int:
    for names in _MONTHS:
        for number, name in enumerate(names, 1):
            if name == word or name[:3] == word:
                return number
    return 0


def time_of_day(entry: Entry) -> time:
    """Read `09:00`; YAML 1.1 would make 540 of it."""
    raw = entry.raw(f"{entry.name}: 07:00")
    match = _CLOCK.fullmatch(raw)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise entry.refused(codes.NOT_A_TIME, value=raw)
    return time(int(match[1]), int(match[2]))


def localise(
    when: When, zone: ZoneInfo, default_time: time, where: Where, key: str, report: Report
) -> datetime | None:
    """Return the moment a date means, in the show's zone.

    A date without a time is `default_time`; one without an offset is local time. A local time
    that the clocks jump over is a Problem and gives None; of one that happens twice the first is
    taken, with a notice.
    """
    naive = datetime.combine(when.day, when.time or default_time)
    if when.offset is not None:
        return naive.replace(tzinfo=when.offset).astimezone(zone)
    first, second = naive.replace(tzinfo=zone), naive.replace(tzinfo=zone, fold=1)
    before, after = _distance(first), _distance(second)
    facts = {"key": key, "value": f"{naive:%Y-%m-%d %H:%M}", "zone": zone.key}
    if before < after:
        report(codes.NO_SUCH_TIME.at(where, **facts, **_jump(naive, zone, before, after)))
        return None
    if before > after:
        fixed = f"{naive:%Y-%m-%d %H:%M}{_spelled(after)}"
        report(codes.TIME_TWICE.at(where, **facts, fixed=fixed))
    return first


def _distance(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()


def _spelled(distance: timedelta) -> str:
    minutes = int(distance.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _jump(naive: datetime, zone: ZoneInfo, before: timedelta, after: timedelta) -> dict[str, str]:
    """Say from when to when the clocks jump, and the time that comes right for the one asked."""
    low, high = (naive - after).replace(tzinfo=UTC), (naive - before).replace(tzinfo=UTC)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        low, high = (
            (middle, high) if _distance(middle.astimezone(zone)) == before else (low, middle)
        )
    edge = (high + timedelta(milliseconds=500)).replace(microsecond=0, tzinfo=None)
    meant = naive + (after - before)
    same_day = meant.date() == naive.date()
    return {
        "before": f"{edge + before:%H:%M}",
        "after": f"{edge + after:%H:%M}",
        "fixed": f"{meant:%H:%M}" if same_day else f"{meant:%Y-%m-%d %H:%M}",
    }
