"""How fast audio files are read: all of them anew, or none of them because nothing changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from table import Row
from timing import output, paired_ratio, typical


def measure_scan(folder: Path, rounds: int) -> Iterator[Row]:
    """Yield a row: files a second read anew, beside files a second found in the cache."""
    sizes = [path.stat().st_size for path in folder.glob("*.mp3")]
    turns = [json.loads(output("scan_worker.py", str(folder))) for _ in range(rounds)]
    cold, warm = [a for a, _ in turns], [b for _, b in turns]
    speeds = len(sizes) / typical(cold), len(sizes) / typical(warm)
    yield Row(
        f"lectura de {len(sizes)} MP3 de {sum(sizes) / len(sizes) / 1e6:.1f} MB",
        f"{speeds[0]:.0f} archivos/s",
        f"con caché: {speeds[1]:.0f} archivos/s",
        f"{paired_ratio(cold, warm):.0f}",
        f"{sum(sizes) / 1e6 / typical(cold):.0f} MB/s de CPU; {rounds} procesos",
    )
