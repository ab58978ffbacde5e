"""Moving a podcast in: from its feed to the author's files and the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from lienzo.errors import reason
from lienzo.model import Ledger, ShowEntry
from lienzo.model.ledger import MAIN_SHOW
from lienzo.moving.choosing import choose
from lienzo.moving.downloads import Brought, Downloads
from lienzo.moving.drafts import Draft, ShowDraft, Wanted
from lienzo.moving.episode_draft import episode_draft
from lienzo.moving.fetching import Progress, Web
from lienzo.moving.gathering import gather_feed
from lienzo.moving.placing import in_the_way, place
from lienzo.moving.proving import proven_episode, proven_show
from lienzo.moving.show_draft import SHOW_FILE, show_draft
from lienzo.moving.unmapped import tell_unmapped
from lienzo.moving.yaml_text import Line, shown
from lienzo.problems import Problem, Report, Severity, Where
from lienzo.problems import moving_audio_codes as audio_codes
from lienzo.problems import moving_item_codes as item_codes
from lienzo.problems import moving_show_codes as codes
from lienzo.publish.ledger import dump_ledger
from lienzo.sources.audio import AudioCache
from lienzo.sources.ledger import read_ledger
from lienzo.sources.library import CACHE_FOLDER, LEDGER_FILE
from lienzo.sources.project import EPISODES_FOLDER

_KINDS = {"chapters": "`podcast:chapters`", "transcript": "`podcast:transcript`"}


@dataclass(frozen=True, slots=True)
class Request:
    """What an author asks for.

    Attributes:
        source: the feed's address, or the path of a file.
        project: folder of `mkdocs.yml`, or the one it will lie in.
        key: of the show: empty for the main one, else a folder of `episodes/`.
        zone: IANA name of the zone for the dates the author will write.
        download: whether audio, pictures, chapters and transcripts are brought, too.
        moment: now.
    """

    source: str
    project: Path
    zone: str
    moment: datetime
    key: str = ""
    download: bool = False

    @property
    def folder(self) -> Path:
        """Where the show's files go."""
        return self.project / EPISODES_FOLDER / self.key

    @property
    def ledger(self) -> Path:
        """Where the ledger is."""
        return self.project / EPISODES_FOLDER / LEDGER_FILE

    def shown(self, name: str) -> str:
        """Return how Problems name a file of the show."""
        return "/".join(part for part in (EPISODES_FOLDER, self.key, name) if part)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import has done.

    Attributes:
        files: names of what was written, from the show's folder.
        feed_url: where subscribers know the old feed; empty when nobody knows.
    """

    title: str
    episodes: int
    files: tuple[str, ...]
    feed_url: str


def import_feed(request: Request, web: Web, report: Report, progress: Progress) -> Outcome | None:
    """Bring a podcast into a project; None, and nothing written, after reporting why not.

    Everything that could not be mapped is reported; only what keeps the feed from being read or
    the files from being written is an error.
    """
    feed = gather_feed(request.source, web, report)
    if feed is None:
        return None
    chosen = choose(feed, request.moment, report)
    if not chosen:
        report(codes.NO_EPISODES.at(Where(feed.name)))
        return None
    show = show_draft(feed, request.zone, request.shown(SHOW_FILE), report)
    drafts = [episode_draft(each, feed.channel, request.moment, report) for each in chosen]
    tell_unmapped(feed, drafts, report)
    ledger = _free_ledger(request, drafts, report)
    if ledger is None:
        return None
    brought: tuple[Brought, ...] = ()
    if request.download:
        cache = AudioCache.load(request.project / CACHE_FOLDER)
        downloads = Downloads(web, _parts(request), cache, report, progress)
        show, drafts, brought = _downloaded(show, drafts, downloads)
    else:
        _tell_elsewhere(request, show, drafts, report)
    files = dict(_texts(request, show, drafts, report)) | {each.name: each.path for each in brought}
    if _taken(request, list(files), report):
        return None
    section = ShowEntry(show.guid, show.feed_url, {d.chosen.slug: d.entry for d in drafts})
    entries = dump_ledger(replace(ledger, shows={**ledger.shows, request.key: section}))
    if not _placed(request, files, entries, report):
        return None
    title = str(show.keys.get("title", ""))
    return Outcome(title, len(drafts), tuple(sorted(files)), show.feed_url)


def _parts(request: Request) -> Path:
    return request.project / CACHE_FOLDER / "import"


def _free_ledger(request: Request, drafts: list[Draft], report: Report) -> Ledger | None:
    """Return the ledger, if neither it nor a file is in the way of the import."""
    problems: list[Problem] = []
    name = f"{EPISODES_FOLDER}/{LEDGER_FILE}"
    ledger = read_ledger(request.ledger, name, problems.append)
    for problem in problems:
        report(problem)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None
    known = [f"{name} ({request.key or MAIN_SHOW})"] if request.key in ledger.shows else []
    names = [SHOW_FILE, *(f"{draft.chosen.stem}.md" for draft in drafts)]
    return None if _taken(request, names, report, *known) else ledger


def _taken(request: Request, names: list[str], report: Report, *known: str) -> bool:
    """Whether something is in the way; it is told."""
    taken = [*(request.shown(each) for each in in_the_way(request.folder, names)), *known]
    if taken:
        report(codes.EXISTS.at(Where(request.shown("")), names=", ".join(taken)))
    return bool(taken)


def _downloaded(
    show: ShowDraft, drafts: list[Draft], downloads: Downloads
) -> tuple[ShowDraft, list[Draft], tuple[Brought, ...]]:
    brought: list[Brought] = []
    for wanted in show.wanted:
        if cover := downloads.cover(wanted):
            show = replace(show, keys={**show.keys, "image": cover.name})
            brought.append(cover)
    learnt = []
    for draft in drafts:
        known, files = downloads.episode(draft)
        learnt.append(known)
        brought += files
    return show, learnt, tuple(brought)


def _texts(
    request: Request, show: ShowDraft, drafts: list[Draft], report: Report
) -> Iterator[tuple[str, bytes | Path]]:
    """Yield the author's files; a value that our own reader refuses is left out and told."""
    where, title = Where(request.source), str(show.keys.get("title", ""))
    with TemporaryDirectory() as name:
        folder = Path(name)
        refused = _Refused(title, request.shown(SHOW_FILE), where, report)
        yield SHOW_FILE, proven_show(show.keys, refused.tell, folder).encode()
        for draft in drafts:
            chosen, file = draft.chosen, f"{draft.chosen.stem}.md"
            refused = _Refused(chosen.title, request.shown(file), chosen.where, report)
            made = proven_episode(draft.keys, draft.body, refused.tell, folder)
            yield file, made.encode()


@dataclass(frozen=True, slots=True)
class _Refused:
    """Tells what was left out of one file."""

    title: str
    file: str
    where: Where
    report: Report

    def tell(self, line: Line, problem: Problem) -> None:
        value = f"{shown(line)[:120]} ({problem.code.id})"
        facts = {"title": self.title, "key": line.key, "file": self.file}
        element = f"{line.key}"
        self.report(item_codes.VALUE_LEFT.at(self.where, element=element, value=value, **facts))


def _placed(
    request: Request, files: dict[str, bytes | Path], entries: bytes, report: Report
) -> bool:
    try:
        place(files, request.folder, request.ledger, entries)
    except OSError as error:
        report(codes.NOT_WRITTEN.at(Where(request.shown("")), reason=reason(error)))
        return False
    return True


def _tell_elsewhere(request: Request, show: ShowDraft, drafts: list[Draft], report: Report) -> None:
    """Tell of the files that stay where they are; audio may, and needs no word."""
    for wanted in show.wanted:
        facts = {"address": wanted.url, "file": request.shown(wanted.name)}
        report(codes.COVER_MISSING.at(wanted.where, **facts))
    for wanted in (each for draft in drafts for each in draft.wanted if each.kind != "audio"):
        report(_elsewhere(request, wanted))


def _elsewhere(request: Request, wanted: Wanted) -> Problem:
    what = _KINDS.get(wanted.kind, "`itunes:image`")
    facts = {"what": what, "title": wanted.title, "address": wanted.url}
    return audio_codes.ELSEWHERE.at(wanted.where, file=request.shown(wanted.name), **facts)
