"""Release dates in tags: only a whole one says when an episode comes out."""

from __future__ import annotations

from datetime import UTC, date, time

import pytest

from lienzo.sources.episode.tag_dates import full_date
from lienzo.sources.inputs.dates import When

DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        pytest.param("2026-03-05", When(DAY), id="day"),
        pytest.param(" 2026-03-05 ", When(DAY), id="spaces"),
        pytest.param("2026-03-05T09:30:00", When(DAY), id="time-without-zone"),
        pytest.param("2026-03-05T09:30:00Z", When(DAY, time(9, 30), UTC), id="utc"),
        pytest.param(
            "2026-03-05T00:30:00+01:00", When(date(2026, 3, 4), time(23, 30), UTC), id="+"
        ),
        pytest.param("2026-03-05T25:00", When(DAY), id="broken-time"),
        pytest.param("2026", None, id="year"),
        pytest.param("2026-03", None, id="month"),
        pytest.param("2026-02-30", None, id="no-such-day"),
        pytest.param("1066-10-14", None, id="long-ago"),
        pytest.param("2026/03/05", None, id="slashes"),
    ],
)
def test_only_a_full_date_counts(text: str, when: When | None) -> None:
    assert full_date(text) == when
