"""`lienzo feed`: what belongs to the podcast, added to a site of another generator."""

from __future__ import annotations

from pathlib import Path

import click

from lienzo.cli import options
from lienzo.cli.judged import language_of, sound_edition, tell
from lienzo.durable import write_durably
from lienzo.edition import Edition
from lienzo.errors import reason
from lienzo.problems import Where
from lienzo.problems.staging_codes import NOT_PUBLISHED


@click.command()
@options.config_file
@options.language
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
    edition = sound_edition(config_file, lang)
    folder = site or Path(edition.course.urls.site_dir)
    try:
        _write(edition, folder)
    except OSError as error:
        problem = NOT_PUBLISHED.at(Where(config_file.name), site=folder, reason=reason(error))
        tell([problem], language_of(edition, lang))
        raise SystemExit(1) from error
    click.echo(f"lienzo: {len(edition.outputs)} → {folder}")


def _write(edition: Edition, folder: Path) -> None:
    if edition.ledger is not None:
        write_durably(edition.ledger_path, edition.ledger)
    for output in edition.outputs:
        content = output.source.read_bytes() if output.source else output.content
        write_durably(folder / output.path, content or b"")
