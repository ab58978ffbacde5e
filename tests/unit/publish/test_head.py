"""What a page says in its head."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from lxml import etree, html
from markupsafe import Markup

from factories import MADRID, course, episode, show, urls
from lienzo.model import Course, State
from lienzo.publish.head import PagePicture, Times, head

PAGE = "serie/relaciones-con-los-clientes/"
WIDE = PagePicture("media/cards/07 año#.1234.png", "image/png", 1200, 630, "El bloque 7.")
SQUARE = PagePicture("media/art/cover.1234.jpg", "image/jpeg", 3000, 3000)


def made(it: Course | None = None, **changes: Any) -> Markup:
    values: dict[str, Any] = {
        "title": "Relaciones con los clientes",
        "description": "Cuándo empieza la relación.",
        "url": PAGE,
        "image": WIDE,
        "jsonld": [],
        "kind": "article",
        "episode": episode(),
    }
    return head(it or course(), **(values | changes))


def read(markup: Markup) -> etree._Element:
    return html.document_fromstring(f"<html><head>{markup}</head><body></body></html>").head


def prop(markup: Markup, name: str) -> str | None:
    found = read(markup).xpath("meta[@property=$name]/@content", name=name)
    assert isinstance(found, list)
    assert len(found) <= 1
    return str(found[0]) if found else None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("og:title", "Relaciones con los clientes"),
        ("og:type", "article"),
        ("og:url", "https://ejemplo.es/lienzo/serie/relaciones-con-los-clientes/"),
        ("og:description", "Cuándo empieza la relación."),
        ("og:image", "https://ejemplo.es/lienzo/media/cards/07%20a%C3%B1o%23.1234.png"),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "El bloque 7."),
        ("og:locale", "es_ES"),
        ("og:site_name", "Lienzo en voz alta"),
        ("og:audio", "https://ejemplo.es/lienzo/media/07-relaciones-con-los-clientes.mp3"),
        ("og:audio:type", "audio/mpeg"),
    ],
)
def test_a_page_tells_opengraph_what_it_is(name: str, content: str) -> None:
    assert prop(made(), name) == content


def test_a_page_describes_itself_once_to_search_engines() -> None:
    assert read(made()).xpath("meta[@name='description']/@content") == [
        "Cuándo empieza la relación."
    ]


def test_what_is_not_known_is_left_out() -> None:
    nothing = course(shows=(), series=(), episodes=())
    bare = made(nothing, description="", image=None, episode=None)
    gone = ("og:description", "og:image", "og:image:alt", "og:audio", "og:site_name", "og:locale")
    assert [name for name in gone if prop(bare, name) is not None] == []
    assert "None" not in bare


def test_only_the_page_of_a_published_episode_has_its_audio() -> None:
    assert prop(made(episode=None), "og:audio") is None
    assert prop(made(episode=episode(state=State.SCHEDULED)), "og:audio") is None


def test_an_absolute_address_is_the_same_page() -> None:
    assert made(url=f"https://ejemplo.es/lienzo/{PAGE}") == made()


def test_every_show_is_linked_as_a_feed() -> None:
    it = course(shows=(show(), show(key="en", title="Canvas aloud", language="en")))
    links = read(made(it)).xpath("link[@rel='alternate'][@type='application/rss+xml']")
    assert isinstance(links, list)
    assert [(x.get("title"), x.get("href")) for x in links] == [  # type: ignore[union-attr]
        ("Lienzo en voz alta", "https://ejemplo.es/lienzo/feed.xml"),
        ("Canvas aloud", "https://ejemplo.es/lienzo/en/feed.xml"),
    ]


def test_every_feed_is_linked_with_its_type_the_podcast_first() -> None:
    links = read(made()).xpath("link[@rel='alternate']")
    assert isinstance(links, list)
    assert [(x.get("type"), x.get("title"), x.get("href")) for x in links] == [  # type: ignore[union-attr]
        ("application/rss+xml", "Lienzo en voz alta", "https://ejemplo.es/lienzo/feed.xml"),
        ("application/feed+json", "Lienzo en voz alta", "https://ejemplo.es/lienzo/feed.json"),
        (
            "application/atom+xml",
            "Lienzo en voz alta · Artículos",
            "https://ejemplo.es/lienzo/articles.xml",
        ),
    ]


def test_seasons_and_archives_are_not_linked() -> None:
    """They are parts of the show, not the show."""
    two = (episode(), episode(slug="b", guid="b", season=2))
    markup = made(course(shows=(show(feed_length=1),), episodes=two))
    assert "season-" not in markup
    assert "archive" not in markup


def test_a_course_without_articles_has_no_articles_feed_to_link() -> None:
    assert "atom+xml" not in made(course(series=()))


def test_a_site_without_address_has_no_feed_to_link() -> None:
    assert 'rel="alternate"' not in made(course(urls=urls(site_url=None)))


@pytest.mark.parametrize(
    ("language", "locale"),
    [("es", "es_ES"), ("es-MX", "es_MX"), ("en", "en_US"), ("ca", "ca_ES"), ("??", None)],
)
def test_the_locale_has_a_country(language: str, locale: str | None) -> None:
    assert prop(made(language=language), "og:locale") == locale


@pytest.mark.parametrize(
    "text", ['"><script>alert(1)</script>', "a & b", "'x' \"y\"", "</head><body>", "a\x00\ud800b"]
)
def test_hostile_text_stays_inside_its_attribute(text: str) -> None:
    it = course(shows=(show(title=text),))
    picture = PagePicture("media/a.png", "image/png", 1200, 630, text)
    markup = made(it, title=text, description=text, image=picture, jsonld=[{"name": text}])
    kept = text.replace("\x00", "").replace("\ud800", "")
    assert prop(markup, "og:title") == kept
    assert prop(markup, "og:site_name") == kept
    assert prop(markup, "og:image:alt") == kept
    assert {x.tag for x in read(markup).iter()} == {"head", "meta", "link", "script"}
    assert markup.encode()


def test_schema_org_data_come_one_script_each() -> None:
    assert made(jsonld=[{"a": 1}, {"b": 2}]).count('<script type="application/ld+json">') == 2


def test_a_site_without_an_address_names_none() -> None:
    """OpenGraph wants absolute addresses; a relative one would be a wrong one."""
    bare = made(course(urls=urls(site_url=None)))
    named = ("og:url", "og:image", "og:image:width", "og:image:alt")
    assert [name for name in named if prop(bare, name) is not None] == []
    assert "twitter:card" not in bare


@pytest.mark.parametrize(
    ("picture", "card"), [(WIDE, ["summary_large_image"]), (SQUARE, ["summary"]), (None, [])]
)
def test_a_wide_picture_fills_the_preview_and_a_square_one_is_not_cut(
    picture: PagePicture | None, card: list[str]
) -> None:
    assert read(made(image=picture)).xpath("meta[@name='twitter:card']/@content") == card


def test_facts_of_a_picture_follow_it() -> None:
    """A reader of OpenGraph counts them to the picture before them."""
    found = read(made()).xpath("meta/@property")
    assert isinstance(found, list)
    at = found.index("og:image")
    facts = ["og:image:type", "og:image:width", "og:image:height", "og:image:alt"]
    assert found[at + 1 : at + 5] == facts


def test_a_picture_that_nobody_described_has_no_words() -> None:
    assert prop(made(image=SQUARE), "og:image:alt") is None


def test_an_article_tells_when_it_went_out_and_when_it_was_mended() -> None:
    out, mended = datetime(2026, 3, 5, 7, tzinfo=MADRID), datetime(2026, 3, 20, 9, tzinfo=MADRID)
    markup = made(times=Times(out, mended))
    assert prop(markup, "article:published_time") == "2026-03-05T06:00:00Z"
    assert prop(markup, "article:modified_time") == "2026-03-20T08:00:00Z"
    assert prop(made(times=Times(out)), "article:modified_time") is None
    assert prop(made(), "article:published_time") is None
