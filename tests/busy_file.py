"""A file that somebody else keeps writing to while a test looks at it."""

from __future__ import annotations

import itertools
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def busy(path: Path) -> Iterator[None]:
    """Make a file large, so that a copy takes its time, and change its date all along."""
    os.truncate(path, 200_000_000)
    done = threading.Event()

    def keep_touching() -> None:
        for second in itertools.takewhile(lambda _: not done.is_set(), itertools.count()):
            os.utime(path, (second, second))

    somebody = threading.Thread(target=keep_touching)
    somebody.start()
    try:
        yield
    finally:
        done.set()
        somebody.join()
