"""The picture to embed: the episode's, else the show's, as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lienzo.model import Course, Episode
from lienzo.problems import Report, Where
from lienzo.problems.tagging_codes import COVER_GONE, COVER_TOO_HEAVY
from lienzo.sources.regular_file import RefusedError, read_whole
from lienzo.tagging.values import Artwork

MEGABYTE: Final = 1_000_000
LIMIT: Final = 3
"""Megabytes. It travels with every download; a JPEG of 1400 × 1400 pixels weighs a tenth."""


def artwork_of(course: Course, episode: Episode, report: Report) -> Artwork | None:
    """Return the cover of an episode; None without one, or after reporting why it stays out."""
    picture = episode.image or course.show(episode.show).image
    if picture is None:
        return None
    where, path = Where(episode.audio.path), Path(course.urls.project_dir) / picture.path
    if picture.bytes > LIMIT * MEGABYTE:
        size = -(-picture.bytes // MEGABYTE)
        report(COVER_TOO_HEAVY.at(where, size=size, limit=LIMIT))
        return None
    try:
        data = read_whole(path, where, LIMIT * MEGABYTE)
    except RefusedError:
        report(COVER_GONE.at(where, name=path.name))
        return None
    return Artwork(picture.mime, picture.width, picture.height, data)
