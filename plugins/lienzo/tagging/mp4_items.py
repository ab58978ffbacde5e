"""Values as iTunes items of an M4A, beside those of the author that stay."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lienzo.tagging.id3_tag import padding
from lienzo.tagging.library import Tag, mp4
from lienzo.tagging.numbers import dated
from lienzo.tagging.values import Artwork, TagValues

_FREE: Final = "----:com.apple.iTunes:"
_SHORT: Final = 255
"""Bytes of `desc`, which players show in lists; `ldes` holds all of it."""
_FORMATS: Final = {"image/jpeg": mp4.MP4Cover.FORMAT_JPEG, "image/png": mp4.MP4Cover.FORMAT_PNG}
_EXTRAS: Final = {
    "genre": "©gen",
    "guid": "egid",
    "feed": "purl",
    "page": f"{_FREE}URL",
    "lyrics": "©lyr",
}


def write_items(path: Path, values: TagValues) -> None:
    """Set every item there is a value for; the sound is moved, never changed.

    Raises:
        MutagenError: the library cannot read the file.
    """
    file = mp4.MP4(path)
    if file.tags is None:
        file.add_tags()
    _put_texts(file.tags, values)
    _put_numbers(file.tags, values)
    file.tags["pcst"] = True
    if values.cover is not None:
        _put_cover(file.tags, values.cover)
    file.save(padding=padding)


def item_extras(path: Path) -> dict[str, str]:
    """Return what a table of changes shows beside what our reader reads."""
    tags = mp4.MP4(path).tags or {}
    found = {field: _text(tags, name) for field, name in _EXTRAS.items()}
    number, total = (tags.get("trkn") or [(0, 0)])[0]
    track = f"{number}/{total}" if total else str(number or "")
    return {**found, "track": track}


def _put_texts(tags: Tag, values: TagValues) -> None:
    texts = {
        "©nam": values.title,
        f"{_FREE}SUBTITLE": values.subtitle,
        "ldes": values.description,
        "desc": _cut(values.description),
        "©alb": values.album,
        "©ART": values.artist,
        f"{_FREE}LANGUAGE": values.language,
        "©day": dated(values.released, _text(tags, "©day")) if values.released else "",
        "©gen": values.genre,
        "egid": values.guid,
        "purl": values.feed,
        f"{_FREE}URL": values.page,
        "©lyr": values.lyrics,
    }
    for name, text in texts.items():
        if text:
            for other in [key for key in tags if key != name and key.upper() == name.upper()]:
                del tags[other]  # free names differ in case only by accident
            tags[name] = [text.encode() if name.startswith("----") else text]


def _put_numbers(tags: Tag, values: TagValues) -> None:
    """Set track and disc; an old total of the same number stays, as we know none."""
    for name, number, total in (
        ("trkn", values.track, values.tracks),
        ("disk", values.season, None),
    ):
        if number is not None:
            old, of = (tags.get(name) or [(0, 0)])[0]
            tags[name] = [(number, total or (of if old == number else 0))]


def _put_cover(tags: Tag, cover: Artwork) -> None:
    """Replace the first picture, which is the one players show."""
    covers = tags.get("covr") or []
    if not covers or bytes(covers[0]) != cover.data:
        tags["covr"] = [mp4.MP4Cover(cover.data, _FORMATS[cover.mime]), *covers[1:]]


def _cut(text: str) -> str:
    return text.encode()[:_SHORT].decode(errors="ignore")


def _text(tags: Tag, name: str) -> str:
    value = (tags.get(name) or [""])[0]
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)
