"""What a course knows of an episode, as values for the tags of its audio. Pure.

An empty value is not written and nothing is deleted for it: the author's own tag stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lienzo.model import Article, Chapter, Course, Episode, Show, Transcript
from lienzo.publish.addresses import fetchable, is_fetchable
from lienzo.sources.audio.concepts import clean
from lienzo.tagging.languages import three_letters
from lienzo.text.xml import one_line

LONGEST_TITLE: Final = 4000
"""Bytes of a chapter's title: M4A holds it in a sample that readers, ours too, read no further."""
GENRE: Final = "Podcast"
"""What iTunes and most tagging programs call it; ID3v1 knows it as 186."""


@dataclass(frozen=True, slots=True)
class Artwork:
    """A cover to embed: the author's bytes as they are, and what they were measured to be."""

    mime: str
    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class TagValues:
    """What the tags will say; texts are clean, in one line where tags have one.

    Attributes:
        album: the show's title.
        artist: the show's author.
        language: ISO 639-2, three letters.
        released: the day, `2026-03-05`, local to the show; empty without a date of its own.
        track: number of the episode.
        tracks: how many the series has.
        season: `disc` in the words of tags.
        page: address of the episode's page.
        feed: address of the show's feed.
        guid: as in the feed.
        lyrics: the transcript as text, a line for each cue.
        chapters: addresses absolute; in order of time.
        cover: front cover.
    """

    title: str = ""
    subtitle: str = ""
    description: str = ""
    album: str = ""
    artist: str = ""
    language: str = ""
    released: str = ""
    track: int | None = None
    tracks: int | None = None
    season: int | None = None
    page: str = ""
    feed: str = ""
    guid: str = ""
    lyrics: str = ""
    chapters: tuple[Chapter, ...] = ()
    cover: Artwork | None = None
    genre: str = GENRE

    def listed(self) -> tuple[Chapter, ...]:
        """Return the chapters a list shows: with a title, and not hidden."""
        return tuple(chapter for chapter in self.chapters if chapter.title and not chapter.hidden)


def values_of(
    course: Course, episode: Episode, cover: Artwork | None = None, *, from_article: bool = False
) -> TagValues:
    """Return what to write.

    Args:
        course: whose show and series the episode belongs to.
        episode: as settled by the precedence of front matter, tag, article, show.
        cover: of the episode, else of the show.
        from_article: what the front matter does not say comes from the article and its place in
            the series, though the audio's tag says otherwise: for a tag that went stale.
    """
    show = course.show(episode.show)
    if from_article:
        episode = _renewed(course, episode)
    urls = course.urls
    return TagValues(
        title=one_line(clean(episode.title)),
        subtitle=one_line(clean(episode.subtitle)),
        description=clean(_own_description(episode, show)),
        album=one_line(clean(show.title)),
        artist=one_line(clean(_artist(episode, show))),
        language=three_letters(show.language),
        released=_released(course, episode),
        track=episode.number,
        tracks=_tracks(course, episode),
        season=episode.season,
        page=urls.absolute(episode.page_url) if urls.site_url else "",
        feed=urls.absolute(show.feed_path) if urls.site_url else "",
        guid=clean(episode.guid),
        lyrics=_lyrics(episode.transcript),
        chapters=tuple(_chapters(course, episode)),
        cover=cover,
    )


def article_of(course: Course, episode: Episode) -> Article | None:
    """Return the article an episode is paired with."""
    place = course.place(episode.article) if episode.article is not None else None
    return place[1].article if place else None


def place_in_series(course: Course, episode: Episode) -> tuple[int | None, int | None]:
    """Return number and season that an episode's place in its series gives it."""
    place = course.place(episode.article) if episode.article is not None else None
    if place is None or episode.type != "full":
        return None, None
    return place[1].number, place[0].season


def _renewed(course: Course, episode: Episode) -> Episode:
    article, written = article_of(course, episode), episode.origin.marks
    number, season = place_in_series(course, episode)
    changes: dict[str, object] = {
        "title": article.title if article else "",
        "description": article.description if article else "",
        "number": number,
        "season": season,
    }
    keys = {"number": "episode"}
    news = {k: v for k, v in changes.items() if v and keys.get(k, k) not in written}
    return replace(episode, **news)  # type: ignore[arg-type]  # each by its own name


def _own_description(episode: Episode, show: Show) -> str:
    """Return the description, unless it is only the show's: that would freeze in every file."""
    if episode.description == show.description and "description" not in episode.origin.marks:
        return ""
    return episode.description


def _artist(episode: Episode, show: Show) -> str:
    hosts = [person.name for person in episode.persons or show.persons if person.role == "host"]
    return show.author or ", ".join(hosts)


def _released(course: Course, episode: Episode) -> str:
    """Return the day the author gave, in the notes or the article.

    Only the day: tags know no time zone (ID3v2.4 §4 says UTC, taggers write local time), and the
    show's own time completes it as it does everywhere. A date that came from the tag or from the
    ledger stays where it is, for a day alone would be less than it says.
    """
    article = article_of(course, episode)
    dated = "date" in episode.origin.marks or (article is not None and article.date is not None)
    if not dated or episode.date is None:
        return ""
    return f"{episode.date.astimezone(course.show(episode.show).timezone):%Y-%m-%d}"


def _tracks(course: Course, episode: Episode) -> int | None:
    """Return how many numbered lessons the series has; a count of today would be stale tomorrow."""
    place = course.place(episode.article) if episode.article is not None else None
    if place is None or episode.number is None:
        return None
    total = sum(lesson.number is not None for lesson in place[0].lessons)
    return total if episode.number <= total else None


def _lyrics(transcript: Transcript | None) -> str:
    return clean("\n".join(_lines(transcript))) if transcript else ""


def _lines(transcript: Transcript) -> Iterator[str]:
    """Yield a line for each cue; who speaks stands before the first words of theirs."""
    before: str | None = None
    for cue in transcript.cues:
        text = one_line(clean(cue.text))
        named = f"{one_line(clean(cue.speaker))}: " if cue.speaker else ""
        if text:
            yield text if cue.speaker == before else named + text
            before = cue.speaker


def _chapters(course: Course, episode: Episode) -> Iterator[Chapter]:
    for chapter in sorted(episode.chapters, key=lambda chapter: chapter.start):
        url = fetchable(chapter.url, course.urls) if chapter.url else ""
        yield Chapter(
            start=round(chapter.start, 3),
            title=_cut(one_line(clean(chapter.title))),
            url=url if is_fetchable(url) else None,
            end=chapter.end,
            hidden=chapter.hidden,
        )


def _cut(title: str) -> str:
    return title.encode()[:LONGEST_TITLE].decode(errors="ignore").strip()
