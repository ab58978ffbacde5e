"""The canvases that come with Lienzo, and one an author makes."""

from __future__ import annotations

from pathlib import Path

import pytest

import lienzo
from lienzo.model import Canvas
from lienzo.problems import Problem
from lienzo.sources.canvas.reading import builtin_canvases, read_canvas

LEFT_TO_RIGHT = [
    "key-partners",
    "key-activities",
    "key-resources",
    "value-propositions",
    "customer-segments",
    "channels",
    "customer-relationships",
    "cost-structure",
    "revenue-streams",
]


def made(text: str, folder: Path) -> Canvas:
    """Return the canvas of a text that holds no Problem."""
    path = folder / "propio.yml"
    path.write_text(text, "utf-8")
    problems: list[Problem] = []
    canvas = read_canvas(path, "propio.yml", problems.append)
    assert problems == []
    assert canvas is not None
    return canvas


def test_two_canvases_come_with_lienzo() -> None:
    """Both have nine blocks, ten columns, three rows."""
    canvases = builtin_canvases()
    assert sorted(canvases) == ["business-model", "lean"]
    for canvas in canvases.values():
        assert len(canvas.blocks) == 9
        assert [len(row) for row in canvas.grid] == [10, 10, 10]


def test_the_orders_of_the_business_model_are_named() -> None:
    """`osterwalder` is the default; the flagship follows `left-to-right`."""
    canvas = builtin_canvases()["business-model"]
    assert canvas.default_order == "osterwalder"
    assert list(canvas.orders["left-to-right"]) == LEFT_TO_RIGHT
    assert sorted(canvas.orders) == [
        "left-to-right", "money-last", "offer-first", "osterwalder", "right-to-left",
    ]  # fmt: skip
    assert builtin_canvases()["lean"].default_order == "maurya"


def test_a_block_is_found_by_id_and_by_slug() -> None:
    """`relaciones-con-los-clientes` and `customer-relationships` are one block."""
    canvas = builtin_canvases()["business-model"]
    block = canvas.find("relaciones-con-los-clientes")
    assert block is not None
    assert block == canvas.find("customer-relationships")
    assert (block.name("es-MX"), block.area) == ("Relaciones con los clientes", "cr")
    assert canvas.group(block).names["es"] == "Clientes"
    assert "fidelización" in block.synonyms["es"]


@pytest.mark.parametrize(
    ("canvas", "language", "line"),
    [
        pytest.param(
            "business-model", "es",
            "Basado en el Business Model Canvas de Strategyzer AG (strategyzer.com),"
            " CC BY-SA 3.0. Adaptado.",
            id="business-model-es",
        ),
        pytest.param(
            "business-model", "en",
            "Based on the Business Model Canvas by Strategyzer AG (strategyzer.com),"
            " CC BY-SA 3.0. Adapted.",
            id="business-model-en",
        ),
        pytest.param(
            "lean", "es",
            "Lean Canvas de Ash Maurya (LEANSTACK), adaptado del Business Model Canvas"
            " (strategyzer.com); CC BY-SA 3.0. Adaptado.",
            id="lean-es",
        ),
    ],
)  # fmt: skip
def test_the_attribution_is_the_one_the_licence_asks_for(
    canvas: str, language: str, line: str
) -> None:
    """Word for word, with the licence and its address."""
    attribution = builtin_canvases()[canvas].attribution
    assert attribution.lines[language] == line
    assert attribution.licence == "CC-BY-SA-3.0"
    assert attribution.licence_url == "https://creativecommons.org/licenses/by-sa/3.0/"


def test_every_builtin_file_names_its_licence_first() -> None:
    """The data are share-alike, whatever the licence of the code."""
    paths = sorted((Path(lienzo.__file__).parent / "data" / "canvases").glob("*.yml"))
    assert len(paths) == 2
    for path in paths:
        assert "SPDX-License-Identifier: CC-BY-SA-3.0" in path.read_text("utf-8")


def test_a_small_canvas_of_ones_own_needs_little(tmp_path: Path) -> None:
    """Slugs come from names, the order from the blocks, one group holds them all."""
    canvas = made(
        "id: propio\ntitle: {es: Mi lienzo}\nlicense: CC-BY-4.0\n"
        "attribution: {url: https://a.example/, lines: {es: De Ana Ruiz.}}\n"
        "areas: [aa ., aa bb]\n"
        "blocks:\n"
        "  primero: {area: aa, names: {es: Qué duele, en: What hurts}}\n"
        "  segundo: {area: bb, names: {es: Señal}}\n",
        tmp_path,
    )
    assert [dict(block.slugs) for block in canvas.blocks] == [
        {"es": "que-duele", "en": "what-hurts"},
        {"es": "senal"},
    ]
    assert (canvas.default_order, canvas.orders) == ("default", {"default": ("primero", "segundo")})
    assert {canvas.group(block).id for block in canvas.blocks} == {"canvas"}
    assert canvas.grid == (("aa", "."), ("aa", "bb"))
    assert canvas.attribution.licence_url == "https://creativecommons.org/licenses/by/4.0/"


def test_a_licence_of_ones_own_has_its_address(tmp_path: Path) -> None:
    """Whoever writes another licence says where it can be read."""
    canvas = made(
        "id: propio\ntitle: {es: Mío}\nlicense: Todos los derechos reservados\n"
        "license_url: https://a.example/licencia\n"
        "attribution: {url: https://a.example/, lines: {es: De Ana Ruiz.}}\n"
        "areas: [aa]\nblocks: {uno: {area: aa, names: {es: Uno}, slugs: {es: el-uno}}}\n"
        "orders: {unico: [uno]}\n",
        tmp_path,
    )
    assert canvas.attribution.licence_url == "https://a.example/licencia"
    assert canvas.default_order == "unico"
    assert canvas.find("el-uno") is canvas.blocks[0]
