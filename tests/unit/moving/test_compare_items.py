"""Items of two feeds put together: nothing is lost on the way, whatever the feeds hold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo.moving.compare_items import identity, pair_items
from lienzo.sources.feeds.foreign import ForeignEnclosure, ForeignItem

DAY = datetime(2026, 3, 1, tzinfo=UTC)


def item(guid: str = "", url: str = "", title: str = "", day: int = 0) -> ForeignItem:
    return ForeignItem(
        guid=guid, title=title, date=DAY + timedelta(days=day), enclosure=ForeignEnclosure(url, 5)
    )


few = st.sampled_from(["", "a", "b", "https://a.es/1.mp3", "https://op3.dev/e/a.es/1.mp3", "ñ/:"])
items = st.lists(st.builds(item, few, few, few, st.integers(0, 2)), max_size=6).map(tuple)


@given(items, items)
def test_every_item_is_paired_new_or_lost(
    ours: tuple[ForeignItem, ...], live: tuple[ForeignItem, ...]
) -> None:
    """Each of ours once, and each identity of the live feed once."""
    pairing = pair_items(ours, live)
    assert sorted([id(mine) for mine, _ in pairing.pairs] + [id(x) for x in pairing.new]) == (
        sorted(id(mine) for mine in ours)
    )
    met = [identity(theirs) for _, theirs in pairing.pairs] + [identity(x) for x in pairing.lost]
    assert sorted(met) == sorted({identity(theirs) for theirs in live})
    assert [live[place] for place in pairing.places] == [theirs for _, theirs in pairing.pairs]


@given(items)
def test_a_feed_is_its_own_counterpart(live: tuple[ForeignItem, ...]) -> None:
    """Nothing new, nothing lost, nothing out of place."""
    unique = tuple({identity(each): each for each in live}.values())
    pairing = pair_items(unique, unique)
    assert pairing.pairs == tuple((each, each) for each in unique)
    assert list(pairing.places) == sorted(pairing.places)


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [
        pytest.param(item("a", "https://a.es/1.mp3"), item("b", "https://a.es/1.mp3"), True,
                     id="the-same-audio"),
        pytest.param(item("a", "https://a.es/1.mp3"), item("b", "http://a.es/1.mp3"), True,
                     id="another-scheme"),
        pytest.param(item("a", "https://op3.dev/e/a.es/1.mp3"), item("b", "https://a.es/1.mp3"),
                     True, id="a-prefix"),
        pytest.param(item("a", "https://a.es/1.mp3"), item("b", "https://x.io/r/y.net/a.es/1.mp3"),
                     True, id="two-prefixes"),
        pytest.param(item("a", "https://a.es/v1.2/1.mp3"), item("b", "https://b.es/v1.2/1.mp3"),
                     False, id="the-same-path-of-another-host"),
        pytest.param(item("a", "https://a.es/1", "T", 1), item("b", "https://b.es/2", "t", 1), True,
                     id="title-and-date"),
        pytest.param(item("a", "https://a.es/1", "T", 1), item("b", "https://b.es/2", "T"), False,
                     id="title-alone"),
        pytest.param(item("https://a.es/1.mp3", "https://a.es/2.mp3"), item("", "https://a.es/1.mp3"),
                     True, id="an-address-that-was-the-guid"),
    ],
)  # fmt: skip
def test_an_episode_is_recognised_under_another_guid(
    mine: ForeignItem,
    theirs: ForeignItem,
    same: bool,  # noqa: FBT001 — a table's column
) -> None:
    """By its audio, then by its title and date together."""
    assert bool(pair_items((mine,), (theirs,)).pairs) is same
