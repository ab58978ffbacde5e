"""One edition of a course: everything that goes out besides the pages themselves.

Both hosts, the MkDocs adapter and the command line, read an author's project here and get the
same judged result; they only differ in where they put it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from lienzo.checks import judge
from lienzo.model import Course, Ledger, Urls
from lienzo.problems import Problem, Severity, Where
from lienzo.problems.project_codes import BAD_SITE_URL, NO_SITE_URL
from lienzo.publish.addresses import is_site
from lienzo.publish.feed_documents import prove_documents
from lienzo.publish.ledger import dump_ledger, next_ledger
from lienzo.publish.outputs import Output, media, outputs
from lienzo.sources.library import LEDGER_FILE, Library, read_library
from lienzo.sources.series.pages import Page

__all__ = ["Edition", "Output", "make_edition", "runs_in_ci", "system_language"]


@dataclass(frozen=True, slots=True)
class Edition:
    """A course, judged, with the files it needs.

    Attributes:
        pages: every page of the docs folder by `src_uri`: normalised front matter and body.
        problems: everything found; with an error among them nothing may be published.
        outputs: feeds, media, transcripts, chapters, pictures, redirects; sorted by path. With an
            error there are none, but media in a preview.
        ledger: new bytes of the ledger, or None when it must not or need not be written.
        language: the main show's, for messages; None without a show that could be read.
    """

    course: Course
    pages: Mapping[str, Page]
    problems: tuple[Problem, ...]
    outputs: tuple[Output, ...]
    ledger: bytes | None
    ledger_path: Path
    language: str | None

    @property
    def failed(self) -> bool:
        """Whether there is an error, so that nothing may be published."""
        return _fails(self.problems)


def runs_in_ci(environ: Mapping[str, str]) -> bool:
    """Whether this is a continuous-integration run, where the ledger is only read."""
    return environ.get("CI", "").lower() not in {"", "0", "false"}


def system_language(environ: Mapping[str, str]) -> str:
    """Return the language of messages when the author chose none: that of `LANG`, else Spanish."""
    return "en" if environ.get("LANG", "").lower().startswith("en") else "es"


def make_edition(urls: Urls, now: datetime, *, preview: bool, ci: bool) -> Edition:
    """Read, join, judge and publish an author's project, without writing to the site.

    Args:
        urls: where the project is and where the site will be.
        now: the moment of the build.
        preview: drafts and scheduled lessons are shown, and the ledger is not written.
        ci: the ledger is only read.
    """
    address = urls.site_url
    if address is not None and not is_site(address):
        urls = replace(urls, site_url=None)
    library = read_library(urls, now, preview=preview, ci=ci)
    course, ledger = library.course, library.ledger
    complete = not _fails(library.problems)
    judged = judge(course, ledger, complete=complete)
    problems = [*library.problems, *judged, *_feed_address(course, address)]
    made = list(media(course)) if preview else []
    if not _fails(problems):
        made = list(outputs(course, ledger))
        problems += _proofs(course, made)
    return Edition(
        course=course,
        pages=library.pages,
        problems=_sorted(problems),
        outputs=tuple(sorted(made, key=lambda output: output.path)),
        ledger=None if preview or ci or _fails(problems) else _new_ledger(library, urls),
        ledger_path=Path(urls.episodes_dir, LEDGER_FILE),
        language=course.shows[0].language if course.shows else None,
    )


def _fails(problems: Sequence[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _sorted(problems: list[Problem]) -> tuple[Problem, ...]:
    """Sort by place, and say the same thing about the same place once."""
    unique = {(str(p.where), p.code.id, str(p.facts)): p for p in problems}
    return tuple(sorted(unique.values(), key=_place))


def _place(problem: Problem) -> tuple[str, int, int, str]:
    where = problem.where
    return where.file, where.line or 0, where.column or 0, problem.code.id


def _feed_address(course: Course, written: str | None) -> Iterator[Problem]:
    if course.urls.site_url != written:
        yield BAD_SITE_URL.at(Where("mkdocs.yml"), value=written)
    elif course.shows and written is None:
        yield NO_SITE_URL.at(Where("mkdocs.yml"))


def _proofs(course: Course, made: list[Output]) -> list[Problem]:
    return list(prove_documents({output.path: output.content for output in made}, course))


def _new_ledger(library: Library, urls: Urls) -> bytes | None:
    if urls.site_url is None or (not library.course.shows and library.ledger == Ledger()):
        return None
    data = dump_ledger(next_ledger(library.course, library.ledger))
    try:
        old = Path(urls.episodes_dir, LEDGER_FILE).read_bytes()
    except OSError:
        old = None
    return None if data == old else data
