"""The course: articles and episodes joined into lessons, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from markupsafe import Markup

from lienzo.model.feed_tags import EpisodeTags
from lienzo.units import base_language

if TYPE_CHECKING:
    from lienzo.model.canvas import Block, Canvas
    from lienzo.model.media import AudioFile, Chapter, Picture, Transcript
    from lienzo.model.show import Person, Show
    from lienzo.model.urls import Urls
    from lienzo.problems import Origin


class State(StrEnum):
    """Where a lesson, an article or an episode stands.

    DRAFT is never built outside preview. ANNOUNCED has no article and no audio yet: only its name
    shows. SCHEDULED has a date in the future. PUBLISHED is out, whoever built it. WITHDRAWN was
    out: the item leaves the feed, its page says so, the media file stays.
    """

    DRAFT = "draft"
    ANNOUNCED = "announced"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"

    @property
    def out(self) -> bool:
        """Whether it has been published, be it withdrawn since: its address must answer."""
        return self in {State.PUBLISHED, State.WITHDRAWN}


Part = Literal["introduction", "closing"]
EpisodeType = Literal["full", "trailer", "bonus"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What an author mended after publication, and when: readers and listeners are told.

    Attributes:
        date: aware.
        text: plain text, one line.
    """

    date: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A Markdown page of a series, on one block or one of the series' parts.

    Attributes:
        src_uri: path of the Markdown file from the docs folder.
        slug: file stem without its number; pairs with an episode's.
        url: address of the page from the site's root, as the host program renders it.
        words: length of the text; reading time comes from it.
        aliases: old addresses, from the site's root, that redirect here.
        first_uri: `src_uri` when its page was first published, pinned by the ledger; of two that
            would have the same, one is numbered. Empty where no ledger was asked.
    """

    src_uri: str
    slug: str
    url: str
    title: str
    description: str
    series: str
    language: str
    block: str | None
    part: Part | None
    date: datetime | None
    updated: datetime | None
    state: State
    words: int
    aliases: tuple[str, ...]
    origin: Origin
    corrections: tuple[Correction, ...] = ()
    first_uri: str = ""


@dataclass(frozen=True, slots=True)
class Episode:
    """Audio plus its notes: the RSS item.

    Attributes:
        slug: file stem without its number; its name in the ledger.
        stem: file stem as it is; media files carry it.
        title: plain text, no number and no show name in it (Apple).
        description: plain text.
        notes: safe HTML of the show notes; links may be relative to the site's root.
        date: first publication, pinned by the ledger; aware. Only a draft may lack it.
        number: `itunes:episode`; None for trailers and bonus.
        guid: never changes once published.
        enclosure_url: where the audio is, without the analytics prefix; absolute when the site's
            address or the audio's own is known, else from the site's root.
        article: `src_uri` of the paired article, or None.
        page_url: the page that shows it, from the site's root: the article's, or its own.
        more_transcripts: the same words in other forms than `transcript`, which the page shows.
        alternates: the same recording in other audio formats, files of the same stem.
        thumbnail: a wide picture for video platforms (`media:thumbnail`).
        image_alt: what the picture shows.
        updated: when the author last mended it; aware.
        podcasting: what the item says beyond the tags every feed has.
    """

    slug: str
    stem: str
    show: str
    title: str
    subtitle: str
    description: str
    notes: Markup
    date: datetime | None
    state: State
    type: EpisodeType
    number: int | None
    season: int | None
    season_name: str
    guid: str
    explicit: bool
    audio: AudioFile
    enclosure_url: str
    image: Picture | None
    transcript: Transcript | None
    chapters: tuple[Chapter, ...]
    persons: tuple[Person, ...]
    article: str | None
    block: str | None
    page_url: str
    origin: Origin
    more_transcripts: tuple[Transcript, ...] = ()
    alternates: tuple[AudioFile, ...] = ()
    thumbnail: Picture | None = None
    image_alt: str = ""
    updated: datetime | None = None
    corrections: tuple[Correction, ...] = ()
    podcasting: EpisodeTags = field(default_factory=EpisodeTags)

    @property
    def published(self) -> bool:
        """Whether it belongs in the feed."""
        return self.state is State.PUBLISHED


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the reader meets: an article and its episode, at one place in the order.

    Attributes:
        name: the article's title, else the episode's, else the block's label.
        number: place among the series' blocks, from 1; None for an introduction or closing.
        state: the article's when there is one, else the episode's, else ANNOUNCED.
    """

    name: str
    number: int | None
    state: State
    block: Block | None
    part: Part | None
    article: Article | None
    episode: Episode | None

    @property
    def url(self) -> str | None:
        """Address of the lesson from the site's root, None while it is not published."""
        if not self.state.out:
            return None
        if self.article is not None:
            return self.article.url
        return self.episode.page_url if self.episode else None


@dataclass(frozen=True, slots=True)
class Series:
    """Articles on one canvas in one teaching order; a podcast season.

    Attributes:
        src_uri: its index page, from the docs folder; the series' identity.
        folder: the folder of that page; articles below it belong to the series.
        order: block ids in teaching order; may be a part of the canvas.
        lessons: introduction, then blocks in order (a block may hold several), then closing.
    """

    src_uri: str
    folder: str
    url: str
    title: str
    language: str
    canvas: Canvas
    order: tuple[str, ...]
    season: int | None
    lessons: tuple[Lesson, ...]
    origin: Origin

    def of_block(self, block_id: str) -> tuple[Lesson, ...]:
        """Return the lessons on a block, in order."""
        return tuple(x for x in self.lessons if x.block is not None and x.block.id == block_id)


@dataclass(frozen=True, slots=True)
class Course:
    """Everything the author wrote, joined: the one value that checks, feeds and pages are made of.

    Attributes:
        shows: the main show first; empty for a course without a podcast.
        episodes: of all shows, in the order their feeds list them.
        now: the moment of the build; states were decided with it.
        preview: True in `mkdocs serve`: drafts and scheduled lessons are shown, and marked.
    """

    urls: Urls
    now: datetime
    preview: bool = False
    shows: tuple[Show, ...] = ()
    series: tuple[Series, ...] = ()
    episodes: tuple[Episode, ...] = ()
    _places: Mapping[str, tuple[Series, Lesson]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        places = {
            lesson.article.src_uri: (series, lesson)
            for series in self.series
            for lesson in series.lessons
            if lesson.article is not None
        }
        object.__setattr__(self, "_places", places)  # once, for every page and episode asks

    def show(self, key: str) -> Show:
        """Return the show with this key."""
        return next(show for show in self.shows if show.key == key)

    def show_in(self, language: str) -> Show | None:
        """Return the first show that speaks a language, wherever it is spoken: `es-MX` for `es`."""
        base = base_language(language)
        return next((x for x in self.shows if base_language(x.language) == base), None)

    def of_show(self, key: str) -> tuple[Episode, ...]:
        """Return every episode of a show, in the order of its feed."""
        return tuple(episode for episode in self.episodes if episode.show == key)

    def articles(self) -> Iterator[Article]:
        """Yield every article, in the order of its series."""
        lessons = (lesson for series in self.series for lesson in series.lessons)
        return (lesson.article for lesson in lessons if lesson.article is not None)

    def visible(self, state: State) -> bool:
        """Whether something in this state gets a page in this build."""
        if self.preview:
            return state is not State.ANNOUNCED
        return state.out

    def place(self, src_uri: str) -> tuple[Series, Lesson] | None:
        """Return the series and lesson whose article is this page, if it is one."""
        return self._places.get(src_uri)
