"""Everything an author wrote, read and joined into a Course."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from lienzo.model import Course, Episode, Ledger, Show, ShowEntry, Urls, due
from lienzo.problems import Problem, Report, Severity, Where
from lienzo.problems.due_codes import CI_STALE
from lienzo.problems.episode_codes import DATE_ASSUMED, NO_TITLE
from lienzo.problems.file_codes import NOT_A_FOLDER
from lienzo.problems.ledger_codes import CI_UNKNOWN
from lienzo.sources.audio import AudioCache
from lienzo.sources.episode.recordings import Recording
from lienzo.sources.episode.shows import read_show_folder, show_folders
from lienzo.sources.gather import read_pages, read_recordings
from lienzo.sources.join import Parts, join
from lienzo.sources.ledger import read_ledger
from lienzo.sources.paths import shown_path
from lienzo.sources.series.articles import Calendar, read_articles
from lienzo.sources.series.first_names import with_first_names
from lienzo.sources.series.pages import Page
from lienzo.sources.series.sections import read_sections
from lienzo.sources.series.shells import read_series

LEDGER_FILE = "episodes.lock"
CACHE_FOLDER = ".cache/lienzo"
"""Below the project's folder; holds nothing that cannot be measured again."""

_LANGUAGE = "es"
_DEFAULT_TIME = time(7)


@dataclass(frozen=True, slots=True)
class Library:
    """A course as read, with what a build needs beside it.

    Attributes:
        course: the joined model; incomplete when `problems` holds errors.
        pages: every page of the docs folder by `src_uri`, with normalised front matter.
        ledger: as found on disk.
        problems: everything that reading met.
    """

    course: Course
    pages: Mapping[str, Page]
    ledger: Ledger
    problems: tuple[Problem, ...]


def read_library(urls: Urls, now: datetime, *, preview: bool, ci: bool) -> Library:
    """Read an author's project.

    Args:
        urls: where the project is and where the site will be.
        now: the moment of the build; it decides what is scheduled.
        preview: drafts and scheduled lessons will be shown.
        ci: the ledger is only read, so an episode it does not know is held back unless it has a
            date of its own.
    """
    problems: list[Problem] = []
    report = problems.append
    project = Path(urls.project_dir)
    lock = Path(urls.episodes_dir, LEDGER_FILE)
    ledger = read_ledger(lock, shown_path(lock, project), report).on(now)
    shows, recordings = _read_shows(urls, ledger, report)
    if ci:
        _tell_unknown(recordings, shown_path(lock, project), report)
    before = len(problems)
    pages = read_pages(urls, report)
    language = shows[0].language if shows else _LANGUAGE
    shells = read_series(pages, project, language, report)
    articles = read_articles(pages, shells, urls, _calendar(shows, now), report)
    articles = with_first_names(articles, ledger)
    first_seen = None if ci else now
    sections = {x.src_uri: read_sections(pages[x.src_uri], report) for x in articles}
    parts = Parts(urls, now, shells, articles, recordings, first_seen, sections)
    excused = any(problem.severity is Severity.ERROR for problem in problems[before:])
    series, episodes = join(parts, _excusing(report) if excused else report)
    course = Course(urls, now, preview, shows, series, episodes)
    if ci:
        _tell_stale(course, ledger, shown_path(lock, project), report)
    return Library(course, pages, ledger, tuple(problems))


def _excusing(report: Report) -> Report:
    """Return a report that tells no episode it lacks a title or a date.

    They may be those of an article that could not be read or placed, which has been told.
    """

    def told(problem: Problem) -> None:
        if problem.code not in {NO_TITLE, DATE_ASSUMED}:
            report(problem)

    return told


def _read_shows(
    urls: Urls, ledger: Ledger, report: Report
) -> tuple[tuple[Show, ...], tuple[Recording, ...]]:
    cache = AudioCache.load(Path(urls.project_dir, CACHE_FOLDER))
    if Path(urls.episodes_dir).is_file():
        name = shown_path(Path(urls.episodes_dir), Path(urls.project_dir))
        report(NOT_A_FOLDER.at(Where(name)))
    shows: list[Show] = []
    recordings: list[Recording] = []
    for folder in show_folders(Path(urls.episodes_dir)):
        entry = ledger.shows.get(folder.key)
        show = read_show_folder(folder, urls, entry, report)
        if show is not None:
            section = entry or ShowEntry(show.guid)
            shows.append(replace(show, seasons=section.seasons))
            recordings += read_recordings(folder, show, section, urls, cache, report)
    cache.save()
    return tuple(shows), tuple(recordings)


def _calendar(shows: Sequence[Show], now: datetime) -> Calendar:
    if shows:
        return Calendar(shows[0].timezone, shows[0].default_time, now)
    return Calendar(ZoneInfo(str(UTC)), _DEFAULT_TIME, now)


def _tell_unknown(recordings: Sequence[Recording], name: str, report: Report) -> None:
    unknown = [r for r in recordings if r.pin is None and not r.values.draft]
    if unknown:
        slugs = ", ".join(f"«{recording.bundle.slug}»" for recording in unknown)
        report(CI_UNKNOWN.at(Where(name), slugs=slugs, file=name))


def _tell_stale(course: Course, ledger: Ledger, name: str, report: Report) -> None:
    """Tell of episodes that would go out otherwise than the ledger knows them."""
    slugs = ", ".join(f"«{x.slug}»" for x in course.episodes if _is_stale(x, course, ledger))
    if slugs:
        report(CI_STALE.at(Where(name), slugs=slugs, file=name))


def _is_stale(episode: Episode, course: Course, ledger: Ledger) -> bool:
    section = ledger.shows.get(episode.show)
    entry = section.episodes.get(episode.slug) if section else None
    if entry is None or entry.published:
        return False
    return entry.sha256 != episode.audio.sha256 or entry.due != due(course, episode)
