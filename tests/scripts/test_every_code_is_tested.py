"""Every kind of Problem is named in the tests: a new one without any is noticed here.

That the input triggers it, and exactly it, is for the test that names it to prove.
"""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import lienzo.problems
from lienzo.problems import Code

TESTS = Path(__file__).resolve().parents[1]
FILES = [*TESTS.rglob("*.py"), *TESTS.glob("unit/sources/traps/**/*.txt")]
TEXTS = [path.read_text("utf-8") for path in FILES if path.name != Path(__file__).name]
CODES = [
    pytest.param(path.stem, name, code.id, id=code.id)
    for path in sorted(Path(lienzo.problems.__file__).parent.glob("*_codes.py"))
    for name, code in vars(importlib.import_module(f"lienzo.problems.{path.stem}")).items()
    if isinstance(code, Code)
]


@pytest.mark.parametrize(("module", "name", "number"), CODES)
def test_a_test_expects_it(module: str, name: str, number: str) -> None:
    """By its number, or by its constant where the module of its family is imported."""
    by_name = re.compile(rf"\b{name}\b")
    assert any(
        number in text or (module in text and by_name.search(text) is not None) for text in TEXTS
    )
