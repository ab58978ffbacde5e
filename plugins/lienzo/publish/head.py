"""What a page says of itself in its `<head>`: description, OpenGraph, feeds, schema.org data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from markupsafe import Markup

from lienzo.model import Course, Episode, Show
from lienzo.publish.addresses import fetchable, is_fetchable
from lienzo.publish.article_feeds import article_feed_links
from lienzo.publish.atom_feed import ATOM_TYPE
from lienzo.publish.feed_paging import FEED_TYPE
from lienzo.publish.json_feed import JSON_FEED_TYPE, json_path
from lienzo.publish.jsonld import script
from lienzo.text.xml import one_line
from lienzo.units import utc_iso

_META = Markup('<meta name="{}" content="{}">')
_PROPERTY = Markup('<meta property="{}" content="{}">')
_FEED = Markup('<link rel="alternate" type="{}" title="{}" href="{}">')


_WIDE = 1.5
"""From this shape on a picture fills the large preview of X; a square one would be cut."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """The picture that previews of a page show.

    Attributes:
        path: of the file, from the site's root.
        mime: for example `image/png`.
        width: pixels.
        height: pixels.
        alt: what it shows; empty when nobody said.
    """

    path: str
    mime: str
    width: int
    height: int
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Times:
    """When an article went out, and when it was last mended; aware, None when never."""

    published: datetime | None = None
    modified: datetime | None = None


def head(
    course: Course,
    *,
    title: str,
    description: str,
    url: str,
    image: PagePicture | None,
    jsonld: Sequence[Mapping[str, Any]],
    kind: Literal["article", "website"],
    language: str | None = None,
    episode: Episode | None = None,
    times: Times | None = None,
) -> Markup:
    """Return the elements for the head of one page; the canonical link is the host program's.

    Args:
        course: its shows give the feed links, the site's name and the language.
        title: of the page.
        description: of the page; left out when empty.
        url: of the page, absolute or from the site's root.
        image: the picture for previews.
        jsonld: schema.org data, one script element each.
        kind: `og:type`.
        language: of the page; the main show's when None.
        episode: the episode whose page this is; once published it gives `og:audio`.
        times: of an article.
    """
    properties = {
        "og:title": title,
        "og:type": kind,
        "og:url": _absolute(course, url),
        "og:description": description,
        "og:locale": _locale(language or _language(course)),
        "og:site_name": _site_name(course),
    }
    return Markup("\n").join(
        [
            *_metas(_META, {"description": description}),
            *_metas(_PROPERTY, properties),
            *_shown(course, image),
            *_metas(_PROPERTY, _dates(times or Times())),
            *_sound(course, episode),
            *_feeds(course),
            *(script(data) for data in jsonld),
        ]
    )


def _absolute(course: Course, address: str) -> str:
    """Return an address that another site can fetch; empty when this site has none itself."""
    found = fetchable(address, course.urls)
    return found if is_fetchable(found) else ""


def _metas(element: Markup, values: Mapping[str, str]) -> Iterator[Markup]:
    for name, value in values.items():
        if text := one_line(value):
            yield element.format(name, text)


def _shown(course: Course, image: PagePicture | None) -> Iterator[Markup]:
    """Yield the picture with its size and its words, which belong right behind it (ogp.me)."""
    address = course.urls.file(image.path) if image else ""
    if image is None or not is_fetchable(address):
        return
    facts = {
        "og:image": address,
        "og:image:type": image.mime,
        "og:image:width": str(image.width),
        "og:image:height": str(image.height),
        "og:image:alt": image.alt,
    }
    yield from _metas(_PROPERTY, facts)
    wide = image.width >= image.height * _WIDE
    yield _META.format("twitter:card", "summary_large_image" if wide else "summary")


def _dates(times: Times) -> dict[str, str]:
    return {
        "article:published_time": utc_iso(times.published) if times.published else "",
        "article:modified_time": utc_iso(times.modified) if times.modified else "",
    }


def _sound(course: Course, episode: Episode | None) -> Iterator[Markup]:
    if episode is not None and episode.published:
        audio = fetchable(episode.enclosure_url, course.urls)
        yield from _metas(_PROPERTY, {"og:audio": audio, "og:audio:type": episode.audio.mime})


def _feeds(course: Course) -> Iterator[Markup]:
    """Link every feed, the main show's RSS first, for many readers take the first they find.

    Seasons and archives are not linked: they are no feeds of the site's. Without a `site_url`
    there is none.
    """
    if course.urls.site_url is not None:
        for show in course.shows:
            yield from _alternates(course, show)
        for title, path in article_feed_links(course):
            yield _FEED.format(ATOM_TYPE, one_line(title), course.urls.file(path))


def _alternates(course: Course, show: Show) -> Iterator[Markup]:
    title = one_line(show.title)
    yield _FEED.format(FEED_TYPE, title, course.urls.absolute(show.feed_path))
    yield _FEED.format(JSON_FEED_TYPE, title, course.urls.absolute(json_path(show.feed_path)))


def _site_name(course: Course) -> str:
    titles = [*(show.title for show in course.shows), *(x.title for x in course.series)]
    return titles[0] if titles else ""


def _language(course: Course) -> str:
    languages = [*(show.language for show in course.shows), *(x.language for x in course.series)]
    return languages[0] if languages else ""


def _locale(language: str) -> str:
    """Spell a language as OpenGraph does, `es_ES`; Babel knows the likely country."""
    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return ""
    likely = get_global("likely_subtags").get(locale.language, "")
    territory = locale.territory or likely.rpartition("_")[2]
    return f"{locale.language}_{territory}" if territory else ""
