"""What a child process costs, taken from the system's own accounting of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_HERE = Path(__file__).parent
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "CI": ""}
_MOMENT = {"SOURCE_DATE_EPOCH": "1767268800"}
"""2026-01-01: every lesson of a corpus is out, and the same bytes are built every day."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run cost.

    Attributes:
        cpu: user and system seconds of the process and of those it waited for.
        wall: seconds from its start to its end.
        peak: most resident memory, in MB of 1,000,000 bytes; not below this program's own.
    """

    cpu: float
    wall: float
    peak: float


def run(module: Sequence[str], folder: Path) -> Cost:
    """Run a module or script of this Python in a folder, and return its cost.

    Raises:
        SystemExit: it failed; what it wrote has been shown.
    """
    environment = {**os.environ, **_QUIET, **_MOMENT}
    begin = time.perf_counter()
    with subprocess.Popen([sys.executable, *module], cwd=folder, env=environment) as process:
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(module)}: exit {process.returncode}")
    kilobytes = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return Cost(usage.ru_utime + usage.ru_stime, wall, kilobytes * 1.024e-3)


def output(worker: str, *arguments: str) -> str:
    """Run a script of this folder and return what it prints.

    What is measured runs in workers: this program stays small, for a child's peak memory counts
    from its parent's.
    """
    command = [sys.executable, str(_HERE / worker), *arguments]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout


def typical(values: Sequence[float]) -> float:
    """Return the median: one slow or one lucky run must not move a figure."""
    return median(values)


def paired_ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of ratios taken pair by pair.

    Each pair ran one after the other, so that a machine that slows down during a measurement
    slows both.
    """
    return median(a / b for a, b in zip(ours, theirs, strict=True))
