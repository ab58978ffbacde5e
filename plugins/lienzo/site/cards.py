"""The social cards of a site: which pages have one, and their pictures kept from build to build.

Drawing is slow beside reading, so a card is drawn once and kept beside the facts of the audio,
under a name made of all it was drawn from. Another title, another place in the order or another
release of the drawing is another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from lienzo import __version__
from lienzo.durable import write_durably
from lienzo.edition import Output
from lienzo.model import Course, Lesson, Series
from lienzo.publish.cards import (
    Card,
    card_digest,
    draw_card,
    drawn_with,
    lesson_alt,
    lesson_card,
    whole_alt,
    whole_card,
)
from lienzo.publish.embeds.standing import public
from lienzo.publish.embeds.words import Words
from lienzo.sources.library import CACHE_FOLDER
from lienzo.text.xml import one_line
from lienzo.units import base_language

_FOLDER = "cards"
_RELEASE = __version__
"""Another release may draw differently, so it starts anew."""
_HOME = "index"
_LONGEST = 60
"""Characters of a slug in a file's name: four bytes each are still a name anywhere."""
_PNG_ENDS = b"IEND\xaeB`\x82"
_FORGOTTEN = 200
"""How many cards of other builds are kept: those of drafts, of the preview, of a branch."""


@dataclass(frozen=True, slots=True)
class SiteCard:
    """The card of a page: its file, and what it shows in the page's language."""

    output: Output
    alt: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A card for a page, before it is drawn; `url` is the page's, from the site's root."""

    url: str
    slug: str
    card: Card
    alt: str


def site_cards(course: Course, site: str, language: str) -> Mapping[str, SiteCard]:
    """Return the card of each page that has one, by the page's address from the site's root.

    Lessons, indexes of series and the home have cards. What the public may not see has none
    outside a preview. Networks fetch pictures by absolute addresses, so a site without an
    address has none either.

    Args:
        course: its canvases are drawn.
        site: name of the site.
        language: of the site's own pages.
    """
    if course.urls.site_url is None:
        return {}
    cache = _Cache(Path(course.urls.project_dir, CACHE_FOLDER, _FOLDER))
    found: dict[str, SiteCard] = {}
    for wanted in _wanted(course, site, language):
        if wanted.url not in found and (card := _card(wanted, cache)):
            found[wanted.url] = card
    cache.tidy()
    return found


def _card(wanted: _Wanted, cache: _Cache) -> SiteCard | None:
    digest = card_digest(wanted.card)
    path = f"media/cards/{wanted.slug[:_LONGEST]}.{digest[:8]}.png"
    drawn = cache.drawn(wanted.card, digest)
    if drawn is None:
        return None
    if isinstance(drawn, bytes):
        return SiteCard(Output(path, drawn), wanted.alt)
    return SiteCard(Output(path, source=drawn), wanted.alt)


def _wanted(course: Course, site: str, language: str) -> Iterator[_Wanted]:
    for series in course.series:
        name = _name(course, series, site)
        yield from _lessons(course, public(series, course), name)
        said = "" if one_line(name) == one_line(series.title) else name
        slug = series.folder.rpartition("/")[2] or _HOME
        yield _whole(series, series.url, slug, series.title, said)
    if home := _first(course, language):
        yield _whole(home, course.urls.page("index.md"), _HOME, site, "")


def _lessons(course: Course, series: Series, name: str) -> Iterator[_Wanted]:
    words = Words(series.language)
    for lesson in series.lessons:
        if course.visible(lesson.state) and (page := _page(lesson)):
            card = lesson_card(series, lesson, name, words)
            yield _Wanted(*page, card, lesson_alt(series, lesson, words))


def _whole(series: Series, url: str, slug: str, title: str, site: str) -> _Wanted:
    words = Words(series.language)
    card = whole_card(series, title, site, words)
    return _Wanted(url, slug, card, whole_alt(series, title, words))


def _page(lesson: Lesson) -> tuple[str, str] | None:
    """Return the address of a lesson's page and the lesson's slug."""
    if lesson.article is not None:
        return lesson.article.url, lesson.article.slug
    return (lesson.episode.page_url, lesson.episode.slug) if lesson.episode else None


def _name(course: Course, series: Series, site: str) -> str:
    """Return what a card calls the whole: the podcast in the series' language, else the site."""
    show = course.show_in(series.language)
    return show.title if show else site


def _first(course: Course, language: str) -> Series | None:
    """Return the series that the home shows: the first in the site's language, else the first."""
    spoken = (x for x in course.series if base_language(x.language) == base_language(language))
    return next(spoken, next(iter(course.series), None))


class _Cache:
    """Keeps drawn cards as files of a folder.

    A cache only saves time: a folder that cannot be written is no reason to fail a build.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def drawn(self, card: Card, digest: str) -> Path | bytes | None:
        """Return a card's file, or its bytes if it cannot be kept; None if it cannot be drawn."""
        name = f"{sha256(f'{digest} {_RELEASE} {drawn_with()}'.encode()).hexdigest()}.png"
        path = self._folder / name
        self._used.add(name)
        if _is_whole(path):
            return path
        png = draw_card(card)
        if png is None:
            return None
        try:
            write_durably(path, png)
        except OSError:
            return png
        return path

    def tidy(self) -> None:
        """Remove cards that this build did not use, but for the youngest."""
        with suppress(OSError):
            others = [path for path in self._folder.glob("*.png") if path.name not in self._used]
            others.sort(key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
            for path in others[_FORGOTTEN:]:
                path.unlink(missing_ok=True)


def _is_whole(path: Path) -> bool:
    """Whether a file is there to its end: half a picture would be published for good."""
    try:
        return path.read_bytes().endswith(_PNG_ENDS)
    except OSError:
        return False
