"""A project's live preview, run as its author runs it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPMessage

from lxml import html

from small_course import Project


@dataclass(frozen=True)
class Answer:
    """What the preview answered."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()

    @property
    def overlay(self) -> str:
        """The text of the author's mistakes on top of the page; empty without."""
        found = html.document_fromstring(self.body).xpath("//body/*[1][@class='lienzo-problems']")
        return " ".join(found[0].text_content().split()) if found else ""


class Ask:
    """Asks a preview, below the root of its site or, with a path that begins with `/`, anywhere."""

    def __init__(self, port: int, server: subprocess.Popen[bytes]) -> None:
        self.root = f"http://127.0.0.1:{port}"
        self._server = server

    def __call__(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask; `headers` as `If_Range="…"`."""
        below = "" if path.startswith("/") else "/curso/"
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        address = f"{self.root}{below}{path}"
        request = urllib.request.Request(address, method=method, headers=given)  # noqa: S310 — ours
        assert self._server.poll() is None, "the preview has ended"
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 — ours
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(project: Project, *options: str, host: str = "mkdocs") -> Iterator[Ask]:
    """Run `mkdocs serve` and give what asks it, below the site's root or from `/`."""
    port = free_port()
    command = [sys.executable, "-m", host, "serve", "-a", f"127.0.0.1:{port}", *options]
    server = subprocess.Popen(
        command,
        cwd=project.root,
        env=project.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    ask = Ask(port, server)
    try:
        until(lambda: ask("").status == 200)
        yield ask
    finally:
        server.terminate()
        server.wait(20)


def until(look: Callable[[], object], seconds: float = 60) -> None:
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
