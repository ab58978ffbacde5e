"""The moment of a build."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lienzo.clock import build_moment


def test_the_epoch_of_reproducible_builds_wins() -> None:
    """Seconds since 1970, in UTC."""
    assert build_moment({"SOURCE_DATE_EPOCH": "1772700000"}) == datetime(
        2026, 3, 5, 8, 40, tzinfo=UTC
    )


@pytest.mark.parametrize("epoch", ["", "x", "-1", "1.5", "٣", "9" * 30])
def test_what_is_no_moment_is_ignored(epoch: str) -> None:
    """The machine's clock counts, to the second."""
    moment = build_moment({"SOURCE_DATE_EPOCH": epoch})
    assert abs((datetime.now(UTC) - moment).total_seconds()) < 60
    assert moment.microsecond == 0
