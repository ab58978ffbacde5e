"""Links that open a podcast app on a feed, for the apps that document one.

An app stands here only if its makers say, in its documentation or in code they publish, what
address adds a feed. Nothing is loaded from them: a link does nothing until the reader follows it.
Apps without such a link, as Apple Podcasts, Overcast or Podcast Addict, are reached by the address
their directory gave the author (`subscribe:` in podcast.yml), or by pasting the feed's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from lienzo.text.xml import xml_text


@dataclass(frozen=True, slots=True)
class AppLink:
    """How one app takes the address of a feed.

    Attributes:
        app: its id, as in `DIRECTORIES`.
        device: where the link works: `iphone`, `android` or `linux`.
        form: the link, with `{address}` the feed's as it is, `{quoted}` the same percent-encoded
            once more, `{bare}` without its scheme, `{secure}` `https` or nothing, `{title}` the
            show's, percent-encoded.
        source: where its makers say so.
        seen: the day of the version that was read.
    """

    app: str
    device: str
    form: str
    source: str
    seen: str


_ANTENNAPOD = "https://antennapod.org/documentation/podcasters-hosters/add-on-antennapod"
_POCKET_CASTS = "https://github.com/Automattic/pocket-casts-"
_ANYTIME = "https://github.com/amugofjava/anytime_podcast_player#open-with-anytime-links"

APP_LINKS = (
    AppLink(
        "pocketcasts",
        "iphone",
        "pktc://subscribe/{address}",
        _POCKET_CASTS + "ios/blob/trunk/podcasts/AppDelegate+UrlHandling.swift",
        "2024-10-23",
    ),
    AppLink(
        "anytime",
        "iphone",
        "https://anytimeplayer.app/subscribe?url={address}",  # the app decodes nothing
        _ANYTIME,
        "2026-04-22",
    ),
    AppLink(
        "antennapod",
        "android",
        "https://antennapod.org/deeplink/subscribe?url={quoted}&title={title}",
        _ANTENNAPOD,
        "2026-08-04",
    ),
    AppLink(
        "pocketcasts",
        "android",
        "pktc://subscribe{secure}/{bare}",
        _POCKET_CASTS + "android/blob/main/modules/services/deeplink/src/main/kotlin/au/com/"
        "shiftyjelly/pocketcasts/deeplink/DeepLinkFactory.kt",
        "2026-08-21",
    ),
    AppLink(
        "anytime",
        "android",
        "https://anytimeplayer.app/subscribe?url={address}",
        _ANYTIME,
        "2026-04-22",
    ),
    AppLink(
        "gpodder",
        "linux",
        "gpodder:{address}",
        "https://github.com/gpodder/gpodder/blob/master/src/gpodder/gtkui/main.py",
        "2025-12-27",
    ),
)
"""By device, in the order readers see."""


def app_links(address: str, title: str) -> Iterator[tuple[AppLink, str]]:
    """Yield the apps with their links for a feed.

    Args:
        address: of the feed, absolute and in ASCII, with everything encoded that has to be.
        title: of the show.
    """
    scheme, _, bare = address.partition("://")
    facts = {
        "address": address,
        "quoted": quote(address, safe=""),
        "bare": bare,
        "secure": "https" if scheme == "https" else "",
        "title": quote(xml_text(title), safe=""),
    }
    for link in APP_LINKS:
        yield link, link.form.format_map(facts)
