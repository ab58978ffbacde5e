"""Draws the marks of the course: its logo, also in browser tabs, and the icon of a phone.

    python scripts/draw_marks.py            writes docs/estilo/{logo.svg,icono-180.png}
    python scripts/draw_marks.py --check    only says whether they are current

The mark is the canvas at its smallest: what a business is made with, what it offers and whom it
serves, side by side over the money; the offer is a play button, because the course is listened
to. Four blocks are still told apart at 16 pixels.

It is drawn after the Business Model Canvas of Strategyzer AG (strategyzer.com), CC BY-SA 3.0,
adapted; so these pictures are CC BY-SA 3.0 too, and say so inside. Needs Pillow.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw
from PIL.PngImagePlugin import PngInfo

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "estilo"
LOGO, TOUCH = "logo.svg", "icono-180.png"

PAPER = "#f6f1e7"
SAGE, TERRACOTTA, BLUE, OCHRE = "#5b8a72", "#c8553d", "#5670b8", "#d9a441"

SIZE = 48  # every measure below is for a picture this wide
ROUND = 2.5  # corners of a block
BLOCKS = (  # left, top, width, height, colour
    (3, 4, 12, 28, SAGE),
    (17, 4, 14, 28, TERRACOTTA),
    (33, 4, 12, 28, BLUE),
    (3, 34, 42, 10, OCHRE),
)
PLAY = ((20.5, 11), (20.5, 25), (29, 18))

CREDIT = (
    "Basado en el Business Model Canvas de Strategyzer AG (strategyzer.com), CC BY-SA 3.0. "
    "Adaptado."
)


def logo() -> str:
    """Draw the mark for header and tab: on no ground, it stands on light and on dark."""
    return _svg(_mark())


def touch_icon(size: int = 180) -> Image.Image:
    """Draw the mark for a phone's home screen, on paper; edges are smoothed."""
    scale, margin = 4 * size / 64, 8
    image = Image.new("RGB", (4 * size, 4 * size), PAPER)
    pen = ImageDraw.Draw(image)
    for left, top, width, height, colour in BLOCKS:
        corners = (left, top, left + width, top + height)
        box = [(margin + at) * scale for at in corners]
        pen.rounded_rectangle(box, ROUND * scale, fill=colour)
    pen.polygon([((margin + x) * scale, (margin + y) * scale) for x, y in PLAY], fill=PAPER)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def main(arguments: list[str]) -> int:
    """Write every mark, or with `--check` return 1 when one is not current."""
    if "--check" in arguments:
        stale = [name for name, current in _current().items() if not current]
        for name in stale:
            print(f"{FOLDER / name} is not current: python scripts/draw_marks.py", file=sys.stderr)
        return int(bool(stale))
    (FOLDER / LOGO).write_text(logo(), encoding="utf-8")
    (FOLDER / TOUCH).write_bytes(_png(touch_icon()))
    return 0


def _mark() -> str:
    blocks = "".join(
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="{ROUND}"'
        f' fill="{colour}"/>'
        for left, top, width, height, colour in BLOCKS
    )
    corners = " ".join(f"{x},{y}" for x, y in PLAY)
    return f'{blocks}<polygon points="{corners}" fill="{PAPER}"/>'


def _svg(drawn: str) -> str:
    size = f'viewBox="0 0 {SIZE} {SIZE}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><desc>{CREDIT}</desc>{drawn}</svg>\n'


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    facts = PngInfo()
    facts.add_text("Copyright", CREDIT)
    few = image.quantize(64, dither=Image.Dither.NONE)
    few.save(out, "PNG", optimize=True, pnginfo=facts)
    return out.getvalue()


def _current() -> dict[str, bool]:
    """Say of every mark whether it is the one drawn today; a PNG by what is seen."""
    touch = _looks_like(FOLDER / TOUCH, _png(touch_icon()))
    return {LOGO: _text(FOLDER / LOGO) == logo(), TOUCH: touch}


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def _looks_like(path: Path, drawn: bytes) -> bool:
    if not path.exists():
        return False
    with Image.open(path) as there, Image.open(BytesIO(drawn)) as here:
        return ImageChops.difference(there.convert("RGB"), here.convert("RGB")).getbbox() is None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
