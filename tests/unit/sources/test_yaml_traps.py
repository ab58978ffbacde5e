"""Every trap in what an author writes is explained, whole, in Spanish and in English."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lienzo.sources.syntax import yaml_reader
from unit.sources.traps_runner import FOLDER, explained, parts

CASES = sorted(FOLDER.glob("*/*.txt"))
PARSERS = [
    pytest.param("CSafeLoader", id="libyaml"),
    pytest.param("SafeLoader", id="pyyaml"),
]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_trap_is_explained_alike_by_both_parsers(
    case: Path, parser: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The place, the words, the caret and the way out are those in the file."""
    monkeypatch.setattr(yaml_reader, "_PARSER", getattr(yaml, parser))
    (name, text), *expected = parts(case).items()
    assert explained(case.parent.name, name, text.encode(), tmp_path) == dict(expected)


BYTES = [
    pytest.param(
        "title: Canales\n\tseason: 1",
        "episodes/06.md:3:1: error LZ103: hay un tabulador al principio de la línea\n"
        "    3 |  season: 1\n"
        "      | ^\n"
        "  solución: YAML solo admite espacios para sangrar: cambia cada tabulador por dos"
        " espacios\n",
        id="tab",
    ),
    pytest.param(
        "title: Canales\nchapters:\n  \t- {start: 0:00, title: Inicio}",
        "episodes/06.md:4:3: error LZ103: hay un tabulador al principio de la línea\n"
        "    4 |    - {start: 0:00, title: Inicio}\n"
        "      |   ^\n"
        "  solución: YAML solo admite espacios para sangrar: cambia cada tabulador por dos"
        " espacios\n",
        id="tab-after-spaces",
    ),
    pytest.param(
        "title: Canales\x07",
        "episodes/06.md:2:15: error LZ109: hay un carácter de control invisible (U+0007)\n"
        "    2 | title: Canales\ufffd\n"
        "      |               ^\n"
        "  solución: bórralo: suele llegar al pegar desde otro programa\n",
        id="control-character",
    ),
]


@pytest.mark.parametrize(("front", "expected"), BYTES)
def test_an_invisible_character_is_named(front: str, expected: str, tmp_path: Path) -> None:
    """What an editor does not show is shown."""
    data = f"---\n{front}\n---\n".encode()
    assert explained("episode", "episodes/06.md", data, tmp_path)["es"] == expected


def test_latin_1_is_refused_at_its_first_byte(tmp_path: Path) -> None:
    """Line and column are those of the byte; the line is shown as it was meant."""
    data = "---\ntitle: Atención\n---\n".encode("latin-1")
    assert explained("episode", "episodes/06.md", data, tmp_path) == {
        "es": (
            "episodes/06.md:2:14: error LZ108: el archivo no está en UTF-8:"
            " el byte 0xF3 parece «ó» en Windows-1252\n"
            "    2 | title: Atención\n"
            "      |              ^\n"
            "  solución: guárdalo como UTF-8 (en el editor: «Guardar con codificación»)\n"
        ),
        "en": (
            "episodes/06.md:2:14: error LZ108: the file is not UTF-8:"
            " byte 0xF3 looks like “ó” in Windows-1252\n"
            "    2 | title: Atención\n"
            "      |              ^\n"
            "  hint: save it as UTF-8 (in your editor: “Save with encoding”)\n"
        ),
    }


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param("---\ntitle: a\n---\n".encode("utf-16"), "LZ278", id="utf-16"),
        pytest.param(b"\xff" * 10, "LZ108", id="no-text"),
        pytest.param(b"---\na: " + b"x" * 300_000 + b"\n---\n", "LZ152", id="front-matter-huge"),
        pytest.param(b"x" * 9_000_000, "LZ152", id="file-huge"),
        pytest.param(b"---\na: " + b"[" * 5000 + b"\n---\n", "LZ151", id="brackets"),
        pytest.param(b"---\na: " + b"{a: " * 5000 + b"\n---\n", "LZ151", id="braces"),
        pytest.param(
            b"---\na0: &a0 [x]\n"
            + b"".join(b"a%d: &a%d [*a%d]\n" % (n, n, n - 1) for n in range(1, 5000))
            + b"\n---\n",
            "LZ151",
            id="ladder-of-aliases",
        ),
        pytest.param(b"---\n" + b"- " * 5000 + b"\n---\n", "LZ151", id="dashes"),
    ],
)
def test_what_would_break_a_parser_is_one_problem(
    data: bytes, expected: str, tmp_path: Path
) -> None:
    """No recursion error, no endless work: one Problem with its number."""
    text = explained("episode", "episodes/06.md", data, tmp_path)["es"]
    assert text.count(": error ") == 1
    assert f" {expected}: " in text


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(lambda _: None, "LZ154", id="no-file"),
        pytest.param(lambda path: path.mkdir(), "LZ155", id="folder"),
        pytest.param(lambda path: path.symlink_to(path), "LZ15", id="link-to-itself"),
    ],
)
def test_what_is_no_file_is_one_problem(make: object, expected: str, tmp_path: Path) -> None:
    """A missing file, a folder or a link in a circle is told, not raised."""
    from lienzo.problems import Problem  # noqa: PLC0415 — only here
    from lienzo.sources.inputs.documents import read_page  # noqa: PLC0415 — only here

    path = tmp_path / "a.md"
    make(path)  # type: ignore[operator]
    problems: list[Problem] = []
    assert read_page(path, "docs/a.md", problems.append) is None
    assert [problem.code.id.startswith(expected) for problem in problems] == [True]
