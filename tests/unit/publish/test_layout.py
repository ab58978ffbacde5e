"""Where published files lie, and their addresses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factories import audio, chapters, episode, picture, show, transcript, urls
from lienzo.model import Chapter
from lienzo.publish.layout import (
    alternate_path,
    chapter_picture_path,
    chapters_path,
    episode_picture_path,
    media_path,
    picture_path,
    show_picture_path,
    thumbnail_path,
    transcript_paths,
)

JPEG = picture(mime="image/jpeg", sha256="12345678" + "f" * 56)


def test_an_episode_has_its_files_side_by_side_under_its_stem() -> None:
    own = audio(name="06-canales.mp3")
    srt = transcript(format="srt")
    it = episode(stem="06-canales", audio=own, transcript=srt, chapters=chapters())
    assert media_path(it) == "media/06-canales.mp3"
    assert list(transcript_paths(it)) == [(srt, "media/06-canales.srt")]
    assert chapters_path(it) == "media/06-canales.chapters.json"


def test_what_an_episode_lacks_has_no_path() -> None:
    it = episode(transcript=None, chapters=())
    assert list(transcript_paths(it)) == []
    assert chapters_path(it) is None
    assert thumbnail_path(it) is None
    assert chapter_picture_path(it, Chapter(0, "a")) is None
    assert chapter_picture_path(it, Chapter(0, "a", img="https://e.es/a.png")) is None


def test_other_forms_of_an_episode_lie_beside_it_each_once() -> None:
    vtt, srt, again = (transcript(format=x, path=x) for x in ("vtt", "srt", "srt"))
    it = episode(show="en", stem="06-canales", transcript=vtt, more_transcripts=(srt, again))
    assert list(transcript_paths(it)) == [
        (vtt, "en/media/06-canales.vtt"),
        (srt, "en/media/06-canales.srt"),
    ]
    assert alternate_path(it, audio(name="otro.OPUS")) == "en/media/06-canales.opus"


def test_pictures_for_other_uses_have_addresses_that_change_with_them() -> None:
    it = episode(show="en", stem="06-canales", thumbnail=JPEG)
    chapter = Chapter(0, "a", img=JPEG)
    assert thumbnail_path(it) == "en/media/art/06-canales.thumbnail.12345678.jpg"
    assert chapter_picture_path(it, chapter) == "en/media/art/06-canales.chapter-12345678.jpg"


def test_a_second_show_has_a_folder_of_its_own() -> None:
    it = episode(show="en", stem="06-channels", audio=audio(name="06-channels.mp3"))
    assert media_path(it) == "en/media/06-channels.mp3"
    assert picture_path(JPEG, "cover", "en") == "en/media/art/cover.12345678.jpg"


def test_published_audio_keeps_its_name_whatever_the_file_is_called_now() -> None:
    renamed = episode(stem="06-los-canales", audio=audio(name="06-canales.mp3"))
    assert media_path(renamed) == "media/06-canales.mp3"


def test_a_changed_picture_has_a_new_address() -> None:
    changed = replace(JPEG, sha256="87654321" + "f" * 56)
    assert picture_path(JPEG, "a") == "media/art/a.12345678.jpg"
    assert picture_path(changed, "a") == "media/art/a.87654321.jpg"


def test_an_episode_has_its_own_picture_or_else_the_shows() -> None:
    own = episode(stem="06-canales", image=JPEG)
    assert episode_picture_path(own, show()) == "media/art/06-canales.12345678.jpg"
    assert episode_picture_path(episode(image=None), show()) == "media/art/cover.c0ffee11.png"
    assert episode_picture_path(episode(image=picture()), show()) == show_picture_path(show())
    assert episode_picture_path(episode(image=None), show(image=None)) is None


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("media/año 1.mp3", "https://ejemplo.es/lienzo/media/a%C3%B1o%201.mp3"),
        ("media/c# 100%?.mp3", "https://ejemplo.es/lienzo/media/c%23%20100%25%3F.mp3"),
        ("media/a:b.mp3", "https://ejemplo.es/lienzo/media/a%3Ab.mp3"),
        (
            "media/1 más & menos.m4a",
            "https://ejemplo.es/lienzo/media/1%20m%C3%A1s%20%26%20menos.m4a",
        ),
    ],
)
def test_every_character_of_a_file_name_reaches_its_address(path: str, address: str) -> None:
    assert urls().file(path) == address
