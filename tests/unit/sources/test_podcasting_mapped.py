"""What an author says for the podcast namespace reaches the show, the episode and the article."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image as Pillow

from author import PODCAST, Author, told
from lienzo.model import Episode, Picture, Show
from lienzo.model.course import Correction
from lienzo.model.feed_tags import EpisodeTags, ShowTags
from lienzo.model.podcasting import (
    AlternateEnclosure,
    Block,
    Chat,
    ContentLink,
    Funding,
    Image,
    Integrity,
    LiveItem,
    Location,
    RemoteItem,
    SocialInteract,
    Soundbite,
    Source,
    Trailer,
    Txt,
    UpdateFrequency,
    Value,
    ValueRecipient,
    ValueTimeSplit,
)

MADRID = ZoneInfo("Europe/Madrid")
GUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
NODE = "02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52"
SRI = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
SHOW = f"""\
image_alt: Un lienzo de nueve bloques
feed_length: 100
medium: course
complete: true
itunes_block: true
podcast_block: [{{id: amazon}}, {{id: google, value: no}}]
location: {{name: Valladolid, rel: creator, geo: "geo:41.65,-4.72", osm: R340100, country: ES}}
trailers: [{{url: https://a.example/t.mp3, date: 2026-01-08, title: Lo que viene, length: 12}}]
txt: {{purpose: verify, text: S6lpp}}
podroll: [{{feed_guid: {GUID}, title: Otro}}]
publisher: {{feed_guid: {GUID}, feed_url: https://a.example/e.xml, title: Editorial}}
update_frequency: {{text: Los jueves, rrule: FREQ=WEEKLY;COUNT=9, dtstart: 2026-03-05 09:00}}
podping: false
social_interact: {{protocol: activitypub, uri: https://m.example/1, priority: 1}}
images: [{{href: https://a.example/b.png, alt: Taller, purpose: banner, aspect_ratio: 16/9}}]
value:
  type: lightning
  method: keysend
  recipients: [{{type: node, address: {NODE}, split: 100, custom_key: "7", fee: true}}]
  time_splits: [{{start: 60, duration: 30, remote_item: {{feed_guid: {GUID}}}}}]
live_items:
  - status: pending
    start: 2026-05-07 19:00
    end: 2026-05-07 20:00
    title: Preguntas
    guid: directo-1
    enclosure: {{url: https://a.example/d.mp3, type: audio/mpeg, length: 312}}
    content_links: [{{href: https://a.example/d/, text: En la web}}]
    chat: {{server: irc.example.org, protocol: irc}}
remote_items: [{{feed_guid: {GUID}, item_guid: uno, medium: music}}]
chat: {{server: a.example, protocol: matrix, account_id: "@ana:a.example", space: "#lienzo"}}
"""
EPISODE = f"""\
---
updated: 2026-03-10
corrections:
  - {{date: 2026-04-01, text: Otra cosa.}}
  - {{date: 2026-03-20 10:00, text: El margen es del 40 %.}}
image_alt: Una bicicleta
thumbnail: ancha.png
chapters:
  - {{start: 0, title: A, end: 1, hidden: true, img: https://a.example/a.png}}
  - {{start: 2, title: B, img: ancha.png, location: {{name: Madrid, osm: R5326784}}}}
episode_display: Capítulo 6 y medio
license: CC-BY-NC-4.0
funding: {{url: https://a.example/apoyo, text: Apoya}}
location: [{{name: Madrid, rel: subject}}]
soundbites: [{{start: 0:01, duration: 2, title: Se rompe}}]
alternate_enclosures:
  - type: audio/opus
    length: 3240
    bitrate: 96000
    title: Alta calidad
    sources: [{{uri: https://a.example/6.opus}}, {{uri: "ipfs://Qm1", content_type: a/b}}]
    integrity: {{type: sri, value: {SRI}}}
content_links: [{{href: https://v.example/6}}]
social_interact: {{protocol: disabled}}
chat: {{server: a.example, protocol: irc}}
txt: {{text: a}}
images: [{{href: imagenes/b.png, width: 10, height: 20, type: image/webp}}]
itunes_block: true
---
"""


def at(*parts: int) -> datetime:
    """Return a moment of the show's zone."""
    return datetime(*parts, tzinfo=MADRID)  # type: ignore[arg-type, misc]


@pytest.fixture
def lesson(tmp_path: Path) -> tuple[Show, Episode]:
    """The show and the episode of a project that says all of it."""
    ana = Author(tmp_path).start()
    ana.write("episodes/podcast.yml", PODCAST + SHOW)
    ana.record("06-canales.mp3", "Canales, para escuchar", 6)
    ana.write("episodes/06-canales.md", EPISODE)
    Pillow.new("RGB", (1920, 1080), "teal").save(tmp_path / "episodes" / "ancha.png")
    edition = ana.edition()
    assert not edition.failed, told(edition)
    return edition.course.shows[0], edition.course.episodes[0]


def test_a_show_says_all_of_it(lesson: tuple[Show, Episode]) -> None:
    """Every key is a value of the model, dates in the show's zone."""
    show, _ = lesson
    assert (show.image_alt, show.feed_length) == ("Un lienzo de nueve bloques", 100)
    assert show.podcasting == ShowTags(
        locations=(Location("Valladolid", "creator", "geo:41.65,-4.72", "R340100", "ES"),),
        trailers=(Trailer("https://a.example/t.mp3", at(2026, 1, 8, 7), "Lo que viene", 12),),
        txt=(Txt("S6lpp", "verify"),),
        podroll=(RemoteItem(GUID, title="Otro"),),
        publisher=RemoteItem(GUID, "https://a.example/e.xml", None, "publisher", "Editorial"),
        update_frequency=UpdateFrequency(
            "Los jueves", "FREQ=WEEKLY;COUNT=9", at(2026, 3, 5, 9), complete=False
        ),
        podping=False,
        social_interact=(SocialInteract("activitypub", "https://m.example/1", priority=1),),
        blocks=(Block("yes", "amazon"), Block("no", "google")),
        images=(Image("https://a.example/b.png", "Taller", ("banner",), "16/9"),),
        value=(
            Value(
                "lightning",
                "keysend",
                (ValueRecipient("node", NODE, 100, custom_key="7", fee=True),),
                time_splits=(ValueTimeSplit(60, 30, RemoteItem(GUID)),),
            ),
        ),
        live_items=(
            LiveItem(
                "pending",
                at(2026, 5, 7, 19),
                "Preguntas",
                "directo-1",
                "https://a.example/d.mp3",
                "audio/mpeg",
                (ContentLink("https://a.example/d/", "En la web"),),
                end=at(2026, 5, 7, 20),
                enclosure_length=312,
                chat=Chat("irc.example.org", "irc"),
            ),
        ),
        remote_items=(RemoteItem(GUID, None, "uno", "music"),),
        chat=Chat("a.example", "matrix", "@ana:a.example", "#lienzo"),
        itunes_block=True,
        complete=True,
    )


def test_an_episode_says_all_of_it(lesson: tuple[Show, Episode]) -> None:
    """Corrections come in the order of their days; the thumbnail is measured."""
    _, episode = lesson
    assert (episode.image_alt, episode.updated) == ("Una bicicleta", at(2026, 3, 10, 7))
    assert episode.corrections == (
        Correction(at(2026, 3, 20, 10), "El margen es del 40 %."),
        Correction(at(2026, 4, 1, 7), "Otra cosa."),
    )
    assert episode.thumbnail is not None
    assert (episode.thumbnail.mime, episode.thumbnail.width) == ("image/png", 1920)
    assert episode.podcasting == EpisodeTags(
        locations=(Location("Madrid", "subject"),),
        soundbites=(Soundbite(1, 2, "Se rompe"),),
        alternate_enclosures=(
            AlternateEnclosure(
                "audio/opus",
                (Source("https://a.example/6.opus"), Source("ipfs://Qm1", "a/b")),
                length=3240,
                bitrate=96000,
                title="Alta calidad",
                integrity=Integrity("sri", SRI),
            ),
        ),
        txt=(Txt("a"),),
        social_interact=(SocialInteract("disabled"),),
        images=(Image("imagenes/b.png", width=10, height=20, type="image/webp"),),
        content_links=(ContentLink("https://v.example/6"),),
        chat=Chat("a.example", "irc"),
        display="Capítulo 6 y medio",
        licence="CC-BY-NC-4.0",
        funding=(Funding("https://a.example/apoyo", "Apoya"),),
        itunes_block=True,
    )


def test_a_chapter_has_its_picture_and_its_place(lesson: tuple[Show, Episode]) -> None:
    """An address stays one; a file is measured."""
    first, second = lesson[1].chapters
    assert (first.img, first.end, first.hidden) == ("https://a.example/a.png", 1.0, True)
    assert isinstance(second.img, Picture)
    assert second.location == Location("Madrid", osm="R5326784")


def test_a_correction_at_no_hour_is_told_and_left_out(ana: Author) -> None:
    """The clocks jump over half past two that night."""
    ana.record("06-canales.mp3", "Canales, para escuchar", 6)
    ana.write(
        "episodes/06-canales.md",
        "---\ncorrections: [{date: 2026-03-29 02:30, text: A}, {date: 2026-04-01, text: B}]\n---\n",
    )
    edition = ana.edition()
    assert "LZ121" in [problem.code.id for problem in edition.problems]
    (episode,) = edition.course.episodes
    assert [correction.text for correction in episode.corrections] == ["B"]


def test_a_silent_author_says_nothing_more(ana: Author) -> None:
    """Without the keys, the model keeps its defaults."""
    ana.record("06-canales.mp3", "Canales, para escuchar", 6)
    course = ana.edition().course
    assert course.shows[0].podcasting == ShowTags()
    assert course.episodes[0].podcasting == EpisodeTags()
    assert (course.episodes[0].updated, course.episodes[0].corrections) == (None, ())


def test_an_article_tells_its_corrections(ana: Author) -> None:
    """Days without an hour are the show's own hour, in its zone."""
    text = "---\nblock: channels\ndate: 2026-02-26\ncorrections: {date: 2026-03-20, text: A}\n---\n"
    ana.write("docs/serie/canales.md", text + "# Canales\n")
    (article,) = ana.edition().course.articles()
    assert article.corrections == (Correction(at(2026, 3, 20, 7), "A"),)


@pytest.mark.parametrize(
    ("file", "lines", "number", "place"),
    [
        pytest.param(
            "episodes/podcast.yml",
            SHOW.replace("end: 2026-05-07 20:00", "end: 2026-05-07 18:00"),
            "LZ194",
            "end:",
            id="live-ends-before-it-begins",
        ),
        pytest.param(
            "episodes/podcast.yml",
            SHOW.replace("dtstart: 2026-03-05 09:00", "dtstart: 2026-03-29 02:30"),
            "LZ121",
            "update_frequency:",
            id="hour-that-does-not-exist",
        ),
        pytest.param(
            "episodes/podcast.yml",
            SHOW.replace("date: 2026-01-08", "date: 2026-03-29 02:30"),
            "LZ121",
            "trailers:",
            id="trailer-at-no-hour",
        ),
    ],
)
def test_what_only_the_zone_can_tell_is_told_at_its_line(
    file: str, lines: str, number: str, place: str, ana: Author
) -> None:
    """Moments are judged once they are in the show's zone."""
    path = ana.write(file, PODCAST + lines)
    found = [p for p in ana.edition().problems if p.code.id == number]
    assert len(found) == 1
    line = path.read_text("utf-8").splitlines()[(found[0].where.line or 0) - 1]
    assert line.strip().startswith(place)


@pytest.mark.parametrize(
    ("make", "number"),
    [
        pytest.param(lambda path: path.write_bytes(b"GIF89a"), "LZ230", id="no-picture"),
        pytest.param(lambda _: None, "LZ347", id="missing"),
        pytest.param(
            lambda path: Pillow.new("RGB", (16, 9)).save(path, "JPEG"), "LZ231", id="lies"
        ),
        pytest.param(lambda path: path.mkdir(), "LZ202", id="folder"),
    ],
)
def test_a_thumbnail_that_cannot_be_shown_is_told(
    make: Callable[[Path], object], number: str, ana: Author
) -> None:
    """Any size and shape will do, but it must be the picture that its name says."""
    ana.record("06-canales.mp3", "Canales, para escuchar", 6)
    ana.write("episodes/06-canales.md", "---\nthumbnail: ancha.png\n---\n")
    make(ana.root / "episodes" / "ancha.png")
    edition = ana.edition()
    assert [p.code.id for p in edition.problems if p.severity == "error"] == [number]
    assert edition.course.episodes[0].thumbnail is None
