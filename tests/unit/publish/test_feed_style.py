"""The sheets that make a feed a page, and the feed that names them."""

from __future__ import annotations

from dataclasses import replace

import feedparser
import pytest
from lxml import etree, html

from factories import course, episode, main_channel, picture, show
from lienzo.model import Course, Show
from lienzo.publish.feed import build_feed
from lienzo.publish.feed_style import style_sheets


def page(it: Course, of: Show | None = None) -> html.HtmlElement:
    """What a browser with XSLT makes of a feed."""
    one = of or it.shows[0]
    sheet = next(s for path, s in style_sheets(one).items() if path.endswith(".xsl"))
    transformed = etree.XSLT(etree.fromstring(sheet))(
        etree.fromstring(build_feed(it, main_channel(it, one)))
    )
    return html.document_fromstring(str(transformed))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_feed_names_both_sheets_before_its_root() -> None:
    """By name alone: they lie beside it, so that the same bytes work at any address."""
    written = build_feed(course(), main_channel(course())).decode()
    assert written.splitlines()[1:3] == [
        '<?xml-stylesheet type="text/xsl" href="feed.xsl"?>',
        '<?xml-stylesheet type="text/css" href="feed.css"?>',
    ]
    assert not feedparser.parse(written).bozo


def test_the_sheets_lie_beside_the_feeds_of_their_show() -> None:
    assert list(style_sheets(show())) == ["feed.xsl", "feed.css"]
    assert list(style_sheets(show(key="en"))) == ["en/feed.xsl", "en/feed.css"]


def test_the_page_says_how_to_subscribe() -> None:
    found = page(course())
    assert found.get("lang") == "es-ES"
    assert words(found.find(".//h1")) == "Lienzo en voz alta"
    assert found.xpath("//input/@value") == ["https://ejemplo.es/lienzo/feed.xml"]
    assert found.xpath("//label/@for") == found.xpath("//input/@id")
    assert {x.tag for x in found.body} == {"header", "main", "footer"}
    assert found.xpath("//script|//link|//@onclick") == []


def test_each_episode_can_be_heard_and_opened() -> None:
    found = page(course())
    (item,) = found.xpath("//li")
    assert words(item).startswith("Relaciones con los clientes 5 de marzo de 2026 · 9 min ")
    assert item.xpath(".//time/@datetime") == ["2026-03-05"]
    (audio,) = item.xpath(".//audio")
    assert (audio.get("preload"), audio.get("src")) == (
        "none",
        "https://ejemplo.es/lienzo/media/07-relaciones-con-los-clientes.mp3",
    )
    assert audio.get("aria-label") == "Escuchar: Relaciones con los clientes"
    assert item.xpath(".//a/@href") == [
        "https://ejemplo.es/lienzo/serie/relaciones-con-los-clientes/"
    ]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (20.0, "1 min"),
        (60.0, "1 min"),
        (61.0, "2 min"),
        (277.0, "5 min"),
        (3540.0, "59 min"),
        (3541.0, "1 h"),
        (3600.0, "1 h"),
        (4000.0, "1 h 7 min"),
        (7200.0, "2 h"),
    ],
)
def test_a_duration_is_rounded_up_to_minutes_as_on_the_pages(seconds: float, said: str) -> None:
    it = episode()
    it = replace(it, audio=replace(it.audio, duration=seconds))
    (meta,) = page(course(episodes=(it,))).xpath("//li/p[@class='meta']")
    assert words(meta) == f"5 de marzo de 2026 · {said}"


def test_it_speaks_the_language_of_the_show() -> None:
    english = show(key="en", language="en-GB", title="Canvas aloud", image=None)
    it = course(shows=(show(), english), episodes=(episode(show="en"),))
    found = page(it, english)
    assert found.get("lang") == "en-GB"
    assert "5 March 2026" in words(found)
    assert found.xpath("//img") == []


def test_a_language_it_does_not_speak_is_marked() -> None:
    """The words are Spanish then, and the author's text says what it is."""
    found = page(course(shows=(show(language="ca"),)))
    assert found.get("lang") == "es"
    assert found.xpath("//*[@lang='ca']//h1")


def test_a_show_before_its_first_episode_says_so() -> None:
    assert "Todavía no hay ningún episodio." in words(page(course(episodes=())))


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "' or 1", '"><b>', "T & Co"])
def test_hostile_text_stays_text(text: str) -> None:
    it = course(shows=(show(title=text, description=text),), episodes=(episode(title=text),))
    found = page(it)
    assert words(found.find(".//h1")) == text
    assert found.xpath("//script|//b") == []


def test_the_fallback_shows_the_cover_of_the_show() -> None:
    """A path with anything in it stays inside the quotes."""
    strange = show(key="en", image=picture())
    sheet = style_sheets(strange)["en/feed.css"].decode()
    assert 'url("media/art/cover.c0ffee11.png")' in sheet
    assert "url(" not in style_sheets(show(image=None))["feed.css"].decode().split("rss {")[1]
    assert "§" not in sheet
