"""One project on every theme and under both hosts: what readers, search engines and apps get."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import pytest
from lxml import etree

from small_course import Project, tree, words_of

pytestmark = pytest.mark.site

HOSTS = [
    pytest.param(("mkdocs", "mkdocs"), id="mkdocs"),
    pytest.param(("mkdocs", "readthedocs"), id="readthedocs"),
    pytest.param(("mkdocs", "material"), id="material"),
    pytest.param(("properdocs", "material"), id="properdocs"),
]


@pytest.fixture(scope="module", params=HOSTS)
def published(
    request: pytest.FixtureRequest,
    make_project: Callable[..., Project],
    tmp_path_factory: pytest.TempPathFactory,
) -> Project:
    host, theme = request.param
    project = make_project(tmp_path_factory.mktemp(f"{host}-{theme}") / "curso", theme)
    done = project.run(host, "build", "--strict")
    assert done.returncode == 0, done.stderr
    return project


def test_a_second_build_changes_no_byte(published: Project, request: pytest.FixtureRequest) -> None:
    host, _ = request.node.callspec.params["published"]
    before = tree(published.root)
    assert published.run(host, "build", "--strict").returncode == 0
    assert tree(published.root) == before


def test_drafts_and_scheduled_lessons_are_nowhere(published: Project) -> None:
    words = words_of(published.site)
    for secret in ("Palabrafutura", "Palabraborrador", "Costes en borrador", "Nadie debe leer"):
        assert secret not in words
    for path in tree(published.site):
        assert not any(name in path for name in ("ingresos", "borrador", "costes"))


def test_a_link_to_a_held_back_lesson_is_text(published: Project) -> None:
    main = published.page("index.html")
    soon = main.xpath("//span[@class='lienzo-soon-link']")
    assert [span.text_content() for span in soon] == [
        "ingresos (Próximamente)",
        "costes (Próximamente)",
    ]
    assert main.xpath("//p/a[@href='serie/canales/']")
    assert "[en código](serie/ingresos.md)" in main.text_content()


def test_a_nav_entry_of_a_held_back_lesson_is_text(published: Project) -> None:
    entries = published.page("index.html").xpath("//a[@aria-disabled]")
    assert {entry.text_content().strip() for entry in entries} == {"Ingresos · Próximamente"}
    assert not any(entry.get("href") for entry in entries)


def test_a_lesson_page_has_its_player_under_the_title_and_what_is_next_below(
    published: Project,
) -> None:
    page = published.page("serie/canales/index.html")
    order = page.xpath("//h1 | //audio | //p[contains(., 'Palabrarara')]")
    assert [element.tag for element in order] == ["h1", "audio", "p"]
    source = page.xpath("//audio/@src | //audio/source/@src")
    assert source == ["../../media/06-canales.mp3"]
    assert "Palabraoída al principio." in page.text_content()


def test_the_transcript_is_found_by_the_search_and_is_in_no_table_of_contents(
    published: Project,
) -> None:
    index = json.loads((published.site / "search" / "search_index.json").read_bytes())
    found = [entry for entry in index["docs"] if "Palabraoída" in entry["text"]]
    assert {entry["location"].partition("#")[0] for entry in found} == {"serie/canales/"}
    page = published.page("serie/canales/index.html")
    assert not page.xpath("//nav//a[contains(., 'Transcripción')]")


def test_what_an_author_writes_never_becomes_markup(published: Project) -> None:
    page = published.page("serie/canales/index.html")
    written = '"><script>alert(1)</script> & «Canales»'
    assert page.xpath("//meta[@name='description']/@content") == [written]
    assert page.xpath("//meta[@property='og:description']/@content") == [written]
    assert not page.xpath("//script[contains(., 'alert(1)') and not(@type)]")


def test_every_page_links_the_feed_and_says_what_it_is(published: Project) -> None:
    """Also the page for wrong addresses; a page that only redirects says nothing."""
    paths = {path.relative_to(published.site).as_posix() for path in published.site.rglob("*.html")}
    assert {"404.html", "index.html", "episodios/suelto/index.html"} <= paths
    for path in paths - {"viejos-canales/index.html"}:
        page = published.page(path)
        feeds = page.xpath("//head/link[@type='application/rss+xml']/@href")
        assert feeds == ["https://prueba.example/curso/feed.xml"], path
        assert page.xpath("//head/meta[@property='og:title']/@content"), path
        data = page.xpath("//head/script[@type='application/ld+json']/text()")
        assert [json.loads(text)["@type"] for text in data], path


def test_an_episode_without_an_article_has_a_page_of_its_own(published: Project) -> None:
    page = published.page("episodios/suelto/index.html")
    assert [h1.text_content().strip() for h1 in page.xpath("//h1")][-1] == 'Suelto & "libre" *x*'
    assert page.xpath("//audio")
    titles = page.xpath("//title/text()")
    assert titles == ['Suelto & "libre" *x* - Prueba en marcha']


def test_an_alias_leads_to_its_lesson(published: Project) -> None:
    page = published.page("viejos-canales/index.html")
    assert page.xpath("//a/@href") == ["../serie/canales/"]


def test_the_sitemap_knows_only_what_is_out_and_when_it_changed(published: Project) -> None:
    data = (published.site / "sitemap.xml").read_bytes()
    assert gzip.decompress((published.site / "sitemap.xml.gz").read_bytes()) == data
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    pages = {
        url.findtext("s:loc", namespaces=space): url.findtext("s:lastmod", namespaces=space)
        for url in etree.fromstring(data).findall("s:url", space)
    }
    root = "https://prueba.example/curso/"
    assert pages == {
        root: "2025-12-01",
        f"{root}serie/": "2025-12-01",
        f"{root}serie/canales/": "2025-11-03",
        f"{root}episodios/suelto/": "2025-12-01",
    }


def test_the_feed_lists_what_is_out_with_the_published_bytes(published: Project) -> None:
    items = published.feed().xpath("//item")
    assert len(items) == 2
    for item in items:
        enclosure = item.find("enclosure")
        path = enclosure.get("url").removeprefix("https://prueba.example/curso/")
        assert (published.site / path).stat().st_size == int(enclosure.get("length"))


def test_a_page_asks_nothing_of_third_parties(published: Project) -> None:
    page = published.page("serie/canales/index.html")
    addresses = page.xpath(
        "//script/@src | //link[@rel='stylesheet']/@href | //img/@src | //audio/@src"
    )
    assert not [address for address in addresses if "//" in address]


def test_a_chapter_of_the_transcript_is_a_section_for_the_search_alone(published: Project) -> None:
    """Its words lead to it; those of the article below are not among them."""
    index = json.loads((published.site / "search" / "search_index.json").read_bytes())
    said = {e["location"]: e for e in index["docs"] if "canales/#t-" in e["location"]}
    assert set(said) == {"serie/canales/#t-0"}
    (entry,) = said.values()
    assert "Palabraoída al principio." in entry["text"]
    assert "Palabrarara" not in entry["text"]
    assert entry["title"] == "Desde el principio (0:00)"
    page = published.page("serie/canales/index.html")
    assert len(page.xpath("//h3[@id='t-0']")) == 1
    assert not page.xpath("//a[contains(@href, '#t-')] | //h6")
