"""`lienzo import`: a podcast that lives elsewhere moves in."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import available_timezones

import click

from lienzo.cli import options
from lienzo.cli.judged import tell
from lienzo.clock import build_moment
from lienzo.edition import system_language
from lienzo.moving.fetching import open_web
from lienzo.moving.importing import Outcome, Request, import_feed
from lienzo.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class _Words:
    """The closing summary in one language."""

    head: str
    following: str
    steps: tuple[str, ...]


_WORDS = {
    "es": _Words(
        "«{title}» está en {folder} (episodios: {episodes}; archivos: {files})",
        "Lo que sigue:",
        (
            "lee los avisos de arriba y mira los archivos",
            "construye con `mkdocs build` y compara: `lienzo check --against {feed}`",
            "publica el sitio y comprueba que los audios suenan",
            (
                "pide en el alojamiento antiguo una redirección 301 del feed, y mantenla al menos "
                "cuatro semanas"
            ),
        ),
    ),
    "en": _Words(
        "“{title}” is in {folder} (episodes: {episodes}; files: {files})",
        "What comes next:",
        (
            "read the warnings above and look at the files",
            "build with `mkdocs build`, and compare: `lienzo check --against {feed}`",
            "publish the site and check that the audio plays",
            "ask the old host for a 301 redirect of the feed, and keep it for at least four weeks",
        ),
    ),
}


@click.command("import")
@click.argument("feed", metavar="FEED_FILE_OR_URL")
@options.language
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="Folder of the project; its `episodes/` gets the files. By default this one.",
)
@click.option(
    "--show",
    "key",
    metavar="LANG",
    default="",
    callback=lambda _context, _parameter, value: _word(value),
    help="Bring it as a second show, into `episodes/LANG/`.",
)
@click.option(
    "--timezone",
    "zone",
    default="Europe/Madrid",
    show_default=True,
    callback=lambda _context, _parameter, value: _zone(value),
    help="Zone of the dates you will write from now on.",
)
@click.option(
    "--download",
    is_flag=True,
    help="Bring audio, pictures, chapters and transcripts, too; goes on where it broke off.",
)
def import_command(
    feed: str, lang: str | None, into: Path, key: str, zone: str, *, download: bool
) -> None:
    """Move a podcast in: write its episodes as your files, and remember what was promised.

    Guids, dates and audio addresses stay as they are to the letter, so that no subscriber
    downloads an episode twice. No file of yours is overwritten: all is written, or nothing.
    """
    language = lang or system_language(os.environ)
    problems: list[Problem] = []
    request = Request(feed, into, zone, build_moment(os.environ), key=key, download=download)
    with open_web() as web:
        outcome = import_feed(request, web, problems.append, _bar)
    tell(problems, language)
    if outcome is None or any(problem.severity is Severity.ERROR for problem in problems):
        raise SystemExit(1)
    _sum_up(outcome, request, language)


def _sum_up(outcome: Outcome, request: Request, language: str) -> None:
    words, files = _WORDS[language], len(outcome.files)
    told = {"title": outcome.title, "episodes": outcome.episodes, "folder": request.folder}
    click.echo("lienzo: " + words.head.format(files=files, **told))
    click.echo(words.following)
    for number, step in enumerate(words.steps, 1):
        click.echo(f"  {number}. " + step.format(feed=outcome.feed_url or request.source))


@contextmanager
def _bar(name: str, size: int) -> Iterator[Callable[[int], None]]:
    with click.progressbar(length=size, label=name, file=sys.stderr) as bar:
        yield bar.update


def _word(value: str) -> str:
    if value and not (value.isascii() and value.replace("-", "").isalnum() and value[0] != "-"):
        raise click.BadParameter("letters, digits and hyphens, for example `en`")
    return value


def _zone(value: str) -> str:
    if value not in available_timezones():
        raise click.BadParameter("an IANA name, for example `Europe/Madrid`")
    return value
