"""The theme's share: folder, style sheet and script, whatever the theme."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

_ASSETS = "assets/lienzo"


def add_theme_parts(config: MkDocsConfig) -> None:
    """Add Lienzo's theme folder under the author's own and over the theme's, and its assets.

    The style sheet comes first, so that the author's `extra_css` wins over it. No template of the
    theme is replaced: an author's `main.html` stays in force.
    """
    folder = Path(str(files("lienzo").joinpath("theme")))
    if str(folder) in config.theme.dirs:  # a program builds again with the same configuration
        return
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(folder))
    config.extra_css[:0] = _found(folder, "*.css")
    config.extra_javascript.extend(_module(script) for script in _found(folder, "lienzo.js"))


def _found(folder: Path, pattern: str) -> list[str]:
    found = sorted((folder / _ASSETS).glob(pattern))
    return [path.relative_to(folder).as_posix() for path in found]


def _module(path: str) -> ExtraScriptValue:
    """Return a script as an ES module, which browsers run after the page is read."""
    script = ExtraScriptValue(path)
    script.type = "module"
    return script
