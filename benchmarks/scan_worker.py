"""Reads a folder of audio anew, then again with the cache, and prints both CPU costs as JSON.

python benchmarks/scan_worker.py FOLDER
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

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


def main() -> None:
    """Scan a folder twice."""
    with TemporaryDirectory() as cache_folder:
        costs = [scan(Path(sys.argv[1]), Path(cache_folder)) for _ in ("cold", "warm")]
    print(json.dumps(costs))


if __name__ == "__main__":
    main()
