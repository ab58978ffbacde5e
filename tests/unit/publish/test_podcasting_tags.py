"""Every element of the podcast namespace: what the model says, and the exact XML of it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import pytest
from lxml import etree

from everything import GUID, JPEG, LIVE, NODE, OTHER, PAY, ROOM, SMALL, TALKS, VALLADOLID, WIDE
from factories import MADRID, audio, chapters, course, episode, main_channel, show, transcript
from lienzo.model import Chapter, Course, EpisodeTags, Funding, ShowTags, State
from lienzo.model.podcasting import (
    AlternateEnclosure,
    Block,
    Chat,
    ContentLink,
    Image,
    Integrity,
    LiveItem,
    Location,
    RemoteItem,
    SocialInteract,
    Soundbite,
    Source,
    Trailer,
    Txt,
    UpdateFrequency,
    Value,
    ValueRecipient,
)
from lienzo.publish.channels import Channel
from lienzo.publish.feed import build_feed
from lienzo.publish.feed_items import feed_items
from lienzo.publish.feed_tags import NAMESPACES
from lienzo.publish.proof import prove_feed
from lienzo.units import full_clock

NS = dict(NAMESPACES)
DAY = datetime(2026, 3, 1, 7, tzinfo=MADRID)
SITE = "https://ejemplo.es/lienzo/"


def feed_of(it: Course) -> etree._Element:
    parser = etree.XMLParser(recover=False, resolve_entities=False, remove_blank_text=True)
    return etree.fromstring(build_feed(it, main_channel(it)), parser)[0]


def xml(element: etree._Element) -> str:
    """The element alone, without the declarations of its namespaces."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return re.sub(r' xmlns:\w+="[^"]*"', "", text)


def said(parent: etree._Element, name: str) -> list[str]:
    return [xml(x) for x in parent.findall(name, NS)]


def of_show(name: str, **changes: Any) -> list[str]:
    return said(feed_of(course(shows=(show(**changes),))), name)


def of_episode(name: str, **changes: Any) -> list[str]:
    item = feed_of(course(episodes=(episode(**changes),))).find("item")
    assert item is not None
    return said(item, name)


PLACE = (
    '<podcast:location rel="creator" geo="geo:41.6523,-4.7245" osm="R340100" country="ES">'
    "Valladolid</podcast:location>"
)
CHAT = '<podcast:chat server="irc.ejemplo.es" protocol="irc" accountId="@ana" space="#lienzo"/>'
TALK = (
    (
        '<podcast:socialInteract protocol="activitypub" uri="https://social.ejemplo.es/@ana/1" '
        'accountId="@ana" accountUrl="https://social.ejemplo.es/@ana" priority="1"/>'
    ),
    (
        '<podcast:socialInteract protocol="nostr" uri="nostr:note1abc" accountId="npub1xyz" '
        'priority="2"/>'
    ),
)
PAYMENT = (
    '<podcast:value type="lightning" method="keysend" suggested="0.00000005000">'
    f'<podcast:valueRecipient name="Ana Peña" type="node" address="{NODE}" customKey="696969" '
    'customValue="ana" split="95"/>'
    '<podcast:valueRecipient name="Alojamiento" type="lnaddress" address="lienzo@ejemplo.es" '
    'split="5" fee="true"/>'
    '<podcast:valueTimeSplit startTime="60" duration="30.5" remoteStartTime="174" '
    f'remotePercentage="95"><podcast:remoteItem feedGuid="{OTHER}" itemGuid="cancion-1" '
    'medium="music"/></podcast:valueTimeSplit>'
    '<podcast:valueTimeSplit startTime="120" duration="20">'
    f'<podcast:valueRecipient name="Luis Ñandú" type="node" address="{NODE}" split="1"/>'
    "</podcast:valueTimeSplit></podcast:value>"
)

CHANNEL: list[tuple[str, ShowTags, str, list[str]]] = [
    # what, tags, element, XML
    ("a place with all there is", ShowTags(locations=(VALLADOLID,)), "location", [PLACE]),
    (
        "a place with its name alone",
        ShowTags(locations=(Location("Lima"),)),
        "location",
        ["<podcast:location>Lima</podcast:location>"],
    ),
    ("a place without a name is none", ShowTags(locations=(Location(" "),)), "location", []),
    (
        "a trailer the author typed",
        ShowTags(trailers=(Trailer("https://e.es/t.mp3", DAY, "Ya", 12, "audio/mpeg", 2),)),
        "trailer",
        [
            (
                '<podcast:trailer url="https://e.es/t.mp3" pubdate="Sun, 01 Mar 2026 07:00:00 '
                '+0100" length="12" type="audio/mpeg" season="2">Ya</podcast:trailer>'
            )
        ],
    ),
    (
        "a trailer of which little is known",
        ShowTags(trailers=(Trailer("t.mp3", DAY, "Ya"),)),
        "trailer",
        [
            (
                f'<podcast:trailer url="{SITE}t.mp3" pubdate="Sun, 01 Mar 2026 07:00:00 +0100">'
                "Ya</podcast:trailer>"
            )
        ],
    ),
    (
        "texts for services",
        ShowTags(txt=(Txt("clave\nlarga", "verify"), Txt("libre"))),
        "txt",
        [
            '<podcast:txt purpose="verify">clave\nlarga</podcast:txt>',
            "<podcast:txt>libre</podcast:txt>",
        ],
    ),
    (
        "the podcasts it recommends",
        ShowTags(podroll=(RemoteItem(GUID), RemoteItem(OTHER, "https://e.es/f.xml", title="Otro"))),
        "podroll",
        [
            (
                f'<podcast:podroll><podcast:remoteItem feedGuid="{GUID}"/><podcast:remoteItem '
                f'feedGuid="{OTHER}" feedUrl="https://e.es/f.xml" title="Otro"/></podcast:podroll>'
            )
        ],
    ),
    (
        "the publisher is of that medium whatever was typed",
        ShowTags(publisher=RemoteItem(OTHER, "https://e.es/f.xml", medium="podcast")),
        "publisher",
        [
            (
                f'<podcast:publisher><podcast:remoteItem feedGuid="{OTHER}" '
                'feedUrl="https://e.es/f.xml" medium="publisher"/></podcast:publisher>'
            )
        ],
    ),
    (
        "a rhythm in words alone",
        ShowTags(update_frequency=UpdateFrequency("cuando puedo")),
        "updateFrequency",
        ["<podcast:updateFrequency>cuando puedo</podcast:updateFrequency>"],
    ),
    (
        "a rhythm as a rule, from a day on, and complete",
        ShowTags(
            update_frequency=UpdateFrequency("diez", "RRULE:FREQ=DAILY;COUNT=10", DAY),
            complete=True,
        ),
        "updateFrequency",
        [
            (
                '<podcast:updateFrequency complete="true" dtstart="2026-03-01T07:00:00+01:00" '
                'rrule="FREQ=DAILY;COUNT=10">diez</podcast:updateFrequency>'
            )
        ],
    ),
    ("podping", ShowTags(podping=True), "podping", ['<podcast:podping usesPodping="true"/>']),
    ("no podping", ShowTags(podping=False), "podping", ['<podcast:podping usesPodping="false"/>']),
    ("nobody knows of podping", ShowTags(), "podping", []),
    (
        "who may show it",
        ShowTags(blocks=(Block("yes"), Block("no", "antennapod"))),
        "block",
        [
            "<podcast:block>yes</podcast:block>",
            '<podcast:block id="antennapod">no</podcast:block>',
        ],
    ),
    ("conversations", ShowTags(social_interact=TALKS), "socialInteract", [*TALK]),
    (
        "no conversation says nothing else",
        ShowTags(social_interact=(SocialInteract("disabled", "https://e.es/", "@ana"),)),
        "socialInteract",
        ['<podcast:socialInteract protocol="disabled"/>'],
    ),
    ("a chat", ShowTags(chat=ROOM), "chat", [CHAT]),
    (
        "a chat with what it needs alone",
        ShowTags(chat=Chat("e.es", "xmpp")),
        "chat",
        ['<podcast:chat server="e.es" protocol="xmpp"/>'],
    ),
    ("payments", ShowTags(value=(PAY,)), "value", [PAYMENT]),
    (
        "an item of another feed",
        ShowTags(remote_items=(RemoteItem(GUID, None, "3", "music", "Canción"),)),
        "remoteItem",
        [
            f'<podcast:remoteItem feedGuid="{GUID}" itemGuid="3" medium="music" title="Canción"/>',
        ],
    ),
    (
        "a live stream with all there is",
        ShowTags(live_items=(LIVE,)),
        "liveItem",
        [
            (
                '<podcast:liveItem status="pending" start="2026-05-07T19:00:00+02:00" '
                'end="2026-05-07T20:00:00+02:00">'
                "<title>En directo: preguntas y respuestas</title>"
                "<description>Una hora de preguntas.</description>"
                f"<link>{SITE}directo/</link>"
                '<guid isPermaLink="false">directo-1</guid>'
                '<enclosure url="https://ejemplo.es/directo.mp3" length="0" type="audio/mpeg"/>'
                '<podcast:alternateEnclosure type="audio/mpeg" length="0" default="true">'
                '<podcast:source uri="https://ejemplo.es/directo.mp3"/></podcast:alternateEnclosure>'
                '<podcast:contentLink href="https://video.ejemplo.es/1">Míralo</podcast:contentLink>'
                f"{CHAT}</podcast:liveItem>"
            )
        ],
    ),
    (
        "a live stream with what it needs alone",
        ShowTags(
            live_items=(
                LiveItem(
                    *("live", DAY, "Ya", "g", "https://e.es/l.m3u8", "application/x-mpegURL"),
                    (ContentLink("https://e.es/l"),),
                ),
            )
        ),
        "liveItem",
        [
            (
                '<podcast:liveItem status="live" start="2026-03-01T07:00:00+01:00">'
                '<title>Ya</title><guid isPermaLink="false">g</guid>'
                '<enclosure url="https://e.es/l.m3u8" length="0" type="application/x-mpegURL"/>'
                '<podcast:alternateEnclosure type="application/x-mpegURL" length="0" '
                'default="true"><podcast:source uri="https://e.es/l.m3u8"/></podcast:alternateEnclosure>'
                '<podcast:contentLink href="https://e.es/l"/></podcast:liveItem>'
            )
        ],
    ),
]


@pytest.mark.parametrize(
    ("tags", "name", "expected"), [pytest.param(*rest, id=what) for what, *rest in CHANNEL]
)
def test_a_channel_says_what_its_author_gave(
    tags: ShowTags, name: str, expected: list[str]
) -> None:
    assert of_show(f"podcast:{name}", podcasting=tags) == expected


ENCLOSURE = (
    '<podcast:alternateEnclosure type="audio/mpeg" length="4056789" bitrate="64063" '
    f'default="true"><podcast:source uri="{SITE}media/07-relaciones-con-los-clientes.mp3"/>'
    '<podcast:integrity type="sri" value="sha256-q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s="/>'
    "</podcast:alternateEnclosure>"
)
ITEM: list[tuple[str, EpisodeTags, str, list[str]]] = [
    ("a place", EpisodeTags(locations=(VALLADOLID,)), "location", [PLACE]),
    (
        "stretches worth hearing alone",
        EpisodeTags(soundbites=(Soundbite(73, 60.25, "Oye"), Soundbite(0.1, 15))),
        "soundbite",
        [
            '<podcast:soundbite startTime="73" duration="60.25">Oye</podcast:soundbite>',
            '<podcast:soundbite startTime="0.1" duration="15"/>',
        ],
    ),
    (
        "another form, after the enclosure itself",
        EpisodeTags(
            alternate_enclosures=(
                AlternateEnclosure(
                    *("video/mp4", (Source("ipfs://Qm1"), Source("v.torrent", "a/b")), 9, 8, 720),
                    *("en", "Vídeo", "video", "avc1"),
                    integrity=Integrity("pgp-signature", "AAAA"),
                ),
            )
        ),
        "alternateEnclosure",
        [
            ENCLOSURE,
            (
                '<podcast:alternateEnclosure type="video/mp4" length="9" bitrate="8" height="720" '
                'lang="en" title="Vídeo" rel="video" codecs="avc1" default="false">'
                '<podcast:source uri="ipfs://Qm1"/>'
                f'<podcast:source uri="{SITE}v.torrent" contentType="a/b"/>'
                '<podcast:integrity type="pgp-signature" value="AAAA"/>'
                "</podcast:alternateEnclosure>"
            ),
        ],
    ),
    (
        "the author's own default stands for the enclosure",
        EpisodeTags(
            alternate_enclosures=(
                AlternateEnclosure("audio/mpeg", (Source("ipfs://Qm1"),), default=True),
            )
        ),
        "alternateEnclosure",
        [
            (
                '<podcast:alternateEnclosure type="audio/mpeg" default="true">'
                '<podcast:source uri="ipfs://Qm1"/></podcast:alternateEnclosure>'
            )
        ],
    ),
    ("one form only needs no list", EpisodeTags(), "alternateEnclosure", []),
    (
        "a text for services",
        EpisodeTags(txt=(Txt("false", "ai-content"),)),
        "txt",
        ['<podcast:txt purpose="ai-content">false</podcast:txt>'],
    ),
    ("conversations", EpisodeTags(social_interact=TALKS), "socialInteract", [*TALK]),
    ("payments", EpisodeTags(value=(PAY,)), "value", [PAYMENT]),
    (
        "where else it can be seen",
        EpisodeTags(content_links=(ContentLink("https://e.es/v", "Míralo"), ContentLink("v/"))),
        "contentLink",
        [
            '<podcast:contentLink href="https://e.es/v">Míralo</podcast:contentLink>',
            f'<podcast:contentLink href="{SITE}v/"/>',
        ],
    ),
    ("a chat", EpisodeTags(chat=ROOM), "chat", [CHAT]),
    (
        "what is shown in place of the number",
        EpisodeTags(display="Cap. VII"),
        "episode",
        ['<podcast:episode display="Cap. VII">7</podcast:episode>'],
    ),
    (
        "what is shown is cut at 32 characters",
        EpisodeTags(display="ñ" * 40),
        "episode",
        [f'<podcast:episode display="{"ñ" * 31}…">7</podcast:episode>'],
    ),
    (
        "a licence of its own, in small letters when it is listed",
        EpisodeTags(licence="CC-BY-4.0"),
        "license",
        ["<podcast:license>cc-by-4.0</podcast:license>"],
    ),
    (
        "where to support this episode",
        EpisodeTags(funding=(Funding("https://e.es/7", "Apoya"),)),
        "funding",
        ['<podcast:funding url="https://e.es/7">Apoya</podcast:funding>'],
    ),
]


@pytest.mark.parametrize(
    ("tags", "name", "expected"), [pytest.param(*rest, id=what) for what, *rest in ITEM]
)
def test_an_item_says_what_its_author_gave(
    tags: EpisodeTags, name: str, expected: list[str]
) -> None:
    assert of_episode(f"podcast:{name}", podcasting=tags) == expected


def test_a_show_that_uses_nothing_of_it_has_only_what_is_derived() -> None:
    it = feed_of(course(episodes=(episode(chapters=()),)))
    names = {etree.QName(x).localname for x in it if etree.QName(x).namespace == NS["podcast"]}
    assert names == {"guid", "locked", "medium", "license", "image", "images"}
    item = it.find("item")
    assert item is not None
    mine = {etree.QName(x).localname for x in item if etree.QName(x).namespace == NS["podcast"]}
    assert mine == {"season", "episode", "transcript", "person"}


# Yes, in Apple's namespace


def test_apple_is_asked_with_the_only_word_it_knows_and_not_at_all_otherwise() -> None:
    asked = ShowTags(itunes_block=True, complete=True)
    assert of_show("itunes:block", podcasting=asked) == ["<itunes:block>Yes</itunes:block>"]
    assert of_show("itunes:complete", podcasting=asked) == [
        "<itunes:complete>Yes</itunes:complete>"
    ]
    assert of_episode("itunes:block", podcasting=EpisodeTags(itunes_block=True)) == [
        "<itunes:block>Yes</itunes:block>"
    ]
    assert of_show("itunes:block") == of_show("itunes:complete") == of_episode("itunes:block") == []


# Trailers


def test_published_trailer_episodes_are_the_shows_trailers_as_the_feed_has_them() -> None:
    trailer = episode(type="trailer", number=None, title="Avance", season=2)
    it = course(shows=(show(analytics_prefix="https://op3.dev/e/"),), episodes=(trailer, episode()))
    assert said(feed_of(it), "podcast:trailer") == [
        (
            '<podcast:trailer url="https://op3.dev/e/ejemplo.es/lienzo/media/'
            '07-relaciones-con-los-clientes.mp3" pubdate="Thu, 05 Mar 2026 07:00:00 +0100" '
            'length="4056789" type="audio/mpeg" season="2">Avance</podcast:trailer>'
        )
    ]


@pytest.mark.parametrize("changes", [{"state": State.SCHEDULED}, {"type": "bonus"}, {"date": None}])
def test_what_is_no_published_trailer_is_none(changes: dict[str, Any]) -> None:
    it = course(episodes=(episode(**({"type": "trailer"} | changes)),))
    assert said(feed_of(it), "podcast:trailer") == []


def test_a_seasons_feed_has_its_own_trailers_only() -> None:
    first = episode(type="trailer", number=None, title="Uno", season=1, guid="1")
    second = episode(type="trailer", number=None, title="Dos", season=2, guid="2")
    it = course(episodes=(first, second))
    mine = Channel(it.shows[0], "season-2.xml", GUID, feed_items(it, it.shows[0])[1:], season=2)
    found = etree.fromstring(build_feed(it, mine)).findall("channel/podcast:trailer", NS)
    assert [x.text for x in found] == ["Dos"]


def test_an_archive_of_a_paged_feed_announces_no_live_stream() -> None:
    it = course(shows=(show(podcasting=ShowTags(live_items=(LIVE,))),))
    paths = ("feed.xml", "feed-archive-1.xml")
    feed, archive = (
        Channel(it.shows[0], path, GUID, feed_items(it, it.shows[0]), documents=paths)
        for path in paths
    )
    assert b"liveItem" in build_feed(it, feed)
    assert b"liveItem" not in build_feed(it, archive)
    assert list(prove_feed(build_feed(it, archive), it, archive)) == []


def test_a_trailer_without_title_still_has_the_text_it_needs() -> None:
    tags = ShowTags(trailers=(Trailer("https://e.es/t.mp3", DAY, ""),))
    assert of_show("podcast:trailer", podcasting=tags)[0].endswith(">–</podcast:trailer>")


# Other forms of the recording and of its words


def test_files_of_the_same_stem_are_other_forms_with_what_was_measured() -> None:
    opus = audio(name="07.OPUS", mime="audio/ogg", bytes=1_000_000, duration=100.0, sha256="")
    assert of_episode("podcast:alternateEnclosure", alternates=(opus,)) == [
        ENCLOSURE,
        (
            '<podcast:alternateEnclosure type="audio/ogg" length="1000000" bitrate="80000" '
            'default="false"><podcast:source '
            f'uri="{SITE}media/07-relaciones-con-los-clientes.opus"/>'
            "</podcast:alternateEnclosure>"
        ),
    ]


@pytest.mark.parametrize(
    ("path", "changes", "address"),
    [
        pytest.param(
            "episodes/07 a.opus",
            {"audio_base_url": "https://cdn.es/"},
            "https://cdn.es/07%20a.opus",
            id="beside the audio, wherever that is",
        ),
        pytest.param(
            "https://otro.es/7.opus", {}, "https://otro.es/7.opus", id="somewhere of its own"
        ),
        pytest.param(
            "https://otro.es/7.opus",
            {"analytics_prefix": "https://op3.dev/e/"},
            "https://op3.dev/e/otro.es/7.opus",
            id="counted as the enclosure is",
        ),
    ],
)
def test_other_forms_lie_where_the_audio_lies(
    path: str, changes: dict[str, Any], address: str
) -> None:
    opus = audio(path=path, name="07 a.opus", mime="audio/ogg", sha256="no hex", duration=0.0)
    it = course(shows=(show(**changes),), episodes=(episode(alternates=(opus,)),))
    sources = feed_of(it).findall("item/podcast:alternateEnclosure/podcast:source", NS)
    assert [x.get("uri") for x in sources][1:] == [address]


def test_every_form_of_a_transcript_is_told_and_timed_ones_are_captions() -> None:
    forms = (
        transcript(format="srt"),
        transcript(format="html", cues=()),
        transcript(format="json"),
        transcript(format="srt", path="episodes/otro.srt"),
    )
    base = f'url="{SITE}media/07-relaciones-con-los-clientes'
    assert of_episode("podcast:transcript", more_transcripts=forms) == [
        f'<podcast:transcript {base}.vtt" type="text/vtt" language="es-ES" rel="captions"/>',
        (
            f'<podcast:transcript {base}.srt" type="application/x-subrip" language="es-ES" '
            'rel="captions"/>'
        ),
        f'<podcast:transcript {base}.html" type="text/html" language="es-ES"/>',
        (
            f'<podcast:transcript {base}.json" type="application/json" language="es-ES" '
            'rel="captions"/>'
        ),
    ]


# Pictures


def test_the_cover_is_told_with_what_was_measured_and_what_it_shows() -> None:
    href = f"{SITE}media/art/cover.c0ffee11.png"
    assert of_show("podcast:image", image_alt="Nueve cajas") == [
        (
            f'<podcast:image href="{href}" alt="Nueve cajas" aspect-ratio="1/1" width="3000" '
            'height="3000" type="image/png" purpose="artwork"/>'
        )
    ]
    assert of_show("podcast:images") == [f'<podcast:images srcset="{href} 3000w"/>']
    assert of_show("podcast:image", image=None) == of_show("podcast:images", image=None) == []


def test_pictures_the_author_typed_follow_and_only_covers_are_sizes_of_the_cover() -> None:
    tags = ShowTags(
        images=(
            Image("https://e.es/a,b.png", width=600),
            Image("c.png", "Un rótulo", ("banner", "Canvas"), "16/9", 1920, 1080, "image/png"),
            Image("https://e.es/v.mp4", "", ("artwork",), "1/1", 800, type="video/mp4"),
            Image("https://e.es/d.png", "", ("artwork",)),
        )
    )
    assert of_show("podcast:image", podcasting=tags, image=None) == [
        '<podcast:image href="https://e.es/a,b.png" width="600"/>',
        (
            f'<podcast:image href="{SITE}c.png" alt="Un rótulo" aspect-ratio="16/9" width="1920" '
            'height="1080" type="image/png" purpose="banner Canvas"/>'
        ),
        (
            '<podcast:image href="https://e.es/v.mp4" aspect-ratio="1/1" width="800" '
            'type="video/mp4" purpose="artwork"/>'
        ),
        '<podcast:image href="https://e.es/d.png" purpose="artwork"/>',
    ]
    assert of_show("podcast:images", podcasting=tags, image=None) == [
        '<podcast:images srcset="https://e.es/a%2Cb.png 600w"/>'
    ]


def test_an_episodes_own_picture_is_told_and_the_shows_keeps_its_description() -> None:
    own = of_episode("podcast:image", image=JPEG, image_alt="Dos manos")
    assert 'alt="Dos manos"' in own[0]
    assert "07-relaciones-con-los-clientes.feedbeef.jpg" in own[0]
    it = course(shows=(show(image_alt="Nueve cajas"),), episodes=(episode(image=show().image),))
    (again,) = said(feed_of(it), "item/podcast:image")
    assert 'alt="Nueve cajas"' in again
    assert of_episode("podcast:image") == []


def test_a_wide_picture_is_media_rss_s_thumbnail() -> None:
    assert of_episode("media:thumbnail", thumbnail=WIDE) == [
        (
            f'<media:thumbnail url="{SITE}media/art/07-relaciones-con-los-clientes.thumbnail.'
            '77777777.jpg" width="1280" height="720"/>'
        )
    ]
    it = course(episodes=(episode(chapters=()),))
    feed = build_feed(it, main_channel(it))
    assert b"mrss" not in feed
    assert b"simple-chapters" not in feed


# Chapters


def test_chapters_are_in_the_feed_too_in_their_order_without_hidden_and_nameless_ones() -> None:
    some = (
        Chapter(62.5, "Antes", "serie/año/", img=SMALL),
        Chapter(0, "Inicio", img="https://e.es/i.png"),
        Chapter(70, "Callada", hidden=True),
        Chapter(80, " "),
    )
    assert of_episode("psc:chapters", chapters=some) == [
        (
            '<psc:chapters version="1.2">'
            '<psc:chapter start="00:00:00.000" title="Inicio" image="https://e.es/i.png"/>'
            f'<psc:chapter start="00:01:02.500" title="Antes" href="{SITE}serie/a%C3%B1o/" '
            f'image="{SITE}media/art/07-relaciones-con-los-clientes.chapter-cafecafe.png"/>'
            "</psc:chapters>"
        )
    ]
    assert of_episode("psc:chapters", chapters=some[2:]) == []
    assert len(of_episode("psc:chapters", chapters=chapters())) == 1


@pytest.mark.parametrize(
    ("seconds", "spelled"),
    [
        (0, "00:00:00.000"),
        (59.9996, "00:01:00.000"),
        (3661.0426, "01:01:01.043"),
        (360_000, "100:00:00.000"),
    ],
)
def test_a_time_is_spelled_to_the_millisecond(seconds: float, spelled: str) -> None:
    assert full_clock(seconds) == spelled


def test_a_value_without_a_share_of_a_fee_says_so_by_silence() -> None:
    only = Value("lightning", "lnaddress", (ValueRecipient("lnaddress", "a@b.es", 1),))
    assert of_show("podcast:value", podcasting=ShowTags(value=(only,))) == [
        (
            '<podcast:value type="lightning" method="lnaddress">'
            '<podcast:valueRecipient type="lnaddress" address="a@b.es" split="1"/></podcast:value>'
        )
    ]
