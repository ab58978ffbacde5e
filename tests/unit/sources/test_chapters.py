"""Chapter files: Audacity's labels, or a time and a title on each line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lienzo.model.media import Chapter
from lienzo.problems import Problem
from lienzo.sources.chapters import read_chapters


def _read(tmp_path: Path, text: str) -> tuple[tuple[Chapter, ...], list[Problem]]:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("utf-8", "replace"))
    found: list[Problem] = []
    marks = read_chapters(path, "episodes/a.txt", found.append)
    return tuple(mark.chapter for mark in marks), found


GOOD = [
    pytest.param(
        "0.000000\t0.000000\tInicio\n48.182000\t88.185000\tQué decide\n",
        (Chapter(0.0, "Inicio"), Chapter(48.182, "Qué decide", end=88.185)),
        id="audacity",
    ),
    pytest.param(
        "0,000000\t0,000000\tInicio\n48,182000\t48,182000\tDos\n",
        (Chapter(0.0, "Inicio"), Chapter(48.182, "Dos")),
        id="audacity-with-commas",
    ),
    pytest.param(
        "1.5\t2.5\tUno\n\\\t100.0\t2000.0\n3.0\t4.0\tDos\n",
        (Chapter(1.5, "Uno", end=2.5), Chapter(3.0, "Dos", end=4.0)),
        id="spectral-selection",
    ),
    pytest.param(
        "\ufeff0:00 Inicio\r\n\r\n8:27 Dos lecturas: una\r\n01:02:03.500 Final\r\n",
        (Chapter(0.0, "Inicio"), Chapter(507.0, "Dos lecturas: una"), Chapter(3723.5, "Final")),
        id="times-and-titles",
    ),
    pytest.param(
        "[00:00] - Inicio\n",
        (Chapter(0.0, "Inicio"),),
        id="brackets-and-dash",
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOOD)
def test_a_chapter_file_is_read(text: str, expected: tuple[Chapter, ...], tmp_path: Path) -> None:
    assert _read(tmp_path, text) == (expected, [])


BROKEN = [
    pytest.param("0:00 Uno\nHola\n", [("LZ250", 2)], id="no-time"),
    pytest.param("0:00 Uno\n1:75 Dos\n", [("LZ250", 2)], id="75-seconds"),
    pytest.param("0:00Uno\n", [("LZ250", 1)], id="title-glued"),
    pytest.param("0.0 1.0 Uno\n", [("LZ250", 1)], id="labels-with-spaces"),
    pytest.param("0:00 Uno\n1:00\n", [("LZ251", 2)], id="no-title"),
    pytest.param("0.0\t1.0\t\n", [("LZ251", 1)], id="empty-label"),
    pytest.param("1:00 Uno\n\n0:30 Dos\n", [("LZ252", 3)], id="goes-back"),
    pytest.param("1:00 Uno\n1:00 Dos\n", [("LZ252", 2)], id="twice-at-once"),
    pytest.param("5.0\t2.0\tUno\n", [("LZ253", 1)], id="ends-before-it-starts"),
    pytest.param("\n\n", [("LZ254", None)], id="empty"),
    pytest.param("x\n0:10\n0:05 y\n", [("LZ250", 1), ("LZ251", 2), ("LZ252", 3)], id="all-told"),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN)
def test_each_bad_line_is_told(
    text: str, expected: list[tuple[str, int | None]], tmp_path: Path
) -> None:
    chapters, problems = _read(tmp_path, text)
    assert chapters == ()
    assert [(problem.code.id, problem.where.line) for problem in problems] == expected


def test_a_bad_line_says_what_was_expected(tmp_path: Path) -> None:
    _, problems = _read(tmp_path, "0:00 Uno\nminuto tres: Dos\n")
    assert problems[0].where.source == "minuto tres: Dos"
    assert str(problems[0].where) == "episodes/a.txt:2:1"
    assert "`M:SS Título`" in problems[0].hint("es")


@settings(max_examples=150)
@given(text=st.text(alphabet="0123456789:.,\t\\ aé\n", max_size=80))
def test_any_text_gives_rising_chapters_or_a_problem(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chapters, problems = _read(tmp_path_factory.mktemp("c"), text)
    assert bool(chapters) != bool(problems)
    starts = [chapter.start for chapter in chapters]
    assert starts == sorted(set(starts))
