"""What Material's script does at its start that styles a whole page again, done before it shows.

A page must be styled once to be seen. Material's script makes a browser do it up to six times: it
puts on the reader's colours and takes back what keeps them from fading, and for instant navigation
it writes every style sheet's address anew, which loads the sheets again. On a phone that is a good
part of the time in which a page does not answer. Pages of other themes, and of a Material whose parts an
author has replaced, stay as they are.
"""

from __future__ import annotations

import json
import re
from html import unescape

from markupsafe import Markup

from lienzo.publish.assets import colors_script
from lienzo.site.heads import with_head

_FORM = re.compile(
    r'(?P<before><form\b[^>]*)\sdata-md-component="palette"(?P<rest>[^>]*>.*?</form>)', re.DOTALL
)
_SCRIPT = re.compile(r'<script>var palette=__md_get\("__palette"\).*?</script>\n*', re.DOTALL)
_OPTION = re.compile(r'<input\b[^>]*\sname="__palette"[^>]*>')
_COLOR = re.compile(r'\sdata-md-color-(\w+)="([^"]*)"')
_INSTANT = re.compile(r'<script id="__config"[^>]*>[^<]*"navigation\.instant"')

_ADDRESSES = (
    'for(const s of document.querySelectorAll("[rel=stylesheet]:not([href^=http])"))s.href=s.href'
)
"""Writes the sheets' whole addresses while nothing is shown, so that nobody has to later."""


def early(html: str) -> str:
    """Return a page of Material's with its colours and its sheets' addresses settled in its head.

    Readers see what they saw, without a flash of the wrong colours; what Material keeps of their
    choice is read and kept as before.
    """
    page = _with_addresses(html)
    form, script = _FORM.search(page), _SCRIPT.search(page)
    if form is None or script is None or script.start() < form.end():
        return page
    options = [_colors(found[0]) for found in _OPTION.finditer(form[0])]
    ours = f"{form['before']} data-lienzo-palette{form['rest']}"
    between = page[form.end() : script.start()]
    return _with_script(
        f"{page[: form.start()]}{ours}{between}{page[script.end() :]}",
        colors_script(json.dumps(options, separators=(",", ":")).replace("<", r"\u003c")),
    )


def _with_addresses(html: str) -> str:
    return _with_script(html, _ADDRESSES) if _INSTANT.search(html) else html


def _colors(option: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _COLOR.findall(option)}


def _with_script(html: str, script: str) -> str:
    return with_head(html, Markup(f"<script>{script}</script>"))  # noqa: S704 — our own file
