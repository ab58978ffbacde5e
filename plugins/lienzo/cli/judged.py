"""A project read and judged for a command, and its Problems told."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import click

from lienzo.clock import build_moment
from lienzo.edition import Edition, make_edition, runs_in_ci, system_language
from lienzo.errors import LienzoError
from lienzo.problems import Problem, explain, summary
from lienzo.sources.project import Project, open_project


@dataclass(frozen=True, slots=True)
class Judged:
    """A project and its edition; both are None when `mkdocs.yml` could not be read.

    Attributes:
        problems: of the project and of its edition.
    """

    project: Project | None
    edition: Edition | None
    problems: tuple[Problem, ...]

    def language(self, asked: str | None) -> str:
        """Return the language to speak, as `language_of` does, also without an edition."""
        if self.edition is None:
            return asked or system_language(os.environ)
        return language_of(self.edition, asked)


def judged(config_file: Path) -> Judged:
    """Return a project as read and judged, with what keeps it from being read.

    Raises:
        click.ClickException: the machine refuses.
    """
    problems: list[Problem] = []
    project = open_project(config_file, problems.append)
    if project is None:
        return Judged(None, None, tuple(problems))
    moment, ci = build_moment(os.environ), runs_in_ci(os.environ)
    try:
        edition = make_edition(project.urls, moment, preview=False, ci=ci)
    except LienzoError as error:
        raise click.ClickException(str(error)) from error
    spoken = project.language or edition.language or project.theme_language
    return Judged(project, replace(edition, language=spoken), edition.problems)


def edition_of(config_file: Path, lang: str | None) -> Edition:
    """Return the edition of a project, or end the command after telling what keeps it unread."""
    result = judged(config_file)
    if result.edition is None:
        tell(result.problems, result.language(lang))
        raise SystemExit(1)
    return result.edition


def language_of(edition: Edition, lang: str | None) -> str:
    """Return the language to speak: the one asked for, else the project's, else the system's."""
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
