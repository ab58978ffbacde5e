"""What an author says for the podcast namespace, as values of the model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from lienzo.model.course import Correction
from lienzo.model.feed_tags import EpisodeTags, ShowTags
from lienzo.model.media import Chapter
from lienzo.model.podcasting import (
    AlternateEnclosure,
    Block,
    Chat,
    ContentLink,
    Funding,
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
    ValueTimeSplit,
)
from lienzo.problems import Origin, Report
from lienzo.problems.podcasting_codes import LIVE_ENDS
from lienzo.sources.inputs.chapters import ChapterInput, CorrectionInput
from lienzo.sources.inputs.conversation import ChatInput, ContentLinkInput, SocialInteractInput
from lienzo.sources.inputs.dates import When, localise
from lienzo.sources.inputs.media import (
    AlternateEnclosureInput,
    ImageInput,
    LiveItemInput,
    TrailerInput,
)
from lienzo.sources.inputs.models import EpisodeInput, ShowInput
from lienzo.sources.inputs.payments import (
    PublisherInput,
    RemoteItemInput,
    ValueInput,
    ValueRecipientInput,
    ValueTimeSplitInput,
)
from lienzo.sources.inputs.people import FundingInput
from lienzo.sources.inputs.places import LocationInput
from lienzo.sources.inputs.recurrence import UpdateFrequencyInput

_Frequency: TypeAlias = UpdateFrequency | Literal["auto"] | None


@dataclass(frozen=True, slots=True)
class Dates:
    """How the dates of one document become moments: in a show's zone, with places for Problems."""

    zone: ZoneInfo
    default_time: time
    origin: Origin
    report: Report

    def moment(self, when: When | None, key: str) -> datetime | None:
        """Return what a date means, None without one or after a Problem."""
        if when is None:
            return None
        where = self.origin.of(key)
        return localise(when, self.zone, self.default_time, where, key, self.report)


def show_tags(values: ShowInput, dates: Dates) -> ShowTags:
    """Return what a channel says beyond the tags every feed has."""
    return ShowTags(
        locations=_locations(values.location),
        trailers=tuple(_trailers(values.trailers, dates)),
        txt=tuple(Txt(item.text, item.purpose) for item in values.txt),
        podroll=tuple(_remote_item(item) for item in values.podroll),
        publisher=_publisher(values.publisher),
        update_frequency=_frequency(values.update_frequency, dates),
        podping=values.podping,
        social_interact=_social(values.social_interact),
        blocks=tuple(Block(item.value, item.id) for item in values.podcast_block),
        images=_images(values.images),
        value=tuple(_value(item) for item in values.value),
        live_items=tuple(_live_items(values.live_items, dates)),
        remote_items=tuple(_remote_item(item) for item in values.remote_items),
        chat=_chat(values.chat),
        itunes_block=values.itunes_block,
        complete=values.complete,
    )


def episode_tags(values: EpisodeInput) -> EpisodeTags:
    """Return what an item says beyond the tags every feed has."""
    return EpisodeTags(
        locations=_locations(values.location),
        soundbites=tuple(Soundbite(x.start, x.duration, x.title) for x in values.soundbites),
        alternate_enclosures=tuple(_alternate(item) for item in values.alternate_enclosures),
        txt=tuple(Txt(item.text, item.purpose) for item in values.txt),
        social_interact=_social(values.social_interact),
        images=_images(values.images),
        value=tuple(_value(item) for item in values.value),
        content_links=_links(values.content_links),
        chat=_chat(values.chat),
        display=values.episode_display,
        licence=values.license,
        funding=fundings(values.funding),
        itunes_block=values.itunes_block,
    )


def corrections(items: Iterable[CorrectionInput], dates: Dates) -> tuple[Correction, ...]:
    """Return what an author mended, in the order of the days; one without a day is left out."""
    found = []
    for number, item in enumerate(items):
        moment = dates.moment(item.date, f"corrections.{number}.date")
        if moment is not None:
            found.append(Correction(moment, item.text))
    return tuple(sorted(found, key=lambda correction: correction.date))


def fundings(items: Iterable[FundingInput]) -> tuple[Funding, ...]:
    """Return where listeners can support a show or an episode."""
    return tuple(Funding(item.url, item.text) for item in items)


def chapter(item: ChapterInput) -> Chapter:
    """Return a chapter; a picture that is a file is still its name."""
    place = location(item.location) if item.location else None
    return Chapter(item.start, item.title, item.url, item.end, item.hidden, item.img, place)


def location(item: LocationInput) -> Location:
    """Return a place as the model holds one."""
    return Location(item.name, item.rel, item.geo, item.osm, item.country)


def _locations(items: Iterable[LocationInput]) -> tuple[Location, ...]:
    return tuple(location(item) for item in items)


def _trailers(items: Iterable[TrailerInput], dates: Dates) -> Iterable[Trailer]:
    for number, item in enumerate(items):
        moment = dates.moment(item.date, f"trailers.{number}.date")
        if moment is not None:
            yield Trailer(item.url, moment, item.title, item.length, item.type, item.season)


def _remote_item(item: RemoteItemInput) -> RemoteItem:
    return RemoteItem(item.feed_guid, item.feed_url, item.item_guid, item.medium, item.title)


def _publisher(item: PublisherInput | None) -> RemoteItem | None:
    """Return the publisher's feed, which says so of itself by its medium (Podcasting 2.0)."""
    if item is None:
        return None
    return RemoteItem(item.feed_guid, item.feed_url, medium="publisher", title=item.title)


def _frequency(item: UpdateFrequencyInput | str | None, dates: Dates) -> _Frequency:
    if isinstance(item, UpdateFrequencyInput):
        start = dates.moment(item.dtstart, "update_frequency.dtstart")
        return UpdateFrequency(item.text, item.rrule or "", start, item.complete)
    return "auto" if item else None


def _social(items: Iterable[SocialInteractInput]) -> tuple[SocialInteract, ...]:
    return tuple(
        SocialInteract(item.protocol, item.uri, item.account_id, item.account_url, item.priority)
        for item in items
    )


def _images(items: Iterable[ImageInput]) -> tuple[Image, ...]:
    return tuple(
        Image(x.href, x.alt, x.purpose, x.aspect_ratio, x.width, x.height, x.type) for x in items
    )


def _chat(item: ChatInput | None) -> Chat | None:
    return Chat(item.server, item.protocol, item.account_id, item.space) if item else None


def _links(items: Iterable[ContentLinkInput]) -> tuple[ContentLink, ...]:
    return tuple(ContentLink(item.href, item.text) for item in items)


def _recipients(items: Iterable[ValueRecipientInput]) -> tuple[ValueRecipient, ...]:
    return tuple(ValueRecipient(**dict(item)) for item in items)


def _time_split(item: ValueTimeSplitInput) -> ValueTimeSplit:
    return ValueTimeSplit(
        start=item.start,
        duration=item.duration,
        remote_item=_remote_item(item.remote_item) if item.remote_item else None,
        recipients=_recipients(item.recipients),
        remote_start=item.remote_start,
        remote_percentage=item.remote_percentage,
    )


def _value(item: ValueInput) -> Value:
    return Value(
        type=item.type,
        method=item.method,
        recipients=_recipients(item.recipients),
        suggested=item.suggested,
        time_splits=tuple(_time_split(split) for split in item.time_splits),
    )


def _alternate(item: AlternateEnclosureInput) -> AlternateEnclosure:
    integrity = item.integrity
    plain = {key: value for key, value in item if key not in {"sources", "integrity"}}
    return AlternateEnclosure(
        sources=tuple(Source(source.uri, source.content_type) for source in item.sources),
        integrity=Integrity(integrity.type, integrity.value) if integrity else None,
        **plain,
    )


def _live_items(items: Iterable[LiveItemInput], dates: Dates) -> Iterable[LiveItem]:
    for number, item in enumerate(items):
        start = dates.moment(item.start, f"live_items.{number}.start")
        end = dates.moment(item.end, f"live_items.{number}.end")
        if start is not None and end is not None and end < start:
            key = f"live_items.{number}.end"
            dates.report(LIVE_ENDS.at(dates.origin.of(key), key=key))
        elif start is not None:
            yield LiveItem(
                status=item.status,
                start=start,
                end=end,
                title=item.title,
                guid=item.guid,
                enclosure_url=item.enclosure.url,
                enclosure_type=item.enclosure.type,
                enclosure_length=item.enclosure.length,
                content_links=_links(item.content_links),
                description=item.description,
                link=item.link,
                chat=_chat(item.chat),
            )
