"""YAML as nodes with places: strict about syntax, silent about types.

The only importer of yaml. PyYAML's parser gives events; the tree is built here, because its own
composer recurses without a limit, lets the last of two equal keys win and follows alias bombs.
Values keep their raw text: `No`, `010` and `09:00` are judged later, by the field they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import yaml
from yaml.constructor import ConstructorError, SafeConstructor
from yaml.resolver import Resolver

from lienzo.problems import Report, Where, file_codes
from lienzo.problems import yaml_codes as codes
from lienzo.problems.code import Problem
from lienzo.sources.syntax.diagnosis import diagnose, quoted, unquoted
from lienzo.sources.syntax.nodes import Items, Node, Pairs, Scalar, SourceText

MAX_BYTES = 256 * 1024
"""Longest front matter or `podcast.yml` that is read; real ones are a hundred times shorter."""

_MAX_DEPTH = 20
_MAX_NODES = 20_000
_STANDARD = "tag:yaml.org,2002:"
_TYPES = ("str", "int", "float", "bool", "null", "timestamp", "seq", "map", "set", "binary")
_TAGS = frozenset({None, "!", *(_STANDARD + name for name in _TYPES)})
_LOST = re.compile(r"[ \t]+(#[^\s#][^\n]*)")
_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _StopError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class _Yaml11(SafeConstructor, Resolver):
    """Gives a scalar the type that YAML 1.1, and so MkDocs, would give it."""


@dataclass(frozen=True, slots=True)
class _Size:
    """How much a node is once its aliases are followed: nodes in all, and levels."""

    nodes: int
    levels: int

    def around(self, part: _Size) -> _Size:
        return _Size(self.nodes + part.nodes, max(self.levels, part.levels + 1))


_LEAF = _Size(1, 0)


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    anchor: str | None
    start: int
    mapping: bool
    parts: list[Node] = field(default_factory=list)
    size: _Size = field(default_factory=lambda: _Size(1, 1))


@dataclass(slots=True)
class _Builder:
    source: SourceText
    start: int
    report: Report
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Node, _Size]] = field(default_factory=dict)
    root: Node | None = None

    def where(self, event: yaml.Event, *, whole: bool = True) -> Where:
        start, end = self.span(event)
        return self.source.where(start, end if whole else None)

    def span(self, event: Any) -> tuple[int, int]:
        return self.start + event.start_mark.index, self.start + event.end_mark.index

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self.begin(event)
        elif isinstance(event, yaml.ScalarEvent):
            self.add(self.scalar(event), _LEAF, event.anchor)
        elif isinstance(event, yaml.AliasEvent):
            self.alias(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self.open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.close()

    def begin(self, event: yaml.Event) -> None:
        if self.root is not None:
            raise _StopError(codes.SEVERAL_DOCUMENTS.at(self.where(event)))

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        self.check_tag(event)
        plain = not event.style  # None in PyYAML, empty in libyaml
        lost = _LOST.match(self.source.text, self.span(event)[1]) if plain else None
        return Scalar(
            event.value, self.where(event), plain, event.tag, lost[1].rstrip() if lost else ""
        )

    def alias(self, event: yaml.AliasEvent) -> None:
        name = event.anchor
        if any(frame.anchor == name for frame in self.stack):
            raise _StopError(codes.ALIAS_LOOP.at(self.where(event), name=name))
        if name not in self.anchors:
            plain = unquoted(self.source, self.span(event)[0])
            raise _StopError(plain or codes.UNKNOWN_ALIAS.at(self.where(event), name=name))
        node, size = self.anchors[name]
        if size.nodes + sum(frame.size.nodes for frame in self.stack) > _MAX_NODES:
            raise _StopError(codes.ALIAS_BOMB.at(self.where(event), limit=_MAX_NODES))
        if size.levels + len(self.stack) > _MAX_DEPTH:
            raise _StopError(codes.TOO_DEEP.at(self.where(event), limit=_MAX_DEPTH))
        self.add(node, size, None)

    def open(self, event: yaml.CollectionStartEvent) -> None:
        self.check_tag(event)
        if len(self.stack) >= _MAX_DEPTH:
            raise _StopError(codes.TOO_DEEP.at(self.where(event), limit=_MAX_DEPTH))
        mapping = isinstance(event, yaml.MappingStartEvent)
        self.stack.append(_Open(event.anchor, self.span(event)[0], mapping))

    def close(self) -> None:
        frame = self.stack.pop()
        where = self.source.where(frame.start)
        parts = tuple(frame.parts)
        node = self.pairs(parts, frame.start, where) if frame.mapping else Items(parts, where)
        self.add(node, frame.size, frame.anchor)

    def add(self, node: Node, size: _Size, anchor: str | None) -> None:
        if anchor is not None:
            self.anchors[anchor] = (node, size)
        if self.stack:
            self.stack[-1].parts.append(node)
            self.stack[-1].size = self.stack[-1].size.around(size)
        else:
            self.root = node

    def pairs(self, parts: tuple[Node, ...], start: int, where: Where) -> Pairs:
        found: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if not isinstance(key, Scalar):
                plain = unquoted(self.source, start)
                raise _StopError(plain or codes.COMPLEX_KEY.at(key.where))
            if key.raw in found:
                first = found[key.raw][0].where.line
                self.report(codes.DUPLICATE_KEY.at(key.where, key=key.raw, line=first))
            found.setdefault(key.raw, (key, value))
        return Pairs(tuple(found.values()), where)

    def check_tag(self, event: yaml.NodeEvent) -> None:
        tag: str | None = getattr(event, "tag", None)
        if tag not in _TAGS:
            shown = tag.replace(_STANDARD, "!!") if tag else ""
            raise _StopError(codes.TAG.at(self.where(event, whole=False), tag=shown))


def read_yaml(source: SourceText, start: int, end: int, report: Report) -> Node | None:
    """Return the one YAML document between two offsets of a text, or None when it is broken.

    Reports a syntax error with the way out, equal keys in one mapping with both lines, tags,
    several documents, and whatever would make the reader work without end.
    """
    if end - start > MAX_BYTES:
        report(file_codes.TOO_BIG.at(source.where(start), limit=MAX_BYTES // 1024))
        return None
    builder = _Builder(source, start, report)
    try:
        for event in _events(source.text[start:end]):
            builder.take(event)
    except _StopError as stop:
        report(stop.problem)
        return None
    except yaml.YAMLError as error:
        report(diagnose(source, start, start + _index(error, end - start)))
        return None
    return builder.root


def _events(text: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(text, Loader=_PARSER))


def _index(error: yaml.YAMLError, last: int) -> int:
    """Return where the parser stumbled; a quote that never closes is found by its opening."""
    problem: Any = getattr(error, "problem_mark", None)
    context: Any = getattr(error, "context_mark", None)
    if "quoted scalar" in str(getattr(error, "context", "")) and context is not None:
        return int(context.index)
    return min(last, int(problem.index)) if problem is not None else 0


def yaml11_value(node: Node, report: Report, key: str = "") -> object:
    """Return a value with the types YAML 1.1 gives it: what MkDocs and other plugins expect.

    Reports a value that YAML takes for a date or a number and cannot make one of, and text that
    is lost because ` #…` makes it a comment. Aliases are resolved and `<<` is merged.
    """
    if isinstance(node, Scalar):
        return _scalar(node, report, key)
    if isinstance(node, Items):
        return [yaml11_value(item, report) for item in node.items]
    merged: dict[object, object] = {}
    for name, value in node.pairs:
        if name.raw == "<<" and name.plain:
            merged = {**_merged(yaml11_value(value, report)), **merged}
        else:
            merged[_scalar(name, report)] = yaml11_value(value, report, name.raw)
    return merged


def host_values(text: str) -> dict[str, object]:
    """Return what a file that is not ours says, such as `mkdocs.yml`: text, lists and groups.

    Tags (`!ENV`, `!!python/name:…`) are not resolved, for only this generator's host can: what
    stands behind one is None. Broken YAML gives nothing; the host tells the author.
    """
    try:
        root = yaml.compose(text, Loader=_PARSER)
        values = _untagged(root, {}) if root is not None else None
    except (yaml.YAMLError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _untagged(node: yaml.Node, known: dict[int, Any]) -> Any:
    """Return a node's value, made once: an alias is its node again, even inside itself."""
    if id(node) in known or node.tag not in _TAGS or node.tag == f"{_STANDARD}null":
        return known.get(id(node))
    if isinstance(node, yaml.MappingNode):
        group: dict[str, Any] = {}
        known[id(node)] = group
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                group[key.value] = _untagged(value, known)
        for name, value in _merged(group.pop("<<", None)).items():
            group.setdefault(str(name), value)
    elif isinstance(node, yaml.SequenceNode):
        items: list[Any] = []
        known[id(node)] = items  # before its parts, for it may be one of them
        items.extend(_untagged(item, known) for item in node.value)
    return known.get(id(node), node.value)


def lost_text(node: Scalar, key: str) -> Problem:
    """Return the Problem of text that YAML drops after a value, with the quotes that save it."""
    whole = quoted(f"{node.raw} {node.lost}".strip())
    fixed = f"{key}: {whole}" if key else whole
    return codes.LOST_TEXT.at(_with_lost(node), lost=node.lost, fixed=fixed)


def _with_lost(node: Scalar) -> Where:
    """Underline the value together with what is lost."""
    where, source = node.where, node.where.source or ""
    column = where.column or 1
    at = source.find(node.lost, column - 1)
    if at < 0:
        return where
    begin = column - 1 if node.raw else at
    return replace(where, column=begin + 1, width=at + len(node.lost) - begin)


def _merged(value: object) -> dict[object, object]:
    if isinstance(value, dict):
        return value
    parts = [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []
    return {name: part[name] for part in reversed(parts) for name in part}


def _scalar(node: Scalar, report: Report, key: str = "") -> object:
    constructor: Any = _Yaml11()
    tag = node.tag if node.tag not in {None, "!"} else None
    tag = tag or constructor.resolve(yaml.ScalarNode, node.raw, (node.plain, not node.plain))
    if node.lost and tag in {_STANDARD + "str", _STANDARD + "null"}:
        report(lost_text(node, key))
    try:
        return constructor.construct_object(yaml.ScalarNode(tag, node.raw), deep=True)
    except ConstructorError:
        return node.raw
    except (ValueError, OverflowError, LookupError):
        report(codes.UNREADABLE_VALUE.at(node.where, value=node.raw[:60]))
        return node.raw
