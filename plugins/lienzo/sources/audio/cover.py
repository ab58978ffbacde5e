"""Covers embedded in audio: judged, and kept as files in the cache."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lienzo.durable import write_durably
from lienzo.errors import HostError
from lienzo.model.media import Picture
from lienzo.problems.audio_codes import COVER_SHAPE, COVER_UNUSABLE
from lienzo.sources.audio.refusal import Finding
from lienzo.sources.episode.artwork import is_for_apple, measure_picture


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
    path = folder / f"{measured.sha256}{measured.extension}"
    if not path.is_file() or path.stat().st_size != len(data):
        _store(path, data)
    return Cover(measured.at(path.as_posix()), findings)


def _store(path: Path, data: bytes) -> None:
    try:
        write_durably(path, data)
    except OSError as error:
        raise HostError(f"{path}: {error.strerror}") from error
