"""Rules on the show that directories share: an owner to write to, https, a move that is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lienzo.checks.grouping import due, names, told_once
from lienzo.model import Category, Course, Show, State
from lienzo.problems import Problem, Where
from lienzo.problems.directory_codes import (
    CATEGORY_ORDER,
    COPYRIGHT_WORDS,
    INSECURE,
    LANGUAGE_CODE,
    LOCKED_MOVE,
    NO_EMAIL,
    NOT_COMPLETE,
    OWN_FEED,
)
from lienzo.problems.moving_audio_codes import INSECURE_AUDIO
from lienzo.units import base_language

_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
"""Where a site is tried out; certificates are for the others."""
_RIGHTS = re.compile(r"\bcopyright\b|©|\(c\)|\b(?:19|20)\d\d\b", re.IGNORECASE)
_ISO_639_1 = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo
lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl
ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""


def owner_reachable(course: Course) -> Iterator[Problem]:
    """There is an address to write to: Spotify, YouTube and Amazon verify a show by it.

    `podcast:locked` needs it, too: Podcast Index ignores a lock without an owner.
    """
    for show in course.shows:
        if show.owner is None or not show.owner.email.strip():
            yield NO_EMAIL.at(show.origin.of("owner.email"))


def addresses_secure(course: Course) -> Iterator[Problem]:
    """Whatever the feed's addresses are made of is https (Podcasting 2.0).

    Single addresses, of people for example, are judged where they are read.
    """
    site = course.urls.site_url
    if site and _insecure(site) and course.shows and not course.preview:
        yield INSECURE.at(Where("mkdocs.yml"), key="site_url", value=site)
    for show in course.shows:
        addresses = {
            "audio_base_url": show.audio_base_url,
            "analytics_prefix": show.analytics_prefix,
            "new_feed_url": show.new_feed_url,
        }
        for key, address in addresses.items():
            if address and _insecure(address):
                yield INSECURE.at(show.origin.of(key), key=key, value=address)


def audio_secure(course: Course) -> Iterator[Problem]:
    """Audio that lies elsewhere is better fetched by https: phones may refuse the other.

    Only what `audio:` names: an address made of another key is told at that key.
    """
    for show in course.shows:
        made = tuple(filter(None, (show.audio_base_url, course.urls.site_url)))
        insecure = [
            episode
            for episode in due(course, show)
            if _insecure(episode.enclosure_url) and not episode.enclosure_url.startswith(made)
        ]
        yield from told_once(INSECURE_AUDIO, "audio", insecure)


def _insecure(address: str) -> bool:
    if not address.lower().startswith("http://"):
        return False
    try:
        return urlsplit(address).hostname not in _HERE
    except ValueError:  # `http://[`: told as a wrong address
        return False


def move_is_one(course: Course) -> Iterator[Problem]:
    """A new address of the feed is another one (Apple), and the new host may import it."""
    for show in course.shows:
        if not show.new_feed_url:
            continue
        own = course.urls.absolute(show.feed_path) if course.urls.site_url else None
        if show.new_feed_url == own:
            yield OWN_FEED.at(show.origin.of("new_feed_url"))
        elif show.locked:
            yield LOCKED_MOVE.at(show.origin.of("locked" if _wrote_lock(show) else "new_feed_url"))


def _wrote_lock(show: Show) -> bool:
    return "locked" in show.origin.marks


def complete_when_all_is_out(course: Course) -> Iterator[Problem]:
    """`itunes:complete` comes with the last episode: Apple stops looking at the feed."""
    for show in course.shows:
        coming = [x for x in course.of_show(show.key) if x.state is State.SCHEDULED]
        if show.podcasting.complete and coming:
            where = show.origin.of("complete")
            yield NOT_COMPLETE.at(where, names=names(coming), count=len(coming))


def first_category_counts(course: Course) -> Iterator[Problem]:
    """The finest category is the first one: Apple counts no other."""
    for show in course.shows:
        first, *others = show.categories or (None,)
        finer = next((x for x in others if x is not None and _finer(x, first)), None)
        if first is not None and finer is not None:
            where = show.origin.of("categories")
            yield CATEGORY_ORDER.at(where, first=_spelled(first), other=_spelled(finer))


def _finer(category: Category, first: Category | None) -> bool:
    return first is not None and first.sub is None and category.name == first.name


def _spelled(category: Category) -> str:
    return f"{category.name} > {category.sub}" if category.sub else category.name


def language_known(course: Course) -> Iterator[Problem]:
    """The language is one of ISO 639-1: Apple lists no other."""
    for show in course.shows:
        if show.language and base_language(show.language) not in _ISO_639_1.split():
            yield LANGUAGE_CODE.at(show.origin.of("language"), value=show.language)


def copyright_is_a_name(course: Course) -> Iterator[Problem]:
    """The copyright line holds neither the word nor the sign nor the year (PSP-1)."""
    for show in course.shows:
        parts = (("author", show.author), ("license", show.license or ""))
        for key, text in parts if show.license else ():
            if _RIGHTS.search(text) and "://" not in text:
                yield COPYRIGHT_WORDS.at(show.origin.of(key), key=key, value=text)
