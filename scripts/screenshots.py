"""Takes the pictures of the course that stand in `docs/contribuir/capturas.md`.

    make site
    python scripts/screenshots.py [site folder] [folder for the pictures]

Opens the built site in the system's Chromium on a phone and on a desk, light and dark, and
writes one PNG each: `docs/capturas/<page>-<width>-<scheme>.png`. The colours of a picture are
reduced to a palette, which keeps text sharp and all pictures together under 1.5 MB.
Needs Playwright, Pillow and Chromium (`scripts/install-debian.sh tests`).
"""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent

CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

Scheme = Literal["light", "dark"]

PAGES = {
    "inicio": "",
    "serie": "serie/",
    "leccion": "serie/canales/",
    "suscribirse": "suscribirse/",
}
WIDTHS = {390: 844, 1440: 900}
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
TALLEST = 1800  # pixels; what is below is more of the same text
COLOURS = 256
LARGEST = 1_500_000  # bytes of all pictures together


class Quiet(SimpleHTTPRequestHandler):
    """Serves the site and does not report each request."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder over loopback; yields its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def picture(browser: Browser, address: str, width: int, scheme: Scheme) -> Image.Image:
    """Return the top of a page as a reader with this screen and preference sees it."""
    page = browser.new_page(
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    taken = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    page.close()
    return taken.crop((0, 0, taken.width, min(taken.height, TALLEST)))


def optimised(taken: Image.Image) -> bytes:
    """Return a picture as a PNG with few colours."""
    out = io.BytesIO()
    few = taken.convert("RGB").quantize(COLOURS, kmeans=2, dither=Image.Dither.NONE)
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def main(site: Path, folder: Path) -> int:
    """Take every picture; returns 1 when together they are too heavy for the repository."""
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    with served(site) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for (name, path), width, scheme in product(PAGES.items(), WIDTHS, SCHEMES):
            data = optimised(picture(browser, address + path, width, scheme))
            (folder / f"{name}-{width}-{scheme}.png").write_bytes(data)
            total += len(data)
        browser.close()
    print(f"{len(PAGES) * len(WIDTHS) * len(SCHEMES)} pictures, {total / 1e6:.2f} MB")
    return int(total > LARGEST)


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(given + [PROJECT / "site", PROJECT / "docs" / "capturas"][len(given) :])))
