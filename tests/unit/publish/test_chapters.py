"""JSON chapters 1.2.0."""

from __future__ import annotations

import json

from factories import episode, urls
from lienzo.model import Chapter
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
