"""The feed: what it says, read back strictly and by independent readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

import feedparser
import podcastparser
import pytest
from lxml import etree
from markupsafe import Markup

from everything import everything
from factories import (
    MADRID,
    article,
    audio,
    course,
    episode,
    lesson,
    main_channel,
    picture,
    series,
    show,
    transcript,
    urls,
)
from lienzo.model import Category, Course, Funding, Person, Show, State
from lienzo.publish.feed import build_feed
from lienzo.publish.feed_tags import NAMESPACES

NS = dict(NAMESPACES)
DAY = datetime(2026, 3, 5, 7, 0, tzinfo=MADRID)


def channel(it: Course, of: Show | None = None) -> etree._Element:
    """Build and read back with a parser that forgives nothing."""
    parser = etree.XMLParser(recover=False, resolve_entities=False, no_network=True)
    return etree.fromstring(build_feed(it, main_channel(it, of)), parser)[0]


def items(it: Course) -> list[etree._Element]:
    return channel(it).findall("item")


def one_item(**changes: Any) -> etree._Element:
    return items(course(episodes=(episode(**changes),)))[0]


def text(element: etree._Element, path: str) -> str | None:
    return element.findtext(path, namespaces=NS)


def attributes(element: etree._Element, path: str) -> dict[str, str]:
    found = element.find(path, NS)
    return {} if found is None else dict(found.attrib)


def texts(element: etree._Element, path: str) -> list[str | None]:
    return [x.text for x in element.findall(path, NS)]


def titled(*titles: str, **changes: Any) -> Iterator[Any]:
    for title in titles:
        yield episode(slug=title, stem=title, title=title, guid=title, **changes)


# The channel


def test_the_channel_holds_all_that_apple_and_psp1_require_and_recommend() -> None:
    it = channel(course())
    due = (
        *("title", "link", "description", "language", "copyright", "lastBuildDate", "generator"),
        *("atom:link", "itunes:author", "itunes:owner/itunes:name", "itunes:owner/itunes:email"),
        *("itunes:image", "itunes:category", "itunes:category/itunes:category"),
        *("itunes:explicit", "itunes:type"),
        *("podcast:guid", "podcast:locked", "podcast:medium", "podcast:license"),
    )
    assert [path for path in due if it.find(path, NS) is None] == []


def test_an_item_holds_all_that_apple_and_psp1_require_and_recommend() -> None:
    it = one_item(image=picture(path="episodes/07.jpg", mime="image/jpeg"))
    due = (
        *("title", "link", "guid", "pubDate", "description", "content:encoded", "enclosure"),
        *("itunes:title", "itunes:duration", "itunes:image", "itunes:explicit"),
        *("itunes:episode", "itunes:season", "itunes:episodeType"),
        *("podcast:season", "podcast:episode", "podcast:person", "podcast:transcript"),
        *("podcast:chapters",),
    )
    assert [path for path in due if it.find(path, NS) is None] == []


def test_the_namespaces_are_declared_once_on_rss_and_podcast_has_its_literal_prefix() -> None:
    it = course(episodes=tuple(titled("a", "b", "c")))
    feed = build_feed(it, main_channel(it))
    declared = [x for _, x in etree.iterparse(BytesIO(feed), events=("start-ns",))]
    due = {prefix: uri for prefix, uri in NS.items() if prefix not in {"media", "fh"}}
    assert sorted(declared) == sorted(due.items())
    assert feed.count(b"xmlns") == len(due)
    assert b"<podcast:guid>" in feed


def test_the_channel_links_the_site_and_itself() -> None:
    it = channel(course())
    assert text(it, "link") == "https://ejemplo.es/lienzo/"
    assert attributes(it, "atom:link") == {
        "href": "https://ejemplo.es/lienzo/feed.xml",
        "rel": "self",
        "type": "application/rss+xml",
    }


def test_a_second_show_has_its_own_feed_page_and_files() -> None:
    english = show(key="en", title="Canvas aloud", language="en")
    spoken = episode(show="en", image=picture(mime="image/jpeg", sha256="1" * 64))
    it = channel(course(shows=(show(), english), episodes=(episode(), spoken)), english)
    assert attributes(it, "atom:link")["href"] == "https://ejemplo.es/lienzo/en/feed.xml"
    assert text(it, "link") == "https://ejemplo.es/lienzo/en/"
    assert len(it.findall("item")) == 1
    assert "/en/media/" in attributes(it, "item/podcast:transcript")["url"]
    assert "/en/media/art/" in attributes(it, "item/itunes:image")["href"]
    assert "Read the article" in (text(it, "item/content:encoded") or "")


def test_categories_keep_their_order_and_subcategories() -> None:
    shows = (show(categories=(Category("Education", "Courses"), Category("Business"))),)
    found = channel(course(shows=shows)).findall("itunes:category", NS)
    assert [x.get("text") for x in found] == ["Education", "Business"]
    assert [[sub.get("text") for sub in x] for x in found] == [["Courses"], []]


def test_what_the_author_gave_is_told_and_what_he_did_not_is_absent() -> None:
    rich = show(
        new_feed_url="https://nuevo.es/feed.xml",
        funding=(Funding("https://ejemplo.es/apoya", "Apóyanos"),),
        persons=(Person("Luis", "guest", img="https://e.es/l.jpg", href="https://e.es/l"),),
        medium="course",
        locked=False,
    )
    it = channel(course(shows=(rich,)))
    assert text(it, "itunes:new-feed-url") == "https://nuevo.es/feed.xml"
    assert text(it, "podcast:funding") == "Apóyanos"
    assert attributes(it, "podcast:person")["img"] == "https://e.es/l.jpg"
    assert (text(it, "podcast:medium"), text(it, "podcast:locked")) == ("course", "no")
    bare = channel(course(shows=(show(owner=None, license=None, image=None),)))
    gone = ("itunes:owner", "itunes:image", "copyright", "podcast:license", "podcast:funding")
    assert [path for path in gone if bare.find(path, NS) is not None] == []


@pytest.mark.parametrize(
    ("licence", "name", "url"),
    [
        pytest.param("CC-BY-4.0", "cc-by-4.0", None, id="listed: in small letters"),
        pytest.param(
            "CC-BY-SA-4.0",
            "CC-BY-SA-4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            id="Creative Commons: with address",
        ),
        pytest.param(
            "CC0-1.0",
            "CC0-1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            id="public domain",
        ),
        pytest.param("https://e.es/lic", "https://e.es/lic", "https://e.es/lic", id="an address"),
        pytest.param("La mía", None, None, id="unknown: left out, for it needs an address"),
    ],
)
def test_a_licence_is_named_as_the_podcast_namespace_asks(
    licence: str, name: str | None, url: str | None
) -> None:
    it = channel(course(shows=(show(license=licence),)))
    assert text(it, "podcast:license") == name
    assert attributes(it, "podcast:license").get("url") == url
    assert text(it, "copyright") == f"Ana Peña, {licence}"


# The items: which, in what order, with what dates


@pytest.mark.parametrize("state", [x for x in State if x is not State.PUBLISHED])
def test_only_published_episodes_are_listed(state: State) -> None:
    assert items(course(episodes=(episode(state=state),))) == []


def test_a_feed_without_items_has_no_build_date() -> None:
    assert text(channel(course(episodes=())), "lastBuildDate") is None


def test_a_serial_show_keeps_the_teaching_order_whatever_the_dates() -> None:
    late, early = titled("tráiler", "uno")
    ordered = (replace(late, date=DAY, type="trailer"), replace(early, date=DAY - timedelta(9)))
    assert texts(channel(course(episodes=ordered)), "item/title") == ["tráiler", "uno"]


def test_an_episodic_show_is_newest_first() -> None:
    old, new = titled("viejo", "nuevo")
    episodes = (replace(old, date=DAY - timedelta(9)), replace(new, date=DAY))
    it = channel(course(shows=(show(type="episodic"),), episodes=episodes))
    assert texts(it, "item/title") == ["nuevo", "viejo"]


@pytest.mark.parametrize(
    ("kind", "seconds"), [("serial", [0, 1, 2]), ("episodic", [2, 1, 0])], ids=str
)
def test_equal_dates_get_one_second_steps_in_the_order_of_hearing(
    kind: str, seconds: list[int]
) -> None:
    it = channel(course(shows=(show(type=kind),), episodes=tuple(titled("a", "b", "c", date=DAY))))
    assert texts(it, "item/title") == ["a", "b", "c"]
    dates = [parsedate_to_datetime(x or "") for x in texts(it, "item/pubDate")]
    assert dates == [DAY + timedelta(seconds=x) for x in seconds]


def test_a_step_never_meets_another_date() -> None:
    a, b, c = titled("a", "b", "c", date=DAY)
    it = channel(course(episodes=(a, b, replace(c, date=DAY + timedelta(seconds=1)))))
    assert len(set(texts(it, "item/pubDate"))) == 3


def test_the_same_moment_in_two_zones_is_one_date() -> None:
    a, b = titled("a", "b", date=DAY)
    it = channel(course(episodes=(a, replace(b, date=DAY.astimezone(UTC)))))
    dates = [parsedate_to_datetime(x or "") for x in texts(it, "item/pubDate")]
    assert dates[1] - dates[0] == timedelta(seconds=1)


# One item


def test_an_audio_of_its_own_address_is_left_as_it_is_to_the_byte() -> None:
    url = "https://cdn.es/a+b%2Fc.mp3?sig=x%3D&t=1"
    it = one_item(enclosure_url=url, audio=audio(bytes=7, mime="audio/x-m4a"))
    assert attributes(it, "enclosure") == {"url": url, "length": "7", "type": "audio/x-m4a"}


@pytest.mark.parametrize(
    ("address", "prefix", "prefixed"),
    [
        pytest.param("https://e.es/a.mp3", "https://op3.dev/e/", "https://op3.dev/e/e.es/a.mp3"),
        pytest.param("https://e.es/a.mp3", "https://op3.dev/e", "https://op3.dev/e/e.es/a.mp3"),
        pytest.param(
            "http://e.es/a.mp3", "https://op3.dev/e/", "https://op3.dev/e/http://e.es/a.mp3"
        ),
    ],
    ids=["without https://", "prefix without its slash", "http:// must stay"],
)
def test_an_analytics_prefix_comes_before_the_address(
    address: str, prefix: str, prefixed: str
) -> None:
    it = course(shows=(show(analytics_prefix=prefix),), episodes=(episode(enclosure_url=address),))
    assert attributes(items(it)[0], "enclosure")["url"] == prefixed


def test_trailers_and_bonus_have_no_number_and_a_lone_episode_no_season() -> None:
    it = one_item(type="trailer", number=None, season=None, season_name="")
    gone = ("itunes:episode", "itunes:season", "podcast:episode", "podcast:season")
    assert [path for path in gone if it.find(path, NS) is not None] == []
    assert text(it, "itunes:episodeType") == "trailer"


def test_the_notes_come_with_absolute_links_and_a_line_that_links_the_article() -> None:
    notes = Markup('<h2>Más</h2><p><a href="serie/año/">a</a> <a href="mailto:a@b.es">b</a></p>')
    html = text(one_item(notes=notes), "content:encoded") or ""
    assert html == (
        "<p><strong>Más</strong></p>"
        '<p><a href="https://ejemplo.es/lienzo/serie/a%C3%B1o/">a</a> '
        '<a href="mailto:a@b.es">b</a></p>\n'
        '<p>Lee el artículo: <a href="https://ejemplo.es/lienzo/serie/relaciones-con-los-clientes/">'
        "Relaciones con los clientes</a></p>"
    )


def test_an_episode_without_article_links_its_own_page() -> None:
    html = text(one_item(article=None, page_url="episodios/a/", notes=Markup()), "content:encoded")
    assert html == (
        '<p>Página del episodio: <a href="https://ejemplo.es/lienzo/episodios/a/">'
        "Relaciones con los clientes</a></p>"
    )


@pytest.mark.parametrize(
    ("changes", "description"),
    [
        pytest.param({}, "Dos lecturas", id="its own"),
        pytest.param({"description": ""}, "Lo que se oye", id="else its notes"),
        pytest.param({"description": "", "notes": Markup()}, "¿Antes", id="else the subtitle"),
    ],
)
def test_the_description_is_the_best_text_there_is(
    changes: dict[str, Any], description: str
) -> None:
    assert (text(one_item(**changes), "description") or "").startswith(description)


def test_texts_keep_within_apples_bytes() -> None:
    it = one_item(title="ñ " * 300, description="año " * 2000)
    assert len((text(it, "title") or "").encode()) <= 255
    assert 3990 < len((text(it, "description") or "").encode()) <= 4000


def test_a_transcript_is_captions_only_when_it_has_cues() -> None:
    assert attributes(one_item(), "podcast:transcript")["rel"] == "captions"
    silent = one_item(transcript=transcript(cues=(), format="srt"))
    assert "rel" not in attributes(silent, "podcast:transcript")
    assert attributes(silent, "podcast:transcript")["type"] == "application/x-subrip"


def test_file_names_reach_addresses_in_ascii() -> None:
    it = one_item(stem="07 año #1", image=picture(sha256="1" * 64))
    assert attributes(it, "podcast:chapters")["url"].endswith("/07%20a%C3%B1o%20%231.chapters.json")
    assert attributes(it, "itunes:image")["href"].endswith("/07%20a%C3%B1o%20%231.11111111.png")


# The same course gives the same bytes


def test_building_twice_gives_the_same_bytes_on_any_day() -> None:
    it = course(episodes=tuple(titled("a", "b", date=DAY)))
    later = replace(it, now=it.now + timedelta(days=400))
    assert build_feed(it, main_channel(it)) == build_feed(later, main_channel(later))


# Independent readers


def many() -> Course:
    pages = tuple(titled("uno", "dos", "tres"))
    files = ((1_000_001, "audio/mpeg", 61.4), (2, "audio/x-m4a", 3599.6), (3, "audio/ogg", 0.2))
    episodes = tuple(
        replace(
            page,
            audio=audio(bytes=size, mime=mime, duration=seconds),
            enclosure_url=f"https://e.es/{page.slug}.mp3",
        )
        for page, (size, mime, seconds) in zip(pages, files, strict=True)
    )
    return course(episodes=episodes)


EXPECTED = [
    ("uno", "https://e.es/uno.mp3", 1_000_001, "audio/mpeg", 61),
    ("dos", "https://e.es/dos.mp3", 2, "audio/x-m4a", 3600),
    ("tres", "https://e.es/tres.mp3", 3, "audio/ogg", 1),
]


def test_feedparser_agrees_on_guid_enclosure_and_duration() -> None:
    feed = feedparser.parse(build_feed(many(), main_channel(many())))
    assert not feed.bozo
    assert [
        (x.id, *(x.enclosures[0][key] for key in ("href", "length", "type")), x.itunes_duration)
        for x in feed.entries
    ] == [(guid, url, str(size), mime, str(time)) for guid, url, size, mime, time in EXPECTED]


def test_podcastparser_agrees_on_guid_enclosure_and_duration() -> None:
    feed = podcastparser.parse(
        "https://e.es/feed.xml", BytesIO(build_feed(many(), main_channel(many())))
    )
    assert sorted(
        (
            x["guid"],
            enclosure["url"],
            enclosure["file_size"],
            enclosure["mime_type"],
            x["total_time"],
        )
        for x in feed["episodes"]
        for enclosure in x["enclosures"]
    ) == sorted(EXPECTED)
    assert (feed["title"], feed["explicit"]) == ("Lienzo en voz alta", False)


def test_feedparser_reads_a_feed_with_everything_and_its_chapters() -> None:
    it = everything()
    feed = feedparser.parse(build_feed(it, main_channel(it)))
    assert not feed.bozo
    assert [x.title for x in feed.entries] == ["Avance", "Relaciones con los clientes"]
    chapters = feed.entries[1].psc_chapters["chapters"]
    assert [(x["start"], x["title"]) for x in chapters] == [
        ("00:00:00.000", "Introducción"),
        ("00:01:02.500", "Antes de la venta"),
        ("00:04:00.000", "Después de la venta"),
        ("00:05:00.250", "Con dibujo"),
    ]
    assert feed.entries[1].media_thumbnail[0]["width"] == "1280"


def test_podcastparser_reads_a_feed_with_everything_and_its_chapters() -> None:
    it = everything()
    feed = podcastparser.parse("https://e.es/f.xml", BytesIO(build_feed(it, main_channel(it))))
    _, newest = feed["episodes"]
    assert [(x["start"], x["title"]) for x in newest["chapters"]] == [
        (0, "Introducción"),
        (62, "Antes de la venta"),  # it keeps whole seconds
        (240, "Después de la venta"),
        (300, "Con dibujo"),
    ]
    assert newest["number"] == 7
    assert newest["episode_art_url"].endswith(".feedbeef.jpg")  # the square one


# Faults measured in other generators, each once seen in the wild


def test_eleventy_podcaster_itunes_title_is_closed_by_its_own_tag() -> None:
    assert text(one_item(), "itunes:title") == "Relaciones con los clientes"


def test_eleventy_podcaster_dates_are_rfc_2822_and_not_rfc_3339() -> None:
    assert text(one_item(), "pubDate") == "Thu, 05 Mar 2026 07:00:00 +0100"


def test_eleventy_podcaster_and_dircast_m4a_is_not_served_as_mp3() -> None:
    it = one_item(audio=audio(name="x.m4a", mime="audio/x-m4a"))
    assert attributes(it, "enclosure")["type"] == "audio/x-m4a"


def test_rss_plugin_ampersands_are_escaped_once() -> None:
    it = course(shows=(show(title="T & Co"),), episodes=(episode(title="Hola & adiós"),))
    feed = build_feed(it, main_channel(it))
    assert b"<title>T &amp; Co</title>" in feed
    assert "<title>Hola &amp; adiós</title>".encode() in feed


def test_rss_plugin_no_none_is_written_for_what_is_missing() -> None:
    it = course(
        shows=(show(image=None, owner=None, license=None),),
        episodes=(episode(image=None, transcript=None, chapters=(), number=None, season=None),),
    )
    assert b"None" not in build_feed(it, main_channel(it))


def test_feedgen_explicit_is_true_or_false() -> None:
    it = course(shows=(show(explicit=True),), episodes=(episode(explicit=False),))
    assert text(channel(it), "itunes:explicit") == "true"
    assert text(channel(it), "item/itunes:explicit") == "false"


def test_feedgen_the_channels_link_is_not_the_feed() -> None:
    assert text(channel(course()), "link") == "https://ejemplo.es/lienzo/"


def test_feedgen_the_build_date_is_the_newest_items_and_not_now() -> None:
    a, b = titled("a", "b")
    it = course(episodes=(replace(a, date=DAY), replace(b, date=DAY - timedelta(days=1))))
    assert text(channel(it), "lastBuildDate") == "Thu, 05 Mar 2026 07:00:00 +0100"


def test_feedgen_items_are_not_prepended() -> None:
    it = course(episodes=tuple(titled("a", "b", "c")))
    assert texts(channel(it), "item/title") == ["a", "b", "c"]


def test_dircast_a_name_with_spaces_and_ampersand_becomes_a_valid_address() -> None:
    it = one_item(enclosure_url="media/1 más y menos.m4a")
    assert (
        attributes(it, "enclosure")["url"]
        == "https://ejemplo.es/lienzo/media/1%20m%C3%A1s%20y%20menos.m4a"
    )


def test_dircast_two_episodes_of_one_title_have_two_guids() -> None:
    a, b = titled("a", "b")
    it = channel(course(episodes=(replace(a, title="x"), replace(b, title="x"))))
    assert texts(it, "item/guid") == ["a", "b"]


def test_octopod_markup_in_titles_and_chapters_is_text() -> None:
    title = "<b>a</b> & ]]> \"b\" 'c'"
    assert text(one_item(title=title), "title") == title


def test_a_guid_is_no_permalink() -> None:
    assert attributes(one_item(), "guid") == {"isPermaLink": "false"}


def test_the_article_line_takes_the_articles_title() -> None:
    titled_article = article(title="Otro <título>")
    lessons = (lesson(article=titled_article),)
    it = course(series=(series(lessons=lessons),), urls=urls())
    html = text(items(it)[0], "content:encoded") or ""
    assert ">Otro &lt;título&gt;</a>" in html
