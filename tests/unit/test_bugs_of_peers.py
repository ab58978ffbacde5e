"""Faults measured in other generators that no feed alone shows; the others are in test_feed."""

from __future__ import annotations

import os
from datetime import timedelta
from io import BytesIO

import feedparser

from author import ARTICLE, NOW, Author, codes
from lienzo.edition import Edition
from lienzo.publish.embeds import Embeds


def feed(edition: Edition) -> feedparser.FeedParserDict:
    (content,) = (each.content for each in edition.outputs if each.path == "feed.xml")
    return feedparser.parse(BytesIO(content or b""))


def test_material_blog_the_next_lesson_follows_the_order_and_not_the_dates(ana: Author) -> None:
    """Parts dated in reverse turned «next» and «previous» around."""
    days = {
        "socios-clave": "2026-03-03",
        "actividades-clave": "2026-03-02",
        "canales": "2026-03-01",
    }
    blocks = {"socios-clave": "key-partners", "actividades-clave": "key-activities"}
    for name, day in days.items():
        text = ARTICLE.replace("2026-02-26", day).replace("# Canales", f"# {name}")
        block = blocks.get(name, "channels")
        ana.write(f"docs/serie/{name}.md", text.replace("block: channels", f"block: {block}"))
    course = ana.edition().course
    (series,) = course.series
    middle = next(lesson for lesson in series.lessons if lesson.name == "actividades-clave")
    bottom = Embeds(course, "es").lesson_bottom(series, middle, "serie/actividades-clave/")
    assert bottom.index('rel="prev"') < bottom.index("socios-clave</span>")
    assert "canales" in bottom[bottom.index("Siguiente") :]


def test_dircast_the_date_is_not_the_moment_the_file_was_copied(ana: Author) -> None:
    """Every checkout of a repository copied the files, and published all of them anew."""
    audio = ana.record("01-hola.mp3", "Hola", 1, released="2026-03-01")
    before = [entry.published for entry in feed(ana.edition()).entries]
    os.utime(audio, (1, 1))
    assert [entry.published for entry in feed(ana.edition()).entries] == before
    assert before == ["Sun, 01 Mar 2026 07:00:00 +0100"]


def test_podcastgenerator_an_episode_without_a_date_keeps_that_of_its_first_day(
    ana: Author,
) -> None:
    """Retagging redated the episode; here the ledger remembers the day it was first seen."""
    ana.record("01-hola.mp3", "Hola", 1)
    ana.publish()
    first = [entry.published for entry in feed(ana.edition()).entries]
    later = ana.edition(now=NOW + timedelta(days=40))
    assert [entry.published for entry in feed(later).entries] == first


def test_dircast_language_category_explicit_and_owner_are_told(ana: Author) -> None:
    """A feed without them is refused by directories."""
    ana.record("01-hola.mp3", "Hola", 1, released="2026-03-01")
    edition = ana.edition()
    assert codes(edition) == []
    (content,) = (each.content for each in edition.outputs if each.path == "feed.xml")
    assert (content or b"").count(b"<itunes:explicit>false</itunes:explicit>") == 2
    channel = feed(edition).feed
    assert channel.language == "es-ES"
    assert [tag.term for tag in channel.tags] == ["Business", "Entrepreneurship"]
    assert channel.publisher_detail.email == "hola@lienzo.example"


def test_castanet_a_broken_title_never_reaches_the_site(ana: Author) -> None:
    """An `<h1>` in a title broke a feed in two directories; nobody had read it back."""
    ana.record("01-hola.mp3", "<h1>Hola & adiós</h1>", 1, released="2026-03-01")
    edition = ana.edition()
    assert not edition.failed
    assert feed(edition).bozo is False
    assert codes(edition) == ["LZ521"]
