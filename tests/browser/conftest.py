"""The flagship course, built for real and opened in Chromium."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from range_server import serving

COURSE = Path(__file__).resolve().parents[2]
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--autoplay-policy=no-user-gesture-required",
    "--mute-audio",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True)
class Site:
    """A built course on this machine.

    Attributes:
        root: the project's folder; the site lies in `site`.
        address: of the course's home, which a slash ends.
    """

    root: Path
    address: str


Build = Callable[..., Site]
Open = Callable[..., Page]


def _configuration(site_url: str, features: str) -> str:
    text = (COURSE / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"^site_url:.*$", f"site_url: {site_url}", text, flags=re.MULTILINE)
    return text.replace("  features:\n", f"  features:\n{features}")


def _front(root: Path, base: str) -> Path:
    """Return the folder to serve, where the site lies in the folder that its address names."""
    site = root / "site"
    site.mkdir()
    if not base:
        return site
    door = root / "front" / base
    door.parent.mkdir(parents=True)
    door.symlink_to(site, target_is_directory=True)
    return root / "front"


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Build]:
    """Return what builds a copy of the course for its own address and serves it there.

    `base` is a folder of the address, such as `curso/`; nothing is served outside it.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    environment.pop("CI", None)

    with ExitStack() as stack:

        def make(features: str = "", base: str = "") -> Site:
            root = tmp_path_factory.mktemp("course")
            for folder in ("docs", "episodes"):
                shutil.copytree(COURSE / folder, root / folder)
            address = stack.enter_context(serving(_front(root, base))) + base
            configuration = _configuration(address, features)
            (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
            command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
            done = subprocess.run(
                command, cwd=root, env=environment, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, done.stderr
            return Site(root, address)

        yield cache(make)


@pytest.fixture(scope="session")
def course(build: Build) -> Site:
    """The course as it is published."""
    return build()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, course: Site) -> Iterator[Open]:
    """Return what opens a page of the course: `open_page("serie/canales/", width=390)`."""
    with ExitStack() as stack:

        def go(path: str, *, width: int = 1440, site: Site = course, **options: Any) -> Page:
            viewport = {"width": width, "height": 900}
            context = chromium.new_context(
                viewport=viewport, reduced_motion="reduce", locale="es-ES", **options
            )
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(10_000)
            page.goto(site.address + path)
            return page

        yield go
