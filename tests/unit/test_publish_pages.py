"""The pages of «Publica tu curso»: their examples are accepted, their lists are complete."""

from __future__ import annotations

import re
from pathlib import Path

from author import SERIES, Author, codes, only, told
from lienzo.problems import declared_codes, due_codes, ledger_codes, ledger_file_codes
from lienzo.problems.code import Code
from lienzo.publish.embeds.directive_targets import OPTIONS

PAGES = Path(__file__).resolve().parents[2] / "docs" / "publicar"


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def block(name: str, first: str) -> str:
    """Return the block of a page that holds a line."""
    blocks = re.findall(r"^```\w+\n(.*?)^```", page(name), re.MULTILINE | re.DOTALL)
    return str(next(text for text in blocks if first in text.splitlines()))


def test_the_canvas_of_the_page_is_a_canvas(ana: Author) -> None:
    """An author copies it whole."""
    ana.write("lienzo-del-taller.yml", block("lecciones-y-episodios", "id: taller"))
    name = "canvas: lienzo-del-taller.yml"
    series = re.sub("canvas: business-model, order: left-to-right", name, SERIES)
    ana.write("docs/serie/index.md", series)
    ana.remove("docs/serie/canales.md")
    edition = ana.edition()
    assert codes(edition) == ["LZ523"], told(edition)
    (found,) = edition.course.series
    assert [lesson.name for lesson in found.lessons] == ["A quién", "Qué", "Cómo", "Cuentas"]


def test_the_notes_of_a_moved_episode_keep_its_identity(ana: Author) -> None:
    """The guid letter by letter, the date to the second."""
    ana.remove("docs/serie/canales.md")
    ana.record("01-cuanto-cuesta-un-cliente.mp3")
    ana.write("episodes/01-cuanto-cuesta-un-cliente.md", block("mudanza", "guid: viejo-8841"))
    edition = ana.edition()
    assert codes(edition) == [], told(edition)
    (item,) = re.findall(r"<item>.*</item>", block("mudanza", "<item>"), re.DOTALL)
    episode = only(edition)
    assert f">{episode.guid}</guid>" in item
    assert episode.date is not None
    assert episode.date.isoformat() == "2026-03-04T19:30:27+01:00"
    assert "18:30:27 +0000" in item


def test_every_code_of_the_ledger_has_its_way_out() -> None:
    """The table of the page on the ledger leaves none out."""
    modules = ledger_codes, ledger_file_codes, due_codes, declared_codes
    known = {v.id for m in modules for v in vars(m).values() if isinstance(v, Code)}
    assert set(re.findall(r"^\| \[(LZ\d+)\]", page("registro"), re.MULTILINE)) == known


def test_every_directive_and_option_is_shown() -> None:
    """The table of directives leaves none out, and invents none."""
    shown = re.findall(
        r"^\| `::(\w+)(?:\[\w+\])?(?:\{(\w+)=.*?\})?`", page("lecciones-y-episodios"), re.MULTILINE
    )
    told_of = {name: {key for each, key in shown if each == name and key} for name, _ in shown}
    assert told_of == {name: set(options) for name, options in OPTIONS.items()}
