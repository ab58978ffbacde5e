"""The moment a date means, in the show's zone, on the days when the clocks change too."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo.problems import Problem, Where, explain
from lienzo.sources.inputs.dates import When, localise

MADRID = ZoneInfo("Europe/Madrid")


def moment(when: When, zone: ZoneInfo = MADRID) -> tuple[datetime | None, list[Problem]]:
    """Return the moment and the Problems of a date, with 07:00 for dates without a time."""
    problems: list[Problem] = []
    source = f"date: {when.day} {when.time or time(7):%H:%M}"
    where = Where("episodes/07-relaciones.md", 4, 7, source, 16)
    return localise(when, zone, time(7), where, "date", problems.append), problems


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        pytest.param(When(date(2026, 3, 5)), "2026-03-05T07:00:00+01:00", id="default-time"),
        pytest.param(When(date(2026, 7, 5)), "2026-07-05T07:00:00+02:00", id="summer"),
        pytest.param(When(date(2026, 3, 5), time(9)), "2026-03-05T09:00:00+01:00", id="local"),
        pytest.param(When(date(2026, 3, 5), time(9), UTC), "2026-03-05T10:00:00+01:00", id="utc"),
        pytest.param(
            When(date(2026, 3, 5), time(23), timezone(timedelta(hours=-6))),
            "2026-03-06T06:00:00+01:00",
            id="offset",
        ),
    ],
)
def test_a_date_is_local_time_unless_it_says_otherwise(when: When, expected: str) -> None:
    """The answer is always in the show's own zone."""
    found, problems = moment(when)
    assert problems == []
    assert found is not None
    assert found.isoformat() == expected


def test_a_time_the_clocks_jump_over_is_explained() -> None:
    """The jump and the time that comes right are named, in both languages."""
    found, problems = moment(When(date(2026, 3, 29), time(2, 30)))
    assert found is None
    assert explain(problems[0], "es") == (
        "episodes/07-relaciones.md:4:7: error LZ121: `date`: 2026-03-29 02:30 no existe"
        " en Europe/Madrid\n"
        "    4 | date: 2026-03-29 02:30\n"
        "      |       ^^^^^^^^^^^^^^^^\n"
        "  solución: esa noche los relojes saltan 02:00→03:00; escribe 03:30 u otra hora"
    )
    assert explain(problems[0], "en") == (
        "episodes/07-relaciones.md:4:7: error LZ121: `date`: 2026-03-29 02:30 does not exist"
        " in Europe/Madrid\n"
        "    4 | date: 2026-03-29 02:30\n"
        "      |       ^^^^^^^^^^^^^^^^\n"
        "  hint: clocks jump 02:00→03:00 that night; write 03:30 or another time"
    )


@pytest.mark.parametrize(
    ("day", "clock", "zone", "facts"),
    [
        pytest.param(
            date(2011, 12, 30), time(7), "Pacific/Apia", ("00:00", "00:00", "2011-12-31 07:00"),
            id="samoa-skips-a-day",
        ),
        pytest.param(
            date(2026, 10, 4), time(2, 10), "Australia/Lord_Howe", ("02:00", "02:30", "02:40"),
            id="half-an-hour",
        ),
        pytest.param(
            date(2025, 9, 7), time(0, 15), "America/Santiago", ("00:00", "01:00", "01:15"),
            id="midnight",
        ),
    ],
)  # fmt: skip
def test_every_kind_of_jump_has_its_hours(
    day: date, clock: time, zone: str, facts: tuple[str, str, str]
) -> None:
    """Half hours, midnight and a whole lost day are told as they were."""
    _, problems = moment(When(day, clock), ZoneInfo(zone))
    assert [tuple(p.facts[k] for k in ("before", "after", "fixed")) for p in problems] == [facts]


def test_of_a_time_that_happens_twice_the_first_is_taken() -> None:
    """A notice says so, and how to write the second."""
    found, problems = moment(When(date(2026, 10, 25), time(2, 30)))
    assert found is not None
    assert found.isoformat() == "2026-10-25T02:30:00+02:00"
    assert explain(problems[0], "es") == (
        "episodes/07-relaciones.md:4:7: nota LZ122: `date`: 2026-10-25 02:30 ocurre dos veces"
        " en Europe/Madrid; se toma la primera\n"
        "    4 | date: 2026-10-25 02:30\n"
        "      |       ^^^^^^^^^^^^^^^^\n"
        "  solución: para la segunda escribe 2026-10-25 02:30+01:00"
    )


@given(
    day=st.dates(date(1970, 1, 1), date(2199, 12, 31)),
    clock=st.none() | st.times().map(lambda t: t.replace(microsecond=0)),
    offset=st.none() | st.integers(-840, 840).map(lambda m: timezone(timedelta(minutes=m))),
    zone=st.sampled_from(["Europe/Madrid", "America/Bogota", "Pacific/Apia", "Asia/Kolkata"]),
)
def test_any_date_is_a_moment_or_a_problem(
    day: date, clock: time | None, offset: timezone | None, zone: str
) -> None:
    """Nothing raises; what is no Problem is aware, and says the written time back."""
    found, problems = moment(When(day, clock, offset), ZoneInfo(zone))
    assert (found is None) == any(p.code.id == "LZ121" for p in problems)
    if found is not None and offset is None:
        assert found.replace(tzinfo=None) == datetime.combine(day, clock or time(7))
    assert found is None or found.utcoffset() is not None
