"""Draws the figures that articles show in line: `docs/figuras/*.svg`.

    python scripts/draw_figures.py            writes them
    python scripts/draw_figures.py --check    only says whether they are current

An article places one with `--8<-- "figuras/umbral.svg"`, so it is part of the page: no
request, and its colours are the page's (`.figura` in `docs/estilo/figuras.css`), light, dark
and on paper. Without a style sheet it is black on nothing, and still says everything: a
pattern or a word stands beside every colour. Letters are wide enough to read on a phone.

The figures of the workshop stand once, in the first lines; the same as in the articles.
`areas.svg` is a drawing of the Business Model Canvas of Strategyzer AG (strategyzer.com),
CC BY-SA 3.0, adapted; the caption an article writes under it says so.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from break_even import Month, break_even, euros
from svg import WIDE, bar, box, element, figure, hatching, line, text

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "figuras"

INCOME = {  # euros in a normal month; whether it comes again by itself
    "Reparaciones sueltas": (2700, False),
    "Bicis reacondicionadas": (1900, False),
    "Plan reparto": (1560, True),
    "Plan familias": (1080, True),
    "Cursos": (400, False),
}
MONTH = Month(sales=sum(amount for amount, _ in INCOME.values()), fixed=4900, variable=2040)
PAID = {  # hours of a week that a customer would pay for
    "Reparar": 34,
    "Reacondicionar": 8,
    "Recogidas": 6,
    "Enseñar": 4,
    "Fichero de bicis": 3,
}
UNPAID = {"Atender y vender": 9, "Administración": 6, "Compras": 4}

AREAS = {  # sign, name and class of the four areas
    "infraestructura": ("■", "Infraestructura"),
    "oferta": ("◆", "Oferta"),
    "clientes": ("●", "Clientes"),
    "viabilidad": ("▲", "Viabilidad económica"),
}
COLUMN, ROW, HEAD, GAP = WIDE / 10, 74, 26, 4  # of the canvas; its names stand in the head
BLOCKS = (  # area, first column and row, how many of each, lines of its name
    ("infraestructura", 0, 0, 2, 2, ("Socios", "clave")),
    ("infraestructura", 2, 0, 2, 1, ("Actividades", "clave")),
    ("infraestructura", 2, 1, 2, 1, ("Recursos", "clave")),
    ("oferta", 4, 0, 2, 2, ("Propuesta", "de valor")),
    ("clientes", 6, 0, 2, 1, ("Relaciones", "con los", "clientes")),
    ("clientes", 6, 1, 2, 1, ("Canales",)),
    ("clientes", 8, 0, 2, 2, ("Segmentos", "de clientes")),
    ("viabilidad", 0, 2, 5, 1, ("Estructura de costes",)),
    ("viabilidad", 5, 2, 5, 1, ("Fuentes de ingresos",)),
)


def income() -> str:
    """Draw the five streams of a month's income as bars."""
    parts = [hatching("ingresos", "dibujo-ocre")]
    for row, name in enumerate(INCOME):
        parts += _stream(name, row * 46)
    foot = len(INCOME) * 46 + 16
    listed = "; ".join(
        f"{name}, {euros(amount)}{', se repite' if again else ''}"
        for name, (amount, again) in INCOME.items()
    )
    return figure(
        "ingresos",
        foot + 30,
        "Las cinco fuentes de ingresos de un mes",
        f"{listed}.",
        (*parts, *_total(foot)),
    )


def _stream(name: str, top: float) -> Iterator[str]:
    """Draw a stream under its name, its amount, and whether it comes again."""
    amount, again = INCOME[name]
    wide = WIDE * amount / max(most for most, _ in INCOME.values())
    note = element("tspan", "se repite", dx=10, font_weight="normal") if again else ""
    yield element("text", escape(name) + note, x=0, y=top + 14, font_weight="bold")
    yield text(euros(amount), WIDE, top + 14, text_anchor="end")
    yield bar("ingresos", 0, top + 20, wide, 16, "dibujo-ocre", filled=not again)


def _total(top: float) -> Iterator[str]:
    """Write what all streams bring, and how much of it comes again."""
    recurring = sum(amount for amount, again in INCOME.values() if again)
    share = f"{100 * recurring / MONTH.sales:.1f} %".replace(".", ",")
    yield line(0, top - 12, WIDE, top - 12, class_="dibujo-guia")
    yield text("Total", 0, top + 6, font_weight="bold")
    yield text(euros(MONTH.sales), WIDE, top + 6, text_anchor="end", font_weight="bold")
    yield text("De ello se repite", 0, top + 24)
    yield text(f"{euros(recurring)} · {share}", WIDE, top + 24, text_anchor="end")


def week() -> str:
    """Draw the hours of a week: those a customer would pay for, and the others."""
    paid, unpaid = sum(PAID.values()), sum(UNPAID.values())
    unit = WIDE / (paid + unpaid)
    others = 74 + 26 * len(PAID)
    parts = (
        hatching("semana", "dibujo-barro"),
        *_halves(paid, unpaid, paid * unit),
        *_hours(PAID, 66, unit, "dibujo-salvia", filled=True),
        *_hours(UNPAID, others, unit, "dibujo-barro", filled=False),
    )
    return figure(
        "semana",
        others + 26 * len(UNPAID) + 8,
        f"En qué se van las {paid + unpaid} horas de una semana",
        f"{paid} horas que un cliente pagaría: {_listed(PAID)}. {unpaid} que no: "
        f"{_listed(UNPAID)}.",
        parts,
    )


def _halves(paid: int, unpaid: int, cut: float) -> Iterator[str]:
    """Draw the whole week as one bar, cut where the paid hours end."""
    yield text(f"{paid} h que un cliente pagaría", 0, 14, font_weight="bold")
    yield text(f"{unpaid} h que no", WIDE, 14, text_anchor="end", font_weight="bold")
    yield bar("semana", 0, 22, cut - 2, 24, "dibujo-salvia", filled=True)
    yield bar("semana", cut + 2, 22, WIDE - cut - 2, 24, "dibujo-barro", filled=False)
    yield line(0, 60, WIDE, 60, class_="dibujo-guia")


def _hours(
    hours: dict[str, int], top: float, unit: float, colour: str, *, filled: bool
) -> Iterator[str]:
    """Draw a bar for each thing the hours went into."""
    for row, (name, spent) in enumerate(hours.items()):
        y, wide = top + 26 * row, spent * unit
        yield text(name, 118, y + 15, text_anchor="end")
        yield bar("semana", 128, y + 4, wide, 14, colour, filled=filled)
        yield text(f"{spent} h", 136 + wide, y + 15)


def _listed(hours: dict[str, int]) -> str:
    return ", ".join(f"{name.lower()} {spent}" for name, spent in hours.items())


def areas() -> str:
    """Draw the nine cells of the canvas under the names of their four areas."""
    foot = HEAD + 3 * ROW
    parts = [
        _area("infraestructura", 0, 15, 4 * COLUMN - GAP),
        _area("oferta", 4 * COLUMN, 15, 2 * COLUMN - GAP),
        _area("clientes", 6 * COLUMN, 15, 4 * COLUMN - GAP),
    ]
    for block in BLOCKS:
        parts += _cell(*block)
    parts.append(_area("viabilidad", 0, foot + 14, WIDE - GAP))
    return figure(
        "areas",
        foot + 20,
        "El lienzo y sus cuatro zonas",
        "Infraestructura, a la izquierda: socios, actividades y recursos clave. Oferta, en el "
        "centro: propuesta de valor. Clientes, a la derecha: relaciones con los clientes, canales "
        "y segmentos de clientes. Viabilidad económica, debajo: estructura de costes y fuentes "
        "de ingresos.",
        parts,
    )


def _area(area: str, x: float, y: float, wide: float) -> str:
    """Write the sign and the name of an area over or under its cells."""
    words, middle = " ".join(AREAS[area]), x + 2 + wide / 2
    return text(words, middle, y, text_anchor="middle", font_weight="bold", class_=f"dibujo-{area}")


def _cell(
    area: str, first: int, above: int, columns: int, rows: int, lines: tuple[str, ...]
) -> Iterator[str]:
    """Draw a cell of the canvas with its name in the middle."""
    x, y = first * COLUMN, HEAD + above * ROW
    width, height = columns * COLUMN, rows * ROW - GAP
    yield box(
        x + GAP / 2,
        y,
        width - GAP,
        height,
        rx=4,
        class_=f"dibujo-celda dibujo-{area}",
        fill="none",
        stroke="currentColor",
    )
    baseline = y + height / 2 + 5 - 8 * (len(lines) - 1)
    for at, words in enumerate(lines):
        yield text(words, x + width / 2, baseline + 16 * at, text_anchor="middle")


FIGURES: dict[str, Callable[[], str]] = {
    "umbral.svg": partial(break_even, MONTH),
    "ingresos.svg": income,
    "semana.svg": week,
    "areas.svg": areas,
}


def main(arguments: list[str]) -> int:
    """Write every figure, or with `--check` return 1 when one is not current."""
    drawn = {FOLDER / name: draw() for name, draw in FIGURES.items()}
    if "--check" in arguments:
        stale = [path for path, drawing in drawn.items() if not _is_current(path, drawing)]
        for path in stale:
            print(f"{path} is not current: python scripts/draw_figures.py", file=sys.stderr)
        return int(bool(stale))
    FOLDER.mkdir(exist_ok=True)
    for path, drawing in drawn.items():
        path.write_text(drawing, encoding="utf-8")
    return 0


def _is_current(path: Path, drawing: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == drawing


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
