"""Pages that were promised: which addresses still answer, which must redirect, which are lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from lienzo.model.course import Course, Episode, State
from lienzo.model.ledger import Appointment, Ledger


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


def due(course: Course, episode: Episode) -> datetime | None:
    """Return when an episode goes out, or went: on its own date, and not before its article.

    None for a draft, which nothing but its author's word publishes.
    """
    if episode.state is State.DRAFT or episode.date is None:
        return None
    place = course.place(episode.article) if episode.article else None
    article = place[1].article if place else None
    if article is None or article.date is None:
        return episode.date
    return max(episode.date, article.date)


def appointments(course: Course) -> dict[str, Appointment]:
    """Return the pages that will be published by themselves, by their address."""
    found = {
        article.url: Appointment(article.src_uri, article.date)
        for article in course.articles()
        if article.state is State.SCHEDULED and article.date is not None
    }
    for episode in course.episodes:
        moment = due(course, episode)
        if episode.article is None and episode.state is State.SCHEDULED and moment is not None:
            found[episode.page_url] = Appointment(f"guid:{episode.guid}", moment)
    return found


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
