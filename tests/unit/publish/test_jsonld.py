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
    episode_jsonld,
    lesson_jsonld,
    script,
    series_jsonld,
    show_jsonld,
    site_jsonld,
)
from lienzo.text.xml import xml_text

HOME = "https://ejemplo.es/lienzo/"
PAGE = f"{HOME}serie/relaciones-con-los-clientes/"


def everything() -> list[dict[str, Any]]:
    it, one = course(), series()
    return [
        lesson_jsonld(it, one, lesson()),
        series_jsonld(it, one),
        episode_jsonld(it, episode()),
        show_jsonld(it, show()),
    ]


def references(value: object) -> set[str]:
    """Collect the addresses in objects that hold nothing but an @id."""
    if isinstance(value, list):
        return set().union(*map(references, value))
    if not isinstance(value, dict):
        return set()
    if list(value) == ["@id"]:
        return {value["@id"]}
    return references(list(value.values()))


def test_everything_refers_to_what_is_there_by_absolute_id() -> None:
    things = everything()
    known = {thing["@id"] for thing in things}
    assert references(things) == known
    assert all(identity.startswith(HOME) for identity in known)
    assert len(known) == 4


def test_a_lesson_is_a_learning_resource_of_its_course() -> None:
    it = lesson_jsonld(course(), series(), lesson())
    assert it["@type"] == "LearningResource"
    assert (it["name"], it["url"], it["position"]) == ("Relaciones con los clientes", PAGE, 7)
    assert it["isPartOf"] == {"@id": f"{HOME}serie/#course"}
    assert it["hasPart"] == {"@id": f"{PAGE}#episode"}
    assert it["datePublished"] == "2026-03-05T06:00:00Z"
    assert it["inLanguage"] == "es"


def test_a_lesson_tells_when_it_was_updated() -> None:
    changed = article(updated=datetime(2026, 3, 20, 9, tzinfo=MADRID))
    it = lesson_jsonld(course(), series(), lesson(article=changed))
    assert it["dateModified"] == "2026-03-20T08:00:00Z"


def test_a_lesson_does_not_name_an_episode_that_is_not_out() -> None:
    held = lesson(episode=episode(state=State.SCHEDULED))
    assert "hasPart" not in lesson_jsonld(course(), series(), held)


def test_a_lesson_of_audio_alone_has_a_page_too() -> None:
    it = lesson_jsonld(course(), series(), lesson(article=None))
    assert it["url"] == PAGE
    assert "datePublished" not in it


def test_a_course_lists_the_lessons_that_have_a_page_and_its_provider() -> None:
    it = series_jsonld(course(), series())
    assert it["@type"] == "Course"
    assert it["hasPart"] == [{"@id": f"{PAGE}#lesson"}]
    assert it["provider"]["name"] == "Ana Peña"
    assert it["description"] == show().description


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
    assert it["partOfSeries"] == {"@id": f"{HOME}#podcast"}
    assert it["episodeNumber"] == 7


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
