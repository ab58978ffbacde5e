"""Chapters of an M4A, written into it: a text track that the sound refers to, and Nero's list.

The boxes are written here and not by another program: the sound, and every box of the author's
that nobody knows, stay as they are, and the same input gives the same bytes on every machine.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from lienzo.model import Chapter
from lienzo.problems.tagging_codes import FRAGMENTED, NOT_TAGGED
from lienzo.sources.audio.mp4_atoms import Atom, atoms
from lienzo.sources.audio.window import LARGEST_READ, Window
from lienzo.tagging.mp4_boxes import (
    Box,
    chapter_ids,
    handler,
    moved,
    parse,
    places_of,
    sample_sizes,
    track_id,
    tracks,
)
from lienzo.tagging.mp4_text import nero_list, samples_of, text_track
from lienzo.tagging.refusal import CannotTagError
from lienzo.tagging.working_copy import copy_bytes, rewriting

_TEXT: Final = {b"text", b"sbtl"}


@dataclass(frozen=True, slots=True)
class _Movie:
    """An M4A laid open: its top boxes, and `moov` without any chapters.

    Attributes:
        end: where the file ends without the titles of old chapters that lay behind all else.
    """

    top: tuple[Atom, ...]
    place: Atom
    moov: Box
    end: int


def check_whole(path: Path) -> None:
    """Refuse a fragmented file, whose many tables a tag in front would put out of place.

    Raises:
        CannotTagError: it is fragmented.
    """
    with path.open("rb") as file:
        top = atoms(Window(file, path.stat().st_size), 0, path.stat().st_size)
        if any(atom.type == b"moof" for atom in top):
            raise CannotTagError(FRAGMENTED, name=path.name)


def write_chapters(path: Path, chapters: Sequence[Chapter], duration: float) -> None:
    """Replace the chapters of an M4A in place; `duration` of the audio in seconds.

    Raises:
        CannotTagError: its boxes do not fit into each other.
    """
    size = path.stat().st_size
    with rewriting(path) as (before, after):
        movie = _opened(Window(before, size))
        samples = samples_of(chapters, duration)
        number = max((track_id(trak) for trak in tracks(movie.moov)), default=0) + 1
        old = movie.place.end - movie.place.start
        draft = _with_track(movie.moov, chapters, number, text_track(number, samples, 0, 1))
        distance = len(draft.dump()) - old
        titles = b"".join(sample.data for sample in samples)
        track = text_track(number, samples, movie.end + distance + 8, _timescale(movie.moov))
        sound = moved(movie.moov, movie.place.start, distance)
        copy_bytes(before, after, 0, movie.place.start)
        after.write(_with_track(sound, chapters, number, track).dump())
        copy_bytes(before, after, movie.place.end, movie.end - movie.place.end)
        after.write(Box(b"mdat", titles).dump())


def _opened(window: Window) -> _Movie:
    top = tuple(atoms(window, 0, window.size))
    place = next((atom for atom in top if atom.type == b"moov"), None)
    if place is None or place.end - place.body > LARGEST_READ or top[-1].end != window.size:
        raise CannotTagError(NOT_TAGGED, reason="moov")
    if window.at(top[-1].start, 4) == bytes(4):  # to the end of the file: nothing fits behind it
        raise CannotTagError(NOT_TAGGED, reason=top[-1].type.decode("latin-1"))
    moov = parse(b"moov", window.at(place.body, place.end - place.body))
    old = _chapter_tracks(moov)
    return _Movie(top, place, _bare(moov, old), _end(top, old))


def _chapter_tracks(moov: Box) -> tuple[Box, ...]:
    ids = {number for trak in tracks(moov) for number in chapter_ids(trak)}
    return tuple(t for t in tracks(moov) if track_id(t) in ids and handler(t) in _TEXT)


def _end(top: tuple[Atom, ...], old: tuple[Box, ...]) -> int:
    """Return where the file ends without a last box that holds old titles and nothing else."""
    last = top[-1]
    for trak in old:
        held = sum(sample_sizes(trak))
        if (
            last.type == b"mdat"
            and places_of(trak) == (last.body,)
            and last.end == last.body + held
        ):
            return last.start
    return last.end


def _bare(moov: Box, old: tuple[Box, ...]) -> Box:
    """Return `moov` without chapter titles and what refers to them."""
    gone = {track_id(trak) for trak in old}
    moov = moov.without(lambda box: box in old)
    moov = moov.mapped(b"trak", lambda trak: _unreferring(trak, gone))
    return moov.mapped(b"udta", lambda box: box.without(lambda inner: inner.type == b"chpl"))


def _unreferring(trak: Box, gone: set[int]) -> Box:
    kept = [number for number in sorted(chapter_ids(trak)) if number not in gone]
    if trak.find(b"tref", b"chap") is None:
        return trak
    chap = [Box(b"chap", struct.pack(f">{len(kept)}I", *kept))] if kept else []
    trak = trak.mapped(b"tref", lambda tref: tref.without(_is_chap).plus(*chap))
    return trak.without(lambda box: box.type == b"tref" and not box.inner)


def _is_chap(box: Box) -> bool:
    return box.type == b"chap"


def _with_track(moov: Box, chapters: Sequence[Chapter], number: int, track: Box) -> Box:
    """Return `moov` with the track behind the others, the list, and all that must know of them."""
    places = [at for at, box in enumerate(moov.inner) if box.type == b"trak"]
    sound = next((at for at in places if handler(moov.inner[at]) == b"soun"), None)
    if sound is None:
        raise CannotTagError(NOT_TAGGED, reason="trak")
    inner = list(moov.inner)
    inner[sound] = _referring(inner[sound], number)
    inner.insert(places[-1] + 1, track)
    if moov.find(b"udta") is None:
        inner.append(Box(b"udta"))
    whole = replace(moov, inner=tuple(inner))
    whole = whole.mapped(b"udta", lambda box: box.plus(nero_list(chapters)))
    return whole.mapped(b"mvhd", lambda box: _counting(box, number + 1))


def _referring(trak: Box, number: int) -> Box:
    """Return the sound with a reference to its titles, before those to pictures of chapters."""
    ids = (number, *sorted(chapter_ids(trak)))
    chap = Box(b"chap", struct.pack(f">{len(ids)}I", *ids))
    if trak.find(b"tref") is None:
        return trak.plus(Box(b"tref", inner=(chap,)))
    return trak.mapped(b"tref", lambda tref: tref.without(_is_chap).plus(chap))


def _counting(mvhd: Box, following: int) -> Box:
    """Return the header with the id that the next track would take: its last four bytes."""
    return replace(mvhd, data=mvhd.data[:-4] + struct.pack(">I", following))


def _timescale(moov: Box) -> int:
    header = moov.find(b"mvhd")
    if header is None:
        raise CannotTagError(NOT_TAGGED, reason="mvhd")
    return int(struct.unpack_from(">I", header.data, 20 if header.data[:1] == b"\1" else 12)[0])
