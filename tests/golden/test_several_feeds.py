"""The several feeds of one course byte for byte: seasons, archives, articles, JSON, style sheets.

`LIENZO_GOLDEN=write pytest tests/golden/test_several_feeds.py` writes the files; read the diff.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from markupsafe import Markup

from factories import article, course, episode, lesson, picture, series, show
from lienzo.model import Course, Episode
from lienzo.publish.feed_documents import feed_documents, prove_documents

FOLDER = Path(__file__).parent / "several_feeds"


def heard(day: int, season: int, name: str) -> Episode:
    """An episode with nothing optional, out so many days after the default one."""
    first = episode()
    assert first.date is not None
    return replace(
        first,
        slug=name,
        stem=f"{day:02}-{name}",
        title=name.capitalize(),
        guid=f"guid-{name}",
        number=day,
        season=season,
        season_name={1: "Lienzo de modelo de negocio", 2: "Lean Canvas"}[season],
        date=first.date + timedelta(days=day),
        enclosure_url=f"https://ejemplo.es/lienzo/media/{day:02}-{name}.mp3",
        article=None,
        page_url=f"episodios/{name}/",
        notes=Markup(),
        transcript=None,
        chapters=(),
        persons=(),
    )


def seasons() -> Course:
    """Two seasons, each with its feed, in teaching order."""
    return course(
        episodes=(heard(1, 1, "socios"), heard(2, 1, "actividades"), heard(3, 2, "problema"))
    )


def archives() -> Course:
    """One episode more than a document holds: newest first, the oldest in an archive."""
    it = seasons()
    more = tuple(replace(x, season=1) for x in it.episodes)
    return replace(it, shows=(show(feed_length=2, image=None),), episodes=more)


def languages() -> Course:
    """A show in each of two languages, with the articles of each."""
    english = show(
        key="en",
        title="Canvas aloud",
        description="The nine blocks, one an episode.",
        language="en",
        image=picture(sha256="beefbeef" + "0" * 56),
    )
    second = series(
        src_uri="en/series/index.md",
        folder="en/series",
        url="en/series/",
        title="The canvas, block by block",
        language="en",
        lessons=(
            lesson(
                name="Channels",
                article=article(
                    src_uri="en/series/channels.md",
                    url="en/series/channels/",
                    title="Channels",
                    description="How a value proposition arrives.",
                    language="en",
                ),
                episode=None,
            ),
        ),
    )
    return course(shows=(show(), english), series=(series(), second))


def read_only() -> Course:
    """Articles, and no podcast."""
    return course(
        shows=(), episodes=(), series=(series(lessons=(lesson(episode=None),), season=None),)
    )


CASES = (seasons, archives, languages, read_only)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_a_course_gives_its_feeds_to_the_byte(case: object) -> None:
    assert callable(case)
    folder, made = FOLDER / case.__name__, dict(feed_documents(case()))
    if os.environ.get("LIENZO_GOLDEN") == "write":
        for path, content in made.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    kept = {x.relative_to(folder).as_posix(): x for x in folder.rglob("*") if x.is_file()}
    assert sorted(made) == sorted(kept)
    for path, content in made.items():
        assert content.decode() == kept[path].read_bytes().decode(), path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_no_golden_document_fails_its_proof(case: object) -> None:
    assert callable(case)
    folder = FOLDER / case.__name__
    it = case()
    written = {path: (folder / path).read_bytes() for path, _ in feed_documents(it)}
    problems = {x.code.id for x in prove_documents(written, it)}
    expected = {"archives": {"LZ505", "LZ548"}, "languages": {"LZ523"}}  # no artwork; no episode
    assert problems == expected.get(case.__name__, set())
