"""Draws the cards of a course anew, then finds them in the cache, and prints the costs as JSON.

python benchmarks/cards_worker.py PROJECT
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from lienzo.edition import make_edition
from lienzo.model import Course, Urls
from lienzo.site.cards import SiteCard, site_cards

_MOMENT = datetime(2026, 1, 1, 12, tzinfo=UTC)


def course_of(project: Path) -> Course:
    """Read a corpus as a build does."""
    folders = (str(project / name) for name in ("docs", "site", "episodes"))
    urls = Urls("https://medidas.example/curso/", *folders, str(project))
    return make_edition(urls, _MOMENT, preview=False, ci=True).course


def timed(course: Course) -> tuple[float, Mapping[str, SiteCard]]:
    """Return the CPU seconds that the cards of a course took, and the cards."""
    begin = time.process_time()
    cards = site_cards(course, "El lienzo medido", "es")
    return time.process_time() - begin, cards


def main() -> None:
    """Ask twice for all cards, with a cache that is empty at first."""
    course = course_of(Path(sys.argv[1]))
    with TemporaryDirectory() as folder:
        placed = replace(course, urls=replace(course.urls, project_dir=folder))
        (cold, cards), (warm, _) = timed(placed), timed(placed)
        files = [card.output.source for card in cards.values() if card.output.source]
        size = sum(path.stat().st_size for path in files)
    print(json.dumps({"cold": cold, "warm": warm, "count": len(files), "bytes": size}))


if __name__ == "__main__":
    main()
