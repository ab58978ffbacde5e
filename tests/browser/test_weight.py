"""What a lesson weighs for whoever opens it for the first time."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Request

from range_server import CompressingHandler, serving

KIB = 1024
LESSON_LIMIT = 80 * KIB
"""Material's own share is 58 KiB."""
LESSON = "serie/canales/"


@pytest.fixture(scope="module")
def weights(chromium: Browser, course: Any) -> dict[str, int]:
    """The bytes of a lesson on the way, compressed, by their path; nothing is played.

    Without the search, its index and its program: Material fetches them once, whatever page comes
    first, and the index holds the words of the whole course.
    """
    found: dict[str, int] = {}

    def weigh(request: Request) -> None:
        found[urlsplit(request.url).path] = request.sizes()["responseBodySize"]

    with serving(course.root / "site", CompressingHandler) as address:
        context = chromium.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.on("requestfinished", weigh)
        page.goto(address + LESSON, wait_until="networkidle")
        page.wait_for_timeout(500)
        context.close()
    found.pop("/search/search_index.json")
    return {path: size for path, size in found.items() if "lunr" not in path}


def _table(sizes: dict[str, int]) -> str:
    rows = sorted(sizes.items(), key=lambda row: -row[1])
    return "\n".join(f"{size:7} {path}" for path, size in [*rows, ("in all", sum(sizes.values()))])


def test_a_lesson_weighs_little(weights: dict[str, int]) -> None:
    assert f"/{LESSON}" in weights
    assert sum(weights.values()) <= LESSON_LIMIT, _table(weights)


def test_our_style_and_scripts_are_a_small_part_of_it(weights: dict[str, int]) -> None:
    ours = {path: size for path, size in weights.items() if path.startswith("/assets/lienzo/")}
    assert "/assets/lienzo/lienzo.css" in ours
    assert sum(ours.values()) <= 10 * KIB, _table(ours)


def test_a_lesson_loads_no_audio_before_it_is_played(weights: dict[str, int]) -> None:
    assert [path for path in weights if path.endswith((".mp3", ".m4a"))] == []
