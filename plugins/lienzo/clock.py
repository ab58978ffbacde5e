"""The only place that asks what time it is.

Everything else receives the moment of the build as a value, so the same input gives the same
bytes whenever it is built.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


_SECONDS = re.compile(r"[0-9]{1,11}", re.ASCII)


def build_moment(environ: Mapping[str, str]) -> datetime:
    """Return the moment a build counts as *now*, in UTC, to the second.

    `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) wins over the clock of the
    machine; a value that is no whole number, or lies past the year 9999, is ignored, as the
    specification leaves it open.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    if _SECONDS.fullmatch(epoch):
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC).replace(microsecond=0)
