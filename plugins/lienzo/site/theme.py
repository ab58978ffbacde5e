"""How pages load Lienzo's style sheet and script, whatever the theme."""

from __future__ import annotations

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from lienzo.publish.assets import SCRIPT, STYLE


def load_assets(config: MkDocsConfig) -> None:
    """Have every page load the style sheet, before the author's `extra_css`, and the script.

    No template of the theme is replaced: an author's `main.html` stays in force.
    """
    if STYLE in config.extra_css:  # a program builds again with the same configuration
        return
    config.extra_css.insert(0, STYLE)
    config.extra_javascript.append(_module(SCRIPT))


def _module(path: str) -> ExtraScriptValue:
    """Return a script as an ES module, which browsers run after the page is read."""
    script = ExtraScriptValue(path)
    script.type = "module"
    return script
