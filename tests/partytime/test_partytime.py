"""partytime, the parser of Podcast Index, reads the feed that uses every element.

It is installed from npm into a folder outside the tree, without a lock file. Only
`make test-full` runs this, for it needs node, npm and the network once.

What partytime 5.0.0 does not know, so that nothing here can prove it: `podcast:image`,
`updateFrequency` and `podping`; a place's `rel` and `country`, and any place but the first; any
`value` but the first; `txt` whose text is a number or a boolean; `socialInteract` but in items, and
with `protocol="disabled"`; `contentLink` but in live items; `funding` and `itunes:block` in items;
`media:thumbnail` and `psc:chapters`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from everything import everything
from factories import main_channel
from lienzo.model import Course, Episode, Person, Show
from lienzo.model.podcasting import (
    AlternateEnclosure,
    Chat,
    LiveItem,
    RemoteItem,
    Trailer,
    Value,
    ValueRecipient,
    ValueTimeSplit,
)
from lienzo.publish.feed import build_feed

pytestmark = pytest.mark.full

PACKAGE = "podcast-partytime@5.0.0"
HERE = Path(__file__).resolve()
FOLDER = HERE.parents[2] / ".cache" / "partytime"
SITE = "https://ejemplo.es/lienzo/"
STEM = f"{SITE}media/07-relaciones-con-los-clientes"
UNPROVED = {
    # RSS's and Apple's elements, which other tests read with other parsers
    *("type", "title", "description", "link", "explicit", "language", "generator", "pubDate"),
    *("itunesCategory", "categories", "itunesType", "pubsub", "author", "owner", "image", "items"),
    *("copyright", "lastBuildDate", "itunesImage", "newestItemPubDate", "oldestItemPubDate"),
    *("lastPubDate", "lastUpdate", "enclosure", "duration", "content", "itunesEpisode"),
    *("itunesEpisodeType", "itunesSeason", "guid"),
}


@pytest.fixture(scope="session")
def partytime() -> Path:
    """The folder that partytime is installed in."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    if not (FOLDER / "node_modules" / "podcast-partytime").is_dir():
        FOLDER.mkdir(parents=True, exist_ok=True)
        options = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund")
        subprocess.run(["npm", "install", "--prefix", FOLDER, *options, PACKAGE], check=True)
    return FOLDER


@pytest.fixture(scope="session")
def read(partytime: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What partytime makes of the feed, and nothing it complains of."""
    it, file = everything(), tmp_path_factory.mktemp("feed") / "feed.xml"
    file.write_bytes(build_feed(it, main_channel(it)))
    done = subprocess.run(
        ["node", str(HERE.parent / "read.cjs"), str(file)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PARTYTIME_FOLDER": str(partytime)},
    )
    assert done.stderr == ""
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def moment(date: datetime) -> str:
    """As JavaScript spells it."""
    return date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def known(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "")}


def people(persons: Iterable[Person]) -> list[dict[str, Any]]:
    return [
        known(name=x.name, role=x.role.title(), group=x.group.title(), img=x.img, href=x.href)
        for x in persons
    ]


def remote(item: RemoteItem, **changes: Any) -> dict[str, Any]:
    values = {
        "feedGuid": item.feed_guid,
        "feedUrl": item.feed_url,
        "itemGuid": item.item_guid,
        "title": item.title,
        "medium": item.medium,
    }
    return known(**(values | changes))


def chat(where: Chat | None) -> dict[str, Any]:
    assert where is not None
    names = known(accountId=where.account_id, space=where.space)
    return {"phase": "7", "server": where.server, "protocol": where.protocol, **names}


def recipient(who: ValueRecipient) -> dict[str, Any]:
    return known(
        name=who.name,
        customKey=who.custom_key,
        customValue=who.custom_value,
        type=who.type,
        address=who.address,
        split=who.split,
        fee=who.fee,
    )


def split(stretch: ValueTimeSplit) -> dict[str, Any]:
    times = {"startTime": stretch.start, "duration": stretch.duration}
    if stretch.remote_item is None:
        return {"type": "recipients", "recipients": [*map(recipient, stretch.recipients)], **times}
    return {
        "type": "remoteItem",
        "remoteItem": remote(stretch.remote_item),
        "remoteStartTime": stretch.remote_start,
        "remotePercentage": stretch.remote_percentage,
        **times,
    }


def payment(value: Value) -> dict[str, Any]:
    return {
        "type": value.type,
        "method": value.method,
        "suggested": float(value.suggested or 0),
        "recipients": [*map(recipient, value.recipients)],
        "valueTimeSplits": [*map(split, value.time_splits)],
    }


def trailer(of: Trailer) -> dict[str, Any]:
    return known(
        title=of.title,
        url=of.url,
        pubdate=moment(of.date),
        type=of.type,
        length=of.length,
        season=of.season,
    )


def live(item: LiveItem) -> dict[str, Any]:
    stream = {"uri": item.enclosure_url, "contentType": item.enclosure_type}
    form = {"type": item.enclosure_type, "length": 0, "source": [stream], "default": True}
    return {
        "status": item.status,
        "start": moment(item.start),
        "end": moment(item.end) if item.end else None,
        "guid": item.guid,
        "title": item.title,
        "description": item.description,
        "link": f"{SITE}{item.link}",
        "enclosure": {"url": item.enclosure_url, "length": 0, "type": item.enclosure_type},
        "alternativeEnclosures": [form],
        "chat": chat(item.chat),
        "contentLinks": [{"title": x.text, "url": x.href} for x in item.content_links],
    }


def form(of: AlternateEnclosure) -> dict[str, Any]:
    sources = [{"uri": x.uri, "contentType": x.content_type or of.type} for x in of.sources]
    assert of.integrity is not None
    return known(
        type=of.type,
        length=of.length,
        bitrate=of.bitrate,
        height=of.height,
        lang=of.lang,
        title=of.title,
        rel=of.rel,
        codecs=of.codecs,
        default=of.default,
        source=sources,
        integrity={"type": of.integrity.type, "value": of.integrity.value},
    )


def measured(mime: str, size: int, ending: str, rate: int, digest: str, *, main: bool) -> Any:
    return {
        "type": mime,
        "length": size,
        "bitrate": rate,
        "default": main,
        "source": [{"uri": f"{STEM}{ending}", "contentType": mime}],
        "integrity": {"type": "sri", "value": digest},
    }


def place(of: Show | Episode) -> dict[str, Any]:
    first = of.podcasting.locations[0]
    return {"name": first.name, "geo": first.geo, "osm": first.osm}


def of_show(it: Course) -> dict[str, Any]:
    """What partytime should make of the channel."""
    show, own = it.shows[0], it.episodes[0]
    tags = show.podcasting
    assert own.date is not None
    assert show.owner is not None
    first = Trailer(
        own.enclosure_url, own.date, own.title, own.audio.bytes, own.audio.mime, own.season
    )
    cover = f"{SITE}media/art/cover.c0ffee11.png"
    sizes = [(cover, 3000), (tags.images[0].href, 600)]
    return {
        "guid": show.guid,
        "medium": show.medium,
        "locked": show.locked,
        "podcastOwner": show.owner.email,
        "license": {
            "identifier": show.license,
            "url": "https://creativecommons.org/licenses/by-sa/4.0/",
        },
        "podcastFunding": [{"message": x.text, "url": x.url} for x in show.funding],
        "podcastPeople": people(show.persons),
        "podcastLocation": place(show),
        "podcastImages": [
            {"raw": f"{url} {width}w", "parsed": {"url": url, "width": width}}
            for url, width in sizes
        ],
        "trailers": [trailer(x) for x in (first, *tags.trailers)],
        "value": payment(tags.value[0]),
        "podcastLiveItems": [live(x) for x in tags.live_items],
        "podcastBlocked": "yes",
        "podcastBlockedPlatforms": {"antennapod": False},
        "podcastTxt": [known(value=x.text, purpose=x.purpose) for x in tags.txt],
        "podcastRemoteItems": [remote(x) for x in tags.remote_items],
        "podroll": [remote(x) for x in tags.podroll],
        "podcastPublisher": remote(tags.publisher) if tags.publisher else None,
        "chat": chat(tags.chat),
        "itunesBlock": tags.itunes_block,
        "itunesComplete": tags.complete,
        "itunesNewFeedUrl": show.new_feed_url,
        "podcastSeasons": {"1": {"number": 1, "name": it.episodes[1].season_name}},
    }


def of_episode(episode: Episode) -> dict[str, Any]:
    """What partytime should make of the item with everything."""
    tags = episode.podcasting
    picture = f"{SITE}media/art/07-relaciones-con-los-clientes.feedbeef.jpg"
    types = {
        "vtt": "text/vtt",
        "srt": "application/srt",  # its own word for application/x-subrip
        "json": "application/json",
        "html": "text/html",
    }
    forms = [x for x in (episode.transcript, *episode.more_transcripts) if x is not None]
    main = ("audio/mpeg", 4_056_789, ".mp3", 64063, f"sha256-{'q6ur' * 10}q6s=")
    opus = ("audio/ogg", 1_500_000, ".opus", 23687, f"sha256-{'zc3N' * 10}zc0=")
    return {
        "podcastTranscripts": [
            known(
                url=f"{STEM}.{x.format}",
                type=types[x.format],
                language="es-ES",
                rel="captions" if x.cues else None,
            )
            for x in forms
        ],
        "podcastChapters": {"url": f"{STEM}.chapters.json", "type": "application/json+chapters"},
        "podcastSoundbites": [
            {"startTime": x.start, "duration": x.duration, "title": x.title or "Lienzo en voz alta"}
            for x in tags.soundbites  # one without a title gets the show's
        ],
        "podcastPeople": people(episode.persons),
        "podcastLocation": place(episode),
        "podcastSeason": {"number": episode.season, "name": episode.season_name},
        "podcastEpisode": {"number": episode.number, "display": tags.display},
        "license": {"identifier": "cc-by-4.0", "url": "https://spdx.org/licenses/CC-BY-4.0.html"},
        "alternativeEnclosures": [
            measured(*main, main=True),
            measured(*opus, main=False),
            *(form(x) for x in tags.alternate_enclosures),
        ],
        "value": payment(tags.value[0]),
        "podcastImages": [{"raw": f"{picture} 3000w", "parsed": {"url": picture, "width": 3000}}],
        "podcastSocialInteraction": [
            known(
                platform=x.protocol,
                id=x.account_id,
                url=x.uri,
                priority=x.priority,
                profileUrl=x.account_url,
            )
            for x in tags.social_interact
        ],
        "chat": chat(tags.chat),
    }


def without_plain(found: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {x: found[x] for x in found if x not in UNPROVED or x in names}


def test_partytime_reads_of_the_show_all_it_knows(read: dict[str, Any]) -> None:
    found = without_plain(read, "guid")
    del found["pc20support"]
    assert found == of_show(everything())


def test_partytime_reads_of_the_episode_all_it_knows(read: dict[str, Any]) -> None:
    assert without_plain(read["items"][1]) == of_episode(everything().episodes[1])


def test_partytime_finds_every_phase_that_it_can_find(read: dict[str, Any]) -> None:
    assert {phase: set(names) for phase, names in read["pc20support"].items()} == {
        "1": {"locked", "funding", "transcript", "chapters", "soundbite"},
        "2": {"person", "location", "season", "episode"},
        "3": {"trailer", "license", "guid", "alternateEnclosure"},
        "4": {"value", "medium", "images", "liveItem"},
        "5": {"block", "socialInteract"},
        "6": {"txt", "remoteItem", "podroll"},
        "7": {"chat", "publisher"},
    }


def test_partytime_keeps_every_item_with_its_date_and_audio(read: dict[str, Any]) -> None:
    episodes = everything().episodes
    found = [
        (x["guid"], x["enclosure"]["url"], x["enclosure"]["length"], x["pubDate"])
        for x in read["items"]
    ]
    assert found == [
        (x.guid, x.enclosure_url, x.audio.bytes, moment(x.date)) for x in episodes if x.date
    ]
