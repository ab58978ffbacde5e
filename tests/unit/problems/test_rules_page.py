"""The page of rules in `docs/publicar/reglas.md` says what the codes are."""

from __future__ import annotations

import importlib
import re
import tomllib
from pathlib import Path

import pytest

import lienzo.problems
from lienzo.problems import Code

FOLDER = Path(lienzo.problems.__file__).parent
PAGE = Path(__file__).resolve().parents[3] / "docs" / "publicar" / "reglas.md"
WORDS = {"error": "error", "warning": "aviso", "advice": "consejo", "notice": "nota"}
CODES = {
    code.id: code
    for path in sorted(FOLDER.glob("*_codes.py"))
    for code in vars(importlib.import_module(f"lienzo.problems.{path.stem}")).values()
    if isinstance(code, Code)
}
TOLD = re.findall(
    r"\[(LZ\d{3})\]\(\.\./referencia/problemas\.md#(lz\d{3})\) (\w+)", PAGE.read_text("utf-8")
)
FEED_RULES = tomllib.loads((FOLDER / "directory.es.toml").read_text("utf-8"))["causes"]


@pytest.mark.parametrize(("number", "anchor", "word"), sorted(set(TOLD)))
def test_a_row_tells_a_code_with_its_weight(number: str, anchor: str, word: str) -> None:
    """The number exists, the link leads to it, and it weighs what the page says."""
    assert anchor == number.lower()
    assert word == WORDS[CODES[number].severity]


@pytest.mark.parametrize("number", sorted(FEED_RULES))
def test_every_rule_of_the_directories_has_its_row(number: str) -> None:
    """No rule is applied that the page does not name."""
    assert number in {told for told, _, _ in TOLD}
