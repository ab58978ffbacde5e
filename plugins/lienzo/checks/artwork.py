"""Rules on pictures that could be used, and could be better."""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.checks.grouping import due, told_once
from lienzo.model import Course, Picture
from lienzo.problems import Problem
from lienzo.problems.app_codes import THUMBNAIL_SHAPE
from lienzo.problems.picture_codes import COVER_SMALL, PICTURE_HEAVY

_PREFERRED = 3000
_HEAVY = 512 * 1024
_WIDE = 16 / 9
_TOLERANCE = 0.02


def cover_large(course: Course) -> Iterator[Problem]:
    """The show's picture has 3000 × 3000 pixels, which Apple prefers to any smaller one."""
    for show in course.shows:
        if show.image is not None and show.image.width < _PREFERRED:
            facts = {"width": show.image.width, "height": show.image.height}
            yield COVER_SMALL.at(show.origin.of("image"), limit=_PREFERRED, **facts)


def pictures_light(course: Course) -> Iterator[Problem]:
    """A picture weighs at most 512 KB, as hosts ask: a list of episodes loads many."""
    for show in course.shows:
        limit = _HEAVY // 1024
        if _is_heavy(show.image):
            where = show.origin.of("image")
            yield PICTURE_HEAVY.at(where, names=show.title, count=1, limit=limit)
        own = [x for x in due(course, show) if x.image != show.image and _is_heavy(x.image)]
        yield from told_once(PICTURE_HEAVY, "image", own, limit=limit)


def _is_heavy(picture: Picture | None) -> bool:
    return picture is not None and picture.bytes > _HEAVY


def thumbnails_wide(course: Course) -> Iterator[Problem]:
    """The picture for video platforms is 16:9, as the video they make of it (YouTube)."""
    for show in course.shows:
        odd = [x for x in due(course, show) if x.thumbnail is not None and _is_odd(x.thumbnail)]
        yield from told_once(THUMBNAIL_SHAPE, "thumbnail", odd)


def _is_odd(picture: Picture) -> bool:
    return abs(picture.width - _WIDE * picture.height) > _TOLERANCE * picture.width
