"""Feeds and chapters byte for byte: a course made of model values, and what must come out.

`LIENZO_GOLDEN=write pytest tests/golden/test_feeds.py` writes the files anew; read the diff.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from everything import everything
from factories import (
    MADRID,
    audio,
    chapters,
    course,
    episode,
    main_channel,
    picture,
    show,
    transcript,
    urls,
)
from lienzo.model import (
    Category,
    Chapter,
    Course,
    Episode,
    EpisodeType,
    Funding,
    Owner,
    Person,
    State,
)
from lienzo.publish.chapters import chapters_json
from lienzo.publish.feed import build_feed
from lienzo.publish.proof import prove_feed
from lienzo.text.notes import render_notes

FOLDER = Path(__file__).parent / "feeds"
JPEG = picture(path="episodes/07.jpg", mime="image/jpeg", sha256="feedbeef" + "0" * 56)
NOTES = """\
## En este episodio

Dos lecturas de **una** pregunta, como se cuenta en [el artículo](serie/relaciones/).

1. antes de la venta
2. después de la venta

Escribe a <hola@ejemplo.es>.
"""


def named(slug: str, number: int | None, kind: EpisodeType = "full") -> Episode:
    """An episode with a name, and nothing optional."""
    return episode(
        slug=slug,
        stem=slug if number is None else f"{number:02}-{slug}",
        title=slug.capitalize(),
        guid=f"guid-{slug}",
        number=number,
        type=kind,
        enclosure_url=f"https://ejemplo.es/lienzo/media/{slug}.mp3",
        article=None,
        page_url=f"episodios/{slug}/",
        notes=Markup(),
        transcript=None,
        chapters=(),
        persons=(),
    )


def full() -> Course:
    """Every element there is, on one episode."""
    rich = show(
        new_feed_url="https://nuevo.es/feed.xml",
        funding=(Funding("https://ejemplo.es/apoya", "Apóyanos"),),
        persons=(Person("Ana Peña", href="https://ejemplo.es/ana/"),),
        license="CC-BY-SA-4.0",
        medium="course",
        analytics_prefix="https://op3.dev/e/",
    )
    item = episode(
        image=JPEG,
        notes=render_notes(NOTES, lambda address: address),
        transcript=transcript(format="srt"),
        persons=(Person("Ana Peña"), Person("Luis Ñandú", "guest", img="https://e.es/l.jpg")),
    )
    return course(shows=(rich,), episodes=(item,))


def minimal() -> Course:
    """No owner, artwork, licence, notes, transcript or chapters."""
    bare = show(owner=None, image=None, license=None, categories=(Category("Education"),))
    return course(shows=(bare,), episodes=(named("canales", 1),))


def serial() -> Course:
    """A trailer first, two seasons ascending, equal dates stepped; a draft stays out."""
    day = datetime(2026, 3, 5, 7, 0, tzinfo=MADRID)
    episodes = (
        replace(named("avance", None, "trailer"), season=None, season_name="", date=day),
        replace(named("socios", 1), date=day),
        replace(named("actividades", 2), date=day),
        replace(named("borrador", 3), state=State.DRAFT, date=None),
        replace(named("lean", 1), season=2, season_name="Lean Canvas", date=day),
        replace(named("extra", None, "bonus"), season=2, season_name="", date=day),
    )
    return course(episodes=episodes)


def episodic() -> Course:
    """Newest first, over the change of the clocks, with a later show's zone and hour."""
    dates = [datetime(2026, month, day, 7, tzinfo=MADRID) for month, day in ((3, 28), (3, 30))]
    older, newer = (
        replace(named(slug, None), season=None, season_name="", date=date)
        for slug, date in zip(("sábado", "lunes"), dates, strict=True)
    )
    return course(shows=(show(type="episodic"),), episodes=(older, newer))


def english() -> Course:
    """A second show in its own folder, with audio on another server."""
    second = show(
        key="en",
        title="Canvas aloud",
        description="The nine blocks, one an episode.",
        language="en",
        owner=Owner("Ana Peña", "ana@ejemplo.es"),
        timezone=ZoneInfo("America/New_York"),
        default_time=time(6),
        audio_base_url="https://cdn.example/",
    )
    item = episode(
        show="en",
        title="Customer relationships",
        description="Two readings.",
        enclosure_url="https://cdn.example/07-a%C3%B1o.m4a",
        audio=audio(name="07-año.m4a", mime="audio/x-m4a"),
        date=datetime(2026, 3, 5, 6, tzinfo=ZoneInfo("America/New_York")),
        article=None,
        page_url="en/episodes/relationships/",
        season=None,
        season_name="",
    )
    return course(shows=(second,), episodes=(item,))


def hostile() -> Course:
    """Text that breaks generators, in every place, and a domain and folder with ñ."""
    text = "T & Co ]]> \"a\" 'b' </script> <!-- 🎧 ñ\x00\x1b\ud800\ufffe  &amp;"
    item = episode(
        title=text,
        subtitle=text,
        description=text,
        notes=render_notes(f"{text}\n\n<script>alert(1)</script>[x](javascript:x)", str),
        season_name=text,
        persons=(Person(text, text, text),),
        chapters=(*chapters(), Chapter(300.25, text, "año #1/", 310, hidden=True)),
        stem="07 año #1 100%",
        enclosure_url="media/07 año.mp3",
    )
    channel = show(title=text, description=text, author=text, license=text)
    return course(shows=(channel,), episodes=(item,), urls=urls(site_url="https://año.es/lección/"))


def empty() -> Course:
    """A show before its first episode."""
    return course(episodes=())


CASES = (full, minimal, serial, episodic, english, hostile, empty, everything)


def check(path: Path, made: bytes) -> None:
    if os.environ.get("LIENZO_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    assert made.decode() == path.read_bytes().decode()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_a_course_gives_its_feed_to_the_byte(case: object) -> None:
    assert callable(case)
    it = case()
    check(FOLDER / case.__name__ / "feed.xml", build_feed(it, main_channel(it)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_no_golden_feed_fails_its_proof(case: object) -> None:
    assert callable(case)
    it = case()
    feed = (FOLDER / case.__name__ / "feed.xml").read_bytes()
    problems = sorted(x.code.id for x in prove_feed(feed, it, main_channel(it)))
    expected = {
        "minimal": ["LZ505"],  # artwork
        "empty": ["LZ523"],
        "hostile": ["LZ521", "LZ521", "LZ521", "LZ524"],  # HTML in titles; a licence nobody knows
    }
    assert problems == expected.get(case.__name__, [])


@pytest.mark.parametrize("case", [full, hostile, everything], ids=lambda case: case.__name__)
def test_an_episode_gives_its_chapters_to_the_byte(case: object) -> None:
    assert callable(case)
    it = case()
    check(FOLDER / case.__name__ / "chapters.json", chapters_json(it.episodes[-1], it.urls))
