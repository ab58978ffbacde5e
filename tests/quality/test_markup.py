"""Every page is valid HTML: the Nu Html Checker, installed from npm, reads them all.

It needs Java and, once, the network.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from small_course import FILES, MKDOCS, Project, copied_course, write_mp3

pytestmark = pytest.mark.full

VERSION = "26.9.27"

NOT_OURS = {
    # Firefox would otherwise remember what was open.
    r"^Attribute “autocomplete” is only allowed": r'class="md-(toggle|option)"',
    # An entry of the menu that stands for a folder with an index page.
    r"^Bad value “” for attribute “tabindex” on element “label”": r'class="md-nav__link[ "]',
    # The title of a table of contents without entries.
    r"^The value of the “for” attribute": r'class="md-nav__title" for="__toc"',
    # MkDocs' own themes: the title of a dialog, and the end of the way forth or back.
    r"^The heading “h4” ": r'<h4 class="modal-title" id="searchModalLabel">',
    r"^Element “a” is missing": r'<a rel="(prev|next)" class="nav-link disabled">',
}
"""Messages about what the themes write, each with the element that it may be about."""


@pytest.fixture(scope="session")
def faults(npm: Callable[[str, str], Path]) -> Callable[[Path], list[str]]:
    """Return what lists the errors of every page of a site that are not the theme's own."""
    if shutil.which("java") is None:
        pytest.skip("java is not installed")
    jar = npm("vnu-jar", VERSION) / "build" / "dist" / "vnu.jar"
    options = ["--skip-non-html", "--no-langdetect", "--errors-only", "--format", "json"]

    def check(site: Path) -> list[str]:
        command = ["java", "-jar", jar, *options, "--stdout", "--exit-zero-always", site]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
        assert done.stderr == ""
        messages = json.loads(done.stdout)["messages"]
        return [_told(message, site) for message in messages if not _is_allowed(message)]

    return check


def _is_allowed(message: dict[str, Any]) -> bool:
    return any(
        re.search(said, message["message"]) and re.search(where, message.get("extract", ""))
        for said, where in NOT_OURS.items()
    )


def _told(message: dict[str, Any], site: Path) -> str:
    page = message["url"].removeprefix(f"file:{site}/")
    return f"{page}:{message.get('lastLine')}: {message['message']} {message.get('extract')!r}"


def test_the_checker_finds_what_is_wrong(
    faults: Callable[[Path], list[str]], tmp_path: Path
) -> None:
    text = "<!doctype html><html lang=en><title>T</title><p id=a><p id=a>"
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    assert any("Duplicate ID “a”" in fault for fault in faults(tmp_path))


def test_every_page_of_the_course_is_valid(
    faults: Callable[[Path], list[str]], tmp_path: Path
) -> None:
    course = copied_course(tmp_path)
    course.build("--strict")
    found = faults(course.site)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_every_page_of_a_small_course_is_valid(
    faults: Callable[[Path], list[str]], tmp_path: Path, theme: str
) -> None:
    project = Project(tmp_path)
    project.write({**FILES, "mkdocs.yml": MKDOCS.replace("THEME", theme)})
    episodes = tmp_path / "episodes"
    Image.new("RGB", (1400, 1400), (0, 90, 90)).save(episodes / "cover.png")
    write_mp3(episodes / "06-canales.mp3", "Canales, hablado", "2025-11-03")
    write_mp3(episodes / "09-ingresos.mp3", "Ingresos, hablado", "2026-02-03")
    write_mp3(episodes / "10-suelto.mp3", 'Suelto & "libre" *x*', "2025-12-01")
    project.build("--strict")
    found = faults(project.site)
    assert found == [], "\n".join(found)
