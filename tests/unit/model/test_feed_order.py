"""In which order a feed lists its episodes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from factories import episode
from lienzo.model import Episode
from lienzo.model.feed_order import feed_order

DAY = datetime(2026, 3, 5, 7, 0, tzinfo=UTC)


def named(stem: str, day: int = 0, number: int | None = None, type_: str = "full") -> Episode:
    slug = stem.lstrip("0123456789").lstrip("-")
    date = DAY + timedelta(days=day)
    return episode(stem=stem, slug=slug, date=date, season=None, number=number, type=type_)


@pytest.mark.parametrize(
    ("serial", "given", "expected"),
    [
        pytest.param(
            False,
            [named("01-a", 1), named("02-b", 2), named("03-c", 3)],
            ["03-c", "02-b", "01-a"],
            id="newest-first",
        ),
        pytest.param(
            False,
            [named("2-zeta"), named("10-alfa"), named("3-beta")],
            ["10-alfa", "3-beta", "2-zeta"],
            id="of-one-date-the-highest-number-first",
        ),
        pytest.param(
            False,
            [named("b"), named("01-c"), named("a")],
            ["01-c", "a", "b"],
            id="of-one-date-those-without-a-number-last-by-slug",
        ),
        pytest.param(
            True,
            [named("03-c", 3, 1), named("02-b", 2, 2), named("01-t", 9, None, "trailer")],
            ["01-t", "03-c", "02-b"],
            id="serial-by-number-and-the-trailer-first",
        ),
        pytest.param(
            True,
            [named("03-a"), named("01-c"), named("02-b")],
            ["01-c", "02-b", "03-a"],
            id="serial-of-one-date-the-lowest-number-first",
        ),
    ],
)
def test_the_order(serial: bool, given: list[Episode], expected: list[str]) -> None:  # noqa: FBT001
    """Whatever the order the files were found in."""
    for found in (given, given[::-1]):
        ordered = sorted(found, key=lambda each: feed_order(each, serial=serial))
        assert [each.stem for each in ordered] == expected
