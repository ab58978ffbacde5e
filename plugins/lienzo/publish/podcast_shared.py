"""`podcast:*` elements that a channel and an item may both hold, made of the model's values.

Each function takes the author's key of the list its values come from, so that a Problem can point
to the very one: `locations.0`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lienzo.model import Funding, Person, Urls
from lienzo.model.podcasting import Chat, ContentLink, Location, RemoteItem, SocialInteract, Txt
from lienzo.publish.addresses import fetchable
from lienzo.publish.feed_content import NAME_BYTES, value
from lienzo.publish.feed_tags import Tag
from lienzo.publish.feed_values import given, name, uri, whole
from lienzo.publish.licences import is_listed, licence_url
from lienzo.text.limits import limit_characters
from lienzo.text.xml import one_line, xml_text

TXT_CHARACTERS = 4000
"""Podcast namespace, tag txt: longer text may be cut by whoever reads it."""


def persons(persons: Iterable[Person], urls: Urls) -> Iterator[Tag]:
    """Yield people, those without a name left out: the namespace wants one."""
    for at, person in enumerate(persons):
        if text := value(person.name, NAME_BYTES):
            yield Tag("person", text, _person(person, urls), key=f"persons.{at}")


def _person(person: Person, urls: Urls) -> dict[str, str]:
    addresses = (("img", person.img), ("href", person.href))
    return {
        "role": value(person.role, NAME_BYTES),
        "group": value(person.group, NAME_BYTES),
        **{name: fetchable(address, urls) for name, address in addresses if address},
    }


def licence(licence: str | None, urls: Urls) -> Iterator[Tag]:
    """Yield the licence; one the namespace does not list must come with its address."""
    if not licence:
        return
    if is_listed(licence):
        yield Tag("license", licence.lower(), key="license")
    elif url := licence_url(licence):
        address = {"url": fetchable(url, urls)}
        yield Tag("license", value(licence, NAME_BYTES), address, key="license")


def fundings(fundings: Iterable[Funding], urls: Urls) -> Iterator[Tag]:
    """Yield where listeners can support the show, with the words on the button."""
    for at, funding in enumerate(fundings):
        address = {"url": fetchable(funding.url, urls)}
        yield Tag("funding", name(funding.text), address, key=f"funding.{at}")


def locations(locations: Iterable[Location]) -> Iterator[Tag]:
    """Yield places, those without a name left out."""
    for at, place in enumerate(locations):
        if text := name(place.name):
            attributes = given(rel=place.rel, geo=place.geo, osm=place.osm, country=place.country)
            yield Tag("location", text, attributes, key=f"location.{at}")


def txts(txts: Iterable[Txt]) -> Iterator[Tag]:
    """Yield texts for services, line breaks and all."""
    for at, txt in enumerate(txts):
        if text := limit_characters(xml_text(txt.text).strip(), TXT_CHARACTERS):
            yield Tag("txt", text, given(purpose=name(txt.purpose or "")), key=f"txt.{at}")


def social(conversations: Iterable[SocialInteract], urls: Urls) -> Iterator[Tag]:
    """Yield where listeners talk; `disabled` says nothing else (podcast namespace)."""
    for at, talk in enumerate(conversations):
        rest = {} if talk.protocol == "disabled" else _conversation(talk, urls)
        attributes = {"protocol": one_line(talk.protocol), **rest}
        yield Tag("socialInteract", attributes=attributes, key=f"social_interact.{at}")


def _conversation(talk: SocialInteract, urls: Urls) -> dict[str, str]:
    return given(
        uri=talk.uri and uri(talk.uri, urls),
        accountId=value(talk.account_id or ""),
        accountUrl=talk.account_url and fetchable(talk.account_url, urls),
        priority=whole(talk.priority),
    )


def chat(chat: Chat | None) -> Iterator[Tag]:
    """Yield where listeners chat, if anywhere."""
    if chat is not None:
        attributes = given(
            server=one_line(chat.server),
            protocol=one_line(chat.protocol),
            accountId=value(chat.account_id or ""),
            space=value(chat.space or ""),
        )
        yield Tag("chat", attributes=attributes, key="chat")


def content_links(links: Iterable[ContentLink], urls: Urls, key: str) -> Iterator[Tag]:
    """Yield where else it can be heard or seen."""
    for at, link in enumerate(links):
        address = {"href": uri(link.href, urls)}
        yield Tag("contentLink", name(link.text), address, key=f"{key}.{at}")


def remote_items(items: Sequence[RemoteItem], urls: Urls, key: str) -> Iterator[Tag]:
    """Yield other feeds, or items of them."""
    return (remote_item(item, urls, f"{key}.{at}") for at, item in enumerate(items))


def remote_item(item: RemoteItem, urls: Urls, key: str, medium: str | None = None) -> Tag:
    """Return another feed, or one item of it; `medium` is what it must be, where that is known."""
    attributes = given(
        feedGuid=one_line(item.feed_guid),
        feedUrl=item.feed_url and fetchable(item.feed_url, urls),
        itemGuid=one_line(item.item_guid or ""),
        medium=medium or item.medium,
        title=name(item.title),
    )
    return Tag("remoteItem", attributes=attributes, key=key)
