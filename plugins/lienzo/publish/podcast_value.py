"""`podcast:value`: how listeners can pay while they listen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lienzo.model import Urls
from lienzo.model.podcasting import Value, ValueRecipient, ValueTimeSplit
from lienzo.publish.feed_content import value
from lienzo.publish.feed_tags import Tag
from lienzo.publish.feed_values import given, name, seconds, whole
from lienzo.publish.podcast_shared import remote_item
from lienzo.text.xml import one_line


def values(values: Iterable[Value], urls: Urls) -> Iterator[Tag]:
    """Yield the ways to pay, with who receives what, and the stretches that pay others."""
    for at, way in enumerate(values):
        key = f"value.{at}"
        attributes = given(
            type=one_line(way.type),
            method=one_line(way.method),
            suggested=one_line(way.suggested or ""),
        )
        children = (*_recipients(way.recipients, key), *_splits(way.time_splits, urls, key))
        yield Tag("value", attributes=attributes, children=children, key=key)


def _recipients(recipients: Iterable[ValueRecipient], above: str) -> Iterator[Tag]:
    for at, recipient in enumerate(recipients):
        key = f"{above}.recipients.{at}"
        yield Tag("valueRecipient", attributes=_recipient(recipient), key=key)


def _recipient(recipient: ValueRecipient) -> dict[str, str]:
    return given(
        name=name(recipient.name),
        type=one_line(recipient.type),
        address=one_line(recipient.address),
        customKey=value(recipient.custom_key or ""),
        customValue=value(recipient.custom_value or ""),
        split=str(recipient.split),
        fee="true" if recipient.fee else None,  # without the word it is no fee
    )


def _splits(splits: Iterable[ValueTimeSplit], urls: Urls, above: str) -> Iterator[Tag]:
    for at, split in enumerate(splits):
        key = f"{above}.time_splits.{at}"
        there = split.remote_item
        remote = () if there is None else (remote_item(there, urls, f"{key}.remote_item"),)
        children = (*remote, *_recipients(split.recipients, key))
        yield Tag("valueTimeSplit", attributes=_split(split), children=children, key=key)


def _split(split: ValueTimeSplit) -> dict[str, str]:
    start = split.remote_start
    return given(
        startTime=seconds(split.start),
        duration=seconds(split.duration),
        remoteStartTime=None if start is None else seconds(start),
        remotePercentage=whole(split.remote_percentage),
    )
