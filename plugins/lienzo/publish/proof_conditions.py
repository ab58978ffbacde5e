"""What one value of a podcast element asks of another: rules that no table of values can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from lienzo.problems import Code
from lienzo.problems.feed_codes import MISSING
from lienzo.problems.podcast_tag_codes import (
    BAD_VALUE,
    COUNT_WITHOUT_START,
    NO_CONVERSATION,
    NO_SHARES,
    ONE_OR_THE_OTHER,
)
from lienzo.publish.feed_tags import PODCAST
from lienzo.publish.podcast_kinds import LISTED_LICENCE

Broken = tuple[str, Code, Mapping[str, object]]
"""The attribute at fault, empty for the element itself; the code; its facts."""

_RECIPIENT = f"{{{PODCAST}}}valueRecipient"
_REMOTE = f"{{{PODCAST}}}remoteItem"


def broken_conditions(name: str, element: etree._Element) -> Iterator[Broken]:
    """Yield what is wrong with an element as a whole."""
    condition = _CONDITIONS.get(name)
    return condition(element) if condition else iter(())


def _licence(element: etree._Element) -> Iterator[Broken]:
    """Own licences must always say where they can be read."""
    if not element.get("url") and (element.text or "").lower() not in LISTED_LICENCE:
        yield "url", MISSING, {"element": "podcast:license@url", "expected": "https://…"}


def _frequency(element: etree._Element) -> Iterator[Broken]:
    rule = element.get("rrule", "")
    if "COUNT=" in rule and not element.get("dtstart"):
        yield "rrule", COUNT_WITHOUT_START, {"written": rule}


def _talk(element: etree._Element) -> Iterator[Broken]:
    if element.get("protocol") != "disabled" and not element.get("uri"):
        yield "uri", NO_CONVERSATION, {}


def _integrity(element: etree._Element) -> Iterator[Broken]:
    value = element.get("value", "")
    if element.get("type") == "sri" and not value.startswith("sha"):
        facts = {"element": "podcast:integrity@value", "written": value, "expected": "sha256-…"}
        yield "value", BAD_VALUE, facts


def _publisher(element: etree._Element) -> Iterator[Broken]:
    for item in element.findall(_REMOTE):
        if (medium := item.get("medium", "")) != "publisher":
            path = "podcast:publisher/podcast:remoteItem@medium"
            yield "", BAD_VALUE, {"element": path, "written": medium, "expected": "publisher"}


def _value(element: etree._Element) -> Iterator[Broken]:
    recipients = element.findall(_RECIPIENT)
    if recipients and all(x.get("split") == "0" for x in recipients):
        yield "recipients", NO_SHARES, {"count": 0}


def _time_split(element: etree._Element) -> Iterator[Broken]:
    recipients, remote = element.findall(_RECIPIENT), element.findall(_REMOTE)
    if bool(recipients) == bool(remote):
        yield "", ONE_OR_THE_OTHER, {}
    elif recipients:
        yield from _value(element)


_CONDITIONS: Mapping[str, Callable[[etree._Element], Iterator[Broken]]] = {
    "podcast:license": _licence,
    "podcast:updateFrequency": _frequency,
    "podcast:socialInteract": _talk,
    "podcast:integrity": _integrity,
    "podcast:publisher": _publisher,
    "podcast:value": _value,
    "podcast:valueTimeSplit": _time_split,
}
