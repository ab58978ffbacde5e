"""`lienzo check`: every rule without building."""

from __future__ import annotations

from pathlib import Path

import click

from lienzo.cli import options
from lienzo.cli.comparison import compared
from lienzo.cli.formats import FORMATS, Findings
from lienzo.cli.formats.findings import folder_in_repository
from lienzo.cli.judged import judged
from lienzo.cli.pages import page_problems
from lienzo.moving.fetching import open_web
from lienzo.problems import Problem, Severity

_UNREADABLE = 2


@click.command()
@options.config_file
@options.language
@options.strict
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How problems are told: text on standard error, all others on standard output.",
)
@click.option(
    "--against",
    metavar="FEED",
    help="Compare with the feed that is online: its address, or a file.",
)
def check(
    *, config_file: Path, lang: str | None, strict: bool, form: str, against: str | None
) -> None:
    """Tell everything that is wrong in the author's files; write nothing.

    Exit status: 0 when nothing fails, 1 when there is an error, or a warning with --strict, and 2
    for wrong usage or when the feed to compare with cannot be read.
    """
    result = judged(config_file)
    problems, read = list(result.problems), True
    if result.project is not None and result.edition is not None:
        problems = sorted([*problems, *page_problems(result.edition, result.project)], key=_place)
        if against is not None and not result.edition.failed:
            with open_web() as web:
                found, read = compared(result.edition, against, web)
            problems += found
    passed = read and not _fails(problems, strict=strict)
    folder = folder_in_repository(config_file.resolve().parent)
    _show(Findings(tuple(problems), _spoken(result.language(lang)), passed, folder), form)
    if not passed:
        raise SystemExit(1 if read else _UNREADABLE)


def _place(problem: Problem) -> tuple[str, int, int, str]:
    where = problem.where
    return where.file, where.line or 0, where.column or 0, problem.code.id


def _spoken(language: str) -> str:
    """Return the language that messages are in, when they are asked for in another."""
    return "en" if language.lower().startswith("en") else "es"


def _fails(problems: list[Problem], *, strict: bool) -> bool:
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in failing for problem in problems)


def _show(findings: Findings, form: str) -> None:
    """Write findings as UTF-8, whatever the terminal's encoding: programs read them."""
    written = FORMATS[form](findings)
    click.echo(written.encode("utf-8", "replace"), nl=False, err=form == "text")
