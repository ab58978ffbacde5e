"""Every feed of a course as files, and their proof as they were written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lienzo.model import Course, Show
from lienzo.problems import Problem
from lienzo.publish.article_feeds import article_feeds
from lienzo.publish.atom_feed import build_atom
from lienzo.publish.channels import Channel, channels
from lienzo.publish.feed import build_feed
from lienzo.publish.feed_style import style_sheets
from lienzo.publish.json_feed import build_json_feed, json_path
from lienzo.publish.proof import prove_feed
from lienzo.publish.proof_atom import prove_atom, undated_articles
from lienzo.publish.proof_json import prove_json_feed
from lienzo.publish.proof_paging import prove_paging


def feed_documents(course: Course) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every document; none without a `site_url`.

    The RSS documents of each show with their style sheets, the same items as JSON Feed (a season
    has none), and the articles of each language as Atom.
    """
    if course.urls.site_url is None:
        return
    for show in course.shows:
        for channel in channels(course, show):
            yield channel.path, build_feed(course, channel)
            if channel.season is None:
                yield json_path(channel.path), build_json_feed(course, channel)
        yield from style_sheets(show).items()
    for feed in article_feeds(course):
        if feed.entries:
            yield feed.path, build_atom(course, feed)


def prove_documents(written: Mapping[str, bytes | None], course: Course) -> Iterator[Problem]:
    """Judge the documents as written, by their paths; one that is not there is not judged."""
    for show in course.shows:
        yield from _prove_show(written, course, show)
    for feed in article_feeds(course):
        yield from undated_articles(feed)
        if (atom := written.get(feed.path)) is not None:
            yield from prove_atom(atom, feed)


def _prove_show(
    written: Mapping[str, bytes | None], course: Course, show: Show
) -> Iterator[Problem]:
    feeds: dict[int | None, list[Channel]] = {}
    for channel in channels(course, show):
        feeds.setdefault(channel.season, []).append(channel)
        if (rss := written.get(channel.path)) is not None:
            yield from prove_feed(rss, course, channel)
        if channel.season is None and (said := written.get(json_path(channel.path))) is not None:
            yield from prove_json_feed(said, channel)
    for documents in feeds.values():
        if documents[0].path in written:
            yield from prove_paging(written, documents, course.urls)
