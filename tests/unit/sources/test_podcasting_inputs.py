"""What an author may say for the podcast namespace is taken as meant, or refused with the fix."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from lienzo.problems import Problem, explain
from lienzo.sources.inputs import taxonomy
from lienzo.sources.inputs.countries import COUNTRIES
from lienzo.sources.inputs.documents import read_episode, read_page, read_show
from lienzo.sources.inputs.models import EpisodeInput, PageInput, ShowInput

SHOW = """\
title: El lienzo en marcha
description: Un bloque en cada episodio.
author: Ana Ruiz
owner: {name: Ana Ruiz, email: hola@lienzo.example}
language: es-ES
categories: [Education]
explicit: false
image: cover.png
timezone: Europe/Madrid
"""
GUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
NODE = "02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52"
SRI = "sha384-ExVqijgYHm15PqQqdXfW95x+Rs6C+d6E/ICxyQOeFevnxNLR/wtJNrNYTjIysUBo"


def read(folder: Path, kind: str, lines: str) -> tuple[Any, list[Problem]]:
    """Read lines of a show or of an episode's front matter; return the values and Problems."""
    path = folder / "file.md"
    problems: list[Problem] = []
    if kind == "show":
        path.write_text(f"{SHOW}{lines}\n", "utf-8")
        written: Any = read_show(path, "file.md", problems.append)
    else:
        path.write_text(f"---\n{lines}\n---\nNotas.\n", "utf-8")
        reader = read_page if kind == "page" else read_episode
        written = reader(path, "file.md", problems.append)
    return (written.values if written else None), problems


def good(folder: Path, kind: str, lines: str) -> Any:
    """Return what came of lines that hold no Problem."""
    values, problems = read(folder, kind, lines)
    assert [explain(problem, "es") for problem in problems] == []
    return values


def plain(value: Any) -> Any:
    """Return the written keys of a model, for comparison."""
    return {key: getattr(value, key) for key in sorted(value.model_fields_set)}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param('geo: "geo:41.6523,-4.7245"', {"geo": "geo:41.6523,-4.7245"}, id="point"),
        pytest.param('geo: "GEO:0,180"', {"geo": "geo:0,180"}, id="point-in-capitals"),
        pytest.param(
            'geo: "geo:-27.86,153.31,12.5;u=35;crs=wgs84"',
            {"geo": "geo:-27.86,153.31,12.5;u=35;crs=wgs84"},
            id="height-and-uncertainty",
        ),
        pytest.param("osm: R340100", {"osm": "R340100"}, id="relation"),
        pytest.param('osm: "w5013364#188"', {"osm": "W5013364#188"}, id="way-with-revision"),
        pytest.param("country: ES", {"country": "ES"}, id="country"),
        pytest.param("country: gb", {"country": "GB"}, id="country-in-small"),
        pytest.param("country: NO", {"country": "NO"}, id="norway"),
        pytest.param("rel: creator", {"rel": "creator"}, id="where-it-is-made"),
    ],
)
@pytest.mark.parametrize("kind", ["show", "episode"])
def test_a_place_is_read(kind: str, written: str, value: dict[str, str], tmp_path: Path) -> None:
    """One place needs no list; its name is enough."""
    (place,) = good(tmp_path, kind, f"location: {{name: Valladolid, {written}}}").location
    assert plain(place) == {"name": "Valladolid"} | value


@pytest.mark.parametrize("kind", ["show", "episode"])
def test_places_may_be_many(kind: str, tmp_path: Path) -> None:
    """Where it is made, and what it is about."""
    lines = "location:\n  - {name: Marlow, rel: creator}\n  - {name: Madrid, rel: subject}"
    places = good(tmp_path, kind, lines).location
    assert [(place.name, place.rel) for place in places] == [
        ("Marlow", "creator"),
        ("Madrid", "subject"),
    ]


@pytest.mark.parametrize(
    ("kind", "lines", "values"),
    [
        pytest.param(
            "episode", "soundbites: [{start: 1:30, duration: 45, title: No}]",
            [{"start": 90.0, "duration": 45.0, "title": "No"}], id="soundbites",
        ),
        pytest.param(
            "episode",
            "alternate_enclosures:\n"
            "  - type: audio/opus\n    length: 3240000\n    bitrate: 96000\n    default: true\n"
            f"    lang: EN-gb\n    integrity: {{type: sri, value: {SRI}}}\n"
            "    sources: [{uri: https://a.example/7.opus}, {uri: 'ipfs://Qm1'}]",
            None, id="alternate_enclosures",
        ),
        pytest.param("episode", "txt: {text: True, purpose: AI-content}",
                     [{"text": "true", "purpose": "ai-content"}], id="txt"),
        pytest.param("show", "txt: [{text: 05124, purpose: applepodcastsverify}, {text: a b}]",
                     [{"text": "05124", "purpose": "applepodcastsverify"}, {"text": "a b"}],
                     id="txt-many"),
        pytest.param("show", "txt: {text: 2022-10-26, purpose: servicio.example}",
                     [{"text": "2022-10-26", "purpose": "servicio.example"}], id="txt-of-others"),
        pytest.param("show", f"podroll: [{{feed_guid: {GUID.upper()}, title: Otro}}]",
                     [{"feed_guid": GUID, "title": "Otro"}], id="podroll"),
        pytest.param("show", f"remote_items: [{{feed_guid: {GUID}, item_guid: a, medium: music}}]",
                     [{"feed_guid": GUID, "item_guid": "a", "medium": "music"}], id="remote_items"),
        pytest.param("show", "podcast_block: true", [{}], id="podcast_block-all"),
        pytest.param("show", "podcast_block: false", [], id="podcast_block-none"),
        pytest.param("show", "podcast_block: [{id: Amazon}, {value: no, id: google}]",
                     [{"id": "amazon"}, {"id": "google", "value": "no"}], id="podcast_block"),
        pytest.param("show", "podcast_block: {id: spotify, value: yes}",
                     [{"id": "spotify", "value": "yes"}], id="podcast_block-one"),
        pytest.param(
            "show", "social_interact: {protocol: ActivityPub, uri: https://m.example/1, "
            'account_id: "@ana", priority: 01}',
            [{"account_id": "@ana", "priority": 1, "protocol": "activitypub",
              "uri": "https://m.example/1"}], id="social_interact",
        ),
        pytest.param("episode", "social_interact: [{protocol: nostr, uri: 'nostr:note1x'}]",
                     [{"protocol": "nostr", "uri": "nostr:note1x"}], id="social_interact-nostr"),
        pytest.param("episode", "social_interact: {protocol: disabled}",
                     [{"protocol": "disabled"}], id="social_interact-disabled"),
        pytest.param(
            "show", "images: [{href: https://a.example/b.png, alt: Un taller, width: 1920, "
            "height: 1080, type: image/webp, aspect_ratio: 16 / 9, purpose: artwork Social}]",
            [{"alt": "Un taller", "aspect_ratio": "16/9", "height": 1080,
              "href": "https://a.example/b.png", "purpose": ("artwork", "social"),
              "type": "image/webp", "width": 1920}], id="images",
        ),
        pytest.param("episode", "images: [{href: /i/b.png, purpose: [apple/Hero, poster]}]",
                     [{"href": "i/b.png", "purpose": ("apple/hero", "poster")}],
                     id="images-of-the-site"),
        pytest.param("episode", "content_links: [{href: https://v.example/1, text: Velo}]",
                     [{"href": "https://v.example/1", "text": "Velo"}], id="content_links"),
        pytest.param("episode", "funding: {url: https://a.example/, text: Apoya}",
                     [{"text": "Apoya", "url": "https://a.example/"}], id="funding"),
        pytest.param("show", "trailers: [{url: https://a.example/t.mp3, date: 2026-01-08, "
                     "title: Lo que viene, length: 1234567, type: audio/mpeg, season: 2}]",
                     None, id="trailers"),
        pytest.param(
            "show", "live_items: [{status: pending, start: 2026-05-07 19:00, title: A, guid: a, "
            "enclosure: {url: https://a.example/d.mp3, type: audio/mpeg}, "
            "content_links: [{href: https://a.example/}], "
            "chat: {server: IRC.example.org, protocol: irc}}]", None, id="live_items",
        ),
    ],
)  # fmt: skip
def test_a_list_of_groups_is_read(
    kind: str, lines: str, values: list[dict[str, object]] | None, tmp_path: Path
) -> None:
    """Every key arrives converted and normalised."""
    found = getattr(good(tmp_path, kind, lines), lines.partition(":")[0])
    if values is None:
        assert len(found) == 1
    else:
        assert [plain(item) for item in found] == values


@pytest.mark.parametrize(
    ("kind", "lines", "value"),
    [
        pytest.param("show", "feed_length: 0100", 100, id="feed_length"),
        pytest.param("show", "complete: true", True, id="complete"),
        pytest.param("show", "podping: false", False, id="podping"),
        pytest.param("show", "itunes_block: true", True, id="itunes_block"),
        pytest.param("episode", "itunes_block: true", True, id="itunes_block-episode"),
        pytest.param("show", "image_alt: Un lienzo", "Un lienzo", id="image_alt"),
        pytest.param("episode", "image_alt: No", "No", id="image_alt-episode"),
        pytest.param("episode", "episode_display: 3.5", "3.5", id="episode_display"),
        pytest.param("episode", "license: CC-BY-NC-4.0", "CC-BY-NC-4.0", id="license"),
        pytest.param("episode", "thumbnail: ./a.jpg", "a.jpg", id="thumbnail"),
        pytest.param("episode", "transcript: a.vtt", ("a.vtt",), id="transcript"),
        pytest.param("episode", "transcript: [a.vtt, a.json]", ("a.vtt", "a.json"), id="more"),
        pytest.param("episode", "transcript: null", None, id="no-transcript"),
        pytest.param("show", "medium: audiobookL", "audiobookL", id="medium"),
        pytest.param("show", "update_frequency: auto", "auto", id="frequency-auto"),
    ],
)
def test_a_single_value_is_read(kind: str, lines: str, value: object, tmp_path: Path) -> None:
    """The other keys are words, numbers, switches and names of files."""
    assert getattr(good(tmp_path, kind, lines), lines.partition(":")[0]) == value


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        pytest.param("FREQ=WEEKLY", "FREQ=WEEKLY", id="weekly"),
        pytest.param("RRULE:freq=weekly;byday=th;", "FREQ=WEEKLY;BYDAY=TH", id="in-small"),
        pytest.param("FREQ=YEARLY;BYDAY=+4TH;BYMONTH=11", None, id="fourth-thursday"),
        pytest.param("FREQ=MONTHLY;BYMONTHDAY=-1", None, id="last-day"),
        pytest.param("FREQ=WEEKLY;UNTIL=20261231T225959Z;WKST=MO", None, id="until"),
        pytest.param("FREQ=WEEKLY;INTERVAL=2;COUNT=10", None, id="count"),
    ],
)
def test_a_rule_of_recurrence_is_read(written: str, rule: str | None, tmp_path: Path) -> None:
    """It is told in capitals, as RFC 5545 writes it."""
    lines = f"update_frequency: {{text: Los jueves, dtstart: 2026-03-05, rrule: {written}}}"
    if "," in written:
        lines = lines.replace(written, f'"{written}"')
    frequency = good(tmp_path, "show", lines).update_frequency
    assert (frequency.text, frequency.rrule) == ("Los jueves", rule or written)
    assert frequency.dtstart is not None
    assert frequency.complete is False


def test_a_frequency_may_be_a_text(tmp_path: Path) -> None:
    """Most authors have no rule, only a habit."""
    frequency = good(tmp_path, "show", "update_frequency: Los jueves, casi siempre")
    assert plain(frequency.update_frequency) == {"text": "Los jueves, casi siempre"}


def test_a_value_block_is_read(tmp_path: Path) -> None:
    """Amounts keep their zeros; a stretch pays another feed or other people."""
    lines = (
        "value:\n  type: Lightning\n  method: keysend\n  suggested: 0.00000005000\n"
        f"  recipients: [{{name: Ana, type: node, address: {NODE}, split: 95}},\n"
        "    {type: lnaddress, address: ana@pago.example, split: 5, fee: true}]\n"
        "  time_splits:\n"
        f"    - {{start: 1:00, duration: 237, remote_percentage: 95, remote_start: 2:54,\n"
        f"       remote_item: {{feed_guid: {GUID}, item_guid: uno}}}}\n"
        f"    - {{start: 330, duration: 53, recipients: "
        f"[{{type: node, address: {NODE}, split: 1}}]}}"
    )
    (value,) = good(tmp_path, "episode", lines).value
    assert (value.type, value.method, value.suggested) == ("lightning", "keysend", "0.00000005000")
    assert [(one.split, one.fee) for one in value.recipients] == [(95, False), (5, True)]
    first, second = value.time_splits
    assert (first.start, first.duration, first.remote_start) == (60, 237, 174)
    assert (first.remote_percentage, first.remote_item.item_guid) == (95, "uno")
    assert (second.remote_item, len(second.recipients)) == (None, 1)


def test_chapters_have_pictures_places_and_ends(tmp_path: Path) -> None:
    """JSON chapters 1.2 can say it, so an author can."""
    lines = (
        "chapters:\n"
        "  - {start: 0:00, title: A, img: fases.jpg, end: 0:30, hidden: true}\n"
        "  - {start: 1:00, title: B, img: https://a.example/b.png,\n"
        "     location: {name: Madrid, osm: R5326784}}"
    )
    first, second = good(tmp_path, "episode", lines).chapters
    assert (first.img, first.end, first.hidden, first.location) == ("fases.jpg", 30.0, True, None)
    assert (second.img, second.location.osm) == ("https://a.example/b.png", "R5326784")
    assert (second.end, second.hidden) == (None, False)


@pytest.mark.parametrize("kind", ["episode", "page"])
def test_corrections_are_one_or_many(kind: str, tmp_path: Path) -> None:
    """A single correction needs no list."""
    top = "block: channels\n" if kind == "page" else ""
    one = good(tmp_path, kind, top + "corrections: {date: 2026-04-20, text: El margen es otro}")
    two = good(
        tmp_path,
        kind,
        top + "corrections: [{date: 2026-04-20, text: A}, {date: 2026-05-01, text: B}]",
    )
    assert [x.text for x in one.corrections] == ["El margen es otro"]
    assert [x.text for x in two.corrections] == ["A", "B"]


def test_corrections_of_another_tool_pass_on_a_page_that_is_no_lesson(tmp_path: Path) -> None:
    """Only articles and series belong to Lienzo."""
    assert good(tmp_path, "page", "corrections: true").corrections == ()


BAD = [
    ("LZ161", "episode", 'location: {name: A, geo: ⟦"41.65,-4.72"⟧}'),
    ("LZ161", "episode", 'location: {name: A, geo: ⟦"geo:41,65;-4,72"⟧}'),
    ("LZ161", "show", 'location: {name: A, geo: ⟦"41,65º N 4,72º O"⟧}'),
    ("LZ161", "show", "location: {name: A, geo: ⟦geo:41.65,-4.72⟧, country: ES}"),
    ("LZ162", "show", 'location: {name: A, geo: ⟦"geo:-97.74,30.27"⟧}'),
    ("LZ162", "show", 'location: [{name: A, geo: ⟦"geo:41.6,200"⟧}]'),
    ("LZ163", "show", "location: {name: A, osm: ⟦340100⟧}"),
    ("LZ163", "show", "location: {name: A, osm: ⟦https://www.openstreetmap.org/relation/340100⟧}"),
    ("LZ164", "show", "location: {name: A, country: ⟦España⟧}"),
    ("LZ164", "show", "location: {name: A, country: ⟦UK⟧}"),
    ("LZ111", "show", "⟦location⟧: {country: ES}"),
    ("LZ132", "show", "location: {name: ⟦" + "a" * 129 + "⟧}"),
    ("LZ115", "show", "location: {name: A, rel: ⟦tema⟧}"),
    ("LZ165", "episode", "soundbites: [{start: 1:30, duration: ⟦0⟧}]"),
    ("LZ135", "episode", "soundbites: [{start: ⟦-3⟧, duration: 30}]"),
    ("LZ132", "episode", "soundbites: [{start: 3, duration: 30, title: ⟦" + "a" * 129 + "⟧}]"),
    ("LZ124", "episode", "⟦soundbites⟧: {start: 3, duration: 30}"),
    ("LZ166", "episode",
     "alternate_enclosures: [{type: audio/opus, bitrate: ⟦96k⟧, sources: [{uri: https://a.es/}]}]"),
    ("LZ166", "show", "images: [{href: https://a.example/b.png, width: ⟦0⟧}]"),
    ("LZ167", "episode",
     "alternate_enclosures: [{type: ⟦mp3⟧, sources: [{uri: https://a.example/}]}]"),
    ("LZ111", "episode", "alternate_enclosures: [⟦{⟧type: audio/opus}]"),
    ("LZ112", "episode", "alternate_enclosures: [{type: audio/opus, ⟦sources⟧: []}]"),
    ("LZ132", "episode", "alternate_enclosures: [{type: audio/opus, title: "
     "⟦Muy alta calidad, con mucho detalle⟧, sources: [{uri: https://a.example/}]}]"
     .replace("⟦Muy", '⟦"Muy').replace("detalle⟧", 'detalle"⟧')),
    ("LZ168", "episode",
     "alternate_enclosures: [{type: audio/opus, sources: [{uri: ⟦http://a.example/7.opus⟧}]}]"),
    ("LZ168", "episode", 'social_interact: {protocol: nostr, uri: ⟦"javascript:alert(1)"⟧}'),
    ("LZ168", "episode", "social_interact: {protocol: nostr, uri: ⟦m.example:8080/1⟧}"),
    ("LZ126", "episode", "content_links: [{href: ⟦http://v.example/⟧}]"),
    ("LZ169", "show", "podroll: [{feed_guid: ⟦917393e3⟧}]"),
    ("LZ169", "show", "publisher: {feed_guid: ⟦https://a.example/feed.xml⟧}"),
    ("LZ115", "show", f"remote_items: [{{feed_guid: {GUID}, medium: ⟦música⟧}}]"),
    ("LZ170", "show", "persons: [{name: Inés, role: ⟦invitada⟧}]"),
    ("LZ170", "episode", "persons: [{name: Inés, role: ⟦gest⟧}]"),
    ("LZ171", "show", "persons: [{name: Inés, group: ⟦reparto⟧}]"),
    ("LZ172", "show", "persons: [{name: Inés, role: guest, group: ⟦writing⟧}]"),
    ("LZ172", "show", "persons: [{name: Inés, role: ⟦editor⟧}]"),
    ("LZ173", "show", "social_interact: {protocol: ⟦mastodon⟧, uri: https://m.example/1}"),
    ("LZ173", "show", "chat: {server: a.example, protocol: ⟦discord⟧}"),
    ("LZ173", "show", "txt: {text: a, purpose: ⟦verfy⟧}"),
    ("LZ173", "show", "images: [{href: a.png, purpose: ⟦portada⟧}]"),
    ("LZ173", "show", "images: [{href: a.png, purpose: [artwork, ⟦bannner⟧]}]"),
    ("LZ174", "show", "podcast_block: [{id: ⟦itunes⟧}]"),
    ("LZ115", "show", "podcast_block: [{id: apple, value: ⟦true⟧}]"),
    ("LZ113", "show", "podcast_block: ⟦yes⟧"),
    ("LZ113", "show", "podping: ⟦yes⟧"),
    ("LZ113", "episode", "txt: {purpose: ai-content, text: ⟦un poco⟧}"),
    ("LZ132", "episode", "txt: {text: ⟦" + "a" * 4001 + "⟧}"),
    ("LZ175", "show", "images: [{href: a.png, aspect_ratio: ⟦16:9⟧}]"),
    ("LZ175", "show", "images: [{href: a.png, aspect_ratio: ⟦0/9⟧}]"),
    ("LZ191", "show", 'images: [{href: a.png, purpose: [artwork, ⟦"dos palabras"⟧]}]'),
    ("LZ132", "show", "images: [{href: a.png, purpose: ⟦" + "a/b " * 40 + "⟧}]"),
    ("LZ138", "show", "images: [{href: ⟦../a.png⟧}]"),
    ("LZ126", "show", "images: [{href: ⟦http://a.example/a.png⟧}]"),
    ("LZ176", "episode", ("alternate_enclosures: [{type: a/b, sources: [{uri: https://a.es/}], "
     "integrity: {type: sri, value: ⟦sha384-abc⟧}}]")),
    ("LZ176", "episode", ("alternate_enclosures: [{type: a/b, sources: [{uri: https://a.es/}], "
     "integrity: {type: pgp-signature, value: ⟦no-base64⟧}}]")),
    ("LZ177", "show", "update_frequency: {text: A, rrule: ⟦semanal⟧}"),
    ("LZ177", "show", "update_frequency: {text: A, rrule: ⟦FREQ=DAILY;UNTIL=99999999⟧}"),
    ("LZ178", "show", "update_frequency: {text: A, rrule: ⟦FREQ=WEEKLY;DAYS=TH⟧}"),
    ("LZ179", "show", "update_frequency: {text: A, rrule: ⟦FREQ=WEEKLY;BYDAY=JUEVES⟧}"),
    ("LZ179", "show", "update_frequency: {text: A, rrule: ⟦FREQ=SEMANAL⟧}"),
    ("LZ179", "show", "update_frequency: {text: A, rrule: ⟦FREQ=WEEKLY;INTERVAL=0⟧}"),
    ("LZ179", "show", "update_frequency: {text: A, rrule: ⟦FREQ=MONTHLY;BYMONTHDAY=32⟧}"),
    ("LZ179", "show", "update_frequency: {text: A, rrule: ⟦FREQ=WEEKLY;UNTIL=2026-12-31⟧}"),
    ("LZ180", "show", "update_frequency: {text: A, rrule: ⟦FREQ=WEEKLY;FREQ=DAILY⟧}"),
    ("LZ181", "show", "update_frequency: {text: A, rrule: ⟦BYDAY=TH⟧}"),
    ("LZ182", "show", ("update_frequency: {text: A, dtstart: 2026-03-05, "
     "rrule: ⟦FREQ=DAILY;COUNT=3;UNTIL=20261231⟧}")),
    ("LZ183", "show", "update_frequency: {text: A, rrule: ⟦FREQ=DAILY;COUNT=3⟧}"),
    ("LZ111", "show", "⟦update_frequency⟧: {rrule: FREQ=DAILY}"),
    ("LZ132", "show", "update_frequency: ⟦" + "a" * 129 + "⟧"),
    ("LZ184", "show", "social_interact: {protocol: ⟦activitypub⟧}"),
    ("LZ185", "show", "social_interact: {protocol: disabled, uri: ⟦https://m.example/1⟧}"),
    ("LZ186", "episode", (f"value: {{type: lightning, method: keysend, recipients: [{{type: node, "
     f"address: {NODE}, split: 1}}], time_splits: [⟦{{⟧start: 1, duration: 2}}]}}")),
    ("LZ187", "show", "chat: {server: ⟦https://irc.example.org/⟧, protocol: irc}"),
    ("LZ188", "show", (f"value: {{type: lightning, method: keysend, suggested: ⟦5 sats⟧, "
     f"recipients: [{{type: node, address: {NODE}, split: 1}}]}}")),
    ("LZ189", "show", ("value: {type: lightning, method: keysend, recipients: [{type: node, "
     "address: ⟦ana@pago.example⟧, split: 1}]}")),
    ("LZ190", "show", ("value: {type: lightning, method: lnaddress, recipients: [{type: lnaddress, "
     f"address: ⟦{NODE}⟧, split: 1}}]}}")),
    ("LZ112", "show", "value: {type: lightning, method: keysend, ⟦recipients⟧: []}"),
    ("LZ192", "show", "persons: [{name: Inés, img: ⟦http://a.example/i.jpg⟧}]"),
    ("LZ193", "show", "⟦keywords⟧: uno, dos"),
    ("LZ193", "episode", "⟦itunes:keywords⟧: uno, dos"),
    ("LZ253", "episode", "chapters: [{start: 1:00, title: A, end: ⟦0:30⟧}]"),
    ("LZ126", "episode", "chapters: [{start: 1:00, title: A, img: ⟦http://a.example/a.png⟧}]"),
    ("LZ132", "episode", "episode_display: ⟦" + "a" * 33 + "⟧"),
    ("LZ114", "show", "feed_length: ⟦cien⟧"),
    ("LZ133", "episode", "transcript: [a.vtt, ⟦../b.vtt⟧]"),
    ("LZ133", "episode", "thumbnail: ⟦/a.jpg⟧"),
    ("LZ115", "show", "medium: ⟦curso⟧"),
    ("LZ111", "episode", "⟦corrections⟧: {date: 2026-04-20}"),
    ("LZ117", "episode", "corrections: [{date: ⟦20/4/2026⟧, text: A}]"),
    ("LZ117", "episode", "updated: ⟦20/4/2026⟧"),
    ("LZ112", "show", ("live_items: [{status: live, start: 2026-05-07, title: A, guid: a, "
     "enclosure: {url: https://a.example/d.mp3, type: audio/mpeg}, ⟦content_links⟧: []}]")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "kind", "lines"),
    [pytest.param(*row, id=f"{n}-{row[0]}-{row[2][:24]}") for n, row in enumerate(BAD)],
)
def test_a_slip_is_told_where_it_stands(number: str, kind: str, lines: str, tmp_path: Path) -> None:
    """Exactly one Problem, at the line and column of the piece between the brackets."""
    before, marked = lines.partition("⟦")[::2]
    _, problems = read(tmp_path, kind, lines.replace("⟦", "").replace("⟧", ""))
    assert [problem.code.id for problem in problems] == [number]
    where = problems[0].where
    first = len(SHOW.splitlines()) if kind == "show" else 1
    assert where.line == first + lines[: len(before)].count("\n") + 1
    assert where.column == len(before.rpartition("\n")[2]) + 1
    assert (where.source or "")[where.column - 1 :].startswith(marked[0])


@pytest.mark.parametrize(
    ("number", "kind", "lines"),
    [pytest.param(*row, id=f"{n}-{row[0]}-{row[2][:24]}") for n, row in enumerate(BAD)],
)
def test_the_fix_that_is_shown_is_accepted(
    number: str, kind: str, lines: str, tmp_path: Path
) -> None:
    """Whoever copies it into the place of the slip is not told the same again."""
    _, (problem, *_) = read(tmp_path, kind, lines.replace("⟦", "").replace("⟧", ""))
    fixed = str(problem.facts.get("fixed", ""))
    key, sign, value = fixed.partition(": ")
    before, _, rest = lines.partition("⟦")
    if not sign or " / " in fixed or not before.rstrip().endswith(f"{key}:"):
        return
    _, left = read(tmp_path, kind, before + value + rest.partition("⟧")[2])
    assert number not in [other.code.id for other in left]


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        pytest.param("corrections: [{date: 20/4/2026, text: A}]", "date: 2026-04-20", id="order"),
        pytest.param("corrections: {date: 20/4/2026, text: A}", "date: 2026-04-20", id="alone"),
        pytest.param("corrections: [{date: ayer, text: A}]", "date: 2026-03-05", id="no-date"),
        pytest.param("corrections: [{date: 2026-02-30, text: A}]", "date: 2026-02-28", id="day"),
        pytest.param("updated: 20/4/2026", "updated: 2026-04-20", id="outside"),
        pytest.param("transcript: [[a.vtt]]", "transcript: cover.jpg", id="item"),
        pytest.param("value: {recipients: []}", "recipients: ", id="group-in-a-list-of-one"),
    ],
)
def test_a_fixed_line_has_the_key_that_stands_there(lines: str, line: str, tmp_path: Path) -> None:
    """A line that is copied from the hint goes in the place of the wrong one, also in a list."""
    _, problems = read(tmp_path, "episode", lines)
    for language in ("es", "en"):
        hints = "\n".join(problem.hint(language) for problem in problems)
        assert line in hints
        assert f".{line}" not in hints


def test_every_code_of_these_keys_has_a_broken_input() -> None:
    """A code that nothing triggers explains nothing."""
    numbers = {row[0] for row in BAD}
    assert {f"LZ{n}" for n in range(161, 194)} <= numbers


@pytest.mark.parametrize(
    ("kind", "lines", "hint"),
    [
        pytest.param("show", "location: {name: A, geo: geo:41.65,-4.72}",
                     'geo: "geo:41.65,-4.72"', id="no-quotes"),
        pytest.param("show", 'location: {name: A, geo: "41,65; -4,72"}',
                     'geo: "geo:41.65,-4.72"', id="decimal-comma"),
        pytest.param("show", "location: {name: A, geo: 41.65° N 4.72° O}",
                     'geo: "geo:41.65,-4.72"', id="compass"),
        pytest.param("show", 'location: {name: A, geo: "geo:-97.74,30.27"}',
                     'geo: "geo:30.27,-97.74"', id="turned-around"),
        pytest.param("show", "location: {name: A, osm: way/5013364}", "W5013364", id="osm-path"),
        pytest.param("show", "location: {name: A, osm: vía 5013364}", "W5013364", id="osm-spanish"),
        pytest.param("show", "location: {name: A, osm: "
                     '"https://www.openstreetmap.org/node/3638779316#map=16/51.5/-0.1"}',
                     "N3638779316", id="osm-address"),
        pytest.param("show", "location: {name: A, country: Reino Unido}", "GB", id="country"),
        pytest.param("show", "location: {name: A, country: Argentna}", "AR", id="country-slip"),
        pytest.param("show", "persons: [{name: A, role: presentadora}]", "role: host", id="role"),
        pytest.param("show", "persons: [{name: A, role: narración}]", "role: narrator", id="voice"),
        pytest.param("show", "persons: [{name: A, role: cover_art_designer}]",
                     "role: cover art designer", id="role-with-lines"),
        pytest.param("show", "persons: [{name: A, group: Audio postproduction}]",
                     "group: audio post-production", id="group"),
        pytest.param("show", "persons: [{name: A, role: editor, group: cast}]",
                     "group: writing / video post-production", id="two-groups"),
        pytest.param("show", "update_frequency: {text: A, rrule: weekly}", "FREQ=WEEKLY",
                     id="bare-frequency"),
        pytest.param("show", 'update_frequency: {text: A, rrule: "FREQ=WEEKLY;BYDAY=LUN,JUE"}',
                     "BYDAY=MO,TH", id="spanish-days"),
        pytest.param("show", "update_frequency: {text: A, rrule: FREQ=DAILY;UNTIL=2026-12-31}",
                     "UNTIL=20261231", id="until"),
        pytest.param("show", "update_frequency: {text: A, rrule: BYDAY=TH}",
                     "rrule: FREQ=WEEKLY;BYDAY=TH", id="no-frequency"),
        pytest.param("show", "images: [{href: a.png, aspect_ratio: 16x9}]", "16/9", id="ratio"),
        pytest.param("show", "chat: {server: 'https://irc.example.net/a', protocol: irc}",
                     "server: irc.example.net", id="server"),
        pytest.param("show", "podcast_block: [{id: Apple Podcasts}]", "id: apple", id="service"),
        pytest.param("show", "trailers: [{url: https://a.example/, date: 2026-01-08, title: A, "
                     "length: 1.234.567}]", "length: 1234567", id="thousands"),
        pytest.param("show", "trailers: [{url: https://a.example/, date: 2026-01-08, title: A, "
                     "type: .m4a}]", "type: audio/x-m4a", id="ending"),
        pytest.param("show", "medium: Película", "medium: film", id="medium"),
    ],
)  # fmt: skip
def test_the_way_out_is_shown(kind: str, lines: str, hint: str, tmp_path: Path) -> None:
    """What was probably meant stands in the hint, ready to be copied."""
    _, problems = read(tmp_path, kind, lines)
    assert len(problems) == 1
    assert hint in problems[0].hint("es")
    assert hint in problems[0].hint("en")


@pytest.mark.parametrize(
    ("kind", "key", "meant"),
    [
        pytest.param("show", "itunes:new-feed-url", "new_feed_url", id="itunes-tag"),
        pytest.param("show", "podcast:updateFrequency", "update_frequency", id="podcast-tag"),
        pytest.param("show", "podcast:block", "podcast_block", id="podcast-block"),
        pytest.param("show", "itunes:block", "itunes_block", id="itunes-block"),
        pytest.param("show", "liveItem", "live_items", id="live"),
        pytest.param("show", "locations", "location", id="locations"),
        pytest.param("show", "people", "persons", id="people"),
        pytest.param("episode", "people", "persons", id="people-episode"),
        pytest.param("episode", "soundbite", "soundbites", id="soundbite"),
        pytest.param("episode", "podcast:soundbite", "soundbites", id="soundbite-tag"),
        pytest.param(
            "episode", "podcast:alternateEnclosure", "alternate_enclosures", id="alternate"
        ),
        pytest.param("episode", "transcripts", "transcript", id="transcripts"),
        pytest.param("episode", "podcast:person", "persons", id="person-tag"),
        pytest.param("episode", "itunes:episodeType", "type", id="episode-type"),
        pytest.param("episode", "socialInteract", "social_interact", id="camel"),
        pytest.param("episode", "correcciones", "corrections", id="spanish"),
    ],
)
def test_keys_of_other_tools_are_translated(
    kind: str, key: str, meant: str, tmp_path: Path
) -> None:
    """The names of tags and those of other generators lead to ours."""
    _, (problem,) = read(tmp_path, kind, f"{key}: x")
    assert problem.code.id == "LZ104"
    assert problem.facts["meant"] == meant


def test_attributes_of_tags_are_translated_in_groups(tmp_path: Path) -> None:
    """`startTime` and `feedGuid` are what the namespace calls them."""
    _, (problem,) = read(tmp_path, "show", f"podroll: [{{feed_guid: {GUID}, feedUrl: x}}]")
    assert (problem.code.id, problem.facts["meant"]) == ("LZ104", "feed_url")


@pytest.mark.parametrize(
    ("written", "person"),
    [
        pytest.param("name: Ana", ("host", "cast"), id="host"),
        pytest.param("name: Ana, role: Guest", ("guest", "cast"), id="case"),
        pytest.param("name: Ana, role: Cover Art Designer", ("cover art designer", "visuals"),
                     id="group-of-the-role"),
        pytest.param("name: Ana, role: editor, group: Writing", ("editor", "writing"), id="both"),
        pytest.param("name: Ana, role: malabarista", ("malabarista", "cast"), id="unknown"),
    ],
)  # fmt: skip
def test_a_person_has_the_spelling_of_the_taxonomy(
    written: str, person: tuple[str, str], tmp_path: Path
) -> None:
    """Lower case, and the role's own group where none is written; unknown words stay."""
    values, problems = read(tmp_path, "show", f"persons: [{{{written}}}]")
    assert [(one.role, one.group) for one in values.persons] == [person]
    assert [p.code.id for p in problems] == (["LZ170"] if person[0] == "malabarista" else [])


def test_the_taxonomy_is_whole() -> None:
    """Sixty-three roles in eleven groups; `editor` alone is in two."""
    roles = [role for each in taxonomy.ROLES.values() for role in each]
    assert (len(taxonomy.ROLES), len(roles), len(set(roles))) == (11, 63, 62)
    assert all(role == role.strip().lower() for role in roles)
    assert taxonomy.groups_of("editor") == ("writing", "video post-production")


def test_the_countries_are_whole() -> None:
    """ISO 3166-1 has 249 codes."""
    assert len(COUNTRIES) == 249
    assert {"ES", "MX", "GB", "NO"} <= COUNTRIES
    assert not {"UK", "EU", "XK"} & COUNTRIES


KEYS = {
    "show": sorted(ShowInput.model_fields),
    "episode": sorted(EpisodeInput.model_fields),
    "page": sorted(PageInput.model_fields),
}


def _inner(part: Any) -> Iterator[str]:
    """Yield the keys of the groups inside a model, however deep."""
    if isinstance(part, type) and issubclass(part, BaseModel):
        for name, field in part.model_fields.items():
            yield name
            yield from _inner(field.annotation)
    else:
        for each in get_args(part):
            yield from _inner(each)


INNER = sorted({*_inner(ShowInput), *_inner(EpisodeInput), *_inner(PageInput)})
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=40)
WORDS = st.sampled_from(
    [
        "geo:1,2", "geo:999,999", "R1", "ES", "0", "1:30", "FREQ=DAILY", "FREQ=DAILY;COUNT=0",
        "FREQ=YEARLY;BYDAY=+53SU;BYSETPOS=-366", "UNTIL=99999999", "FREQ=DAILY;UNTIL=00000000",
        "https://a.example/", "ipfs://x", "https://[", "sri", "a/b", "true", "2026-03-29 02:30",
        "disabled", "node", "auto", "[]", "{}", "[[]]", "~", "16/9", "1e99", "9" * 20, "∞", "٣/٤",
    ]
)  # fmt: skip
SCALAR = TEXT.map(lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"') | WORDS
GROUP = st.lists(st.tuples(st.sampled_from(INNER), SCALAR), max_size=6, unique_by=lambda x: x[0])
GROUPS = GROUP.map(lambda pairs: "{" + ", ".join(f"{k}: {v}" for k, v in pairs) + "}")
DEEP = st.tuples(st.sampled_from(INNER), GROUPS | GROUPS.map(lambda x: f"[{x}]")).map(
    lambda pair: f"{{{pair[0]}: {pair[1]}}}"
)
VALUE = SCALAR | GROUPS | DEEP | st.lists(SCALAR | GROUPS | DEEP, max_size=3).map(
    lambda items: "[" + ", ".join(items) + "]"
)  # fmt: skip


@pytest.mark.parametrize("kind", ["show", "episode", "page"])
@given(data=st.data())
@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_text_in_any_field_is_a_value_or_a_problem(
    kind: str, data: st.DataObject, tmp_path: Path
) -> None:
    """Never an exception, and every Problem can be explained in both languages."""
    key, value = data.draw(st.sampled_from(KEYS[kind])), data.draw(VALUE)
    _, problems = read(tmp_path, kind, f"{key}: {value}")
    for problem in problems:
        assert explain(problem, "es").startswith("file.md")
        assert explain(problem, "en").startswith("file.md")
