"""Reading feeds that others wrote: everything podcasting knows, and everything hostile."""

from __future__ import annotations

import re
import time
import tracemalloc
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from everything import everything
from factories import course, main_channel
from lienzo.model import Chapter, Funding, Owner
from lienzo.model.podcasting import Location, Soundbite
from lienzo.problems import Problem
from lienzo.publish.channels import channels
from lienzo.publish.feed import build_feed
from lienzo.sources.feeds import reading
from lienzo.sources.feeds.foreign import ForeignFeed, ForeignTranscript
from lienzo.sources.feeds.reading import read_foreign_feed
from lienzo.sources.feeds.values import moment, plain, yes_or_no, zoned_moment
from movers import item, read, rss

BOMB = '<!DOCTYPE z [<!ENTITY a "ja"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
DEEP = "<a>" * 300 + "</a>" * 300
STEALING = '<!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def reported(data: bytes | str) -> tuple[ForeignFeed | None, list[Problem]]:
    problems: list[Problem] = []
    raw = data if isinstance(data, bytes) else data.encode()
    return read_foreign_feed(raw, None, problems.append), problems


def test_our_own_feed_is_read_back_into_the_model() -> None:
    """Every podcast element that is written is read into the value it was made of."""
    it = everything()
    feed = read(build_feed(it, next(channels(it, it.shows[0]))))
    show, episode = it.shows[0], it.episodes[0]
    made_by_itself = {"trailers", "publisher", "update_frequency", "images", "live_items"}
    for field in fields(show.podcasting):
        if field.name not in made_by_itself:
            found = getattr(feed.channel.podcasting, field.name)
            assert found == getattr(show.podcasting, field.name), field.name
    said = feed.channel.podcasting
    assert show.podcasting.trailers[0] in said.trailers
    assert show.podcasting.publisher is not None
    assert said.publisher == replace(show.podcasting.publisher, medium="publisher")
    assert replace(said.live_items[0], link="directo/") == show.podcasting.live_items[0]
    assert feed.items[0].podcasting == episode.podcasting
    assert feed.items[0].persons == episode.persons
    assert feed.channel.persons == show.persons
    assert (feed.unread, feed.items[0].unread, feed.items[0].leftover) == ((), (), ())


def test_the_show_and_its_episode_are_read() -> None:
    """What every feed says is read as it is."""
    feed = read(build_feed(course(), main_channel(course())))
    channel, only = feed.channel, feed.items[0]
    show, episode = course().shows[0], course().episodes[0]
    assert (channel.title, channel.description) == (show.title, show.description)
    assert (channel.language, channel.author, channel.owner) == ("es-ES", show.author, show.owner)
    assert (channel.categories, channel.explicit) == (show.categories, False)
    assert (channel.guid, channel.type, channel.locked) == (show.guid, "serial", True)
    assert channel.feed_url == "https://ejemplo.es/lienzo/feed.xml"
    assert (only.guid, only.title, only.date) == (episode.guid, episode.title, episode.date)
    assert only.enclosure is not None
    assert (only.enclosure.url, only.enclosure.length) == (episode.enclosure_url, 4_056_789)
    assert (only.duration, only.season, only.number, only.type) == (507, 1, 7, "full")
    assert not only.is_permalink
    assert "<li>antes de la venta</li>" in only.notes


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param("", "LZ700", id="nothing"),
        pytest.param(" \n\t", "LZ700", id="white-space"),
        pytest.param("<!-- nada -->", "LZ700", id="a-comment"),
        pytest.param("<!DOCTYPE html><html><body>404</body></html>", "LZ701", id="html"),
        pytest.param("\n<html lang='es'><p>Entra</p></html>", "LZ701", id="html-no-doctype"),
        pytest.param('{"version": "https://jsonfeed.org/version/1.1"}', "LZ702", id="json"),
        pytest.param('<feed xmlns="http://www.w3.org/2005/Atom"/>', "LZ702", id="atom"),
        pytest.param("<rdf:RDF xmlns:rdf='r'/>", "LZ702", id="rss-1"),
        pytest.param("<opml version='2.0'/>", "LZ702", id="opml"),
        pytest.param("<urlset/>", "LZ702", id="sitemap"),
        pytest.param("hola", "LZ703", id="words"),
        pytest.param("<rss><channel><title>a", "LZ703", id="cut-before-any-item"),
        pytest.param("<rss>" + "<a>" * 5000, "LZ703", id="deep"),
        pytest.param(rss(items=f"<item>{DEEP}</item>"), "LZ703", id="deep-item"),
        pytest.param(f"{BOMB}{rss()[39:]}", "LZ704", id="bomb"),
        pytest.param(f"{STEALING}{rss()[39:]}", "LZ704", id="files"),
        pytest.param(f'<!-- a --> <!doctype rss SYSTEM "x.dtd">{rss()[39:]}', "LZ704", id="dtd"),
        pytest.param(f"{BOMB}{rss()[39:]}".encode("utf-16"), "LZ704", id="bomb-in-utf-16"),
        pytest.param(b"<rss>" + b" " * 50_000_001, "LZ705", id="too-many-bytes"),
        pytest.param(rss(items="<item/>" * 100_001), "LZ705", id="too-many-items"),
    ],
)  # fmt: skip
def test_what_is_no_feed_is_refused_with_one_clear_word(data: bytes | str, code: str) -> None:
    """Nothing is guessed, nothing expands, and nothing is told twice."""
    feed, problems = reported(data)
    assert feed is None
    assert [problem.code.id for problem in problems] == [code]


def test_a_sound_feed_tells_nothing() -> None:
    """None of the words above is said of a feed that is right."""
    feed, problems = reported(rss())
    assert feed is not None
    assert problems == []


def test_hostile_feeds_cost_little() -> None:
    """Two hundred thousand items and entity bombs take neither seconds nor memory."""
    began = time.process_time()
    tracemalloc.start()
    reported("<rss><channel>" + "<item/>" * 200_000 + "</channel></rss>")
    reported(rss(items="<item><title>" + "&amp;" * 100_000 + "</title></item>"))
    reported(rss(items="<![CDATA[" * 50_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - began < 20
    assert peak < 300_000_000


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Educaci&oacute;n", "Educación", id="html-entity"),
        pytest.param("Café & té", "Café & té", id="bare-ampersand"),
        pytest.param("a\x0bb", "ab", id="control-character"),
        pytest.param("R&amp;D & caf&eacute;s", "R&D & cafés", id="mixed"),
        pytest.param("<![CDATA[a & b &eacute;]]> &", "a & b é &", id="cdata-as-it-is"),
    ],
)
def test_what_is_not_well_formed_is_read_after_a_warning(text: str, title: str) -> None:
    """As apps do; the line is told."""
    feed, problems = reported(rss(items=f"\n<item><title>{text}</title></item>"))
    assert feed is not None
    assert [problem.code.id for problem in problems] == ["LZ706"]
    assert problems[0].where.line is not None
    assert problems[0].where.line >= 2
    assert feed.items[0].title == title


def test_a_feed_that_was_cut_off_gives_what_it_has() -> None:
    """The warning tells to count."""
    feed, problems = reported(rss(items=item() + "<item><title>Cort"))
    assert feed is not None
    assert [x.title for x in feed.items] == ["La primera caja", "Cort"]
    assert {problem.code.id for problem in problems} == {"LZ706"}


@pytest.mark.parametrize(
    ("declared", "codec", "marks"),
    [
        pytest.param("UTF-8", "utf-8", "ñandú €", id="utf-8"),
        pytest.param("UTF-8", "utf-8-sig", "ñandú €", id="byte-order-mark"),
        pytest.param("ISO-8859-1", "latin-1", "ñandú", id="latin-1"),
        pytest.param("iso-8859-1", "cp1252", "ñandú “€”", id="windows-that-says-latin-1"),
        pytest.param("windows-1252", "cp1252", "ñandú “€”", id="windows"),
        pytest.param("ISO-8859-15", "iso8859-15", "ñandú €", id="latin-9"),
        pytest.param("UTF-16", "utf-16", "ñandú €", id="utf-16"),
        pytest.param("utf-16", "utf-16-le", "ñandú €", id="utf-16-without-mark"),
        pytest.param("utf-16", "utf-16-be", "ñandú €", id="utf-16-be"),
        pytest.param("utf-16", "utf-8", "ñandú €", id="no-utf-16-at-all"),
        pytest.param("klingon", "utf-8", "ñandú €", id="unknown"),
        pytest.param("base64", "utf-8", "ñandú €", id="no-text"),
    ],
)
def test_encodings(declared: str, codec: str, marks: str) -> None:
    """The mark decides, else the declaration, as far as they can be true."""
    text = rss(items=item(title=f"<title>{marks}</title>")).replace("UTF-8", declared, 1)
    feed, problems = reported("\n \n".encode(codec) + text.encode(codec))
    assert problems == []
    assert feed is not None
    assert feed.items[0].title == marks


def test_bytes_that_are_not_what_they_say_are_told() -> None:
    """Windows-1252 under a UTF-8 declaration."""
    feed, problems = reported(rss(items=item(title="<title>Año</title>")).encode("cp1252"))
    assert [problem.code.id for problem in problems] == ["LZ707"]
    assert feed is not None
    assert feed.items[0].title == "Año"


EAST, CENTRAL = timezone(timedelta(hours=-5)), timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wed, 04 Mar 2026 18:30:27 +0000", datetime(2026, 3, 4, 18, 30, 27, tzinfo=UTC)),
        ("Wed, 04 Mar 2026 18:30:27 GMT", datetime(2026, 3, 4, 18, 30, 27, tzinfo=UTC)),
        ("Tue, 05 Mar 19 07:00:01 EST", datetime(2019, 3, 5, 7, 0, 1, tzinfo=EAST)),
        ("05 Mar 2019 07:00 CET", datetime(2019, 3, 5, 7, 0, tzinfo=CENTRAL)),
        ("mié, 06 nov 2013 22:15:00 CET", datetime(2013, 11, 6, 22, 15, tzinfo=CENTRAL)),
        ("5 de enero de 2015 10:00:00 +0100", datetime(2015, 1, 5, 10, tzinfo=CENTRAL)),
        ("Lun., 04 ago 2014 10:00:00 -0500", datetime(2014, 8, 4, 10, tzinfo=EAST)),
        ("Fri, 05 Mar 2019 07:00:01 +0100", datetime(2019, 3, 5, 7, 0, 1, tzinfo=CENTRAL)),
        ("2019-03-05T07:00:01.250+01:00", datetime(2019, 3, 5, 7, 0, 1, tzinfo=CENTRAL)),
        ("2019-03-05 07:00:01 +0100", datetime(2019, 3, 5, 7, 0, 1, tzinfo=CENTRAL)),
        ("2019-03-05T07:00:01Z", datetime(2019, 3, 5, 7, 0, 1, tzinfo=UTC)),
        ("pronto", None),
        ("", None),
        ("Tue, 32 Mar 2019 07:00:01 GMT", None),
        ("Tue, 05 Mar 0019 25:00:01 GMT", None),
    ],
)
def test_dates(text: str, expected: datetime | None) -> None:
    """RFC 822 as it should be and as it is found, ISO 8601, Spanish; to the second."""
    assert moment(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tue, 05 Mar 2019 07:00:01",
        "2019-03-05",
        "5 Mar 2019 07:00 -0000",
        "5 Mar 2019 07:00 XYZ",
        "5 Mar 2019 07:00 +99999",
    ],
)
def test_a_date_without_a_zone_is_utc_and_says_so(text: str) -> None:
    """RFC 2822: `-0000` means that nobody knows."""
    found, zoned = zoned_moment(text)
    assert found is not None
    assert found.utcoffset() == timedelta()
    assert not zoned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", True),
        ("True", True),
        ("explicit", True),
        ("no", False),
        ("clean", False),
        ("", None),
    ],
)
def test_answers(text: str, expected: bool | None) -> None:  # noqa: FBT001 — the table's
    """As feeds have spelled them since 2005."""
    assert yes_or_no(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>Palés</b> &amp; paciencia", "Palés & paciencia"),
        ("uno<br/>dos", "uno dos"),
        ("1 < 2 y 3 > 2", "1 < 2 y 3 > 2"),
        ("La etiqueta <div>", "La etiqueta <div>"),
        (" a \n b ", "a b"),
    ],
)
def test_titles_are_plain(text: str, expected: str) -> None:
    """Tags of typing and doubled entities go; what the title is about stays."""
    assert plain(text) == expected


def first(**elements: str) -> Any:
    return read(rss(items=item(**elements)), "https://viejo.example/pod/feed.xml").items[0]


def test_relative_addresses_count_from_the_feed() -> None:
    """An absolute one keeps every byte."""
    odd = "https://v.example/a%20b.mp3?x=1&amp;y=%zz~"
    assert (
        first(enclosure='<enclosure url="../1.mp3"/>').enclosure.url
        == "https://viejo.example/1.mp3"
    )
    assert first(enclosure=f'<enclosure url="{odd}"/>').enclosure.url == odd.replace("&amp;", "&")
    assert first(link="<link>/uno/</link>").link == "https://viejo.example/uno/"


@pytest.mark.parametrize(
    ("length", "expected"),
    [("123", 123), ("", None), ("0", None), ("-5", None), ("12 MB", None), ("9" * 30, None)],
)
def test_lengths(length: str, expected: int | None) -> None:
    """What is no number of bytes is none."""
    enclosure = first(
        enclosure=f'<enclosure url="https://v.example/1.mp3" length="{length}"/>'
    ).enclosure
    assert enclosure.length == expected


@pytest.mark.parametrize(
    ("guid", "expected"),
    [
        ("<guid>http://v.example/?p=1&amp;a</guid>", ("http://v.example/?p=1&a", True)),
        ("<guid isPermaLink='false'> a  b </guid>", ("a  b", False)),
        ("<guid isPermaLink='FALSE'><![CDATA[x&y]]></guid>", ("x&y", False)),
        ("<guid/>", ("", True)),
        ("", ("", True)),
    ],
)
def test_guids_are_verbatim(guid: str, expected: tuple[str, bool]) -> None:
    """Only outer spaces go, as in every app."""
    found = first(guid=guid)
    assert (found.guid, found.is_permalink) == expected
    assert found.has_guid is bool(expected[0])


def test_both_names_of_the_podcast_namespace_are_known() -> None:
    """Old feeds use the address of the document on GitHub."""
    tags = '<podcast:soundbite startTime="1" duration="20">Ya</podcast:soundbite>'
    alias = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
    text = rss(items=item(more=tags)).replace("https://podcastindex.org/namespace/1.0", alias)
    assert read(text).items[0].podcasting.soundbites == (Soundbite(1, 20, "Ya"),)


def test_side_files_and_chapters_are_read() -> None:
    """Transcripts and chapters, where they lie and in the feed itself."""
    more = (
        '<podcast:transcript url="t.vtt" type="text/vtt" language="es" rel="captions"/>'
        '<podcast:transcript type="text/vtt"/>'
        '<podcast:chapters url="c.json" type="application/json+chapters"/>'
        '<psc:chapters><psc:chapter start="0" title="Uno"/><psc:chapter start="1:00.5" title="Dos" '
        'href="/dos"/><psc:chapter start="luego" title="Tres"/></psc:chapters>'
    )
    found = first(more=more)
    url = "https://viejo.example/pod/t.vtt"
    assert found.transcripts == (ForeignTranscript(url, "text/vtt", "es", "captions"),)
    assert found.chapters_url == "https://viejo.example/pod/c.json"
    assert found.chapters == (Chapter(0, "Uno"), Chapter(60.5, "Dos", "https://viejo.example/dos"))
    assert {unread.name for unread in found.unread} == {"podcast:transcript", "psc:chapter"}


@pytest.mark.parametrize(
    "tag",
    [
        '<podcast:soundbite startTime="x" duration="20"/>',
        '<podcast:soundbite startTime="nan" duration="20"/>',
        "<podcast:person/>",
        '<podcast:alternateEnclosure type="audio/opus"/>',
        (
            '<podcast:alternateEnclosure type="a"><podcast:source uri="u"/>'
            '<podcast:integrity type="md5" value="1"/></podcast:alternateEnclosure>'
        ),
        '<podcast:value type="lightning" method="keysend"/>',
        (
            '<podcast:value type="l" method="k">'
            '<podcast:valueRecipient type="n" address="a" split="1.5"/></podcast:value>'
        ),
        '<podcast:socialInteract protocol="activitypub"/>',
        "<podcast:contentLink>sin dirección</podcast:contentLink>",
        '<podcast:chat server="irc.example"/>',
        "<podcast:txt/>",
    ],
)
def test_elements_without_what_they_need_are_told_as_unread(tag: str) -> None:
    """They are no value, and no reason to refuse the feed."""
    found = first(more=tag)
    assert [x.name for x in found.unread] == [re.match(r"<([\w:]+)", tag)[1]]  # type: ignore[index]
    assert replace(found.podcasting) == read(rss()).items[0].podcasting


@pytest.mark.parametrize(
    "tag",
    [
        '<podcast:trailer url="u" pubdate="nunca">T</podcast:trailer>',
        "<podcast:publisher/>",
        '<podcast:liveItem status="quizá" start="2026-05-07T19:00:00Z"/>',
        '<podcast:liveItem status="live" start="2026-05-07T19:00:00Z"/>',
        "<podcast:block>tal vez</podcast:block>",
        "<podcast:podping/>",
        "<podcast:remoteItem/>",
    ],
)
def test_elements_of_the_show_without_what_they_need(tag: str) -> None:
    """The same for the channel."""
    feed = read(rss(channel=tag))
    assert [x.name for x in feed.unread] == [re.match(r"<([\w:]+)", tag)[1]]  # type: ignore[index]


def test_unknown_elements_are_named() -> None:
    """Whoever moves can tell what is not brought."""
    feed = read(
        rss(channel="<itunes:keywords>a</itunes:keywords>", items=item(x="<comments>c</comments>"))
    )
    assert feed.leftover == {"itunes:keywords": 1}
    assert feed.items[0].leftover == ("comments",)


def test_old_and_sloppy_channels_are_read() -> None:
    """Elements of other namespaces stand in where Apple's are missing."""
    channel = """
      <itunes:name>Ana</itunes:name><itunes:email>mailto:a@v.example</itunes:email>
      <author>Ana R</author><image><url>p.jpg</url></image>
      <itunes:category><itunes:category>Arts</itunes:category></itunes:category>
      <podcast:location>Aquí</podcast:location><podcast:funding url="https://v.example/">Ya</podcast:funding>
      <atom:link rel="next" href="?page=2"/><itunes:block>Yes</itunes:block>
    """
    found = read(rss(channel=channel), "https://v.example/feed").channel
    assert found.owner == Owner("Ana", "a@v.example")
    assert (found.author, found.image) == ("Ana R", "https://v.example/p.jpg")
    assert found.podcasting.locations == (Location("Aquí"),)
    assert found.funding == (Funding("https://v.example/", "Ya"),)
    assert found.next_url == "https://v.example/feed?page=2"
    assert found.podcasting.itunes_block


def test_html_that_was_not_escaped_stays_html() -> None:
    """Notes keep their tags although they stand in the feed as elements."""
    found = first(description="<description>Uno <b>dos</b><br/>tres</description>")
    assert found.notes == "Uno <b>dos</b><br>tres"


def test_items_beside_the_channel_are_read() -> None:
    """As RSS 0.9 had them."""
    assert len(read(rss(items="").replace("</rss>", f"{item()}</rss>")).items) == 1


TEXT = st.text(max_size=40)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing raises."""
    feed, problems = reported(data)
    assert feed is not None or problems


@given(st.sampled_from([*sorted(reading.KNOWN), "title", "enclosure", "guid"]), TEXT, TEXT, TEXT)
def test_any_text_in_any_element_is_data(name: str, text: str, key: str, value: str) -> None:
    """No text of a feed makes the reader raise, whatever element it stands in."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    quoted = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    attributes = "".join(
        f' {each}="{quoted}"'
        for each in ("url", "length", "href", "startTime", "status", "start", "split")
    )
    if name.partition(":")[0] in {"googleplay", "dc", "sy", "fh"}:
        name = "title"
    element = f"<{name}{attributes}>{escaped}{key.isascii()}</{name}>"
    data = rss(channel=element, items=f"<item>{element}</item>").encode("utf-8", "replace")
    feed, problems = reported(data)
    assert feed is not None or problems
