"""Style sheets and scripts of the course, as files of the site.

The sources stand in `lienzo/theme`, one idea a file. Readers get few files, without comments:
`lienzo.css` and `lienzo.js` on every page; and what comes on demand: `index.css` with a canvas or a
list, `lesson.js` and `desk.css` when somebody turns to a player, `playing.js` with the first sound,
`arrival.js` for whoever comes from the search, `choice.js` for whoever changes the colours.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from rcssmin import cssmin
from rjsmin import jsmin

from lienzo.publish.joining import joined

FOLDER = "assets/lienzo"
STYLE = f"{FOLDER}/lienzo.css"
INDEX_STYLE = f"{FOLDER}/index.css"
SCRIPT = f"{FOLDER}/lienzo.js"

_SHEETS = {
    STYLE: ("base", "place", "player", "transcript", "parts", "theme"),
    f"{FOLDER}/desk.css": ("desk", "dock"),
    INDEX_STYLE: ("canvas", "progress", "shelf", "subscribe"),
}
"""The parts of each sheet, in this order: a later one wins over an earlier one."""

BUNDLES = ("lienzo", "lesson", "playing", "arrival", "choice", "marks", "progress", "subscribe")
"""Modules that a page loads, each with what it imports."""


def assets() -> Iterator[tuple[str, bytes]]:
    """Yield every style sheet and script by its path from the site's root."""
    for path, parts in _SHEETS.items():
        sheet = "\n".join(read_source("styles", f"{name}.css") for name in parts)
        yield path, str(cssmin(sheet)).encode()
    for bundle in BUNDLES:
        script = joined(bundle, lambda name: read_source("scripts", f"{name}.js"), BUNDLES)
        yield f"{FOLDER}/{bundle}.js", str(jsmin(script)).encode()


def preview_style() -> str:
    """Return the style of what only an author sees, for the page itself: it is in no sheet."""
    return str(cssmin(read_source("styles", "preview.css")))


def colors_script(options: str) -> str:
    """Return the script that puts a reader's colours on, for a page's head.

    Args:
        options: the theme's palettes, a list of objects with the attributes of each, as JSON.
    """
    return str(jsmin(read_source("scripts", "colors.js"))).replace("OPTIONS", options)


def read_source(folder: str, name: str) -> str:
    """Return the text of one of the theme's sources."""
    return files("lienzo").joinpath("theme", folder, name).read_text("utf-8")
