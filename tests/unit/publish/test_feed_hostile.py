"""Any text an author, a tag or a file name can hold reaches the feed whole, or not at all."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from everything import everything
from factories import course, episode, main_channel, show
from lienzo.model import Category, Chapter, Course, Funding, Owner, Person, Picture
from lienzo.problems import Severity, explain
from lienzo.problems.feed_codes import DIFFERS, MISSING, STRANGE_ELEMENT
from lienzo.publish.chapters import chapters_json
from lienzo.publish.feed import build_feed
from lienzo.publish.feed_tags import NAMESPACES
from lienzo.publish.proof import prove_feed
from lienzo.text.limits import limit_bytes
from lienzo.text.notes import render_notes
from lienzo.text.xml import one_line, xml_text

NS = dict(NAMESPACES)
HOSTILE = (
    pytest.param("T & Co", id="ampersand"),
    pytest.param("a]]>b", id="end of CDATA"),
    pytest.param("\"a\" 'b' «c»", id="quotes"),
    pytest.param("🎧👩\u200d🏫 año ñandú", id="emoji and ñ"),
    pytest.param("a\ufffeb\uffff", id="noncharacters"),
    pytest.param("a\ud800b\udcff", id="lone surrogates"),
    pytest.param("a\x00\x08\x1b[31mb\x85", id="control characters"),
    pytest.param("</script><script>alert(1)</script><!--", id="script"),
    pytest.param("<!DOCTYPE x [<!ENTITY a 'b'>]>&a;", id="document type"),
    pytest.param("&amp;lt;", id="escaped already"),
    pytest.param("  a\r\n\tb  ", id="white space"),
    pytest.param("\u202eabc\u2066", id="bidirectional marks"),
)


def hostile_course(text: str) -> Course:
    """Put the text wherever text can be."""
    person = Person(text, text, text)
    channel = show(
        title=text,
        description=text,
        author=text,
        owner=Owner(text, text),
        categories=(Category(text, text),),
        license=text,
        funding=(Funding("https://e.es/", text),),
        persons=(person,),
    )
    item = episode(
        title=text,
        subtitle=text,
        description=text,
        notes=render_notes(text, lambda _: "https://e.es/"),
        season_name=text,
        persons=(person,),
        chapters=(Chapter(0.0, text),),
    )
    return course(shows=(channel,), episodes=(item,))


def read(it: Course) -> etree._Element:
    parser = etree.XMLParser(recover=False, resolve_entities=False, no_network=True)
    return etree.fromstring(build_feed(it, main_channel(it)), parser)[0]


def check(text: str) -> None:
    it = hostile_course(text)
    channel = read(it)
    places = (
        *("title", "itunes:author", "itunes:owner/itunes:name", "item/title"),
        *("item/itunes:title", "item/podcast:person"),
    )
    for place in places:
        assert (channel.findtext(place, "", NS) or "–") == (one_line(text) or "–"), place
    description = channel.findtext("item/description", "", NS)
    assert not xml_text(text).strip() or description == xml_text(text).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_it_was_written(text: str) -> None:
    check(text)
    chapters_json(hostile_course(text).episodes[0], hostile_course(text).urls).decode()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_gives_a_feed_that_passes_its_proof(text: str) -> None:
    it = hostile_course(text)
    problems = list(prove_feed(build_feed(it, main_channel(it)), it, main_channel(it)))
    assert [x.code.id for x in problems if x.severity is Severity.ERROR] == []


@given(st.text(st.characters(codec=None), max_size=32))  # 128 bytes: the shortest limit
def test_any_text_comes_back_as_it_was_written(text: str) -> None:
    check(text)


def hostile_tags(text: str) -> Course:
    """Put the text into every field of every podcast element that holds text of any kind."""
    it = everything()
    return replace(
        it,
        shows=tuple(replace(x, **_filled(x, text, "podcasting", "image_alt")) for x in it.shows),
        episodes=tuple(
            replace(x, **_filled(x, text, "podcasting", "chapters")) for x in it.episodes
        ),
    )


def _filled(value: Any, text: str, *names: str) -> dict[str, Any]:
    return {name: _with_text(getattr(value, name), text) for name in names}


def _with_text(value: Any, text: str) -> Any:
    """Return a model value with the text in place of every text in it, however deep."""
    if isinstance(value, Picture):  # measured, never typed
        return value
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(_with_text(x, text) for x in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **_filled(value, text, *(x.name for x in fields(value))))
    return value


TREES = ("podcast:value", "podcast:liveItem", "item/podcast:alternateEnclosure", "podcast:podroll")
NAMED = (
    *("podcast:location", "podcast:podroll/podcast:remoteItem@title", "item/podcast:soundbite"),
    *("podcast:value/podcast:valueRecipient@name", "podcast:liveItem/podcast:contentLink"),
    *("podcast:image@alt", "podcast:txt@purpose", "item[2]/podcast:contentLink"),
)


def check_tags(text: str) -> None:
    channel = read(hostile_tags(text))
    assert [tree for tree in TREES if channel.find(tree, NS) is None] == []
    clean = limit_bytes(one_line(text), 128)
    for place in NAMED if clean else ():
        path, _, attribute = place.partition("@")
        found = channel.find(path, NS)
        assert found is not None, place
        assert (found.get(attribute) if attribute else found.text) == clean, place


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_any_podcast_element_comes_back_as_it_was_written(text: str) -> None:
    check_tags(text)
    chapters_json(hostile_tags(text).episodes[-1], hostile_tags(text).urls).decode()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_where_a_form_is_due_is_judged_and_never_raises(text: str) -> None:
    it = hostile_tags(text)
    problems = list(prove_feed(build_feed(it, main_channel(it)), it, main_channel(it)))
    told = {explain(x, language) for x in problems for language in ("es", "en")}
    assert any("podcast:location@geo" in x for x in told)
    ours = {DIFFERS, MISSING, STRANGE_ELEMENT}  # what was written is not what was asked for
    assert [x for x in problems if x.code in ours and "@" not in str(x.facts)] == []


@given(st.text(st.characters(codec=None), max_size=200))
def test_any_text_in_any_podcast_element_gives_a_feed_that_parses(text: str) -> None:
    check_tags(text)


@given(st.text(st.characters(codec=None), max_size=80))
def test_any_notes_give_a_feed_that_parses(notes: str) -> None:
    it = course(episodes=(episode(notes=Markup(notes)),))  # noqa: S704 — hostile on purpose
    assert read(it).findtext("item/content:encoded", "", NS).endswith("</a></p>")


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_any_address_an_author_writes_is_ascii_in_the_feed(text: str) -> None:
    it = replace(episode(), enclosure_url=f"media/{text}", page_url=f"{text}/")
    channel = read(course(episodes=(it,)))
    enclosure = channel.find("item/enclosure")
    assert enclosure is not None
    assert enclosure.get("url", "").isascii()
    assert channel.findtext("item/link", "").isascii()
