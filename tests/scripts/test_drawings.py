"""What scripts draw is committed, and committed as it is drawn today."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image

PROJECT = Path(__file__).resolve().parents[2]
FIGURES = sorted((PROJECT / "docs" / "figuras").glob("*.svg"))
NAME = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("script", ["draw_figures.py", "draw_marks.py"])
def test_the_committed_drawings_are_current(script: str) -> None:
    command = [sys.executable, str(PROJECT / "scripts" / script), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_a_figure_is_one_block_of_html_that_says_what_it_shows(path: Path) -> None:
    """An empty line would end the block in Markdown; without a name it is mute to many."""
    svg = path.read_text(encoding="utf-8")
    assert "\n\n" not in svg
    root = ET.fromstring(svg)  # noqa: S314 — our own file
    assert root.get("role") == "img"
    named = [root.find(tag) for tag in ("title", "desc")]
    assert all(part is not None and part.text for part in named)
    ids = [part.get("id") for part in named if part is not None]
    assert (root.get("aria-labelledby") or "").split() == ids


def test_the_logo_says_whose_canvas_it_is_drawn_after() -> None:
    root = ET.parse(PROJECT / "docs" / "estilo" / "logo.svg").getroot()  # noqa: S314 — our own file
    credit = root.findtext(f"{NAME}desc") or ""
    assert "Strategyzer" in credit
    assert "CC BY-SA 3.0" in credit


def test_the_icon_of_a_phone_says_it_too() -> None:
    with Image.open(PROJECT / "docs" / "estilo" / "icono-180.png") as icon:
        credit = str(icon.info.get("Copyright", ""))
    assert "Strategyzer" in credit
    assert "CC BY-SA 3.0" in credit
