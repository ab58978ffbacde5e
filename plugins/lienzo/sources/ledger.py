"""Reading `episodes/episodes.lock`."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from lienzo.model import Entry, Ledger, ShowEntry
from lienzo.problems import Report, Where
from lienzo.problems.ledger_codes import CONFLICT, SHAPE, UNREADABLE, VERSION

VERSION_KNOWN = 1
MAIN_SHOW = "main"
"""The main show's key in the file; in the model it is empty."""

_CONFLICT_MARKS = ("<<<<<<< ", "=======", ">>>>>>> ")


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class _Entry(_Strict):
    guid: str
    seen: AwareDatetime
    date: AwareDatetime | None = None
    published: bool = False
    withdrawn: bool = False
    name: str = ""
    url: str = ""
    bytes: int = 0
    mime: str = ""
    duration: float = 0.0
    sha256: str = ""


class _Show(_Strict):
    guid: str
    feed_url: str = ""
    episodes: dict[str, _Entry] = {}


class _File(_Strict):
    version: int
    shows: dict[str, _Show] = {}
    lessons: dict[str, str] = {}


def read_ledger(path: Path, name: str, report: Report) -> Ledger:
    """Read the ledger; a missing file is an empty one.

    A file that cannot be understood is reported and read as empty: the build then ends on that
    error, so nothing is ever promised anew over promises that could not be read.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Ledger()
    except (OSError, UnicodeDecodeError) as error:
        report(UNREADABLE.at(Where(name), reason=error, file=name))
        return Ledger()
    if (conflict := _conflict(text, name)) is not None:
        report(CONFLICT.at(conflict))
        return Ledger()
    return _parse(text, name, report)


def _conflict(text: str, name: str) -> Where | None:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(_CONFLICT_MARKS):
            return Where(name, number, 1, line, len(line))
    return None


def _parse(text: str, name: str, report: Report) -> Ledger:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        report(UNREADABLE.at(_place(error, text, name), reason=_reason(error), file=name))
        return Ledger()
    found = data.get("version") if isinstance(data, dict) else None
    if found != VERSION_KNOWN or isinstance(found, bool):
        report(VERSION.at(Where(name), found=json.dumps(found), known=VERSION_KNOWN))
        return Ledger()
    try:
        return _model(_File.model_validate_json(text))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        report(SHAPE.at(Where(name), key=key, reason=first["msg"]))
        return Ledger()


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
    return Ledger(shows, file.lessons)


def _show(show: _Show) -> ShowEntry:
    episodes = {slug: _entry(entry) for slug, entry in show.episodes.items()}
    return ShowEntry(show.guid, show.feed_url, episodes)


def _entry(entry: _Entry) -> Entry:
    return Entry(
        guid=entry.guid,
        seen=entry.seen,
        date=entry.date,
        published=entry.published,
        withdrawn=entry.withdrawn,
        name=entry.name,
        url=entry.url,
        bytes=entry.bytes,
        mime=entry.mime,
        duration=entry.duration,
        sha256=entry.sha256,
    )
