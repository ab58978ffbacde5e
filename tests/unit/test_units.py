"""Durations, bytes, dates and slugs are read and spelled the way people and apps do."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo import units


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        pytest.param("90", 90.0, id="seconds"),
        pytest.param("90.5", 90.5, id="fraction"),
        pytest.param("1:30", 90.0, id="minutes"),
        pytest.param("1:02:03", 3723.0, id="hours"),
        pytest.param("00:01:30.5", 90.5, id="half-a-second"),
        pytest.param("00:01:30,250", 90.25, id="SubRip-comma"),
        pytest.param("75:00", 4500.0, id="more-than-an-hour-of-minutes"),
        pytest.param("1:60", None, id="no-second-60"),
        pytest.param("1:60:00", None, id="no-minute-60"),
        pytest.param("-1:00", None, id="negative"),
        pytest.param("1:3", None, id="one-digit-second"),
        pytest.param("", None, id="nothing"),
        pytest.param("nueve", None, id="words"),
    ],
)
def test_parse_duration(text: str, seconds: float | None) -> None:
    """A duration is read as seconds, and anything that is none gives None."""
    assert units.parse_duration(text) == seconds


@given(st.integers(min_value=0, max_value=359_999))
def test_clock_time_reads_back(seconds: int) -> None:
    """What a player shows is read as the same moment."""
    assert units.parse_duration(units.clock_time(seconds)) == seconds


@given(st.text(max_size=30))
def test_parse_duration_never_raises(text: str) -> None:
    """Any text is either a duration or none."""
    seconds = units.parse_duration(text)
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    ("seconds", "spelled"),
    [(0, "PT0S"), (507, "PT8M27S"), (3600, "PT1H"), (3661.4, "PT1H1M1S")],
)
def test_iso_duration(seconds: float, spelled: str) -> None:
    """Machines read ISO 8601."""
    assert units.iso_duration(seconds) == spelled


def test_dates_for_feeds_and_machines() -> None:
    """RSS wants RFC 2822 with the local offset; JSON-LD wants UTC."""
    moment = datetime(2026, 3, 5, 7, tzinfo=ZoneInfo("Europe/Madrid"))
    assert units.rfc2822(moment) == "Thu, 05 Mar 2026 07:00:00 +0100"
    assert units.utc_iso(moment) == "2026-03-05T06:00:00Z"
    assert units.utc_iso(datetime(2026, 3, 5, tzinfo=UTC)) == "2026-03-05T00:00:00Z"


def test_megabytes_use_the_comma_of_the_language() -> None:
    """3,6 MB for Spanish readers, 3.6 MB for English ones."""
    assert units.megabytes(3_600_000, "es") == "3,6 MB"
    assert units.megabytes(3_600_000, "en-GB") == "3.6 MB"


@pytest.mark.parametrize(
    ("stem", "slug", "number"),
    [
        ("07-relaciones", "relaciones", 7),
        ("7_canales", "canales", 7),
        ("canales", "canales", None),
        ("2026", "2026", None),
        ("10 - costes", "costes", 10),
    ],
)
def test_the_number_of_a_file_only_sorts(stem: str, slug: str, number: int | None) -> None:
    """A leading number is no part of the slug; a name that is all number stays."""
    assert units.without_number(stem) == slug
    assert units.leading_number(stem) == number


@given(st.text())
def test_slugs_are_safe_in_addresses(text: str) -> None:
    """Whatever the title, its slug is small ASCII letters, digits and single hyphens."""
    slug = units.slugify(text)
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert "--" not in slug
    assert slug == slug.strip("-")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a, b", id="just-as-many"),
        pytest.param(["a", "b", "c"], "a, b, …", id="more"),
    ],
)
def test_first_few(words: list[str], text: str) -> None:
    """A long list is told by its beginning."""
    assert units.first_few(words, 2) == text
