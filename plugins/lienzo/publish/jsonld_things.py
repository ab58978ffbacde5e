"""What all schema.org data of a course share: the frame of a thing, and everybody's `@id`.

An `@id` is an absolute address with a fragment of its own: the page where the thing is told.
Other pages name it by the same address, with its type, name and page, for a search engine reads
one page at a time.
"""

from __future__ import annotations

from typing import Any

from lienzo.model import Course, Episode, Lesson, Series, Show
from lienzo.publish.addresses import home_address
from lienzo.text.xml import one_line

Data = dict[str, Any]

_CONTEXT = "https://schema.org"


def thing(kind: str, identity: str, **values: object) -> Data:
    """Return a thing that stands on its own; values that are None are left out."""
    return {"@context": _CONTEXT, **part(kind, identity, **values)}


def part(kind: str, identity: str, **values: object) -> Data:
    """Return a thing that is told within another."""
    known = {key: value for key, value in values.items() if value is not None}
    return {"@type": kind, "@id": identity, **known}


def author(show: Show) -> Data:
    """Return who makes a show. Authors write a name, and do not say whether it is a person's."""
    return {"@type": "Organization", "name": one_line(show.author) or one_line(show.title)}


def address(course: Course, path: str | None) -> str | None:
    """Return the absolute address of a path from the site's root; None for None."""
    return None if path is None else course.urls.absolute(path)


def site_id(course: Course) -> str:
    """Return the name of the site itself; its home tells of it."""
    return f"{course.urls.absolute('')}#website"


def lesson_id(course: Course, lesson: Lesson) -> str:
    """Return the name of a lesson that has a page."""
    return f"{course.urls.absolute(lesson.url or '')}#lesson"


def faq_id(course: Course, lesson: Lesson) -> str:
    """Return the name of the questions on a lesson's page."""
    return f"{course.urls.absolute(lesson.url or '')}#faq"


def series_id(course: Course, series: Series) -> str:
    """Return the name of a series as a Course; its index page tells of it."""
    return f"{course.urls.absolute(series.url)}#course"


def episode_id(course: Course, episode: Episode) -> str:
    """Return the name of an episode; the page that plays it tells of it."""
    return f"{course.urls.absolute(episode.page_url)}#episode"


def show_id(course: Course, show: Show) -> str:
    """Return the name of a show; the site's home tells of it."""
    return f"{home_address(show, course.urls)}#podcast"


def season_id(course: Course, show: Show, season: int) -> str:
    """Return the name of a season; it is told within its show."""
    return f"{home_address(show, course.urls)}#season{season}"
