"""Takes the pictures of the course that stand in `docs/contribuir/capturas.md`.

    make site
    python scripts/screenshots.py [site folder] [folder for the pictures]

Opens the built site in the system's Chromium and writes one PNG each into `docs/capturas/`: the
pages that matter most on a phone and on a desk, light and dark (`<page>-<width>-<scheme>.png`);
the others on a light desk and a dark phone; a lesson that sounds (`sonando-…`); two as they are
printed (`<page>-papel.png`). The colours of a picture are reduced to a palette, which keeps text
sharp and all pictures together under 4 MB.
Needs Playwright, Pillow, Chromium and poppler (`scripts/install-debian.sh tests`).
"""

from __future__ import annotations

import io
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent

CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

Scheme = Literal["light", "dark"]

FIRST = {"inicio": "", "serie": "serie/", "leccion": "serie/canales/"}
OTHERS = {
    "oferta": "serie/propuesta-de-valor/",
    "viabilidad": "serie/estructura-de-costes/",
    "cierre": "serie/leer-el-lienzo-completo/",
    "glosario": "glosario/",
    "suscribirse": "suscribirse/",
    "404": "404.html",
}
PRINTED = {
    "leccion": ("serie/canales/", 1),
    "cierre": ("serie/leer-el-lienzo-completo/", 2),
}
"""What is seen on paper: a sheet of what a printer gets, counted from 1."""
WIDTHS = {390: 844, 1440: 900}
PLAYING = {"sonando": "serie/canales/"}
"""A lesson that sounds, as it is further down: the dock, and the transcript in step."""
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
TALLEST = 1800  # pixels; what is below is more of the same text
COLOURS = 256
LARGEST = 4_000_000  # bytes of all pictures together: about thirty of them


@dataclass(frozen=True)
class Shot:
    """One picture: its name, the page, the screen, and the sheet when it is seen printed."""

    name: str
    path: str
    width: int
    scheme: Scheme = "light"
    sheet: int = 0
    playing: bool = False


def shots() -> Iterator[Shot]:
    """Yield every picture that is taken."""
    for (name, path), width, scheme in product(FIRST.items(), WIDTHS, SCHEMES):
        yield Shot(f"{name}-{width}-{scheme}", path, width, scheme)
    for name, path in OTHERS.items():
        yield Shot(f"{name}-1440-light", path, 1440)
        yield Shot(f"{name}-390-dark", path, 390, "dark")
    for name, path in PLAYING.items():
        yield Shot(f"{name}-1440-light", path, 1440, playing=True)
        yield Shot(f"{name}-390-dark", path, 390, "dark", playing=True)
    for name, (path, sheet) in PRINTED.items():
        yield Shot(f"{name}-papel", path, 1440, "dark", sheet)


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


def picture(browser: Browser, address: str, shot: Shot) -> Image.Image:
    """Return the top of a page as a reader with this screen or sheet and preference sees it."""
    page = browser.new_page(
        viewport={"width": shot.width, "height": WIDTHS[shot.width]},
        color_scheme=shot.scheme,
        reduced_motion="reduce",
    )
    page.goto(address + shot.path, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    seen = _seen(page, shot)
    page.close()
    taken = Image.open(io.BytesIO(seen))
    return taken.crop((0, 0, taken.width, min(taken.height, TALLEST)))


def _seen(page: Page, shot: Shot) -> bytes:
    if shot.sheet:
        return _printed(page, shot.sheet)
    if not shot.playing:
        return page.screenshot(full_page=True)
    page.locator(".lienzo-transcript").evaluate("text => text.closest('details').open = true")
    page.locator('.lienzo-player [data-lz="play"]').click()
    page.mouse.move(0, 0)
    page.locator(".lienzo-chapters").evaluate("list => list.closest('details').scrollIntoView()")
    page.locator(".lienzo-dock").wait_for()
    page.locator(".lienzo-transcript [aria-current]").wait_for()
    return page.screenshot()


def _printed(page: Page, sheet: int) -> bytes:
    """Return one sheet of a page as a printer gets it."""
    document = page.pdf(format="A4", prefer_css_page_size=True)
    command = ["pdftoppm", "-png", "-r", "96", "-f", str(sheet), "-l", str(sheet), "-"]
    return subprocess.run(command, input=document, capture_output=True, check=True).stdout


def optimised(taken: Image.Image) -> bytes:
    """Return a picture as a PNG with few colours."""
    out = io.BytesIO()
    few = taken.convert("RGB").quantize(COLOURS, kmeans=2, dither=Image.Dither.NONE)
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def main(site: Path, folder: Path) -> int:
    """Take every picture; returns 1 when together they are too heavy for the repository."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = tuple(shots())
    total = 0
    with served(site) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for shot in wanted:
            data = optimised(picture(browser, address, shot))
            (folder / f"{shot.name}.png").write_bytes(data)
            total += len(data)
        browser.close()
    print(f"{len(wanted)} pictures, {total / 1e6:.2f} MB")
    return int(total > LARGEST)


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(given + [PROJECT / "site", PROJECT / "docs" / "capturas"][len(given) :])))
