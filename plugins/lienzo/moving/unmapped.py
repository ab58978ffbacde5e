"""What a feed says that has no place here, told once for the whole feed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lienzo.moving.drafts import Draft
from lienzo.problems import Report, Where
from lienzo.problems import moving_item_codes as item_codes
from lienzo.problems import moving_show_codes as codes
from lienzo.sources.feeds.foreign import ForeignFeed, ForeignItem
from lienzo.units import first_few

_MOST_AUTHORS = 5
_MAIL_AND_NAME = re.compile(r"\S+@\S+\s+\((.+)\)")
"""How RSS 2.0 writes an `<author>`."""


def tell_unmapped(feed: ForeignFeed, drafts: Sequence[Draft], report: Report) -> None:
    """Tell of what nobody here knows, of what could not be understood, and of what stays behind."""
    left = Counter(feed.leftover) + Counter(x for item in feed.items for x in item.leftover)
    for element, count in sorted(left.items()):
        report(codes.LEFTOVER.at(Where(feed.name), element=element, count=count))
    for unread in (*feed.unread, *(each for item in feed.items for each in item.unread)):
        where = Where(feed.name, unread.line or None)
        report(item_codes.NOT_UNDERSTOOD.at(where, element=unread.name, value=unread.text))
    insecure = sum(1 for draft in drafts if draft.entry.url.startswith("http://"))
    if insecure:
        report(item_codes.HTTP_AUDIO.at(Where(feed.name), count=insecure))
    items = [draft.chosen.item for draft in drafts]
    _tell_pages(feed, items, report)
    _tell_authors(feed, items, report)


def _tell_pages(feed: ForeignFeed, items: Sequence[ForeignItem], report: Report) -> None:
    pages = [item.link for item in items if item.link not in {"", feed.channel.link}]
    if pages:
        report(item_codes.OWN_PAGES.at(Where(feed.name), count=len(pages), address=pages[0]))


def _tell_authors(feed: ForeignFeed, items: Sequence[ForeignItem], report: Report) -> None:
    """Tell of authors that are neither the show's nor among the people of their episode."""
    channel, owner = feed.channel, feed.channel.owner
    known = [channel.title, channel.author, *([owner.name, owner.email] if owner else [])]
    everywhere = {each.casefold() for each in known}
    authors = []
    for item in items:
        author = _name(item.author)
        named = {person.name.casefold() for person in (*channel.persons, *item.persons)}
        if author and author.casefold() not in everywhere | named:
            authors.append(author)
    if authors:
        names = first_few(list(dict.fromkeys(authors)), _MOST_AUTHORS)
        report(item_codes.OWN_AUTHORS.at(Where(feed.name), count=len(authors), names=names))


def _name(author: str) -> str:
    match = _MAIL_AND_NAME.fullmatch(author)
    return match[1] if match else author
