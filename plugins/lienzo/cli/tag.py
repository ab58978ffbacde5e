"""`lienzo tag`: what the course knows of an episode, written into its audio."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from lienzo.cli import options
from lienzo.cli.judged import language_of, sound_edition, tell
from lienzo.cli.tag_table import closing, frozen_line, table
from lienzo.edition import Edition
from lienzo.problems import Problem, Severity
from lienzo.sources.ledger import read_ledger
from lienzo.tagging.choosing import chosen
from lienzo.tagging.frozen import why_frozen
from lienzo.tagging.jobs import Job, is_apart, jobs_of
from lienzo.tagging.outcome import Outcome
from lienzo.tagging.sides import disagreements, newly_kept
from lienzo.tagging.tagger import tag_file


@dataclass(frozen=True, slots=True)
class Order:
    """What the author asked for.

    Attributes:
        output: folder for tagged copies; None for none.
        write: into the files themselves.
        from_article: older tags do not count.
        named: the episodes were named one by one.
    """

    output: Path | None
    write: bool
    from_article: bool
    named: bool
    language: str


@click.command()
@click.argument("episodes", nargs=-1)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for tagged copies; the files of the course stay as they are.",
)
@click.option("--write", is_flag=True, help="Tag the files themselves, before they are published.")
@click.option(
    "--from-article",
    is_flag=True,
    help="Title, description and number come from article and series, not from older tags.",
)
@options.config_file
@options.language
def tag(
    episodes: tuple[str, ...],
    output: Path | None,
    write: bool,  # noqa: FBT001  # click hands options over as they are
    from_article: bool,  # noqa: FBT001
    config_file: Path,
    lang: str | None,
) -> None:
    """Show what the audio's tags would say; with --output or --write, write them.

    EPISODES are audio files, names or numbers; without any, all of the course.
    """
    if output is not None and write:
        raise click.UsageError("--output and --write exclude each other")
    edition = sound_edition(config_file, lang)
    order = Order(output, write, from_article, bool(episodes), language_of(edition, lang))
    problems: list[Problem] = []
    if output is None or is_apart(edition.course, output, problems.append):
        meant = chosen(edition.course, episodes, Path.cwd(), problems.append)
        jobs = jobs_of(
            edition.course, meant, problems.append, from_article=from_article, named=order.named
        )
        _work(list(jobs), order, edition, problems)
    tell(problems, order.language)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise SystemExit(1)


def _work(jobs: Sequence[Job], order: Order, edition: Edition, problems: list[Problem]) -> None:
    ledger = read_ledger(edition.ledger_path, edition.ledger_path.name, problems.append)
    changed = 0
    for job in jobs:
        frozen = why_frozen(edition.course, job.episode, ledger)
        if frozen is not None and order.write:
            _leave(job, frozen, order, problems)
            continue
        problems.extend(job.advice)
        if frozen is None and not order.from_article and job.audio is job.episode.audio:
            problems.extend(disagreements(edition.course, job.episode))
        outcome = _tagged(job, order)
        problems.extend(outcome.problems)
        click.echo(table(job.audio.path, outcome, order.language))
        changed += outcome.changed
    done = order.write or order.output is not None
    if jobs:
        click.echo(closing(changed, len(jobs), order.language, done=done))


def _leave(job: Job, frozen: Problem, order: Order, problems: list[Problem]) -> None:
    """Say that a file stays as it is: an error to those who asked for this one."""
    if order.named:
        problems.append(frozen)
    else:
        click.echo(frozen_line(job.audio.path, order.language))


def _tagged(job: Job, order: Order) -> Outcome:
    if order.write:
        outcome = tag_file(job.source, job.source, job.audio, job.values)
        kept = newly_kept(job.episode, job.audio, job.values) if outcome.changed else None
        return outcome.telling(kept) if kept is not None else outcome
    if order.output is not None:
        target = job.inside(order.output)
        return tag_file(job.source, target, job.audio, job.values)
    with tempfile.TemporaryDirectory() as folder:
        return tag_file(job.source, Path(folder, job.audio.name), job.audio, job.values)
