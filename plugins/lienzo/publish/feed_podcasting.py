"""What the feed says in `podcast:*`, the namespace of Podcasting 2.0 (podcastindex.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lienzo.model import Episode, Person, Show, Urls
from lienzo.publish.addresses import fetchable
from lienzo.publish.channels import Channel
from lienzo.publish.chapters import CHAPTERS_TYPE
from lienzo.publish.feed_content import NAME_BYTES, value
from lienzo.publish.feed_tags import Tag
from lienzo.publish.layout import chapters_path, transcript_path
from lienzo.publish.licences import is_listed, licence_url
from lienzo.publish.transcripts import transcript_type
from lienzo.text.xml import one_line


def channel_tags(channel: Channel, urls: Urls) -> tuple[Tag, ...]:
    """Return the channel's elements."""
    show = channel.show
    owner = {"owner": value(show.owner.email)} if show.owner else {}
    return (
        Tag("guid", one_line(channel.guid)),
        Tag("locked", "yes" if show.locked else "no", owner),
        Tag("medium", show.medium),
        *_licence(show, urls),
        *_funding(show, urls),
        *_persons(show.persons, urls),
    )


def item_tags(episode: Episode, show: Show, urls: Urls) -> tuple[Tag, ...]:
    """Return an item's elements. Its people replace the channel's."""
    return (
        *_season(episode),
        *([Tag("episode", str(episode.number))] if episode.number is not None else ()),
        *_transcript(episode, show, urls),
        *_chapters(episode, urls),
        *_persons(episode.persons, urls),
    )


def _licence(show: Show, urls: Urls) -> Iterator[Tag]:
    """Name the licence; one the namespace does not list must come with its address."""
    if not show.license:
        return
    if is_listed(show.license):
        yield Tag("license", show.license.lower())
    elif url := licence_url(show.license):
        yield Tag("license", value(show.license, NAME_BYTES), {"url": fetchable(url, urls)})


def _funding(show: Show, urls: Urls) -> Iterator[Tag]:
    for funding in show.funding:
        text = value(funding.text, NAME_BYTES)
        yield Tag("funding", text, {"url": fetchable(funding.url, urls)})


def _persons(persons: Iterable[Person], urls: Urls) -> Iterator[Tag]:
    for person in persons:
        if name := value(person.name, NAME_BYTES):
            yield Tag("person", name, _person(person, urls))


def _person(person: Person, urls: Urls) -> dict[str, str]:
    addresses = (("img", person.img), ("href", person.href))
    return {
        "role": value(person.role, NAME_BYTES),
        "group": value(person.group, NAME_BYTES),
        **{name: fetchable(address, urls) for name, address in addresses if address},
    }


def _season(episode: Episode) -> Iterator[Tag]:
    if episode.season is not None:
        name = value(episode.season_name, NAME_BYTES)
        yield Tag("season", str(episode.season), {"name": name} if name else {})


def _transcript(episode: Episode, show: Show, urls: Urls) -> Iterator[Tag]:
    path = transcript_path(episode)
    if path is not None and episode.transcript is not None:
        attributes = {
            "url": urls.file(path),
            "type": transcript_type(episode.transcript),
            "language": one_line(show.language),
            # Timed text from the first word to the last: the namespace calls that captions.
            **({"rel": "captions"} if episode.transcript.cues else {}),
        }
        yield Tag("transcript", attributes=attributes)


def _chapters(episode: Episode, urls: Urls) -> Iterator[Tag]:
    if path := chapters_path(episode):
        yield Tag("chapters", attributes={"url": urls.file(path), "type": CHAPTERS_TYPE})
