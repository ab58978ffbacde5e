"""What an author writes is taken as meant: the show, an episode, a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from lienzo.model import Category
from lienzo.problems import Problem, Report
from lienzo.sources.inputs.dates import When
from lienzo.sources.inputs.documents import Written, read_episode, read_page, read_show

Reader = Callable[[Path, str, Report], Written[Any] | None]

SHOW = """\
# The show
title: El lienzo en marcha      # a comment with a space after its sign is a comment
description: >
  Un bloque del modelo
  de negocio en cada episodio.
author: Ana Ruiz
owner: {name: Ana Ruiz, email: hola@lienzo.example}
language: es-es
categories: [Business > Entrepreneurship, Education]
explicit: false
type: serial
image: ./cover.png
guid: 5C6F0A52-3A52-5A57-9C59-8E0E0D6A4F11
license: CC-BY-4.0
timezone: Europe/Madrid
default_time: 09:00
audio_base_url: https://media.lienzo.example/audio
analytics_prefix: https://op3.dev/e/
new_feed_url: null
funding: {url: https://apoyo.example/, text: Invítanos}
persons: [{name: Ana Ruiz}, {name: Inés, role: guest, href: https://ines.example/}]
subscribe: {apple: https://podcasts.apple.com/es/podcast/id1, spotify: null, youtube: ~}
locked: true
medium: course
"""


def read(reader: Reader, folder: Path, text: str | bytes) -> tuple[Any, list[str]]:
    """Read a file with this text; return what came of it and the numbers of its Problems."""
    path = folder / "file.md"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    problems: list[Problem] = []
    written = reader(path, "folder/file.md", problems.append)
    return written, [problem.code.id for problem in problems]


def episode(folder: Path, front: str) -> Any:
    """Return the values of an episode's front matter, which must hold no Problem."""
    written, problems = read(read_episode, folder, f"---\n{front}\n---\nNotas.\n")
    assert problems == []
    return written.values


def test_a_whole_show_is_read(tmp_path: Path) -> None:
    """Every key of `podcast.yml` arrives converted and normalised."""
    written, problems = read(read_show, tmp_path, SHOW)
    assert problems == []
    show = written.values
    assert show.title == "El lienzo en marcha"
    assert show.description == "Un bloque del modelo de negocio en cada episodio."
    assert (show.owner.name, show.owner.email) == ("Ana Ruiz", "hola@lienzo.example")
    assert show.language == "es-ES"
    assert show.categories == (Category("Business", "Entrepreneurship"), Category("Education"))
    assert (show.explicit, show.type, show.image) == (False, "serial", "cover.png")
    assert show.guid == "5c6f0a52-3a52-5a57-9c59-8e0e0d6a4f11"
    assert show.timezone.key == "Europe/Madrid"
    assert show.default_time == time(9)
    assert show.audio_base_url == "https://media.lienzo.example/audio/"
    assert (show.analytics_prefix, show.new_feed_url) == ("https://op3.dev/e/", None)
    assert [(f.url, f.text) for f in show.funding] == [("https://apoyo.example/", "Invítanos")]
    assert [(p.name, p.role) for p in show.persons] == [("Ana Ruiz", "host"), ("Inés", "guest")]
    assert show.subscribe == {"apple": "https://podcasts.apple.com/es/podcast/id1"}
    assert (show.locked, show.medium, show.license) == (True, "course", "CC-BY-4.0")
    assert written.body == ""


def test_a_show_has_defaults(tmp_path: Path) -> None:
    """Eight keys are enough for a show; without an owner it is told when it is judged."""
    required = "title description author language categories explicit image timezone"
    lines = [
        line
        for line in SHOW.replace("description: >\n", "description: Un bloque\n").splitlines()
        if line.partition(":")[0] in required.split()
    ]
    written, problems = read(read_show, tmp_path, "\n".join(lines))
    assert problems == []
    show = written.values
    assert (show.type, show.medium, show.locked, show.default_time) == (
        "episodic",
        "podcast",
        True,
        time(7),
    )
    assert (show.guid, show.funding, show.persons, dict(show.subscribe)) == (None, (), (), {})


def test_places_are_dotted_and_point_at_values(tmp_path: Path) -> None:
    """A check that judges long after reading finds the line and column of any value."""
    origin = read(read_show, tmp_path, SHOW)[0].origin
    lines = SHOW.splitlines()
    for key, text in (
        ("owner.email", "hola@lienzo.example"),
        ("persons.1.role", "guest"),
        ("categories.1", "Education"),
        ("default_time", "09:00"),
        ("subscribe.youtube", "~"),
    ):
        where = origin.of(key)
        line = lines[where.line - 1]
        assert line[where.column - 1 :][: where.width] == text
        assert (where.file, where.source) == ("folder/file.md", line)
    assert str(origin.of("owner.email")) == "folder/file.md:7:32"
    assert str(origin.of("persons")) == "folder/file.md:21:1"
    assert str(origin.of("never.written")) == "folder/file.md"


@pytest.mark.parametrize(
    ("front", "key", "value"),
    [
        pytest.param("title: No", "title", "No", id="norway"),
        pytest.param("title: 2024", "title", "2024", id="year"),
        pytest.param("title: 12:30", "title", "12:30", id="sexagesimal"),
        pytest.param("title: 1.10", "title", "1.10", id="float"),
        pytest.param("title: Null", "title", "Null", id="null-as-a-word"),
        pytest.param("title: 2026-03-05", "title", "2026-03-05", id="date-as-text"),
        pytest.param("title: C# y F#", "title", "C# y F#", id="sign-inside-words"),
        pytest.param("title: 'Episodio #7'", "title", "Episodio #7", id="sign-in-quotes"),
        pytest.param("title: >-\n  Una línea\n  y otra", "title", "Una línea y otra", id="folded"),
        pytest.param("title: Una línea\n  y otra", "title", "Una línea y otra", id="continued"),
        pytest.param("title: 12\xa0€", "title", "12\xa0€", id="no-break-space"),
        pytest.param("title: !!str 7", "title", "7", id="standard-tag"),
        pytest.param("episode: 010", "episode", 10, id="not-octal"),
        pytest.param("season: '2'", "season", 2, id="number-in-quotes"),
        pytest.param("explicit: true", "explicit", True, id="true"),
        pytest.param("guid: 2020-10-01", "guid", "2020-10-01", id="guid-like-a-date"),
        pytest.param("guid: https://a.example/?p=1", "guid", "https://a.example/?p=1", id="guid"),
        pytest.param("audio: 07-canales.mp3", "audio", "07-canales.mp3", id="audio-file"),
        pytest.param(
            "audio: https://a.example/7.mp3", "audio", "https://a.example/7.mp3", id="url"
        ),
        pytest.param("image: null", "image", None, id="null"),
        pytest.param("image:", "image", None, id="empty"),
        pytest.param("chapters: 07.txt", "chapters", "07.txt", id="chapters-file"),
        pytest.param("date: 2026-03-05", "date", When(date(2026, 3, 5)), id="date"),
        pytest.param(
            "date: 2026-03-05 09:00", "date", When(date(2026, 3, 5), time(9)), id="date-and-time"
        ),
        pytest.param(
            "date: 2026-03-05T09:00:30Z",
            "date",
            When(date(2026, 3, 5), time(9, 0, 30), UTC),
            id="date-with-zone",
        ),
    ],
)
def test_a_value_is_read_by_its_field(front: str, key: str, value: object, tmp_path: Path) -> None:
    """YAML's own types never interfere."""
    assert getattr(episode(tmp_path, front), key) == value


def test_chapters_may_stand_in_the_front_matter(tmp_path: Path) -> None:
    """Starts are clock times, not sexagesimal numbers."""
    front = (
        "chapters:\n"
        "  - {start: 0:00, title: Introducción}\n"
        '  - {start: 1:30, title: Antes de la venta, url: "#antes"}\n'
        "  - {start: 1:02:03.5, title: No}"
    )
    chapters = episode(tmp_path, front).chapters
    assert [(c.start, c.title, c.url) for c in chapters] == [
        (0.0, "Introducción", None),
        (90.0, "Antes de la venta", "#antes"),
        (3723.5, "No", None),
    ]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("\ufeff---\ntitle: Canales\n---\nNotas.\n".encode(), id="byte-order-mark"),
        pytest.param(b"---\r\ntitle: Canales\r\n---\r\nNotas.\r\n", id="windows"),
        pytest.param(b"---\rtitle: Canales\r---\rNotas.\r", id="old-mac"),
        pytest.param(b"---  \ntitle: Canales\n...\t\nNotas.\n", id="dots-and-spaces"),
    ],
)
def test_the_habits_of_editors_do_not_matter(data: bytes, tmp_path: Path) -> None:
    """A byte order mark, foreign line ends and spaces after `---` change nothing."""
    written, problems = read(read_episode, tmp_path, data)
    assert problems == []
    assert written.values.title == "Canales"
    assert written.body == "Notas.\n"
    assert written.body_line == 4


def test_one_wrong_key_does_not_hide_the_others(tmp_path: Path) -> None:
    """The rest of the document is read, and every Problem comes, from top to bottom."""
    front = "---\nseason: cero\ntitle: Canales\nepisodeNumber: 7\ndate: 5/3/2026\n---\n"
    written, problems = read(read_episode, tmp_path, front)
    assert problems == ["LZ114", "LZ104", "LZ117"]
    assert written.values.title == "Canales"
    assert written.values.season is None


def test_an_episode_without_front_matter_is_all_notes(tmp_path: Path) -> None:
    """Notes alone are enough: the audio's tags say the rest."""
    written, problems = read(read_episode, tmp_path, "Solo notas.\n")
    assert (problems, written.body, written.body_line) == ([], "Solo notas.\n", 1)


def test_an_article_is_read(tmp_path: Path) -> None:
    """Our keys are converted; foreign ones pass as YAML gives them."""
    text = (
        "---\nblock: channels\ndate: 2026-03-05\nupdated: 2026-03-06 10:00\n"
        "description: Cinco fases\ntitle: No\nannounced: false\naliases: /viejo/\n"
        "tags: [uno, 2]\nhide:\n  - toc\ntemplate: main.html\nboost: 1.5\nsearch: {exclude: yes}\n"
        "---\n\n# Canales\n"
    )
    written, problems = read(read_page, tmp_path, text)
    assert problems == []
    assert written.values.block == "channels"
    assert written.values.aliases == ("viejo/",)
    assert written.body == "\n# Canales\n"
    assert written.body_line == 16
    assert written.meta == {
        "block": "channels",
        "date": date(2026, 3, 5),
        "updated": datetime(2026, 3, 6, 10),  # noqa: DTZ001 — what MkDocs would have
        "description": "Cinco fases",
        "title": "No",
        "announced": False,
        "aliases": ["viejo/"],
        "tags": ["uno", 2],
        "hide": ["toc"],
        "template": "main.html",
        "boost": 1.5,
        "search": {"exclude": True},
    }


def test_a_series_is_read(tmp_path: Path) -> None:
    """The order is a name or a list; the canvas an id or a path."""
    text = "---\nseries:\n  canvas: lienzos/mio.yml\n  order: [a, b]\n  season: 01\n---\n"
    written, problems = read(read_page, tmp_path, text)
    assert problems == []
    series = written.values.series
    assert (series.canvas, series.order, series.season) == ("lienzos/mio.yml", ("a", "b"), 1)
    assert series.language is None
    named = read(
        read_page, tmp_path, "---\nseries: {canvas: lean, order: maurya, language: en}\n---"
    )
    assert (named[0].values.series.order, named[0].values.series.language) == ("maurya", "en")


@pytest.mark.parametrize(
    ("front", "meta"),
    [
        pytest.param(
            "date:\n  created: 2026-03-05\n  updated: 2026-03-06",
            {"date": {"created": date(2026, 3, 5), "updated": date(2026, 3, 6)}},
            id="material-blog-date",
        ),
        pytest.param("date: 5/3/2026", {"date": "5/3/2026"}, id="date-of-another-tool"),
        pytest.param("draft: yes", {"draft": True}, id="draft-of-another-tool"),
        pytest.param("aliases: {a: b}", {"aliases": {"a": "b"}}, id="aliases-of-another-tool"),
        pytest.param("authors: [ana]\npin: true", {"authors": ["ana"], "pin": True}, id="blog"),
        pytest.param(
            "status: new\nicon: material/a", {"status": "new", "icon": "material/a"}, id="icon"
        ),
        pytest.param(
            "social:\n  cards_layout_options:\n    title: Otro",
            {"social": {"cards_layout_options": {"title": "Otro"}}},
            id="social",
        ),
        pytest.param(
            "a: &x {b: 1}\nc:\n  <<: *x\n  d: 2", {"a": {"b": 1}, "c": {"d": 2, "b": 1}}, id="merge"
        ),
        pytest.param(
            "data: 1\npage: 2\nlock: 3", {"data": 1, "page": 2, "lock": 3}, id="near-by-chance"
        ),
        pytest.param("fecha: 2026-03-05", {"fecha": date(2026, 3, 5)}, id="own-word"),
        pytest.param(
            "a: &x {b: 1}\nc: &y {d: 2}\ne:\n  <<: [*x, *y]",
            {"a": {"b": 1}, "c": {"d": 2}, "e": {"b": 1, "d": 2}},
            id="merge-of-several",
        ),
        pytest.param("a: =\nb: !!binary aG9sYQ==", {"a": "=", "b": b"hola"}, id="odd-types"),
        pytest.param("Fecha de hoy: 1", {"Fecha de hoy": 1}, id="key-with-spaces"),
    ],
)
def test_front_matter_of_other_tools_passes(front: str, meta: object, tmp_path: Path) -> None:
    """A page that is no article and no series keeps the shapes of MkDocs and its plugins."""
    written, problems = read(read_page, tmp_path, f"---\n{front}\n---\n# Novedades\n")
    assert problems == []
    assert written.meta == meta


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("# Hola\n", id="heading"),
        pytest.param("---\n\nUna línea arriba.\n\n---\n\nY otra abajo.\n", id="two-rules"),
        pytest.param("---\nUna línea arriba: nunca cerrada.\n", id="rule-and-prose"),
        pytest.param("Nota: esto es prosa.\n", id="prose-with-colon"),
    ],
)
def test_a_page_without_front_matter_is_all_text(text: str, tmp_path: Path) -> None:
    """A rule across the page is no front matter."""
    written, problems = read(read_page, tmp_path, text)
    assert problems == []
    assert (written.body, dict(written.meta)) == (text, {})


@pytest.mark.parametrize("text", ["---\n---\nHola\n", "---\n# nada\n---\nHola\n"])
def test_front_matter_may_be_empty(text: str, tmp_path: Path) -> None:
    """Nothing between the lines, or only a comment, says nothing."""
    written, problems = read(read_page, tmp_path, text)
    assert (problems, written.body) == ([], "Hola\n")


def test_funding_may_be_one_or_many(tmp_path: Path) -> None:
    """A single button needs no list."""
    several = SHOW.replace(
        "funding: {url: https://apoyo.example/, text: Invítanos}",
        "funding: [{url: https://a.example/}, {url: https://b.example/, text: Dos}]",
    ).replace("categories: [Business > Entrepreneurship, Education]", "categories: Education")
    written, problems = read(read_show, tmp_path, several)
    assert problems == []
    assert [(f.url, f.text) for f in written.values.funding] == [
        ("https://a.example/", ""),
        ("https://b.example/", "Dos"),
    ]
    assert written.values.categories == (Category("Education"),)
