"""How often episodes come, as an author says it or as the dates of the episodes tell it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from lienzo.model import Course, Show, State, in_language
from lienzo.model.podcasting import UpdateFrequency

LEAST = 3
"""So many dates show a rhythm at least; two only show a distance."""
RECENT = 10
"""So many of the newest dates count: a show may have changed its day years ago."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SPANISH = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COMPLETE = {"es": "Completo: no habrá más episodios", "en": "Complete: no more episodes will come"}
_EVERY = {"es": ("dos", "tres", "cuatro"), "en": ("second", "third", "fourth")}
_NTH = {
    "es": {1: "el primer", 2: "el segundo", 3: "el tercer", 4: "el cuarto", -1: "el último"},
    "en": {1: "the first", 2: "the second", 3: "the third", 4: "the fourth", -1: "the last"},
}


@dataclass(frozen=True, slots=True)
class _Rhythm:
    """A rule of RFC 5545 and how people say it; `anchored` ones only mean something from a day."""

    rrule: str
    es: str
    en: str
    anchored: bool = False


_Finder = Callable[[Sequence[date]], _Rhythm | None]


def update_frequency(course: Course, show: Show) -> UpdateFrequency | None:
    """Return how often episodes come, or None when nobody said so and no rhythm shows."""
    written = show.podcasting.update_frequency
    if written != "auto":
        return written
    if show.podcasting.complete:
        return UpdateFrequency(in_language(_COMPLETE, show.language), complete=True)
    dates = episode_dates(course, show)
    rhythm = _rhythm([moment.date() for moment in dates])
    if rhythm is None:
        return None
    text = in_language({"es": rhythm.es, "en": rhythm.en}, show.language)
    return UpdateFrequency(text, rhythm.rrule, dates[0] if rhythm.anchored else None)


def episode_dates(course: Course, show: Show) -> list[datetime]:
    """Return the newest dates of full episodes, out or scheduled, in the show's time zone."""
    due = {State.PUBLISHED, State.SCHEDULED}
    moments = {
        episode.date.astimezone(show.timezone)
        for episode in course.of_show(show.key)
        if episode.type == "full" and episode.state in due and episode.date is not None
    }
    by_day = {moment.date(): moment for moment in sorted(moments, reverse=True)}
    return [by_day[day] for day in sorted(by_day)][-RECENT:]


def _rhythm(days: Sequence[date]) -> _Rhythm | None:
    if len(days) < LEAST:
        return None
    return next((found for find in _FINDERS if (found := find(days))), None)


def _gaps(days: Sequence[date]) -> set[int]:
    return {(after - before).days for before, after in pairwise(days)}


def _daily(days: Sequence[date]) -> _Rhythm | None:
    if _gaps(days) != {1} or len(days) <= 5:  # five in a row may be a working week
        return None
    return _Rhythm("FREQ=DAILY", "todos los días", "every day")


def _nth_weekday(days: Sequence[date]) -> _Rhythm | None:
    """Find the second Thursday of every month; the fifth one is the last."""
    weekdays = {day.weekday() for day in days}
    if len(weekdays) != 1 or not _monthly(days):
        return None
    if len(places := {_place(day) for day in days}) == 1:
        place = places.pop()
    elif all(_is_last(day) for day in days):
        place = -1
    else:
        return None
    return _monthly_rhythm(-1 if place == 5 else place, weekdays.pop())


def _monthly_rhythm(place: int, day: int) -> _Rhythm:
    return _Rhythm(
        f"FREQ=MONTHLY;BYDAY={place}{_DAYS[day]}",
        f"{_NTH['es'][place]} {_SPANISH[day]} de cada mes",
        f"{_NTH['en'][place]} {_ENGLISH[day]} of every month",
    )


def _day_of_month(days: Sequence[date]) -> _Rhythm | None:
    numbers = {day.day for day in days}
    if len(numbers) != 1 or not _monthly(days):
        return None
    number = numbers.pop()
    es, en = f"el día {number} de cada mes", f"on day {number} of every month"
    return _Rhythm(f"FREQ=MONTHLY;BYMONTHDAY={number}", es, en)


def _monthly(days: Sequence[date]) -> bool:
    months = [day.year * 12 + day.month for day in days]
    return all(after - before == 1 for before, after in pairwise(months))


def _place(day: date) -> int:
    return (day.day - 1) // 7 + 1


def _is_last(day: date) -> bool:
    return (day + timedelta(days=7)).month != day.month


def _every_few_weeks(days: Sequence[date]) -> _Rhythm | None:
    gaps, day = _gaps(days), days[0].weekday()
    if gaps not in ({14}, {21}, {28}):
        return None
    weeks = gaps.pop() // 7
    return _Rhythm(
        f"FREQ=WEEKLY;INTERVAL={weeks};BYDAY={_DAYS[day]}",
        f"un {_SPANISH[day]} de cada {_EVERY['es'][weeks - 2]}",
        f"every {_EVERY['en'][weeks - 2]} {_ENGLISH[day]}",
        anchored=True,
    )


def _weekly(days: Sequence[date]) -> _Rhythm | None:
    """Find one or more days of every week; each must have come round twice."""
    weekdays = sorted({day.weekday() for day in days})
    if len(weekdays) > 6 or len(days) < max(LEAST, 2 * len(weekdays)):
        return None
    if any(after != _next(before, weekdays) for before, after in pairwise(days)):
        return None
    rrule = "FREQ=WEEKLY;BYDAY=" + ",".join(_DAYS[day] for day in weekdays)
    if weekdays == [0, 1, 2, 3, 4]:
        return _Rhythm(rrule, "de lunes a viernes", "Monday to Friday")
    es, en = ([_plural(words[day]) for day in weekdays] for words in (_SPANISH, _ENGLISH))
    return _Rhythm(rrule, f"los {_listed(es, ' y ')}", f"on {_listed(en, ' and ')}")


def _next(day: date, weekdays: Sequence[int]) -> date:
    later = (day + timedelta(days=ahead) for ahead in range(1, 8))
    return next(x for x in later if x.weekday() in weekdays)


def _plural(day: str) -> str:
    return day if day in _SPANISH[:5] else f"{day}s"


def _listed(words: Sequence[str], last: str) -> str:
    return last.join(part for part in (", ".join(words[:-1]), words[-1]) if part)


_FINDERS: tuple[_Finder, ...] = (
    _daily,
    _nth_weekday,
    _day_of_month,
    _weekly,
    _every_few_weeks,
)
