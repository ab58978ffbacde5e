"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

config_file = click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The project's mkdocs.yml; its folder is the project.",
)
language = click.option(
    "--lang",
    type=click.Choice(["es", "en"]),
    help="Language of the messages; by default the show's.",
)
strict = click.option(
    "--strict",
    is_flag=True,
    help="Warnings fail too, as in `mkdocs build --strict`.",
)
