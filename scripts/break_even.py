"""The chart of a month's break-even: income and costs over sales, and where they meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from svg import element, figure, line, number, text


@dataclass(frozen=True)
class Month:
    """What a month sells and costs, in euros."""

    sales: int
    fixed: int
    variable: int

    @property
    def result(self) -> int:
        """What is left of the sales."""
        return self.sales - self.fixed - self.variable

    @property
    def break_even(self) -> float:
        """The sales that would just pay the costs."""
        return self.fixed / (1 - self.variable / self.sales)

    def costs(self, sales: float) -> float:
        """What it would cost to sell so much: only the variable costs follow the sales."""
        return self.fixed + sales * self.variable / self.sales


@dataclass(frozen=True)
class Chart:
    """Where an amount of euros stands: to the right as sales, upwards as income or costs."""

    left: int = 48
    right: int = 432
    top: int = 26
    bottom: int = 296
    most: int = 9000  # euros, at the right and at the top

    def x(self, sales: float) -> float:
        """Say where sales stand, from the left."""
        return self.left + sales * (self.right - self.left) / self.most

    def y(self, amount: float) -> float:
        """Say where an amount stands, from above."""
        return self.bottom - amount * (self.bottom - self.top) / self.most

    def path(self, *points: tuple[float, float]) -> str:
        """Write a path through points of sales and amount."""
        return "M" + "L".join(f"{number(self.x(a))} {number(self.y(b))}" for a, b in points)


def euros(amount: float) -> str:
    """Write an amount as the articles do."""
    return f"{amount:.0f} €"


def break_even(month: Month) -> str:
    """Draw income and costs over a month's sales, and where they meet."""
    chart = Chart()
    parts = (
        _profit(chart, month),  # first, so that everything else lies over it
        *_amounts(chart),
        *_costs(chart, month),
        *_income(chart),
        *_meeting(chart, month),
        *_sales(chart, month),
    )
    return figure(
        "umbral",
        354,
        "El punto de equilibrio de un mes",
        f"Los costes parten de {euros(month.fixed)} fijos y suben despacio con las ventas; los "
        f"ingresos parten de cero y suben más deprisa. Se cruzan en {euros(month.break_even)} de "
        f"ventas. En el mes normal entran {euros(month.sales)}, y los ingresos superan a los "
        f"costes en {euros(month.result)}.",
        parts,
    )


def _profit(chart: Chart, month: Month) -> str:
    """Fill what lies between the lines after they meet."""
    most = chart.most
    corners = ((month.break_even, month.break_even), (most, most), (most, month.costs(most)))
    return element(
        "path",
        d=chart.path(*corners) + "z",
        class_="dibujo-salvia dibujo-claro",
        fill_opacity=0.25,
    )


def _amounts(chart: Chart) -> Iterator[str]:
    """Draw the upright axis: a guide for every amount, and then the amounts."""
    marks = [(amount, chart.y(amount)) for amount in range(0, chart.most + 1, 3000)]
    for _, y in marks:
        yield line(chart.left, y, chart.right, y, class_="dibujo-guia")
    for amount, y in marks:
        yield text(f"{amount}", chart.left - 6, y + 4, text_anchor="end")
    yield text("Euros al mes", 0, 12)


def _costs(chart: Chart, month: Month) -> Iterator[str]:
    """Draw the fixed costs and, dashed, all costs."""
    words, y = chart.left + 8, chart.y(month.fixed)
    yield line(chart.x(0), y, chart.right, y, class_="dibujo-barro", stroke_dasharray="2 4")
    yield text(f"Costes fijos: {euros(month.fixed)}", words, y + 18)
    ends = ((0, month.fixed), (chart.most, month.costs(chart.most)))
    yield _stroke(chart.path(*ends), "dibujo-barro", stroke_dasharray="9 4")
    yield text("Costes", words, y - 16, font_weight="bold")


def _income(chart: Chart) -> Iterator[str]:
    """Draw income, which is the sales themselves, and name what lies over it."""
    yield _stroke(chart.path((0, 0), (chart.most, chart.most)), "dibujo-azul")
    yield text("Ingresos", chart.x(3700) + 8, chart.y(3700) + 16, font_weight="bold")
    yield text("se pierde", chart.x(700), chart.y(2500), class_="dibujo-suave")


def _stroke(path: str, colour: str, **attributes: object) -> str:
    """Draw one of the two lines the chart is about."""
    return element(
        "path",
        d=path,
        class_=f"{colour} dibujo-trazo",
        fill="none",
        stroke="currentColor",
        stroke_width=3,
        **attributes,
    )


def _meeting(chart: Chart, month: Month) -> Iterator[str]:
    """Mark where the lines meet, and how far apart they are in the month."""
    x, y = chart.x(month.break_even), chart.y(month.break_even)
    normal, spent = chart.x(month.sales), chart.y(month.costs(month.sales))
    earned = chart.y(month.sales)
    yield line(x, y, x, chart.bottom, stroke_dasharray="3 3")
    yield line(normal, spent, normal, chart.bottom, class_="dibujo-guia")
    yield line(normal, earned, normal, spent, class_="dibujo-salvia", stroke_width=4)
    yield element("circle", cx=x, cy=y, r=6)
    yield text("equilibrio", x - 10, y - 10, text_anchor="end", font_weight="bold")
    yield text(
        f"+{euros(month.result)}", normal + 10, chart.y(month.sales - 80), font_weight="bold"
    )


def _sales(chart: Chart, month: Month) -> Iterator[str]:
    """Write under the level axis the two sales that matter, and some round ones."""
    below = chart.bottom + 18
    for place, anchor, amount, word in (  # they are close: one ends where the other begins
        (chart.x(month.break_even) + 6, "end", month.break_even, "equilibrio"),
        (chart.x(month.sales) - 6, "start", month.sales, "mes normal"),
    ):
        yield text(euros(amount), place, below, text_anchor=anchor, font_weight="bold")
        yield text(word, place, below + 17, text_anchor=anchor)
    yield text("Ventas del mes", chart.left, below + 34)
    for amount in (0, 2000, 4000):  # those that leave room
        yield text(f"{amount}", chart.x(amount), below, text_anchor="middle")
