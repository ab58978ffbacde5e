"""The proof: a good feed passes, and each fault is named by its own code."""

from __future__ import annotations

import string
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from lxml import etree
from markupsafe import Markup

from factories import audio, course, episode, main_channel, picture, show
from lienzo.model import Course, Funding, Person
from lienzo.problems import Problem, explain, feed_codes
from lienzo.problems.code import Code
from lienzo.publish.feed import build_feed
from lienzo.publish.feed_tags import NAMESPACES
from lienzo.publish.proof import prove_feed

NS = dict(NAMESPACES)
Tamper = Callable[[etree._Element], None]


def good() -> Course:
    """Two episodes, the second with a picture of its own."""
    second = episode(
        slug="canales",
        stem="08-canales",
        title="Canales",
        number=8,
        guid="otro",
        enclosure_url="https://ejemplo.es/lienzo/media/08-canales.mp3",
        image=picture(sha256="1" * 64),
    )
    rich = show(
        funding=(Funding("https://e.es/apoya", "Apóyanos"),),
        persons=(Person("Ana", href="https://e.es/ana"), Person("Luis", "guest")),
        new_feed_url="https://nuevo.es/feed.xml",
        license="CC-BY-SA-4.0",
    )
    return course(shows=(rich,), episodes=(episode(), second))


def prove(it: Course, tamper: Tamper | None = None) -> list[Problem]:
    feed = build_feed(it, main_channel(it))
    if tamper is not None:
        root = etree.fromstring(feed)
        tamper(root)
        feed = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return list(prove_feed(feed, it, main_channel(it)))


def codes(problems: list[Problem]) -> set[str]:
    return {problem.code.id for problem in problems}


def node(root: etree._Element, path: str) -> etree._Element:
    found = root.find(f"channel/{path}", NS)
    assert found is not None, path
    return found


def say(path: str, text: str) -> Tamper:
    """Write another text, or attribute after @, at a path."""

    def tamper(root: etree._Element) -> None:
        element, _, attribute = path.partition("@")
        if attribute:
            node(root, element).set(attribute, text)
        else:
            node(root, element).text = text

    return tamper


def drop(path: str) -> Tamper:
    def tamper(root: etree._Element) -> None:
        element, _, attribute = path.partition("@")
        found = node(root, element)
        if attribute:
            del found.attrib[attribute]
        else:
            parent = found.getparent()
            assert parent is not None
            parent.remove(found)

    return tamper


def double(path: str) -> Tamper:
    def tamper(root: etree._Element) -> None:
        found = node(root, path)
        found.addnext(etree.fromstring(etree.tostring(found, with_tail=False)))
        for copy in root.iter():
            etree.cleanup_namespaces(copy, keep_ns_prefixes=list(NS))

    return tamper


def add(parent: str, name: str, text: str = "x") -> Tamper:
    def tamper(root: etree._Element) -> None:
        prefix, _, local = name.rpartition(":")
        tag = f"{{{NS[prefix]}}}{local}" if prefix else local
        etree.SubElement(node(root, parent), tag).text = text

    return tamper


def swap_items(root: etree._Element) -> None:
    first, second = root.findall("channel/item")
    second.addnext(first)


def stranger(root: etree._Element) -> None:
    double("item")(root)
    node(root, "item[2]/guid").text = "nadie"
    node(root, "item[2]/enclosure").set("url", "https://e.es/nadie.mp3")


def test_a_good_feed_has_no_problem() -> None:
    assert prove(good()) == []


def test_the_smallest_feed_has_no_error() -> None:
    bare = show(owner=None, license=None, persons=())
    item = episode(transcript=None, chapters=(), persons=(), season=None, notes=Markup())
    assert prove(course(shows=(bare,), episodes=(item,))) == []


TAMPERED = [
    # what, code, how
    ("an item is lost", feed_codes.LOST_ITEM, drop("item[2]")),
    ("an item is there twice", feed_codes.GUID_TWICE, double("item[2]")),
    ("an item is a stranger", feed_codes.STRANGE_ITEM, stranger),
    ("items are swapped", feed_codes.OUT_OF_ORDER, swap_items),
    ("a second link", feed_codes.REPEATED, double("link")),
    ("a second enclosure", feed_codes.REPEATED, double("item/enclosure")),
    ("a second guid", feed_codes.REPEATED, double("item/guid")),
    ("unknown podcast element", feed_codes.STRANGE_ELEMENT, add("item", "podcast:transcrip")),
    ("unknown plain element", feed_codes.STRANGE_ELEMENT, add("item", "author")),
    ("an element W3C refuses", feed_codes.STRANGE_ELEMENT, add("item", "itunes:order", "1")),
    ("another language", feed_codes.DIFFERS, say("language", "en")),
    ("another title", feed_codes.DIFFERS, say("item/title", "Otra")),
    ("another description", feed_codes.DIFFERS, say("item/description", "Otra")),
    ("other notes", feed_codes.DIFFERS, say("item/content:encoded", "<p>a</p>")),
    ("another length", feed_codes.DIFFERS, say("item/enclosure@length", "1")),
    ("another type", feed_codes.DIFFERS, say("item/enclosure@type", "audio/mp3")),
    ("another address", feed_codes.DIFFERS, say("item/enclosure@url", "https://e.es/x.mp3")),
    ("another duration", feed_codes.DIFFERS, say("item/itunes:duration", "8")),
    ("another number", feed_codes.DIFFERS, say("item/itunes:episode", "9")),
    ("another episode type", feed_codes.DIFFERS, say("item/itunes:episodeType", "bonus")),
    ("a permalink", feed_codes.DIFFERS, say("item/guid@isPermaLink", "true")),
    (
        "another date, well written",
        feed_codes.DIFFERS,
        say("item/pubDate", "Fri, 06 Mar 2026 07:00:00 +0100"),
    ),
    ("the other answer", feed_codes.DIFFERS, say("itunes:explicit", "true")),
    ("another category", feed_codes.DIFFERS, say("itunes:category@text", "Kids & family")),
    ("a category less", feed_codes.DIFFERS, drop("itunes:category[2]/itunes:category")),
    ("another guid of the show", feed_codes.DIFFERS, say("podcast:guid", str(UUID(int=7)))),
    ("a person less", feed_codes.MISSING, drop("podcast:person[2]")),
    ("another medium", feed_codes.DIFFERS, say("podcast:medium", "music")),
    (
        "a transcript of another type",
        feed_codes.DIFFERS,
        say("item/podcast:transcript@type", "text/html"),
    ),
    ("date: ISO 8601", feed_codes.BAD_DATE, say("item/pubDate", "2026-03-05T07:00:00Z")),
    ("date: weekday", feed_codes.BAD_DATE, say("item/pubDate", "Mon, 05 Mar 2026 07:00:00 +0100")),
    ("date: Apple's wrong one", feed_codes.BAD_DATE, say("lastBuildDate", "7/6/2014 1:00:00 PM")),
    (
        "date: no such day",
        feed_codes.BAD_DATE,
        say("lastBuildDate", "Mon, 30 Feb 2026 07:00:00 +0000"),
    ),
    ("number: negative length", feed_codes.BAD_NUMBER, say("item/enclosure@length", "-5")),
    ("number: None", feed_codes.BAD_NUMBER, say("item/enclosure@length", "None")),
    ("number: fraction", feed_codes.BAD_NUMBER, say("item/itunes:duration", "6.03")),
    ("number: zero", feed_codes.BAD_NUMBER, say("item/itunes:season", "0")),
    ("explicit: yes", feed_codes.NOT_TRUE_FALSE, say("itunes:explicit", "yes")),
    ("explicit: clean", feed_codes.NOT_TRUE_FALSE, say("item/itunes:explicit", "clean")),
    ("address: relative", feed_codes.BAD_ADDRESS, say("item/enclosure@url", "media/a.mp3")),
    ("address: script", feed_codes.BAD_ADDRESS, say("item/enclosure@url", "javascript:alert(1)")),
    ("address: spaces", feed_codes.BAD_ADDRESS, say("item/link", "https://e.es/a b/")),
    ("address: not ASCII", feed_codes.BAD_ADDRESS, say("itunes:image@href", "https://e.es/ñ.png")),
    ("address: no host", feed_codes.BAD_ADDRESS, say("link", "https://")),
    ("address: chapters", feed_codes.BAD_ADDRESS, say("item/podcast:chapters@url", "a.json")),
    ("address: person", feed_codes.BAD_ADDRESS, say("podcast:person@href", "/ana")),
    ("too long a title", feed_codes.TOO_LONG, say("item/title", "ñ" * 128)),
    ("too long a description", feed_codes.TOO_LONG, say("description", "a" * 4001)),
    ("outer space", feed_codes.OUTER_SPACE, say("item/title", " Relaciones con los clientes")),
    (
        "a relative link",
        feed_codes.RELATIVE_LINK,
        say("item/content:encoded", '<p><a href="../a/">x</a></p>'),
    ),
]
REQUIRED = [
    *("title", "link", "description", "atom:link", "atom:link@href", "language", "generator"),
    *("itunes:author", "itunes:owner", "itunes:owner/itunes:email", "itunes:image", "copyright"),
    *("itunes:explicit", "itunes:type", "itunes:new-feed-url", "lastBuildDate"),
    *("podcast:guid", "podcast:locked", "podcast:locked@owner", "podcast:medium"),
    *("podcast:license", "podcast:license@url", "podcast:funding", "podcast:funding@url"),
    *(f"item/{name}" for name in ("title", "link", "guid", "guid@isPermaLink", "pubDate")),
    *(f"item/{name}" for name in ("description", "content:encoded", "enclosure")),
    *(f"item/enclosure@{name}" for name in ("url", "length", "type")),
    *(f"item/itunes:{name}" for name in ("title", "duration", "explicit", "season", "episode")),
    *("item/itunes:episodeType", "item[2]/itunes:image", "item/podcast:season@name"),
    *(f"item/podcast:{name}" for name in ("season", "episode", "person", "chapters")),
    *("item/podcast:transcript", "item/podcast:transcript@type", "item/podcast:transcript@rel"),
]


@pytest.mark.parametrize(
    ("code", "tamper"),
    [pytest.param(code, tamper, id=what) for what, code, tamper in TAMPERED],
)
def test_a_feed_that_was_tampered_with_is_named_by_exactly_that_code(
    code: Code, tamper: Tamper
) -> None:
    assert codes(prove(good(), tamper)) == {code.id}


@pytest.mark.parametrize("path", REQUIRED)
def test_whatever_is_taken_out_of_a_feed_is_missed(path: str) -> None:
    assert codes(prove(good(), drop(path))) == {feed_codes.MISSING.id}


def test_a_changed_guid_is_a_lost_item_and_a_stranger() -> None:
    found = codes(prove(good(), say("item/guid", "nuevo")))
    assert found == {feed_codes.LOST_ITEM.id, feed_codes.STRANGE_ITEM.id}


def test_an_element_that_the_model_has_no_value_for_is_strange() -> None:
    trailer = episode(type="trailer", number=None)
    it = course(episodes=(trailer,))
    assert codes(prove(it, add("item", "itunes:episode", "1"))) == {feed_codes.STRANGE_ELEMENT.id}


# The document


def proved(feed: bytes) -> set[str]:
    it = good()
    return codes(list(prove_feed(feed, it, main_channel(it))))


def built() -> bytes:
    it = good()
    return build_feed(it, main_channel(it))


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        pytest.param("LZ501", b"</itunes:title>", b"</title>", id="Eleventy's closing tag"),
        pytest.param("LZ501", b"Lienzo en voz", b"T & Co", id="bare ampersand"),
        pytest.param("LZ501", b"Lienzo en voz", b"a\x08b", id="control character"),
        pytest.param("LZ501", b"Lienzo en voz", b"a\xf1o", id="Latin-1 bytes"),
        pytest.param("LZ501", b"encoding='UTF-8'", b"encoding='ISO-8859-1'", id="encoding"),
        pytest.param("LZ501", b"</rss>", b"", id="cut off"),
        pytest.param("LZ502", b'version="2.0"', b'version="0.91"', id="other version"),
        pytest.param("LZ502", b"</channel>", b"</channel><channel/>", id="two channels"),
        pytest.param("LZ502", b"<rss ", b"<!DOCTYPE rss>\n<rss ", id="document type"),
        pytest.param("LZ503", b"namespace/1.0", b"namespace/2.0", id="podcast namespace"),
        pytest.param("LZ503", b"podcast-1.0.dtd", b"Podcast-1.0.dtd", id="case of itunes"),
        pytest.param("LZ503", b"<item>", b'<item xmlns:x="y">', id="a namespace inside"),
        pytest.param("LZ503", b"podcast:", b"pc:", id="Podcast Index reads the prefix literally"),
    ],
)
def test_a_broken_document_is_refused_as_a_whole(code: str, before: bytes, after: bytes) -> None:
    feed = built()
    assert before in feed
    changed = feed.replace(before, after)
    if before == b"podcast:":
        changed = changed.replace(b"xmlns:podcast=", b"xmlns:pc=")
    assert proved(changed) == {code}


def test_nothing_at_all_is_no_feed() -> None:
    assert proved(b"") == {"LZ501"}
    assert proved(b"<html/>") == {"LZ502"}


def test_entities_are_neither_resolved_nor_fetched() -> None:
    bomb = b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<rss '
    assert proved(built().replace(b"<rss ", bomb)) == {"LZ502"}


def test_a_namespace_declared_again_inside_is_refused() -> None:
    again = b'<item xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">'
    assert proved(built().replace(b"<item>", again, 1)) == {"LZ503"}


# What the author can do better


def shows(**changes: Any) -> Course:
    return course(shows=(show(**changes),))


@pytest.mark.parametrize(
    ("code", "key", "it"),
    [
        pytest.param("LZ505", "image", shows(image=None), id="no artwork"),
        pytest.param("LZ505", "categories", shows(categories=()), id="no category"),
        pytest.param("LZ505", "description", shows(description=""), id="no description"),
        pytest.param("LZ505", "language", shows(language=""), id="no language"),
        pytest.param(
            "LZ505", "episode", course(episodes=(episode(number=None),)), id="serial, no number"
        ),
        pytest.param("LZ521", "title", shows(title="<b>Lienzo</b>"), id="HTML in the title"),
        pytest.param("LZ521", "description", shows(description="a&nbsp;b"), id="HTML in the show"),
        pytest.param("LZ521", "title", course(episodes=(episode(title="<i>a</i>"),)), id="episode"),
        pytest.param("LZ522", "title", shows(title="ñ" * 128), id="long title"),
        pytest.param(
            "LZ522", "description", course(episodes=(episode(description="a " * 2001),)), id="long"
        ),
        pytest.param("LZ523", "", course(episodes=()), id="no episodes"),
        pytest.param("LZ524", "license", shows(license="La mía"), id="unknown licence"),
        pytest.param(
            *("LZ514", "audio", course(episodes=(episode(enclosure_url="ftp://e.es/a.mp3"),))),
            id="not on the web",
        ),
        pytest.param("LZ516", "episode", course(episodes=(episode(number=0),)), id="number zero"),
        pytest.param(
            "LZ516", "audio", course(episodes=(episode(audio=audio(bytes=0)),)), id="empty"
        ),
    ],
)
def test_what_the_author_wrote_is_judged_at_its_key(code: str, key: str, it: Course) -> None:
    problems = prove(it)
    assert codes(problems) == {code}
    origins = [x.origin.of(key) for x in (*it.shows, *it.episodes)]
    assert problems[0].where in origins


def test_two_episodes_with_one_guid_or_one_audio_are_named_at_the_second() -> None:
    first, second = good().episodes
    twins = replace(second, guid=first.guid)
    problems = prove(replace(good(), episodes=(first, twins)))
    assert feed_codes.GUID_TWICE.id in codes(problems)
    same = replace(second, enclosure_url=first.enclosure_url)
    assert codes(prove(replace(good(), episodes=(first, same)))) == {feed_codes.AUDIO_TWICE.id}


def test_a_problem_is_shown_at_the_authors_line_with_the_way_out() -> None:
    (problem,) = prove(shows(image=None))
    assert explain(problem, "es").startswith("episodes/podcast.yml:10:1: aviso LZ505: ")
    assert "solución: escribe `image:` en episodes/podcast.yml" in explain(problem, "es")


@pytest.mark.parametrize("code", [x for x in vars(feed_codes).values() if isinstance(x, Code)])
def test_every_code_speaks_both_languages_with_the_same_facts(code: Code) -> None:
    def facts(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    assert facts(code.es.message) == facts(code.en.message)
    assert facts(code.es.hint) == facts(code.en.hint)
    assert code.id.startswith("LZ5")
