"""Reading every file of the docs and episodes folders."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from lienzo.model import Entry, Show, ShowEntry, Urls
from lienzo.problems import Report, Where
from lienzo.problems.episode_codes import OUTSIDE, SLUG_TWICE
from lienzo.sources.audio import AudioCache
from lienzo.sources.episode.pins import Pins
from lienzo.sources.episode.recordings import Desk, Recording, read_recording
from lienzo.sources.episode.shelf import Bundle, read_shelf
from lienzo.sources.episode.shows import ShowFolder
from lienzo.sources.inputs.documents import read_page
from lienzo.sources.paths import is_inside, shown_path
from lienzo.sources.series.pages import Page

_PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def read_pages(urls: Urls, report: Report) -> Mapping[str, Page]:
    """Return every Markdown page of the docs folder by `src_uri`.

    A page whose front matter cannot be used is reported and left out: MkDocs would print broken
    front matter as text.
    """
    docs, project = Path(urls.docs_dir), Path(urls.project_dir)
    pages = {}
    for path in _markdown_files(docs):
        name = shown_path(path, project)
        if not is_inside(path, project):
            report(OUTSIDE.at(Where(name), key="docs", name=name, folder=shown_path(docs, project)))
        elif (page := read_page(path, name, report)) is not None:
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
    bundles = [b for b in read_shelf(folder.path) if _stays_inside(b, project, report)]
    bundles += _absent(bundles, show, section)
    _tell_slugs_twice(bundles, folder, project, report)
    pins = Pins(section, {bundle.slug for bundle in bundles})
    desk = Desk(folder.path, project, show, cache, pins)
    found = (read_recording(bundle, desk, report) for bundle in bundles)
    return tuple(recording for recording in found if recording is not None)


def _markdown_files(docs: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(_PAGE_ENDINGS) and not name.startswith("."):
                yield Path(folder, name)


def _stays_inside(bundle: Bundle, project: Path, report: Report) -> bool:
    files = [*bundle.audio, *bundle.transcripts, *bundle.pictures]
    files += [path for path in (bundle.notes, bundle.chapters) if path is not None]
    outside = [path for path in files if path.is_symlink() and not is_inside(path, project)]
    for path in outside:
        name, folder = shown_path(path, project), shown_path(path.parent, project)
        report(OUTSIDE.at(Where(name), key="audio", name=name, folder=folder))
    return not outside


def _absent(bundles: list[Bundle], show: Show, section: ShowEntry) -> list[Bundle]:
    """Return bundles for published episodes without a file, where audio is kept elsewhere."""
    if show.audio_base_url is None:
        return []
    present = {bundle.slug for bundle in bundles}
    gone = {
        slug: entry for slug, entry in section.episodes.items() if _is_gone(slug, entry, present)
    }
    stems = ((slug, Path(entry.name).stem) for slug, entry in sorted(gone.items()))
    return [Bundle(stem or slug, (), None, (), None, ()) for slug, stem in stems]


def _is_gone(slug: str, entry: Entry, present: set[str]) -> bool:
    return slug not in present and bool(entry.sha256)


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
