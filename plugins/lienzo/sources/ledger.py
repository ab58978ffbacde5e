"""Reading `episodes/episodes.lock`."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, ValidationError

from lienzo.model import Appointment, AudioTags, Entry, Ledger, ShowEntry
from lienzo.model.ledger import FORMAT_VERSION, MAIN_SHOW
from lienzo.problems import Report, Where
from lienzo.problems.ledger_file_codes import CONFLICT, REPEATED, SHAPE, UNREADABLE, VERSION
from lienzo.sources.syntax.text_file import read_text

_CONFLICT_MARKS = ("<<<<<<< ", "=======", ">>>>>>> ")


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def _uuid(text: str) -> str:
    return str(UUID(text))


class _Tags(_Strict):
    title: str = ""
    subtitle: str = ""
    description: str = ""
    track: int | None = None
    season: int | None = None


class _Entry(_Strict):
    """`Entry` as the file spells it, apart from the model: the file must not move with it."""

    guid: str
    seen: AwareDatetime
    date: AwareDatetime | None = None
    published: bool = False
    due: AwareDatetime | None = None
    withdrawn: bool = False
    name: str = ""
    url: str = ""
    bytes: int = 0
    mime: str = ""
    duration: float = 0.0
    sha256: str = ""
    tags: _Tags = _Tags()


class _Show(_Strict):
    guid: Annotated[str, AfterValidator(_uuid)]
    feed_url: str = ""
    episodes: dict[str, _Entry] = {}
    seasons: tuple[int, ...] = ()


class _Appointment(_Strict):
    owner: str
    due: AwareDatetime


class _File(_Strict):
    version: int
    shows: dict[str, _Show] = {}
    lessons: dict[str, str] = {}
    scheduled: dict[str, _Appointment] = {}
    renamed: dict[str, str] = {}


class _RepeatedError(ValueError):
    """A key stands twice in one JSON object."""


def read_ledger(path: Path, name: str, report: Report) -> Ledger:
    """Read the ledger; a missing file is an empty one.

    A file that cannot be understood is reported and read as empty: the build then ends on that
    error, so nothing is ever promised anew over promises that could not be read.
    """
    if not path.exists() and not path.is_symlink():
        return Ledger()
    source = read_text(path, name, report)
    if source is None:
        return Ledger()
    if (conflict := _conflict(source.text, name)) is not None:
        report(CONFLICT.at(conflict))
        return Ledger()
    return _parse(source.text, name, report)


def _conflict(text: str, name: str) -> Where | None:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(_CONFLICT_MARKS):
            return Where(name, number, 1, line, len(line))
    return None


def _parse(text: str, name: str, report: Report) -> Ledger:
    try:
        data = json.loads(text, object_pairs_hook=_unrepeated)
    except _RepeatedError as error:
        report(REPEATED.at(Where(name), key=error))
        return Ledger()
    except (ValueError, RecursionError) as error:
        report(UNREADABLE.at(_place(error, text, name), reason=_reason(error), file=name))
        return Ledger()
    found = data.get("version") if isinstance(data, dict) else None
    if isinstance(found, int) and found > FORMAT_VERSION:
        report(VERSION.at(Where(name), found=found, known=FORMAT_VERSION))
        return Ledger()
    try:
        return _model(_File.model_validate_json(text))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"]) or "version"
        report(SHAPE.at(Where(name), key=key, reason=first["msg"]))
        return Ledger()


def _unrepeated(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse a key that a merge left twice: JSON takes the last in silence, and loses a guid."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _RepeatedError(next(k for k, n in Counter(k for k, _ in pairs).items() if n > 1))
    return found


def _place(error: Exception, text: str, name: str) -> Where:
    if not isinstance(error, json.JSONDecodeError):
        return Where(name)
    lines = text.splitlines() or [""]
    source = lines[min(error.lineno, len(lines)) - 1]
    return Where(name, error.lineno, error.colno, source)


def _reason(error: Exception) -> str:
    return error.msg if isinstance(error, json.JSONDecodeError) else str(error)


def _model(file: _File) -> Ledger:
    shows = {"" if key == MAIN_SHOW else key: _show(show) for key, show in file.shows.items()}
    scheduled = {url: Appointment(x.owner, x.due) for url, x in file.scheduled.items()}
    return Ledger(shows, file.lessons, scheduled, file.renamed)


def _show(show: _Show) -> ShowEntry:
    episodes = {slug: _entry(entry) for slug, entry in show.episodes.items()}
    return ShowEntry(show.guid, show.feed_url, episodes, show.seasons)


def _entry(entry: _Entry) -> Entry:
    return Entry(
        guid=entry.guid,
        seen=entry.seen,
        date=entry.date,
        published=entry.published,
        due=entry.due,
        withdrawn=entry.withdrawn,
        name=entry.name,
        url=entry.url,
        bytes=entry.bytes,
        mime=entry.mime,
        duration=entry.duration,
        sha256=entry.sha256,
        tags=AudioTags(**entry.tags.model_dump()),
    )
