"""Series, from the front matter of their index pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from lienzo.model import Block, Canvas
from lienzo.problems import Origin, Report
from lienzo.problems.series_codes import (
    BLOCK_TWICE_IN_ORDER,
    NO_SUCH_BLOCK,
    NO_SUCH_BLOCK_NEAR,
    NO_SUCH_CANVAS,
    NO_SUCH_ORDER,
)
from lienzo.sources.canvas.reading import builtin_canvases, read_canvas
from lienzo.sources.inputs.models import SeriesInput
from lienzo.sources.paths import named_file
from lienzo.sources.series.pages import Page, page_title


@dataclass(frozen=True, slots=True)
class Shell:
    """A series before its lessons are known."""

    src_uri: str
    folder: str
    title: str
    language: str
    canvas: Canvas
    order: tuple[str, ...]
    season: int | None
    origin: Origin


def read_series(
    pages: Mapping[str, Page], project: Path, language: str, report: Report
) -> tuple[Shell, ...]:
    """Return the series that index pages declare, sorted by path.

    Args:
        pages: every page of the docs folder by `src_uri`.
        project: the project's folder; an author's own canvas is named from here.
        language: of a series that names none.
        report: where Problems go.
    """
    known = builtin_canvases()
    shells = []
    for src_uri, page in sorted(pages.items()):
        if page.values.series is not None:
            canvas = _canvas(page.values.series.canvas, known, project, page.origin, report)
            if canvas is not None:
                shells.append(_shell(src_uri, page, page.values.series, canvas, language, report))
    return tuple(shells)


def canonical_block(
    word: str, canvas: Canvas, *, key: str, origin: Origin, report: Report
) -> Block | None:
    """Return the block an author means by its id or slug, or None after a Problem."""
    block = canvas.find(word)
    if block is None:
        known = [b.id for b in canvas.blocks]
        slugs = [slug for b in canvas.blocks for slug in b.slugs.values()]
        near = get_close_matches(word, known + slugs, n=1)
        facts = {"key": key, "canvas": canvas.id, "block": word, "known": ", ".join(known)}
        if near:
            report(NO_SUCH_BLOCK_NEAR.at(origin.of(key), meant=near[0], **facts))
        else:
            report(NO_SUCH_BLOCK.at(origin.of(key), **facts))
    return block


def _shell(
    src_uri: str, page: Page, series: SeriesInput, canvas: Canvas, language: str, report: Report
) -> Shell:
    return Shell(
        src_uri=src_uri,
        folder=src_uri.rpartition("/")[0],
        title=page_title(page, src_uri),
        language=series.language or language,
        canvas=canvas,
        order=_order(series, canvas, page.origin, report),
        season=series.season,
        origin=page.origin,
    )


def _canvas(
    name: str, known: Mapping[str, Canvas], project: Path, origin: Origin, report: Report
) -> Canvas | None:
    if name in known:
        return known[name]
    where = origin.of("series.canvas")
    if not name.endswith((".yml", ".yaml")):
        report(NO_SUCH_CANVAS.at(where, canvas=name, known=", ".join(sorted(known))))
        return None
    path = named_file(project, name, project, where=where, key="series.canvas", report=report)
    return read_canvas(path, name, report) if path else None


def _order(series: SeriesInput, canvas: Canvas, origin: Origin, report: Report) -> tuple[str, ...]:
    if series.order is None:
        return canvas.orders[canvas.default_order]
    if not isinstance(series.order, str):
        return _listed(series.order, canvas, origin, report)
    if series.order not in canvas.orders:
        where = origin.of("series.order")
        known = ", ".join(sorted(canvas.orders))
        report(NO_SUCH_ORDER.at(where, canvas=canvas.id, order=series.order, known=known))
        return canvas.orders[canvas.default_order]
    return canvas.orders[series.order]


def _listed(
    names: Sequence[str], canvas: Canvas, origin: Origin, report: Report
) -> tuple[str, ...]:
    order: list[str] = []
    for at, name in enumerate(names):
        key = f"series.order.{at}"
        block = canonical_block(name, canvas, key=key, origin=origin, report=report)
        if block is not None and block.id in order:
            report(BLOCK_TWICE_IN_ORDER.at(origin.of(key), block=name))
        elif block is not None:
            order.append(block.id)
    return tuple(order)
