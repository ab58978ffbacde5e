"""Sections of an article that are heard at a known second, in a whole site."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from small_course import Project

pytestmark = pytest.mark.site

ARTICLE = """\

Palabra de entrada.

## Antes de la venta {start=0:01}

Uno.

### Después, «sí» {#después .ancha start=0:02.5}

Dos.
"""


@pytest.fixture
def timed(built: Project) -> Project:
    """A published course whose article says when its sections are heard."""
    article = built.root / "docs" / "serie" / "canales.md"
    article.write_text(article.read_text("utf-8") + ARTICLE, "utf-8")
    built.build("--strict")
    return built


def test_a_section_leads_to_its_second(timed: Project) -> None:
    """The link is to the audio itself: it plays there without a script, too."""
    page = timed.page("serie/canales/index.html")
    links = page.xpath("//*[@data-start]/following-sibling::*[1]//a[@class='lienzo-from']")
    assert [link.get("href") for link in links] == [
        "../../media/06-canales.mp3#t=1", "../../media/06-canales.mp3#t=2.5"
    ]  # fmt: skip
    assert [link.text_content() for link in links] == [
        "Escuchar desde aquí (0:01)", "Escuchar desde aquí (0:02)"
    ]  # fmt: skip
    assert all(link.text_content() in link.get("aria-label") for link in links)
    assert "{" not in page.xpath("//h1/..")[0].text_content()


def test_a_chapter_leads_to_its_section_and_the_anchor_is_there(timed: Project) -> None:
    chapters = json.loads((timed.site / "media" / "06-canales.chapters.json").read_text("utf-8"))
    found = [(c["startTime"], c["title"], c["url"]) for c in chapters["chapters"]]
    page = "https://prueba.example/curso/serie/canales/"
    assert found == [
        (0, "Canales", page),
        (1, "Antes de la venta", f"{page}#antes-de-la-venta"),
        (2.5, "Después, «sí»", f"{page}#despu%C3%A9s"),
    ]
    ids = timed.page("serie/canales/index.html").xpath("//@id")
    for _, _, url in found[1:]:
        assert unquote(urlsplit(url).fragment) in ids


def test_the_players_list_leads_to_the_section_of_this_page(timed: Project) -> None:
    page = timed.page("serie/canales/index.html")
    listed = page.xpath("//ol[@class='lienzo-chapters']/li")
    links = [[link.get("href") for link in item.iter("a")] for item in listed]
    assert links == [
        ["#t=0"], ["#t=1", "#antes-de-la-venta"], ["#t=2.5", "#despu%C3%A9s"]
    ]  # fmt: skip
    ids = page.xpath("//@id")
    assert all(unquote(each) in ids for item in links for each in (x[1:] for x in item[1:]))


def test_before_there_is_audio_there_is_no_link(timed: Project) -> None:
    """A scheduled episode cannot be heard yet; its article keeps its anchors."""
    notes = timed.root / "episodes" / "09-ingresos.md"
    article = timed.root / "docs" / "serie" / "ingresos.md"
    article.write_text(
        article.read_text("utf-8").replace("2026-02-03", "2025-11-05") + ARTICLE, "utf-8"
    )
    notes.write_text("---\nblock: revenue-streams\ndate: 2026-02-03\n---\nNotas.\n", "utf-8")
    timed.build()
    page = timed.page("serie/ingresos/index.html")
    assert page.xpath("//*[@data-start]/@id") == ["antes-de-la-venta", "después"]
    assert page.xpath("//a[@class='lienzo-from']") == []


def test_a_chapter_whose_section_is_gone_is_told(built: Project) -> None:
    built.write({
        "episodes/06-canales.md": "---\nchapters:\n  - {start: 0:00, title: A, url: '#nada'}\n---\n"
    })  # fmt: skip
    done = built.run("mkdocs", "build", "--strict")
    assert done.returncode != 0
    assert re.search(r"episodes/06-canales.md:3:\d+: aviso LZ298", done.stderr), done.stderr
    built.replace("episodes/06-canales.md", "#nada", "#canales")
    built.build("--strict")


def test_a_time_within_something_else_is_told(timed: Project) -> None:
    """It would be no chapter, and nobody would know why."""
    article = timed.root / "docs" / "serie" / "canales.md"
    article.write_text(article.read_text("utf-8") + "\n> ## Cita {start=0:03}\n", "utf-8")
    done = timed.run("mkdocs", "build")
    assert done.returncode != 0
    assert re.search(r"docs/serie/canales.md:\d+:6: error LZ293", done.stderr), done.stderr


def test_another_generator_gets_the_same_chapters(timed: Project) -> None:
    """`lienzo feed` reads the Markdown itself."""
    chapters = timed.site / "media" / "06-canales.chapters.json"
    before = chapters.read_bytes()
    chapters.unlink()
    command = [Path(sys.executable).parent / "lienzo", "feed", "--site", "site"]
    subprocess.run(command, cwd=timed.root, env=timed.environment(), check=True, timeout=120)
    assert chapters.read_bytes() == before


def test_chapters_of_a_page_are_on_the_page_they_name(timed: Project) -> None:
    """Relative to the page, and to nowhere else."""
    page = timed.page("serie/canales/index.html")
    for link in page.xpath("//a[@class='lienzo-from']/@href"):
        path = urlsplit(urljoin("https://x.example/serie/canales/", link)).path
        assert (timed.site / path.lstrip("/")).is_file()
