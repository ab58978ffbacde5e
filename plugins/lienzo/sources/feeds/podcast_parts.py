"""`podcast:*` elements with parts of their own: payments and live streams."""

from __future__ import annotations

from typing import Literal, cast

from lienzo.model.podcasting import LiveItem, RemoteItem, Value, ValueRecipient, ValueTimeSplit
from lienzo.sources.feeds.elements import Element
from lienzo.sources.feeds.podcast_tags import chat, content_link, maybe, maybe_whole, remote_item
from lienzo.sources.feeds.values import moment, needed_moment, number, whole


def value(element: Element) -> Value:
    """Read how listeners can pay.

    Raises:
        ValueError: without a recipient there is nobody to pay.
    """
    recipients = tuple(map(_recipient, element.all("podcast:valueRecipient")))
    if not recipients:
        raise ValueError("podcast:valueRecipient")
    return Value(
        type=element.needed("type"),
        method=element.needed("method"),
        recipients=recipients,
        suggested=maybe(element, "suggested"),
        time_splits=tuple(map(_time_split, element.all("podcast:valueTimeSplit"))),
    )


def _recipient(element: Element) -> ValueRecipient:
    return ValueRecipient(
        type=element.needed("type"),
        address=element.needed("address"),
        split=whole(element.needed("split")),
        name=element.attribute("name"),
        custom_key=maybe(element, "customKey"),
        custom_value=maybe(element, "customValue"),
        fee=element.attribute("fee").lower() == "true",
    )


def _time_split(element: Element) -> ValueTimeSplit:
    remote_start = element.attribute("remoteStartTime")
    return ValueTimeSplit(
        start=number(element.needed("startTime")),
        duration=number(element.needed("duration")),
        remote_item=next(map(remote_item, element.all("podcast:remoteItem")), None),
        recipients=tuple(map(_recipient, element.all("podcast:valueRecipient"))),
        remote_start=number(remote_start) if remote_start else None,
        remote_percentage=maybe_whole(element, "remotePercentage"),
    )


def publisher(element: Element) -> RemoteItem:
    """Read the publisher's feed: exactly one remote item.

    Raises:
        ValueError: there is none, or several.
    """
    (only,) = map(remote_item, element.all("podcast:remoteItem"))
    return only


def live_item(element: Element) -> LiveItem:
    """Read a live stream."""
    status = element.needed("status").lower()
    if status not in {"pending", "live", "ended"}:
        raise ValueError(status)
    stream = next(element.all("enclosure"), Element("enclosure"))
    return LiveItem(
        status=cast("Literal['pending', 'live', 'ended']", status),
        start=needed_moment(element.needed("start")),
        title=element.first("title"),
        guid=element.first("guid"),
        enclosure_url=element.address(stream.needed("url")),
        enclosure_type=stream.attribute("type"),
        content_links=tuple(map(content_link, element.all("podcast:contentLink"))),
        end=moment(element.attribute("end")),
        description=element.first("description"),
        link=element.address(element.first("link")) or None,
        enclosure_length=maybe_whole(stream, "length") or 0,
        chat=next(map(chat, element.all("podcast:chat")), None),
    )
