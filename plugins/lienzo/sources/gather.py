"""Reading every file of the docs and episodes folders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from lienzo.model import Entry, Show, ShowEntry, Urls
from lienzo.problems import Problem, Report, Where
from lienzo.problems.audio_codes import OTHER_AUDIO
from lienzo.problems.episode_codes import OUTSIDE, SLUG_TWICE
from lienzo.problems.file_codes import NAME_NOT_UTF8
from lienzo.sources.audio import AudioCache
from lienzo.sources.episode.desk import Desk
from lienzo.sources.episode.pins import Pins
from lienzo.sources.episode.recordings import Recording, read_recording
from lienzo.sources.episode.shelf import Bundle, left_behind, other_audio, read_shelf
from lienzo.sources.episode.shows import ShowFolder
from lienzo.sources.episode.strays import stray_files
from lienzo.sources.episode.summing import summed
from lienzo.sources.inputs.documents import read_page
from lienzo.sources.paths import is_inside, is_utf8, shown_path
from lienzo.sources.series.pages import Page
from lienzo.sources.tree import markdown_files
from lienzo.units import without_number


def read_pages(urls: Urls, report: Report) -> Mapping[str, Page]:
    """Return every Markdown page of the docs folder by `src_uri`.

    A page whose front matter cannot be used is reported and left out: MkDocs would print broken
    front matter as text.
    """
    docs, project = Path(urls.docs_dir), Path(urls.project_dir)
    pages = {}
    for path in markdown_files(docs, project, report):
        page = read_page(path, shown_path(path, project), report)
        if page is not None:
            pages[path.relative_to(docs).as_posix()] = page
    return pages


def read_recordings(
    folder: ShowFolder,
    show: Show,
    section: ShowEntry,
    urls: Urls,
    cache: AudioCache,
    report: Report,
) -> tuple[Recording, ...]:
    """Return the recordings of one show's folder, sorted by stem."""
    project = Path(urls.project_dir)
    bundles = [b for b in read_shelf(folder.path) if _is_usable(b, project, report)]
    _tell_slugs_twice(bundles, folder, project, report)
    _tell_other_audio(folder, project, report)
    pins = Pins(section, {bundle.slug for bundle in bundles})
    desk = Desk(folder.path, project, show, cache, pins)
    problems: list[Problem] = []
    found = _read(bundles, desk, problems.append)
    renamed = (r.pin.slug for r in found if r.pin is not None and r.pin.slug != r.bundle.slug)
    told = {path for slug in renamed for path in left_behind(folder.path, slug)}
    problems += stray_files(folder.path, bundles, shown_path(folder.path, project), told)
    for problem in summed(problems):
        report(problem)
    known = {bundle.slug for bundle in bundles} | {r.pin.slug for r in found if r.pin is not None}
    return _own([*found, *_read(_absent(known, show, section), desk, report)])


def _read(bundles: Iterable[Bundle], desk: Desk, report: Report) -> list[Recording]:
    found = (read_recording(bundle, desk, report) for bundle in bundles)
    return [recording for recording in found if recording is not None]


def _own(recordings: list[Recording]) -> tuple[Recording, ...]:
    """Leave out audio that is there because the `audio:` of another episode names it."""
    named = {r.audio.path for r in recordings if r.values.audio is not None}
    return tuple(r for r in recordings if r.bundle.notes or r.audio.path not in named)


def _is_usable(bundle: Bundle, project: Path, report: Report) -> bool:
    """Whether an episode's files lie in the project and have a name that can be an address."""
    files = bundle.files
    if not is_utf8(bundle.stem):
        report(NAME_NOT_UTF8.at(Where(shown_path(files[0], project))))
        return False
    outside = [path for path in files if path.is_symlink() and not is_inside(path, project)]
    for path in outside:
        name, folder = shown_path(path, project), shown_path(path.parent, project)
        report(OUTSIDE.at(Where(name), key="audio", name=name, folder=folder))
    return not outside


def _absent(known: Collection[str], show: Show, section: ShowEntry) -> list[Bundle]:
    """Return bundles for episodes without a file, where audio is kept elsewhere.

    `known` are the slugs that files answer for, under their own name or a new one.
    """
    if show.audio_base_url is None:
        return []
    gone = ((s, e) for s, e in sorted(section.episodes.items()) if s not in known and _is_out(e))
    return [Bundle(_stem(slug, entry)) for slug, entry in gone]


def _is_out(entry: Entry) -> bool:
    """Whether the ledger can answer for an episode; a withdrawn one needs its notes to say so."""
    return entry.answers and not entry.withdrawn


def _stem(slug: str, entry: Entry) -> str:
    """Return the stem an episode was published with, unless it has been renamed since."""
    stem = Path(entry.name).stem
    return stem if without_number(stem) == slug else slug


def _tell_other_audio(folder: ShowFolder, project: Path, report: Report) -> None:
    for path in other_audio(folder.path):
        report(OTHER_AUDIO.at(Where(shown_path(path, project)), extension=path.suffix))


def _tell_slugs_twice(
    bundles: list[Bundle], folder: ShowFolder, project: Path, report: Report
) -> None:
    by_slug: dict[str, list[str]] = defaultdict(list)
    for bundle in bundles:
        by_slug[bundle.slug].append(bundle.stem)
    for slug, stems in by_slug.items():
        if len(stems) > 1:
            where = Where(shown_path(folder.path, project))
            report(SLUG_TWICE.at(where, slug=slug, names=", ".join(stems)))
