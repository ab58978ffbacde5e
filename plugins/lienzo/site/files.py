"""The files of a build: what is held back goes, what the course makes is added."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import NoReturn

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from lienzo.edition import Output
from lienzo.errors import reason
from lienzo.model import Course, Episode
from lienzo.problems import Problem, Report, Where
from lienzo.problems.staging_codes import CHANGED_MEANWHILE, NOT_PUBLISHED, TAKEN_ADDRESS
from lienzo.site.held_back import HeldBack, own_page
from lienzo.site.links import ChangedError, publish_file
from lienzo.sources.paths import shown_path

Previous = Callable[[str], Path | None]
"""Where a path of the site stands in the site published before."""

Refuse = Callable[[Problem], NoReturn]
"""Says a Problem and ends the build."""


class MediaFile(File):
    """A file of the author that is published as it is, linked rather than copied."""

    previous: Path | None
    where: Where
    refuse: Refuse

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 — MkDocs'
        """Put the file into the site; see `lienzo.site.links`."""
        source = Path(self.abs_src_path or "")
        try:
            publish_file(source, Path(self.abs_dest_path), self.previous)
        except ChangedError:
            self.refuse(CHANGED_MEANWHILE.at(self.where))
        except OSError as error:
            site = Path(self.abs_dest_path).parent
            self.refuse(NOT_PUBLISHED.at(self.where, site=site, reason=reason(error)))


class Arrangement:
    """Arranges MkDocs' files for one build.

    Args:
        files: what MkDocs found in the docs folder and the theme; changed in place.
        config: MkDocs' configuration, its `site_dir` staged.
        project: folder of the project; Problems name files from here.
        report: receives a Problem for each address that an author's file takes.
    """

    def __init__(self, files: Files, config: MkDocsConfig, project: str, report: Report) -> None:
        self._files = files
        self._project = Path(project)
        self._config = config
        self._report = report
        self._taken = {file.dest_uri: file for file in files}
        self._folders = {folder: file for file in files for folder in _above(file.dest_uri)}

    def drop(self, held: HeldBack) -> None:
        """Take out pages that are not out yet: no page, no search entry, no sitemap."""
        for src_uri in sorted(held.pages):
            if file := self._files.get_file_from_path(src_uri):
                self._files.remove(file)
                self._taken.pop(file.dest_uri, None)

    def add_pages(self, course: Course) -> None:
        """Add a page for every visible episode without an article."""
        for episode in course.episodes:
            src_uri = own_page(episode)
            if src_uri is not None and course.visible(episode.state):
                self._add(self._page(src_uri, episode))

    def add_generated(self, output: Output) -> None:
        """Add a file whose bytes the course made: feed, chapters, redirect page."""
        content = output.content or b""
        self._add(File.generated(self._config, output.path, content=content, inclusion=_IN))

    def add_media(self, output: Output, previous: Path | None, refuse: Refuse) -> None:
        """Add a file of the author: audio, transcript, picture."""
        source = str(output.source)
        file = MediaFile.generated(self._config, output.path, abs_src_path=source, inclusion=_IN)
        if isinstance(file, MediaFile):  # `generated` promises a plain File
            file.previous, file.refuse, file.where = previous, refuse, self._where(source)
        self._add(file)

    def _page(self, src_uri: str, episode: Episode) -> File:
        heading = f"<h1>{escape(episode.title)}</h1>\n"
        kept_out = InclusionLevel.NOT_IN_NAV
        return File.generated(self._config, src_uri, content=heading, inclusion=kept_out)

    def _add(self, file: File) -> None:
        if taken := self._in_the_way(file.dest_uri):
            where = self._where(taken.abs_src_path or taken.src_uri)
            self._report(TAKEN_ADDRESS.at(where, address=file.dest_uri))
        else:
            self._files.append(file)
            self._taken[file.dest_uri] = file

    def _in_the_way(self, address: str) -> File | None:
        """Return the file at an address, one in a folder of that name, or one for a folder."""
        there = self._taken.get(address) or self._folders.get(address)
        above = (self._taken.get(folder) for folder in _above(address))
        return there or next((file for file in above if file), None)

    def _where(self, path: str) -> Where:
        return Where(shown_path(Path(path), self._project))


def _above(address: str) -> list[str]:
    return [folder.as_posix() for folder in PurePosixPath(address).parents][:-1]


_IN = InclusionLevel.INCLUDED
