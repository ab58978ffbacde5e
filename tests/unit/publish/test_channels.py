"""Several feeds of one show: its seasons, and the documents of a long one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import feedparser
import podcastparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from factories import MADRID, SHOW_GUID, course, episode, main_channel, show, urls
from lienzo.model import Course, Episode, State
from lienzo.model.podcasting import RemoteItem, Trailer
from lienzo.problems import Problem
from lienzo.publish.channels import Channel, channels
from lienzo.publish.feed import build_feed
from lienzo.publish.feed_documents import feed_documents, prove_documents
from lienzo.publish.feed_tags import NAMESPACES
from lienzo.publish.proof_paging import prove_paging

NS = dict(NAMESPACES)
HOME = "https://ejemplo.es/lienzo/"


def made(day: int, **changes: object) -> Episode:
    """The episode of a day: number 3 came out two days after number 1."""
    values: dict[str, object] = {
        "slug": f"e{day}",
        "stem": f"{day:02}-e{day}",
        "title": f"Episodio {day}",
        "guid": f"guid-{day}",
        "number": day,
        "date": episode().date + timedelta(days=day),  # type: ignore[operator]
        "enclosure_url": f"{HOME}media/e{day}.mp3",
        "article": None,
        "page_url": f"episodios/e{day}/",
        "transcript": None,
        "chapters": (),
    }
    return episode(**(values | changes))


def long_course(count: int, length: int | None, **changes: object) -> Course:
    """A show of so many episodes, no document longer than `length`."""
    it = show(feed_length=length, **changes)
    return course(shows=(it,), episodes=tuple(made(n) for n in range(1, count + 1)))


def documents(it: Course) -> list[Channel]:
    """The documents of the show's own feed."""
    return [x for x in channels(it, it.shows[0]) if x.season is None]


def slugs(channel: Channel) -> list[str]:
    return [item.episode.slug for item in channel.items]


def two_seasons() -> Course:
    """A trailer of the show, one of a season, two seasons; the second without a name."""
    return course(
        episodes=(
            made(1, type="trailer", number=None, season=None, season_name=""),
            made(2, season=1, season_name="Lienzo de modelo de negocio"),
            made(3, type="trailer", number=None, season=2, season_name=""),
            made(4, season=2, season_name=""),
            made(5, season=3, state=State.SCHEDULED),
        )
    )


def test_a_show_of_one_season_has_one_feed() -> None:
    (only,) = channels(course(), show())
    assert (only.path, only.guid, only.paged, only.season) == ("feed.xml", SHOW_GUID, False, None)


def test_each_season_has_its_feed_once_there_are_two() -> None:
    feed, first, second = channels(two_seasons(), show())
    assert slugs(feed) == ["e1", "e2", "e3", "e4"]
    assert (first.path, slugs(first)) == ("season-1.xml", ["e2"])
    assert (second.path, slugs(second)) == ("season-2.xml", ["e3", "e4"])
    assert first.show.title == "Lienzo en voz alta · Lienzo de modelo de negocio"
    assert second.show.title == "Lienzo en voz alta · Temporada 2"


def test_a_second_shows_seasons_lie_in_its_folder() -> None:
    english = show(key="en", language="en")
    episodes = tuple(made(n, show="en", season=n, season_name="") for n in (1, 2))
    it = course(shows=(show(), english), episodes=episodes)
    found = [(x.path, x.show.title) for x in channels(it, english)]
    assert found[1:] == [
        ("en/season-1.xml", "Lienzo en voz alta · Season 1"),
        ("en/season-2.xml", "Lienzo en voz alta · Season 2"),
    ]


def test_a_season_keeps_its_feed_when_its_only_episode_is_withdrawn() -> None:
    """Subscribers must find it, empty; it keeps its name, and the other season its feed."""
    it = two_seasons()
    gone = tuple(replace(x, state=State.WITHDRAWN) if x.season == 1 else x for x in it.episodes)
    _, first, second = channels(replace(it, episodes=gone), show())
    assert (first.path, slugs(first)) == ("season-1.xml", [])
    assert first.show.title == "Lienzo en voz alta · Lienzo de modelo de negocio"
    assert (second.path, slugs(second)) == ("season-2.xml", ["e3", "e4"])
    withdrawn = replace(it, episodes=gone)
    written = dict(feed_documents(withdrawn))
    assert etree.fromstring(written["season-1.xml"]).findall("channel/item") == []
    assert [x for x in prove_documents(written, withdrawn) if "LZ5" in x.code.id] == []


def test_a_season_whose_feed_is_promised_has_one_for_ever() -> None:
    """Also when the author moved its episodes to another season."""
    it = course(episodes=(made(1, season=1, season_name="Lienzo de modelo de negocio"),))
    _, first, second = channels(it, show(seasons=(1, 2)))
    assert (first.path, slugs(first)) == ("season-1.xml", ["e1"])
    assert (second.path, slugs(second)) == ("season-2.xml", [])
    assert second.show.title == "Lienzo en voz alta · Temporada 2"


def test_a_season_has_a_guid_of_its_own_that_no_domain_moves() -> None:
    """Made of the show's pinned guid and the document's name."""
    here = [x.guid for x in channels(two_seasons(), show())]
    moved = replace(two_seasons(), urls=urls(site_url="https://otro.example/"))
    assert [x.guid for x in channels(moved, show())] == here
    assert here[0] == SHOW_GUID
    assert len(set(here)) == 3
    assert here[1] == "dea937a6-1c85-5563-9cb2-fa5ba001b6f7"


def test_a_season_keeps_what_is_the_shows_alone_to_the_show() -> None:
    """Apple is asked not to list it, and nobody is sent to another address or publisher."""
    it = show()
    trailers = tuple(
        Trailer(f"{HOME}{n}.mp3", episode().date, "Avance", season=n) for n in (1, 2, None)
    )  # type: ignore[arg-type]
    other = RemoteItem("6cdd2f05-8c96-5b5c-ae7d-7f0d6ef5bd3b")
    tags = replace(it.podcasting, publisher=other, remote_items=(other,), trailers=trailers)
    rich = replace(it, podcasting=tags, new_feed_url="https://nuevo.example/feed.xml")
    feed, season, _ = channels(replace(two_seasons(), shows=(rich,)), rich)
    assert feed.show is rich
    said = season.show.podcasting
    assert (said.itunes_block, said.publisher, said.remote_items) == (True, None, ())
    trailer = etree.fromstring(build_feed(two_seasons(), season)).find(
        "channel/podcast:trailer", NS
    )
    assert trailer is not None
    assert trailer.get("season") == "1"
    assert said.update_frequency is None
    assert season.show.new_feed_url is None


def test_a_season_says_the_same_of_its_items_under_its_own_address() -> None:
    it = two_seasons()
    written = {path: etree.fromstring(b) for path, b in feed_documents(it) if path.endswith(".xml")}
    feed, season = written["feed.xml"], written["season-2.xml"]
    (own,) = season.findall("channel/atom:link", NS)
    assert own.get("href") == f"{HOME}season-2.xml"
    assert season.findtext("channel/itunes:block", None, NS) == "Yes"
    items = {x.findtext("guid"): x for x in feed.findall("channel/item")}
    for item in season.findall("channel/item"):
        same = items[item.findtext("guid")]
        assert _text(same) == _text(item)
    assert [x for x in prove_documents(dict(feed_documents(it)), it) if "LZ5" in x.code.id] == []


def _text(element: etree._Element) -> str:
    return "".join(element.itertext()).strip()


def test_a_feed_as_long_as_allowed_is_one_document_in_its_own_order() -> None:
    (only,) = documents(long_course(4, 4))
    assert slugs(only) == ["e1", "e2", "e3", "e4"]
    assert not only.paged


def test_a_longer_feed_is_newest_first_with_its_oldest_items_in_archives() -> None:
    """Also that of a serial show: an app that reads only the feed must see what is new."""
    it = long_course(7, 4)
    assert [(x.path, slugs(x)) for x in documents(it)] == [
        ("feed.xml", ["e7", "e6", "e5"]),
        ("feed-archive-2.xml", ["e4", "e3"]),
        ("feed-archive-1.xml", ["e2", "e1"]),
    ]
    assert {x.guid for x in documents(it)} == {SHOW_GUID}


def test_a_season_longer_than_a_document_is_paged_too() -> None:
    episodes = tuple(made(n, season=1 + n // 4) for n in range(1, 8))
    it = course(shows=(show(feed_length=3),), episodes=episodes)
    assert [x.path for x in channels(it, it.shows[0]) if x.season == 2] == [
        "season-2.xml",
        "season-2-archive-1.xml",
    ]


def test_withdrawing_moves_no_item_from_its_document() -> None:
    """Nor does it change another's date, where two came out at once."""
    before = long_course(7, 4)
    gone = tuple(
        replace(x, state=State.WITHDRAWN) if x.slug in {"e2", "e5"} else x for x in before.episodes
    )
    after = replace(before, episodes=gone)
    assert [(x.path, slugs(x)) for x in documents(after)] == [
        ("feed.xml", ["e7", "e6", "e4"]),  # once more, so that it stays more than half full
        ("feed-archive-2.xml", ["e4", "e3"]),
        ("feed-archive-1.xml", ["e1"]),
    ]
    at_once = tuple(replace(x, date=episode().date) for x in before.episodes)
    dates = _dates(replace(before, episodes=at_once))
    again = tuple(replace(x, state=State.WITHDRAWN) if x.slug == "e2" else x for x in at_once)
    kept = _dates(replace(before, episodes=again))
    assert kept == {slug: date for slug, date in dates.items() if slug != "e2"}


def withdrawn(it: Course, *gone: str) -> Course:
    """A course after its author took some episodes back."""
    episodes = (replace(x, state=State.WITHDRAWN) if x.slug in gone else x for x in it.episodes)
    return replace(it, episodes=tuple(episodes))


def test_a_paged_feed_whose_newest_items_are_withdrawn_repeats_archived_ones() -> None:
    """Many apps and directories read it alone; the archives stay as they are (RFC 5005 §4)."""
    it = withdrawn(long_course(7, 4), "e4", "e5", "e6", "e7")
    assert [(x.path, slugs(x)) for x in documents(it)] == [
        ("feed.xml", ["e3", "e2", "e1"]),
        ("feed-archive-2.xml", ["e3"]),
        ("feed-archive-1.xml", ["e2", "e1"]),
    ]
    written = dict(feed_documents(it))
    found = [x.code.id for x in prove_documents(written, it) if "LZ5" in x.code.id]
    assert found == []  # nor is anything only in the archives


def test_an_archive_whose_items_are_all_withdrawn_stays_and_is_empty() -> None:
    it = withdrawn(long_course(7, 4), "e1", "e2")
    assert [(x.path, slugs(x)) for x in documents(it)][2] == ("feed-archive-1.xml", [])
    problems = [x for x in prove_documents(dict(feed_documents(it)), it) if "LZ5" in x.code.id]
    assert [(x.code.id, x.facts) for x in problems] == [("LZ548", {"count": 5, "rest": 2})]


@pytest.mark.parametrize("length", [None, 4])
def test_a_feed_of_withdrawn_items_alone_is_told_to_be_empty(length: int | None) -> None:
    """Once, whether it is paged or not."""
    it = withdrawn(long_course(7, length), *(f"e{n}" for n in range(1, 8)))
    found = [x.code.id for x in prove_documents(dict(feed_documents(it)), it)]
    assert [x for x in found if "LZ5" in x] == ["LZ523"]


def _dates(it: Course) -> dict[str, object]:
    return {i.episode.slug: i.date for x in documents(it) for i in x.items}


COUNTS = st.integers(0, 40)
LENGTHS = st.integers(1, 12)


@given(COUNTS, LENGTHS, st.sampled_from(["serial", "episodic"]))
def test_every_item_is_in_exactly_one_document(count: int, length: int, kind: str) -> None:
    """None is longer than allowed, and the feed keeps more than half of what it may hold."""
    found = documents(long_course(count, length, type=kind))
    listed = [slug for x in found for slug in slugs(x)]
    assert sorted(listed) == sorted(f"e{n}" for n in range(1, count + 1))
    assert all(len(x.items) <= length for x in found)
    if len(found) > 1:
        assert len(found[0].items) > length // 2
        dates = [item.date for x in found for item in x.items]
        assert dates == sorted(dates, reverse=True)


@given(COUNTS, LENGTHS, st.integers(1, 15))
def test_an_archive_never_changes_its_items_when_others_are_added(
    count: int, length: int, more: int
) -> None:
    """RFC 5005 §4: the set of entries at an address should not change over time."""
    before = {x.path: slugs(x) for x in documents(long_course(count, length)) if x.archive}
    after = {x.path: slugs(x) for x in documents(long_course(count + more, length)) if x.archive}
    assert {path: after[path] for path in before} == before


@given(st.integers(1, 30), LENGTHS, st.sets(st.integers(1, 30)))
def test_whatever_is_withdrawn_no_archive_moves_and_the_feed_stays_full(
    count: int, length: int, gone: set[int]
) -> None:
    """More than half of what it may hold is in it, or else all that is out."""
    before = long_course(count, length)
    after = withdrawn(before, *(f"e{n}" for n in gone))
    found, left = documents(after), sorted(set(range(1, count + 1)) - gone)
    assert [x.path for x in found] == [x.path for x in documents(before)]
    for old, new in zip(documents(before)[1:], found[1:], strict=True):
        assert slugs(new) == [slug for slug in slugs(old) if int(slug[1:]) not in gone]
    newest = [f"e{n}" for n in reversed(left)][: len(found[0].items)]
    if found[0].paged:
        assert slugs(found[0]) == newest
        assert min(len(left), length // 2 + 1) <= len(newest) <= length
    assert {slug for x in found for slug in slugs(x)} == {f"e{n}" for n in left}


@settings(max_examples=20)
@given(st.integers(2, 12), st.integers(1, 4))
def test_apps_reach_every_document_on_both_ways(count: int, length: int) -> None:
    """`next` (RFC 5005 §3) and `prev-archive` (§4) lead through the same documents."""
    it = long_course(count, length)
    read = {f"{HOME}{x.path}": feedparser.parse(build_feed(it, x)) for x in documents(it)}
    for rel in ("next", "prev-archive"):
        reached = list(_followed(read, rel))
        assert reached == list(read)


def _followed(read: Mapping[str, feedparser.FeedParserDict], rel: str) -> Iterator[str]:
    address: str | None = f"{HOME}feed.xml"
    while address:
        yield address
        links = {link.rel: link.href for link in read[address].feed.links}
        address = links.get(rel)


def test_the_links_are_those_of_the_rfc() -> None:
    it = long_course(7, 4)
    found = {}
    for document in documents(it):
        channel = etree.fromstring(build_feed(it, document))[0]
        links = channel.findall("atom:link", NS)
        found[document.path] = {
            x.get("rel"): (x.get("href") or "").removeprefix(HOME) for x in links
        }
        assert (channel.find("fh:archive", NS) is not None) == document.archive
        assert {x.get("type") for x in links} == {"application/rss+xml"}
    ends = {"first": "feed.xml", "last": "feed-archive-1.xml"}
    assert found == {
        "feed.xml": {
            **ends,
            "self": "feed.xml",
            "next": "feed-archive-2.xml",
            "prev-archive": "feed-archive-2.xml",
        },
        "feed-archive-2.xml": {
            **ends,
            "self": "feed-archive-2.xml",
            "previous": "feed.xml",
            "next": "feed-archive-1.xml",
            "current": "feed.xml",
            "prev-archive": "feed-archive-1.xml",
        },
        "feed-archive-1.xml": {
            **ends,
            "self": "feed-archive-1.xml",
            "previous": "feed-archive-2.xml",
            "current": "feed.xml",
            "next-archive": "feed-archive-2.xml",
        },
    }


def test_the_namespace_of_archives_is_declared_where_it_is_used() -> None:
    it = long_course(7, 4)
    declared = {x.path: b"xmlns:fh=" in build_feed(it, x) for x in documents(it)}
    assert declared == {x.path: x.archive for x in documents(it)}


def test_podcastparser_finds_the_way_to_older_episodes() -> None:
    it = long_course(7, 4)
    read = podcastparser.parse(f"{HOME}feed.xml", BytesIO(build_feed(it, main_channel(it))))
    assert read["paged_feed_next"] == f"{HOME}feed-archive-2.xml"
    assert {x["guid"] for x in read["episodes"]} == {"guid-7", "guid-6", "guid-5"}


def pages(it: Course) -> dict[str, bytes | None]:
    return {x.path: build_feed(it, x) for x in documents(it)}


def judged(written: Mapping[str, bytes | None], it: Course) -> list[Problem]:
    return list(prove_paging(written, documents(it), it.urls))


def test_a_paged_feed_is_good_and_its_price_is_told() -> None:
    it = long_course(7, 4)
    (advice,) = judged(pages(it), it)
    assert (advice.code.id, advice.facts) == ("LZ548", {"count": 7, "rest": 4})


def test_a_feed_of_one_document_has_no_pages_to_judge() -> None:
    it = long_course(4, 4)
    assert judged(pages(it), it) == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        pytest.param("feed.xml", b"guid-7<", b"guid-1<", id="an item twice"),
        pytest.param("feed-archive-1.xml", b"<fh:archive/>", b"", id="an archive unmarked"),
        pytest.param("feed.xml", b'rel="next"', b'rel="nxt"', id="a link lost"),
        pytest.param("feed.xml", b'rel="prev-archive"', b'rel="prev"', id="an archive link lost"),
        pytest.param(
            "feed-archive-2.xml",
            b'feed-archive-1.xml" rel="next"',
            b'feed.xml" rel="next"',
            id="a circle",
        ),
        pytest.param(
            "feed.xml", b'feed-archive-2.xml" rel="next"', b'x.xml" rel="next"', id="a way out"
        ),
    ],
)
def test_documents_that_do_not_make_up_a_feed_are_told(path: str, old: bytes, new: bytes) -> None:
    it = long_course(7, 4)
    written = pages(it)
    feed = written[path] or b""
    assert old in feed
    written[path] = feed.replace(old, new)
    assert {x.code.id for x in judged(written, it)} == {"LZ547", "LZ548"}


def test_a_document_that_is_too_long_is_told() -> None:
    it = long_course(7, 4)
    short = [replace(x, show=replace(x.show, feed_length=2)) for x in documents(it)]
    found = [x for x in prove_paging(pages(it), short, it.urls) if x.code.id == "LZ547"]
    assert [x.facts["detail"] for x in found] == ["feed.xml: 3 > 2"]


def test_a_document_that_cannot_be_read_is_left_to_its_own_proof() -> None:
    it = long_course(7, 4)
    assert judged({**pages(it), "feed.xml": b"<rss"}, it) == []


def test_dates_of_a_paged_serial_show_are_those_of_the_whole_one() -> None:
    whole, paged = long_course(7, None), long_course(7, 4)
    assert _dates(whole) == _dates(paged)
    assert all(date.tzinfo is MADRID for date in _dates(whole).values())  # type: ignore[attr-defined]
