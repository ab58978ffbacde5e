"""The page of ways to subscribe: the address, its QR code, and the links that open an app."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import segno
from lxml import etree
from lxml.etree import _Element as Element

from factories import course, episode, show, urls
from lienzo.model import Course
from lienzo.publish.embeds import Embeds
from lienzo.publish.embeds.app_links import APP_LINKS, app_links
from lienzo.publish.embeds.qr_code import QUIET, qr_code
from lienzo.publish.embeds.subscription import DIRECTORIES

FEED = "https://ejemplo.es/lienzo/feed.xml"
NO_SITE = urls(site_url=None)


def page(built: Course | None = None, here: str = "suscribirse/", language: str = "es") -> Element:
    built = built or course()
    html = Embeds(built, language).subscribe_page(built.shows[0], here)
    return etree.fromstring(f"<div>{html!s}</div>")


def text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def apps(tree: Element) -> dict[str, list[str]]:
    """Return the names of the apps by device, in order."""
    groups = tree.xpath("//dl/div")
    return {text(group.find("dt")): [text(x) for x in group.findall("dd")] for group in groups}


def given(**addresses: str) -> Course:
    return course(shows=(show(subscribe=addresses),))


# -- the address --------------------------------------------------------------------------------


def test_the_feed_comes_first_with_its_whole_address_and_a_button_that_needs_a_script() -> None:
    tree = page()
    first = tree.xpath("//a")[0]
    assert (first.get("href"), first.get("type")) == ("../feed.xml", "application/rss+xml")
    assert tree.xpath("//code/text()") == [FEED]
    (button,) = tree.xpath("//button")
    assert button.get("hidden")
    assert (button.get("data-copied"), text(button)) == ("Copiada", "Copiar la dirección")
    assert tree.xpath("//*[@role='status' and not(text())]")


@pytest.mark.parametrize(("language", "word"), [("es", "RSS es una"), ("en", "RSS is an")])
def test_what_rss_is_takes_two_sentences(language: str, word: str) -> None:
    (said,) = [x for x in map(text, page(language=language).xpath("//p")) if x.startswith(word)]
    assert len(re.findall(r"[.?!](?:\s|$)", said)) == 2


def modules(path: str) -> set[tuple[int, int]]:
    """Read the path of a QR code back: the dark modules, by column and row."""
    dark, x, y = set(), 0, 0
    for command, first, second in re.findall(r"([Mmh])(\d+)(?: ([\d.]+))?", path):
        if command == "M":
            x, y = int(first), int(float(second))
            continue
        if command == "h":
            dark |= {(x + step, y) for step in range(int(first))}
        x += int(first)
    return dark


@pytest.mark.parametrize(
    "address",
    [
        FEED,
        "https://xn--pea-8ma.example/feed.xml",
        "https://x.example/" + "a%20b/" * 60 + "feed.xml",
    ],
    ids=["plain", "idn", "long"],
)
def test_the_code_holds_the_address_with_white_around_it(address: str) -> None:
    code = qr_code(address)
    matrix = segno.make(address, error="m", micro=False).matrix
    assert code.size == len(matrix) + 2 * QUIET
    assert modules(code.path) == {
        (x + QUIET, y + QUIET) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark
    }


def test_the_code_is_black_on_white_and_says_what_it_is() -> None:
    (svg,) = page().xpath("//svg")
    code = qr_code(FEED)
    assert svg.get("viewBox") == f"0 0 {code.size} {code.size}"
    assert (svg.get("role"), svg.get("aria-label")) == (
        "img",
        "Código QR con la dirección del feed",
    )
    assert (svg.find("rect").get("fill"), svg.find("path").get("stroke")) == ("#fff", "#000")
    assert svg.find("path").get("d") == code.path


# -- the apps -----------------------------------------------------------------------------------

HOSTILE = "https://xn--pea-8ma.example/a%20b/c%C3%B1&d/feed.xml"
"""The address of a site on peña.example, in a folder with a space, an ñ and an ampersand."""

ENCODED = "https%3A%2F%2Fxn--pea-8ma.example%2Fa%2520b%2Fc%25C3%25B1%26d%2Ffeed.xml"


def links(address: str, title: str = "Lienzo") -> dict[tuple[str, str], str]:
    return {(link.app, link.device): href for link, href in app_links(address, title)}


@pytest.mark.parametrize(
    ("app", "device", "href"),
    [
        ("pocketcasts", "iphone", f"pktc://subscribe/{HOSTILE}"),
        ("pocketcasts", "android", f"pktc://subscribehttps/{HOSTILE.removeprefix('https://')}"),
        ("anytime", "iphone", f"https://anytimeplayer.app/subscribe?url={HOSTILE}"),
        ("anytime", "android", f"https://anytimeplayer.app/subscribe?url={HOSTILE}"),
        ("gpodder", "linux", f"gpodder:{HOSTILE}"),
        (
            "antennapod",
            "android",
            f"https://antennapod.org/deeplink/subscribe?url={ENCODED}&title=Lienzo",
        ),
    ],
)
def test_each_app_is_given_the_address_as_its_makers_say(app: str, device: str, href: str) -> None:
    assert links(HOSTILE)[app, device] == href


def test_an_address_without_encryption_stays_so() -> None:
    found = links("http://x.example/feed.xml")
    assert found["pocketcasts", "android"] == "pktc://subscribe/x.example/feed.xml"
    assert found["pocketcasts", "iphone"] == "pktc://subscribe/http://x.example/feed.xml"


def test_a_site_with_a_hostile_address_reaches_the_apps_whole() -> None:
    """From `site_url` as the author wrote it: an ñ in the domain, a space, an ampersand."""
    built = course(urls=urls(site_url="https://peña.example/a b/cñ&d/"))
    hrefs = [str(href) for href in page(built).xpath("//dd/a/@href")]
    assert hrefs
    assert f"gpodder:{HOSTILE}" in hrefs
    assert all(href.isascii() and " " not in href for href in hrefs)


@pytest.mark.parametrize("title", ["Más & más = ¿?#", 'A "B" <c>', "x\x00y\ud800", "100 %"])
def test_a_title_cannot_break_out_of_its_link(title: str) -> None:
    query = parse_qs(urlsplit(links(FEED, title)["antennapod", "android"]).query)
    assert query["url"] == [FEED]
    assert set(query) == {"url", "title"}
    assert "\x00" not in query["title"][0]


def test_every_app_with_a_link_names_its_source_and_day() -> None:
    """Only what its makers document is linked."""
    for link in APP_LINKS:
        assert urlsplit(link.source).scheme == "https"
        assert date.fromisoformat(link.seen)
        assert link.app in DIRECTORIES


def test_apps_are_listed_by_device() -> None:
    assert apps(page()) == {
        "En el iPhone y el iPad": ["Pocket Casts", "Anytime"],
        "En Android": ["AntennaPod", "Pocket Casts", "Anytime"],
        "En un ordenador con Linux": ["gPodder"],
    }


def test_the_authors_addresses_come_first_in_a_fixed_order_and_take_the_links_place() -> None:
    built = given(
        radio="https://radio.example/1",
        ivoox="https://www.ivoox.com/1",
        pocketcasts="https://pca.st/1",
        spotify="https://open.spotify.com/show/1",
        apple="https://podcasts.apple.com/es/podcast/id1",
    )
    tree = page(built)
    assert apps(tree) == {
        "En cualquier aparato": ["Apple Podcasts", "Spotify", "Pocket Casts", "iVoox", "radio"],
        "En el iPhone y el iPad": ["Anytime"],
        "En Android": ["AntennaPod", "Anytime"],
        "En un ordenador con Linux": ["gPodder"],
    }
    assert tree.xpath("//dd/a/@href")[0] == "https://podcasts.apple.com/es/podcast/id1"


@pytest.mark.parametrize(
    ("addresses", "said"),
    [
        ({}, "Spotify, Amazon Music y Deezer no admiten direcciones"),
        ({"deezer": "https://d.example/"}, "Spotify y Amazon Music no admiten direcciones"),
        (
            {"deezer": "https://d.example/", "spotify": "https://s.example/"},
            "Amazon Music no admite direcciones",
        ),
    ],
)
def test_an_app_that_takes_no_address_is_told_of_unless_the_show_is_there(
    addresses: dict[str, str], said: str
) -> None:
    assert f". {said}:" in text(page(given(**addresses)))


def test_nothing_is_said_of_closed_apps_where_the_show_is_in_all_of_them() -> None:
    everywhere = dict.fromkeys(("spotify", "amazon", "deezer"), "https://x.example/")
    assert "direcciones:" not in text(page(given(**everywhere)))


# -- seasons, languages, no feed ----------------------------------------------------------------


def test_the_feed_of_each_season_is_listed_when_there_are_several() -> None:
    second = episode(slug="otro", title="Otro", season=2, season_name="Lean Canvas")
    tree = page(course(episodes=(episode(), second)))
    assert [(text(a), a.get("href")) for a in tree.xpath("//li/a")] == [
        ("Lienzo en voz alta · Lienzo de modelo de negocio", "../season-1.xml"),
        ("Lienzo en voz alta · Lean Canvas", "../season-2.xml"),
    ]
    assert tree.xpath("//li/code/text()") == [
        "https://ejemplo.es/lienzo/season-1.xml",
        "https://ejemplo.es/lienzo/season-2.xml",
    ]


def test_archives_of_a_season_are_nothing_to_subscribe_to() -> None:
    many = tuple(episode(slug=f"e{n}", season=1 + n // 4, number=n) for n in range(8))
    built = course(shows=(show(feed_length=2),), episodes=many)
    assert page(built).xpath("//li/a/@href") == ["../season-1.xml", "../season-2.xml"]


def test_a_show_in_another_language_has_its_own_feed() -> None:
    built = course(shows=(show(), show(key="en", language="en-GB", title="Canvas aloud")))
    html = str(Embeds(built, "es").subscribe_page(built.shows[1], ""))
    assert "https://ejemplo.es/lienzo/en/feed.xml" in html
    assert 'aria-label="Suscríbete a «Canvas aloud»"' in html


@pytest.mark.parametrize(
    ("subscribe", "holds"),
    [
        ({}, "Todavía no hay una dirección a la que suscribirse."),
        ({"ivoox": "https://www.ivoox.com/1"}, "Abre el pódcast en tu aplicación"),
    ],
)
def test_a_site_without_address_has_no_feed_to_offer(subscribe: dict[str, Any], holds: str) -> None:
    tree = page(course(urls=NO_SITE, shows=(show(subscribe=subscribe),)))
    assert holds in text(tree)
    assert not tree.xpath("//svg | //button | //code")
    assert tree.xpath("//a/@href") == list(subscribe.values())
