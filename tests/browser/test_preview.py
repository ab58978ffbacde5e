"""Seeking in the live preview, in a real browser: an author hears the last minute, too."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from preview_server import Ask, served, until
from small_course import COURSE, FILES, MKDOCS, Project

LESSON = "/curso/serie/canales/"
SOUND = "episodes/06-canales.mp3"
FAR = 250
NEAR = 0.5  # seconds between the moment asked for and the one that sounds


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A small course with a recording of nearly five minutes."""
    project = Project(tmp_path_factory.mktemp("preview") / "curso")
    files = {path: text for path, text in FILES.items() if "ingresos" not in path}
    project.write({"mkdocs.yml": MKDOCS.replace("THEME", "material"), **files})
    for path in (SOUND, "episodes/cover.png"):
        shutil.copyfile(COURSE / path, project.root / path)
    return project


@pytest.fixture(scope="module")
def preview(project: Project) -> Iterator[Ask]:
    with served(project) as ask:
        yield ask


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="es-ES")
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


def seek(page: Page, preview: Ask, seconds: float) -> tuple[float, set[int]]:
    """Play, jump to a moment and play on; return where that was, and the answers for audio."""
    answers: list[int] = []
    page.on("response", lambda it: answers.append(it.status) if ".mp3" in it.url else None)
    page.goto(preview.root + LESSON)
    page.locator('.lienzo-player [data-lz="play"]').click()
    page.wait_for_function("document.querySelector('audio').currentTime > 0.2")
    landed = page.evaluate(
        """async seconds => {
            const audio = document.querySelector("audio")
            const landed = new Promise(done => audio.addEventListener("seeked", done, {once: true}))
            audio.currentTime = seconds
            await Promise.race([landed, new Promise(done => setTimeout(done, 5000))])
            return audio.currentTime
        }""",
        seconds,
    )
    return float(landed), set(answers)


def test_a_far_moment_is_reached(page: Page, preview: Ask) -> None:
    landed, answers = seek(page, preview, FAR)
    assert abs(landed - FAR) < NEAR
    assert answers == {206}


def test_mkdocs_alone_begins_again_at_zero(page: Page, project: Project) -> None:
    """Why the preview needs our answers: without live reload, MkDocs asks no plugin."""
    with served(project, "--no-livereload") as plain:
        landed, answers = seek(page, plain, FAR)
    assert answers == {200}
    assert landed < NEAR


def test_a_replaced_recording_is_heard_and_the_page_reloads_by_itself(
    page: Page, preview: Ask, project: Project
) -> None:
    seek(page, preview, FAR)
    other = COURSE / "episodes" / "07-relaciones-con-los-clientes.mp3"
    with page.expect_event("load", timeout=60_000):
        shutil.copyfile(other, project.root / SOUND)
    page.locator('.lienzo-player [data-lz="play"]').click()
    page.wait_for_function("Math.abs(document.querySelector('audio').duration - 303) < 1")


@pytest.mark.parametrize("width", [390, 1440])
def test_mistakes_fold_away_and_leave_the_page_below_in_reach(
    page: Page, preview: Ask, project: Project, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    project.replace("docs/index.md", "::episodes", "::episodios")
    until(lambda: preview("").overlay)
    page.goto(f"{preview.root}/curso/")
    problems = page.locator(".lienzo-problems")
    assert "docs/index.md:" in problems.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    problems.locator("summary").press("Enter")
    box = problems.bounding_box() or {}
    assert box["height"] <= 60
    assert box["width"] < 360
    page.get_by_role("heading", level=1).click()
    project.replace("docs/index.md", "::episodios", "::episodes")
    problems.wait_for(state="detached", timeout=60_000)
