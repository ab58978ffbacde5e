"""The words of a feed: values within Apple's and PSP-1's limits, descriptions, notes."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from lienzo.model import Course, Episode, Show, Urls, in_language
from lienzo.publish.addresses import linked
from lienzo.publish.corrections import correction_notes
from lienzo.publish.embeds.words import Words
from lienzo.text.limits import limit_bytes
from lienzo.text.notes import plain_text, with_links, without_headings
from lienzo.text.xml import one_line, xml_text

VALUE_BYTES = 255
"""Apple and PSP-1: the longest value of an element that has no limit of its own."""
DESCRIPTION_BYTES = 4000
"""Apple and PSP-1: the longest description."""
NAME_BYTES = 128
"""Podcast namespace: the longest name, title or button text."""
UNNAMED = "–"
"""Stands where RSS wants text and the author gave none; the proof reports it."""

_ARTICLE = {"es": "Lee el artículo", "en": "Read the article"}
_PAGE = {"es": "Página del episodio", "en": "The episode's page"}


def value(text: str, size: int = VALUE_BYTES) -> str:
    """Return the text of an element: one line, clean, at most `size` bytes."""
    return limit_bytes(one_line(text), size)


def description(text: str) -> str:
    """Return plain text for a description: clean, at most 4000 bytes."""
    return limit_bytes(xml_text(text).strip(), DESCRIPTION_BYTES)


def item_description(episode: Episode) -> str:
    """Return an episode's description, else the text of its notes, else its subtitle or title."""
    return (
        description(episode.description)
        or description(plain_text(episode.notes))
        or description(episode.subtitle)
        or description(episode.title)
        or UNNAMED
    )


def item_html(course: Course, show: Show, episode: Episode) -> Markup:
    """Return the notes as apps render them, links absolute, and a last line that links the page."""
    line = Markup('<p>{}: <a href="{}">{}</a></p>').format(
        in_language(_PAGE if _article_title(course, episode) is None else _ARTICLE, show.language),
        course.urls.absolute(episode.page_url),
        one_line(_article_title(course, episode) or episode.title),
    )
    parts = (_corrections(course, show, episode), _notes(episode.notes, course.urls), line)
    return Markup("\n").join(part for part in parts if part)


@lru_cache(maxsize=10_000)  # RSS, JSON and the proofs ask for the notes of every episode in turn
def _notes(notes: Markup, urls: Urls) -> Markup:
    return without_headings(with_links(notes, lambda address: linked(address, urls))).strip()


def _corrections(course: Course, show: Show, episode: Episode) -> Markup:
    """Say first what was mended: who heard the old take looks for it."""
    notes = correction_notes(None, episode, course.now)
    if not notes:  # as almost always: no words need be looked up
        return Markup()
    words, line = Words(show.language), Markup("<p><strong>{}:</strong> {}</p>")
    return Markup("\n").join(
        line.format(words("corrections.in_notes", date=words.date(note.date)), one_line(note.text))
        for note in notes
    )


def _article_title(course: Course, episode: Episode) -> str | None:
    place = course.place(episode.article) if episode.article else None
    return place[1].article.title if place and place[1].article else None
