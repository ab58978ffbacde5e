"""Rules on titles and descriptions: each says something of its own, and once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from lienzo.checks.grouping import due, told_once
from lienzo.model import Course, Episode, Show
from lienzo.problems import Code, Problem
from lienzo.problems.wording_codes import (
    ANGLE_BRACKETS,
    DESCRIPTION_IS_TITLE,
    DESCRIPTION_SHARED,
    GOOGLE_PODCASTS,
    TITLE_NUMBER,
    TITLE_SHOW,
    TITLE_TWICE,
)
from lienzo.text.xml import one_line

_WORD = r"(?:episodio|episode|cap[ií]tulo|chapter|ep|cap)\b\.?\s*(?:n\.?[ºo°]\.?\s*)?#?|#"
_BREAK = r"[.:;,)|·–—-]"
_NUMBERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\s*0*(\d{{1,6}})\s*{_BREAK}(?=\s)",  # 7. Canales
        rf"\s*(?:{_WORD})\s*0*(\d{{1,6}})\s*(?:{_BREAK}|$)",  # Episodio 7: Canales
        r"\s*#\s*0*(\d{1,6})\b",  # #7 Canales
        r"\s*(?:[ST]\d{1,3}\s?E|\d{1,3}x)0*(\d{1,6})\b",  # T1E7 Canales
        rf".*(?:{_BREAK}|\()\s*(?:{_WORD})\s*0*(\d{{1,6}})\)?\s*$",  # Canales (#7)
    )
)
_LONGEST = 255
"""Characters of a title that are looked at: no title is longer in a feed."""
_GOOGLE = re.compile(r"google[\s_-]*podcasts?", re.IGNORECASE)


def titles_plain(course: Course) -> Iterator[Problem]:
    """A title holds neither its number nor the show's name (Apple): apps show both beside it."""
    for show in course.shows:
        episodes = due(course, show)
        numbered = [x for x in episodes if x.number in _numbers_in(x.title)]
        yield from told_once(TITLE_NUMBER, "title", numbered)
        named = [x for x in episodes if x.type != "trailer" and _names(x.title, show.title)]
        yield from told_once(TITLE_SHOW, "title", named)


def _numbers_in(title: str) -> set[int | None]:
    matches = (pattern.match(title[:_LONGEST]) for pattern in _NUMBERS)
    return {int(match[1]) for match in matches if match}


def _names(title: str, show: str) -> bool:
    """Whether a title begins or ends with the show's name, set apart by a sign.

    A show's trailer may well be called like the show.
    """
    text, name = _folded(title), _folded(show)
    if not name or name not in text:
        return False
    before, after = text.removesuffix(name).rstrip(), text.removeprefix(name).lstrip()
    starts = text.startswith(name) and re.match(_BREAK + r"|\(|$", after) is not None
    return starts or (text.endswith(name) and before.endswith(tuple(".:;,(|·–—-")))


def titles_differ(course: Course) -> Iterator[Problem]:
    """Two episodes of a show have two titles: a list of episodes shows little else."""
    for show in course.shows:
        twice = _alike(due(course, show), lambda episode: episode.title)
        title = twice[0].title if twice else ""
        yield from told_once(TITLE_TWICE, "title", twice, title=title)


def descriptions_say_something(course: Course) -> Iterator[Problem]:
    """A description is no copy of the title (Podcasting 2.0, other recommendations)."""
    for show in course.shows:
        if show.description.strip() and _same(show.description, show.title):
            where = show.origin.of("description")
            yield DESCRIPTION_IS_TITLE.at(where, names=one_line(show.title), count=1)
        copies = [x for x in due(course, show) if _same(x.description, x.title)]
        yield from told_once(DESCRIPTION_IS_TITLE, "description", copies)


def descriptions_differ(course: Course) -> Iterator[Problem]:
    """Each episode has a description of its own, not the show's nor that of another."""
    for show in course.shows:
        shared = _alike(due(course, show), lambda episode: episode.description)
        yield from told_once(DESCRIPTION_SHARED, "description", shared)


def descriptions_for_youtube(course: Course) -> Iterator[Problem]:
    """Descriptions hold no `<` and `>`: YouTube Music rejects them.

    Its limit of 5000 characters needs no rule: the feed's descriptions end at 4000 bytes.
    """
    yield from _told(course, ANGLE_BRACKETS, lambda text: "<" in text or ">" in text)


def closed_directory_unnamed(course: Course) -> Iterator[Problem]:
    """Nothing sends listeners to Google Podcasts, which closed in 2024."""
    yield from _told(course, GOOGLE_PODCASTS, lambda text: _GOOGLE.search(text) is not None)


def _told(course: Course, code: Code, found: Callable[[str], bool]) -> Iterator[Problem]:
    """Tell which descriptions hold something: a show's by itself, its episodes' together."""
    for show in course.shows:
        if found(show.description):
            where = show.origin.of("description")
            yield code.at(where, names=one_line(show.title), count=1)
        holding = [x for x in due(course, show) if _own(x, show) and found(x.description)]
        yield from told_once(code, "description", holding)


def _own(episode: Episode, show: Show) -> bool:
    """Whether a description is the episode's, not the show's that stands in for it."""
    return episode.description != show.description


def _alike(episodes: Iterable[Episode], text: Callable[[Episode], str]) -> list[Episode]:
    """Return the episodes that share a text with another, those of one text together."""
    groups: dict[str, list[Episode]] = defaultdict(list)
    for episode in episodes:
        groups[_folded(text(episode))].append(episode)
    return [x for folded, group in groups.items() if folded and len(group) > 1 for x in group]


def _same(text: str, other: str) -> bool:
    return bool(_folded(other)) and _folded(text).rstrip(".…!") == _folded(other).rstrip(".…!")


def _folded(text: str) -> str:
    return one_line(text).casefold()
