"""Identities that must never change: how they are made the first time.

The ledger keeps what was made here. Making it again from the same values gives the same guid, so
a lost ledger loses no subscriber as long as the feed's address and the slugs are the same.
"""

from __future__ import annotations

import re
from uuid import UUID, uuid5

_PODCAST_NAMESPACE = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*://")


def show_guid(feed_url: str) -> str:
    """Return the `podcast:guid` of a feed address (podcast namespace, tag guid).

    UUIDv5 of the address without its scheme and without trailing slashes. It is given once: a
    feed that moves keeps the guid of its first address.
    """
    return str(uuid5(_PODCAST_NAMESPACE, _SCHEME.sub("", feed_url).rstrip("/")))


def episode_guid(show_guid: str, slug: str) -> str:
    """Return the guid of an episode that was given none: UUIDv5 of its slug within its show.

    Raises:
        ValueError: `show_guid` is no UUID.
    """
    return str(uuid5(UUID(show_guid), slug))
