"""Spanish-looking prose: sentences of ordinary length and vocabulary, from a seeded generator.

What it says has no sense; how long its words, sentences and paragraphs are has.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

_WHO = (
    "la dueña del negocio",
    "el equipo de reparto",
    "cada cliente nuevo",
    "una familia del barrio",
    "el socio que pone el local",
    "la persona que atiende el teléfono",
    "quien decide la compra",
    "el proveedor de siempre",
    "una cooperativa vecina",
    "la contable",
    "el aprendiz",
    "un competidor con más dinero",
)
_DOES = (
    "compara lo que se promete con",
    "pregunta dos veces por",
    "anota en una hoja",
    "paga cada mes",
    "descubre demasiado tarde",
    "explica con un ejemplo",
    "pone en duda",
    "mide durante una semana",
    "cuenta a sus vecinos",
    "deja para el final",
    "cambia poco a poco",
    "defiende ante los demás",
)
_WHAT = (
    "el precio que figura en el escaparate",
    "los minutos que cuesta cada visita",
    "la razón por la que vuelve la gente",
    "el camino que va de la duda a la compra",
    "las tres cuentas que no cuadran",
    "un trato que nadie había pedido",
    "la diferencia entre vender y servir",
    "lo que se pierde cuando falla un proveedor",
    "el tiempo que pasa hasta la primera respuesta",
    "la parte del trabajo que no se ve",
    "aquello que ningún anuncio menciona",
    "los gastos fijos de un año entero",
)
_HOW = (
    "antes de abrir la tienda",
    "con la calculadora en la mano",
    "sin que nadie se lo haya pedido",
    "aunque el mes venga flojo",
    "mientras hierve el café",
    "en la misma mesa de siempre",
    "porque así lo aprendió",
    "y lo corrige al día siguiente",
    "cuando ya no queda margen",
    "desde el primer martes de marzo",
    "como si fuera la primera vez",
    "a pesar de las prisas",
)
_HEADINGS = (
    "Qué decide este bloque",
    "Un caso, con sus cifras",
    "Los errores de siempre",
    "Cómo se prueba en una semana",
    "Lo que no dice el libro",
    "Antes de pasar al siguiente",
    "Preguntas para la pizarra",
    "Cuánto cuesta equivocarse",
)


class Prose:
    """Writes text; the same seed gives the same words in the same order of calls."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)

    def chance(self, one_in: int) -> bool:
        """Return True about once in so many calls."""
        return self._random.randrange(one_in) == 0

    def sentence(self) -> str:
        """Return a sentence of about fifteen words."""
        words = " ".join(self._random.choice(part) for part in (_WHO, _DOES, _WHAT, _HOW))
        return f"{words[0].upper()}{words[1:]}."

    def paragraph(self, sentences: int = 4) -> str:
        """Return a paragraph; now and then a few of its words are strong."""
        said = [self.sentence() for _ in range(sentences)]
        if self.chance(2):
            said[0] = f"**{said[0][:-1]}**."
        return " ".join(said)

    def headings(self, count: int) -> list[str]:
        """Return different headings."""
        return self._random.sample(_HEADINGS, count)

    def bullets(self, count: int = 4) -> str:
        """Return a Markdown list."""
        return "\n".join(f"- {self.sentence()}" for _ in range(count))

    def table(self) -> str:
        """Return a Markdown table of four rows."""
        rows = [f"| {self._cell(_WHO)} | {self._cell(_WHAT)} | {self._amount()} |" for _ in "1234"]
        return "\n".join(["| Quién | Qué | Al mes |", "|---|---|---:|", *rows])

    def questions(self, count: int = 3) -> str:
        """Return frequent questions with their answers."""
        asked = (f"### ¿{self._cell(_WHO)} {self._random.choice(_DOES)} lo mismo?" for _ in "." * 9)
        return "\n\n".join(f"{next(asked)}\n\n{self.paragraph(2)}" for _ in range(count))

    def sections(self, count: int) -> Iterator[str]:
        """Yield sections under headings; one in three holds a table, one in three a list."""
        for heading in self.headings(count):
            parts = [f"## {heading}", self.paragraph(3), self.paragraph(2)]
            parts += [self.table()] if self.chance(3) else []
            parts += [self.bullets()] if self.chance(3) else []
            yield "\n\n".join(parts)

    def _cell(self, choices: tuple[str, ...]) -> str:
        return self._random.choice(choices).capitalize()

    def _amount(self) -> str:
        return f"{self._random.randrange(12, 900)} €"
