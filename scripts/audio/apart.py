"""Speaks each script in a process of its own: espeak-ng keeps a state between sentences."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")


def each(
    function: Callable[[str, Path], Result], stems: Iterable[str], folder: Path
) -> list[Result]:
    """Call a function for each episode, as many at once as there are processors."""
    jobs = [(stem, folder) for stem in stems]
    with get_context("spawn").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        try:
            return pool.starmap(function, jobs, chunksize=1)
        finally:  # let idle processes end by themselves, not by a signal
            pool.close()
            pool.join()
