"""Tags of FLAC, Ogg Vorbis and Ogg Opus: one comment block each, and pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lienzo.model import Chapter
from lienzo.sources.audio.flac import flac_tags
from lienzo.sources.audio.id3_frames import end_of_tags
from lienzo.sources.audio.measured import Tagged
from lienzo.sources.audio.ogg import ogg_tags
from lienzo.sources.audio.refusal import Finding
from lienzo.sources.audio.window import Window
from lienzo.tagging.chapters import same_chapters
from lienzo.tagging.id3_tag import padding
from lienzo.tagging.library import Tag, flac, opus, vorbis
from lienzo.tagging.values import Artwork, TagValues
from lienzo.tagging.vorbis import (
    FRONT,
    Pairs,
    extras_of,
    merged,
    picture_of,
    with_cover,
)


def write_flac(path: Path, values: TagValues, _: float) -> tuple[Finding, ...]:
    """Tag a FLAC in place: comments, and the cover as a block of its own.

    Raises:
        TagsIgnoredError: its tags are damaged.
        MutagenError: the library cannot read it.
    """
    found = _found(path, flac_found)
    file = flac.FLAC(path)
    if file.tags is None:
        file.add_tags()
    file.tags[:] = _merged(list(file.tags), values, found.chapters)
    if values.cover is not None:
        _put_picture(file, values.cover)
    file.save(padding=padding)
    return ()


def write_ogg(path: Path, values: TagValues, _: float) -> tuple[Finding, ...]:
    """Tag an Ogg Vorbis in place.

    Raises:
        TagsIgnoredError: its tags are damaged.
        MutagenError: the library cannot read it.
    """
    return _write_ogg(vorbis.OggVorbis(path), path, values)


def write_opus(path: Path, values: TagValues, _: float) -> tuple[Finding, ...]:
    """Tag an Ogg Opus in place.

    Raises:
        TagsIgnoredError: its tags are damaged.
        MutagenError: the library cannot read it.
    """
    return _write_ogg(opus.OggOpus(path), path, values)


def flac_found(window: Window) -> Tagged:
    """Return what our reader reads of a FLAC, which ID3 may precede."""
    return flac_tags(window, end_of_tags(window))


def flac_extras(path: Path) -> dict[str, str]:
    """Return what a table of changes shows beside what our reader reads."""
    return extras_of(flac.FLAC(path).tags or ())


def ogg_extras(path: Path) -> dict[str, str]:
    """Return what a table of changes shows beside what our reader reads."""
    return extras_of(vorbis.OggVorbis(path).tags)


def opus_extras(path: Path) -> dict[str, str]:
    """Return what a table of changes shows beside what our reader reads."""
    return extras_of(opus.OggOpus(path).tags)


def _write_ogg(file: Tag, path: Path, values: TagValues) -> tuple[Finding, ...]:
    pairs = _merged(list(file.tags), values, _found(path, ogg_tags).chapters)
    file.tags[:] = with_cover(pairs, values.cover) if values.cover else pairs
    file.save(padding=padding)
    return ()


def _found(path: Path, read: Callable[[Window], Tagged]) -> Tagged:
    """Return what our reader finds now."""
    with path.open("rb") as file:
        return read(Window(file, path.stat().st_size))


def _merged(pairs: Pairs, values: TagValues, found: tuple[Chapter, ...]) -> Pairs:
    listed = values.listed()
    stay = not listed or same_chapters(listed, found, ends=False)
    return merged(pairs, values, None if stay else listed)


def _put_picture(file: Tag, cover: Artwork) -> None:
    """Replace the front cover; pictures of other kinds stay, in their order."""
    fronts = [picture for picture in file.pictures if picture.type == FRONT]
    if fronts and fronts[0].data == cover.data:
        return
    others = [picture for picture in file.pictures if picture.type != FRONT]
    file.clear_pictures()
    for picture in (picture_of(cover), *others):
        file.add_picture(picture)
