"""The only place that asks what time it is.

Everything else receives the moment of the build as a value, so the same input gives the same
bytes whenever it is built.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def build_moment(environ: Mapping[str, str]) -> datetime:
    """Return the moment a build counts as *now*, in UTC, to the second.

    `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) wins over the clock of the
    machine; a value that is no whole number is ignored, as the specification leaves it open.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC).replace(microsecond=0)
