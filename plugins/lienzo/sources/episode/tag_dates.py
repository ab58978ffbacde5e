"""The release date in an audio tag: only a full date counts."""

from __future__ import annotations

from datetime import UTC, date, datetime

from lienzo.sources.inputs.dates import FIRST_YEAR, LAST_YEAR, When

_DAY = len("2026-03-05")


def full_date(text: str) -> When | None:
    """Read a tag's date (ID3 TDRL, MP4 day, Vorbis DATE), or None if it is not whole.

    A year or a month alone is no release date. ID3v2.4 times are UTC by its §4, but taggers write
    local time: without an offset the time of day is left to the show's default.
    """
    text = text.strip()
    try:
        day = date.fromisoformat(text[:_DAY]) if len(text) >= _DAY else None
    except ValueError:
        return None
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return When(day)
    if len(text) == _DAY or moment.tzinfo is None:
        return When(day)
    moment = moment.astimezone(UTC)
    return When(moment.date(), moment.time().replace(microsecond=0), UTC)
