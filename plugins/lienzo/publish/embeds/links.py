"""Addresses inside the pages: always relative, so the site works at any base path."""

from __future__ import annotations

import re
from urllib.parse import quote

from lienzo.model import Episode, Show
from lienzo.publish.layout import media_path
from lienzo.text.xml import xml_text

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_WEB = re.compile(r"(?i:https?)://[^\s\x00-\x20]+")


def relative(target: str, here: str) -> str:
    """Return the way from one page to another address of the site, percent-encoded.

    Args:
        target: from the site's root, with or without query and fragment.
        here: address of the page the link stands on, from the site's root. Only its depth
            matters, so it may be encoded or not.
    """
    return _climb(here) + quote(xml_text(target).lstrip("/"), safe="/#?=&%~:")


def relative_file(path: str, here: str) -> str:
    """Return the way from a page to a file, whose name may hold `#`, `?` or `%`."""
    return _climb(here) + quote(xml_text(path))


def web(url: str | None) -> str | None:
    """Return an address of the web as it is, and None for any other scheme."""
    return url if url is not None and _WEB.fullmatch(url) else None


def page_link(address: str | None, here: str) -> str | None:
    """Return an author's link, which may be absolute or written from the site's root.

    None for every scheme that is not of the web: an address never runs as a script.
    """
    if address is None or _SCHEME.match(address.strip()) or address.startswith("//"):
        return web(address)
    return address if address.startswith("#") else relative(address, here)


def audio_source(episode: Episode, show: Show, here: str) -> str:
    """Return where the player finds the audio: on this site, or where the author keeps it."""
    elsewhere = show.audio_base_url is not None or web(episode.audio.path) is not None
    return episode.enclosure_url if elsewhere else relative_file(media_path(episode), here)


def time_fragment(seconds: float) -> str:
    """Spell a moment of the audio as a media fragment (W3C Media Fragments 1.0): `t=62.5`."""
    return f"t={round(seconds, 1):g}"


def _climb(here: str) -> str:
    return "../" * here.count("/") or "./"
