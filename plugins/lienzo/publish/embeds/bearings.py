"""Where a lesson stands among the others, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from lienzo.model import Course, Lesson, Series, Show, in_language
from lienzo.publish.corrections import mended
from lienzo.publish.embeds.links import relative
from lienzo.publish.embeds.standing import Pointer, pointer, read_minutes
from lienzo.publish.embeds.words import Words

Kind = Literal["article", "episode", "end"]


@dataclass(frozen=True, slots=True)
class Bearings:
    """The lessons around one.

    Attributes:
        this: the lesson itself.
        kind: what the next lesson is; `end` after the last.
        next: the next lesson in the order, whatever its state.
        before: the nearest earlier lesson that has a page.
        after: the nearest later lesson that has a page.
        index: the way to the series' own page.
    """

    this: Pointer
    kind: Kind
    next: Pointer | None
    before: Pointer | None
    after: Pointer | None
    index: str


def bearings(series: Series, lesson: Lesson, course: Course, here: str, words: Words) -> Bearings:
    """Return what stands before and after a lesson in a series as its readers see it.

    Raises:
        ValueError: the lesson is none of theirs, such as a draft outside a preview.
    """
    at = series.lessons.index(lesson)
    earlier, later = series.lessons[:at], series.lessons[at + 1 :]

    def towards(lessons: Iterable[Lesson]) -> Iterator[Pointer]:
        return (pointer(other, course, here, words) for other in lessons)

    return Bearings(
        this=pointer(lesson, course, here, words),
        kind=_kind(later[:1]),
        next=next(towards(later), None),
        before=_open(towards(reversed(earlier))),
        after=_open(towards(later)),
        index=relative(series.url, here),
    )


def whereabouts(series: Series, lesson: Lesson, words: Words) -> tuple[str, ...]:
    """Say in words what the small canvas shows: `Bloque 6 de 9`, `Clientes`."""
    if lesson.block is None:
        part = words(f"part.{lesson.part}") if lesson.part else lesson.name
        return part, series.canvas.name(series.language)
    place = words("place.block", n=_place(series, lesson.block.id), total=len(series.order))
    names = series.canvas.group(lesson.block).names
    return place, in_language(names, series.language)


def reading(lesson: Lesson, now: datetime, words: Words) -> tuple[str, ...]:
    """Return the small print under a lesson's title: its days, and how long it takes to read."""
    article = lesson.article
    if article is None:
        return ()
    last = mended(article, lesson.episode, now)
    said: tuple[str, ...] = (
        (words("meta.date", date=words.date(article.date)),) if article.date else ()
    )
    said += (words("meta.updated", date=words.date(last)),) if last else ()
    return *said, words("meta.read_minutes", n=read_minutes(lesson))


def show_of(series: Series, lesson: Lesson, course: Course) -> Show | None:
    """Return the show a lesson belongs to: its episode's, else the first in its language."""
    if lesson.episode is not None:
        return course.show(lesson.episode.show)
    return course.show_in(series.language)


def _place(series: Series, block_id: str) -> int:
    return series.order.index(block_id) + 1


def _kind(following: tuple[Lesson, ...]) -> Kind:
    if not following:
        return "end"
    only_audio = following[0].article is None and following[0].episode is not None
    return "episode" if only_audio else "article"


def _open(pointers: Iterable[Pointer]) -> Pointer | None:
    return next((p for p in pointers if p.href), None)
