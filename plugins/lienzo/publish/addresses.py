"""Addresses as they leave the site: absolute, ASCII, http or https."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lienzo.model import Episode, Show, Urls
from lienzo.model.urls import ascii_address
from lienzo.text.xml import xml_text

_FETCHABLE = re.compile(r"https?://[A-Za-z0-9._~:@\[\]-]+(?:[/?#][!#-;=?-\[\]_a-z~]*)?")
_ABSOLUTE = re.compile(r"https?://[^/?#]", re.IGNORECASE)
_HAS_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def is_fetchable(address: str) -> bool:
    """Whether an address is absolute http(s) and holds only characters RFC 3986 allows."""
    return _FETCHABLE.fullmatch(address) is not None


def is_site(address: str) -> bool:
    """Whether an address is that of a folder on the web: without a query and a fragment."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return is_fetchable(ascii_address(address)) and not parts.query and not parts.fragment


def fetchable(address: str, urls: Urls) -> str:
    """Return an address an author wrote, absolute and in ASCII.

    One that already is stays as it is to the byte: signed addresses break when quoted again.
    Anything else counts from the site's root.
    """
    clean = xml_text(address).strip()
    if is_fetchable(clean):
        return clean
    return ascii_address(clean) if _ABSOLUTE.match(clean) else urls.absolute(clean)


def enclosure_address(episode: Episode, show: Show, urls: Urls) -> str:
    """Return where apps fetch the audio: the show's analytics prefix, then the address.

    Prefix services (OP3, Podtrac) take the address without `https://`; `http://` must stay, for
    without a scheme they assume https.
    """
    return prefixed(fetchable(episode.enclosure_url, urls), show)


def prefixed(address: str, show: Show) -> str:
    """Return an address of audio as the feed gives it, behind the show's analytics prefix."""
    if not show.analytics_prefix:
        return address
    return f"{show.analytics_prefix.rstrip('/')}/{address.removeprefix('https://')}"


def home_address(show: Show, urls: Urls) -> str:
    """Return the page of the show: the site's home, or that of the show's own folder."""
    return urls.absolute(urls.page(f"{show.key}/index.md") if show.key else "")


def linked(address: str, urls: Urls) -> str:
    """Return the address of a link in notes: absolute, and mail addresses as they are."""
    return address if _HAS_SCHEME.match(address) else fetchable(address, urls)
