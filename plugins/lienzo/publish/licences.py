"""Licences by their SPDX identifiers, as `podcast:license` and pages name them."""

from __future__ import annotations

import re

_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)", re.IGNORECASE)
_LISTED = {"arr", "cc-by-4.0", "cc-by-nc-4.0", "cc-by-nc-nd-4.0", "pod-v4v-1.0"}


def is_listed(licence: str) -> bool:
    """Whether the podcast namespace lists this identifier, so that it needs no address."""
    return licence.lower() in _LISTED


def licence_url(licence: str) -> str | None:
    """Return where a licence can be read, or None when its name does not tell.

    Args:
        licence: an SPDX identifier such as `CC-BY-SA-4.0` or `CC0-1.0`, or the address itself.
    """
    if licence.startswith(("https://", "http://")):
        return licence
    if licence.upper() == "CC0-1.0":
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    match = _CREATIVE_COMMONS.fullmatch(licence)
    if match is None:
        return None
    return f"https://creativecommons.org/licenses/{match[1].lower()}/{match[2]}/"
