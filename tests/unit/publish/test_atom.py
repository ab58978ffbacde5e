"""The articles of a course as Atom."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import feedparser
import pytest
from lxml import etree

from factories import article, course, episode, lesson, series, show, urls
from lienzo.model import Article, Correction, Course, Lesson, Series, State
from lienzo.problems import Problem
from lienzo.publish.article_feeds import ArticleFeed, article_feed_links, article_feeds
from lienzo.publish.atom_feed import build_atom
from lienzo.publish.feed_documents import feed_documents, prove_documents
from lienzo.publish.proof_atom import prove_atom

NS = {"a": "http://www.w3.org/2005/Atom"}
DAY = timedelta(days=1)


def taught(slug: str, days: int, **changes: Any) -> Lesson:
    """A lesson without audio, out so many days after the default one."""
    first = article()
    assert first.date is not None
    values: dict[str, Any] = {
        "src_uri": f"serie/{slug}.md",
        "slug": slug,
        "url": f"serie/{slug}/",
        "title": slug.capitalize(),
        "date": first.date + days * DAY,
    }
    return lesson(name=slug, article=article(**(values | changes)), episode=None)


def three() -> Course:
    """Three articles: the second is older than the first, the third has no text to sum it up."""
    lessons = (lesson(), taught("canales", -7), taught("costes", 7, description=""))
    return course(series=(series(lessons=lessons),))


def only(it: Course) -> ArticleFeed:
    (feed,) = article_feeds(it)
    return feed


def read(it: Course) -> etree._Element:
    return etree.fromstring(build_atom(it, only(it)))


def texts(root: etree._Element, path: str) -> list[str]:
    return [x.text or "" for x in root.findall(path, NS)]


def test_every_published_article_is_in_it_newest_first() -> None:
    assert texts(read(three()), "a:entry/a:title") == [
        "Costes",
        "Relaciones con los clientes",
        "Canales",
    ]


@pytest.mark.parametrize("state", [s for s in State if s is not State.PUBLISHED])
def test_what_is_not_out_is_not_in_it(state: State) -> None:
    hidden = taught("oculto", 1, state=state)
    it = course(series=(series(lessons=(lesson(), hidden)),))
    assert len(only(it).entries) == 1


def test_an_entry_leads_to_its_page_and_its_audio() -> None:
    entry = read(course()).find("a:entry", NS)
    assert entry is not None
    links = {x.get("rel"): dict(x.attrib) for x in entry.findall("a:link", NS)}
    assert links["alternate"]["href"] == (
        "https://ejemplo.es/lienzo/serie/relaciones-con-los-clientes/"
    )
    assert links["enclosure"] == {
        "rel": "enclosure",
        "type": "audio/mpeg",
        "href": "https://ejemplo.es/lienzo/media/07-relaciones-con-los-clientes.mp3",
        "length": "4056789",
    }
    category = entry.find("a:category", NS)
    assert category is not None
    assert (category.get("term"), category.get("label")) == (
        "customer-relationships",
        "Relaciones con los clientes",
    )


def test_audio_that_is_not_out_is_not_linked() -> None:
    waiting = lesson(episode=episode(state=State.SCHEDULED))
    it = course(series=(series(lessons=(waiting,)),))
    assert read(it).findall("a:entry/a:link[@rel='enclosure']", NS) == []


def test_what_was_mended_is_updated() -> None:
    """The author's `updated`, or a later correction."""
    date = article().date
    assert date is not None
    mended = article(updated=date + DAY, corrections=(Correction(date + 2 * DAY, "Una cifra."),))
    it = course(series=(series(lessons=(lesson(article=mended),)),))
    assert texts(read(it), "a:entry/a:published") == ["2026-03-05T06:00:00Z"]
    assert texts(read(it), "a:entry/a:updated") == ["2026-03-07T06:00:00Z"]
    assert texts(read(it), "a:updated") == ["2026-03-07T06:00:00Z"]


def test_ids_stay_when_titles_and_domains_change() -> None:
    before = [entry.id for entry in only(three()).entries]
    moved = replace(three(), urls=urls(site_url="https://otro.example/"))
    assert [entry.id for entry in only(moved).entries] == before
    renamed = course(series=(series(lessons=(taught("canales", -7, title="Otro"),)),))
    assert only(renamed).entries[0].id in before
    assert len(set(before)) == 3
    assert all(x.startswith("urn:uuid:") for x in before)


def test_an_id_is_made_of_the_name_the_file_first_had() -> None:
    """Readers of blogs know an entry by nothing else (RFC 4287 §4.2.6)."""
    (before,) = only(course(series=(series(lessons=(taught("canales", 0),)),))).entries
    moved = taught("por-donde-llega", 0, first_uri="serie/canales.md")
    (after,) = only(course(series=(series(lessons=(moved,)),))).entries
    assert after.id == before.id


def test_a_course_without_a_podcast_has_its_articles_feed() -> None:
    it = replace(course(shows=(), episodes=()), series=(series(lessons=(lesson(episode=None),)),))
    feed = only(it)
    assert (feed.path, feed.title) == ("articles.xml", "El lienzo, bloque a bloque · Artículos")
    assert texts(read(it), "a:author/a:name") == ["El lienzo, bloque a bloque"]
    assert [path for path, _ in feed_documents(it)] == ["articles.xml"]
    assert list(prove_documents(dict(feed_documents(it)), it)) == []


def test_each_language_has_a_feed_beside_its_show() -> None:
    english = series(src_uri="en/series/index.md", language="en", title="The canvas")
    it = course(shows=(show(), show(key="en", language="en-GB")), series=(series(), english))
    found = [(x.path, x.title, x.language) for x in article_feeds(it)]
    assert found == [
        ("articles.xml", "Lienzo en voz alta · Artículos", "es-ES"),
        ("en/articles.xml", "Lienzo en voz alta · Articles", "en-GB"),
    ]
    assert [path for _, path in article_feed_links(it)] == [path for path, _, _ in found]


def test_a_language_without_a_show_keeps_out_of_the_way() -> None:
    english = series(src_uri="en/series/index.md", language="en", title="The canvas")
    assert [x.path for x in article_feeds(course(series=(series(), english)))] == [
        "articles.xml",
        "articles-en.xml",
    ]


def test_without_an_address_or_an_article_there_is_none() -> None:
    assert list(article_feeds(course(urls=urls(site_url=None)))) == []
    assert list(article_feed_links(course(urls=urls(site_url=None)))) == []
    assert list(article_feeds(course(series=()))) == []


@pytest.mark.parametrize("text", ["T & Co", "a]]>b", "<b>x</b>", "a\x00\ud800b", "  a\n b "])
def test_any_text_reaches_the_feed(text: str) -> None:
    hostile = article(title=text, description=text)
    it = course(
        shows=(show(title=text, description=text, author=text),),
        series=(series(lessons=(lesson(article=hostile),)),),
    )
    kept = " ".join(text.replace("\x00", "").replace("\ud800", "").split())
    assert texts(read(it), "a:entry/a:title") == [kept]
    assert texts(read(it), "a:entry/a:summary") == [kept]
    assert list(prove_atom(build_atom(it, only(it)), only(it))) == []


def test_feedparser_reads_it() -> None:
    found = feedparser.parse(build_atom(three(), only(three())))
    assert (found.version, found.bozo) == ("atom10", False)
    assert found.feed.title == "Lienzo en voz alta · Artículos"
    assert [entry.title for entry in found.entries][1] == "Relaciones con los clientes"
    assert found.entries[1].enclosures[0].type == "audio/mpeg"
    assert found.entries[1].tags[0].term == "customer-relationships"
    assert "summary" not in found.entries[0]


def proved(it: Course, old: bytes = b"", new: bytes = b"") -> list[Problem]:
    written = build_atom(it, only(it))
    assert old in written
    return list(prove_atom(written.replace(old, new, 1), only(it)))


def test_a_good_feed_passes() -> None:
    assert proved(three()) == []


FAULTS = [
    ("LZ525", b"</feed>", b""),
    ("LZ525", b'<feed xmlns="http://www.w3.org/2005/Atom"', b'<feed xmlns="http://purl.org/atom/"'),
    ("LZ527", b"<title>Costes</title>", b""),
    ("LZ527", b"<title>Costes</title>", b"<title/>"),
    ("LZ527", b"<title>Costes</title>", b"<title>a</title><title>b</title>"),
    ("LZ527", b"<name>Ana Pe\xc3\xb1a</name>", b""),
    ("LZ527", b'rel="self"', b'rel="other"'),
    ("LZ529", b"<updated>2026-03-12T06:00:00Z</updated>", b"<updated>12/3/2026</updated>"),
    ("LZ529", b"2026-03-12T06:00:00Z", b"2026-02-30T06:00:00Z"),
    ("LZ529", b"2026-03-12T06:00:00Z", b"2026-03-12"),
    ("LZ529", b'href="https://ejemplo.es/lienzo/serie/costes/"', b'href="serie/costes/"'),
]


@pytest.mark.parametrize(("code", "old", "new"), FAULTS)
def test_each_fault_is_named(code: str, old: bytes, new: bytes) -> None:
    assert {problem.code.id for problem in proved(three(), old, new)} == {code}


def test_an_article_lost_or_twice_is_told() -> None:
    it = three()
    first, second, _ = (entry.id.encode() for entry in only(it).entries)
    assert [x.code.id for x in proved(it, first, second)] == ["LZ528"]
    fewer = replace(it, series=(series(lessons=it.series[0].lessons[:2]),))
    assert [x.code.id for x in prove_atom(build_atom(fewer, only(fewer)), only(it))] == ["LZ528"]


def _undated() -> Article:
    return article(src_uri="serie/x.md", date=None)


def test_an_article_without_a_date_is_told_to_be_missing() -> None:
    """RFC 4287 wants one, and nobody knows it."""
    lessons: Series = series(lessons=(lesson(), lesson(article=_undated(), episode=None)))
    it = course(series=(lessons,))
    (problem,) = (x for x in prove_documents(dict(feed_documents(it)), it) if x.code.id == "LZ549")
    assert problem.where.file == "docs/serie/relaciones-con-los-clientes.md"
    alone = course(series=(series(lessons=(lesson(article=_undated(), episode=None),)),))
    assert "articles.xml" not in dict(feed_documents(alone))
    assert [x.code.id for x in prove_documents(dict(feed_documents(alone)), alone)][-1] == "LZ549"
