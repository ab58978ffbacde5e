"""Converters of lists and mappings that may be written in more than one way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from lienzo.problems import Problem, Where, canvas_codes, input_codes
from lienzo.sources.inputs import fields
from lienzo.sources.inputs.entries import Entry, Refused
from lienzo.sources.inputs.filling import many
from lienzo.sources.inputs.vocabulary import CLOSED_DIRECTORIES, DIRECTORIES
from lienzo.sources.syntax.nodes import Items, Scalar
from lienzo.sources.syntax.suggest import nearest

M = TypeVar("M")


def one_or_many(convert: Callable[[Entry], Any], example: str) -> Callable[[Entry], Any]:
    """Return a converter of a list, or of one item written without the list."""
    each = many(convert, example)

    def read(entry: Entry) -> tuple[Any, ...]:
        return each(entry) if not isinstance(entry.node, Scalar) else (convert(entry),)

    return read


def mapping_of(convert: Callable[[Entry], Any], example: str) -> Callable[[Entry], Any]:
    """Return a converter of a mapping with free keys; values that are refused are left out."""

    def read(entry: Entry) -> Mapping[str, Any]:
        found = {}
        for each in entry.pairs(example):
            try:
                found[each.name] = convert(each)
            except Refused as refusal:
                entry.report(refusal.problem)
        if not found:
            raise entry.refused(input_codes.EMPTY, example=example)
        return MappingProxyType(found)

    return read


def word(entry: Entry) -> str:
    """Read an identifier: lower-case ASCII letters, digits and hyphens."""
    raw = fields.text(entry)
    if not fields.is_word(raw):
        raise entry.refused(canvas_codes.BAD_NAME, name=raw, fixed=fields.word_like(raw))
    return raw


def groups(convert: Callable[[Entry], M], example: str) -> Callable[[Entry], tuple[M, ...]]:
    """Return a converter of a list of groups, or of one group written without the list."""
    each = many(convert, example)

    def read(entry: Entry) -> tuple[M, ...]:
        return each(entry) if isinstance(entry.node, Items) else (convert(entry),)

    return read


def some(convert: Callable[[Entry], M], example: str) -> Callable[[Entry], tuple[M, ...]]:
    """Return a converter of a list of groups that must not be empty; one group may stand alone."""
    each = groups(convert, example)

    def read(entry: Entry) -> tuple[M, ...]:
        if isinstance(entry.node, Items) and not entry.node.items:
            raise entry.refused(input_codes.EMPTY, example=example)
        return each(entry)

    return read


def read_order(entry: Entry) -> str | tuple[str, ...]:
    """Read the name of an order, or the blocks themselves, by id or slug."""
    if not isinstance(entry.node, Items):
        return fields.text(entry)
    example = "order: [channels, customer-relationships]"
    if not entry.node.items:
        raise entry.refused(input_codes.EMPTY, example=example)
    found: tuple[str, ...] = many(fields.text, example)(entry)
    return found


def read_subscriptions(entry: Entry) -> dict[str, str]:
    """Read addresses by directory; an empty one is hidden, an unknown directory is refused."""
    found = {}
    for each in entry.pairs("subscribe: {apple: https://podcasts.apple.com/…}"):
        try:
            if not _hidden(each):
                found[each.name] = fields.secure_address(each)
        except Refused as refusal:
            entry.report(refusal.problem)
    return found


def _hidden(entry: Entry) -> bool:
    where = entry.key.where if entry.key else entry.where
    if entry.name in CLOSED_DIRECTORIES:
        raise Refused(input_codes.CLOSED_DIRECTORY.at(where, key=entry.path))
    if entry.name not in DIRECTORIES:
        raise Refused(_unknown(entry, where))
    return entry.absent


def _unknown(entry: Entry, where: Where) -> Problem:
    meant = nearest(entry.name, DIRECTORIES)
    if meant:
        return input_codes.UNKNOWN_KEY_NEAR.at(where, key=entry.name, meant=meant)
    known = ", ".join(f"`{name}`" for name in DIRECTORIES)
    return input_codes.UNKNOWN_KEY.at(where, key=entry.name, known=known)
