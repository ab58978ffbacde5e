"""The feeds of a show as values: which items each document lists, and where it lies.

A show has its feed, and one for each season once there are two. A feed longer than the show's
`feed_length` is several documents: the feed itself with the newest items, and archives.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lienzo.model import Course, Show, in_language
from lienzo.model.identity import show_guid
from lienzo.model.show import in_show
from lienzo.publish.feed_items import Item, feed_items, out_items

_SEASON = {"es": "Temporada {}", "en": "Season {}"}


@dataclass(frozen=True, slots=True)
class Channel:
    """One RSS document.

    Attributes:
        show: what the document says of itself; of a season's feed, the show under another title.
        path: of the document, from the site's root.
        guid: its `podcast:guid`; every feed has its own, an archive that of its feed.
        items: in the order of the document.
        season: the season it is about; None for the feed of the whole show.
        documents: paths of all documents of this feed, newest items first; just its own path when
            the feed is not paged.
    """

    show: Show
    path: str
    guid: str
    items: tuple[Item, ...]
    season: int | None = None
    documents: tuple[str, ...] = ()

    @property
    def paged(self) -> bool:
        """Whether the feed has other documents than this one."""
        return len(self.documents) > 1

    @property
    def archive(self) -> bool:
        """Whether this is an archive of a feed, and not the document to subscribe to."""
        return self.paged and self.path != self.documents[0]

    @property
    def newer(self) -> str | None:
        """Path of the document with the next newer items."""
        return self.documents[self._place - 1] if self.paged and self._place else None

    @property
    def older(self) -> str | None:
        """Path of the document with the next older items."""
        return next(iter(self.documents[self._place + 1 :]), None) if self.paged else None

    @property
    def _place(self) -> int:
        return self.documents.index(self.path)


def channels(course: Course, show: Show) -> Iterator[Channel]:
    """Yield every RSS document of a show; the one that directories are told of comes first."""
    out = out_items(course, show)
    feed = Channel(show, show.feed_path, show.guid, feed_items(course, show))
    yield from _documents(feed, out, show.feed_length)
    for number in season_numbers(course, show):
        mine = _of_season(out, number)
        yield from _documents(_season(show, feed.items, mine, number), mine, show.feed_length)


def season_numbers(course: Course, show: Show) -> tuple[int, ...]:
    """Return the seasons that have a feed of their own; none while there is only one.

    Who subscribed to a season must find its feed: one whose episodes are all withdrawn keeps it,
    and so does one that was promised and whose episodes went to another season. It is empty then.
    """
    out = (x.season for x in course.of_show(show.key) if x.state.out)
    numbers = sorted({*show.seasons, *(number for number in out if number is not None)})
    return tuple(numbers) if len(numbers) > 1 else ()


def _season(show: Show, items: Sequence[Item], out: Sequence[Item], number: int) -> Channel:
    """Return the feed of a season: the same items with the same guids, under a name of its own.

    Its guid follows the rule of `podcast:guid`, the show's pinned guid standing for the address,
    so that a changed domain moves neither. What is the show's alone stays out: its publisher, who
    would have to name this feed in turn, live and remote items, a move to another address, and how
    often episodes come, for a season ends. Apple is asked not to list it (`itunes:block`), for it
    would be the same show twice.
    """
    mine, name = _of_season(items, number), f"season-{number}.xml"
    title = next((x.episode.season_name for x in (*mine, *out) if x.episode.season_name), None)
    title = title or in_language(_SEASON, show.language).format(number)
    tags = replace(
        show.podcasting,
        publisher=None,
        update_frequency=None,
        live_items=(),
        remote_items=(),
        itunes_block=True,
    )
    named = replace(show, title=f"{show.title} · {title}", new_feed_url=None, podcasting=tags)
    guid = show_guid(f"{show.guid}/{name}")
    return Channel(named, in_show(show.key, name), guid, mine, season=number)


def _of_season(items: Iterable[Item], number: int) -> tuple[Item, ...]:
    return tuple(item for item in items if item.episode.season == number)


def _documents(feed: Channel, out: Sequence[Item], length: int | None) -> Iterator[Channel]:
    """Yield the documents of a feed: it alone, or newest first with its archives after it.

    Archives are counted from the oldest items and all of one size, so a new item moves none that
    is in one, unless it is dated before them; nor does withdrawing one, for it keeps its place in
    `out`. They are half as long as a document may be: so the feed itself, which is all that some
    apps read, keeps more than half of `length` when a new archive takes its oldest items.
    """
    if length is None or len(out) <= length:
        yield replace(feed, documents=(feed.path,))
        return
    size = max(1, length // 2)
    count = -((length - len(out)) // size)
    stem = feed.path.removesuffix(".xml")
    archives = [f"{stem}-archive-{number}.xml" for number in range(count, 0, -1)]
    documents = (feed.path, *archives)
    yield replace(feed, items=_newest(out, count * size, length), documents=documents)
    for number, path in zip(range(count, 0, -1), archives, strict=True):
        items = _newest_first(out[(number - 1) * size : number * size])
        yield replace(feed, path=path, items=items, documents=documents)


def _newest(out: Sequence[Item], start: int, length: int) -> tuple[Item, ...]:
    """Return the items of a paged feed itself: those from `start` on, which no archive holds.

    Where withdrawals leave half of `length` or less of them, the newest archived ones stand here
    once more, up to that measure. Otherwise the feed could be empty, and an archive must not
    change to prevent it (RFC 5005 §4); apps know the repeated items by their guids.
    """
    items = _newest_first(out[start:])
    missing = max(0, length // 2 + 1 - len(items))
    return items + _newest_first(out[:start])[:missing]


def _newest_first(out: Sequence[Item]) -> tuple[Item, ...]:
    """Return what is published as a paged feed lists it: newest first, also a serial show's."""
    return tuple(item for item in reversed(out) if item.episode.published)
