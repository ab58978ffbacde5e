"""Every kind of Problem that Lienzo can report."""

from __future__ import annotations

import importlib
import re
import string
from collections import Counter
from pathlib import Path

import pytest

import lienzo.problems
from lienzo.problems import Code, Wording

FOLDER = Path(lienzo.problems.__file__).parent
CODES = [
    pytest.param(name, code, id=f"{code.id}-{name}")
    for path in sorted(FOLDER.glob("*_codes.py"))
    for name, code in vars(importlib.import_module(f"lienzo.problems.{path.stem}")).items()
    if isinstance(code, Code)
]


def _facts(wording: Wording) -> set[str]:
    texts = (wording.message, wording.hint)
    parsed = [part for text in texts for part in string.Formatter().parse(text)]
    return {re.split(r"[.\[]", name)[0] for _, name, _, _ in parsed if name is not None}


def test_there_are_codes() -> None:
    """The search above finds the families' files."""
    assert len(CODES) > 50


def test_a_number_has_one_meaning() -> None:
    """No two kinds of Problem share a number."""
    counted = Counter(param.values[1].id for param in CODES)  # type: ignore[union-attr]
    assert [number for number, count in counted.items() if count > 1] == []


@pytest.mark.parametrize(("name", "code"), CODES)
def test_both_languages_tell_the_same_facts(name: str, code: Code) -> None:
    """What is filled in in Spanish is filled in in English."""
    assert _facts(code.es) == _facts(code.en), name
    assert re.fullmatch(r"LZ[1-7]\d\d", code.id)
    assert code.es.message
    assert code.en.message
