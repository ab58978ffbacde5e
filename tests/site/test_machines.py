"""What search engines and networks read of a site: its graph, its previews, its addresses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from PIL import Image

from small_course import COURSE, Project, copied_course

pytestmark = pytest.mark.site

THEMES = ("material", "mkdocs", "readthedocs")
TEMPLATES = {"404.html", "search.html"}
"""Pages of the themes that no Markdown stands behind: they have no address of their own."""
LESSON = "serie/canales/index.html"


@pytest.fixture(scope="module", params=THEMES)
def published(
    request: pytest.FixtureRequest,
    make_project: Callable[..., Project],
    tmp_path_factory: pytest.TempPathFactory,
) -> Project:
    folder = tmp_path_factory.mktemp(f"machines-{request.param}") / "curso"
    project: Project = make_project(folder, request.param)
    project.build("--strict")
    return project


@pytest.fixture(scope="module")
def flagship(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = copied_course(tmp_path_factory.mktemp("maquinas"))
    project.build("--strict")
    return project


def pages(project: Project) -> Iterator[str]:
    """Yield the paths of pages; one that only redirects says nothing of itself."""
    for path in sorted(project.site.rglob("*.html")):
        if 'http-equiv="refresh"' not in path.read_text("utf-8"):
            yield path.relative_to(project.site).as_posix()


def strict(text: str) -> dict[str, Any]:
    """Read JSON without a key twice and without what only Python calls a number."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs), pairs
        return dict(pairs)

    def never(constant: str) -> None:
        raise AssertionError(constant)

    read: dict[str, Any] = json.loads(text, object_pairs_hook=once, parse_constant=never)
    return read


def graph(project: Project, path: str) -> list[dict[str, Any]]:
    found = project.page(path).xpath("//head/script[@type='application/ld+json']/text()")
    return [strict(text) for text in found]


def things(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of some data, the outer ones first."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from things(each)


def meta(project: Project, path: str, name: str) -> list[str]:
    query = "//head/meta[@property=$name or @name=$name]/@content"
    return [str(x) for x in project.page(path).xpath(query, name=name)]


def file_of(project: Project, address: str) -> Path:
    site = "https://lienzo.example/", "https://prueba.example/curso/"
    root = next(each for each in site if address.startswith(each))
    return project.site / unquote(address.removeprefix(root))


def test_whatever_is_named_is_told_once_on_a_page_and_alike_on_every_page(
    flagship: Project,
) -> None:
    told: dict[str, dict[str, Any]] = {}
    named: set[str] = set()
    for path in pages(flagship):
        data = graph(flagship, path)
        top = [thing["@id"] for thing in data]
        assert len(top) == len(set(top)), path
        for thing in data:
            assert told.setdefault(thing["@id"], thing) == thing, path
        named |= {each["@id"] for each in things(data) if "@id" in each}
    seasons = {each["@id"] for thing in told.values() for each in thing.get("containsSeason", ())}
    assert named == told.keys() | seasons
    kinds = {thing["@type"] for thing in told.values()}
    lessons = {"LearningResource", "PodcastEpisode", "FAQPage", "BreadcrumbList"}
    assert kinds == {*lessons, "Course", "PodcastSeries", "WebSite"}


def test_a_named_thing_is_on_the_page_of_its_address(flagship: Project) -> None:
    """All that carries the page's own fragment; the show and its seasons stand on the home."""
    for path in pages(flagship):
        here = "" if path == "404.html" else path.removesuffix("index.html")
        for thing in graph(flagship, path):
            assert thing["@id"].partition("#")[0] == f"https://lienzo.example/{here}", path


def test_everything_has_what_its_readers_ask_for(flagship: Project) -> None:
    """Required by Google, or by schema.org's definition of the type, as far as they document it."""
    asked = {
        "LearningResource": {"name", "learningResourceType", "educationalUse", "isPartOf"},
        "Course": {"name", "description", "provider", "offers", "hasCourseInstance", "hasPart"},
        "FAQPage": {"mainEntity"},
        "Question": {"name", "acceptedAnswer"},
        "Answer": {"text"},
        "PodcastEpisode": {"name", "url", "datePublished", "associatedMedia", "partOfSeries"},
        "AudioObject": {"contentUrl", "encodingFormat", "duration"},
        "BreadcrumbList": {"itemListElement"},
        "ListItem": {"position", "name", "item"},
        "CourseInstance": {"courseMode", "courseWorkload"},
    }
    seen = set()
    for path in pages(flagship):
        for thing in things(graph(flagship, path)):
            kind = thing.get("@type", "")
            seen.add(kind)
            only_named = kind == "Course" and thing.keys() == {"@type", "@id", "name", "url"}
            assert only_named or asked.get(kind, set()) <= thing.keys(), (path, kind)
            assert None not in thing.values()
            assert "" not in thing.values()
    assert asked.keys() <= seen


def test_the_questions_of_a_lesson_are_on_its_page(flagship: Project) -> None:
    """Google asks that whoever reads the page can read every answer."""
    asking = 0
    for path in pages(flagship):
        page = flagship.page(path)
        shown = " ".join(page.xpath("//article | //main")[0].text_content().split())
        for thing in graph(flagship, path):
            if thing["@type"] == "FAQPage":
                asking += 1
                lesson = next(x for x in graph(flagship, path) if x["@type"] == "LearningResource")
                assert {"@id": thing["@id"]} in lesson["hasPart"]
                for question in thing["mainEntity"]:
                    assert question["name"] in shown
                    anchor = urlsplit(question["url"]).fragment
                    assert page.xpath("//h3[@id=$id]", id=unquote(anchor)), question["url"]
    articles = [
        p for p in (COURSE / "docs/serie").glob("*.md") if "\n### ¿" in p.read_text("utf-8")
    ]
    assert asking == len(articles) > 5


def test_every_address_of_the_graph_and_the_previews_is_published(flagship: Project) -> None:
    for path in pages(flagship):
        for thing in things(graph(flagship, path)):
            for key in ("url", "image", "contentUrl", "webFeed", "item"):
                if key in thing:
                    there = file_of(flagship, thing[key].partition("#")[0])
                    assert there.is_file() or (there / "index.html").is_file(), thing[key]
        for name in ("og:image", "og:audio"):
            assert all(file_of(flagship, x).is_file() for x in meta(flagship, path, name)), path


def test_every_lesson_the_index_and_the_home_show_their_card(flagship: Project) -> None:
    cards = set()
    for path in pages(flagship):
        (image,) = meta(flagship, path, "og:image")
        wide = "/media/cards/" in image
        expected = path in {"index.html", "serie/index.html"} or path.startswith("serie/")
        assert wide == expected, path
        (card,) = meta(flagship, path, "twitter:card")
        assert card == ("summary_large_image" if wide else "summary")
        if wide:
            cards.add(image)
            assert meta(flagship, path, "og:image:alt")[0]
            data = file_of(flagship, image).read_bytes()
            assert len(data) < 40 * 1024
            with Image.open(BytesIO(data)) as picture:
                size = [str(n) for n in picture.size]
            named = ("og:image:width", "og:image:height")
            assert [meta(flagship, path, x)[0] for x in named] == size == ["1200", "630"]
    assert len(cards) == len(list((flagship.site / "media" / "cards").iterdir())) == 13


def test_a_page_has_one_address_and_one_of_each_property(published: Project) -> None:
    """The host program writes the canonical link; a second one would make both void."""
    for path in pages(published):
        page = published.page(path)
        here = path.removesuffix("index.html")
        own = [] if path in TEMPLATES else [f"https://prueba.example/curso/{here}"]
        assert page.xpath("//link[@rel='canonical']/@href") == own, path
        once = page.xpath("//head/meta[@property]/@property")
        assert len(once) == len(set(once)), path
        assert len(page.xpath("//head/meta[@name='description']")) <= 1
        assert len(page.xpath("//head/meta[@name='twitter:card']")) == 1


@pytest.mark.parametrize("theme", THEMES)
def test_a_site_without_an_address_names_none(
    make_project: Callable[..., Project], tmp_path: Path, theme: str
) -> None:
    project = make_project(tmp_path / "curso", theme)
    project.replace("mkdocs.yml", "site_url: https://prueba.example/curso/\n", "")
    project.build()
    for path in pages(project):
        assert not project.page(path).xpath("//link[@rel='canonical']"), path
        assert meta(project, path, "og:image") == meta(project, path, "og:url") == []
    assert not (project.site / "media" / "cards").exists()


def test_a_lesson_tells_networks_what_it_is(published: Project) -> None:
    expected = {
        "og:title": "Canales",
        "og:type": "article",
        "og:url": "https://prueba.example/curso/serie/canales/",
        "og:locale": "es_ES",
        "og:site_name": "Prueba en marcha",
        "og:image:type": "image/png",
        "og:image:alt": (
            "Canales. Al lado, el dibujo de «Lienzo de modelo de negocio»"
            " con el bloque 6 de 9 señalado."
        ),
        "article:published_time": "2025-11-03T06:00:00Z",
        "og:audio": "https://prueba.example/curso/media/06-canales.mp3",
    }
    assert {name: meta(published, LESSON, name) for name in expected} == {
        name: [value] for name, value in expected.items()
    }


def test_what_is_held_back_has_no_card(published: Project) -> None:
    cards = {path.name.partition(".")[0] for path in (published.site / "media" / "cards").iterdir()}
    assert cards == {"canales", "serie", "index"}
    kept = list((published.root / ".cache" / "lienzo" / "cards").iterdir())
    assert len(kept) == 3


def test_an_episode_without_a_lesson_shows_the_artwork(published: Project) -> None:
    (image,) = meta(published, "episodios/suelto/index.html", "og:image")
    assert "/media/art/cover." in image
    assert meta(published, "episodios/suelto/index.html", "og:image:width") == ["3000"]


def test_cards_can_be_switched_off(project: Project) -> None:
    project.replace(
        "mkdocs.yml",
        "plugins: [search, lienzo]",
        "plugins: [search, lienzo: {social_cards: false}]",
    )
    project.build("--strict")
    assert not (project.site / "media" / "cards").exists()
    assert "/media/art/cover." in meta(project, LESSON, "og:image")[0]


def test_a_title_in_another_script_falls_back_to_the_artwork(project: Project) -> None:
    project.replace("docs/serie/canales.md", "# Canales", "# 渠道")
    project.build("--strict")
    assert "/media/art/cover." in meta(project, LESSON, "og:image")[0]
    assert "/media/cards/" in meta(project, "serie/index.html", "og:image")[0]


@pytest.mark.parametrize(
    "title",
    [
        "</script><script>alert(1)</script> 😀 \"><img src=x onerror=alert(1)> 'a' & b 👩🏽‍💻",
        "قنوات التوزيع",
        "palabra " * 62 + "fin",
    ],
)
def test_a_hostile_title_is_only_ever_text(project: Project, title: str) -> None:
    escaped = title.replace("&", "&amp;").replace("<", "&lt;")
    project.replace("docs/serie/canales.md", "# Canales", f"# {escaped}")
    project.build("--strict")
    page = project.page(LESSON)
    assert not page.xpath("//script[contains(., 'alert(1)') and not(@type)] | //img[@onerror]")
    assert meta(project, LESSON, "og:title") == [" ".join(title.split())]
    lesson = next(x for x in graph(project, LESSON) if x["@type"] == "LearningResource")
    assert lesson["name"] == " ".join(title.split())


def test_a_site_of_files_tells_its_show_on_its_home(project: Project) -> None:
    """With `use_directory_urls: false` the home is `index.html`, not the root."""
    text = (project.root / "mkdocs.yml").read_text("utf-8")
    project.write({"mkdocs.yml": f"{text}use_directory_urls: false\n"})
    project.build("--strict")
    assert {x["@type"] for x in graph(project, "index.html")} == {"WebSite", "PodcastSeries"}
    assert "/media/cards/index." in meta(project, "index.html", "og:image")[0]


def test_a_second_build_draws_nothing(built: Project) -> None:
    folder = built.root / ".cache" / "lienzo" / "cards"
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    built.build("--strict")
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
