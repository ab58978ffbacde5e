"""Rules on promises: what has been published stays as it was, or the author says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePath
from zoneinfo import ZoneInfo

from lienzo.checks.declared import judge_declared
from lienzo.model import (
    Article,
    Course,
    Entry,
    Episode,
    Ledger,
    Show,
    ShowEntry,
    State,
    Urls,
    addresses,
)
from lienzo.problems import Problem, Where
from lienzo.problems.due_codes import PRESUMED
from lienzo.problems.ledger_codes import (
    AUDIO_CHANGED,
    CLOCK_BACK,
    DATE_CHANGED,
    GUID_CHANGED,
    HELD_BY_ARTICLE,
    LOST,
    MOVED,
    PAGE_HIDDEN,
    PAGE_LOST,
    REPLACED,
    SHOW_GUID_CHANGED,
    SHOW_LOST,
    UNPUBLISHED,
    UNSEEN_ADDRESS,
)

_HIDES = {State.DRAFT: "draft", State.ANNOUNCED: "announced", State.SCHEDULED: "date"}


def judge_promises(course: Course, ledger: Ledger, *, complete: bool) -> Iterator[Problem]:
    """Yield every promise of the ledger that this course would break.

    In a course that is not `complete`, because some file of it could not be read, nothing counts
    as lost: an author must not be told to withdraw what a slip of the pen has hidden.
    """
    shows = {show.key: show for show in course.shows}
    for key, section in ledger.shows.items():
        if key in shows:
            yield from _show(course, shows[key], section)
            yield from _episodes(course, ledger, shows[key], complete=complete)
        elif complete:
            yield from _lost_show(course, key, section)
    yield from _pages(course, ledger, complete=complete)


def _show(course: Course, show: Show, section: ShowEntry) -> Iterator[Problem]:
    out = any(entry.published for entry in section.episodes.values())
    if out and show.guid != section.guid:
        where = show.origin.of("guid")
        yield SHOW_GUID_CHANGED.at(where, pinned=section.guid, guid=show.guid)
    feed_url = course.urls.absolute(show.feed_path)
    if out and course.urls.site_url and section.feed_url not in {"", feed_url}:
        yield MOVED.at(Where(show.origin.file), old=section.feed_url, new=feed_url)


def _lost_show(course: Course, key: str, section: ShowEntry) -> Iterator[Problem]:
    count = sum(1 for entry in section.episodes.values() if entry.published)
    if count:
        file = (_folder(course.urls) / key / "podcast.yml").as_posix()
        yield SHOW_LOST.at(_ledger(course.urls), file=file, count=count)


def _episodes(course: Course, ledger: Ledger, show: Show, *, complete: bool) -> Iterator[Problem]:
    by_guid = {episode.guid: episode for episode in reversed(course.of_show(show.key))}
    by_slug = {episode.slug: episode for episode in course.of_show(show.key)}
    for slug, entry in ledger.shows[show.key].episodes.items():
        episode = by_slug.get(slug)
        if episode is None or episode.guid != entry.guid:
            episode = by_guid.get(entry.guid, episode)
        if episode is not None:
            yield from _unseen(slug, entry, episode)
        broken: list[Problem] = []
        if entry.published and episode is not None:
            broken += _kept(slug, entry, episode, show)
            broken += _held(slug, entry, episode, course, ledger)
        elif entry.published and complete:
            broken.append(_lost(slug, entry, course.urls))
        yield from broken
        if broken and entry.presumed and entry.due is not None:
            due = _spelled(entry.due, show.timezone)
            yield PRESUMED.at(_ledger(course.urls), slug=slug, due=due)


def _unseen(slug: str, entry: Entry, episode: Episode) -> Iterator[Problem]:
    """Judge a new `audio:` address of audio that is not here: the ledger knows the old file."""
    marks = episode.origin.marks
    if episode.audio.declared and "audio" in marks and episode.enclosure_url != entry.url:
        facts = {"slug": slug, "old": entry.url, "new": episode.enclosure_url}
        yield UNSEEN_ADDRESS.at(marks["audio"], **facts)


def _lost(slug: str, entry: Entry, urls: Urls) -> Problem:
    stem = PurePath(entry.name).stem or slug
    return LOST.at(_ledger(urls), slug=slug, name=entry.name, stem=stem)


def _kept(slug: str, entry: Entry, episode: Episode, show: Show) -> Iterator[Problem]:
    origin = episode.origin
    if episode.guid != entry.guid:
        where = origin.of("guid")
        yield GUID_CHANGED.at(where, slug=slug, pinned=entry.guid, guid=episode.guid)
    if _moves(episode, entry) and entry.date is not None and episode.date is not None:
        pinned, date = (_spelled(moment, show.timezone) for moment in (entry.date, episode.date))
        facts = {"slug": slug, "pinned": pinned, "date": date, "notes": f"{episode.stem}.md"}
        yield DATE_CHANGED.at(origin.of("date"), **facts)
    if not entry.sha256:
        yield from judge_declared(slug, entry, episode)
    elif episode.audio.sha256 != entry.sha256:
        yield _changed(slug, entry, episode)


def _moves(episode: Episode, entry: Entry) -> bool:
    """Whether an episode changes its date, not its state."""
    return (episode.state.out or episode.state is State.SCHEDULED) and episode.date != entry.date


def _spelled(moment: datetime, zone: ZoneInfo) -> str:
    """Spell a moment as an author can write it, so that the very same moment is read."""
    local = moment.astimezone(zone)
    text = f"{local:%Y-%m-%d %H:%M:%S}".removesuffix(":00")
    twice = local.replace(fold=0).utcoffset() != local.utcoffset()
    return text + local.isoformat()[-6:] if twice else text


def _held(
    slug: str, entry: Entry, episode: Episode, course: Course, ledger: Ledger
) -> Iterator[Problem]:
    """Judge a published episode that this build would hold back."""
    if episode.state.out or episode.date is None:
        return
    article = _article(course, episode.article)
    if article is not None and article.state is episode.state:
        if ledger.lessons.get(article.url) != article.src_uri:  # else its page tells
            where = episode.origin.of("article")
            yield HELD_BY_ARTICLE.at(where, slug=slug, article=article.src_uri)
    elif episode.state is State.DRAFT:
        yield UNPUBLISHED.at(episode.origin.of("draft"), slug=slug)
    elif episode.date == entry.date:
        date = f"{episode.date:%Y-%m-%d %H:%M}"
        yield CLOCK_BACK.at(episode.origin.of("date"), slug=slug, date=date)


def _changed(slug: str, entry: Entry, episode: Episode) -> Problem:
    """Other bytes are a replacement when they have another name and the author wrote the guid."""
    origin = episode.origin
    if episode.audio.name != entry.name and "guid" in origin.marks:
        new = episode.audio.name if episode.slug == slug else episode.slug
        return REPLACED.at(origin.of("guid"), old=slug, new=new)
    facts = {"old": entry.bytes, "new": episode.audio.bytes, "guid": entry.guid}
    names = {"name": _new_name(entry, episode), "notes": f"{episode.stem}.md"}
    return AUDIO_CHANGED.at(Where(episode.audio.path), slug=slug, **facts, **names)


def _new_name(entry: Entry, episode: Episode) -> str:
    """Return a name for a new take that is not the published one: its own, if it has one."""
    name = PurePath(episode.audio.name)
    return f"{name.stem}-2{name.suffix}" if name.name == entry.name else name.name


def _pages(course: Course, ledger: Ledger, *, complete: bool) -> Iterator[Problem]:
    """Judge the pages of articles; that of an episode goes with the episode, which is told."""
    for url, owner in addresses(course, ledger).lost.items():
        article = _article(course, owner)
        if article is not None:
            key = _HIDES[article.state]
            yield PAGE_HIDDEN.at(article.origin.of(key), key=key, url=url)
        elif complete and not owner.startswith("guid:"):
            yield PAGE_LOST.at(_ledger(course.urls), url=url, source=owner)


def _article(course: Course, src_uri: str | None) -> Article | None:
    place = course.place(src_uri) if src_uri is not None else None
    return place[1].article if place else None


def _ledger(urls: Urls) -> Where:
    return Where((_folder(urls) / "episodes.lock").as_posix())


def _folder(urls: Urls) -> PurePath:
    folder, project = PurePath(urls.episodes_dir), PurePath(urls.project_dir)
    return folder.relative_to(project) if folder.is_relative_to(project) else folder
