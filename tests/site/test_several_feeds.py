"""The several feeds of a course on a built site."""

from __future__ import annotations

import json

import feedparser
import pytest
from lxml import etree

from small_course import Project

pytestmark = pytest.mark.site

HOME = "https://prueba.example/curso/"


def test_the_feeds_are_published_and_every_page_links_them(built: Project) -> None:
    for path in ("index.html", "serie/canales/index.html", "episodios/suelto/index.html"):
        links = built.page(path).xpath("//link[@rel='alternate']")
        assert [(x.get("type"), x.get("href")) for x in links] == [
            ("application/rss+xml", f"{HOME}feed.xml"),
            ("application/feed+json", f"{HOME}feed.json"),
            ("application/atom+xml", f"{HOME}articles.xml"),
        ]
    articles = feedparser.parse((built.site / "articles.xml").read_bytes())
    assert [x.link for x in articles.entries] == [f"{HOME}serie/canales/"]
    items = json.loads((built.site / "feed.json").read_bytes())["items"]
    guids = built.feed().xpath("//item/guid/text()")
    assert [item["id"] for item in items] == guids


def test_the_feed_names_sheets_that_are_there(built: Project) -> None:
    sheets = [x.attrib for x in built.feed().itersiblings(preceding=True)]
    assert {x["href"] for x in sheets} == {"feed.xsl", "feed.css"}
    for sheet in sheets:
        assert (built.site / sheet["href"]).is_file()
    assert etree.XSLT(etree.parse(built.site / "feed.xsl"))(built.feed())


def test_a_second_season_is_published_and_not_advertised(built: Project) -> None:
    built.write({"episodes/10-suelto.md": "---\nseason: 2\n---\nNotas.\n"})
    built.build("--strict")
    assert (built.site / "season-2.xml").is_file()
    assert "season-2" not in (built.site / "index.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["feed.json", "articles.xml", "feed.xsl", "feed.css"])
def test_an_authors_own_file_is_not_replaced(built: Project, name: str) -> None:
    """The build says whose address it is, and the site stays."""
    before = (built.site / name).read_bytes()
    built.write({f"docs/{name}": "mío"})
    done = built.run("mkdocs", "build")
    assert done.returncode != 0
    assert f"docs/{name}" in done.stderr
    assert "Traceback" not in done.stderr
    assert (built.site / name).read_bytes() == before
