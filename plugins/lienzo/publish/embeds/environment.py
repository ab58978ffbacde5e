"""The templates of the theme: autoescaped, and strict about what they name."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lienzo.text.xml import xml_text


def environment() -> Environment:
    """Return the environment that renders `theme/lienzo-*.html`.

    Every value is escaped unless it is Markup, and loses the control characters that neither
    HTML nor XML can hold. A name that a template misspells is an error, not empty text.
    """
    return Environment(
        loader=PackageLoader("lienzo", "theme"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _printable(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return xml_text(value)
    return value
