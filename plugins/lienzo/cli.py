"""The command line: the same core as the MkDocs plugin, for any site generator.

Exit status: 0 when all is well, 1 when the author's files hold an error, 2 for wrong usage.
"""

from __future__ import annotations

import os
from pathlib import Path

import click

from lienzo import __version__
from lienzo.clock import build_moment
from lienzo.durable import write_durably
from lienzo.edition import Edition, make_edition, runs_in_ci, system_language
from lienzo.errors import LienzoError, reason
from lienzo.problems import Problem, Where, explain, summary
from lienzo.problems.staging_codes import NOT_PUBLISHED
from lienzo.sources.project import read_project

_config = click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The project's mkdocs.yml; its folder is the project.",
)
_language = click.option(
    "--lang",
    type=click.Choice(["es", "en"]),
    help="Language of the messages; by default the show's.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Lienzo: a course on a business-model canvas and its podcast feed."""


@main.command()
@_config
@_language
def check(config_file: Path, lang: str | None) -> None:
    """Tell everything that is wrong in the author's files; write nothing."""
    _judged(config_file, lang)


@main.command()
@_config
@_language
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the built site; by default the site_dir of mkdocs.yml.",
)
def feed(config_file: Path, lang: str | None, site: Path | None) -> None:
    """Add feed, media, transcripts and chapters to a site that another generator built.

    The ledger is written first, as `mkdocs build` does: a promise that was written down and not
    published does no harm, one that was published and forgotten does.
    """
    edition = _judged(config_file, lang)
    folder = site or Path(edition.course.urls.site_dir)
    try:
        _write(edition, folder)
    except OSError as error:
        problem = NOT_PUBLISHED.at(Where(config_file.name), site=folder, reason=reason(error))
        _tell([problem], lang or edition.language or system_language(os.environ))
        raise SystemExit(1) from error
    click.echo(f"lienzo: {len(edition.outputs)} → {folder}")


def _write(edition: Edition, folder: Path) -> None:
    if edition.ledger is not None:
        write_durably(edition.ledger_path, edition.ledger)
    for output in edition.outputs:
        content = output.source.read_bytes() if output.source else output.content
        write_durably(folder / output.path, content or b"")


def _judged(config_file: Path, lang: str | None) -> Edition:
    """Return the edition of a project, or end the command after telling its errors."""
    problems: list[Problem] = []
    urls = read_project(config_file, problems.append)
    if urls is None:
        _tell(problems, lang or system_language(os.environ))
        raise SystemExit(1)
    moment, ci = build_moment(os.environ), runs_in_ci(os.environ)
    try:
        edition = make_edition(urls, moment, preview=False, ci=ci)
    except LienzoError as error:
        raise click.ClickException(str(error)) from error
    _tell(edition.problems, lang or edition.language or system_language(os.environ))
    if edition.failed:
        raise SystemExit(1)
    return edition


def _tell(problems: list[Problem] | tuple[Problem, ...], language: str) -> None:
    for problem in problems:
        click.echo(explain(problem, language), err=True)
    if problems:
        click.echo(summary(problems, language), err=True)
