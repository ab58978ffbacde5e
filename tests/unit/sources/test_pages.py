"""Titles of pages: the first H1 as readers see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lienzo.sources.inputs.documents import read_page
from lienzo.sources.series.pages import count_words, page_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("# Canales\n", "Canales", id="heading"),
        pytest.param("Antes\n\n#  **Canales** y `más` #\n", "Canales y más", id="markup"),
        pytest.param("# [Canales](x.md) {: #c .d}\n", "Canales", id="link-and-attributes"),
        pytest.param("```\n# no\n```\n# Sí\n", "Sí", id="not-in-a-fence"),
        pytest.param("~~~~\n```\n# no\n~~~~\n# Sí\n", "Sí", id="not-in-a-fence-with-another"),
        pytest.param("---\ntitle: Del YAML\n---\n## Dos\n", "Del YAML", id="front-matter"),
        pytest.param("---\ntitle: 2026\n---\n", "2026", id="front-matter-number"),
        pytest.param("#etiqueta\n", "canales", id="file-name"),
    ],
)
def test_a_page_is_called_by_its_first_heading(tmp_path: Path, text: str, title: str) -> None:
    path = tmp_path / "canales.md"
    path.write_text(text, encoding="utf-8")
    page = read_page(path, "docs/canales.md", lambda problem: pytest.fail(str(problem)))
    assert page is not None
    assert page_title(page, "serie/canales.md") == title


def test_words_are_counted_for_the_reading_time(tmp_path: Path) -> None:
    """Front matter is not read aloud."""
    path = tmp_path / "canales.md"
    path.write_text("---\ntitle: Uno dos\n---\n# Tres\n\nCuatro, cinco… ¡seis!\n", encoding="utf-8")
    page = read_page(path, "docs/canales.md", lambda problem: pytest.fail(str(problem)))
    assert page is not None
    assert count_words(page) == 4
