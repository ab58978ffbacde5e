"""The command line: the same core as the MkDocs plugin, for any site generator.

Exit status: 0 when all is well, 1 when the author's files hold an error, 2 for wrong usage. Each
command is a module; this one only gathers them.
"""

from __future__ import annotations

import click

from lienzo import __version__
from lienzo.cli.check import check
from lienzo.cli.feed import feed
from lienzo.cli.import_feed import import_command
from lienzo.cli.tag import tag


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Lienzo: a course on a business-model canvas and its podcast feed."""


main.add_command(check)
main.add_command(feed)
main.add_command(import_command)
main.add_command(tag)

__all__ = ["main"]
