"""Whatever a file holds, reading it ends in values or Problems that point into the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lienzo.problems import Problem, explain
from lienzo.sources.canvas.reading import read_canvas
from lienzo.sources.inputs.documents import read_episode, read_page, read_show
from lienzo.sources.inputs.models import EpisodeInput, PageInput, ShowInput
from lienzo.sources.syntax.diagnosis import quoted

READERS = [read_show, read_episode, read_page, read_canvas]
KEYS = sorted({*ShowInput.model_fields, *EpisodeInput.model_fields, *PageInput.model_fields})
YAMLISH = st.text(alphabet="ab:-#[]{}\"'|>&*!%@`?,~ \n\t0129.=<\\é\u2028\x85\ufeff", max_size=80)
WORDS = st.sampled_from(
    [
        "2026-03-05",
        "5/3/2026",
        "010",
        "no",
        "~",
        "[a, b]",
        "{a: b}",
        "*a",
        "&a b",
        "!!int x",
        ">-",
        '"',
        "'x",
        "- a",
        "1:30",
        "https://[",
        "=",
        "<<",
        "0b1",
        "1e999",
        "99999999999-01-01",
        "2026-03-05T24:00",
        "2026-03-05 09:00 +99:99",
        ".nan",
        "1:60:60",
        "_1",
        "._",
        "!!binary =",
        "!!set {a}",
        "a #b",
        "\ufeff",
        "|",
    ]
)
VALUES = YAMLISH | WORDS | st.integers().map(str) | st.dates().map(str) | st.datetimes().map(str)
LINES = st.tuples(st.sampled_from(KEYS) | YAMLISH, st.sampled_from([": ", ":", ":\n  "]), VALUES)
DOCUMENTS = st.lists(LINES.map("".join), max_size=8).map(
    lambda x: "---\n" + "\n".join(x) + "\n---\n"
)
SHARED_FOLDER = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def _check(reader: object, data: bytes, folder: Path) -> None:
    path = folder / "a.md"
    path.write_bytes(data)
    problems: list[Problem] = []
    reader(path, "a.md", problems.append)  # type: ignore[operator]
    lines = (
        data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    )
    for problem in problems:
        assert explain(problem, "es").startswith("a.md")
        assert explain(problem, "en").startswith("a.md")
        where = problem.where
        if where.line is not None:
            assert 1 <= where.line <= len(lines)
            assert 1 <= (where.column or 1) <= len(lines[where.line - 1]) + 1


@pytest.mark.parametrize("reader", READERS)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode()))
@SHARED_FOLDER
def test_any_bytes_are_read_or_explained(reader: object, data: bytes, tmp_path: Path) -> None:
    """Random bytes never raise."""
    _check(reader, data, tmp_path)
    _check(reader, b"---\n" + data + b"\n---\n", tmp_path)


@pytest.mark.parametrize("reader", READERS)
@given(text=DOCUMENTS)
@SHARED_FOLDER
def test_any_document_is_read_or_explained(reader: object, text: str, tmp_path: Path) -> None:
    """Known keys with values that look like something else never raise."""
    _check(reader, text.encode("utf-8", "replace"), tmp_path)
    _check(reader, text.removeprefix("---\n").encode("utf-8", "replace"), tmp_path)


PRINTABLE = st.text(
    st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1
).filter(lambda text: text.strip())


@given(text=PRINTABLE)
@SHARED_FOLDER
def test_a_quoted_title_comes_back_as_written(text: str, tmp_path: Path) -> None:
    """Any printable text in the quotes that a hint proposes is read as that text."""
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: {quoted(text)}\n---\n", "utf-8")
    problems: list[Problem] = []
    written = read_page(path, "a.md", problems.append)
    assert problems == []
    assert written is not None
    assert written.values.title is not None
    assert written.values.title.split() == text.split()
