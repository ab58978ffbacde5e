"""What social cards cost: drawn once, and found again in the cache."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from table import Row
from timing import output, paired_ratio, typical


def measure_cards(project: Path, rounds: int) -> Iterator[Row]:
    """Yield a row: milliseconds a card drawn anew, beside those of one found in the cache."""
    turns = [json.loads(output("cards_worker.py", str(project))) for _ in range(rounds)]
    cold, warm = [x["cold"] for x in turns], [x["warm"] for x in turns]
    count, size = turns[0]["count"], turns[0]["bytes"]
    yield Row(
        f"{count} tarjetas para redes",
        f"{typical(cold) / count * 1e3:.0f} ms/tarjeta",
        f"con caché: {typical(warm) / count * 1e3:.2f} ms/tarjeta",
        f"{paired_ratio(cold, warm):.0f}",
        f"{size / count / 1024:.0f} KiB cada una; {rounds} procesos",
    )
