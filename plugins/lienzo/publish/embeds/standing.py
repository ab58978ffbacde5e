"""How a lesson stands with the reader: what may be shown of it, and where it leads."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from lienzo.model import Course, Episode, Lesson, Series, State
from lienzo.publish.embeds.links import relative
from lienzo.publish.embeds.words import Words

WORDS_A_MINUTE = 200


class Standing(StrEnum):
    """What a reader can do with a lesson today. The names are keys of the `state.` texts."""

    BOTH = "both"
    READ = "read"
    LISTEN = "listen"
    SOON = "soon"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A lesson as a link: `href` is None while it is held back.

    Attributes:
        mark: in preview, why the public does not see it yet; else empty.
        read: whole minutes to read; 0 when there is nothing to read.
        listen: whole minutes to listen; 0 when there is nothing to hear.
    """

    name: str
    href: str | None
    standing: Standing
    mark: str = ""
    read: int = 0
    listen: int = 0


def standing(lesson: Lesson, course: Course) -> Standing:
    """Say what a reader can do with a lesson in this build."""
    if not course.visible(lesson.state):
        return Standing.SOON
    read, listen = _readable(lesson, course), _audible(lesson, course)
    if read:
        return Standing.BOTH if listen else Standing.READ
    return Standing.LISTEN if listen else Standing.WITHDRAWN


def pointer(lesson: Lesson, course: Course, here: str, words: Words) -> Pointer:
    """Return a lesson as a link from a page."""
    address = _address(lesson, course)
    return Pointer(
        name=lesson.name,
        href=None if address is None else relative(address, here),
        standing=standing(lesson, course),
        mark=lesson_mark(lesson, words) if address is not None else "",
        read=read_minutes(lesson) if _readable(lesson, course) else 0,
        listen=_listen_minutes(lesson) if _audible(lesson, course) else 0,
    )


def alone(episode: Episode, here: str) -> Pointer:
    """Return an episode without an article as a link from a page, its own or another."""
    heard = episode.state is not State.WITHDRAWN
    return Pointer(
        name=episode.title,
        href=relative(episode.page_url, here),
        standing=Standing.LISTEN if heard else Standing.WITHDRAWN,
    )


def following(course: Course) -> dict[tuple[str, str], Episode]:
    """Return the next episode of the series that can be heard in this build, by show and slug."""
    pairs: dict[tuple[str, str], Episode] = {}
    for series in course.series:
        heard = [x.episode for x in series.lessons if x.episode and _audible(x, course)]
        pairs |= {(e.show, e.slug): after for e, after in pairwise(heard)}
    return pairs


def read_minutes(lesson: Lesson) -> int:
    """Return the whole minutes an article takes at 200 words a minute; 0 without one."""
    return math.ceil(lesson.article.words / WORDS_A_MINUTE) if lesson.article else 0


def public(series: Series, course: Course) -> Series:
    """Return the series without its drafts, which only a preview may show.

    A block whose only lessons are drafts stays in the order as announced, under its own name:
    the title of a draft is nobody's business yet.
    """
    if course.preview:
        return series
    return replace(series, lessons=tuple(_without_drafts(series)))


def _without_drafts(series: Series) -> Iterator[Lesson]:
    taught = {x.block.id for x in series.lessons if x.block and x.state is not State.DRAFT}
    for lesson in series.lessons:
        if lesson.state is not State.DRAFT:
            yield lesson
        elif lesson.block is not None and lesson.block.id not in taught:
            taught.add(lesson.block.id)
            name = lesson.block.name(series.language)
            yield replace(lesson, name=name, state=State.ANNOUNCED, article=None, episode=None)


def _readable(lesson: Lesson, course: Course) -> bool:
    return lesson.article is not None and course.visible(lesson.article.state)


def _audible(lesson: Lesson, course: Course) -> bool:
    episode = lesson.episode
    if episode is None or episode.state is State.WITHDRAWN:
        return False
    return course.visible(episode.state)


def _address(lesson: Lesson, course: Course) -> str | None:
    if not course.visible(lesson.state):
        return None
    if lesson.article is not None:
        return lesson.article.url
    return lesson.episode.page_url if lesson.episode else None


def _listen_minutes(lesson: Lesson) -> int:
    return math.ceil(lesson.episode.audio.duration / 60) if lesson.episode else 0


def lesson_mark(lesson: Lesson, words: Words) -> str:
    """Say why the public does not see a lesson yet; empty for what is out."""
    source = lesson.article or lesson.episode
    return preview_mark(lesson.state, source.date if source else None, words)


def preview_mark(state: State, date: datetime | None, words: Words) -> str:
    """Say why the public does not see something yet; empty for what is out."""
    if state is State.DRAFT:
        return words("state.draft")
    if state is State.SCHEDULED and date is not None:
        return words("state.scheduled", date=words.date(date))
    return ""
