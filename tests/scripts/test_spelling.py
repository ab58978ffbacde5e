"""Spelling: each wrong word is told where it stands, and the list holds nothing in vain."""

from __future__ import annotations

from pathlib import Path

import prose
import pytest
import spelling

LIST = "# nombres\nOsterwalder\n\n# palabras\npódcast\nfeed\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("¿Qué? «Casa», dice.", ["Qué", "Casa", "dice"], id="signs are no letters"),
        pytest.param("12 km, B2B y 3.º", ["km"], id="digits and lone letters"),
        pytest.param("un *día* y _otro_", ["un", "día", "otro"], id="emphasis"),
        pytest.param("bici-taller", ["bici-taller"], id="compound"),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    lines = [prose.Line(1, text)]
    assert [place.word for place in spelling.words("a.md", lines)] == words


def told(text: str, listed: spelling.Listed) -> list[str]:
    lines = [prose.Line(number, line) for number, line in enumerate(text.splitlines(), start=1)]
    return list(spelling.errors(spelling.words("a.md", lines), listed))


def test_a_wrong_word_is_told_with_its_place_and_what_may_be_meant() -> None:
    """Every time it occurs; a compound by its wrong half."""
    errors = told("Una vicicleta\nbuena, o haver-casa.\nvicicleta", spelling.Listed(LIST))
    assert [error.split(" (")[0] for error in errors] == [
        "a.md:1: vicicleta",
        "a.md:2: haver",
        "a.md:3: vicicleta",
    ]
    assert "bicicleta" in errors[0]


def test_listed_words_are_right_also_at_the_head_of_a_sentence() -> None:
    """But a name keeps its capital."""
    listed = spelling.Listed(LIST)
    assert not told("Pódcast de Osterwalder. El pódcast.", listed)
    assert [error.split(" (")[0] for error in told("osterwalder", listed)] == [
        "a.md:1: osterwalder"
    ]


def test_a_listed_word_that_nobody_uses_is_told() -> None:
    """By its line in the list."""
    listed = spelling.Listed(LIST)
    told("El pódcast de Osterwalder", listed)
    assert list(listed.unused()) == [(6, "feed")]


def test_exit_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """1 and the words, or 0 and silence."""
    page = tmp_path / "a.md"
    page.write_text("# Una vicicleta\n", encoding="utf-8")
    assert spelling.main([str(page)]) == 1
    assert capsys.readouterr().out.startswith(f"{page}:1: vicicleta (")
    page.write_text("# Una bicicleta\n", encoding="utf-8")
    assert spelling.main([str(page)]) == 0
    assert not capsys.readouterr().out


def test_the_list_is_sorted_within_its_groups() -> None:
    """So that two who add a word seldom meet."""
    for group in spelling.LIST.read_text(encoding="utf-8").split("\n\n"):
        words = [line for line in group.splitlines() if not line.startswith("#")]
        assert words == sorted(set(words), key=lambda word: (word.lower(), word))
