"""`lienzo check`: every rule without building."""

from __future__ import annotations

from pathlib import Path

import click

from lienzo.cli import options
from lienzo.cli.judged import sound_edition


@click.command()
@options.config_file
@options.language
def check(config_file: Path, lang: str | None) -> None:
    """Tell everything that is wrong in the author's files; write nothing."""
    sound_edition(config_file, lang)
