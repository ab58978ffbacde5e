"""Canvas files: the two that come with Lienzo, and an author's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from lienzo.errors import HostError
from lienzo.model import Attribution, Block, Canvas, Group
from lienzo.problems import Origin, Problem, Report, Severity, canvas_codes, explain, input_codes
from lienzo.sources.canvas.grid import check_grid
from lienzo.sources.canvas.models import BlockInput, CanvasInput
from lienzo.sources.inputs.documents import in_order, read_canvas_file
from lienzo.units import slugify

_FOLDER = Path(__file__).resolve().parents[2] / "data" / "canvases"
_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)")
_ALONE = Group("canvas", MappingProxyType({"es": "Lienzo", "en": "Canvas"}))


def builtin_canvases() -> Mapping[str, Canvas]:
    """Return the canvases that come with Lienzo, by id: `business-model` and `lean`.

    Raises HostError when their files are missing or damaged, which only a broken installation
    can be the cause of.
    """
    problems: list[Problem] = []
    found: list[Canvas | None] = [
        read_canvas(path, path.name, problems.append) for path in sorted(_FOLDER.glob("*.yml"))
    ]
    if problems or not found:
        raise HostError("\n".join(explain(problem, "en") for problem in problems))
    return MappingProxyType({canvas.id: canvas for canvas in found if canvas is not None})


@in_order
def read_canvas(path: Path, name: str, report: Report) -> Canvas | None:
    """Read a canvas file; None when it holds an error, with every Problem reported.

    The rules: rows of equal length, areas that are whole rectangles, one block an area and one
    area a block, named orders that hold every block once, an attribution.
    """
    problems: list[Problem] = []
    written = read_canvas_file(path, name, problems.append)
    canvas = None
    if written is not None:
        check_grid(written.values, written.origin, problems.append)
        _check_orders(written.values, written.origin, problems.append)
        _check_names(written.values, written.origin, problems.append)
        canvas = _canvas(written.values)
    for problem in problems:
        report(problem)
    return None if any(p.severity is Severity.ERROR for p in problems) else canvas


def _check_orders(canvas: CanvasInput, origin: Origin, report: Report) -> None:
    for name, order in canvas.orders.items():
        _check_order(canvas, name, order, origin, report)
    default = canvas.default_order
    if default is not None and default not in canvas.orders:
        where = origin.of("default_order")
        known = _listed(canvas.orders)
        report(canvas_codes.UNKNOWN_DEFAULT.at(where, order=default, known=known))


def _check_order(
    canvas: CanvasInput, name: str, order: tuple[str, ...], origin: Origin, report: Report
) -> None:
    for number, block in enumerate(order):
        where = origin.of(f"orders.{name}.{number}")
        if block not in canvas.blocks:
            facts = {"block": block, "known": _listed(canvas.blocks)}
            report(canvas_codes.UNKNOWN_IN_ORDER.at(where, order=name, **facts))
        elif block in order[:number]:
            report(canvas_codes.TWICE_IN_ORDER.at(where, order=name, block=block))
    missing = [block for block in canvas.blocks if block not in order]
    if missing:
        where = origin.of(f"orders.{name}")
        report(canvas_codes.INCOMPLETE_ORDER.at(where, order=name, missing=_listed(missing)))


def _check_names(canvas: CanvasInput, origin: Origin, report: Report) -> None:
    taken: dict[tuple[str, str], str] = {}
    for block_id, block in canvas.blocks.items():
        where = origin.of(f"blocks.{block_id}")
        _check_group(canvas, block_id, origin, report)
        for language, slug in _slugs(block).items():
            other = taken.setdefault((language, slug), block_id)
            if other != block_id:
                facts = {"block": block_id, "other": other, "slug": slug}
                report(canvas_codes.SAME_SLUG.at(where, **facts))


def _check_group(canvas: CanvasInput, block_id: str, origin: Origin, report: Report) -> None:
    group, path = canvas.blocks[block_id].group, f"blocks.{block_id}.group"
    if canvas.groups and group is None:
        example = f"group: {next(iter(canvas.groups))}"
        report(input_codes.MISSING.at(origin.of(path), key=path, example=example))
    elif group is not None and group not in canvas.groups:
        facts = {"block": block_id, "group": group, "known": _listed(canvas.groups) or "—"}
        report(canvas_codes.UNKNOWN_GROUP.at(origin.of(path), **facts))


def _listed(words: Mapping[str, object] | list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _slugs(block: BlockInput) -> dict[str, str]:
    own = block.slugs or {}
    return {language: own.get(language) or slugify(name) for language, name in block.names.items()}


def _canvas(written: CanvasInput) -> Canvas:
    groups = tuple(Group(key, names) for key, names in written.groups.items())
    orders = written.orders or {"default": tuple(written.blocks)}
    return Canvas(
        id=written.id,
        names=written.title,
        blocks=tuple(_block(key, block) for key, block in written.blocks.items()),
        groups=groups or (_ALONE,),
        grid=written.areas,
        orders=MappingProxyType(dict(orders)),
        default_order=written.default_order or next(iter(orders)),
        attribution=_attribution(written),
    )


def _block(key: str, block: BlockInput) -> Block:
    return Block(
        id=key,
        names=block.names,
        synonyms=block.synonyms,
        slugs=MappingProxyType(_slugs(block)),
        area=block.area,
        group=block.group or _ALONE.id,
    )


def _attribution(written: CanvasInput) -> Attribution:
    match = _CREATIVE_COMMONS.fullmatch(written.license)
    known = f"https://creativecommons.org/licenses/{match[1].lower()}/{match[2]}/" if match else ""
    return Attribution(
        lines=written.attribution.lines,
        url=written.attribution.url,
        licence=written.license,
        licence_url=written.license_url or known,
    )
