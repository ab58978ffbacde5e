"""What a feed costs an item: built, then read back and compared with the model."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from table import Row
from timing import output, paired_ratio, typical


def measure_feed(project: Path, items: int, rounds: int) -> Iterator[Row]:
    """Yield a row: building and proving the feed of so many items, beside the floor."""
    turns = json.loads(output("feed_worker.py", str(project), str(items), str(rounds)))
    build, prove, floor = ([turn[part] for turn in turns] for part in ("build", "prove", "floor"))
    ours = [sum(both) for both in zip(build, prove, strict=True)]
    yield Row(
        f"feed de {items} episodios",
        f"{_each(ours, items)} ms/episodio",
        f"lxml solo: {_each(floor, items)} ms/episodio",
        f"{paired_ratio(ours, floor):.1f}",
        f"escribir {_each(build, items)} + comprobar {_each(prove, items)}",
    )


def _each(seconds: list[float], items: int) -> str:
    return f"{typical(seconds) / items * 1e3:.2f}"
