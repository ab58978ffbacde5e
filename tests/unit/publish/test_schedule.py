"""How often episodes come: told when the dates are regular, and only then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from factories import MADRID, course, episode, show
from lienzo.model import Course, ShowTags, State
from lienzo.model.podcasting import UpdateFrequency
from lienzo.publish.schedule import update_frequency

AUTO = ShowTags(update_frequency="auto")
WEEKLY = [date(2026, 1, 1) + timedelta(weeks=week) for week in range(5)]


def of_days(days: Sequence[date], language: str = "es-ES", **changes: Any) -> Course:
    episodes = tuple(
        episode(
            slug=str(day),
            guid=str(day),
            date=datetime(day.year, day.month, day.day, 7, tzinfo=MADRID),
            **changes,
        )
        for day in days
    )
    return course(shows=(show(language=language, podcasting=AUTO),), episodes=episodes)


def rhythm(it: Course) -> UpdateFrequency | None:
    return update_frequency(it, it.shows[0])


def every(days: int, count: int, first: date = date(2026, 1, 1)) -> list[date]:
    return [first + timedelta(days=days * at) for at in range(count)]


def months(*day_of: int, year: int = 2026) -> list[date]:
    return [date(year, month, day) for month, day in enumerate(day_of, start=1)]


REGULAR = [
    # days, rule, in Spanish, in English
    (every(1, 6), "FREQ=DAILY", "todos los días", "every day"),
    (every(7, 3), "FREQ=WEEKLY;BYDAY=TH", "los jueves", "on Thursdays"),
    (
        [date(2026, 1, day) for day in (5, 8, 12, 15)],
        "FREQ=WEEKLY;BYDAY=MO,TH",
        "los lunes y jueves",
        "on Mondays and Thursdays",
    ),
    (
        [date(2026, 1, day) for day in (3, 4, 5, 10, 11, 12)],
        "FREQ=WEEKLY;BYDAY=MO,SA,SU",
        "los lunes, sábados y domingos",
        "on Mondays, Saturdays and Sundays",
    ),
    (
        [date(2026, 1, day) for day in (5, 6, 7, 8, 9, 12, 13, 14, 15, 16)],
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "de lunes a viernes",
        "Monday to Friday",
    ),
    (
        every(14, 3),
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
        "un jueves de cada dos",
        "every second Thursday",
    ),
    (
        every(21, 4),
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TH",
        "un jueves de cada tres",
        "every third Thursday",
    ),
    (
        months(1, 5, 5, 2),
        "FREQ=MONTHLY;BYDAY=1TH",
        "el primer jueves de cada mes",
        "the first Thursday of every month",
    ),
    (
        months(30, 27, 27, 24, 29),
        "FREQ=MONTHLY;BYDAY=-1FR",
        "el último viernes de cada mes",
        "the last Friday of every month",
    ),
    (
        months(15, 15, 15),
        "FREQ=MONTHLY;BYMONTHDAY=15",
        "el día 15 de cada mes",
        "on day 15 of every month",
    ),
]


@pytest.mark.parametrize(
    ("days", "rule", "es", "en"), [pytest.param(*row, id=str(row[1])) for row in REGULAR]
)
def test_regular_dates_give_a_rule_and_its_words(
    days: list[date], rule: str, es: str, en: str
) -> None:
    found = rhythm(of_days(days))
    assert found is not None
    assert (found.rrule, found.text) == (rule, es)
    english = rhythm(of_days(days, "en"))
    assert english is not None
    assert (english.rrule, english.text) == (rule, en)


@pytest.mark.parametrize(
    "days",
    [
        pytest.param([], id="no date"),
        pytest.param(every(7, 2), id="two dates are only a distance"),
        pytest.param([*every(7, 4), date(2026, 1, 30)], id="one a day late"),
        pytest.param([*every(7, 3), date(2026, 1, 29)], id="a week left out"),
        pytest.param(every(1, 3), id="three days in a row are a beginning"),
        pytest.param(every(10, 5), id="every ten days"),
        pytest.param(every(35, 4), id="every five weeks"),
        pytest.param(months(1, 12, 5), id="no day of the month"),
    ],
)
def test_irregular_dates_give_nothing(days: list[date]) -> None:
    assert rhythm(of_days(days)) is None


def test_scheduled_episodes_count_and_drafts_trailers_and_bonus_do_not() -> None:
    assert rhythm(of_days(WEEKLY, state=State.SCHEDULED)) is not None
    for changes in ({"state": State.DRAFT}, {"type": "trailer"}, {"type": "bonus"}):
        assert rhythm(of_days(WEEKLY, **changes)) is None


def test_two_episodes_of_one_day_are_one_date() -> None:
    it = of_days(WEEKLY)
    twin = episode(slug="b", guid="b", date=datetime(2026, 1, 1, 9, tzinfo=MADRID))
    found = rhythm(course(shows=it.shows, episodes=(*it.episodes, twin)))
    assert found is not None
    assert found.rrule == "FREQ=WEEKLY;BYDAY=TH"


def test_a_day_is_a_day_where_the_show_is_made() -> None:
    late = [datetime(2026, 1, 1, 23, 30, tzinfo=UTC) + timedelta(weeks=x) for x in range(3)]
    episodes = tuple(episode(slug=str(x), guid=str(x), date=x) for x in late)
    found = rhythm(course(shows=(show(podcasting=AUTO),), episodes=episodes))
    assert found is not None
    assert found.rrule == "FREQ=WEEKLY;BYDAY=FR"  # past midnight in Madrid


def test_an_old_rhythm_is_forgotten_after_ten_dates_of_the_new_one() -> None:
    new = every(7, 10, date(2026, 6, 2))
    found = rhythm(of_days([*every(3, 20), *new]))
    assert found is not None
    assert found.text == "los martes"


def test_a_rule_that_leaves_weeks_out_says_from_when() -> None:
    found = rhythm(of_days(every(14, 4)))
    assert found is not None
    assert found.dtstart == datetime(2026, 1, 1, 7, tzinfo=MADRID)
    weekly = rhythm(of_days(every(7, 4)))
    assert weekly is not None
    assert weekly.dtstart is None


def test_what_the_author_wrote_stands_and_silence_stays_silence() -> None:
    written = UpdateFrequency("cuando puedo")
    it = course(shows=(show(podcasting=ShowTags(update_frequency=written)),))
    assert rhythm(it) == written
    assert rhythm(course()) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Completo: no habrá más episodios"),
        ("en", "Complete: no more episodes will come"),
    ],
)
def test_a_complete_show_has_no_rhythm_any_more(language: str, text: str) -> None:
    tags = ShowTags(update_frequency="auto", complete=True)
    it = of_days(WEEKLY)
    ended = course(shows=(show(language=language, podcasting=tags),), episodes=it.episodes)
    assert rhythm(ended) == UpdateFrequency(text, complete=True)


@given(
    st.sampled_from([row[1] for row in REGULAR]),
    st.dates(date(2001, 1, 1), date(2090, 1, 1)),
    st.integers(10, 14),
)
def test_the_rule_that_is_told_gives_the_very_dates_it_was_found_in(
    rule: str, first: date, count: int
) -> None:
    start = datetime(first.year, first.month, first.day, tzinfo=UTC)
    made = rrulestr(rule, dtstart=start)
    days = [moment.date() for moment, _ in zip(made, range(count), strict=False)]
    found = rhythm(of_days(days))
    assert found is not None
    again = rrulestr(found.rrule, dtstart=datetime.combine(days[-10], datetime.min.time()))
    assert [x.date() for x, _ in zip(again, range(10), strict=False)] == days[-10:]
