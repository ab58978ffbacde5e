"""The podcast namespace proved: whatever is changed in the XML, or wrong in the model, is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

import pytest
from lxml import etree

from everything import (
    GUID,
    LIVE,
    NODE,
    OTHER,
    PAY,
    VALLADOLID,
    everything,
    everything_episode,
    everything_show,
)
from factories import MADRID, audio, course, episode, main_channel, origin, show, urls
from lienzo.model import Chapter, Course, EpisodeTags, Funding, Person, ShowTags
from lienzo.model.podcasting import (
    AlternateEnclosure,
    Block,
    Chat,
    ContentLink,
    Image,
    Location,
    RemoteItem,
    SocialInteract,
    Soundbite,
    Source,
    Trailer,
    UpdateFrequency,
    Value,
    ValueRecipient,
    ValueTimeSplit,
)
from lienzo.problems import Problem, Severity, feed_codes, podcast_tag_codes
from lienzo.problems.code import Code
from lienzo.publish.feed import build_feed
from lienzo.publish.feed_tags import NAMESPACES
from lienzo.publish.proof import prove_feed

NS = dict(NAMESPACES)
ITEM = "item[2]"
Tamper = Callable[[etree._Element], None]


@cache
def the_course() -> Course:
    """Everything, made once: hundreds of tests change its feed."""
    return everything()


@cache
def the_feed() -> bytes:
    return build_feed(the_course(), main_channel(the_course()))


def prove(it: Course, tamper: Tamper | None = None) -> list[Problem]:
    feed = the_feed() if it is the_course() else build_feed(it, main_channel(it))
    if tamper is not None:
        root = etree.fromstring(feed)
        tamper(root)
        feed = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return list(prove_feed(feed, it, main_channel(it)))


def codes(problems: list[Problem]) -> set[str]:
    return {problem.code.id for problem in problems}


def node(root: etree._Element, path: str) -> etree._Element:
    found = root.find(f"channel/{path}", NS)
    assert found is not None, path
    return found


def say(path: str, text: str | None) -> Tamper:
    """Write another text, or attribute after @; None takes it out."""

    def tamper(root: etree._Element) -> None:
        element, _, attribute = path.partition("@")
        found = node(root, element)
        if attribute and text is None:
            del found.attrib[attribute]
        elif attribute:
            found.set(attribute, text or "")
        else:
            found.text = text

    return tamper


def drop(path: str) -> Tamper:
    def tamper(root: etree._Element) -> None:
        found = node(root, path)
        parent = found.getparent()
        assert parent is not None
        parent.remove(found)

    return tamper


def double(path: str) -> Tamper:
    def tamper(root: etree._Element) -> None:
        node(root, path).addnext(_copy(node(root, path)))

    return tamper


def move(path: str, to: str) -> Tamper:
    """Put a copy of an element where it may not stand."""

    def tamper(root: etree._Element) -> None:
        node(root, to).append(_copy(node(root, path)))

    return tamper


def _copy(element: etree._Element) -> etree._Element:
    copy = etree.SubElement(element, element.tag, dict(element.attrib))
    element.remove(copy)
    copy.text = element.text
    copy.extend(_copy(child) for child in element)
    return copy


def test_a_feed_with_everything_has_no_problem() -> None:
    assert prove(everything()) == []


ALL = {name for name in NS if name in {"podcast", "psc", "media"}}


def _paths(root: etree._Element, path: str) -> list[str]:
    """Every element of our namespaces below a path, with each attribute it has."""
    paths: list[str] = []
    counted: dict[str, int] = {}
    for child in node(root, path or "."):
        name = etree.QName(child)
        prefix = next((p for p, uri in NS.items() if uri == name.namespace), "")
        if prefix not in ALL and "liveItem" not in path:
            continue
        word = f"{prefix}:{name.localname}" if prefix else name.localname
        counted[word] = counted.get(word, 0) + 1
        here = f"{path}/{word}[{counted[word]}]".lstrip("/")
        paths += [here, *(f"{here}@{x}" for x in child.attrib), *_paths(root, here)]
    return paths


def written() -> list[str]:
    root = etree.fromstring(the_feed())
    return [path for place in ("", "item[1]", ITEM) for path in _paths(root, place)]


def test_the_feed_with_everything_uses_every_element_of_the_namespace() -> None:
    used = {path.rpartition("/")[2].partition("[")[0] for path in written() if "@" not in path}
    missing = {name for name in podcast_elements() if name not in used}
    assert missing == set()


def podcast_elements() -> set[str]:
    """The thirty-three of docs/1.0.md, the deprecated one among them."""
    words = (
        "alternateEnclosure block chapters chat contentLink episode funding guid image images "
        "integrity license liveItem location locked medium person podping podroll publisher "
        "remoteItem season socialInteract soundbite source trailer transcript txt "
        "updateFrequency value valueRecipient valueTimeSplit"
    )
    return {f"podcast:{word}" for word in words.split()}


@pytest.mark.parametrize("path", written())
def test_whatever_is_taken_out_is_missed(path: str) -> None:
    tamper = say(path, None) if "@" in path else drop(path)
    found = [x for x in prove(the_course(), tamper) if x.severity is Severity.ERROR]
    assert found, path


@pytest.mark.parametrize("path", [x for x in written() if "@" in x])
def test_whatever_says_something_else_is_noticed(path: str) -> None:
    found = [x for x in prove(the_course(), say(path, "§")) if x.severity is Severity.ERROR]
    assert found, path


VALUES = [
    # what, code, path, what the feed says
    ("a place without a name", "LZ583", "podcast:location", " "),
    ("a person without a name", "LZ583", "podcast:person", None),
    ("a trailer without a title", "LZ583", "podcast:trailer", None),
    ("an answer that is none", "LZ581", "podcast:locked", "true"),
    ("a block that is no answer", "LZ581", "podcast:block", "Yes"),
    ("a slug that is none", "LZ581", "podcast:block[2]@id", "Apple Podcasts"),
    ("a medium nobody knows", "LZ581", "podcast:medium", "curso"),
    ("a guid that is no UUID", "LZ581", "podcast:guid", "x"),
    ("a latitude beyond the pole", "LZ581", "podcast:location@geo", "geo:91,0"),
    ("coordinates without geo:", "LZ581", "podcast:location@geo", "41.65,-4.72"),
    ("a longitude beyond the line", "LZ581", "podcast:location@geo", "geo:1,181"),
    ("OpenStreetMap's word for its letter", "LZ581", "podcast:location@osm", "relation/1"),
    ("a country in words", "LZ581", "podcast:location@country", "España"),
    ("a relation nobody knows", "LZ581", "podcast:location@rel", "about"),
    ("a podping that is no boolean", "LZ581", "podcast:podping@usesPodping", "yes"),
    ("a rule without a frequency", "LZ581", "podcast:updateFrequency@rrule", "BYDAY=TH"),
    ("a rule with a part twice", "LZ581", "podcast:updateFrequency@rrule", "FREQ=DAILY;FREQ=DAILY"),
    ("a rule in small letters", "LZ581", "podcast:updateFrequency@rrule", "freq=daily"),
    ("a day of an unknown form", "LZ581", "podcast:updateFrequency@dtstart", "5/3/2026"),
    ("a rule that counts from nowhere", "LZ588", "podcast:updateFrequency@dtstart", None),
    ("a protocol nobody knows", "LZ581", "podcast:socialInteract@protocol", "mastodon"),
    ("a conversation without an address", "LZ593", "podcast:socialInteract@uri", None),
    ("an address without a protocol", "LZ514", "podcast:socialInteract@uri", "ejemplo"),
    ("a chat on no protocol", "LZ581", "podcast:chat@protocol", "telegram"),
    ("a chat on an address", "LZ581", "podcast:chat@server", "https://irc.e.es"),
    ("a ratio in words", "LZ581", "podcast:image@aspect-ratio", "square"),
    ("a width that is no number", "LZ516", "podcast:image@width", "3000px"),
    ("a picture of no address", "LZ514", "podcast:image@href", "a.png"),
    ("sizes without widths", "LZ581", "podcast:images@srcset", "https://e.es/a.png"),
    ("a date of ISO 8601", "LZ515", "podcast:trailer@pubdate", "2026-03-01"),
    ("a length of nothing", "LZ516", "podcast:trailer@length", "0"),
    ("a licence of one's own without address", "LZ504", "podcast:license@url", None),
    ("a guid of another feed that is none", "LZ581", "podcast:remoteItem@feedGuid", "1"),
    (
        "a publisher of another medium",
        "LZ581",
        "podcast:publisher/podcast:remoteItem@medium",
        "blog",
    ),
    ("a status nobody knows", "LZ581", "podcast:liveItem@status", "soon"),
    ("a start without a zone", "LZ581", "podcast:liveItem@start", "2026-05-07T19:00:00"),
    ("a guid that is a permalink", "LZ581", "podcast:liveItem/guid@isPermaLink", "true"),
    ("a split that is no number", "LZ581", "podcast:value/podcast:valueRecipient@split", "95%"),
    ("a suggestion with a comma", "LZ581", "podcast:value@suggested", "0,5"),
    (
        "more than all",
        "LZ581",
        "podcast:value/podcast:valueTimeSplit@remotePercentage",
        "101",
    ),
    (
        "a split of no length",
        "LZ581",
        "podcast:value/podcast:valueTimeSplit@duration",
        "0",
    ),
    ("a fee that is no boolean", "LZ581", "podcast:value/podcast:valueRecipient[2]@fee", "yes"),
    ("a type that is none", "LZ581", f"{ITEM}/podcast:alternateEnclosure@type", "mp3"),
    ("a default that is none", "LZ581", f"{ITEM}/podcast:alternateEnclosure@default", "1"),
    ("a title of 33 letters", "LZ582", f"{ITEM}/podcast:alternateEnclosure[3]@title", "ñ" * 33),
    (
        "a digest of no digest",
        "LZ581",
        f"{ITEM}/podcast:alternateEnclosure/podcast:integrity@value",
        "abcd",
    ),
    (
        "an integrity of no kind",
        "LZ581",
        f"{ITEM}/podcast:alternateEnclosure/podcast:integrity@type",
        "md5",
    ),
    (
        "a source on no address",
        "LZ514",
        f"{ITEM}/podcast:alternateEnclosure/podcast:source@uri",
        "a b.mp3",
    ),
    ("a clock for seconds", "LZ581", f"{ITEM}/podcast:soundbite@startTime", "1:13"),
    ("a soundbite of no length", "LZ581", f"{ITEM}/podcast:soundbite@duration", "0"),
    ("a title of 129 letters", "LZ582", f"{ITEM}/podcast:soundbite", "ñ" * 129),
    ("a display of 33 letters", "LZ582", f"{ITEM}/podcast:episode@display", "ñ" * 33),
    ("a season that is no number", "LZ516", f"{ITEM}/podcast:season", "primera"),
    ("a number that is none", "LZ581", f"{ITEM}/podcast:episode", "VII"),
    ("a transcript of another relation", "LZ581", f"{ITEM}/podcast:transcript@rel", "subtitles"),
    ("a language that is none", "LZ581", f"{ITEM}/podcast:transcript@language", "español de aquí"),
    ("a text of 4001 letters", "LZ582", f"{ITEM}/podcast:txt", "ñ" * 4001),
    (
        "a chapter on a clock without hours",
        "LZ581",
        f"{ITEM}/psc:chapters/psc:chapter@start",
        "1:02",
    ),
    ("another version of chapters", "LZ581", f"{ITEM}/psc:chapters@version", "1.1"),
    ("a chapter without title", "LZ504", f"{ITEM}/psc:chapters/psc:chapter@title", None),
    ("a thumbnail of no address", "LZ514", f"{ITEM}/media:thumbnail@url", "/a.jpg"),
    ("an attribute nobody knows", "LZ508", f"{ITEM}/podcast:soundbite@start", "73"),
    ("text where there is none", "LZ508", f"{ITEM}/podcast:chapters", "capítulos"),
    ("an attribute nobody asked for", "LZ508", "podcast:location[2]@geo", "geo:40,-4"),
    ("another place, well written", "LZ507", "podcast:location", "Lima"),
    (
        "another moment, well written",
        "LZ507",
        "podcast:liveItem@start",
        "2026-05-08T19:00:00+02:00",
    ),
    ("another split, well written", "LZ507", "podcast:value/podcast:valueRecipient@split", "96"),
    ("another soundbite, well written", "LZ507", f"{ITEM}/podcast:soundbite@startTime", "74"),
    ("another chapter, well written", "LZ507", f"{ITEM}/psc:chapters/psc:chapter@title", "Fin"),
]


@pytest.mark.parametrize(
    ("code", "path", "text"), [pytest.param(*rest, id=what) for what, *rest in VALUES]
)
def test_a_value_of_another_form_is_named_by_exactly_its_code(
    code: str, path: str, text: str | None
) -> None:
    assert codes(prove(the_course(), say(path, text))) == {code}


def no_shares(root: etree._Element) -> None:
    for recipient in node(root, "podcast:value").findall("podcast:valueRecipient", NS):
        recipient.set("split", "0")


def both_kinds(root: etree._Element) -> None:
    split = node(root, "podcast:value/podcast:valueTimeSplit")
    split.append(_copy(node(root, "podcast:value/podcast:valueRecipient")))


TREES = [
    # what, code, how
    ("a trailer in an item", "LZ580", move("podcast:trailer", ITEM)),
    ("a soundbite in the channel", "LZ580", move(f"{ITEM}/podcast:soundbite", ".")),
    ("a season in the channel", "LZ580", move(f"{ITEM}/podcast:season", ".")),
    ("a source outside its enclosure", "LZ580", move(f"{ITEM}//podcast:source", ITEM)),
    ("a live stream in an item", "LZ580", move("podcast:liveItem", ITEM)),
    ("a recipient outside its payment", "LZ580", move("podcast:value/podcast:valueRecipient", ".")),
    ("chapters in the channel", "LZ580", move(f"{ITEM}/psc:chapters", ".")),
    ("two guids", "LZ506", double("podcast:guid")),
    ("two podrolls", "LZ506", double("podcast:podroll")),
    ("two publishers", "LZ506", double("podcast:publisher")),
    ("two rhythms", "LZ506", double("podcast:updateFrequency")),
    ("two chats", "LZ506", double("podcast:chat")),
    ("two chapter files", "LZ506", double(f"{ITEM}/podcast:chapters")),
    ("two digests", "LZ506", double(f"{ITEM}/podcast:alternateEnclosure/podcast:integrity")),
    ("two titles of a live stream", "LZ506", double("podcast:liveItem/podcast:chat")),
    ("a podroll of nobody", "LZ584", drop("podcast:podroll/podcast:remoteItem")),
    ("a publisher that is nobody", "LZ584", drop("podcast:publisher/podcast:remoteItem")),
    ("two in a publisher", "LZ584", double("podcast:publisher/podcast:remoteItem")),
    ("a live stream without a fallback", "LZ584", drop("podcast:liveItem/podcast:contentLink")),
    ("a live stream without a guid", "LZ584", drop("podcast:liveItem/guid")),
    (
        "an enclosure without a source",
        "LZ584",
        drop(f"{ITEM}/podcast:alternateEnclosure/podcast:source"),
    ),
    ("a split that pays nobody", "LZ590", drop("podcast:value/podcast:valueTimeSplit/*")),
    ("a split that pays both kinds", "LZ590", both_kinds),
    ("a payment that pays nobody", "LZ592", no_shares),
    ("a soundbite more", "LZ508", double(f"{ITEM}/podcast:soundbite[2]")),
    ("a soundbite less", "LZ504", drop(f"{ITEM}/podcast:soundbite[2]")),
    ("a recipient less", "LZ504", drop("podcast:value/podcast:valueRecipient[2]")),
    ("a chapter more", "LZ508", double(f"{ITEM}/psc:chapters/psc:chapter[4]")),
    ("an enclosure less", "LZ504", drop(f"{ITEM}/podcast:alternateEnclosure[3]")),
]


@pytest.mark.parametrize(
    ("code", "tamper"), [pytest.param(*rest, id=what) for what, *rest in TREES]
)
def test_an_element_out_of_place_is_named_by_exactly_its_code(code: str, tamper: Tamper) -> None:
    assert codes(prove(the_course(), tamper)) == {code}


def test_the_podcast_namespace_knows_no_such_element() -> None:
    def tamper(root: etree._Element) -> None:
        etree.SubElement(node(root, "podcast:value"), f"{{{NS['podcast']}}}recipient").text = "x"

    assert codes(prove(the_course(), tamper)) == {feed_codes.STRANGE_ELEMENT.id}


# What the author wrote and no reader of single values could know

KEYS = ("soundbites.0", "soundbites.0.start", "soundbites.0.duration", "location.geo", "chapters.0")
MORE = ("value.0.time_splits.0", "social_interact", "episode_display", "license", "images.0.href")


def of_episode(**changes: Any) -> Course:
    here = origin("episodes/07.md", *KEYS, *MORE)
    tags = EpisodeTags(**changes)
    return course(episodes=(episode(podcasting=tags, origin=here),))


def of_show(**changes: Any) -> Course:
    here = origin(
        *("episodes/podcast.yml", "update_frequency", "update_frequency.rrule", "publisher"),
        *("trailers.0", "podroll.0.feed_guid", "live_items.0", "images.1.type", "location.geo"),
        *("social_interact.0", "podcast_block.1.id", "chat.server", "license", "txt", "podroll"),
    )
    return course(shows=(show(podcasting=ShowTags(**changes), origin=here),))


LINK = RemoteItem(OTHER, "https://e.es/f.xml")
DAY = datetime(2026, 3, 5, 7, tzinfo=MADRID)
AUTHOR = [
    # code, key, course
    ("LZ586", "soundbites.0.start", of_episode(soundbites=(Soundbite(480, 30),))),
    ("LZ587", "soundbites.0.duration", of_episode(soundbites=(Soundbite(0, 14.5),))),
    ("LZ587", "soundbites.0.duration", of_episode(soundbites=(Soundbite(0, 121),))),
    ("LZ581", "location.geo", of_episode(locations=(replace(VALLADOLID, geo="41,-4"),))),
    (
        "LZ591",
        "value.0.time_splits.0",
        of_episode(value=(replace(PAY, time_splits=(ValueTimeSplit(600, 1, LINK),)),)),
    ),
    ("LZ594", "social_interact", of_episode(social_interact=(SocialInteract("hive", "a:b"),) * 2)),
    ("LZ524", "license", of_episode(licence="La mía")),
    ("LZ514", "images.0.href", of_episode(images=(Image("ftp://e.es/a.png"),))),
    ("LZ589", "update_frequency", of_show(update_frequency="auto")),
    (
        "LZ588",
        "update_frequency.rrule",
        of_show(update_frequency=UpdateFrequency("diez", "FREQ=DAILY;COUNT=10")),
    ),
    ("LZ596", "publisher", of_show(publisher=RemoteItem(OTHER))),
    ("LZ581", "podroll.0.feed_guid", of_show(podroll=(RemoteItem("el-mio"),))),
    ("LZ584", "live_items.0", of_show(live_items=(replace(LIVE, content_links=()),))),
    ("LZ581", "images.1.type", of_show(images=(Image("a.png"), Image("b.png", type="png")))),
    ("LZ581", "location.geo", of_show(locations=(Location("Lima", geo="Lima"),))),
    ("LZ593", "social_interact.0", of_show(social_interact=(SocialInteract("matrix"),))),
    ("LZ581", "podcast_block.1.id", of_show(blocks=(Block("yes"), Block("no", "¿?")))),
    ("LZ581", "chat.server", of_show(chat=Chat("irc e.es", "irc"))),
    ("LZ516", "trailers.0", of_show(trailers=(Trailer("https://e.es/t", DAY, "a", 0),))),
]


@pytest.mark.parametrize(
    ("code", "key", "it"), [pytest.param(*row, id=f"{row[0]} {row[1]}") for row in AUTHOR]
)
def test_what_only_the_whole_shows_is_told_at_the_authors_key(
    code: str, key: str, it: Course
) -> None:
    (problem,) = prove(it)
    assert problem.code.id == code
    assert problem.where in [x.origin.marks.get(key) for x in (*it.shows, *it.episodes)]


@pytest.mark.parametrize(
    ("code", "tags"),
    [
        pytest.param(
            "LZ592",
            {"value": (Value("lightning", "keysend", (ValueRecipient("node", NODE, 0),)),)},
            id="nobody is paid",
        ),
        pytest.param("LZ584", {"value": (Value("lightning", "keysend", ()),)}, id="nobody at all"),
        pytest.param(
            "LZ590",
            {"value": (replace(PAY, time_splits=(ValueTimeSplit(1, 2, LINK, PAY.recipients),)),)},
            id="both at once",
        ),
        pytest.param(
            "LZ584",
            {"alternate_enclosures": (AlternateEnclosure("audio/ogg", ()),)},
            id="no source",
        ),
    ],
)
def test_trees_that_are_incomplete_are_told_once(code: str, tags: dict[str, Any]) -> None:
    assert codes(prove(of_episode(**tags))) == {code}


def test_a_display_without_a_number_is_told() -> None:
    it = course(
        shows=(show(type="episodic"),),
        episodes=(episode(number=None, podcasting=EpisodeTags(display="Extra")),),
    )
    assert codes(prove(it)) == {podcast_tag_codes.DISPLAY_ALONE.id}


def test_audio_of_unknown_length_is_not_measured_against() -> None:
    tags = EpisodeTags(soundbites=(Soundbite(480, 30),), value=(PAY,))
    it = course(episodes=(episode(podcasting=tags, audio=audio(duration=0.0)),))
    assert prove(it) == []


def test_a_place_of_a_chapter_needs_its_coordinates() -> None:
    chapters = (Chapter(0, "Aquí", location=Location("Lima")), Chapter(9, "Allá", None))
    it = course(episodes=(episode(chapters=chapters),))
    assert codes(prove(it)) == {podcast_tag_codes.PLACELESS_CHAPTER.id}


@pytest.mark.parametrize(
    "tags",
    [
        {"soundbites": (Soundbite(391, 116),)},  # ends within a second of the audio
        {"soundbites": (Soundbite(0, 15), Soundbite(0, 120))},
        {"social_interact": (SocialInteract("disabled"),)},
        {"value": (PAY,)},
        {"alternate_enclosures": (AlternateEnclosure("audio/ogg", (Source("ipfs://Qm"),)),)},
    ],
)
def test_what_is_right_is_not_told(tags: dict[str, Any]) -> None:
    assert prove(of_episode(**tags)) == []


def test_http_is_advised_against_where_it_was_written_when_the_site_is_on_https() -> None:
    people = (Person("Ana", href="http://e.es/ana"),)
    old = show(
        funding=(Funding("http://e.es/", "Apoya"),),
        persons=people,
        podcasting=ShowTags(remote_items=(RemoteItem(GUID, "http://e.es/f.xml"),)),
        origin=origin("episodes/podcast.yml", "funding", "persons", "remote_items"),
    )
    heirs = (episode(persons=people), episode(persons=people, slug="b", guid="b", number=8))
    heirs = (heirs[0], replace(heirs[1], enclosure_url="https://e.es/b.mp3"))
    found = prove(course(shows=(old,), episodes=heirs))
    assert [x.code for x in found] == [podcast_tag_codes.INSECURE] * 3
    assert {x.severity for x in found} == {Severity.ADVICE}
    assert prove(course(shows=(old,), urls=urls(site_url="http://localhost/"))) == []


def test_a_link_to_a_video_of_another_protocol_is_right() -> None:
    assert prove(of_episode(content_links=(ContentLink("magnet:?xt=urn:btih:1"),))) == []


def test_an_episodes_trees_are_proved_for_each_item_by_itself() -> None:
    first = replace(everything_episode(), slug="a", guid="a", enclosure_url="https://e.es/a.mp3")
    it = course(shows=(everything_show(),), episodes=(first, everything_episode()))
    problems = prove(it, say("item[2]/podcast:soundbite@duration", "61"))
    assert [x.where.file for x in problems] == [everything_episode().origin.file]


@pytest.mark.parametrize(
    "code", [x for x in vars(podcast_tag_codes).values() if isinstance(x, Code)]
)
def test_every_code_has_a_test_that_breaks_its_rule(code: Code) -> None:
    tested = {row[1] for row in (*VALUES, *TREES)} | {row[0] for row in AUTHOR}
    alone = {podcast_tag_codes.DISPLAY_ALONE, podcast_tag_codes.PLACELESS_CHAPTER}
    assert code.id in tested or code in alone | {podcast_tag_codes.INSECURE}
