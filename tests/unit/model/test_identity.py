"""Guids of shows and episodes."""

from __future__ import annotations

from uuid import UUID

import pytest

from lienzo.model.identity import episode_guid, show_guid


@pytest.mark.parametrize(
    ("address", "guid"),
    [
        ("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
        ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    ],
)
def test_a_show_has_the_guid_the_podcast_namespace_gives_as_its_example(
    address: str, guid: str
) -> None:
    assert show_guid(address) == guid


@pytest.mark.parametrize("address", ["http://podnews.net/rss", "HTTPS://podnews.net/rss//"])
def test_scheme_and_trailing_slashes_do_not_count(address: str) -> None:
    assert show_guid(address) == show_guid("https://podnews.net/rss")


def test_an_episode_has_one_guid_in_its_show_and_another_in_another() -> None:
    first, second = show_guid("https://a.es/feed.xml"), show_guid("https://b.es/feed.xml")
    guid = episode_guid(first, "canales")
    assert UUID(guid).version == 5
    assert guid == episode_guid(first, "canales")
    assert len({guid, episode_guid(first, "clientes"), episode_guid(second, "canales")}) == 3


def test_a_show_without_a_uuid_is_refused() -> None:
    with pytest.raises(ValueError, match="UUID"):
        episode_guid("mi podcast", "canales")
