"""What a browser makes of a feed: a page that says how to subscribe, in the show's language.

`feed.xsl` transforms the feed into HTML, with links and players. Browsers are giving XSLT up:
Chromium 156 still applies it, under a notice of its own, and goes without it in later versions. A
browser without XSLT takes the second sheet, `feed.css`, with which the feed can be read and its
address seen, but nothing be clicked. Podcast apps read neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from string import Template
from urllib.parse import quote

from lxml import etree
from markupsafe import escape

from lienzo.model import Show
from lienzo.model.show import in_show
from lienzo.publish.layout import show_picture_path
from lienzo.units import base_language

_SHEETS = (("text/xsl", "feed.xsl"), ("text/css", "feed.css"))
"""Type and name, the preferred one first. They lie beside the feed, so a name is address enough:
it works at any base path and on any host, in a preview as well, and is always same-origin."""

_COVER = (
    'channel::before {{ content: ""; order: -9; width: 9rem; aspect-ratio: 1;'
    ' border-radius: .75rem; margin-block-end: 1.25rem; background: url("{}") center / cover }}'
)
_ES = {
    "home": "Página del pódcast",
    "subscribe": "Suscríbete",
    "what": (
        "Esto es un feed: la lista de episodios de un pódcast, escrita para que la lean las"
        " aplicaciones. Pega su dirección en tu aplicación de pódcast y recibirás cada episodio"
        " nuevo, sin cuenta ni correo."
    ),
    "address": "Dirección del feed",
    "copy": "Selecciónala entera y cópiala.",
    "archive": (
        "Aquí solo están los episodios antiguos. La dirección de arriba es la del feed entero."
    ),
    "episodes": "Episodios",
    "none": "Todavía no hay ningún episodio.",
    "pages": "Más episodios",
    "newer": "Episodios más recientes",
    "older": "Episodios anteriores",
    "hear": "Escuchar",
    "page": "Página del episodio",
    "before_month": " de ",
    "before_year": " de ",
    "months": (
        "Jan:enero|Feb:febrero|Mar:marzo|Apr:abril|May:mayo|Jun:junio|Jul:julio|Aug:agosto|"
        "Sep:septiembre|Oct:octubre|Nov:noviembre|Dec:diciembre|"
    ),
}
_EN = {
    "home": "The podcast's page",
    "subscribe": "Subscribe",
    "what": (
        "This is a feed: the list of a podcast's episodes, written for apps to read. Paste its"
        " address into your podcast app, and you get every new episode, without an account or"
        " an e-mail address."
    ),
    "address": "Address of the feed",
    "copy": "Select all of it, and copy it.",
    "archive": "Only older episodes are here. The address above is that of the whole feed.",
    "episodes": "Episodes",
    "none": "There is no episode yet.",
    "pages": "More episodes",
    "newer": "Newer episodes",
    "older": "Older episodes",
    "hear": "Listen",
    "page": "The episode's page",
    "before_month": " ",
    "before_year": " ",
    "months": (
        "Jan:January|Feb:February|Mar:March|Apr:April|May:May|Jun:June|Jul:July|Aug:August|"
        "Sep:September|Oct:October|Nov:November|Dec:December|"
    ),
}


class _Sheet(Template):
    """A sheet with `§{word}` where words go: XSLT and CSS need `$`, `{` and `%` themselves."""

    delimiter = "§"


class Style:
    """The feedgen extension that names the sheets to browsers; every parser skips them."""

    def extend_ns(self) -> dict[str, str]:
        """Declare nothing."""
        return {}

    def extend_rss(self, rss: etree._Element) -> None:
        """Write `<?xml-stylesheet?>` before the root (W3C, Associating Style Sheets)."""
        for kind, name in _SHEETS:
            said = f'type="{kind}" href="{name}"'
            rss.addprevious(etree.ProcessingInstruction("xml-stylesheet", said))


def style_sheets(show: Show) -> Mapping[str, bytes]:
    """Return the sheets of a show's feeds, by their paths from the site's root."""
    english = base_language(show.language) == "en"
    words = _EN if english else _ES
    spoken = show.language if english or base_language(show.language) == "es" else "es"
    xsl = {name: str(escape(text)) for name, text in words.items()}
    css = {name: text.replace("\\", "\\\\").replace('"', '\\"') for name, text in words.items()}
    return {
        in_show(show.key, "feed.xsl"): _filled("feed.xsl", xsl | {"language": str(escape(spoken))}),
        in_show(show.key, "feed.css"): _filled("feed.css", css | {"cover": _cover(show)}),
    }


def _cover(show: Show) -> str:
    path = show_picture_path(show) or ""
    return _COVER.format(quote(path.removeprefix(in_show(show.key, "")))) if path else ""


def _filled(name: str, words: Mapping[str, str]) -> bytes:
    sheet = files("lienzo").joinpath("data", "feed", name).read_text(encoding="utf-8")
    return _Sheet(sheet).substitute(words).encode()
