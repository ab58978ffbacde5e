"""Judges a course of any size, builds and proves its feed, and prints what it cost as JSON.

    python benchmarks/feed_worker.py PROJECT ITEMS ROUNDS

The floor beside it is the least that any program has to do: make the same elements with lxml,
with every text and address already at hand, and serialise them.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from lxml import etree

from lienzo.checks import judge
from lienzo.model import Course, Episode, Ledger
from lienzo.model.identity import episode_guid
from lienzo.problems import Problem, Severity
from lienzo.publish.channels import channels
from lienzo.publish.feed import build_feed
from lienzo.publish.proof import prove_feed
from lienzo.sources.library import read_library
from lienzo.sources.project import read_project

_Result = TypeVar("_Result")
_NOW = datetime(2030, 1, 1, tzinfo=UTC)
_FIRST = datetime(2001, 1, 2, 7, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a feed, with all it holds."""

    tag: str
    attributes: dict[str, str]
    text: str | None
    children: tuple[Element, ...]


def course_of(project: Path, items: int) -> Course:
    """Return the course of a project with as many episodes as wished, all of them out.

    Raises:
        SystemExit: the project cannot be read.
    """
    urls = read_project(project / "mkdocs.yml", lambda problem: sys.exit(problem.code.id))
    if urls is None:
        raise SystemExit(f"{project}: no mkdocs.yml")
    course = read_library(urls, _NOW, preview=False, ci=False).course
    known = course.episodes
    return replace(
        course, episodes=tuple(_again(known[at % len(known)], at) for at in range(items))
    )


def _again(episode: Episode, at: int) -> Episode:
    """Return an episode that differs from its copies where the feed's rules want it."""
    return replace(
        episode,
        slug=f"{episode.slug}-{at}",
        guid=episode_guid(episode.guid, str(at)),
        number=at + 1,
        date=_FIRST + timedelta(hours=at),
        enclosure_url=episode.enclosure_url.replace(".mp3", f"-{at}.mp3"),
    )


def _turn(course: Course) -> dict[str, float]:
    """Return the CPU seconds of one round."""
    channel = next(channels(course, course.shows[0]))
    rules, found = _timed(lambda: [x for x in judge(course, Ledger()) if _stops(x)])
    if found:
        raise SystemExit(f"{found[0].where}: {found[0].code.id}")
    build, feed = _timed(lambda: build_feed(course, channel))
    prove, problems = _timed(lambda: list(prove_feed(feed, course, channel)))
    if problems:
        raise SystemExit(f"{problems[0].where}: {problems[0].code.id}")
    tree = etree.fromstring(feed, etree.XMLParser(remove_blank_text=True, huge_tree=True))
    record = _record(tree)
    names = {prefix: uri for prefix, uri in tree.nsmap.items() if prefix}
    floor, _ = _timed(lambda: _written(record, names))
    return {"rules": rules, "build": build, "prove": prove, "floor": floor}


def _stops(problem: Problem) -> bool:
    return problem.severity in {Severity.ERROR, Severity.WARNING}


def _grown(course: Course) -> float:
    """Return by how many KiB the process grew at its largest while it made and judged a feed."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    channel = next(channels(course, course.shows[0]))
    list(judge(course, Ledger()))
    list(prove_feed(build_feed(course, channel), course, channel))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before


def _timed(work: Callable[[], _Result]) -> tuple[float, _Result]:
    begin = time.process_time()
    result = work()
    return time.process_time() - begin, result


def _record(element: etree._Element) -> Element:
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    children = tuple(_record(child) for child in element)
    return Element(str(element.tag), attributes, element.text, children)


def _written(record: Element, names: dict[str, str]) -> bytes:
    root = etree.Element(record.tag, record.attributes, nsmap=names)
    _fill(root, record)
    written: bytes = etree.tostring(root, encoding="utf-8", pretty_print=True)
    return written


def _fill(element: etree._Element, record: Element) -> None:
    element.text = record.text
    for child in record.children:
        _fill(etree.SubElement(element, child.tag, child.attributes), child)


def main() -> None:
    """Measure a feed several times, after one that does not count, and print JSON."""
    course = course_of(Path(sys.argv[1]), int(sys.argv[2]))
    grown = _grown(course)  # first: what is freed is not given back, so later rounds grow no more
    turns = [_turn(course) for _ in range(int(sys.argv[3]) + 1)][1:]
    print(json.dumps({"turns": turns, "grown": grown}))


if __name__ == "__main__":
    main()
