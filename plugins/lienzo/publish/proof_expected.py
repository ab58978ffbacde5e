"""One element of a feed and what it must say: channel and items are lists of these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lienzo.publish.feed_content import DESCRIPTION_BYTES, VALUE_BYTES, value
from lienzo.publish.proof_rules import Rule, at_most, trimmed
from lienzo.text.xml import one_line, xml_text

LINE = (trimmed, at_most(VALUE_BYTES))
"""The rules of a plain value."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One element or attribute of the channel or of an item.

    Attributes:
        path: `itunes:owner/itunes:email`, `enclosure@length`.
        key: the author's key that it comes from; Problems point there.
        values: what it says; empty when it must be absent, several when it may repeat.
        rules: what any value of it must satisfy.
        wanted: Apple or PSP-1 require it, and the author gave nothing for it.
        repeats: whether it may stand more than once.
        full: the author's whole text, where it may have been cut.
        limit: how many bytes of it fit.
        plain: whether HTML is out of place in it.
    """

    path: str
    key: str
    values: tuple[str, ...]
    rules: tuple[Rule, ...] = ()
    wanted: bool = False
    repeats: bool = False
    full: str = ""
    limit: int = VALUE_BYTES
    plain: bool = False

    @property
    def element(self) -> str:
        """The child of the channel or item that holds it."""
        return self.path.partition("@")[0].partition("/")[0]


def one(path: str, key: str, text: str | None, *rules: Rule, needed: bool = False) -> Expected:
    """Expect one value, or none for None or empty text."""
    return Expected(path, key, (text,) if text else (), rules, wanted=needed and not text)


def many(path: str, key: str, texts: Iterable[str | None], *rules: Rule) -> Expected:
    """Expect values in this order; empty ones are not written."""
    return Expected(path, key, tuple(text for text in texts if text), rules, repeats=True)


def title(text: str) -> Expected:
    """Expect a title: required, one line, no HTML."""
    full = one_line(text)
    values = (value(text),) if full else ()
    return Expected("title", "title", values, LINE, wanted=not full, full=full, plain=True)


def summary(written: str, text: str, *, channel: bool) -> Expected:
    """Expect a description made of the author's text; the channel's is required and plain."""
    return Expected(
        path="description",
        key="description",
        values=(written,) if written else (),
        rules=(trimmed, at_most(DESCRIPTION_BYTES)),
        wanted=channel and not text,
        full=xml_text(text).strip(),
        limit=DESCRIPTION_BYTES,
        plain=channel,
    )
