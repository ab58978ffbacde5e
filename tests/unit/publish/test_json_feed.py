"""A show as a JSON Feed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from factories import EPISODE_GUID, audio, course, episode, main_channel, show
from lienzo.model import Correction, Course
from lienzo.problems import Problem
from lienzo.publish.channels import channels
from lienzo.publish.json_feed import build_json_feed
from lienzo.publish.proof_json import prove_json_feed

HOME = "https://ejemplo.es/lienzo/"
Data = dict[str, Any]


def read(it: Course) -> Data:
    found: Data = json.loads(build_json_feed(it, main_channel(it)))
    return found


def test_it_says_what_the_feed_says() -> None:
    feed = read(course())
    items = feed.pop("items")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Lienzo en voz alta",
        "home_page_url": HOME,
        "feed_url": f"{HOME}feed.json",
        "description": "Los nueve bloques del lienzo de modelo de negocio, uno por episodio.",
        "icon": f"{HOME}media/art/cover.c0ffee11.png",
        "authors": [{"name": "Ana Peña"}],
        "language": "es-ES",
    }
    assert [item["id"] for item in items] == [EPISODE_GUID]


def test_an_item_has_its_audio_attached() -> None:
    (item,) = read(course())["items"]
    assert item["attachments"] == [
        {
            "url": f"{HOME}media/07-relaciones-con-los-clientes.mp3",
            "mime_type": "audio/mpeg",
            "size_in_bytes": 4_056_789,
            "duration_in_seconds": 507,
        }
    ]
    assert item["date_published"] == "2026-03-05T06:00:00Z"
    assert item["content_html"].startswith("<p>Lo que se oye en este ")
    assert "date_modified" not in item


def test_an_item_that_was_mended_says_when() -> None:
    first = episode()
    assert first.date is not None
    later = replace(first, updated=first.date + timedelta(days=2))
    (item,) = read(course(episodes=(later,)))["items"]
    assert item["date_modified"] == "2026-03-07T06:00:00Z"
    mended = replace(later, corrections=(Correction(first.date + timedelta(days=3), "Una cifra."),))
    (item,) = read(course(episodes=(mended,)))["items"]
    assert item["date_modified"] == "2026-03-08T06:00:00Z"


def test_a_complete_show_expires() -> None:
    tags = replace(show().podcasting, complete=True)
    assert read(course(shows=(show(podcasting=tags),)))["expired"] is True


def test_pages_lead_to_older_ones() -> None:
    """`next_url` ends with the last document."""
    it = show(feed_length=2)
    day = timedelta(days=1)
    first = episode()
    assert first.date is not None
    episodes = tuple(
        replace(first, slug=f"e{n}", guid=f"g{n}", date=first.date + n * day) for n in range(3)
    )
    whole = course(shows=(it,), episodes=episodes)
    found = [json.loads(build_json_feed(whole, x)) for x in channels(whole, it)]
    assert [x.get("next_url") for x in found] == [f"{HOME}feed-archive-1.json", None]
    assert [[i["id"] for i in x["items"]] for x in found] == [["g2", "g1"], ["g0"]]


@pytest.mark.parametrize("text", ["T & Co", "</script>", "a\x00\ud800b", "🎧 «ñ»", '"\\'])
def test_any_text_reaches_the_feed(text: str) -> None:
    it = course(
        shows=(show(title=text, description=text, author=text),),
        episodes=(episode(title=text, description=text),),
    )
    kept = text.replace("\x00", "").replace("\ud800", "")
    feed = read(it)
    assert (feed["title"], feed["items"][0]["title"]) == (kept, kept)
    assert prove(it) == []


def prove(it: Course, change: Callable[[Data], object] | None = None) -> list[Problem]:
    channel = main_channel(it)
    feed = json.loads(build_json_feed(it, channel))
    if change is not None:
        change(feed)
    return list(prove_json_feed(json.dumps(feed).encode(), channel))


def test_a_good_feed_passes() -> None:
    assert prove(course()) == []


def item(feed: Data) -> Data:
    found: Data = feed["items"][0]
    return found


CHANGES: list[tuple[str, Callable[[Data], object]]] = [
    ("LZ545", lambda feed: feed.pop("version")),
    ("LZ545", lambda feed: feed.update(version="https://jsonfeed.org/version/1")),
    ("LZ545", lambda feed: feed.pop("title")),
    ("LZ545", lambda feed: feed.update(items=None)),
    ("LZ545", lambda feed: feed.update(items=["x"])),
    ("LZ546", lambda feed: feed.update(feed_url="feed.json")),
    ("LZ546", lambda feed: feed["items"].clear()),
    ("LZ546", lambda feed: item(feed).update(id=7)),
    ("LZ546", lambda feed: item(feed).pop("id")),
    ("LZ546", lambda feed: item(feed).pop("content_html")),
    ("LZ546", lambda feed: item(feed).update(date_published="5/3/2026")),
    ("LZ546", lambda feed: item(feed).update(date_published="2026-03-05T07:00:00")),
    ("LZ546", lambda feed: item(feed)["attachments"][0].pop("mime_type")),
    ("LZ546", lambda feed: item(feed)["attachments"][0].update(url="/x.mp3")),
    ("LZ546", lambda feed: item(feed)["attachments"][0].update(size_in_bytes="4056789")),
]


@pytest.mark.parametrize(("code", "change"), CHANGES)
def test_each_fault_is_named(code: str, change: Callable[[Data], object]) -> None:
    assert {problem.code.id for problem in prove(course(), change)} == {code}


@pytest.mark.parametrize("written", [b"{", b"[]", b"null", b'{"version": "\xff"}'])
def test_what_is_no_json_feed_is_told(written: bytes) -> None:
    found = prove_json_feed(written, main_channel(course()))
    assert [problem.code.id for problem in found] == ["LZ545"]


def test_audio_of_no_length_is_told() -> None:
    """A directory would drop the episode."""
    empty = course(episodes=(episode(audio=audio(bytes=0)),))
    assert [problem.code.id for problem in prove(empty)] == ["LZ546"]
