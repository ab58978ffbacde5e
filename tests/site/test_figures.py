"""The figures of the running example add up, and no text of the course contradicts them.

Whoever changes a figure changes it here first; the tests then say where else it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

COURSE = Path(__file__).resolve().parents[2]
SERIES = COURSE / "docs" / "serie"
TEXTS = sorted(
    path
    for pattern in (
        "docs/*.md",
        "docs/serie/*.md",
        "docs/figuras/*.svg",
        "episodes/*.md",
        "scripts/audio/guiones/*.txt",
    )
    for path in COURSE.glob(pattern)
)

# What a normal month of Taller Rueda Llana is made of, in euros without IVA.

INCOME = {  # how many, and the price of one
    "Plan familias": (90, Decimal(12)),
    "Plan reparto": (40, Decimal(39)),
    "Reparaciones sueltas": (60, Decimal(45)),
    "Bicis reacondicionadas": (5, Decimal(380)),
    "Cursos": (16, Decimal(25)),
}
FIXED, VARIABLE = (750, 3600, 330, 220), (1150, 5 * 150, 92, 48)
PARTS = {"Reparaciones sueltas": 600, "Plan reparto": 240, "Plan familias": 180}
PARTS |= {"Bicis reacondicionadas": 130, "Cursos": 0}
HOURS = {  # of both partners, in a month
    "Reparaciones sueltas": Decimal(60),
    "Bicis reacondicionadas": Decimal(35),
    "Plan reparto": Decimal(50),
    "Cursos": Decimal("17.3"),
    "Plan familias": Decimal(71),
}
BOUGHT = {"Bicis reacondicionadas": 5 * 150, "Cursos": 48}
HOUR, PICK_UP, TALK, SHORT_TALK = Decimal(3600) / 320, 26, 20, 5  # euros; hours; minutes
INSPECTIONS, CREDIT, OFFER, RISE, CHIP = 24 * 10, 6000, 4, Decimal("1.1"), 100

# What follows from it.

FAMILIES, PLAN = INCOME["Plan familias"]
EARNED = {name: count * price for name, (count, price) in INCOME.items()}
TOTAL, COSTS = sum(EARNED.values(), Decimal()), sum(FIXED) + sum(VARIABLE)
RECURRING = EARNED["Plan familias"] + EARNED["Plan reparto"]
UNSEEN = EARNED["Reparaciones sueltas"] + EARNED["Bicis reacondicionadas"]
LEFT = {name: EARNED[name] - PARTS[name] - BOUGHT.get(name, 0) for name in INCOME}
MARGIN = TOTAL - sum(VARIABLE)


def whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), ROUND_HALF_UP)


def cents(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def threshold(income: Decimal) -> Decimal:
    """What must be sold to lose nothing, when a month brings in this much."""
    return whole(sum(FIXED) / ((income - sum(VARIABLE)) / income))


def treatment(minutes: int) -> Decimal:
    """What picking up and talking for some minutes costs each plan."""
    hours = PICK_UP + Decimal(minutes * FAMILIES) / 60
    return cents(hours * HOUR / FAMILIES)


THRESHOLD, RAISED = threshold(TOTAL), (PLAN * RISE - PLAN) * FAMILIES
EACH = {name: whole(LEFT[name] / HOURS[name]) for name in INCOME}
"""What an hour of each leaves."""
KNOWN = {
    *(price for _, price in INCOME.values()),
    *EARNED.values(),
    *(TOTAL, RECURRING, UNSEEN, TOTAL - UNSEEN, TOTAL - EARNED["Reparaciones sueltas"] / 2),
    *FIXED,
    *VARIABLE,
    *(150, sum(FIXED), sum(VARIABLE), COSTS, TOTAL - COSTS, TOTAL - COSTS + 3600, MARGIN),
    *(THRESHOLD, TOTAL - THRESHOLD),
    *(HOUR, PICK_UP * HOUR, PICK_UP * HOUR / FAMILIES, Decimal(INSPECTIONS) / 60 * HOUR),
    *(treatment(TALK), treatment(TALK) * FAMILIES, treatment(SHORT_TALK)),
    *(OFFER, OFFER * FAMILIES),
    *(PLAN * RISE, RAISED),
    *(CREDIT, CREDIT - sum(FIXED), CHIP),
    *LEFT.values(),
    *PARTS.values(),
    *EACH.values(),
}
ROUNDED: dict[int, tuple[Decimal, ...]] = {
    11: (HOUR,),
    14: (Decimal(OFFER * FAMILIES) / PICK_UP, (LEFT["Plan familias"] + RAISED) / 71),
    21: (sum(FIXED) / sum(HOURS.values(), Decimal()),),
    300: (PICK_UP * HOUR,),
    4000: (TOTAL - COSTS + 3600,),
    6650: (threshold(TOTAL + RAISED),),
}
"""Round amounts, and what they stand for: right only where a text says «casi» or «unos»."""


# The tables


def table(article: str, first: str) -> list[dict[str, str]]:
    """Return the rows of the table whose first column has this heading, by heading."""
    lines = (SERIES / article).read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith(f"| {first} |"))
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
    return [dict(zip(rows[0], row, strict=True)) for row in rows[2:]]


def number(text: str) -> Decimal:
    """Read the number of a cell such as `**6940**` or `35,3 %`."""
    match = re.search(r"\d+(?:,\d+)?", text)
    assert match, text
    return Decimal(match[0].replace(",", "."))


def without_total(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if "Total" not in next(iter(row.values()))]


def test_the_costs_add_up() -> None:
    """Fixed, variable and their total, and a product that is written out."""
    rows = table("estructura-de-costes.md", "Coste")
    costs = without_total(rows)
    by_kind = {kind: [row for row in costs if row["Tipo"] == kind] for kind in ("Fijo", "Variable")}
    assert [number(row["€/mes"]) for row in by_kind["Fijo"]] == list(FIXED)
    assert [number(row["€/mes"]) for row in by_kind["Variable"]] == list(VARIABLE)
    assert len(costs) == len(FIXED) + len(VARIABLE)
    assert number(rows[-1]["€/mes"]) == COSTS == 6940
    assert (sum(FIXED), sum(VARIABLE)) == (4900, 2040)
    (used,) = (row for row in costs if "usadas" in row["Coste"])
    assert number(used["€/mes"]) == product(used["Coste"])


def test_the_card_takes_what_it_says() -> None:
    """About 1.2 % of what comes in."""
    (card,) = (row for row in table("estructura-de-costes.md", "Coste") if "1,2 %" in row["Coste"])
    assert number(card["€/mes"]) == whole(TOTAL * Decimal("0.012"))


def product(text: str) -> Decimal:
    """Multiply what a cell such as `5 × 380 €` multiplies."""
    count, price = text.split("×")
    return number(count) * number(price)


def test_the_income_adds_up() -> None:
    """Each row is its own product and its own share, and the rows make the total."""
    rows = table("fuentes-de-ingresos.md", "Fuente")
    income = without_total(rows)
    assert {row["Fuente"] for row in income} == set(INCOME)
    for row in income:
        earned = number(row["€/mes"])
        assert earned == product(row["Cálculo"]) == EARNED[row["Fuente"]]
        assert number(row["Peso"]) == share(earned, TOTAL)
    assert number(rows[-1]["€/mes"]) == TOTAL == 7640
    assert share(RECURRING, TOTAL) == Decimal("34.6")


def share(part: Decimal, whole: Decimal) -> Decimal:
    return (100 * part / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def test_what_an_hour_leaves() -> None:
    """Income less parts and purchases, by the hours it takes."""
    text = (SERIES / "fuentes-de-ingresos.md").read_text(encoding="utf-8")
    start = text.index("## Lo que deja cada hora")
    rows = [line.strip("| ").split("|") for line in text[start:].splitlines() if "€ |" in line]
    assert {row[0].strip() for row in rows} == set(INCOME)
    for name, left, hours, each in rows:
        assert number(left) == LEFT[name.strip()]
        assert number(hours) == HOURS[name.strip()]
        assert number(each) == EACH[name.strip()]
    assert sum(PARTS.values()) == VARIABLE[0]


def test_the_result_and_the_threshold() -> None:
    """What is left of a month, and what must be sold to lose nothing."""
    assert TOTAL - COSTS == 700
    assert THRESHOLD == 6685
    text = (SERIES / "estructura-de-costes.md").read_text(encoding="utf-8")
    assert "4900 ÷ (5600 ÷ 7640) ≈ 6685 €" in text
    assert f"un colchón del {share(TOTAL - THRESHOLD, TOTAL)} %".replace(".", ",") in text


def test_the_treatment_of_the_families() -> None:
    """Twenty minutes with each were seven euros a plan; five are 4.19."""
    assert (treatment(TALK), treatment(SHORT_TALK)) == (Decimal(7), Decimal("4.19"))
    assert Decimal("292.50") == PICK_UP * HOUR


def test_the_week_adds_up() -> None:
    """Its hours are those of both partners, and a client would pay for the first five rows."""
    article = "actividades-clave.md"
    hours = [number(row["Horas"]) for row in table(article, "Actividad")]
    text = (SERIES / article).read_text(encoding="utf-8")
    assert f"Una semana de {sum(hours)} horas" in text
    assert f"**las actividades clave de Rueda Llana**: {sum(hours[:5])} horas" in text
    assert round(sum(hours) * 52 / 12) == 321  # of the 320 that a month has
    assert round(PICK_UP * 12 / 52) == 6 == hours[2]


# Every amount in every text

_DIGITS = re.compile(r"(?<![\d,.])(\d+(?:,\d+)?)[ \u00a0]?€")
_UNITS = """cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce
quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés
veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"""
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_HUNDREDS = """ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos
ochocientos novecientos"""
_VALUES = {
    **{word: value for value, word in enumerate(_UNITS.split())},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), start=3)},
    **{word: 100 * value for value, word in enumerate(_HUNDREDS.split(), start=1)},
    "un": 1,
    "una": 1,
    "veintiún": 21,
    "cien": 100,
}
_ONE = "|".join(sorted([*_VALUES, "mil"], key=len, reverse=True))
_SPELT = rf"\b(?:{_ONE})(?:\s+(?:y\s+)?(?:{_ONE}))*"
_CENTS = rf"(?:\s+(?:y|con)\s+({_SPELT})(?:\s+céntimos?)?)?"
_WORDS = re.compile(rf"({_SPELT})\s+euros?{_CENTS}", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:más|menos|cerca|alrededor) de\s+$|\b(?:casi|unos)\s+$")


def spelt(words: str) -> int:
    """Read a number in words, below a million."""
    thousands = rest = 0
    for word in words.lower().split():
        if word == "mil":
            thousands, rest = max(rest, 1), 0
        elif word != "y":
            rest += _VALUES[word]
    return 1000 * thousands + rest


@dataclass(frozen=True)
class Amount:
    """Euros in a text: as written, how many, and whether the text says that it is about so many."""

    line: int
    written: str
    value: Decimal
    about: bool

    @property
    def known(self) -> bool:
        """Whether the figures above explain it."""
        return self.value in KNOWN or (self.about and self.value in ROUNDED)


def amounts(text: str) -> Iterator[Amount]:
    """Yield every amount of euros, in digits or in words."""
    for match in _DIGITS.finditer(text):
        yield amount(text, match, Decimal(match[1].replace(",", ".")))
    for match in _WORDS.finditer(text):
        cents_ = Decimal(spelt(match[2] or "cero")) / 100
        yield amount(text, match, spelt(match[1]) + cents_)


def amount(text: str, match: re.Match[str], value: Decimal) -> Amount:
    about = bool(_ABOUT.search(text, max(0, match.start() - 20), match.start()))
    line = text.count("\n", 0, match.start()) + 1
    return Amount(line, " ".join(match[0].split()), value, about)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Son 292,50 € al mes", "292.50"),
        ("el plan de doce euros", "12"),
        ("tres euros y veinticinco céntimos", "3.25"),
        ("once euros con veinticinco", "11.25"),
        ("siete mil seiscientos cuarenta euros", "7640"),
        ("mil ciento cincuenta euros", "1150"),
        ("sesenta y siete\neuros", "67"),
        ("cien euros", "100"),
    ],
)
def test_amounts_are_read(text: str, value: str) -> None:
    assert [found.value for found in amounts(text)] == [Decimal(value)]


def test_a_round_amount_must_say_that_it_is_one() -> None:
    """«Casi trescientos euros» is 292,50 €; «trescientos euros» is a mistake."""
    assert [found.known for found in amounts("casi trescientos euros")] == [True]
    assert [found.known for found in amounts("son trescientos euros")] == [False]
    assert [found.known for found in amounts("casi doscientos euros")] == [False]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(COURSE).as_posix())
def test_no_text_contradicts_the_figures(path: Path) -> None:
    """An amount that nothing above explains is wrong, or belongs above."""
    text = path.read_text(encoding="utf-8")
    strange = [f"{path.name}:{a.line}: {a.written}" for a in amounts(text) if not a.known]
    assert not strange


@pytest.mark.parametrize("amount", ROUNDED)
def test_round_amounts_are_near_what_they_stand_for(amount: int) -> None:
    """Within eight per cent."""
    assert all(abs(amount - value) / value < Decimal("0.08") for value in ROUNDED[amount])


def test_every_lesson_is_searched() -> None:
    """The search is not empty-handed: the lessons on money name dozens of amounts."""
    found = {path.name: len(list(amounts(path.read_text(encoding="utf-8")))) for path in TEXTS}
    assert found["estructura-de-costes.md"] > 20
    assert found["08-estructura-de-costes.txt"] > 5
    assert found["umbral.svg"] > 1
