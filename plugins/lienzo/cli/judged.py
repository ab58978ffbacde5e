"""A project read and judged for a command, and its Problems told."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from lienzo.clock import build_moment
from lienzo.edition import Edition, make_edition, runs_in_ci, system_language
from lienzo.errors import LienzoError
from lienzo.problems import Problem, explain, summary
from lienzo.sources.project import read_project


def edition_of(config_file: Path, lang: str | None) -> Edition:
    """Return the edition of a project, or end the command after telling what keeps it unread."""
    problems: list[Problem] = []
    urls = read_project(config_file, problems.append)
    if urls is None:
        tell(problems, lang or system_language(os.environ))
        raise SystemExit(1)
    moment, ci = build_moment(os.environ), runs_in_ci(os.environ)
    try:
        return make_edition(urls, moment, preview=False, ci=ci)
    except LienzoError as error:
        raise click.ClickException(str(error)) from error


def language_of(edition: Edition, lang: str | None) -> str:
    """Return the language to speak: the one asked for, else the show's, else the system's."""
    return lang or edition.language or system_language(os.environ)


def sound_edition(config_file: Path, lang: str | None) -> Edition:
    """Return the edition of a project, or end the command after telling its errors."""
    edition = edition_of(config_file, lang)
    tell(edition.problems, language_of(edition, lang))
    if edition.failed:
        raise SystemExit(1)
    return edition


def tell(problems: Iterable[Problem], language: str) -> None:
    """Write Problems and their summary to standard error; nothing when there are none."""
    told = tuple(problems)
    for problem in told:
        click.echo(explain(problem, language), err=True)
    if told:
        click.echo(summary(told, language), err=True)
