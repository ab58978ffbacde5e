"""The ways to subscribe to a show: a row of links, or the whole page that explains them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lienzo.model import Course, Show
from lienzo.publish.channels import channels
from lienzo.publish.embeds.app_links import app_links
from lienzo.publish.embeds.links import relative_file, web
from lienzo.publish.embeds.listening import feed_link
from lienzo.publish.embeds.qr_code import QrCode, qr_code
from lienzo.publish.embeds.words import Words

DIRECTORIES = {
    "apple": "Apple Podcasts",
    "spotify": "Spotify",
    "youtubemusic": "YouTube Music",
    "youtube": "YouTube",
    "overcast": "Overcast",
    "pocketcasts": "Pocket Casts",
    "antennapod": "AntennaPod",
    "podcastaddict": "Podcast Addict",
    "ivoox": "iVoox",
    "amazon": "Amazon Music",
    "anytime": "Anytime",
    "castbox": "Castbox",
    "castro": "Castro",
    "deezer": "Deezer",
    "fountain": "Fountain",
    "gpodder": "gPodder",
    "iheart": "iHeartRadio",
    "podcastguru": "Podcast Guru",
    "podcastindex": "Podcast Index",
    "podimo": "Podimo",
    "truefans": "TrueFans",
    "tunein": "TuneIn",
}
"""Names of directories and apps by id, in the order of the page. An author writes most of the ids
under `subscribe:`."""

CLOSED = ("spotify", "amazon", "deezer")
"""Apps whose listeners choose from the catalogue and cannot add a feed by its address
(https://www.muycomputer.com/2020/12/06/google-podcast-rss/)."""


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory or an app that has the show, or can be given it."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Subscription:
    """The row: the feed, its full address for copying, the directories that are set."""

    show: str
    feed: str | None
    address: str
    directories: tuple[Directory, ...]


@dataclass(frozen=True, slots=True)
class Device:
    """The apps that a link opens on one kind of device."""

    name: str
    apps: tuple[Directory, ...]


@dataclass(frozen=True, slots=True)
class SeasonFeed:
    """The feed of one season alone."""

    title: str
    href: str
    address: str


@dataclass(frozen=True, slots=True)
class SubscriptionPage:
    """All there is to say on how to subscribe to a show.

    Attributes:
        feed: the way to it; None on a site without address, which has no feed.
        address: of the feed, in full.
        code: the address as a QR code; None without feed.
        devices: the apps, first those with an address of the author's, which work on any device.
        seasons: the feeds of single seasons; empty while there is only one.
        closed: what to say of the apps that take no address.
    """

    show: str
    feed: str | None
    address: str
    code: QrCode | None
    devices: tuple[Device, ...]
    seasons: tuple[SeasonFeed, ...]
    closed: str


@dataclass(frozen=True, slots=True)
class Kiosk:
    """Offers the shows of one course on one page."""

    course: Course
    words: Words
    here: str

    def row(self, show: Show) -> Subscription:
        """Return the few ways that fit beside other things, directories as the author lists."""
        given = _given(show).items()
        directories = tuple(Directory(DIRECTORIES.get(app, app), url) for app, url in given)
        feed = feed_link(show, self.course, self.here)
        return Subscription(show.title, feed, self._address(show), directories)

    def page(self, show: Show) -> SubscriptionPage:
        """Return all the ways, each app once a device: the author's address before a link."""
        given, feed = _given(show), feed_link(show, self.course, self.here)
        address = self._address(show)
        return SubscriptionPage(
            show=show.title,
            feed=feed,
            address=address,
            code=qr_code(address) if feed else None,
            devices=tuple(self._devices(given, address if feed else "", show.title)),
            seasons=tuple(self._seasons(show)) if feed else (),
            closed=self._closed(given),
        )

    def _address(self, show: Show) -> str:
        return self.course.urls.file(show.feed_path)

    def _devices(self, given: Mapping[str, str], address: str, title: str) -> Iterator[Device]:
        links = [
            (link.device, Directory(DIRECTORIES[link.app], href))
            for link, href in (app_links(address, title) if address else ())
            if link.app not in given
        ]
        links += [("any", directory) for directory in _listed(given)]
        for device, name in {
            "any": self.words("subscribe.any"),
            "iphone": self.words("subscribe.iphone"),
            "android": self.words("subscribe.android"),
            "linux": self.words("subscribe.linux"),
        }.items():
            if apps := tuple(app for where, app in links if where == device):
                yield Device(name, apps)

    def _seasons(self, show: Show) -> Iterator[SeasonFeed]:
        for channel in channels(self.course, show):
            if channel.season is not None and not channel.archive:
                href = relative_file(channel.path, self.here)
                yield SeasonFeed(channel.show.title, href, self.course.urls.file(channel.path))

    def _closed(self, given: Mapping[str, str]) -> str:
        names = [DIRECTORIES[app] for app in CLOSED if app not in given]
        if not names:
            return ""
        return self.words("subscribe.closed", n=len(names), apps=self.words.listed(names))


def _given(show: Show) -> dict[str, str]:
    """Return the author's addresses by the app's id, as far as they are of the web."""
    found = ((_id(key), web(url)) for key, url in show.subscribe.items())
    return {app: url for app, url in found if url}


def _listed(given: Mapping[str, str]) -> Iterator[Directory]:
    """Yield the author's addresses in the order of the page; apps unknown to us come last."""
    for app in (*DIRECTORIES, *(app for app in given if app not in DIRECTORIES)):
        if app in given:
            yield Directory(DIRECTORIES.get(app, app), given[app])


def _id(key: str) -> str:
    known = key.lower().replace("-", "").replace("_", "")
    return known if known in DIRECTORIES else key
