"""Lessons, series, episodes and shows as schema.org data, for search engines.

Each thing has an `@id`, an absolute address, by which the others name it: lesson → course,
lesson → episode → show.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from markupsafe import Markup

from lienzo.model import Article, Course, Episode, Lesson, Series, Show
from lienzo.publish.addresses import fetchable, home_address
from lienzo.publish.corrections import Note, correction_notes, mended
from lienzo.publish.layout import episode_picture_path, show_picture_path
from lienzo.publish.licences import licence_url
from lienzo.text.xml import one_line, xml_text
from lienzo.units import iso_duration, utc_iso

Data = dict[str, Any]

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def lesson_jsonld(course: Course, series: Series, lesson: Lesson) -> Data:
    """Return a lesson that has a page as a LearningResource of its series."""
    article = lesson.article
    return _thing(
        "LearningResource",
        _lesson_id(course, lesson),
        name=one_line(lesson.name),
        url=_url(course, lesson.url),
        inLanguage=series.language,
        learningResourceType="lesson",
        isAccessibleForFree=True,
        isPartOf={"@id": _series_id(course, series)},
        position=lesson.number,
        about=one_line(lesson.block.name(series.language)) if lesson.block else None,
        hasPart=_heard(course, lesson.episode),
        **(_article(article, lesson.episode, course.now) if article else {}),
    )


def series_jsonld(course: Course, series: Series) -> Data:
    """Return a series as a Course whose parts are the lessons that have a page."""
    show = course.show_in(series.language)
    return _thing(
        "Course",
        _series_id(course, series),
        name=one_line(series.title),
        url=_url(course, series.url),
        description=one_line(show.description) if show else one_line(series.title),
        inLanguage=series.language,
        isAccessibleForFree=True,
        provider=_author(show) if show else None,
        hasPart=[{"@id": _lesson_id(course, x)} for x in series.lessons if x.url] or None,
    )


def episode_jsonld(course: Course, episode: Episode) -> Data:
    """Return an episode as a PodcastEpisode of its show. The audio is named without prefix."""
    show = course.show(episode.show)
    picture = episode_picture_path(episode, show)
    return _thing(
        "PodcastEpisode",
        _episode_id(course, episode),
        name=one_line(episode.title),
        url=course.urls.absolute(episode.page_url),
        description=xml_text(episode.description).strip() or None,
        datePublished=utc_iso(episode.date) if episode.date else None,
        episodeNumber=episode.number,
        inLanguage=show.language,
        timeRequired=iso_duration(episode.audio.duration),
        image=course.urls.file(picture) if picture else None,
        associatedMedia=_audio(course, episode),
        partOfSeries={"@id": _show_id(course, show)},
    )


def show_jsonld(course: Course, show: Show) -> Data:
    """Return a show as a PodcastSeries with the address of its feed."""
    picture = show_picture_path(show)
    return _thing(
        "PodcastSeries",
        _show_id(course, show),
        name=one_line(show.title),
        url=home_address(show, course.urls),
        description=xml_text(show.description).strip() or None,
        inLanguage=show.language,
        webFeed=course.urls.absolute(show.feed_path),
        image=course.urls.file(picture) if picture else None,
        license=licence_url(show.license) if show.license else None,
        author=_author(show),
    )


def site_jsonld(course: Course, name: str, description: str, language: str) -> Data:
    """Return the site as a WebSite: what its home says also where there is no podcast."""
    return _thing(
        "WebSite",
        f"{course.urls.absolute('')}#website",
        name=one_line(name),
        url=course.urls.absolute(""),
        description=one_line(description) or None,
        inLanguage=language,
    )


def breadcrumbs_jsonld(course: Course, crumbs: Sequence[tuple[str, str]]) -> Data:
    """Return the way to a page as a BreadcrumbList: names and addresses, the site's home first."""
    steps = [
        {
            "@type": "ListItem",
            "position": position,
            "name": one_line(name),
            "item": fetchable(path, course.urls),
        }
        for position, (name, path) in enumerate(crumbs, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps}


def script(data: Mapping[str, Any]) -> Markup:
    """Return data in a script element that nothing in the data can leave.

    `<`, `>` and `&` are written as JSON escapes, so neither `</script>` nor `<!--` can appear.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in _UNSAFE.items():
        text = text.replace(character, escaped)
    element = f'<script type="application/ld+json">{xml_text(text)}</script>'
    return Markup(element)  # noqa: S704 — no character that HTML reads is left in the text


def _thing(kind: str, identity: str, **values: object) -> Data:
    known = {key: value for key, value in values.items() if value is not None}
    return {"@context": "https://schema.org", "@type": kind, "@id": identity, **known}


def _article(article: Article, episode: Episode | None, now: datetime) -> Data:
    last = mended(article, episode, now)
    notes = correction_notes(article, episode, now)
    return {
        "description": one_line(article.description) or None,
        "datePublished": utc_iso(article.date) if article.date else None,
        "dateModified": utc_iso(last) if last else None,
        "correction": [_correction(note) for note in notes] or None,
    }


def _correction(note: Note) -> Data:
    return {
        "@type": "CorrectionComment",
        "text": one_line(note.text),
        "datePublished": utc_iso(note.date),
    }


def _heard(course: Course, episode: Episode | None) -> Data | None:
    """Name a lesson's episode, if it is out."""
    if episode is None or not episode.published:
        return None
    return {"@id": _episode_id(course, episode)}


def _audio(course: Course, episode: Episode) -> Data:
    return {
        "@type": "AudioObject",
        "contentUrl": fetchable(episode.enclosure_url, course.urls),
        "encodingFormat": episode.audio.mime,
        "contentSize": str(episode.audio.bytes),
        "duration": iso_duration(episode.audio.duration),
    }


def _author(show: Show) -> Data:
    return {"@type": "Organization", "name": one_line(show.author) or one_line(show.title)}


def _url(course: Course, path: str | None) -> str | None:
    return None if path is None else course.urls.absolute(path)


def _lesson_id(course: Course, lesson: Lesson) -> str:
    return f"{course.urls.absolute(lesson.url or '')}#lesson"


def _series_id(course: Course, series: Series) -> str:
    return f"{course.urls.absolute(series.url)}#course"


def _episode_id(course: Course, episode: Episode) -> str:
    return f"{course.urls.absolute(episode.page_url)}#episode"


def _show_id(course: Course, show: Show) -> str:
    return f"{home_address(show, course.urls)}#podcast"
