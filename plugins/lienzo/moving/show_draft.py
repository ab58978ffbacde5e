"""What a foreign channel says, as the keys of `podcast.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import get_args
from urllib.parse import urlsplit
from uuid import UUID

from lienzo.model import Category, Person
from lienzo.model.identity import show_guid
from lienzo.model.podcasting import Image, Medium
from lienzo.moving.categories import shown, todays, without_repeats
from lienzo.moving.drafts import ShowDraft, Wanted
from lienzo.moving.keys import plain, show_keys
from lienzo.moving.yaml_text import Raw, Value
from lienzo.problems import Report, Where
from lienzo.problems import moving_show_codes as codes
from lienzo.publish.licences import is_listed, licence_url
from lienzo.sources.feeds.foreign import ForeignChannel, ForeignFeed

SHOW_FILE = "podcast.yml"

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{2}|\d{3}))?", re.IGNORECASE)
_NAMES = {"spanish": "es", "español": "es", "castellano": "es", "english": "en", "inglés": "en"}
_PICTURES = (".jpg", ".png", ".jpeg")
_LISTED = {
    "arr": "ARR",
    "pod-v4v-1.0": "POD-V4V-1.0",
}


def show_draft(feed: ForeignFeed, zone: str, file: str, report: Report) -> ShowDraft:
    """Return the show of a feed.

    Args:
        feed: as read.
        zone: IANA name of the time zone of dates that the author will write.
        file: how Problems name the `podcast.yml` to be.
        report: gets what could not be mapped.
    """
    channel, where = feed.channel, Where(feed.name)
    _tell_standing(channel, feed, report)
    cover = _cover(channel, where)
    if cover is None:
        example = {"key": "image", "file": file, "example": "image: cover.jpg"}
        report(codes.KEY_MISSING.at(where, **example))
    keys: dict[str, Value] = {
        **_texts(channel, where, file, report),
        "categories": [Raw(shown(x)) for x in _categories(channel, where, report)],
        "explicit": _explicit(channel, where, file, report),
        "type": _type(channel, where, file, report),
        "image": cover.name if cover else "cover.jpg",
        "timezone": zone,
        **dict(_identity_and_people(channel)),
    }
    guid = _guid(feed, report)
    if not keys["categories"]:
        del keys["categories"]
        example = {"key": "categories", "file": file, "example": "categories: [Education]"}
        report(codes.KEY_MISSING.at(where, **example))
    ordered = {**keys, "guid": guid, **dict(_podcasting(feed))}
    return ShowDraft(ordered, guid, _address(feed), (cover,) if cover else ())


def _tell_standing(channel: ForeignChannel, feed: ForeignFeed, report: Report) -> None:
    where = Where(feed.name)
    if channel.new_feed_url and channel.new_feed_url not in {feed.address, channel.feed_url}:
        report(codes.MOVED_ALREADY.at(where, new=channel.new_feed_url))
    if channel.locked:
        report(codes.LOCKED.at(where))


def _texts(channel: ForeignChannel, where: Where, file: str, report: Report) -> dict[str, Value]:
    language = _language(channel.language)
    if not language:
        language = "es"
        report(codes.KEY_ASSUMED.at(where, key="language", value=language, file=file))
    keys: dict[str, Value] = {
        "title": channel.title,
        "description": " ".join(channel.description.split()) or channel.subtitle,
        "author": channel.author or (channel.owner.name if channel.owner else ""),
        "language": language,
    }
    for key in [key for key, value in keys.items() if not value]:
        del keys[key]
        report(codes.KEY_MISSING.at(where, key=key, file=file, example=f"{key}: …"))
    if channel.owner is not None and channel.owner.email:
        name = channel.owner.name or channel.author or channel.title
        keys["owner"] = {"name": name, "email": channel.owner.email}
    return keys


def _language(text: str) -> str:
    """Return an RFC 5646 tag as usual: `es-MX` for `es_mx`; empty for what is none."""
    match = _LANGUAGE.fullmatch(_NAMES.get(text.casefold(), text))
    if match is None:
        return ""
    return match[1].lower() + (f"-{match[2].upper()}" if match[2] else "")


def _categories(channel: ForeignChannel, where: Where, report: Report) -> tuple[Category, ...]:
    found = []
    for category in channel.categories:
        today = todays(category)
        if today is None:
            report(codes.CATEGORY_LEFT.at(where, old=shown(category)))
        elif today != category:
            report(codes.CATEGORY_MAPPED.at(where, old=shown(category), new=shown(today)))
        found += [today] if today else []
    return without_repeats(found)


def _explicit(channel: ForeignChannel, where: Where, file: str, report: Report) -> bool:
    if channel.explicit is None:
        report(codes.KEY_ASSUMED.at(where, key="explicit", value="false", file=file))
    return bool(channel.explicit)


def _type(channel: ForeignChannel, where: Where, file: str, report: Report) -> str:
    if channel.type in {"episodic", "serial"}:
        return channel.type
    if channel.type:
        report(codes.KEY_ASSUMED.at(where, key="type", value="episodic", file=file))
    return "episodic"


def _cover(channel: ForeignChannel, where: Where) -> Wanted | None:
    if not channel.image:
        return None
    ending = PurePosixPath(urlsplit(channel.image).path).suffix.lower()
    endings = (ending, *_PICTURES) if ending in _PICTURES else _PICTURES
    return Wanted("cover", channel.image, "cover", endings, channel.title, where)


def _identity_and_people(channel: ForeignChannel) -> Iterator[tuple[str, Value]]:
    if channel.locked is False:
        yield "locked", False
    if channel.medium in get_args(Medium) and channel.medium != "podcast":
        yield "medium", channel.medium
    if licence := licence_of(channel.licence, channel.licence_url):
        yield "license", licence
    if channel.funding:
        yield "funding", [plain(each) for each in channel.funding]
    if channel.persons:
        yield "persons", persons_of(channel.persons)


def _podcasting(feed: ForeignFeed) -> Iterator[tuple[str, Value]]:
    """Yield the keys of what the feed says beyond RSS, without what our feed says by itself.

    That is the cover as a `podcast:image`, and a `podcast:trailer` for each trailer episode.
    """
    channel, tags = feed.channel, feed.channel.podcasting
    own = {x.enclosure.url for x in feed.items if x.enclosure and x.type == "trailer"}
    publisher = replace(tags.publisher, medium=None) if tags.publisher else None
    yield from image_alt(tags.images, channel.image)
    yield from show_keys(
        replace(
            tags,
            images=tuple(x for x in tags.images if x.href != channel.image),
            trailers=tuple(x for x in tags.trailers if x.url not in own),
            publisher=publisher,
        )
    )


def image_alt(images: tuple[Image, ...], href: str) -> Iterator[tuple[str, Value]]:
    """Yield what a picture shows, if the feed tells it beside the same picture's address."""
    alt = next((image.alt for image in images if image.href == href and image.alt), "")
    if alt:
        yield "image_alt", alt


def persons_of(persons: tuple[Person, ...]) -> list[Value]:
    """Return people as groups, without what is the default; the taxonomy has no capitals here."""
    lower = (replace(x, role=x.role.lower(), group=x.group.lower()) for x in persons)
    return [plain(person) for person in lower]


def licence_of(licence: str, url: str) -> str:
    """Return a licence as its SPDX identifier where it is a known one, else where it is read."""
    if not licence or is_listed(licence) or licence_url(licence):
        return _LISTED.get(licence.lower(), _spdx(licence))
    return url or licence


def _spdx(licence: str) -> str:
    return licence.upper() if licence.lower().startswith(("cc-", "cc0-")) else licence


def _guid(feed: ForeignFeed, report: Report) -> str:
    """Return the feed's own guid, else the one that the rule gives its address."""
    try:
        return str(UUID(feed.channel.guid))
    except ValueError:
        known = _address(feed)
        address = known or feed.channel.link or feed.channel.title
        guid = show_guid(address)
        code = codes.GUID_MADE if known else codes.GUID_GUESSED
        report(code.at(Where(feed.name), address=address, guid=guid))
        return guid


def _address(feed: ForeignFeed) -> str:
    """Return where subscribers know the feed: what it says itself, else where it was fetched."""
    found: Mapping[str, None] = dict.fromkeys([feed.channel.feed_url, feed.address or ""])
    return next((address for address in found if address.startswith(("https:", "http:"))), "")
