"""schema.org data: what it says, how it is linked, and that nothing leaves its script element."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import MADRID, article, course, episode, lesson, picture, series, show
from lienzo.model import State
from lienzo.publish.jsonld import (
    breadcrumbs_jsonld,
    faq_jsonld,
    lesson_jsonld,
    script,
    series_jsonld,
    site_jsonld,
)
from lienzo.publish.jsonld_podcast import episode_jsonld, show_jsonld
from lienzo.publish.questions import Question
from lienzo.text.xml import xml_text

HOME = "https://ejemplo.es/lienzo/"
PAGE = f"{HOME}serie/relaciones-con-los-clientes/"
ASKED = (
    Question("¿Cuánto cuesta?", "<p>Doce euros.</p>", "cuanto-cuesta"),
    Question("¿Y después?", "<p>Nada.</p>", ""),
)


def everything() -> list[dict[str, Any]]:
    it, one = course(), series()
    return [
        lesson_jsonld(it, one, lesson(), questions=ASKED),
        faq_jsonld(it, one, lesson(), ASKED),
        series_jsonld(it, one),
        episode_jsonld(it, episode()),
        show_jsonld(it, show()),
        site_jsonld(it, "Mi sitio", "", "es"),
    ]


def names(value: object) -> set[str]:
    """Collect the `@id` of everything that is told or named in a value."""
    if isinstance(value, list):
        return set().union(*map(names, value))
    if not isinstance(value, dict):
        return set()
    own = {value["@id"]} if "@id" in value else set()
    return own | names(list(value.values()))


def test_everything_refers_to_what_is_there_by_absolute_id() -> None:
    things = everything()
    told = {thing["@id"] for thing in things} | names([x.get("containsSeason") for x in things])
    assert names(things) == told
    assert all(identity.startswith(HOME) for identity in told)
    assert len(told) == 7


def test_a_lesson_is_a_learning_resource_of_its_course() -> None:
    it = lesson_jsonld(course(), series(), lesson())
    assert it["@type"] == "LearningResource"
    assert (it["name"], it["url"], it["position"]) == ("Relaciones con los clientes", PAGE, 7)
    assert it["isPartOf"] == {
        "@type": "Course",
        "@id": f"{HOME}serie/#course",
        "name": "El lienzo, bloque a bloque",
        "url": f"{HOME}serie/",
    }
    assert it["hasPart"] == [{"@id": f"{PAGE}#episode"}]
    assert it["learningResourceType"] == "lesson"
    assert it["teaches"] == "Relaciones con los clientes"
    assert it["datePublished"] == "2026-03-05T06:00:00Z"
    assert it["inLanguage"] == "es"


def test_a_lesson_tells_when_it_was_updated() -> None:
    changed = article(updated=datetime(2026, 3, 20, 9, tzinfo=MADRID))
    it = lesson_jsonld(course(), series(), lesson(article=changed))
    assert it["dateModified"] == "2026-03-20T08:00:00Z"


def test_a_lesson_does_not_name_an_episode_that_is_not_out() -> None:
    held = lesson(episode=episode(state=State.SCHEDULED))
    assert "hasPart" not in lesson_jsonld(course(), series(), held)


@pytest.mark.parametrize(("words", "time"), [(200, "PT1M"), (201, "PT2M"), (1400, "PT7M")])
def test_a_lesson_tells_how_long_it_takes_to_read(words: int, time: str) -> None:
    it = lesson_jsonld(course(), series(), lesson(article=article(words=words)))
    assert it["timeRequired"] == time


def test_a_lesson_without_a_word_takes_no_time_that_could_be_told() -> None:
    it = lesson_jsonld(course(), series(), lesson(article=article(words=0), episode=None))
    assert "timeRequired" not in it


def test_a_lesson_of_audio_alone_has_a_page_too() -> None:
    it = lesson_jsonld(course(), series(), lesson(article=None))
    assert it["timeRequired"] == "PT8M27S"
    assert it["url"] == PAGE
    assert "datePublished" not in it


def test_a_course_lists_the_lessons_that_have_a_page_and_its_provider() -> None:
    it = series_jsonld(course(), series())
    assert it["@type"] == "Course"
    assert it["hasPart"] == [{"@id": f"{PAGE}#lesson"}]
    assert it["provider"]["name"] == "Ana Peña"
    assert it["description"] == show().description


def test_a_course_is_online_and_free_and_says_how_long_it_takes() -> None:
    """Google's course information asks for an instance and an offer."""
    taught = lesson(article=article(words=1400))
    it = series_jsonld(course(), series(lessons=(taught, taught)))
    assert it["offers"] == {"@type": "Offer", "category": "Free"}
    assert it["hasCourseInstance"] == {
        "@type": "CourseInstance",
        "courseMode": "Online",
        "courseWorkload": "PT14M",
        "inLanguage": "es",
    }
    assert "hasCourseInstance" not in series_jsonld(course(), series(lessons=()))


def test_a_course_is_described_by_its_index_page() -> None:
    it = series_jsonld(course(), series(), description="Nueve\nlecciones.")
    assert it["description"] == "Nueve lecciones."


def test_questions_are_told_apart_and_named_by_their_lesson() -> None:
    it = faq_jsonld(course(), series(), lesson(), ASKED)
    assert (it["@type"], it["@id"]) == ("FAQPage", f"{PAGE}#faq")
    assert it["isPartOf"] == {"@id": f"{PAGE}#lesson"}
    assert it["mainEntity"] == [
        {
            "@type": "Question",
            "name": "¿Cuánto cuesta?",
            "url": f"{PAGE}#cuanto-cuesta",
            "acceptedAnswer": {"@type": "Answer", "text": "<p>Doce euros.</p>"},
        },
        {
            "@type": "Question",
            "name": "¿Y después?",
            "acceptedAnswer": {"@type": "Answer", "text": "<p>Nada.</p>"},
        },
    ]
    asking = lesson_jsonld(course(), series(), lesson(episode=None), questions=ASKED)
    assert asking["hasPart"] == [{"@id": f"{PAGE}#faq"}]


def test_a_lesson_and_a_course_show_their_card() -> None:
    address = f"{HOME}media/cards/a%C3%B1o%23.1.png"
    card = "media/cards/año#.1.png"
    assert lesson_jsonld(course(), series(), lesson(), image=card)["image"] == address
    assert series_jsonld(course(), series(), image=card)["image"] == address


def test_a_course_without_podcast_has_a_description_all_the_same() -> None:
    it = series_jsonld(course(shows=(), episodes=()), series(lessons=()))
    assert it["description"] == "El lienzo, bloque a bloque"
    assert "provider" not in it
    assert "hasPart" not in it


def test_an_episode_names_its_audio_without_the_analytics_prefix() -> None:
    prefixed = show(analytics_prefix="https://op3.dev/e/")
    it = episode_jsonld(course(shows=(prefixed,)), episode())
    assert it["@type"] == "PodcastEpisode"
    assert it["associatedMedia"] == {
        "@type": "AudioObject",
        "contentUrl": f"{HOME}media/07-relaciones-con-los-clientes.mp3",
        "encodingFormat": "audio/mpeg",
        "contentSize": "4056789",
        "duration": "PT8M27S",
    }
    assert it["partOfSeries"] == {
        "@type": "PodcastSeries",
        "@id": f"{HOME}#podcast",
        "name": "Lienzo en voz alta",
        "url": HOME,
    }
    assert it["partOfSeason"] == {
        "@type": "PodcastSeason",
        "@id": f"{HOME}#season1",
        "name": "Lienzo de modelo de negocio",
        "seasonNumber": 1,
    }
    assert it["episodeNumber"] == 7


def test_a_show_tells_the_seasons_that_are_out() -> None:
    later = episode(slug="b", guid="b", season=2, season_name="", state=State.SCHEDULED)
    it = show_jsonld(course(episodes=(episode(), later)), show())
    assert [season["seasonNumber"] for season in it["containsSeason"]] == [1]
    none = show_jsonld(course(episodes=(episode(season=None),)), show())
    assert "containsSeason" not in none
    assert "partOfSeason" not in episode_jsonld(course(), episode(season=None))


def test_an_episode_shows_its_own_picture_or_the_shows() -> None:
    own = episode(image=picture(sha256="1" * 64))
    assert "/07-relaciones" in episode_jsonld(course(), own)["image"]
    assert "/cover." in episode_jsonld(course(), episode())["image"]


def test_a_show_is_a_podcast_series_with_its_feed() -> None:
    it = show_jsonld(course(), show())
    assert it["@type"] == "PodcastSeries"
    assert it["webFeed"] == f"{HOME}feed.xml"
    assert it["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(show(), license=None, image=None)
    it = show_jsonld(course(shows=(bare,)), bare)
    assert {"license", "image"}.isdisjoint(it)
    assert None not in it.values()


def test_breadcrumbs_count_from_one_and_are_absolute() -> None:
    it = breadcrumbs_jsonld(course(), [("Inicio", ""), ("El año", "serie/año/")])
    assert [(x["position"], x["item"]) for x in it["itemListElement"]] == [
        (1, HOME),
        (2, f"{HOME}serie/a%C3%B1o/"),
    ]
    assert it["@id"] == f"{HOME}serie/a%C3%B1o/#breadcrumbs"


class Scripts(HTMLParser):
    """Reads HTML as a browser does, and keeps the text of scripts and everything else."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "a\u2028b", "R&D; ñ 🎧"]
)
def test_nothing_leaves_the_script_element(text: str) -> None:
    read = Scripts(f"{script({'name': text})}<p>")
    assert read.tags == ["script", "p"]
    assert json.loads(read.text) == {"name": text}


@given(st.text(st.characters(codec=None)))
def test_any_text_is_read_back_from_the_script_element(text: str) -> None:
    read = Scripts(f"{script({'name': xml_text(text)})}<p>")
    assert read.tags == ["script", "p"]
    assert json.loads(read.text) == {"name": xml_text(text)}
    assert script({"name": text}).encode()


def test_the_home_of_a_course_without_a_podcast_says_what_it_is() -> None:
    data = site_jsonld(course(shows=(), episodes=()), "El lienzo\nen marcha", "", "es")
    assert data == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "@id": f"{HOME}#website",
        "name": "El lienzo en marcha",
        "url": HOME,
        "inLanguage": "es",
    }
