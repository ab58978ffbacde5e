"""The live preview: it shows what is not out yet, seeks, survives mistakes, publishes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import lienzo
from preview_server import Ask, free_port, served, until
from small_course import FILES, Project, tree, write_mp3

pytestmark = pytest.mark.site

CANVASES = Path(lienzo.__file__).parent / "data" / "canvases"


def test_the_preview_shows_drafts_keeps_the_feeds_address_and_survives_mistakes(
    project: Project,
) -> None:
    before = tree(project.root)
    with served(project) as ask:
        assert "Palabraborrador" in ask("serie/costes/").text
        assert "Palabrafutura" in ask("serie/ingresos/").text
        assert "https://prueba.example/curso/media/06-canales.mp3" in ask("feed.xml").text
        assert "127.0.0.1" not in ask("feed.xml").text
        project.replace("docs/serie/canales.md", "block: channels", "block: chanels")
        until(lambda: "1 error en tus archivos" in ask("").overlay)
        for path in ("", "serie/canales/", "no/existe/"):
            assert "docs/serie/canales.md:2:8 LZ" in ask(path).overlay
        assert ask("media/06-canales.mp3", Range="bytes=0-9").status == 206
        project.replace("docs/serie/canales.md", "block: chanels", "block: channels")
        until(lambda: "lienzo-problems" not in ask("").text)
        assert ask("no/existe/").overlay == ""
    assert tree(project.root) == before


@pytest.fixture(scope="module", params=["mkdocs", "properdocs"])
def preview(
    request: pytest.FixtureRequest,
    make_project: Callable[..., Project],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Ask]:
    """A running preview, only to be read."""
    project = make_project(tmp_path_factory.mktemp(request.param) / "curso", "material")
    sounds = project.root / "docs" / "sonidos"
    sounds.mkdir()
    write_mp3(sounds / "mi ñandú #1 100%.mp3")
    with served(project, host=request.param) as ask:
        yield ask


@pytest.mark.parametrize(
    "path", ["media/06-canales.mp3", "sonidos/mi%20%C3%B1and%C3%BA%20%231%20100%25.mp3"]
)
def test_media_are_answered_in_ranges(preview: Ask, path: str) -> None:
    whole = preview(path)
    size = len(whole.body)
    part = preview(path, Range="bytes=-500")
    assert (part.status, part.body) == (206, whole.body[-500:])
    assert part.headers["Content-Range"] == f"bytes {size - 500}-{size - 1}/{size}"
    beyond = preview(path, Range=f"bytes={size}-")
    assert (beyond.status, beyond.headers["Content-Range"]) == (416, f"bytes */{size}")
    head = preview(path, "HEAD")
    assert (head.status, head.headers["Content-Length"], head.body) == (200, str(size), b"")
    assert head.headers["Content-Type"] == "audio/mpeg"


def test_pages_come_from_mkdocs_with_its_script_that_reloads_them(preview: Ask) -> None:
    page = preview("serie/canales/", Range="bytes=0-9")
    assert page.status == 200
    assert "/livereload/" in page.text
    assert preview("serie/canales/", "HEAD").body == b""
    assert int(preview("/livereload/0/1").body) > 0


def test_nothing_outside_the_site_is_served(preview: Ask) -> None:
    for path in ("../../etc/passwd.mp3", "%2e%2e/%2e%2e/%2e%2e/etc/hosts.mp3", "..%5cx.mp3"):
        assert preview(path, Range="bytes=0-9").status == 404


def test_what_is_dropped_replaced_or_changed_shows_up(project: Project) -> None:
    """Audio, transcript, chapters and podcast.yml, also when their folder comes only later."""
    episodes, aside = project.root / "episodes", project.root.parent / "aside"
    before = FILES["docs/index.md"]
    project.write({"docs/index.md": "# Inicio\n"})
    episodes.rename(aside)
    with served(project) as ask:
        assert ask("media/06-canales.mp3").status == 404
        shutil.copytree(aside, episodes)
        project.write({"docs/index.md": before})
        until(lambda: "Suelto" in ask("").text)
        old = ask("media/06-canales.mp3")
        write_mp3(episodes / "12-nuevo.mp3", "Recién llegado", "2025-12-03")
        write_mp3(episodes / "06-canales.mp3", "Canales, hablado", "2025-11-03", seconds=65)
        project.write({"episodes/06-canales.txt": "0\t0\tCapítulo nuevo\n"})
        project.replace("episodes/06-canales.vtt", "Y al final.", "Palabracambiada.")
        project.replace("episodes/podcast.yml", "title: Prueba en", "title: Otra prueba en")
        until(lambda: ask("episodios/nuevo/").status == 200)
        until(lambda: "Palabracambiada" in ask("serie/canales/").text)
        page = ask("serie/canales/").text
        assert "Capítulo nuevo" in page
        assert "1:05" in page
        assert "Otra prueba en marcha" in ask("feed.xml").text
        new = ask("media/06-canales.mp3", If_None_Match=old.headers["ETag"])
        assert (new.status, new.body) == (200, (episodes / "06-canales.mp3").read_bytes())
        shutil.rmtree(episodes)
        until(lambda: ask("media/06-canales.mp3").status == 404)


def test_an_authors_own_canvas_and_episodes_folder_are_watched(project: Project) -> None:
    (project.root / "episodes").rename(project.root / "voces")
    project.replace("mkdocs.yml", "[search, lienzo]", "[search, {lienzo: {episodes: voces}}]")
    project.replace("docs/serie/index.md", "canvas: business-model", "canvas: mio.yml")
    with served(project) as ask:
        assert "mio.yml" in ask("").overlay
        canvas = (CANVASES / "business-model.yml").read_text("utf-8")
        project.write({"mio.yml": canvas.replace("Canales", "Caminos")})
        until(lambda: "Caminos" in ask("serie/").text)
        assert ask("").overlay == ""
        project.replace("mio.yml", "Caminos", "Vías")
        until(lambda: "Vías" in ask("serie/").text)
        write_mp3(project.root / "voces" / "12-nuevo.mp3", "Recién llegado", "2025-12-03")
        until(lambda: ask("episodios/nuevo/").status == 200)


def test_mistakes_at_the_start_are_shown_together(project: Project) -> None:
    project.replace("docs/serie/canales.md", "date: 2025-11-03", "title: Canales: tres fases")
    project.replace("docs/index.md", "::episodes", "::episodios")
    project.replace("episodes/podcast.yml", "explicit: false", "explicit: quizá")
    project.replace("episodes/06-canales.vtt", "00:00.000 -->", "00:03.000 -->")
    (project.root / "episodes" / "09-ingresos.mp3").unlink()
    with served(project) as ask:
        shown = ask("").overlay
    for place in (
        "docs/serie/canales.md:3:15 LZ101",
        "docs/index.md:8:3 LZ600",
        "episodes/podcast.yml:7:11 LZ113",
    ):
        assert place in shown


def test_a_failure_of_mkdocs_itself_is_shown_and_survived(project: Project) -> None:
    """MkDocs alone would keep every request waiting until the mistake is mended."""
    project.replace("mkdocs.yml", "font: false", "font: false, custom_dir: plantillas")
    template = {"plantillas/404.html": '{% extends "base.html" %}{% block content %}{% endblock %}'}
    project.write(template)
    with served(project) as ask:
        written = (project.root / "mkdocs.yml").read_text("utf-8")
        project.write({"mkdocs.yml": f"{written}nav: [\n"})
        until(lambda: "MkDocs no ha podido construir el sitio" in ask("").overlay)
        assert "mkdocs.yml" in ask("").overlay
        assert "/livereload/" in ask("").text
        project.write({"mkdocs.yml": written, "plantillas/404.html": "{{ nada.nada }}"})
        until(lambda: "'nada' is undefined" in ask("serie/").overlay)
        assert 'http-equiv="refresh"' in ask("serie/").text
        project.write({"docs/otra.md": "# Otra\n", **template})
        until(lambda: ask("otra/").status == 200)
        assert ask("").overlay == ""


def test_serve_clean_shows_what_the_public_will_see(project: Project) -> None:
    with served(project, "--clean") as ask:
        assert "Palabrarara" in ask("serie/canales/").text
        assert "https://prueba.example/curso/media/06-canales.mp3" in ask("feed.xml").text
        assert ask("serie/costes/").status == 404
    assert not project.site.exists()


def test_folders_that_mkdocs_cannot_walk_end_the_preview_in_words(project: Project) -> None:
    """A link that leads to its own folder would end in MkDocs' traceback, so we end it first."""
    (project.root / "docs" / "vuelta").symlink_to(project.root / "docs")
    done = project.run("mkdocs", "serve", "-a", f"127.0.0.1:{free_port()}")
    assert done.returncode == 1
    assert "LZ159" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_preview_marks_a_draft_on_its_page_and_in_the_menu(project: Project) -> None:
    with served(project) as ask:
        draft = ask("serie/costes/").text
        assert '<strong class="lienzo-badge">Borrador</strong>' in draft
        assert "Costes · Borrador" in draft
        assert "Ingresos · Programado para el 3 de febrero de 2026" in ask(
            "serie/ingresos/"
        ).text
