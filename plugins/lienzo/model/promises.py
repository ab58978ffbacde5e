"""Pages that were promised: which addresses still answer, which must redirect, which are lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lienzo.model.course import Course
from lienzo.model.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Addresses:
    """The lesson pages of a course against the ledger.

    Attributes:
        served: owner by address, for every page this course publishes. An owner is the `src_uri`
            of an article, or `guid:…` for the page of an episode without one.
        redirects: new address by old one: aliases the author wrote, and pages whose owner is
            still here at another address.
        lost: owner by address, for promised pages that nothing answers for.
    """

    served: Mapping[str, str]
    redirects: Mapping[str, str]
    lost: Mapping[str, str]


def addresses(course: Course, ledger: Ledger) -> Addresses:
    """Compare the pages of a course with the pages the ledger promised."""
    served = dict(_served(course))
    home = {owner: url for url, owner in served.items()}
    home |= {f"guid:{e.guid}": e.page_url for e in course.episodes if e.state.out}
    redirects = {old: new for old, new in _aliases(course) if old not in served}
    lost = {}
    for url, owner in ledger.lessons.items():
        if url in served or url in redirects:
            continue
        if owner in home:
            redirects[url] = home[owner]
        else:
            lost[url] = owner
    return Addresses(served, redirects, lost)


def _served(course: Course) -> Iterator[tuple[str, str]]:
    for article in course.articles():
        if article.state.out:
            yield article.url, article.src_uri
    for episode in course.episodes:
        if episode.article is None and episode.state.out:
            yield episode.page_url, f"guid:{episode.guid}"


def _aliases(course: Course) -> Iterator[tuple[str, str]]:
    for article in course.articles():
        if article.state.out:
            for alias in article.aliases:
                yield alias, article.url
