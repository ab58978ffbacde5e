"""Measures what Lienzo costs, each thing in turn with what it is compared to.

    python benchmarks/run.py                      about two minutes
    python benchmarks/run.py --full               with 1,000 lessons and 10,000 items: ten minutes
    python benchmarks/run.py --markdown FILE      the table as Markdown as well

Nothing here passes or fails: machines differ, and so do days on one machine. Look at the ratios.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from audio_scan import measure_scan
from builds import measure_builds
from cards import measure_cards
from feeds import measure_feed
from table import Row, markdown_lines, plain_lines
from timing import output

_SHORT, _LONG = 30, 240
"""Seconds of a recording: of a lesson's, and of those to be scanned, a MB each."""


def measure(folder: Path, *, full: bool) -> Iterator[Row]:
    """Make the corpora below a folder and yield the figures as they are known."""
    hundred, long = folder / "hundred", folder / "long"
    _write_corpus(hundred, lessons=100)
    yield from measure_builds(hundred, 100, rounds=7)
    yield from measure_cards(hundred, rounds=5)
    for items in (100, 1000, 10_000) if full else (100, 1000):
        yield from measure_feed(hundred, items, rounds=5 if items <= 1000 else 3)
    _write_corpus(long, lessons=100, seconds=_LONG)
    yield from measure_scan(long / "episodes", rounds=5)
    if full:
        thousand = folder / "thousand"
        _write_corpus(thousand, lessons=1000)
        yield from measure_builds(thousand, 1000, rounds=3)


def _write_corpus(folder: Path, *, lessons: int, seconds: int = _SHORT) -> None:
    sizes = f"--lessons={lessons}", f"--seconds={seconds}"
    output("corpus.py", str(folder), *sizes)


def main() -> None:
    """Measure, and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true", help="with 1,000 lessons, 10,000 items")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write a Markdown table")
    options = parser.parse_args()
    rows = []
    with TemporaryDirectory(prefix="lienzo-bench-") as folder:
        for row in measure(Path(folder), full=options.full):
            rows.append(row)
            print(f"· {row.what}: {row.figure}, razón {row.ratio}", flush=True)
    print(f"\n{os.cpu_count()} núcleos; medianas de tiempo de CPU\n", *plain_lines(rows), sep="\n")
    if options.markdown is not None:
        options.markdown.write_text("\n".join(markdown_lines(rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
