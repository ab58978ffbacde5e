"""Notes judged by what listeners will see of them."""

from __future__ import annotations

import pytest

from lienzo.problems import explain
from lienzo.sources.episode.notes import judge_notes


def told(markdown: str) -> list[tuple[str, str]]:
    """Codes and places."""
    found = judge_notes(markdown, "episodes/07-canales.md", 5)
    return [(problem.code.id, str(problem.where)) for problem in found]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("Hola\n\n![a](b.png)", [("LZ561", "episodes/07-canales.md:7")], id="picture"),
        pytest.param("[a](http://b.es)", [("LZ562", "episodes/07-canales.md:5")], id="http"),
        pytest.param(
            "Hola\n\n- 1:00 Uno\n- 2:00 Dos\n- 3:00 Tres",
            [("LZ568", "episodes/07-canales.md:7")],
            id="late",
        ),
        pytest.param("0:00 Uno\n2:00 Dos", [("LZ568", "episodes/07-canales.md:5")], id="few"),
        pytest.param(
            "0:00 Uno\n3:00 Tres\n2:00 Dos", [("LZ568", "episodes/07-canales.md:5")], id="unsorted"
        ),
        pytest.param("(00:00) Uno\n\n(01:30) Dos\n\n(01:02:03) Tres", [], id="chapters"),
        pytest.param("Quedamos.\n\n12:30 Reunión en el taller.", [], id="one time is no list"),
        pytest.param("**Hola**, [Ana](https://ana.es)", [], id="good"),
        pytest.param("", [], id="none"),
    ],
)
def test_notes_are_told_by_line(markdown: str, expected: list[tuple[str, str]]) -> None:
    """The first line of the Markdown is the file's fifth here."""
    assert told(markdown) == expected


def test_each_cause_is_told_once() -> None:
    """All that is lost in one sentence, all links in another."""
    lost, links = judge_notes(
        "![a](b)\n\n> c\n\n![d](e)\n\n[f](http://g.es) <h@i.es>", "episodes/07-canales.md", 1
    )
    assert explain(lost, "es").splitlines()[0] == (
        "episodes/07-canales.md:1: consejo LZ561: las notas llevan lo que las aplicaciones no"
        " muestran y aquí se quita: `<img>`, `<blockquote>`"
    )
    assert explain(links, "en").splitlines()[0] == (
        "episodes/07-canales.md:7: advice LZ562: some links are not `https`, and Spotify does not"
        " show them (2); the first is “http://g.es”"
    )
