"""Draws the pictures of the show: its cover and the one that travels inside each episode.

    python scripts/draw_cover.py

The motif is the canvas itself, nine cells and no word in them; an episode lights its own.
Writes `episodes/cover.png` (3000 by 3000) and `scripts/audio/portadas/<stem>.jpg`
(1400 by 1400); the same versions of Pillow and of the font give the same bytes.

The grid is drawn after the Business Model Canvas of Strategyzer AG (strategyzer.com),
CC BY-SA 3.0, adapted; so these pictures are CC BY-SA 3.0 too. Needs Pillow and the
packages of `scripts/install-debian.sh audio`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).resolve().parent
COVER = HERE.parent / "episodes" / "cover.png"
EMBEDDED = HERE / "audio" / "portadas"

SERIF = "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf"

INK, PAPER, TERRACOTTA = "#1f2a44", "#f6f1e7", "#c8553d"
OCHRE, SAGE, FOG, GREY = "#d9a441", "#5b8a72", "#e3dac8", "#5c5f6b"

ATTRIBUTION = (
    "Basado en el Business Model Canvas de Strategyzer AG",
    "(strategyzer.com), CC BY-SA 3.0. Adaptado.",
)

SIZE = 3000  # every measure below is for a picture this wide
LEFT, TOP, WIDTH, ROW, GAP = 300, 1000, 2400, 430, 26  # the bottom fifth stays free
COLUMNS = 10
LINE = 22  # width of a stroke

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Figure:
    """What stands for a block: `disc` and `ring` (x, y, radius), `bar` (left, top, right, bottom).

    x and the radius are shares of the cell's width, y of its height.
    """

    kind: str
    places: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Cell:
    """A block on the grid: first column and row, how many of each it spans, colour, figures."""

    column: int
    row: int
    columns: int
    rows: int
    colour: str
    figures: tuple[Figure, ...]


ALLIES = (Figure("ring", ((0.5, 0.4, 0.3), (0.5, 0.6, 0.3))),)
WHEEL = (Figure("ring", ((0.5, 0.5, 0.3),)), Figure("disc", ((0.5, 0.5, 0.06),)))
STACK = (Figure("bar", tuple((0.22, y, 0.78, y + 0.12) for y in (0.26, 0.44, 0.62))),)
SUN = (Figure("disc", ((0.5, 0.5, 0.31),)),)
COUPLE = (Figure("ring", ((0.34, 0.5, 0.17),)), Figure("disc", ((0.66, 0.5, 0.18),)))
PATH = (
    Figure("bar", ((0.16, 0.484, 0.84, 0.516),)),
    Figure("disc", tuple((0.16 + 0.17 * step, 0.5, 0.056) for step in range(5))),
)
CROWD = (Figure("disc", ((0.5, 0.2, 0.19), (0.5, 0.5, 0.13), (0.5, 0.73, 0.08))),)
FALL = (
    Figure("bar", tuple((0.1 + 0.14 * n, 0.24 + 0.08 * n, 0.2 + 0.14 * n, 0.78) for n in range(6))),
)
RISE = (
    Figure("bar", tuple((0.1 + 0.14 * n, 0.64 - 0.08 * n, 0.2 + 0.14 * n, 0.78) for n in range(6))),
)

CELLS = {
    "key-partners": Cell(0, 0, 2, 2, SAGE, ALLIES),
    "key-activities": Cell(2, 0, 2, 1, SAGE, WHEEL),
    "key-resources": Cell(2, 1, 2, 1, SAGE, STACK),
    "value-propositions": Cell(4, 0, 2, 2, TERRACOTTA, SUN),
    "customer-relationships": Cell(6, 0, 2, 1, INK, COUPLE),
    "channels": Cell(6, 1, 2, 1, INK, PATH),
    "customer-segments": Cell(8, 0, 2, 2, INK, CROWD),
    "cost-structure": Cell(0, 2, 5, 1, OCHRE, FALL),
    "revenue-streams": Cell(5, 2, 5, 1, OCHRE, RISE),
}

WHOLE = "canvas"  # in place of a block: every cell is lit

EPISODES: dict[str, tuple[str, tuple[str, ...]]] = {
    "00-introduccion": (WHOLE, ("Introducción",)),
    "01-socios-clave": ("key-partners", ("Socios", "clave")),
    "02-actividades-clave": ("key-activities", ("Actividades", "clave")),
    "03-recursos-clave": ("key-resources", ("Recursos", "clave")),
    "04-propuesta-de-valor": ("value-propositions", ("Propuesta", "de valor")),
    "05-segmentos-de-clientes": ("customer-segments", ("Segmentos", "de clientes")),
    "06-canales": ("channels", ("Canales",)),
    "07-relaciones-con-los-clientes": (
        "customer-relationships",
        ("Relaciones", "con los clientes"),
    ),
    "08-estructura-de-costes": ("cost-structure", ("Estructura", "de costes")),
    "09-fuentes-de-ingresos": ("revenue-streams", ("Fuentes", "de ingresos")),
}


class Board:
    """A sheet of paper of any size, measured as if it were 3000 wide; edges are smoothed."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._scale = 2 * size / SIZE
        self._image = Image.new("RGB", (2 * size, 2 * size), PAPER)
        self._pen = ImageDraw.Draw(self._image)

    def cell(self, cell: Cell, colour: str) -> None:
        """Fill a cell of the grid and draw its figures in the colour of the paper."""
        box = _box(cell)
        self._pen.rounded_rectangle(self._scaled(*box), 34 * self._scale, fill=colour)
        for figure in cell.figures:
            for place in figure.places:
                self._figure(figure.kind, place, box)

    def write(self, line: str, y: float, height: float, colour: str = INK) -> None:
        """Write a line of text from the left edge, its baseline at `y`."""
        font = ImageFont.truetype(SERIF, height * self._scale)
        place = ((LEFT - height * 0.04) * self._scale, y * self._scale)
        self._pen.text(place, line, colour, font, anchor="ls")

    def attribute(self) -> None:
        """Write under the grid whose canvas it is: the licence asks for it on every drawing."""
        for number, line in enumerate(ATTRIBUTION):
            self.write(line, 2470 + 88 * number, 68, GREY)

    def finished(self) -> Image.Image:
        """The picture at its real size."""
        return self._image.resize((self._size, self._size), Image.Resampling.LANCZOS)

    def _figure(self, kind: str, place: tuple[float, ...], box: Box) -> None:
        left, top, right, bottom = box
        wide, high = right - left, bottom - top
        if kind == "bar":
            x0, y0, x1, y1 = place
            corners = (left + x0 * wide, top + y0 * high, left + x1 * wide, top + y1 * high)
            self._pen.rectangle(self._scaled(*corners), fill=PAPER)
            return
        x, y, radius = left + place[0] * wide, top + place[1] * high, place[2] * wide
        corners = (x - radius, y - radius, x + radius, y + radius)
        if kind == "disc":
            self._pen.ellipse(self._scaled(*corners), fill=PAPER)
        else:
            width = round(LINE * self._scale)
            self._pen.ellipse(self._scaled(*corners), outline=PAPER, width=width)

    def _scaled(self, *measures: float) -> tuple[float, ...]:
        return tuple(measure * self._scale for measure in measures)


def _box(cell: Cell) -> Box:
    column, row = (WIDTH + GAP) / COLUMNS, ROW + GAP
    left, top = LEFT + cell.column * column, TOP + cell.row * row
    return left, top, left + cell.columns * column - GAP, top + cell.rows * row - GAP


def draw_show() -> Image.Image:
    """The cover of the show: all the cells lit."""
    board = Board(SIZE)
    board.write("El lienzo", 470, 400)
    board.write("en marcha", 850, 400)
    for cell in CELLS.values():
        board.cell(cell, cell.colour)
    board.attribute()
    return board.finished()


def draw_episode(block: str, title: tuple[str, ...]) -> Image.Image:
    """The picture of an episode: its own cell lit, or all of them for the whole canvas."""
    board = Board(1400)
    first = 860 - 310 * (len(title) - 1)
    board.write("El lienzo en marcha", first - 280, 130, TERRACOTTA)
    for number, line in enumerate(title):
        board.write(line, first + 310 * number, 320)
    for name, cell in CELLS.items():
        board.cell(cell, cell.colour if block in {name, WHOLE} else FOG)
    board.attribute()
    return board.finished()


def main() -> int:
    """Draw everything."""
    COVER.parent.mkdir(parents=True, exist_ok=True)
    EMBEDDED.mkdir(parents=True, exist_ok=True)
    show = draw_show().quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    show.convert("RGB").save(COVER, optimize=True, dpi=(72, 72))
    for stem, (block, title) in EPISODES.items():
        picture = draw_episode(block, title)
        picture.save(EMBEDDED / f"{stem}.jpg", quality=86, optimize=True, dpi=(72, 72))
    return 0


if __name__ == "__main__":
    sys.exit(main())
