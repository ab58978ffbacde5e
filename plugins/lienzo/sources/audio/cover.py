"""Covers embedded in audio: judged, and kept as files in the cache."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lienzo.durable import write_durably
from lienzo.errors import HostError
from lienzo.model.media import Picture
from lienzo.problems.audio_codes import COVER_SHAPE, COVER_UNUSABLE
from lienzo.sources.audio.refusal import Finding
from lienzo.sources.episode.artwork import MeasuredPicture, is_for_apple, measure_picture


@dataclass(frozen=True, slots=True)
class Cover:
    """A cover that was kept, or None, and what is to say about it."""

    picture: Picture | None = None
    findings: tuple[Finding, ...] = ()


def keep_cover(data: bytes | None, folder: Path) -> Cover:
    """Return the cover as a file in `folder`, named by its digest.

    Raises:
        HostError: the cache folder cannot be written.
    """
    if data is None:
        return Cover()
    measured = measure_picture(data)
    if measured is None:
        return Cover(findings=(Finding(COVER_UNUSABLE),))
    findings: tuple[Finding, ...] = ()
    if not is_for_apple(measured):
        facts = {"width": measured.width, "height": measured.height}
        findings = (Finding(COVER_SHAPE, facts),)
    return Cover(_kept(measured, data, folder), findings)


def keep_chapter_picture(data: bytes | None, folder: Path) -> Cover:
    """Return the picture of a chapter as a file; it may have any shape.

    Raises:
        HostError: the cache folder cannot be written.
    """
    measured = measure_picture(data) if data else None
    if data is None or measured is None:
        return Cover(findings=() if data is None else (Finding(COVER_UNUSABLE),))
    return Cover(_kept(measured, data, folder))


def _kept(measured: MeasuredPicture, data: bytes, folder: Path) -> Picture:
    path = folder / f"{measured.sha256}{measured.extension}"
    if not path.is_file() or path.stat().st_size != len(data):
        _store(path, data)
    return measured.at(path.as_posix())


def _store(path: Path, data: bytes) -> None:
    try:
        write_durably(path, data)
    except OSError as error:
        raise HostError(f"{path}: {error.strerror}") from error
