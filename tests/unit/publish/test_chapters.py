"""JSON chapters 1.2.0."""

from __future__ import annotations

import json

import pytest

from everything import SMALL, VALLADOLID
from factories import episode, urls
from lienzo.model import Chapter
from lienzo.model.podcasting import Location
from lienzo.publish.chapters import chapters_json


def read(*chapters: Chapter) -> list[dict[str, object]]:
    data = json.loads(chapters_json(episode(chapters=chapters), urls()))
    assert data["version"] == "1.2.0"
    return data["chapters"]  # type: ignore[no-any-return]


def test_a_chapter_has_its_start_in_seconds_and_only_what_it_has() -> None:
    assert read(Chapter(0.0, "Año ñ")) == [{"startTime": 0, "title": "Año ñ"}]


def test_addresses_are_absolute_and_ascii() -> None:
    relative, absolute = read(Chapter(0, "a", "serie/año/#x"), Chapter(1, "b", "https://b.es/?q=1"))
    assert relative["url"] == "https://ejemplo.es/lienzo/serie/a%C3%B1o/#x"
    assert absolute["url"] == "https://b.es/?q=1"


def test_chapters_ascend_whatever_their_order_was() -> None:
    assert [x["startTime"] for x in read(Chapter(62.5, "b"), Chapter(0, "a"))] == [0, 62.5]


def test_a_hidden_chapter_and_an_end_are_told() -> None:
    assert read(Chapter(1.2345, "a", end=2.0, hidden=True)) == [
        {"startTime": 1.234, "title": "a", "endTime": 2, "toc": False}
    ]


def test_hostile_titles_stay_text_in_valid_utf8() -> None:
    title = '"]]></script>&\x00\ud800\ufffe🎧'
    assert read(Chapter(0, title))[0]["title"] == '"]]></script>&🎧'


def test_a_chapter_without_title_has_none() -> None:
    assert read(Chapter(5, "")) == [{"startTime": 5}]


def test_a_picture_is_at_its_published_address_or_where_it_lies() -> None:
    ours, theirs = read(Chapter(0, "a", img=SMALL), Chapter(1, "b", img="https://b.es/ñ.png"))
    folder = "https://ejemplo.es/lienzo/media/art/"
    assert ours["img"] == f"{folder}07-relaciones-con-los-clientes.chapter-cafecafe.png"
    assert theirs["img"] == "https://b.es/%C3%B1.png"


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (VALLADOLID, {"name": "Valladolid", "geo": "geo:41.6523,-4.7245", "osm": "R340100"}),
        (Location("Lima", geo="geo:-12,-77"), {"name": "Lima", "geo": "geo:-12,-77"}),
        (Location("Lima"), None),
        (Location(" ", geo="geo:-12,-77"), None),
    ],
)
def test_a_place_needs_its_name_and_its_coordinates(
    place: Location, told: dict[str, str] | None
) -> None:
    assert read(Chapter(0, "a", location=place))[0].get("location") == told
