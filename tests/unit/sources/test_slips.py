"""Slips that would cost an author something in silence, or bury them in Problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from author import ARTICLE, PODCAST, Author, codes, only
from lienzo.problems import Problem
from lienzo.sources.chapters import read_chapters
from lienzo.sources.syntax.text_file import read_text
from lienzo.text.bare_decimal import readings
from lienzo.text.heading_slips import Slip, slip
from small_course import write_mp3


@pytest.fixture
def ana(tmp_path: Path) -> Author:
    """An author with an article and ten minutes of it."""
    author = Author(tmp_path).start()
    write_mp3(tmp_path / "episodes" / "06-canales.mp3", "Canales", seconds=600)
    return author


def _found(author: Author, number: str) -> list[Problem]:
    return [problem for problem in author.edition().problems if problem.code.id == number]


SLIPS = [
    ("Antes {start = 1:30}", "{start = 1:30}", "{start=1:30}"),
    ("Antes {START=1:30}", "{START=1:30}", "{start=1:30}"),
    ("Antes {inicio=1:30}", "{inicio=1:30}", "{start=1:30}"),
    ("Antes {Tiempo: 90}", "{Tiempo: 90}", "{start=90}"),
    ("Antes {start:1:30}", "{start:1:30}", "{start=1:30}"),
    ("Antes {start=1:30", "{start=1:30", "{start=1:30}"),
    ("Antes {start=1:30]", "{start=1:30]", "{start=1:30}"),
    ("Antes {start=1:30} <!-- x -->", "{start=1:30} <!-- x -->", "{start=1:30}"),
    ("Antes {start=1:30}.", "{start=1:30}.", "{start=1:30}"),
    ("Antes {1:30}", "{1:30}", "{start=1:30}"),
    ("Antes {t=90}", "{t=90}", "{start=90}"),
    ("Antes {start = 1:02:03.5 #fases}", "{start = 1:02:03.5 #fases}", "{#fases start=1:02:03.5}"),
    ("Antes {start = 1.30}", "{start = 1.30}", "{start=1:30}"),
    ("Antes {start = pronto}", "{start = pronto}", "{start=1:30}"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "fixed"), SLIPS)
def test_a_time_with_a_slip_is_no_text(text: str, written: str, fixed: str) -> None:
    assert slip(text) == Slip(written, fixed, text.index("{"))


@pytest.mark.parametrize(
    "text",
    ["Antes", "Antes {start=1:30}", "Antes {: start=1:30 }", "Antes {#a}", "Antes {.ancha #b}",
     "Antes {x} y más", "Antes {start=1:30} después", "Antes {data-start=1:30}", "Llaves {a, b}",
     "Antes {data-x='1:30'}", "Antes {start}", "{", "}", "Un conjunto {t}", "x_{t=1}",
     "La curva $x_{t=1}$", "A las 10:30", "Antes {#t1:30a}"],
)  # fmt: skip
def test_other_braces_are_left_alone(text: str) -> None:
    assert slip(text) is None


def test_a_heading_of_many_comments_is_read_at_once() -> None:
    assert slip("Antes {start = 1:30}" + " <!-- x -->" * 2000 + "y") is None


@pytest.mark.parametrize(
    "mark", [written for _, written, _ in SLIPS if written not in {"{t=90}", "{1:30}"}]
)
def test_a_slip_in_a_heading_is_told_where_it_stands(ana: Author, mark: str) -> None:
    ana.write("docs/serie/canales.md", f"{ARTICLE}\n## Antes {mark}\n\nTexto.\n")
    (found,) = _found(ana, "LZ226")
    assert found.severity == "warning"
    assert str(found.where) == "docs/serie/canales.md:10:10"
    assert found.message("es") == f"`{mark}` no se entiende y saldría escrito en la página"
    assert "start=" in found.hint("es")


def test_a_page_without_slips_is_told_nothing(ana: Author) -> None:
    text = f"{ARTICLE}\n## Antes {{start=1:30}}\n\n## Llaves {{a, b}}\n\nTexto {{start = 1:30}}\n"
    ana.write("docs/serie/canales.md", text)
    assert _found(ana, "LZ226") == []


@pytest.mark.parametrize(
    ("text", "choices"),
    [("1.30", "`1:30` / `1.300`"), ("1,30", "`1:30` / `1.300`"), ("12.05", "`12:05` / `12.050`"),
     ("1.75", "`1.750`"), ("90", None), ("90.5", None), ("2:00.5", None), ("1.300", None),
     ("2:00.50", None), ("1:30", None), ("", None)],
)  # fmt: skip
def test_two_decimals_may_be_seconds_of_a_clock(text: str, choices: str | None) -> None:
    assert readings(text) == choices


@pytest.mark.parametrize("written", ["1.30", "1,30", "90.25"])
def test_a_heading_does_not_guess_what_a_point_parts(ana: Author, written: str) -> None:
    ana.write("docs/serie/canales.md", f"{ARTICLE}\n## Antes {{start={written}}}\n")
    (found,) = _found(ana, "LZ227")
    assert str(found.where) == "docs/serie/canales.md:10:11"
    assert _found(ana, "LZ290") == []


@pytest.mark.parametrize("written", ["90", "90.5", "2:00.5", "1:30", "1.300"])
def test_a_heading_takes_what_is_plain(ana: Author, written: str) -> None:
    ana.write("docs/serie/canales.md", f"{ARTICLE}\n## Antes {{start={written}}}\n")
    assert [*_found(ana, "LZ227"), *_found(ana, "LZ290")] == []
    assert len(only(ana.edition()).chapters) == 2


@pytest.mark.parametrize("written", ["1.30", '"1,30"'])
def test_chapters_in_the_notes_do_not_guess_either(ana: Author, written: str) -> None:
    notes = f"---\nchapters:\n  - {{start: 0:00, title: Uno}}\n  - {{start: {written}, title: Dos}}\n---\n"  # noqa: E501
    ana.write("episodes/06-canales.md", notes)
    (found,) = _found(ana, "LZ227")
    assert str(found.where) == "episodes/06-canales.md:4:13"
    ana.write("episodes/06-canales.md", notes.replace(written, "90.5"))
    assert _found(ana, "LZ227") == []
    assert len(only(ana.edition()).chapters) == 2


def _chapters(tmp_path: Path, text: str) -> list[tuple[str, int | None]]:
    path = tmp_path / "canales.txt"
    path.write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    read_chapters(path, "episodes/canales.txt", problems.append)
    return [(problem.code.id, problem.where.line) for problem in problems]


def test_a_script_is_told_once(tmp_path: Path) -> None:
    """Three hundred lines without a time are no chapters with three hundred mistakes."""
    text = "# Canales\n\n" + "ANA: Son las nueve y ya hay cola.\n" * 300
    assert _chapters(tmp_path, text) == [("LZ228", 1)]


def test_a_file_with_any_time_is_one_of_chapters(tmp_path: Path) -> None:
    assert _chapters(tmp_path, "0:00Uno\nDos\n") == [("LZ250", 1), ("LZ250", 2)]


def test_many_bad_lines_are_counted(tmp_path: Path) -> None:
    """The first three are shown: the others are mostly the same slip again."""
    text = "0:00 Uno\n" + "1:00Dos\n" * 9
    expected = [("LZ250", 2), ("LZ250", 3), ("LZ250", 4), ("LZ229", 5)]
    assert _chapters(tmp_path, text) == expected
    path = tmp_path / "canales.txt"
    problems: list[Problem] = []
    read_chapters(path, "episodes/canales.txt", problems.append)
    assert problems[-1].facts["count"] == 6


def test_five_bad_lines_are_all_told(tmp_path: Path) -> None:
    assert _chapters(tmp_path, "0:00 Uno\n" + "1:00Dos\n" * 5) == [
        ("LZ250", line) for line in range(2, 7)
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_utf_16_is_called_by_its_name(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeff0:00 Atención\n".removeprefix("\ufeff" * (encoding == "utf-16"))
                     .encode(encoding))  # fmt: skip
    problems: list[Problem] = []
    assert read_text(path, "episodes/a.txt", problems.append) is None
    assert [problem.code.id for problem in problems] == ["LZ278"]


@pytest.mark.parametrize("data", [b"\xff" * 10, b"\xff\xfe\xff", "Atención".encode("latin-1")])
def test_what_is_no_utf_16_is_not_called_so(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    problems: list[Problem] = []
    assert read_text(path, "episodes/a.txt", problems.append) is None
    assert [problem.code.id for problem in problems] == ["LZ108"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("canales2.vtt", "`canales2.vtt` → `06-canales.vtt`"),
        ("Canales.vtt", "`Canales.vtt` → `06-canales.vtt`"),
        ("canales.es.vtt", "`canales.es.vtt` → `06-canales.vtt`"),
        ("06-canales.es.vtt", "`06-canales.es.vtt` → `06-canales.vtt`"),
        ("canales.chapters.txt", "`canales.chapters.txt` → `06-canales.chapters.txt`"),
        ("canale.chapters.json", "`canale.chapters.json` → `06-canales.chapters.json`"),
        ("06_canales.psc", "`06_canales.psc` → `06-canales.psc`"),
        ("06-canales.cue", "`06-canales.cue`"),
        ("costes.srt", "`costes.srt`"),
        ("canales.jpg", "`canales.jpg` → `06-canales.jpg`"),
        ("guion.txt", "`guion.txt`"),
    ],
)
def test_a_file_that_goes_with_nothing_is_named(ana: Author, name: str, shown: str) -> None:
    (ana.root / "episodes" / name).write_bytes(b"x")
    (found,) = _found(ana, "LZ277")
    assert found.severity == "notice"
    assert str(found.where) == "episodes"
    assert (found.facts["names"], found.facts["count"]) == (shown, 1)


def test_a_name_that_is_taken_is_not_proposed(ana: Author) -> None:
    ana.write("episodes/06-canales.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHola\n")
    ana.write("episodes/06-canales.es.vtt", "x")
    assert _found(ana, "LZ277")[0].facts["names"] == "`06-canales.es.vtt`"


def test_files_that_go_with_nothing_are_told_together(ana: Author) -> None:
    for number in range(5):
        ana.write(f"episodes/x{number}.vtt", "x")
    (found,) = _found(ana, "LZ277")
    assert found.facts["names"] == "`x0.vtt`, `x1.vtt`, `x2.vtt`, …"
    assert found.facts["count"] == 5


def test_files_that_somebody_names_go_with_them(ana: Author) -> None:
    """Notes, the show and chapter files may name files of any stem."""
    ana.write("episodes/podcast.yml", f"{PODCAST}# images: banner2.png\n")
    ana.write("episodes/06-canales.md", "---\ntranscript: canales-b.vtt\n---\n![](canalez.jpg)\n")
    ana.write(
        "episodes/06-canales.chapters.json",
        '{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "a", "img": "canale.png"}]}',
    )
    ana.write("episodes/canales-b.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHola\n")
    for name in ("canalez.jpg", "canale.png", "banner2.png", "portada.jpg", "_canales.txt"):
        ana.write(f"episodes/{name}", "x")
    assert _found(ana, "LZ277") == []


def test_a_picture_for_another_use_is_no_slip(ana: Author) -> None:
    """Only one that nearly has an episode's name was probably meant for it."""
    ana.write("episodes/plantilla-redes.png", "x")
    assert "LZ277" not in codes(ana.edition())


def test_chapters_may_say_so_before_txt(ana: Author) -> None:
    ana.write("episodes/06-canales.chapters.txt", "0:00 Uno\n1:30 Dos\n")
    edition = ana.edition()
    assert [chapter.title for chapter in only(edition).chapters] == ["Uno", "Dos"]
    assert "LZ277" not in codes(edition)
