"""Makes a course of any size to measure with: the same seed gives the same files.

    python benchmarks/corpus.py FOLDER --lessons 1000

Each series tells one business on the Business Model Canvas, three lessons a block, so a hundred
lessons are four series and a thousand are thirty-eight. `mkdocs.yml` builds the course with
Lienzo; `plain.yml` builds the same pages with the same theme and Markdown, and without it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from configs import LIENZO, PLAIN
from prose import Prose
from recordings import transcript, write_artwork, write_recording

SHOW = "El lienzo medido"

_BLOCKS = (
    ("key-partners", "Socios clave"),
    ("key-activities", "Actividades clave"),
    ("key-resources", "Recursos clave"),
    ("value-propositions", "Propuesta de valor"),
    ("customer-segments", "Segmentos de clientes"),
    ("channels", "Canales"),
    ("customer-relationships", "Relaciones con los clientes"),
    ("cost-structure", "Estructura de costes"),
    ("revenue-streams", "Fuentes de ingresos"),
)
_VIEWS = ("la pregunta", "el caso", "la cuenta")
_BUSINESSES = (
    "panadería",
    "librería",
    "imprenta",
    "ferretería",
    "floristería",
    "huerta",
    "escuela",
)
_TOWNS = (
    "Ávila",
    "Burgos",
    "Cuenca",
    "Huesca",
    "Jaén",
    "León",
    "Lugo",
    "Soria",
    "Teruel",
    "Zamora",
)
_FIRST_DAY = date(2001, 1, 2)
_PLAIN_LETTERS = str.maketrans("áéíóúñ ", "aeioun-")

_PODCAST = f"""\
title: {SHOW}
description: Un negocio en cada serie, un bloque en cada lección y ninguna conclusión.
author: Equipo de pruebas
owner: {{name: Equipo de pruebas, email: equipo@medidas.example}}
language: es-ES
categories: [Business > Entrepreneurship, Education > Courses]
explicit: false
type: serial
image: cover.png
license: CC-BY-4.0
timezone: Europe/Madrid
"""
_PAGES = {
    "index.md": "# Inicio\n\nUn curso para medir.\n\n::subscribe\n",
    "episodios.md": "# Episodios\n\n::episodes\n",
    "suscribirse.md": "# Suscríbete\n\n::subscribe\n",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """One lesson before it is written.

    Attributes:
        at: place in the whole course, from 0.
        number: place in its series, from 1.
        series: place of its series, from 0.
    """

    at: int
    number: int
    series: int

    @property
    def block(self) -> tuple[str, str]:
        """Id and name of its block."""
        return _BLOCKS[(self.number - 1) // len(_VIEWS)]

    @property
    def slug(self) -> str:
        """Name of its files, unlike that of any other lesson."""
        view = _VIEWS[(self.number - 1) % len(_VIEWS)]
        name = f"{self.block[1]} {view.split()[-1]} {business(self.series)}"
        return name.lower().translate(_PLAIN_LETTERS)

    @property
    def title(self) -> str:
        """The heading of its article."""
        view = _VIEWS[(self.number - 1) % len(_VIEWS)]
        return f"{self.block[1]}: {view} de la {business(self.series)}"

    @property
    def folder(self) -> str:
        """The folder of its series, from the docs folder."""
        return f"serie-{self.series + 1:03}"


@dataclass(frozen=True, slots=True)
class Corpus:
    """A course to be written.

    Attributes:
        lessons: how many.
        seed: of every text and picture.
        seconds: length of each recording, at 4 KB a second.
    """

    lessons: int
    seed: int = 1
    seconds: int = 30

    def write(self, root: Path) -> None:
        """Write the whole project into a folder that is empty or not there yet."""
        self._write_project(root)
        for plan in plans(self.lessons):
            prose = Prose(f"{self.seed}/{plan.at}")
            self._write_article(root, plan, prose)
            self._write_episode(root / "episodes", plan, prose)

    def _write_project(self, root: Path) -> None:
        for config in (LIENZO, PLAIN):
            _write(root / config.file, config.text)
        _write(root / "episodes" / "podcast.yml", _PODCAST)
        write_artwork(root / "episodes" / "cover.png", f"{self.seed}/cover", 1400)
        for name, text in _PAGES.items():
            _write(root / "docs" / name, text)
        for series in sorted({plan.series for plan in plans(self.lessons)}):
            _write(root / "docs" / f"serie-{series + 1:03}" / "index.md", _index(series))

    def _write_article(self, root: Path, plan: Plan, prose: Prose) -> None:
        _write(root / "docs" / plan.folder / f"{plan.slug}.md", article(plan, prose))

    def _write_episode(self, folder: Path, plan: Plan, prose: Prose) -> None:
        stem = folder / f"{plan.number:02}-{plan.slug}"
        write_recording(
            stem.with_suffix(".mp3"),
            title=plan.title,
            album=SHOW,
            season=plan.series + 1,
            number=plan.number,
            seconds=self.seconds,
            cover=f"{self.seed}/{plan.series}" if plan.at % 3 == 0 else None,
        )
        _write(stem.with_suffix(".md"), f"{prose.paragraph()}\n\n{prose.bullets()}\n")
        if plan.at % 2 == 0:
            _write(stem.with_suffix(".vtt"), transcript(prose, self.seconds))


def plans(lessons: int) -> Iterator[Plan]:
    """Yield the lessons of a course in order."""
    size = len(_BLOCKS) * len(_VIEWS)
    for at in range(lessons):
        yield Plan(at, at % size + 1, at // size)


def business(series: int) -> str:
    """Return what a series is about; no two are about the same."""
    branch, kind = divmod(series, len(_BUSINESSES))
    street, town = divmod(branch, len(_TOWNS))
    name = f"{_BUSINESSES[kind]} de {_TOWNS[town]}"
    return f"{name} {street + 1}" if street else name


def article(plan: Plan, prose: Prose) -> str:
    """Return an article of about 600 words, its front matter included."""
    day = _FIRST_DAY + timedelta(days=plan.at)
    front = f"block: {plan.block[0]}\ndate: {day.isoformat()}\ndescription: {prose.sentence()}"
    back = "Todo empezó en [la primera página](index.md)."
    questions = f"## Preguntas frecuentes\n\n{prose.questions()}"
    parts = [f"# {plan.title}", prose.paragraph(3), *prose.sections(3), questions, back]
    return f"---\n{front}\n---\n\n" + "\n\n".join(parts) + "\n"


def _index(series: int) -> str:
    setting = f"{{canvas: business-model, order: left-to-right, season: {series + 1}}}"
    heading = f"# El lienzo de la {business(series)}"
    return f"---\nseries: {setting}\n---\n\n{heading}\n\n::canvas\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Write a course from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lessons", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=30, help="length of each recording")
    options = parser.parse_args()
    Corpus(options.lessons, options.seed, options.seconds).write(options.folder)


if __name__ == "__main__":
    main()
