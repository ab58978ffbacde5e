"""What a feed costs an item: its rules, its making, and its proof against the model."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from table import Row
from timing import output, paired_ratio, typical


def measure_feed(project: Path, items: int, rounds: int) -> Iterator[Row]:
    """Yield a row: judging, building and proving the feed of so many items, beside the floor."""
    found = json.loads(output("feed_worker.py", str(project), str(items), str(rounds)))
    parts = ("rules", "build", "prove", "floor")
    rules, build, prove, floor = ([turn[part] for turn in found["turns"]] for part in parts)
    ours = [sum(all_three) for all_three in zip(rules, build, prove, strict=True)]
    yield Row(
        f"feed de {items} episodios",
        f"{_each(ours, items)} ms/episodio",
        f"lxml solo: {_each(floor, items)} ms/episodio",
        f"{paired_ratio(ours, floor):.1f}",
        f"reglas {_each(rules, items)} + escribir {_each(build, items)} + comprobar "
        f"{_each(prove, items)}; {found['grown'] / items:.1f} KiB/episodio",
    )


def _each(seconds: list[float], items: int) -> str:
    return f"{typical(seconds) / items * 1e3:.2f}"
