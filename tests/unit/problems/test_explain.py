"""Problems are shown with their place, the author's own line, a caret and the way out."""

from __future__ import annotations

import pytest

from lienzo.problems import Code, Origin, Severity, Where, Wording, explain, summary

CODE = Code(
    "LZ199",
    Severity.ERROR,
    es=Wording("`{key}`: «{value}» no vale", "escribe {fixed}"),
    en=Wording("`{key}`: “{value}” will not do", "write {fixed}"),
)
WARNING = Code("LZ198", Severity.WARNING, es=Wording("ojo", ""), en=Wording("careful", ""))
PLACE = Where("episodes/07.md", 4, 7, "date: 5/3/2026", 8)


def test_the_whole_message_in_both_languages() -> None:
    """The place comes first, so that editors can jump to it; the hint comes last."""
    problem = CODE.at(PLACE, key="date", value="5/3/2026", fixed="2026-03-05")
    assert explain(problem, "es-ES") == (
        "episodes/07.md:4:7: error LZ199: `date`: «5/3/2026» no vale\n"
        "    4 | date: 5/3/2026\n"
        "      |       ^^^^^^^^\n"
        "  solución: escribe 2026-03-05"
    )
    assert explain(problem, "en").splitlines()[-1] == "  hint: write 2026-03-05"


def test_a_problem_of_a_whole_file_shows_no_line() -> None:
    """Without a line there is no excerpt, and without a hint no last line."""
    assert explain(WARNING.at(Where("mkdocs.yml")), "es") == "mkdocs.yml: aviso LZ198: ojo"


@pytest.mark.parametrize(
    ("source", "column", "before"),
    [
        pytest.param("ñandú: x", 8, 7, id="accents-are-one-cell"),
        pytest.param("題: x", 4, 4, id="wide-characters-are-two"),
        pytest.param("e\u0301: x", 5, 3, id="combining-marks-are-none"),
        pytest.param("\tx: y", 5, 4, id="a-tab-is-shown-as-one-space"),
        pytest.param("a\u00a0b: x", 6, 5, id="a-no-break-space-is-one-mark"),
        pytest.param("a\x1bb: x", 6, 5, id="what-cannot-be-shown-is-one-mark"),
    ],
)
def test_the_caret_stands_under_the_value(source: str, column: int, before: int) -> None:
    """The caret counts cells of the terminal, not characters."""
    shown = explain(WARNING.at(Where("a.md", 1, column, source)), "en").splitlines()[2]
    assert shown == "      | " + " " * before + "^"


def test_a_terminal_is_never_sent_control_characters() -> None:
    """Escape sequences in an author's file are shown, not obeyed."""
    problem = CODE.at(Where("a.md"), key="title", value="\x1b[31m", fixed="\x07")
    assert "\x1b" not in explain(problem, "es")
    assert "\\x1b" in explain(problem, "es")


def test_the_summary_counts_in_the_plural() -> None:
    """One error is an error, two are errors."""
    error = CODE.at(PLACE, key="a", value="b", fixed="c")
    warning = WARNING.at(PLACE)
    assert summary([error, error, warning], "es") == "lienzo: 2 errores, 1 aviso"
    assert summary([error, warning, warning], "en") == "lienzo: 1 error, 2 warnings"


def test_an_origin_answers_with_the_nearest_place() -> None:
    """A key that was not written stands where its parent does, else at the file."""
    origin = Origin("a.yml", {"owner": Where("a.yml", 3, 1)})
    assert origin.of("owner.email") == Where("a.yml", 3, 1)
    assert origin.of("title") == Where("a.yml")
