"""From an author's files to the several feeds of a course."""

from __future__ import annotations

from lxml import etree

from author import ARTICLE, PODCAST, Author, codes, paths, told

FEEDS = ["articles.xml", "feed.css", "feed.json", "feed.xml", "feed.xsl"]


def feeds(ana: Author) -> dict[str, bytes]:
    """Everything at the site's root."""
    outputs = ana.edition().outputs
    return {x.path: x.content or b"" for x in outputs if "/" not in x.path}


def test_a_course_has_its_feed_in_three_formats(published: Author) -> None:
    assert sorted(feeds(published)) == FEEDS


def test_a_second_season_gives_each_its_feed(published: Author) -> None:
    published.record("01-aparte.mp3", "Aparte", 1, released="2026-03-01")
    published.write("episodes/01-aparte.md", "---\nseason: 2\n---\n")
    assert codes(published.publish()) == []
    made = feeds(published)
    assert sorted(made) == [*FEEDS, "season-1.xml", "season-2.xml"]
    titles = [etree.fromstring(made[f"season-{n}.xml"]).findtext("channel/title") for n in (1, 2)]
    assert titles == [
        "El lienzo en marcha · El lienzo, bloque a bloque",
        "El lienzo en marcha · Temporada 2",
    ]


def test_a_feed_longer_than_the_author_allows_has_archives(published: Author) -> None:
    """And the author is told who will not see what is in them."""
    published.write("episodes/podcast.yml", f"{PODCAST}feed_length: 1\n")
    assert codes(published.publish()) == []
    published.record("01-aparte.mp3", "Aparte", 1, released="2026-03-01")
    edition = published.publish()
    assert codes(edition) == ["LZ548"]
    assert "episodes/podcast.yml:11:14: consejo LZ548: no todas las" in told(edition)
    assert {"feed-archive-1.xml", "feed-archive-1.json"} <= set(paths(edition))


def test_the_ledger_does_not_know_of_pages(published: Author) -> None:
    """What is frozen is an episode, not the document that lists it."""
    before = published.edition().ledger_path.read_bytes()
    published.write("episodes/podcast.yml", f"{PODCAST}feed_length: 1\n")
    assert published.publish().ledger_path.read_bytes() == before


def test_an_article_without_a_date_is_not_in_the_articles_feed(published: Author) -> None:
    published.write("docs/serie/ingresos.md", "---\nblock: revenue-streams\n---\n# Ingresos\n")
    edition = published.edition()
    assert codes(edition) == ["LZ354", "LZ549"]
    assert "el artículo «Ingresos» no sale en articles.xml" in told(edition)
    assert b"Ingresos" not in feeds(published)["articles.xml"]


def test_an_old_address_cannot_be_where_a_feed_is(published: Author) -> None:
    """Feeds that a course has now or may have later."""
    for taken in ("feed.json", "articles.xml", "feed.xsl/", "season-2.xml", "feed-archive-3.xml"):
        text = ARTICLE.replace("date:", f"aliases: [{taken}]\ndate:")
        published.write("docs/serie/canales.md", text)
        assert codes(published.edition()) == ["LZ338"], taken
    text = ARTICLE.replace("date:", "aliases: [season-two.xml]\ndate:")
    published.write("docs/serie/canales.md", text)
    assert codes(published.edition()) == []
