"""What a course knows, as values for tags."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

import factories
from lienzo.model import Chapter, Course, Cue, Episode, Person
from lienzo.tagging.languages import three_letters
from lienzo.tagging.numbers import dated, numbered
from lienzo.tagging.values import TagValues, values_of
from tagging_kit import COVER

BARE = factories.origin("episodes/07-relaciones-con-los-clientes.mp3")


def values(episode: Episode, of: Course | None = None, **options: Any) -> TagValues:
    """Return the values of an episode in the course of the factories, or in another."""
    return values_of(of or factories.course(episodes=(episode,)), episode, **options)


def without_article() -> Course:
    return factories.course(series=())


def test_all_that_a_course_knows() -> None:
    """Show, series, page, feed, transcript and chapters come together; nothing is left to type."""
    cues = (Cue(0.0, 3.5, "¿Cuándo empieza?", "Ana"), Cue(3.5, 7.0, "Antes de la venta.", "Luz"))
    episode = factories.episode(transcript=factories.transcript(cues=cues))
    assert values(episode, cover=COVER) == TagValues(
        title="Relaciones con los clientes",
        subtitle="¿Antes o después de la venta?",
        description="Dos lecturas de una misma pregunta: cuándo empieza la relación.",
        album="Lienzo en voz alta",
        artist="Ana Peña",
        language="spa",
        released="2026-03-05",
        track=7,
        tracks=9,
        season=1,
        page="https://ejemplo.es/lienzo/serie/relaciones-con-los-clientes/",
        feed="https://ejemplo.es/lienzo/feed.xml",
        guid=factories.EPISODE_GUID,
        lyrics="Ana: ¿Cuándo empieza?\nLuz: Antes de la venta.",
        chapters=(
            Chapter(0.0, "Introducción"),
            Chapter(
                62.5,
                "Antes de la venta",
                "https://ejemplo.es/lienzo/serie/relaciones-con-los-clientes/#antes",
            ),
            Chapter(
                240.0,
                "Después de la venta",
                "https://ejemplo.es/lienzo/serie/relaciones-con-los-clientes/#despues",
            ),
        ),
        cover=COVER,
        genre="Podcast",
    )


def test_a_date_is_the_day_where_the_show_lives() -> None:
    """Half past eleven at night in UTC is the next day in Madrid."""
    late = datetime(2026, 3, 5, 23, 30, tzinfo=UTC)
    assert values(factories.episode(date=late)).released == "2026-03-06"


def test_a_draft_without_a_date_has_none() -> None:
    assert values(factories.episode(date=None)).released == ""


def test_a_date_that_nobody_wrote_is_not_written() -> None:
    """That of the ledger, or of the tag itself, says more than its day."""
    episode = factories.episode(origin=BARE, article=None)
    assert values(episode, without_article()).released == ""
    assert values(factories.episode(origin=BARE)).released == "2026-03-05"  # the article's


def test_a_description_that_is_only_the_show_s_is_not_written() -> None:
    """It would stay in the file after the episode gets one of its own."""
    show = factories.show()
    episode = factories.episode(description=show.description, origin=BARE)
    assert values(episode).description == ""
    assert values(replace(episode, description="Otra.")).description == "Otra."
    written = factories.origin("episodes/07-x.md", "description")
    assert values(replace(episode, origin=written)).description == show.description


def test_without_a_series_nobody_knows_how_many_there_are() -> None:
    """A count of today would be stale with the next episode."""
    episode = factories.episode(article=None)
    assert values(episode, without_article()).tracks is None
    assert values(factories.episode(number=None, type="trailer")).tracks is None
    assert values(factories.episode(number=10)).tracks is None


def test_without_an_address_there_is_no_page_and_no_feed() -> None:
    """And chapters keep only addresses that are whole by themselves."""
    chapters = (Chapter(0.0, "a", "serie/#a"), Chapter(1.0, "b", "https://ejemplo.org/b"))
    episode = factories.episode(chapters=chapters)
    course = factories.course(urls=factories.urls(site_url=None), episodes=(episode,))
    found = values_of(course, episode)
    assert (found.page, found.feed) == ("", "")
    assert [chapter.url for chapter in found.chapters] == [None, "https://ejemplo.org/b"]


def test_chapters_stand_in_order_of_time_and_in_one_line() -> None:
    episode = factories.episode(chapters=(Chapter(9.0, "b\n c"), Chapter(1.0, "a", hidden=True)))
    found = values(episode)
    assert [(c.start, c.title, c.hidden) for c in found.chapters] == [
        (1.0, "a", True),
        (9.0, "b c", False),
    ]
    assert [chapter.title for chapter in found.listed()] == ["b c"]


def test_the_hosts_stand_in_for_an_author() -> None:
    """Of the episode, else of the show; guests are no authors."""
    people = (Person("Ana"), Person("Luz", role="guest"), Person("Eva"))
    show = factories.show(author="", persons=(Person("Otra"),))
    episode = factories.episode(persons=people)
    course = factories.course(shows=(show,), episodes=(episode,))
    assert values_of(course, episode).artist == "Ana, Eva"
    alone = factories.episode(persons=())
    assert values_of(course, alone).artist == "Otra"


def test_who_speaks_is_said_when_it_changes() -> None:
    cues = (
        Cue(0.0, 1.0, "Hola.", "Ana"),
        Cue(1.0, 2.0, "¿Qué tal?", "Ana"),
        Cue(2.0, 3.0, " ", "Luz"),
        Cue(3.0, 4.0, "Bien.\nMuy bien.", "Luz"),
        Cue(4.0, 5.0, "(aplausos)"),
    )
    episode = factories.episode(transcript=factories.transcript(cues=cues))
    assert values(episode).lyrics == "Ana: Hola.\n¿Qué tal?\nLuz: Bien. Muy bien.\n(aplausos)"
    assert values(factories.episode(transcript=None)).lyrics == ""


def _stale() -> Episode:
    """Return an episode whose tags were written before its article was renamed."""
    return factories.episode(title="Viejo", description="Vieja.", number=3, season=2, origin=BARE)


def test_the_article_counts_when_it_is_asked_for() -> None:
    """What an old tag says of title, description, number and season then does not."""
    found = values(_stale(), from_article=True)
    assert (found.title, found.track, found.season) == ("Relaciones con los clientes", 7, 1)
    assert found.description.startswith("Cuándo empieza la relación")


def test_the_front_matter_counts_more_than_the_article() -> None:
    origin = factories.origin("episodes/07-x.md", "title", "episode")
    found = values(replace(_stale(), origin=origin), from_article=True)
    assert (found.title, found.track, found.season) == ("Viejo", 3, 1)


def test_without_an_article_there_is_nothing_to_count() -> None:
    episode = replace(_stale(), article=None)
    found = values(episode, without_article(), from_article=True)
    assert (found.title, found.track) == ("Viejo", 3)


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("es", "spa"),
        ("es-MX", "spa"),
        ("EN", "eng"),
        ("ca", "cat"),
        ("de-AT", "deu"),
        ("ast", "ast"),
        ("x-klingon", ""),
        ("mul", ""),
        ("zxx", ""),
        ("", ""),
        ("1234", ""),
    ],
)
def test_languages_have_three_letters(tag: str, code: str) -> None:
    """ISO 639-2/T; a code of three letters is one already."""
    assert three_letters(tag) == code


@pytest.mark.parametrize(
    ("number", "total", "old", "spelt"),
    [
        (7, 9, "", "7/9"),
        (7, None, "", "7"),
        (7, None, "7/12", "7/12"),
        (7, None, "07 / 12", "7/12"),
        (7, None, "6/12", "7"),
        (7, None, "siete", "7"),
        (7, 9, "7/12", "7/9"),
    ],
)
def test_numbers_keep_an_author_s_total(
    number: int, total: int | None, old: str, spelt: str
) -> None:
    assert numbered(number, total, old) == spelt


def test_a_day_keeps_an_author_s_time() -> None:
    assert dated("2026-03-05", "2026-03-05 09:30") == "2026-03-05 09:30"
    assert dated("2026-03-05", "2026-03") == "2026-03-05"
