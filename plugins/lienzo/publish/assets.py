"""Style sheet and scripts of the course, as files of the site.

The sources stand in `lienzo/theme`, one idea a file. Readers get them without comments: one style
sheet, and the scripts as the ES modules they are, whose imports name each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from rcssmin import cssmin
from rjsmin import jsmin

FOLDER = "assets/lienzo"
STYLE = f"{FOLDER}/lienzo.css"
SCRIPT = f"{FOLDER}/lienzo.js"

_STYLES = ("base", "canvas", "player", "transcript", "parts", "theme", "preview")
"""In this order: a later sheet wins over an earlier one."""


def assets() -> Iterator[tuple[str, bytes]]:
    """Yield the style sheet and every script by its path from the site's root."""
    theme = files("lienzo").joinpath("theme")
    sheets = (theme.joinpath("styles", f"{name}.css").read_text("utf-8") for name in _STYLES)
    yield STYLE, str(cssmin("\n".join(sheets))).encode()
    scripts = theme.joinpath("scripts").iterdir()
    for script in sorted(scripts, key=lambda each: each.name):
        yield f"{FOLDER}/{script.name}", str(jsmin(script.read_text("utf-8"))).encode()
