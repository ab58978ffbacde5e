"""The ledger is read strictly, written so that git can merge it, and never lost in silence."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lienzo.model import Appointment, AudioTags, Entry, Ledger, ShowEntry
from lienzo.problems import Problem, explain
from lienzo.publish.ledger import dump_ledger
from lienzo.sources.ledger import read_ledger

SEEN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


GUIDS = ("4f6d9c1e-0c5e-5d61-9a57-0a4a5e3c0001", "4f6d9c1e-0c5e-5d61-9a57-0a4a5e3c0002")


def read(path: Path) -> tuple[Ledger, list[Problem]]:
    problems: list[Problem] = []
    return read_ledger(path, "episodes/episodes.lock", problems.append), problems


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "episodes.lock"
    path.write_text(text, encoding="utf-8")
    return path


def full() -> Ledger:
    entry = Entry(
        guid="g-1",
        seen=SEEN,
        date=SEEN,
        published=True,
        due=SEEN,
        name="06-canales.mp3",
        url="https://ejemplo.es/media/06-canales.mp3",
        bytes=1234,
        mime="audio/mpeg",
        duration=61.25,
        sha256="ab" * 32,
        tags=AudioTags(title="Canales", track=6),
    )
    show = ShowEntry(
        "4f6d9c1e-0c5e-5d61-9a57-0a4a5e3c0001",
        "https://ejemplo.es/feed.xml",
        {"canales": entry},
        (1, 2),
    )
    return Ledger(
        {"": show, "en": ShowEntry("4f6d9c1e-0c5e-5d61-9a57-0a4a5e3c0002")},
        {"serie/canales/": "serie/canales.md"},
        {"serie/lean/": Appointment("serie/lean.md", SEEN)},
        {"serie/canales.md": "serie/vias.md"},
    )


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """Nothing is lost between two builds."""
    path = tmp_path / "episodes.lock"
    path.write_bytes(dump_ledger(full()))
    assert read(path) == (full(), [])


def test_no_file_is_an_empty_ledger(tmp_path: Path) -> None:
    """The first build of a project has promised nothing yet."""
    assert read(tmp_path / "none.lock") == (Ledger(), [])


def test_one_key_a_line_sorted() -> None:
    """Two branches that add an episode each touch different lines, so git merges them."""
    lines = dump_ledger(full()).decode().splitlines()
    assert all(line.count('": ') <= 1 for line in lines)
    keys = ["lessons", "renamed", "scheduled", "shows", "version"]
    assert list(json.loads("\n".join(lines))) == keys


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            '{\n<<<<<<< HEAD\n"version": 1\n',
            "episodes/episodes.lock:2:1: error LZ401: el registro tiene una marca de conflicto de "
            "git\n"
            "    2 | <<<<<<< HEAD\n"
            "      | ^^^^^^^^^^^^\n"
            "  solución: quédate con las claves de ambos lados, cada una solo una vez, borra las "
            "líneas `<<<<<<<`, `=======` y `>>>>>>>`, y vuelve a construir",
            id="conflict",
        ),
        pytest.param(
            '{"version": 1,\n "shows": }',
            "episodes/episodes.lock:2:11: error LZ400: el registro no es JSON válido: Expecting "
            "value\n"
            '    2 |  "shows": }\n'
            "      |           ^\n"
            "  solución: recupera la última versión con `git checkout -- episodes/episodes.lock`; "
            "no lo borres: guarda los guid que ya conocen los suscriptores",
            id="broken",
        ),
        pytest.param(
            '{"version": 3}',
            "episodes/episodes.lock: error LZ402: el registro es de la versión 3; este Lienzo "
            "entiende la 2\n"
            "  solución: actualiza mkdocs-lienzo: una versión más nueva escribió este archivo",
            id="newer",
        ),
        pytest.param(
            '{"version": 1, "shows": {"main": {"guid": 7}}}',
            "episodes/episodes.lock: error LZ403: `shows.main.guid`: el registro no tiene ahí lo "
            "que debe (Input should be a valid string)\n"
            "  solución: este archivo lo escribe la construcción; deshaz el cambio hecho a mano",
            id="mended-by-hand",
        ),
    ],
)
def test_a_ledger_that_cannot_be_trusted_stops_the_build(
    tmp_path: Path, text: str, message: str
) -> None:
    """Promises that cannot be read are never taken for no promises."""
    ledger, problems = read(written(tmp_path, text))
    assert ledger == Ledger()
    assert [explain(problem, "es") for problem in problems] == [message]


@pytest.mark.parametrize("text", ["", "[]", "null", "7", "[" * 100_000, '{"version": true}'])
def test_any_other_content_is_one_problem(tmp_path: Path, text: str) -> None:
    """Whatever stands in the file, there is one error and no traceback."""
    assert len(read(written(tmp_path, text))[1]) == 1


@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_without_raising(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    """Bytes that are no ledger are a Problem."""
    path = tmp_path_factory.mktemp("ledger") / "episodes.lock"
    path.write_bytes(data)
    _, problems = read(path)
    assert len(problems) == 1
