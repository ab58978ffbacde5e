"""An episode: a recording that has met its article and its place in the series."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from urllib.parse import quote, urlsplit

from lienzo.model import (
    Article,
    Episode,
    EpisodeType,
    State,
    Urls,
)
from lienzo.model.identity import episode_guid
from lienzo.model.show import in_show
from lienzo.problems import Report, Where
from lienzo.problems.episode_codes import DATE_ASSUMED, NO_TITLE, NUMBER_DIFFERS
from lienzo.problems.ledger_codes import NOTHING_TO_WITHDRAW
from lienzo.sources.episode.chaptering import settle_chapters
from lienzo.sources.episode.podcasting import Dates, corrections, episode_tags
from lienzo.sources.episode.recordings import Recording
from lienzo.sources.episode.shows import person_of
from lienzo.sources.episode.tag_dates import full_date
from lienzo.sources.episode.texts import first, tag_title
from lienzo.sources.inputs.dates import localise
from lienzo.sources.series.lessons import held_back
from lienzo.sources.series.sections import Section
from lienzo.text.notes import render_notes
from lienzo.units import base_language, leading_number

_PART_TYPES: dict[str | None, EpisodeType] = {"introduction": "trailer", "closing": "bonus"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds a recording.

    Attributes:
        block: canonical id, from the front matter, the article or the name of the file.
        sections: the article's headings that say when they are heard.
        season: of the series; the front matter and the audio's tag come before it.
        season_name: of the series, and of no other season than its own.
        number: place in the series.
        first_seen: date of an episode that has none and that the ledger does not know; None where
            the ledger may not be written (CI), and then such an episode is held back.
    """

    urls: Urls
    now: datetime
    article: Article | None = None
    block: str | None = None
    sections: tuple[Section, ...] = ()
    season: int | None = None
    season_name: str = ""
    number: int | None = None
    first_seen: datetime | None = None


def finish(recording: Recording, setting: Setting, report: Report) -> Episode:
    """Return the episode, every value settled by the precedence of the design."""
    values, show, article = recording.values, recording.show, setting.article
    date = _date(recording, setting, report)
    dates = Dates(show.timezone, show.default_time, recording.origin, report)
    kind = _type(recording, article)
    season = values.season or recording.audio.tags.season or setting.season
    page_url = article.url if article else _own_page(recording, setting.urls)
    chapters = settle_chapters(recording, setting.sections, article, page_url, report)
    return Episode(
        slug=recording.slug,
        stem=recording.bundle.stem,
        show=show.key,
        title=_title(recording, article, report),
        subtitle=first(values.subtitle, recording.audio.tags.subtitle),
        description=_description(recording, article),
        notes=render_notes(recording.notes, _Links(setting.urls, page_url, show.key).resolve),
        date=date,
        state=_state(recording, setting, date, report),
        type=kind,
        number=_number(recording, setting, kind, report),
        season=season,
        season_name=setting.season_name if season == setting.season else "",
        guid=_guid(recording),
        explicit=show.explicit if values.explicit is None else values.explicit,
        audio=recording.audio,
        enclosure_url=_enclosure(recording, setting.urls),
        image=recording.image,
        transcript=next(iter(recording.timed.transcripts), None),
        chapters=chapters.chapters,
        persons=tuple(person_of(item) for item in values.persons),
        article=article.src_uri if article else None,
        block=setting.block,
        page_url=page_url,
        origin=chapters.origin,
        more_transcripts=recording.timed.transcripts[1:],
        alternates=recording.alternates,
        thumbnail=recording.thumbnail,
        image_alt=values.image_alt,
        updated=dates.moment(values.updated, "updated"),
        corrections=corrections(values.corrections, dates),
        podcasting=episode_tags(values),
    )


def _type(recording: Recording, article: Article | None) -> EpisodeType:
    if "type" in recording.origin.marks:
        return recording.values.type
    return _PART_TYPES.get(article.part if article else None, "full")


def _title(recording: Recording, article: Article | None, report: Report) -> str:
    written = recording.values.title
    title = first(written, None if written else tag_title(recording, report))
    title = first(title, article.title if article else None)
    if not title:
        notes = f"{recording.bundle.stem}.md"
        where = Where(recording.origin.file)
        report(NO_TITLE.at(where, slug=recording.slug, notes=notes))
    return title


def _description(recording: Recording, article: Article | None) -> str:
    summary = article.description if article else None
    tag = recording.audio.tags.description
    return first(recording.values.description, tag, summary, recording.show.description)


def _date(recording: Recording, setting: Setting, report: Report) -> datetime | None:
    show, values = recording.show, recording.values
    if values.date is not None:
        where = recording.origin.of("date")
        return localise(values.date, show.timezone, show.default_time, where, "date", report)
    if setting.article is not None and setting.article.date is not None:
        return setting.article.date
    when = full_date(recording.audio.tags.released)
    if when is not None:
        where = Where(recording.audio.path)
        return localise(when, show.timezone, show.default_time, where, "TDRL", report)
    if recording.pin is not None:
        return recording.pin.entry.date or recording.pin.entry.seen
    if setting.first_seen is None:
        return None
    seen = setting.first_seen.astimezone(show.timezone)
    if not values.draft:
        facts = {"slug": recording.slug, "date": f"{seen:%Y-%m-%d %H:%M}"}
        report(DATE_ASSUMED.at(Where(recording.origin.file), **facts))
    return seen


def _state(recording: Recording, setting: Setting, date: datetime | None, report: Report) -> State:
    values, pin = recording.values, recording.pin
    if values.withdrawn:
        if pin is not None and pin.entry.published:
            return State.WITHDRAWN
        where = recording.origin.of("withdrawn")
        report(NOTHING_TO_WITHDRAW.at(where, slug=recording.slug))
        return State.DRAFT
    if values.draft or date is None:
        return State.DRAFT
    own = State.SCHEDULED if date > setting.now else State.PUBLISHED
    return held_back(own, setting.article.state) if setting.article else own


def _number(
    recording: Recording, setting: Setting, kind: EpisodeType, report: Report
) -> int | None:
    if recording.values.episode is not None:
        return recording.values.episode
    if kind != "full":
        return None
    number = recording.audio.tags.track or setting.number
    in_name = leading_number(recording.bundle.stem)
    if number is not None and in_name is not None and in_name != number:
        where = Where(recording.origin.file)
        report(NUMBER_DIFFERS.at(where, file_number=in_name, number=number))
    return number


def _guid(recording: Recording) -> str:
    if recording.values.guid is not None:
        return recording.values.guid
    if recording.pin is not None:
        return recording.pin.entry.guid
    return episode_guid(recording.show.guid, recording.slug) if recording.show.guid else ""


def _enclosure(recording: Recording, urls: Urls) -> str:
    show, name = recording.show, recording.audio.name
    if recording.remote is not None:
        return recording.remote
    if show.audio_base_url is not None:
        return show.audio_base_url + quote(name)
    return urls.file(in_show(show.key, f"media/{name}"))


def _own_page(recording: Recording, urls: Urls) -> str:
    show = recording.show
    folder = "episodes" if base_language(show.language) == "en" else "episodios"
    return urls.page(in_show(show.key, f"{folder}/{recording.slug}.md"))


@dataclass(frozen=True, slots=True)
class _Links:
    """Links of show notes: an author may write them as on disk or as on the site."""

    urls: Urls
    page_url: str
    show: str

    def resolve(self, link: str) -> str:
        """Return an absolute address where the site's is known, else one from its root."""
        try:
            parts = urlsplit(link)
        except ValueError:  # `http://[`: no program reads it
            return link
        if parts.scheme or parts.netloc:
            return link
        if not parts.path:
            return self.urls.absolute(self.page_url) + _fragment(parts.fragment)
        path = self._from_root(parts.path)
        page = self.urls.page(path) if path.endswith(".md") else path
        address = self.urls.absolute(page)
        return address + _fragment(parts.fragment)

    def _from_root(self, path: str) -> str:
        if path.startswith("/"):
            return path.lstrip("/")
        on_disk = posixpath.normpath(posixpath.join("episodes", self.show, path))
        docs = PurePath(self.urls.docs_dir).name
        if on_disk.startswith(docs + "/"):
            return on_disk.removeprefix(docs + "/")
        return re.sub(r"^(?:\.\.?/)+", "", posixpath.normpath(path))


def _fragment(text: str) -> str:
    return f"#{quote(text, safe='=&,:')}" if text else ""
