"""The live preview: it shows what is not out yet, survives mistakes, and publishes nothing."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from small_course import Project, tree

pytestmark = pytest.mark.site


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(project: Project, *options: str) -> Iterator[Callable[[str], str]]:
    """Run `mkdocs serve` and give what fetches a page from it."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", *options]
    server = subprocess.Popen(
        command,
        cwd=project.root,
        env=project.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def fetch(path: str) -> str:
        address = f"http://127.0.0.1:{port}/curso/{path}"
        with urllib.request.urlopen(address, timeout=20) as answer:
            return str(answer.read().decode())

    try:
        until(lambda: fetch(""))
        yield fetch
    finally:
        server.terminate()
        server.wait(20)


def until(look: Callable[[], object], seconds: float = 30) -> None:
    """Look again and again until the answer is true."""
    end = time.monotonic() + seconds
    while True:
        try:
            if look():
                return
        except (urllib.error.URLError, ConnectionError):
            pass
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def test_the_preview_shows_drafts_keeps_the_feeds_address_and_survives_mistakes(
    project: Project,
) -> None:
    before = tree(project.root)
    with served(project) as fetch:
        assert "Palabraborrador" in fetch("serie/costes/")
        assert "Palabrafutura" in fetch("serie/ingresos/")
        assert "https://prueba.example/curso/media/06-canales.mp3" in fetch("feed.xml")
        assert "127.0.0.1" not in fetch("feed.xml")
        project.replace("docs/serie/canales.md", "block: channels", "block: chanels")
        until(lambda: "docs/serie/canales.md:2:8: error LZ" in fetch(""))
        project.replace("docs/serie/canales.md", "block: chanels", "block: channels")
        until(lambda: "lienzo-problems" not in fetch(""))
    assert tree(project.root) == before


def test_serve_clean_shows_what_the_public_will_see(project: Project) -> None:
    with served(project, "--clean") as fetch:
        assert "Palabrarara" in fetch("serie/canales/")
        assert "https://prueba.example/curso/media/06-canales.mp3" in fetch("feed.xml")
        with pytest.raises(urllib.error.HTTPError):
            fetch("serie/costes/")
    assert not project.site.exists()


def test_folders_that_mkdocs_cannot_walk_end_the_preview_in_words(project: Project) -> None:
    """A link that leads to its own folder would end in MkDocs' traceback, so we end it first."""
    (project.root / "docs" / "vuelta").symlink_to(project.root / "docs")
    done = project.run("mkdocs", "serve", "-a", f"127.0.0.1:{free_port()}")
    assert done.returncode == 1
    assert "LZ159" in done.stderr
    assert "Traceback" not in done.stderr
