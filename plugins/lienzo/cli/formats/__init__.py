"""What `lienzo check` found, in the forms that people and programs read."""

from collections.abc import Callable, Mapping

from lienzo.cli.formats.as_github import as_github
from lienzo.cli.formats.as_json import as_json
from lienzo.cli.formats.as_sarif import as_sarif
from lienzo.cli.formats.as_text import as_text
from lienzo.cli.formats.findings import Findings

FORMATS: Mapping[str, Callable[[Findings], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""Every format by its name; all but `text` are for programs and go to standard output alone."""

__all__ = ["FORMATS", "Findings"]
