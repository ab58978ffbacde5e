"""Scripts of episodes: what they hold, and what they may not hold because nobody could say it."""

from __future__ import annotations

import re
from pathlib import Path

import guion
import pytest

HEAD = """\
title: Costes
subtitle: Lo que cuesta
date: 2026-03-12
comment: De qué va.
"""


def written(folder: Path, body: str, head: str = HEAD) -> Path:
    path = folder / "08-costes.txt"
    path.write_text(f"{head}\n{body}", encoding="utf-8")
    return path


def test_chapters_paragraphs_and_sentences(tmp_path: Path) -> None:
    """A line that opens with `#`, a blank line, a full stop."""
    body = "# Uno\n\nHola. «¿Qué tal?» Bien:\nmuy bien.\n\nOtro.\n\n# Dos\n\nFin.\n"
    script = guion.read(written(tmp_path, body))
    assert script.stem == "08-costes"
    assert [section.title for section in script.sections] == ["Uno", "Dos"]
    hello = ("Hola.", "«¿Qué tal?»", "Bien: muy bien.")
    assert script.sections[0].paragraphs == (hello, ("Otro.",))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param("# A\n\nCuesta 12 euros.\n", "8: the voice cannot say «12»", id="digits"),
        pytest.param("# A\n\nSon doce €.\n", "8: the voice cannot say «€.»", id="euro"),
        pytest.param("# A\n\nUn diez\n%.\n", "9: the voice cannot say «%.»", id="per cent"),
        pytest.param("# A\n\nDos × dos.\n", "8: the voice cannot say «×»", id="times"),
        pytest.param("# A\n\nUn B2C.\n", "8: the voice cannot say «B2C.»", id="unlisted sign"),
        pytest.param("# A\n\n*Uno.*\n", "8: the voice cannot say «*Uno.*»", id="markup"),
        pytest.param(f"# A\n\n{'a' * 43}\n", "is longer than a line", id="too long a word"),
        pytest.param("Hola.\n", "6: begin with a chapter", id="no chapter"),
        pytest.param("Hola.\n\n# A\n\nFin.\n", "6: begin with a chapter", id="words before it"),
    ],
)
def test_what_cannot_be_narrated_is_refused(tmp_path: Path, body: str, said: str) -> None:
    """With file and line."""
    path = written(tmp_path, body)
    with pytest.raises(guion.GuionError) as refused:
        guion.read(path)
    assert said in str(refused.value)
    assert str(refused.value).startswith(f"{path}:")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        pytest.param(HEAD + "fromat: m4a\n", "5: `fromat` is none of", id="unknown key"),
        pytest.param(
            HEAD + "format: ogg\n", "1: `format` is none of m4a, mp3", id="no such format"
        ),
        pytest.param(
            HEAD.replace("date: 2026-03-12\n", ""), "1: `date: …` is missing", id="no date"
        ),
    ],
)
def test_a_wrong_head_is_refused(tmp_path: Path, head: str, said: str) -> None:
    """A slip of the pen must not publish another format than was meant."""
    with pytest.raises(guion.GuionError, match=said):
        guion.read(written(tmp_path, "# A\n\nHola.\n", head))


def test_every_reason_is_told_at_once(tmp_path: Path) -> None:
    """Nobody mends a script word by word."""
    with pytest.raises(guion.GuionError) as refused:
        guion.read(written(tmp_path, "# Uno de 9\n\nUno 1.\n\nDos 2.\n"))
    assert [line.split(":")[1] for line in str(refused.value).splitlines()] == ["8", "10"]


def test_words_the_voice_misreads_are_said_as_listed() -> None:
    """One for one, so that the transcript can follow; a title may hold anything."""
    words = ["«WhatsApp»,", "Osterwalder", "e", "Yves", "Pigneur."]
    assert guion.spoken(words) == ["guásap,", "Óstervalder", "e", "Iv", "Piñer."]


@pytest.mark.parametrize("word", sorted(guion.SPOKEN))
def test_a_script_needs_what_is_listed(word: str) -> None:
    scripts = Path(guion.__file__).parent / "guiones"
    said = "\n".join(path.read_text(encoding="utf-8") for path in scripts.glob("*.txt"))
    assert re.search(rf"\b{word}\b", said)


def test_an_episode_is_an_mp3_unless_its_script_says_otherwise(tmp_path: Path) -> None:
    """`format: m4a` in the head."""
    assert guion.read(written(tmp_path, "# A\n\nHola.\n")).format == "mp3"
    assert guion.read(written(tmp_path, "# A\n\nHola.\n", HEAD + "format: m4a\n")).format == "m4a"
