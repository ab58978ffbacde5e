"""Lessons, series and the site as schema.org data, for search engines.

What Google documents and the data hold is followed. Its course list asks a Course for `name`,
`description` and `provider`; for `courseMode` and a price it asks in its course information, and
both are known here: what is read and heard on an open site is online and free. Its questions
ask that every answer can be read on the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from markupsafe import Markup

from lienzo.model import Article, Course, Episode, Lesson, Series
from lienzo.publish.addresses import fetchable
from lienzo.publish.corrections import Note, correction_notes, mended
from lienzo.publish.embeds.standing import read_minutes
from lienzo.publish.jsonld_things import (
    Data,
    address,
    author,
    episode_id,
    faq_id,
    lesson_id,
    part,
    series_id,
    site_id,
    thing,
)
from lienzo.publish.questions import Question
from lienzo.text.xml import one_line, xml_text
from lienzo.units import iso_duration, utc_iso

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def lesson_jsonld(
    course: Course,
    series: Series,
    lesson: Lesson,
    *,
    image: str | None = None,
    questions: Sequence[Question] = (),
) -> Data:
    """Return a lesson that has a page as a LearningResource of its series.

    Args:
        course: of the lesson.
        series: of the lesson.
        lesson: one that is out.
        image: path of its picture from the site's root.
        questions: those its page answers, told in `faq_jsonld`.
    """
    article = lesson.article
    block = one_line(lesson.block.name(series.language)) if lesson.block else None
    return thing(
        "LearningResource",
        lesson_id(course, lesson),
        name=one_line(lesson.name),
        url=address(course, lesson.url),
        image=course.urls.file(image) if image else None,
        inLanguage=series.language,
        learningResourceType="lesson",
        educationalUse="self-study",
        isAccessibleForFree=True,
        isPartOf=_named(course, series),
        position=lesson.number,
        about=block,
        teaches=block,
        timeRequired=iso_duration(_seconds(lesson)) if _seconds(lesson) else None,
        author=_author(course, series),
        hasPart=_parts(course, lesson, questions),
        **(_article(article, lesson.episode, course.now) if article else {}),
    )


def series_jsonld(
    course: Course, series: Series, *, description: str = "", image: str | None = None
) -> Data:
    """Return a series as a Course whose parts are the lessons that have a page.

    Args:
        course: of the series.
        series: told as one Course, taken online, in one's own time, for nothing.
        description: of its index page; the show's or the title stands in for an empty one.
        image: path of its picture from the site's root.
    """
    show = course.show_in(series.language)
    said = description or (show.description if show else series.title)
    out = [lesson for lesson in series.lessons if lesson.url is not None]
    return thing(
        "Course",
        series_id(course, series),
        name=one_line(series.title),
        url=address(course, series.url),
        image=course.urls.file(image) if image else None,
        description=one_line(said),
        inLanguage=series.language,
        about=one_line(series.canvas.name(series.language)),
        isPartOf={"@id": site_id(course)},
        isAccessibleForFree=True,
        offers={"@type": "Offer", "category": "Free"},
        provider=_author(course, series),
        hasCourseInstance=_instance(series, out) if out else None,
        hasPart=[{"@id": lesson_id(course, lesson)} for lesson in out] or None,
    )


def faq_jsonld(
    course: Course, series: Series, lesson: Lesson, questions: Sequence[Question]
) -> Data:
    """Return the questions that a lesson's page answers as a FAQPage."""
    return thing(
        "FAQPage",
        faq_id(course, lesson),
        inLanguage=series.language,
        isPartOf={"@id": lesson_id(course, lesson)},
        mainEntity=[_question(course, lesson, question) for question in questions],
    )


def site_jsonld(course: Course, name: str, description: str, language: str) -> Data:
    """Return the site as a WebSite: what its home says also where there is no podcast."""
    return thing(
        "WebSite",
        site_id(course),
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
    identity = f"{fetchable(crumbs[-1][1], course.urls)}#breadcrumbs"
    return thing("BreadcrumbList", identity, itemListElement=steps)


def script(data: Mapping[str, object]) -> Markup:
    """Return data in a script element that nothing in the data can leave.

    `<`, `>` and `&` are written as JSON escapes, so neither `</script>` nor `<!--` can appear.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in _UNSAFE.items():
        text = text.replace(character, escaped)
    element = f'<script type="application/ld+json">{xml_text(text)}</script>'
    return Markup(element)  # noqa: S704 — no character that HTML reads is left in the text


def _named(course: Course, series: Series) -> Data:
    name, url = one_line(series.title), address(course, series.url)
    return part("Course", series_id(course, series), name=name, url=url)


def _instance(series: Series, lessons: Sequence[Lesson]) -> Data:
    """Tell how the course is taken: online, in the hours that its lessons ask for together."""
    return {
        "@type": "CourseInstance",
        "courseMode": "Online",
        "courseWorkload": iso_duration(sum(_seconds(lesson) for lesson in lessons)),
        "inLanguage": series.language,
    }


def _seconds(lesson: Lesson) -> float:
    """Return how long a lesson takes: to be read, or to be heard where nothing is to be read."""
    if lesson.article is None and lesson.episode is not None:
        return lesson.episode.audio.duration
    return read_minutes(lesson) * 60


def _question(course: Course, lesson: Lesson, question: Question) -> Data:
    anchor = f"{lesson.url or ''}#{question.anchor}" if question.anchor else None
    asked = {"@type": "Question", "name": question.text, "url": address(course, anchor)}
    told = {"acceptedAnswer": {"@type": "Answer", "text": question.answer}}
    return {**{key: value for key, value in asked.items() if value is not None}, **told}


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


def _parts(course: Course, lesson: Lesson, questions: Sequence[Question]) -> list[Data] | None:
    """Name what a lesson's page holds besides the article: its episode, if out, its questions."""
    return [{"@id": identity} for identity in _part_ids(course, lesson, questions)] or None


def _part_ids(course: Course, lesson: Lesson, questions: Sequence[Question]) -> Iterator[str]:
    if lesson.episode is not None and lesson.episode.published:
        yield episode_id(course, lesson.episode)
    if questions:
        yield faq_id(course, lesson)


def _author(course: Course, series: Series) -> Data | None:
    show = course.show_in(series.language)
    return author(show) if show else None
