"""How fast audio files are read: all of them anew, or none of them because nothing changed.

python benchmarks/audio_scan.py FOLDER
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from table import Row
from timing import paired_ratio, typical

from lienzo.problems import Problem
from lienzo.sources.audio import AudioCache, read_audio


def scan(folder: Path, cache_folder: Path) -> float:
    """Read every MP3 of a folder with a cache, and return the CPU seconds it took.

    Raises:
        SystemExit: a file of the corpus has a Problem, so the figures would mean nothing.
    """
    problems: list[Problem] = []
    begin = time.process_time()
    cache = AudioCache.load(cache_folder)
    for path in sorted(folder.glob("*.mp3")):
        read_audio(path, path.name, cache, problems.append)
    cache.save()
    spent = time.process_time() - begin
    if problems:
        raise SystemExit(f"{problems[0].where}: {problems[0].code.id}")
    return spent


def measure_scan(folder: Path, rounds: int) -> Iterator[Row]:
    """Yield a row: files a second read anew, beside files a second found in the cache."""
    sizes = [path.stat().st_size for path in folder.glob("*.mp3")]
    turns = [_child(folder) for _ in range(rounds)]
    cold, warm = [a for a, _ in turns], [b for _, b in turns]
    speeds = len(sizes) / typical(cold), len(sizes) / typical(warm)
    yield Row(
        f"lectura de {len(sizes):,} MP3 de {sum(sizes) / len(sizes) / 1e6:.1f} MB",
        f"{speeds[0]:,.0f} archivos/s",
        f"con caché: {speeds[1]:,.0f} archivos/s",
        f"{paired_ratio(cold, warm):.0f}",
        f"{sum(sizes) / 1e6 / typical(cold):,.0f} MB/s de CPU; {rounds} procesos",
    )


def _child(folder: Path) -> tuple[float, float]:
    """Return the cost of a cold and of a warm scan in a new process."""
    command = [sys.executable, __file__, str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    cold, warm = json.loads(done.stdout)
    return cold, warm


def main() -> None:
    """Scan a folder twice and print both costs as JSON."""
    with TemporaryDirectory() as cache_folder:
        costs = [scan(Path(sys.argv[1]), Path(cache_folder)) for _ in ("cold", "warm")]
    print(json.dumps(costs))


if __name__ == "__main__":
    main()
