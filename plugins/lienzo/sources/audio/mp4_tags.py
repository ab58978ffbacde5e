"""iTunes tags of an MP4 (`moov/udta/meta/ilst`).

Read by hand: mutagen takes only whole files here, follows atoms as deep as they nest and reads as
much as they claim. The format itself is a list of names and values.
"""

from __future__ import annotations

from collections.abc import Iterator

from lienzo.problems.audio_codes import TAGS_TOO_BIG
from lienzo.sources.audio.concepts import native_names, tags_of
from lienzo.sources.audio.measured import Tagged
from lienzo.sources.audio.mp4_atoms import Atom, child, children
from lienzo.sources.audio.refusal import TagsIgnoredError
from lienzo.sources.audio.window import Window

_LARGEST = 16 * 1024 * 1024
_MOST_ITEMS = 2_000
_LARGEST_TEXT = 256 * 1024
_UTF16 = 2
_PAIRS = {"trkn", "disk"}


def tags_in(window: Window, moov: Atom) -> Tagged:
    """Return the texts and the cover.

    Raises:
        TagsIgnoredError: too large, or too many items.
    """
    ilst = _ilst(window, moov)
    if ilst is None:
        return Tagged()
    if ilst.end - ilst.body > _LARGEST:
        raise TagsIgnoredError(TAGS_TOO_BIG, found=ilst.end - ilst.body, limit=_LARGEST)
    texts: dict[str, str] = {}
    cover: bytes | None = None
    for count, item in enumerate(children(window, ilst)):
        if count >= _MOST_ITEMS:
            raise TagsIgnoredError(TAGS_TOO_BIG, found=f"> {_MOST_ITEMS}", limit=_MOST_ITEMS)
        if item.type == b"covr":
            cover = cover or _value(window, item, _LARGEST)[1] or None
        else:
            texts.update(_texts(window, item))
    return Tagged(tags_of(texts, "mp4"), cover=cover)


def _ilst(window: Window, moov: Atom) -> Atom | None:
    meta = child(window, moov, b"udta", b"meta")
    if meta is None:
        return None
    # QuickTime's `meta` has no version field; then an atom follows at once.
    skip = 0 if window.at(meta.body + 4, 4) == b"hdlr" else 4
    inner = children(window, meta, skip=skip)
    return next((atom for atom in inner if atom.type == b"ilst"), None)


def _texts(window: Window, item: Atom) -> Iterator[tuple[str, str]]:
    name = _name(window, item)
    if name in native_names("mp4"):
        kind, value = _value(window, item, _LARGEST_TEXT)
        yield name, _decoded(name, kind, value)


def _name(window: Window, item: Atom) -> str:
    """Return the item's name; a free-form one is `----:domain:NAME`."""
    if item.type != b"----":
        return item.type.decode("latin-1")
    mean, name = child(window, item, b"mean"), child(window, item, b"name")
    if mean is None or name is None:
        return ""
    return f"----:{_word(window, mean)}:{_word(window, name).upper()}"


def _word(window: Window, atom: Atom) -> str:
    length = max(0, min(atom.end - atom.body - 4, 64))
    return window.at(atom.body + 4, length).decode("latin-1")


def _value(window: Window, item: Atom, limit: int) -> tuple[int, bytes]:
    """Return type and bytes of the first value; nothing when it is over the limit."""
    data = child(window, item, b"data")
    if data is None or not 8 <= data.end - data.body <= limit + 8:
        return 0, b""
    raw = window.at(data.body, data.end - data.body)
    return int.from_bytes(raw[:4], "big"), raw[8:]


def _decoded(name: str, kind: int, value: bytes) -> str:
    if name in _PAIRS:
        return str(int.from_bytes(value[2:4], "big"))
    return value.decode("utf-16-be" if kind == _UTF16 else "utf-8", "replace")
